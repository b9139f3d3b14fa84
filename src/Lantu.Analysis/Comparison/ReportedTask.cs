using Lantu.Plans.Model;
using Lantu.Text;

namespace Lantu.Analysis.Comparison;

/// <summary>A task of the old document with the sentences of the new one that report on it.</summary>
/// <param name="Task">The task.</param>
/// <param name="Reported">The surest first; empty where none was found.</param>
public sealed record ReportedTask(PlanTask Task, IReadOnlyList<ReportingSentence> Reported);

/// <summary>A sentence that reports on a task.</summary>
/// <param name="Span">The sentence in the new document.</param>
/// <param name="Score">How sure it is, from 0 to 1: about the share of sentences with this score that report on the task.</param>
public sealed record ReportingSentence(TextSpan Span, decimal Score);

/// <summary>How a target moved.</summary>
/// <param name="Kind">New, dropped, raised, lowered or the same.</param>
/// <param name="Old">The old target; null of a new one.</param>
/// <param name="New">The new target; null of a dropped one.</param>
/// <param name="IsMain">Whether it stands among the main expected targets.</param>
/// <param name="Note">What the number does not tell: 说法由“左右”改为“以上”; null where nothing.</param>
public sealed record TargetChange(ChangeKind Kind, Fact? Old, Fact? New, bool IsMain, string? Note);
