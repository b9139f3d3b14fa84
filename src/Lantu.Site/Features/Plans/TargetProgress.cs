using Lantu.Plans.Model;

namespace Lantu.Site.Features.Plans;

/// <summary>Where one target stands: the one seam through which progress, pace, forecast and light come onto the pages.</summary>
/// <remarks>
/// The pages show what stands here and reckon nothing themselves. As long as no observation of an indicator is known, there is
/// none, and the page says so: no light is ever lit without a figure.
/// </remarks>
/// <param name="Fact">The target.</param>
/// <param name="Light">按期, 偏慢, 滞后 or 不评判.</param>
/// <param name="Known">The figure so far, as written, with its period; null where none is known.</param>
/// <param name="Gap">What is lacking to the target, in words; null where nothing can be said.</param>
/// <param name="Needed">What the rest of the year must bring, in words.</param>
/// <param name="Forecast">The figure expected at the end of the year with its band, in words.</param>
/// <param name="Rule">The rule of the light with its sum.</param>
internal sealed record TargetProgress(Fact Fact, TargetLight Light, string? Known, string? Gap, string? Needed, string? Forecast, string Rule)
{
    /// <summary>Where a target stands without any observation.</summary>
    internal static TargetProgress Unknown(Fact fact) => new(fact, TargetLight.None, null, null, null, null, "尚无进度数据");
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
