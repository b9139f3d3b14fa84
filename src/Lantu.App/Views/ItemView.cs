using System.Globalization;
using Lantu.Analysis.Bulletins;
using Lantu.Analysis.Checks;
using Lantu.Analysis.Delivery;
using Spectre.Console;

namespace Lantu.App.Views;

/// <summary>Work items for people at a terminal.</summary>
internal static class ItemView
{
    private static readonly Style HeadStyle = new(decoration: Decoration.Bold);

    internal static string List(IReadOnlyList<WorkItem> items, DateOnly day, int width, bool color)
    {
        using var paper = new Paper(width, color);
        int overdue = items.Count(item => ItemClock.Of(item, day, ClockRules.Usual).Status == ClockStatus.Overdue);
        paper.Line($"{MoveJson.Day(day)} · {items.Count} 项 items · 已超期 overdue {overdue}", HeadStyle);
        foreach (IGrouping<StateGroup, WorkItem> group in items.GroupBy(static item => StateGroups.Of(item.State)).OrderBy(static group => group.Key))
        {
            PlanView.Part(paper, StateGroups.Name(group.Key), DeliveryWords.Of(group.First().State).English, group.Count());
            var table = new PaperTable("事项", "编号", "环节", "牵头单位", "责任领导", "时限", "情况");
            foreach (WorkItem item in group)
            {
                table.Add(
                    item.What.Title, item.Id, DeliveryWords.Of(item.State).Chinese, item.Mandate?.Lead ?? string.Empty, item.Mandate?.Leader ?? string.Empty,
                    item.Due is { } due ? MoveJson.Day(due) : string.Empty, ItemClock.Of(item, day, ClockRules.Usual).Words.Chinese);
            }

            table.Draw(paper);
        }

        return paper.Text();
    }

    internal static string Reminders(IReadOnlyList<Reminder> reminders, DateOnly day, int width, bool color)
    {
        using var paper = new Paper(width, color);
        paper.Line($"{MoveJson.Day(day)} · {reminders.Count} 件待办 waiting", HeadStyle);
        var table = new PaperTable("事项", "编号", "谁办", "期限", "还有", "要办的事");
        foreach (Reminder reminder in reminders)
        {
            table.Add(
                reminder.Item.What.Title, reminder.Item.Id, WhoOf(reminder), MoveJson.Day(reminder.Due),
                reminder.Days >= 0 ? $"{reminder.Days}天" : $"超期{-reminder.Days}天", reminder.What.Chinese);
        }

        if (reminders.Count > 0)
        {
            table.Draw(paper);
        }

        return paper.Text();
    }

    /// <summary>One item with its whole journal.</summary>
    internal static string Show(WorkItem item, IReadOnlyList<Move> moves, DateOnly day, int width, bool color)
    {
        using var paper = new Paper(width, color);
        Bilingual state = DeliveryWords.Of(item.State);
        paper.Line($"{item.Id} {item.What.Title} · {state.Chinese} {state.English} · {ItemClock.Of(item, day, ClockRules.Usual).Words.Chinese}", HeadStyle);
        if (item.What.Quote is { } quote)
        {
            paper.Item("原文 ", string.Create(CultureInfo.InvariantCulture, $"{quote}（第{item.What.Line}行）"));
        }

        foreach (string target in item.What.Targets)
        {
            paper.Item("目标 ", target);
        }

        if (item.Mandate is { } mandate)
        {
            paper.Line($"牵头 {mandate.Lead} · 配合 {string.Join('、', mandate.Support)} · 领导 {mandate.Leader} · 时限 {MoveJson.Day(item.Due!.Value)}"); // assigned
        }

        paper.Line();
        foreach (Move move in moves)
        {
            paper.Item(
                string.Create(CultureInfo.InvariantCulture, $"{move.At:yyyy-MM-dd HH:mm}  "),
                $"{DeliveryWords.Of(move.Kind).Chinese}　{move.By.Agency}{move.By.Name}（{DeliveryWords.Of(move.By.Role).Chinese}）{Detail(move)}{(move.Why is { } why ? "　理由：" + why : string.Empty)}");
        }

        return paper.Text();
    }

    private static string WhoOf(Reminder reminder) => reminder.Whom switch
    {
        Role.LeadAgency => reminder.Item.Mandate?.Lead ?? "牵头单位",
        Role.Leader => reminder.Item.Mandate?.Leader ?? "责任领导",
        Role.Office or Role.SupportingAgency => DeliveryWords.Of(reminder.Whom).Chinese,
    };

    private static string Detail(Move move) => move switch
    {
        Move.Assign assign => $"　{assign.To.Lead}，{assign.To.Leader}，{MoveJson.Day(assign.To.Due)}",
        Move.Report report => "　" + report.Text.Progress + (report.Text.Problems is { } problems ? "　问题：" + problems : string.Empty) + (report.Text.NextStep is { } next ? "　下一步：" + next : string.Empty),
        Move.RequestExtension request => "　到 " + MoveJson.Day(request.Until),
        Move.DecideExtension decision => decision.Granted ? "　批准" : "　不批准",
        Move.ChangeTarget change => $"　“{change.Old}”→“{change.New}”",
        Move.IssueSlip slip => $"　{slip.Number}，{MoveJson.Day(slip.AnswerBy)}前答复：{slip.Demand}",
        Move.AnswerSlip answer => $"　{answer.Number}：{answer.Answer}",
        Move.RequestCompletion request => "　" + request.Summary,
        Move.Verify verify => "　" + verify.Finding,
        Move.Evaluate evaluate => "　" + DeliveryWords.Of(evaluate.Grade).Chinese,
        _ => string.Empty,
    };
}
