using Lantu.Plans.Model;
using Lantu.Reading.Sentences;
using Lantu.Text.Folding;

namespace Lantu.Reading.Tasks;

/// <summary>Reads who is to do it: 「（牵头单位：市商务局；配合单位：市外办）」, 「（市教育局）」 behind a practical project.</summary>
internal static class TaskUnits
{
    private static readonly WordFinder Offices = new("牵头单位", "牵头部门", "责任单位", "责任部门", "配合单位", "配合部门", "主办单位");

    internal static (string? Lead, IReadOnlyList<string> Support) Of(FoldedText folded, TaskDraft draft)
    {
        ReadOnlySpan<char> text = folded.Slice(draft.Start, draft.OwnEnd);
        string? lead = null;
        var support = new List<string>();
        int from = 0;
        while (Offices.Find(text, from, out _) is int at && at >= 0)
        {
            int names = at + 4;
            from = names;
            if (names >= text.Length || text[names] != ':')
            {
                continue;
            }

            int length = text[(names + 1)..].IndexOfAny(";)。");
            int end = length < 0 ? text.Length : names + 1 + length;
            List<string> units = Split(folded, draft.Start + names + 1, draft.Start + end);
            if (text[at] is '牵' or '主' && lead is null && units.Count > 0)
            {
                lead = units[0];
                units.RemoveAt(0);
            }

            support.AddRange(units);
            from = end;
        }

        if (lead is null && support.Count == 0 && draft.Kind == TaskKind.LivelihoodProject)
        {
            lead = Behind(folded, draft);
        }

        return (lead, support);
    }

    private static List<string> Split(FoldedText folded, int start, int end)
    {
        var units = new List<string>();
        int from = start;
        for (int i = start; i <= end; i++)
        {
            if (i == end || folded.Characters[i] is '、' or ',' or '\n')
            {
                if (i > from)
                {
                    units.Add(folded.Written(from, i));
                }

                from = i + 1;
            }
        }

        return units;
    }

    private static string? Behind(FoldedText folded, TaskDraft draft)
    {
        ReadOnlySpan<char> text = folded.Slice(draft.Start, draft.TitleEnd).TrimEnd(";。,.");
        int open = text.LastIndexOf('(');
        if (open < 0 || text[^1] != ')')
        {
            return null;
        }

        return AgencyWords.IsAgency(text[(open + 1)..^1]) ? folded.Written(draft.Start + open + 1, draft.Start + text.Length - 1) : null;
    }
}
