using Lantu.Plans.Model;

namespace Lantu.Analysis.Comparison;

/// <summary>The facts of one document by indicator, of its own place and the year it reports on.</summary>
internal sealed class PlaceFacts
{
    private readonly int? _reported;
    private readonly string? _place;
    private readonly ILookup<string, Fact> _facts;
    private readonly HashSet<string> _main;

    internal PlaceFacts(Plan plan, IReadOnlyList<Fact> main)
    {
        _reported = PlacesComparison.Reported(plan);
        _place = plan.Document.Place?.Name;
        _facts = plan.Facts.Concat(main.Where(static fact => fact.Value.Number is null))
            .Where(static fact => fact.Indicator.Id is not null)
            .ToLookup(static fact => fact.Indicator.Id ?? string.Empty, StringComparer.Ordinal);
        _main = main.Select(static fact => fact.Id).ToHashSet(StringComparer.Ordinal);
    }

    internal PlacesCell CellOf(string id)
    {
        Fact[] own = [.. _facts[id].Where(fact => fact.Place is null || fact.Place == _place)];
        Fact? target = own.FirstOrDefault(fact => _main.Contains(fact.Id)) ?? own.FirstOrDefault(IsTargetOfYear);
        return new PlacesCell
        {
            Level = Reported(own, Measure.Level) ?? Reported(own, Measure.Change),
            Growth = Reported(own, Measure.Growth),
            Target = target,
            IsMainTarget = target is not null && _main.Contains(target.Id),
            Rank = Reported(own, Measure.Rank),
        };
    }

    // A figure before a bound: 达到62661亿元 before 迈上6万亿元.
    private Fact? Reported(Fact[] own, Measure measure) => own
        .Where(fact => fact.Nature == Nature.Result && fact.Measure == measure && IsYear(fact.Period, _reported))
        .OrderBy(static fact => fact.Comparator == Comparator.Equal ? 0 : 1)
        .FirstOrDefault();

    private bool IsTargetOfYear(Fact fact) => fact.Nature == Nature.Target && IsYear(fact.Period, _reported + 1);

    private static bool IsYear(Period? period, int? year) =>
        period is not null && year is not null && period.From.Year == year && period.To.Year == year && period.From.Month == 1 && period.To.Month == 12;
}
