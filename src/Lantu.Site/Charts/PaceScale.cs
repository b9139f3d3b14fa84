using Lantu.Analysis.Progress;
using Lantu.Plans.Model;
using Lantu.Site.Questions;
using Lantu.Site.Words;

namespace Lantu.Site.Charts;

/// <summary>In which unit the way of one target is drawn, and what stands on it.</summary>
/// <remarks>An amount is drawn as the part of its target that is there, in percent; all else in its own unit.</remarks>
internal sealed class PaceScale
{
    private readonly FollowedTarget _target;

    private PaceScale(FollowedTarget target, decimal goal, TargetForecast? forecast) => (_target, Goal, Forecast) = (target, goal, forecast);

    /// <summary>The target.</summary>
    internal decimal Goal { get; }

    /// <summary>The forecast in the unit of the drawing; null where there is none.</summary>
    internal TargetForecast? Forecast { get; }

    /// <summary>All numbers that are drawn.</summary>
    internal IEnumerable<decimal> Numbers =>
    [
        Goal,
        .. _target.Months.SelectMany(static month => new[] { month.Verdict.Reached, month.Verdict.Expected }).OfType<decimal>(),
        .. Forecast is { } known ? new[] { known.Low, known.Value, known.High } : [],
    ];

    /// <summary>How the way of a target is drawn; null for one that has no figure to be drawn from month to month.</summary>
    internal static PaceScale? Of(FollowedTarget target)
    {
        TargetAssessment assessment = target.Assessment;
        if (assessment.Verdict.Reached is null)
        {
            return null;
        }

        Fact fact = target.Fact;
        return assessment.Kind switch
        {
            TargetKind.Flow when fact.Value.Number is > 0 => new(target, 100, OfPart(assessment.Forecast, fact.Value.Number.Value)),
            TargetKind.Growth or TargetKind.Stock or TargetKind.Ceiling or TargetKind.AverageGrowth when fact.Value.Number is { } number => new(target, number, assessment.Forecast),
            TargetKind.InStep when assessment.Verdict.Expected is { } expected => new(target, expected, null),
            TargetKind.Flow or TargetKind.Growth or TargetKind.Stock or TargetKind.Ceiling or TargetKind.AverageGrowth or TargetKind.InStep => null,
            TargetKind.Rank or TargetKind.Direction or TargetKind.LaterYear => null,
        };
    }

    /// <summary>The unit of what is reached.</summary>
    internal static string ReachedUnit(TargetAssessment assessment) => assessment.Kind switch
    {
        TargetKind.Flow or TargetKind.Growth or TargetKind.AverageGrowth or TargetKind.InStep => "%",
        TargetKind.Rank => "位",
        TargetKind.Stock or TargetKind.Ceiling or TargetKind.Direction or TargetKind.LaterYear => assessment.Target.Value.Unit ?? string.Empty,
    };

    /// <summary>A number of the axis in words.</summary>
    internal string Said(decimal number) => ComputedWords.Of(number, ReachedUnit(_target.Assessment));

    private static TargetForecast? OfPart(TargetForecast? forecast, decimal whole) => forecast is null ? null
        : forecast with { Value = 100 * forecast.Value / whole, Low = 100 * forecast.Low / whole, High = 100 * forecast.High / whole, Unit = "%" };
}
