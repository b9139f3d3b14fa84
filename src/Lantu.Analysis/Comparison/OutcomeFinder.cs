using System.Buffers;
using Lantu.Plans.Catalogue;
using Lantu.Plans.Model;
using Lantu.Text;

namespace Lantu.Analysis.Comparison;

/// <summary>Finds what a new document says of a target of an old one.</summary>
/// <param name="report">The new document.</param>
/// <param name="indicators">The catalogue.</param>
internal sealed class OutcomeFinder(Plan report, IndicatorCatalogue indicators)
{
    // A name within a longer one must be its end (云洲港|集装箱吞吐量); a word put in between makes another thing more often.
    private const decimal LeastLikenessOfEnd = 0.72m;
    private const decimal LeastLikeness = 0.8m;

    private static readonly SearchValues<char> ClauseEnds = SearchValues.Create("，。；,;\n");

    private static readonly string[] EachYear = ["每年", "年年", "常年", "稳定在", "保持在", "连年", "始终", "均保持"];

    private readonly Fact[] _results = [.. report.Facts.Where(static fact => fact.Nature == Nature.Result).OrderBy(static fact => fact.Span.Start)];

    private readonly Lazy<IndicatorMentions> _mentions = new(() => new IndicatorMentions(report, indicators));

    /// <summary>A fact that speaks of a target, and how.</summary>
    /// <param name="Fact">The fact.</param>
    /// <param name="Rank">How near it is.</param>
    /// <param name="Match">What brought the two together.</param>
    /// <param name="Likeness">1 by the catalogue.</param>
    internal readonly record struct Candidate(Fact Fact, OutcomeRank Rank, MatchKind Match, decimal Likeness);

    /// <summary>The nearest fact; null where the document says nothing of the target.</summary>
    internal Candidate? Best(Fact target, int year)
    {
        Candidate? best = null;
        foreach (Fact fact in _results)
        {
            if (RankOf(target, fact, year) is { } found && (best is not { } so || IsBetter(target, found, so)))
            {
                best = found;
            }
        }

        return best;
    }

    /// <summary>The growth or level of a part for the year, exactly; null where it is not told.</summary>
    internal Fact? Part(Func<string?, bool> isPart, Measure measure, int year) =>
        _results.FirstOrDefault(fact => isPart(fact.Indicator.Id) && fact.Measure == measure && IsYear(fact.Period, year) && IsOwnPlace(fact));

    /// <summary>The growth of the economy for the year, against which others keep step.</summary>
    internal Fact? Economy(int year) => Part(static id => id == "gdp", Measure.Growth, year);

    /// <summary>The first clause in what the new document reports that names an indicator; null where there is none.</summary>
    internal TextSpan? Mention(Fact target) => _mentions.Value.Of(target.Indicator);

    private Candidate? RankOf(Fact target, Fact fact, int year)
    {
        if (!IsOwnPlace(fact) && fact.Place != target.Place)
        {
            return null;
        }

        string? id = target.Indicator.Id;
        if (id is not null && fact.Indicator.Id is { } other)
        {
            return id == other
                ? RankOfSame(target, fact, year) is { } rank ? new Candidate(fact, rank, MatchKind.Catalogue, 1m) : null
                : IndicatorKin.Are(id, other) ? KinRank(target, fact, year) : null;
        }

        // Words bind only what no catalogue parts, for the very year, measure and unit, and as one name beside another.
        decimal likeness = WordLikeness.Of(target.Indicator.Written, fact.Indicator.Written);
        return likeness >= Least(target.Indicator.Written, fact.Indicator.Written) && RankOfSame(target, fact, year) is OutcomeRank.Exact and var exact
            ? new Candidate(fact, exact, MatchKind.Likeness, likeness)
            : null;
    }

    private static decimal Least(string first, string second) =>
        first.EndsWith(second, StringComparison.Ordinal) || second.EndsWith(first, StringComparison.Ordinal) ? LeastLikenessOfEnd : LeastLikeness;

    private static Candidate? KinRank(Fact target, Fact fact, int year)
    {
        if (!IsYear(fact.Period, year) || fact.Measure != target.Measure || UnitScale.Between(fact.Value.Unit, target.Value.Unit ?? fact.Value.Unit) is null)
        {
            return null;
        }

        bool part = target.Indicator.Id == IndicatorKin.Income && fact.Indicator.Id is IndicatorKin.UrbanIncome or IndicatorKin.RuralIncome;
        return new Candidate(fact, part ? OutcomeRank.Parts : OutcomeRank.Kin, MatchKind.Catalogue, 1m);
    }

    private OutcomeRank? RankOfSame(Fact target, Fact fact, int year)
    {
        if (IsBareWord(fact) && fact.Measure is Measure.Level or Measure.Change)
        {
            return null; // 投资4.5亿元实施了…: what one project cost is not the investment of the place
        }

        bool wordless = target.Value.Number is null;
        bool measured = fact.Measure == target.Measure || (wordless && target.Measure == Measure.Level && fact.Measure == Measure.Growth);
        if (!measured)
        {
            return OfOtherMeasure(target, fact, year);
        }

        if (!wordless && (UnitScale.Between(fact.Value.Unit, target.Value.Unit) is null || !IsSameField(target, fact)))
        {
            return IsYear(fact.Period, year) ? OutcomeRank.OtherUnit : null;
        }

        if (IsYear(fact.Period, year))
        {
            return OutcomeRank.Exact;
        }

        if (fact.Period is not { } period || period.To.Year != year)
        {
            return null;
        }

        return period.From.Year < year && fact.Measure is Measure.Level or Measure.Change && SaysEachYear(fact)
            ? OutcomeRank.HeldEachYear
            : OutcomeRank.OtherPeriod;
    }

    private static OutcomeRank? OfOtherMeasure(Fact target, Fact fact, int year)
    {
        bool amounts = target.Measure is Measure.Level or Measure.Change or Measure.Growth or Measure.AverageGrowth
            && fact.Measure is Measure.Level or Measure.Change or Measure.Growth or Measure.AverageGrowth;
        if (!amounts || fact.Value.Number is null)
        {
            return null;
        }

        return IsYear(fact.Period, year) ? OutcomeRank.OtherMeasure
            : fact.Measure == Measure.AverageGrowth && fact.Period?.To.Year == year && target.Measure == Measure.Growth ? OutcomeRank.OtherPeriod
            : null;
    }

    // Nearer first; then a figure before a bound (达到62661亿元 before 迈上6万亿元), the likelier words, the earlier place.
    private static bool IsBetter(Fact target, Candidate found, Candidate best)
    {
        if (found.Rank != best.Rank)
        {
            return found.Rank < best.Rank;
        }

        if (found.Match != best.Match)
        {
            return found.Match < best.Match;
        }

        if (target.Value.Number is null && found.Fact.Measure != best.Fact.Measure)
        {
            return found.Fact.Measure == Measure.Growth;
        }

        bool figure = found.Fact.Comparator == Comparator.Equal;
        if (figure != (best.Fact.Comparator == Comparator.Equal))
        {
            return figure;
        }

        if (found.Likeness != best.Likeness || found.Match != MatchKind.Catalogue)
        {
            return found.Likeness > best.Likeness;
        }

        decimal likeness = WordLikeness.Of(target.Indicator.Written, found.Fact.Indicator.Written);
        decimal known = WordLikeness.Of(target.Indicator.Written, best.Fact.Indicator.Written);
        return likeness != known ? likeness > known : IsWhole(found, best);
    }

    // 新增就业3000人 of the markets and 全年实现新增就业5650人: of what was added in one year, the whole is more than any part.
    private static bool IsWhole(Candidate found, Candidate best) =>
        found is { Rank: OutcomeRank.Exact, Fact: { Measure: Measure.Change, Value.Number: > 0 and { } number } }
        && best.Fact.Value.Number is > 0 and { } part
        && UnitScale.Between(found.Fact.Value.Unit, best.Fact.Value.Unit) is { } factor
        && number * factor > part;

    private static bool IsYear(Period? period, int year) =>
        period is not null && period.From == new DateOnly(year, 1, 1) && period.To == new DateOnly(year, 12, 31);

    private bool IsOwnPlace(Fact fact) => fact.Place is null || fact.Place == report.Document.Place?.Name;

    // 投资, 经济: words that name an indicator only where they stand alone.
    private bool IsBareWord(Fact fact) =>
        fact.Indicator.Id is not null && fact.Indicator.Written.Length <= 4 && indicators.FindEnding(fact.Indicator.Written, out _) is null;

    private static bool IsSameField(Fact target, Fact fact) => target.Measure switch
    {
        Measure.Rank or Measure.Share => target.Scope is null || fact.Scope is null || WordLikeness.Of(target.Scope, fact.Scope) > 0.5m,
        Measure.Multiple => target.Reference == fact.Reference,
        Measure.Level or Measure.Growth or Measure.AverageGrowth or Measure.Change or Measure.Streak => true,
    };

    private bool SaysEachYear(Fact fact)
    {
        ReadOnlySpan<char> text = report.Text;
        int start = text[..fact.Span.Start].LastIndexOfAny(ClauseEnds) + 1;
        ReadOnlySpan<char> clause = text[start..fact.Span.End];
        foreach (string word in EachYear)
        {
            if (clause.Contains(word, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }
}
