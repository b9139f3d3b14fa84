using System.Buffers;
using Lantu.Analysis.Checks;
using Lantu.Analysis.Delivery;
using Lantu.Archive.Deliveries;

namespace Lantu.Site.Features.Assigning;

/// <summary>A cell that was not taken.</summary>
/// <param name="Column">Which one: lead, support, leader, due, milestones, title.</param>
/// <param name="Why">Why, and what helps.</param>
internal sealed record RefusedCell(string Column, Bilingual Why);

/// <summary>The words of a row of the table, as people write and paste them.</summary>
/// <param name="Lead">牵头单位.</param>
/// <param name="Support">配合单位, parted by 、 or a comma.</param>
/// <param name="Leader">责任领导.</param>
/// <param name="Due">完成时限: 2026-12-31, 12月底前.</param>
/// <param name="Milestones">时间节点, one a line or parted by ；.</param>
internal sealed record AssignmentCells(string Lead, string Support, string Leader, string Due, string Milestones)
{
    private const int LongestName = 60;
    private static readonly char[] Between = ['、', '，', ',', '；', ';', '\n', '/'];
    private static readonly SearchValues<char> Parting = SearchValues.Create(Between);

    /// <summary>Understands them; what is not understood is refused and never guessed.</summary>
    /// <param name="item">The item.</param>
    /// <param name="version">Of the draft that it is made from.</param>
    /// <param name="year">The year of days that name none.</param>
    /// <param name="refused">Receives the cells that are not taken.</param>
    internal AssignmentDraft Read(string item, int version, int year, ICollection<RefusedCell> refused)
    {
        string lead = Lead.Trim();
        string[] support = Split(Support);
        DateOnly? due = Due.Trim().Length == 0 ? null : DeadlineWords.Read(Due, year);
        if (lead.AsSpan().ContainsAny(Parting))
        {
            refused.Add(new("lead", new($"牵头单位只写一个，“{lead}”里有几个；其余写到配合单位", $"one agency leads; '{lead}' names several: the others support")));
        }

        if (lead.Length > LongestName || Leader.Trim().Length > LongestName || support.Any(static name => name.Length > LongestName))
        {
            refused.Add(new("lead", new($"名字太长，最多 {LongestName} 个字", $"a name is longer than {LongestName} characters")));
        }

        if (lead.Length > 0 && support.Contains(lead, StringComparer.Ordinal))
        {
            refused.Add(new("support", new($"{lead}是牵头单位，不能同时配合；从配合单位里去掉", $"{lead} leads, and does not support itself: take it out")));
        }

        if (due is null && Due.Trim().Length > 0)
        {
            refused.Add(new("due", new($"看不懂完成时限“{Due.Trim()}”；写成 2026-12-31 或 12月底前", $"the deadline '{Due.Trim()}' is not understood; write 2026-12-31 or 12月底前")));
        }

        return new AssignmentDraft(item, lead, support, Leader.Trim(), due, ReadMilestones(year, due, refused), version);
    }

    private List<Milestone> ReadMilestones(int year, DateOnly? due, ICollection<RefusedCell> refused)
    {
        var milestones = new List<Milestone>();
        foreach (string line in Milestones.Split(['\n', '；', ';'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            string[] parts = line.Split([' ', '：', ':', '\u3000'], 2, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
            if (parts.Length < 2 || DeadlineWords.Read(parts[0], year) is not { } day)
            {
                refused.Add(new("milestones", new($"看不懂时间节点“{line}”；每行一个，写成 2026-06-30 投资过半", $"the milestone '{line}' is not understood; one a line, as 2026-06-30 投资过半")));
            }
            else if (day > due)
            {
                refused.Add(new("milestones", new($"时间节点 {MoveJson.Day(day)} 晚于完成时限 {MoveJson.Day(due.Value)}", $"the milestone {MoveJson.Day(day)} lies after the deadline {MoveJson.Day(due.Value)}")));
            }
            else if (milestones.Any(one => one.Due == day))
            {
                refused.Add(new("milestones", new($"{MoveJson.Day(day)} 有两个时间节点；并成一个", $"two milestones stand on {MoveJson.Day(day)}; join them")));
            }
            else
            {
                milestones.Add(new Milestone(day, parts[1]));
            }
        }

        return milestones;
    }

    private static string[] Split(string words) => [.. words.Split(Between, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Distinct(StringComparer.Ordinal)];
}
