using System.Diagnostics;
using System.Globalization;
using Lantu.Analysis.Checks;

namespace Lantu.Analysis.Delivery;

/// <summary>Something of a filled sheet that was not taken.</summary>
/// <param name="Cell">Where it stands: K5.</param>
/// <param name="Item">The item, as the row names it.</param>
/// <param name="Reason">Why, and what helps.</param>
public sealed record SheetRefusal(string Cell, string Item, Bilingual Reason);

/// <summary>What a row of a filled sheet comes to.</summary>
/// <param name="Item">The item after it; as before where nothing was taken.</param>
/// <param name="Moves">The moves, in their order.</param>
/// <param name="Refusals">What was not taken.</param>
public sealed record RowOutcome(WorkItem? Item, IReadOnlyList<Move> Moves, IReadOnlyList<SheetRefusal> Refusals);

/// <summary>Turns what agencies filled in into moves: assign, sign, report.</summary>
/// <remarks>What stands in the item already is no move: the same sheet a second time changes nothing.</remarks>
public static class SheetImport
{
    /// <summary>Takes a row.</summary>
    /// <param name="row">The row.</param>
    /// <param name="item">The item that it names; null where there is none.</param>
    /// <param name="office">Who takes the sheet in: the assignments are the office's.</param>
    /// <param name="at">When.</param>
    public static RowOutcome Take(FilledRow row, WorkItem? item, Actor office, DateTimeOffset at)
    {
        ArgumentNullException.ThrowIfNull(row);
        string id = row[DeliverySheet.Id];
        var taking = new Taking(row, id, item);
        if (item is null)
        {
            return taking.Refuse(
                DeliverySheet.Id, id.Length == 0 ? "这一行没有编号" : $"没有编号为 {id} 的事项", id.Length == 0 ? "this row has no id" : $"there is no item {id}",
                "保留导出时的编号；新的任务用 lantu track tasks add 立项", "Keep the ids as exported; propose new tasks with lantu track tasks add").Outcome;
        }

        Assign(taking, office, at);
        Act(taking, at);
        return taking.Outcome;
    }

    private static void Assign(Taking taking, Actor office, DateTimeOffset at)
    {
        FilledRow row = taking.Row;
        WorkItem item = taking.Item!;
        if (item.Mandate is { } mandate)
        {
            foreach ((string heading, string now) in new[]
            {
                (DeliverySheet.Lead, mandate.Lead), (DeliverySheet.Leader, mandate.Leader), (DeliverySheet.Due, Procedure.Day(item.Due!.Value)), // assigned
                (DeliverySheet.Support, string.Join('、', mandate.Support)),
            })
            {
                if (row.Words(heading) is { } words && Plain(words) != Plain(now) && (heading != DeliverySheet.Due || DeadlineWords.Read(words, at.Year) != item.Due))
                {
                    taking.Refuse(
                        heading, $"{heading}已是“{now}”，填报表不能改成“{words}”", $"{heading} is '{now}' already; a sheet does not change it into '{words}'",
                        "改派用 lantu track tasks assign，延期用 lantu track tasks extend，都要写明理由", "Reassign with lantu track tasks assign, extend with lantu track tasks extend, each with a reason");
                }
            }

            return;
        }

        // Filled in at least a leader: what only repeats the text is no assignment yet.
        if (row.Words(DeliverySheet.Leader) is not { } leader)
        {
            return;
        }

        if (item.State != ItemState.Approved)
        {
            taking.Refuse(
                DeliverySheet.Leader, "事项还没有审定，不能交办", "the item is not approved yet and cannot be assigned", "请责任领导先审定：lantu track tasks approve",
                "The leader approves it first: lantu track tasks approve");
            return;
        }

        string due = row[DeliverySheet.Due];
        if (DeadlineWords.Read(due, at.Year) is not { } day)
        {
            taking.Refuse(
                DeliverySheet.Due, due.Length == 0 ? "没有填完成时限" : $"看不懂完成时限“{due}”", due.Length == 0 ? "the deadline is missing" : $"the deadline '{due}' is not understood",
                "写成 2026-12-31 或 12月底前", "Write it as 2026-12-31 or 12月底前");
            return;
        }

        if (TryReadMilestones(taking, at.Year, out List<Milestone> milestones))
        {
            taking.Make(
                new Move.Assign(office, at, null, new Mandate(row[DeliverySheet.Lead], Names(row[DeliverySheet.Support]), leader, day, milestones)), DeliverySheet.Lead);
        }
    }

    private static bool TryReadMilestones(Taking taking, int year, out List<Milestone> milestones)
    {
        milestones = [];
        foreach (string line in taking.Row[DeliverySheet.Milestones].Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            string[] parts = line.Split([' ', '：', ':', '\u3000'], 2, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
            if (parts.Length < 2 || DeadlineWords.Read(parts[0], year) is not { } day)
            {
                taking.Refuse(
                    DeliverySheet.Milestones, $"看不懂时间节点“{line}”", $"the milestone '{line}' is not understood", "每行一个，写成 2026-06-30 投资过半", "One a line, as 2026-06-30 投资过半");
                return false;
            }

            milestones.Add(new Milestone(day, parts[1]));
        }

        return true;
    }

    private static void Act(Taking taking, DateTimeOffset at)
    {
        FilledRow row = taking.Row;
        bool signs = row.Words(DeliverySheet.Sign) is not null;
        if (!signs && row.Words(DeliverySheet.Progress) is null)
        {
            foreach (string heading in new[] { DeliverySheet.Problems, DeliverySheet.NextStep, DeliverySheet.Percent, DeliverySheet.Reached })
            {
                if (row.Words(heading) is not null)
                {
                    taking.Refuse(heading, $"填了{heading}，没有填进展情况", $"{heading} is filled in without the progress", "补上进展情况", "Fill in the progress");
                }
            }

            return;
        }

        if (row.Words(DeliverySheet.Person) is not { } person)
        {
            taking.Refuse(DeliverySheet.Person, "没有写填报人", "nobody is named who fills it in", "补上填报人", "Name the person");
            return;
        }

        string? agency = row.Words(DeliverySheet.Agency) ?? taking.Item!.Mandate?.Lead;
        if (agency is null)
        {
            taking.Refuse(DeliverySheet.Lead, "事项还没有交办，不能签收或反馈", "the item is not assigned yet and cannot be signed or reported", "先交办", "Assign it first");
            return;
        }

        var by = new Actor(person, agency == taking.Item!.Mandate?.Lead ? Role.LeadAgency : Role.SupportingAgency, agency);
        if (signs && !taking.Item.SignedBy.Contains(agency, StringComparer.Ordinal))
        {
            if (row[DeliverySheet.Sign] is not ("是" or "已签收" or "签收" or "√" or "✓"))
            {
                taking.Refuse(DeliverySheet.Sign, $"看不懂签收“{row[DeliverySheet.Sign]}”", $"'{row[DeliverySheet.Sign]}' is not understood", "签收了就写“是”，没有签收留空", "Write 是, or leave it empty");
                return;
            }

            taking.Make(new Move.Sign(by, at, null), DeliverySheet.Sign);
        }

        if (row.Words(DeliverySheet.Progress) is not null)
        {
            Report(taking, by, at);
        }
    }

    private static void Report(Taking taking, Actor by, DateTimeOffset at)
    {
        FilledRow row = taking.Row;
        decimal? percent = null;
        if (row.Words(DeliverySheet.Percent) is { } written)
        {
            if (!decimal.TryParse(written.TrimEnd('%', '％'), NumberStyles.Number, CultureInfo.InvariantCulture, out decimal number))
            {
                taking.Refuse(DeliverySheet.Percent, $"看不懂进度“{written}”", $"the percentage '{written}' is not understood", "写成 0 到 100 的数", "Write a number from 0 to 100");
                return;
            }

            percent = number;
        }

        var reached = new List<DateOnly>();
        foreach (string day in row[DeliverySheet.Reached].Split(DeliverySheet.Between, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (DeadlineWords.Read(day, at.Year) is not { } known)
            {
                taking.Refuse(DeliverySheet.Reached, $"看不懂节点日期“{day}”", $"the day '{day}' is not understood", "写成 2026-06-30", "Write it as 2026-06-30");
                return;
            }

            reached.Add(known);
        }

        var text = new ReportText
        {
            Progress = row[DeliverySheet.Progress],
            Percent = percent,
            Problems = row.Words(DeliverySheet.Problems),
            NextStep = row.Words(DeliverySheet.NextStep),
            Reached = reached,
        };
        if (taking.Item!.Reports.LastOrDefault(report => report.By.Agency == by.Agency) is not { } last || !Same(last.Text, text))
        {
            taking.Make(new Move.Report(by, at, null, text), DeliverySheet.Progress);
        }
    }

    private static bool Same(ReportText a, ReportText b) =>
        a.Progress == b.Progress && a.Percent == b.Percent && a.Problems == b.Problems && a.NextStep == b.NextStep && a.Reached.SequenceEqual(b.Reached);

    private static string[] Names(string words) => words.Split(DeliverySheet.Between, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static string Plain(string words) => string.Join('、', Names(words));

    /// <summary>A row while it is being taken.</summary>
    private sealed class Taking(FilledRow row, string id, WorkItem? item)
    {
        private readonly List<Move> _moves = [];
        private readonly List<SheetRefusal> _refusals = [];

        internal FilledRow Row => row;

        internal WorkItem? Item { get; private set; } = item;

        internal RowOutcome Outcome => new(Item, _moves, _refusals);

        internal void Make(Move move, string heading)
        {
            switch (Procedure.Take(id, Item, move))
            {
                case MoveAnswer.Made made:
                    Item = made.Item;
                    _moves.Add(move);
                    break;
                case MoveAnswer.Refused refused:
                    _refusals.Add(new SheetRefusal(row.Cell(heading), id, refused.Refusal.Message));
                    break;
                default:
                    throw new UnreachableException();
            }
        }

        internal Taking Refuse(string heading, string chinese, string english, string chineseWayOut, string englishWayOut)
        {
            _refusals.Add(new SheetRefusal(row.Cell(heading), id, new Bilingual($"{chinese}。{chineseWayOut}", $"{english}. {englishWayOut}")));
            return this;
        }
    }
}
