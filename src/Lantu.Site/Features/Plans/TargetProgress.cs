using Lantu.Analysis.Bulletins;
using Lantu.Analysis.Progress;
using Lantu.Plans.Model;
using Lantu.Site.Library;
using Lantu.Site.Questions;
using Lantu.Site.Shell;

namespace Lantu.Site.Features.Plans;

/// <summary>Where one target stands, in the words of the pages. They show what stands here and reckon nothing themselves.</summary>
/// <remarks>
/// As long as no observation of an indicator is known, there is none, and the page says so: no light is ever lit without a figure.
/// </remarks>
/// <param name="Fact">The target.</param>
/// <param name="Light">按期, 偏慢, 滞后 or 不评判.</param>
/// <param name="Known">The figure so far in its words; null where none is known.</param>
/// <param name="Period">The months of that figure; empty where none is known.</param>
/// <param name="Judged">What was judged, in words.</param>
/// <param name="Rule">The rule of the light with its sum and the source of the figure.</param>
internal sealed record TargetProgress(Fact Fact, TargetLight Light, string? Known, string Period, string Judged, string Rule)
{
    /// <summary>What was reckoned; null where nothing is known.</summary>
    internal FollowedTarget? Followed { get; init; }

    /// <summary>Where a target stands without any observation.</summary>
    internal static TargetProgress Unknown(Fact fact) => new(fact, TargetLight.None, null, string.Empty, string.Empty, "尚无进度数据");

    /// <summary>Where the main targets of a plan stand today, by the ids of their facts; empty where no figure of any is known.</summary>
    internal static Dictionary<string, TargetProgress> Of(Visit visit, OpenPlan plan)
    {
        var known = new Dictionary<string, TargetProgress>(StringComparer.Ordinal);
        IReadOnlyList<FollowedTarget> all = TargetQuestions.Followed(visit.Settings.Archive, visit.Shelf, plan, Today(visit));
        foreach (FollowedTarget target in all.Any(static one => one.IsKnown) ? all : [])
        {
            BulletinIndicator said = IndicatorBoard.ToBulletin(target.Assessment);
            known.TryAdd(target.Fact.Id, new TargetProgress(
                target.Fact, LightOf(target.Assessment.Light.Color), said.Actual.Length > 0 ? said.Actual : null, said.Period, said.Judged, $"{said.Sum}　来源：{said.Source}")
            {
                Followed = target,
            });
        }

        return known;
    }

    /// <summary>The day that the pages show.</summary>
    internal static DateOnly Today(Visit visit) => visit.Shelf.Day;

    /// <summary>The word of a light on the pages.</summary>
    internal static TargetLight LightOf(LightColor color) => color switch
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
