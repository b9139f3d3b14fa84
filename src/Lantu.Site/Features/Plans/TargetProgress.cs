using Lantu.Analysis.Bulletins;
using Lantu.Analysis.Progress;
using Lantu.Plans.Model;
using Lantu.Site.Library;
using Lantu.Site.Shell;

namespace Lantu.Site.Features.Plans;

/// <summary>Where one target stands: the one seam through which progress and light come onto the pages.</summary>
/// <remarks>
/// The pages show what stands here and reckon nothing themselves. As long as no observation of an indicator is known, there is
/// none, and the page says so: no light is ever lit without a figure.
/// </remarks>
/// <param name="Fact">The target.</param>
/// <param name="Light">按期, 偏慢, 滞后 or 不评判.</param>
/// <param name="Known">The figure so far in its words; null where none is known.</param>
/// <param name="Period">The months of that figure; empty where none is known.</param>
/// <param name="Judged">What was judged, in words.</param>
/// <param name="Rule">The rule of the light with its sum and the source of the figure.</param>
internal sealed record TargetProgress(Fact Fact, TargetLight Light, string? Known, string Period, string Judged, string Rule)
{
    /// <summary>Where a target stands without any observation.</summary>
    internal static TargetProgress Unknown(Fact fact) => new(fact, TargetLight.None, null, string.Empty, string.Empty, "尚无进度数据");

    /// <summary>Where the main targets of a plan stand today, by the ids of their facts.</summary>
    internal static Dictionary<string, TargetProgress> Of(Visit visit, OpenPlan plan)
    {
        var known = new Dictionary<string, TargetProgress>(StringComparer.Ordinal);
        if (visit.Settings.Assess is not { } assess)
        {
            return known;
        }

        DateOnly today = visit.Shelf.Day;
        foreach (TargetAssessment assessment in assess(plan.Plan, today).Where(static one => one.KnownTo is not null))
        {
            BulletinIndicator said = IndicatorBoard.ToBulletin(assessment);
            known.TryAdd(assessment.Target.Id, new TargetProgress(
                assessment.Target, LightOf(assessment.Light.Color), said.Actual.Length > 0 ? said.Actual : null, said.Period, said.Judged, $"{said.Sum}　来源：{said.Source}"));
        }

        return known;
    }

    private static TargetLight LightOf(LightColor color) => color switch
    {
        LightColor.Green => TargetLight.OnTime,
        LightColor.Yellow => TargetLight.Slow,
        LightColor.Red => TargetLight.Late,
        LightColor.Gray => TargetLight.None,
    };
}

/// <summary>The light of a target: a shape, a colour and a word.</summary>
internal enum TargetLight
{
    /// <summary>按期.</summary>
    OnTime,

    /// <summary>偏慢.</summary>
    Slow,

    /// <summary>滞后.</summary>
    Late,

    /// <summary>不评判.</summary>
    None,
}
