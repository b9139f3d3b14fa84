using Lantu.Plans.Model;

namespace Lantu.Analysis.Progress;

/// <summary>A target with the figures that may judge it.</summary>
/// <param name="Target">A fact of a plan whose nature is target; its period says which year it is for.</param>
/// <param name="Indicator">The catalogue's entry; null where the indicator is in no catalogue.</param>
/// <param name="Points">The figures of the indicator, of all years and vintages; only what was published by the day counts.</param>
public sealed record TargetCase(Fact Target, Indicator? Indicator, IReadOnlyList<SeriesPoint> Points)
{
    /// <summary>The figures of the indicator that the target keeps step with; empty where there is none.</summary>
    public IReadOnlyList<SeriesPoint> Reference { get; init; } = [];

    /// <summary>The year of the plan, from which a goal of a later year counts: its base is the year before. Null where not known.</summary>
    public int? PlanYear { get; init; }

    /// <summary>Whether less is better, by the words of the target and by the catalogue.</summary>
    internal bool LessIsBetter => Target.Comparator switch
    {
        Comparator.AtMost or Comparator.LessThan or Comparator.Down => true,
        Comparator.AtLeast or Comparator.MoreThan or Comparator.Up => false,
        Comparator.Equal or Comparator.About or Comparator.Between or Comparator.InStepWith or Comparator.Stable => Indicator?.Direction == GoodDirection.Down,
    };

    /// <summary>The figure to be reached: of a range, the end that is easier to reach; null where the target has none.</summary>
    internal decimal? Goal => Target.Value.Number is not { } number ? null
        : Target.Value.Upper is { } upper && LessIsBetter ? Math.Max(number, upper)
        : Target.Value.Upper is { } other ? Math.Min(number, other)
        : number;

    /// <summary>The prices of the target.</summary>
    internal PriceBasis? Basis => Target.Basis ?? (IsGrowth ? Indicator?.GrowthBasis : Indicator?.LevelBasis);

    /// <summary>Whether the target is a rate of growth.</summary>
    internal bool IsGrowth => Target.Measure is Measure.Growth or Measure.AverageGrowth;

    /// <summary>What kind of promise it is.</summary>
    /// <param name="year">The year of the assessment.</param>
    internal TargetKind Kind(int year)
    {
        if (Target.Comparator == Comparator.InStepWith)
        {
            return TargetKind.InStep;
        }

        if (Target.Value.Number is null)
        {
            return TargetKind.Direction;
        }

        bool later = Target.Period is { } period && (period.To.Year > year || period.To.Year != period.From.Year);
        return Target.Measure switch
        {
            Measure.Rank => TargetKind.Rank,
            Measure.AverageGrowth => TargetKind.AverageGrowth,
            Measure.Growth => later ? TargetKind.LaterYear : TargetKind.Growth,
            Measure.Change => later ? TargetKind.LaterYear : TargetKind.Flow,
            Measure.Level or Measure.Share => later ? TargetKind.LaterYear : OfLevel(),
            Measure.Multiple or Measure.Streak => TargetKind.LaterYear,
        };
    }

    private TargetKind OfLevel() => Indicator?.Form switch
    {
        IndicatorForm.Rate => TargetKind.Ceiling,
        IndicatorForm.Stock => TargetKind.Stock,
        IndicatorForm.Flow => TargetKind.Flow,
        null => Target.Value.Unit is "%" or "‰" or "pp" ? TargetKind.Ceiling
            : Points.Any(static point => point.Measure == PointMeasure.LevelToDate) ? TargetKind.Flow
            : TargetKind.Stock,
    };
}
