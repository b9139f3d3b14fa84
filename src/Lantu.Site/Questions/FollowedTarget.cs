using Lantu.Analysis.Progress;
using Lantu.Plans.Model;

namespace Lantu.Site.Questions;

/// <summary>A main target with where it stands on a day, and where it stood at the end of every month before.</summary>
/// <param name="Assessment">On the day, with its forecast.</param>
/// <param name="Months">At the ends of the months of its year, the last being the newest; empty where nothing is judged.</param>
internal sealed record FollowedTarget(TargetAssessment Assessment, IReadOnlyList<TargetAssessment> Months)
{
    /// <summary>The target.</summary>
    internal Fact Fact => Assessment.Target;

    /// <summary>Whether any figure of it is known.</summary>
    internal bool IsKnown => Assessment.KnownTo is not null;
}
