using System.Globalization;
using Lantu.Plans.Json;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Primitives;

namespace Lantu.Site.Questions;

/// <summary>What is looked at in the exploration: one indicator, one kind of figure, some places, some years. It all stands in the address.</summary>
internal sealed record Exploration
{
    /// <summary>More lines than this nobody tells apart.</summary>
    internal const int MostPlaces = 12;

    private const int UsualPlaces = 6;

    /// <summary>The catalogue's id; null where there are no figures at all.</summary>
    internal string? Indicator { get; private init; }

    /// <summary>What is measured; null where there are no figures at all.</summary>
    internal FigureKind? Kind { get; private init; }

    /// <summary>The keys of the places, in the order of their names.</summary>
    internal IReadOnlyList<string> Places { get; private init; } = [];

    /// <summary>The first year.</summary>
    internal int From { get; private init; }

    /// <summary>The last year.</summary>
    internal int To { get; private init; }

    /// <summary>Results, targets, statistics.</summary>
    internal IReadOnlyList<FigureOrigin> Origins { get; private init; } = [];

    /// <summary>The indicators there are, by how many figures each has, most first.</summary>
    internal IReadOnlyList<(string Id, int Count)> Indicators { get; private init; } = [];

    /// <summary>The kinds of figures that the indicator has, most first.</summary>
    internal IReadOnlyList<(FigureKind Kind, int Count)> Kinds { get; private init; } = [];

    /// <summary>The places that have a figure of the indicator and the kind.</summary>
    internal IReadOnlyList<(string Key, string Name)> AllPlaces { get; private init; } = [];

    /// <summary>The years of those figures.</summary>
    internal IReadOnlyList<int> AllYears { get; private init; } = [];

    /// <summary>What is seen, by place, origin and year.</summary>
    internal IReadOnlyList<ExploredFigure> Figures { get; private init; } = [];

    /// <summary>What was asked for and is not there; null where all of it is.</summary>
    internal string? Unknown { get; private init; }

    /// <summary>Looks.</summary>
    /// <param name="all">All figures.</param>
    /// <param name="query">The question as it stands in the address; what it leaves open is chosen so that most is seen.</param>
    internal static Exploration Of(IReadOnlyList<ExploredFigure> all, string query)
    {
        Dictionary<string, StringValues> asked = QueryHelpers.ParseQuery(query);
        (string Id, int Count)[] indicators = [.. all.GroupBy(static figure => figure.Indicator).Select(static group => (group.Key, group.Count())).OrderByDescending(static one => one.Item2).ThenBy(static one => one.Key, StringComparer.Ordinal)];
        if (indicators.Length == 0)
        {
            return new Exploration();
        }

        string? wanted = First(asked, "indicator");
        string indicator = indicators.Any(one => one.Id == wanted) ? wanted! : indicators[0].Id; // not null: found
        ExploredFigure[] its = [.. all.Where(figure => figure.Indicator == indicator)];
        (FigureKind Kind, int Count)[] kinds = [.. its.GroupBy(static figure => figure.Kind).Select(static group => (group.Key, group.Count())).OrderByDescending(static one => one.Item2).ThenBy(static one => WordOf(one.Key), StringComparer.Ordinal)];
        string? measure = First(asked, "measure");
        FigureKind kind = kinds.Select(static one => one.Kind).FirstOrDefault(one => WordOf(one) == measure) ?? kinds[0].Kind;
        ExploredFigure[] alike = [.. its.Where(figure => figure.Kind == kind)];
        return Chosen(asked, alike) with
        {
            Indicator = indicator,
            Kind = kind,
            Indicators = indicators,
            Kinds = kinds,
            Unknown = wanted is not null && wanted != indicator ? wanted : null,
        };
    }

    /// <summary>The word of a kind in addresses: <c>growth.%</c>.</summary>
    internal static string WordOf(FigureKind kind) => ContractNames.Of(kind.Measure) + (kind.Unit is { } unit ? "." + unit : string.Empty);

    /// <summary>The word of an origin in addresses.</summary>
    internal static string WordOf(FigureOrigin origin) => origin switch
    {
        FigureOrigin.Result => "result",
        FigureOrigin.Target => "target",
        FigureOrigin.Observed => "observed",
    };

    /// <summary>The address that shows the same.</summary>
    internal string Query() => Indicator is null || Kind is null ? string.Empty : QueryString(
        [
            new("indicator", Indicator), new("measure", WordOf(Kind)), .. Places.Select(static place => KeyValuePair.Create("place", place)),
            new("from", Plain(From)), new("to", Plain(To)), .. Origins.Select(static origin => KeyValuePair.Create("of", WordOf(origin))),
        ]);

    private static Exploration Chosen(Dictionary<string, StringValues> asked, ExploredFigure[] alike)
    {
        (string Key, string Name)[] places = [.. alike.GroupBy(static figure => (figure.Place, figure.PlaceName)).OrderByDescending(static group => group.Count()).ThenBy(static group => group.Key.Place, StringComparer.Ordinal).Select(static group => group.Key).DistinctBy(static one => one.Place)];
        int[] years = [.. alike.Select(static figure => figure.Year).Distinct().Order()];
        HashSet<string> some = [.. asked.GetValueOrDefault("place").OfType<string>()];
        string[] chosen = [.. places.Where(place => some.Contains(place.Key)).Select(static place => place.Key).Take(MostPlaces)];
        chosen = chosen.Length > 0 ? chosen : [.. places.Select(static place => place.Key).Take(UsualPlaces)];
        int from = Year(asked, "from") ?? years[0];
        int to = Year(asked, "to") ?? years[^1];
        (from, to) = from <= to ? (from, to) : (to, from);
        HashSet<string> of = [.. asked.GetValueOrDefault("of").OfType<string>()];
        FigureOrigin[] origins = [.. Enum.GetValues<FigureOrigin>().Where(origin => of.Contains(WordOf(origin)))];
        origins = origins.Length > 0 ? origins : Enum.GetValues<FigureOrigin>();
        return new Exploration
        {
            Places = chosen,
            From = from,
            To = to,
            Origins = origins,
            AllPlaces = places,
            AllYears = years,
            Figures =
            [
                .. alike.Where(figure => chosen.Contains(figure.Place) && figure.Year >= from && figure.Year <= to && origins.Contains(figure.Origin))
                    .OrderBy(figure => Array.IndexOf(chosen, figure.Place)).ThenBy(static figure => figure.Origin).ThenBy(static figure => figure.Year),
            ],
        };
    }

    private static string? First(Dictionary<string, StringValues> asked, string name) => asked.GetValueOrDefault(name) is [{ Length: > 0 } one, ..] ? one : null;

    private static int? Year(Dictionary<string, StringValues> asked, string name) =>
        int.TryParse(First(asked, name), NumberStyles.None, CultureInfo.InvariantCulture, out int year) && year is > 1900 and < 2200 ? year : null;

    private static string Plain(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string QueryString(IEnumerable<KeyValuePair<string, string>> pairs) =>
        "?" + string.Join('&', pairs.Select(static pair => $"{pair.Key}={Uri.EscapeDataString(pair.Value)}"));
}
