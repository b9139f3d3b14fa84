using Lantu.Archive.Decisions;
using Lantu.Plans.Model;
using Lantu.Text;

namespace Lantu.Site.Library;

/// <summary>A count that announces a list, or a note of the reading, in review.</summary>
/// <param name="Key">Tells it apart.</param>
/// <param name="About">Which of them it is.</param>
/// <param name="Span">Where it stands; empty for a note about the whole document.</param>
/// <param name="Chinese">What it says.</param>
/// <param name="English">The same in English; of a note its code with what it says.</param>
/// <param name="Decision">The decision in force; null where there is none.</param>
/// <param name="Decide">Makes a decision about it.</param>
internal sealed record ReviewedNote(string Key, NotedThing About, TextSpan Span, string Chinese, string English, NoteDecision? Decision, Func<DecisionKind, NoteDecision> Decide)
{
    internal static IReadOnlyList<ReviewedNote> All(Plan read, IReadOnlyList<NoteDecision> inForce) =>
    [
        .. read.Claims.Select(claim => new ReviewedNote(
                claim.Id, NotedThing.Claim, claim.Span,
                $"“{claim.Written}”：说有 {claim.Number} 项，找到 {claim.Found} 项", $"“{claim.Written}”: {claim.Number} are announced, {claim.Found} were found",
                inForce.LastOrDefault(decision => decision.IsAbout(read, claim)), kind => NoteDecision.Of(kind, read, claim)))
            .Concat(read.Problems.Select(problem => new ReviewedNote(
                FormattableString.Invariant($"{problem.Code}-{problem.Span.Start}-{problem.Span.End}"), NotedThing.Problem, problem.Span,
                problem.Message, $"{problem.Code}: {problem.Message}",
                inForce.LastOrDefault(decision => decision.IsAbout(read, problem)), kind => NoteDecision.Of(kind, read, problem))))
            .DistinctBy(static note => note.Key).OrderBy(static note => note.Span.Start).ThenBy(static note => note.Key, StringComparer.Ordinal),
    ];
}
