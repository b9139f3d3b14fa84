using Lantu.Analysis.Delivery;

namespace Lantu.Analysis.Bulletins;

/// <summary>Writes a slip (督办单) as an official document.</summary>
public static class SlipText
{
    /// <summary>The document.</summary>
    /// <param name="item">The item.</param>
    /// <param name="slip">One of its slips.</param>
    /// <param name="issuer">Who signs.</param>
    public static OfficialDocument Of(WorkItem item, FollowUpSlip slip, string issuer)
    {
        ArgumentNullException.ThrowIfNull(item);
        ArgumentNullException.ThrowIfNull(slip);
        Mandate mandate = item.Mandate ?? throw new ArgumentException("a slip goes to an item that was assigned", nameof(item));
        var clock = ItemClock.Of(item, slip.On, ClockRules.Usual);
        return new OfficialDocument
        {
            Number = slip.Number,
            Title = "督办单",
            Addressee = mandate.Lead,
            Body =
            [
                new DocumentBlock.Paragraph($"你单位牵头办理的“{item.What.Title}”，{BulletinWords.Sentence(slip.Why)}现予督办。"),
                new DocumentBlock.Table(
                    null,
                    [new("项目", 20, true), new("内容", 80)],
                    [
                        ["事项编号", item.Id],
                        ["事项名称", item.What.Title],
                        ["目标要求", item.What.Targets.Count > 0 ? string.Join('\n', item.What.Targets) : "原文没有量化目标"],
                        ["原文依据", item.What.Quote is { } quote ? $"{quote}（第{item.What.Line}行）" : "没有原文，由督查室立项"],
                        ["牵头单位", mandate.Lead],
                        ["配合单位", mandate.Support.Count > 0 ? string.Join('、', mandate.Support) : "无"],
                        ["责任领导", mandate.Leader],
                        ["完成时限", $"{BulletinWords.Day(item.Due!.Value)}（发单时{clock.Words.Chinese}）"], // assigned
                        ["最近反馈", Last(item, slip.On)],
                        ["督办事由", slip.Why],
                        ["督办要求", slip.Demand],
                        ["答复时限", BulletinWords.Day(slip.AnswerBy)],
                        ["答复情况", slip.Answer is { } answer ? $"{answer}（{BulletinWords.Day(slip.AnsweredOn!.Value)}）" : string.Empty], // answered
                    ]),
                new DocumentBlock.Paragraph($"请于{BulletinWords.MonthDay(slip.AnswerBy)}前书面答复。"),
            ],
            SignedBy = issuer,
            Date = slip.On,
        };
    }

    private static string Last(WorkItem item, DateOnly day)
    {
        FiledReport? report = item.Reports.LastOrDefault(report => DateOnly.FromDateTime(report.At.DateTime) <= day);
        return report is null ? "没有反馈" : $"{report.Text.Progress}（{report.By.Agency}{report.By.Name}，{BulletinWords.MonthDay(DateOnly.FromDateTime(report.At.DateTime))}）";
    }
}
