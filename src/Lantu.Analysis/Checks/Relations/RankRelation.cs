using Lantu.Analysis.Intervals;
using Lantu.Plans.Catalogue;
using Lantu.Plans.Model;

namespace Lantu.Analysis.Checks.Relations;

/// <summary>R9: ranks lie within their field, and a better one is smaller.</summary>
internal static class RankRelation
{
    private static readonly string[] ProvinceWords = ["全省", "全区", "全自治区", "各市", "各市（州）"];

    // Counties, development zones and years never came in larger numbers.
    private const int MostCounties = 3000;
    private const int MostPrefectures = 350;
    private const int Provinces = 34;

    internal static IEnumerable<Edit> Find(Ledger ledger)
    {
        foreach (IReadOnlyList<Figure> sentence in ledger.Sentences)
        {
            foreach (Figure rank in sentence.Where(static figure => figure.Fact.Measure == Measure.Rank))
            {
                if (InField(ledger, rank) is { } field)
                {
                    yield return field;
                }

                if (ledger.StartOf(rank) is { } start && Ledger.IsTrusted(rank))
                {
                    foreach (Edit edit in Moves(ledger, start, rank))
                    {
                        yield return edit;
                    }
                }
            }
        }
    }

    private static Edit? InField(Ledger ledger, Figure rank)
    {
        if (!rank.IsPlain || rank.Fact.Scope is not { } scope || FieldSize(ledger, rank, scope) is not { } size)
        {
            return null;
        }

        return new Edit
        {
            Code = CheckCodes.RankInField,
            Inputs = [rank with { Tight = Interval.Exactly(rank.Number), Loose = Interval.Exactly(rank.Number) }],
            Bound = Interval.Of(1, size),
            Expression = static x => x[0],
            Formula = "{0}",
            // What else is ranked (a harbour, a hospital) has a field of its own.
            IsHard = Ledger.IsTrusted(rank) && rank.Fact.Indicator.Id is not null,
            OnlyWhereItHolds = rank.Fact.Indicator.Id is null,
        };
    }

    // How many are ranked, where the scope and whose report it is tell; a bound is enough.
    private static int? FieldSize(Ledger ledger, Figure rank, string scope)
    {
        if (rank.Fact.Place is not null || ledger.Plans[rank.Source].Document.Place is not { Code: { } code } place)
        {
            return null;
        }

        PlaceCatalogue places = ledger.Catalogues.Places;
        if (scope.StartsWith("全国", StringComparison.Ordinal))
        {
            return place.Level switch
            {
                PlaceLevel.Province => scope == "全国" ? Provinces : null,
                PlaceLevel.Prefecture => MostPrefectures,
                PlaceLevel.County => MostCounties,
                PlaceLevel.Country or PlaceLevel.Township => null,
            };
        }

        if (scope.Contains("副省级", StringComparison.Ordinal))
        {
            return place.Level == PlaceLevel.Prefecture ? 16 : null;
        }

        if (!Array.Exists(ProvinceWords, word => scope.StartsWith(word, StringComparison.Ordinal)))
        {
            return null;
        }

        return place.Level switch
        {
            // Counties right under a province are ranked beside prefectures.
            PlaceLevel.Prefecture => Count(places, code[..2], PlaceLevel.Prefecture) + 12,
            PlaceLevel.County => Count(places, code[..2], PlaceLevel.County) + 12,
            PlaceLevel.Province or PlaceLevel.Country or PlaceLevel.Township => null,
        };
    }

    private static int Count(PlaceCatalogue places, string province, PlaceLevel level) =>
        places.All.Count(division => division.Place.Level == level && division.Until is null && division.Place.Code!.StartsWith(province, StringComparison.Ordinal));

    private static IEnumerable<Edit> Moves(Ledger ledger, Figure start, Figure rank)
    {
        string between = ledger.Between(start, rank);
        bool? improves = Wording.RankImproves(between);
        if (improves is { } up)
        {
            yield return new Edit
            {
                Code = CheckCodes.RankDirection,
                Inputs = [start, rank],
                Bound = up ? Interval.From(0) : Interval.UpTo(0),
                Expression = static x => x[0] - x[1],
                Formula = "{0} − {1}",
                Unit = "place",
                IsHard = true,
            };
        }

        if (Wording.PlacesMoved(ledger.Behind(rank)) is { } places)
        {
            yield return new Edit
            {
                Code = CheckCodes.RankMoved,
                Inputs = [start, rank],
                Bound = Interval.Exactly(places),
                Expression = static x => Math.Abs(x[0] - x[1]),
                Formula = "|{0} − {1}|",
                Unit = "place",
                IsHard = true,
            };
        }
    }
}
