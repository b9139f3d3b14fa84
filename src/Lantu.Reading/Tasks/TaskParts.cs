using Lantu.Plans.Model;
using Lantu.Reading.Sections;
using Lantu.Text.Folding;

namespace Lantu.Reading.Tasks;

/// <summary>The title of a task and what its text names besides: aim, deadline, units.</summary>
internal sealed record TaskParts(string Title, string? Aim, string? Deadline, string? Lead, IReadOnlyList<string> Support)
{
    // A title is cut at its comma only where it has the length of a heading; a longer one is a sentence.
    private const int LongestHeading = 70;

    internal static TaskParts Of(FoldedText folded, TaskDraft draft)
    {
        ReadOnlySpan<char> named = folded.Slice(draft.Start, draft.TitleEnd);
        string title;
        string? aim = null;
        int cut = draft.Kind == TaskKind.LivelihoodProject ? -1 : CutOf(named, draft.Kind);
        cut = cut >= 0 && Openings.HasWords(named[..cut]) ? cut : -1;
        if (cut < 0)
        {
            title = Titles.Written(folded, draft.Start, draft.TitleEnd);
        }
        else
        {
            title = Titles.Written(folded, draft.Start, draft.Start + cut);
            aim = Titles.Written(folded, draft.Start + cut + 1, draft.TitleEnd);
        }

        if (draft.AimBelow.End > draft.AimBelow.Start)
        {
            aim = Titles.Written(folded, draft.AimBelow.Start, draft.AimBelow.End);
        }

        (string? lead, IReadOnlyList<string> support) = TaskUnits.Of(folded, draft);
        return new TaskParts(title, string.IsNullOrEmpty(aim) ? null : aim, TaskDeadline.Of(folded, draft), lead, support);
    }

    private static int CutOf(ReadOnlySpan<char> named, TaskKind kind)
    {
        int colon = named.IndexOf(':');
        if (colon is >= 2 and <= 24 && colon < named.Length - 1)
        {
            return colon;
        }

        int comma = named.IndexOf(',');
        bool heading = named.Length <= LongestHeading || kind is TaskKind.Goal or TaskKind.Conduct;
        return heading && comma >= 2 && comma < named.Length - 1 ? comma : -1;
    }
}
