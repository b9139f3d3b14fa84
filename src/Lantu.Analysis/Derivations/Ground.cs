using Lantu.Analysis.Checks;
using Lantu.Analysis.Words;
using Lantu.Plans.Model;

namespace Lantu.Analysis.Derivations;

/// <summary>One document with what derivations ask of it.</summary>
/// <param name="Ledger">All figures.</param>
/// <param name="Source">The document.</param>
/// <param name="Year">The year looked back on.</param>
/// <param name="Words">Names.</param>
internal sealed record Ground(Ledger Ledger, int Source, int Year, FindingWords Words)
{
    // Documents tell five years where they tell more than one.
    private const int YearsOfPlan = 5;

    private static readonly string[] FiveYears = ["五年", "5年", "五”时期", "五”以来", "五”规划"];

    /// <summary>The keys of all indicators with a level in the year looked back on, in the order of the text.</summary>
    internal IEnumerable<string> LevelKeys => Ledger.KeysWith(Measure.Level).Where(key => Level(key) is not null);

    internal Figure? Level(string key) => Ledger.Headline(Source, key, Measure.Level, Year, Nature.Result);

    internal Figure? Growth(string key) => Ledger.Headline(Source, key, Measure.Growth, Year, Nature.Result);

    /// <summary>The only target of growth for the year that begins.</summary>
    internal Figure? GrowthTarget(string key)
    {
        Figure[] found = [.. Ledger.Of(key, Measure.Growth).Where(figure => figure.Source == Source && figure.Fact.Nature == Nature.Target
            && Ledger.IsWholeYear(figure.Fact.Period, Year + 1) && figure.Fact.Value.Upper is null && figure.Fact.Place is null)];
        return found.Length == 1 ? found[0].AsExact() : null;
    }

    /// <summary>The goal for a level in a later year: 「到2030年突破3800亿元」.</summary>
    internal IEnumerable<Figure> Goals(string key) => Ledger.Of(key, Measure.Level).Where(figure => figure.Source == Source
        && figure.Fact.Nature == Nature.Target && figure.Year > Year + 1 && figure.Fact.Value.Upper is null && figure.Fact.Place is null).Select(static figure => figure.AsExact());

    internal Figure? Average(string key) => Ledger.Of(key, Measure.AverageGrowth).FirstOrDefault(figure => figure.Source == Source
        && figure.Fact.Nature == Nature.Result && figure.Year == Year && figure.IsPlain && Ledger.IsTrusted(figure));

    /// <summary>The from–to that ends in the year looked back on.</summary>
    internal (Figure Level, Figure Start)? Rise(string key)
    {
        foreach (Figure level in Ledger.Of(key, Measure.Level))
        {
            if (level.Source == Source && level.Year == Year && level.Fact.Nature == Nature.Result && level.IsPlain && Ledger.IsTrusted(level)
                && level.Number > 0 && Ledger.StartOf(level) is { Number: > 0 } start)
            {
                return (level, start);
            }
        }

        return null;
    }

    /// <summary>Over how many years a from–to runs; null where nothing tells.</summary>
    /// <param name="level">Its end.</param>
    /// <param name="start">Its start.</param>
    /// <param name="assumed">Whether the first year is not written beside it.</param>
    internal int? YearsOf(Figure level, Figure start, out bool assumed)
    {
        assumed = start.Year is null;
        if (start.Year is { } first)
        {
            return Year - first is > 0 and < 60 ? Year - first : null;
        }

        string around = string.Concat(Ledger.SectionsAt(Source, level.Span).Select(static section => section.Title)) + Ledger.Before(level);
        return Array.Exists(FiveYears, word => around.Contains(word, StringComparison.Ordinal)) ? YearsOfPlan : null;
    }

    internal static bool IsMoneyOrCount(Figure figure) => figure.Unit is not (null or "%" or "pp" or "index");

    internal Bilingual Thing(Figure figure) => Words.Thing(figure);

    /// <summary>「2024年出口（推算）」.</summary>
    internal static Bilingual Dated(int year, Bilingual thing, string chinese, string english)
    {
        Bilingual when = FigureWords.Year(year);
        return new(when.Chinese + thing.Chinese + chinese, thing.English + when.English + english);
    }
}
