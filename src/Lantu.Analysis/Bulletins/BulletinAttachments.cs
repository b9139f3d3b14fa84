using Lantu.Analysis.Delivery;

namespace Lantu.Analysis.Bulletins;

/// <summary>The attachments of a bulletin: every item, and every sum.</summary>
internal static class BulletinAttachments
{
    internal static IReadOnlyList<DocumentAttachment> Of(Bulletin bulletin)
    {
        var attachments = new List<DocumentAttachment> { new("重点任务逐项进展", [ItemTable(bulletin)]) };
        attachments.Add(new("指标判断和统计口径", [.. Sums(bulletin)]));
        return attachments;
    }

    private static DocumentBlock.Table ItemTable(Bulletin bulletin) => new(
        null,
        [new("序号", 9, true), new("事项", 21), new("牵头单位", 17), new("完成时限", 18, true), new("环节", 10, true), new("时限情况", 19, true), new("最近反馈", 28)],
        [
            .. bulletin.Items.Select((item, i) => (IReadOnlyList<string>)
            [
                BulletinWords.Number(i + 1),
                item.What.Title,
                item.Mandate?.Lead ?? "未交办",
                item.Due is { } due ? BulletinWords.Deadline(due, bulletin.Month.Year) : "未定",
                DeliveryWords.Of(item.State).Chinese,
                ItemClock.Of(item, bulletin.Month.Last, ClockRules.Usual).Words.Chinese,
                item.LastReport is { } report ? $"{report.Text.Progress}（{BulletinWords.MonthDay(DateOnly.FromDateTime(report.At.DateTime))}）" : "还没有反馈",
            ]),
        ]);

    private static IEnumerable<DocumentBlock> Sums(Bulletin bulletin)
    {
        if (bulletin.Indicators.Count > 0)
        {
            yield return new DocumentBlock.Heading(1, "指标判断的算式");
            yield return new DocumentBlock.Table(
                null,
                [new("指标", 20), new("算式和规则", 46), new("数据来源", 34)],
                [.. bulletin.Indicators.Select(static indicator => (IReadOnlyList<string>)[indicator.Name, indicator.Sum, indicator.Source])]);
        }

        yield return new DocumentBlock.Heading(1, "统计口径");
        yield return new DocumentBlock.Paragraph(
            $"统计时点为{BulletinWords.Day(bulletin.Month.Last)}24时，只计当时已经登记的办理记录。已办结包括办结、评价、销号和归档，待审核包括申请办结和审核，"
            + "办理中包括签收、办理中、反馈和退回，待签收为交办，待交办包括立项和审定。");
        yield return new DocumentBlock.Paragraph("超期天数从完成时限的次日起算，到申请办结之日止；完成时限是经批准延期后的日期。退回的，自退回后继续计算。");
        yield return new DocumentBlock.Paragraph(
            "占比按最大余数法取整：先各自去尾到一位小数，差的0.1个百分点依次补给余数最大的类别，所以各类之和恰为100%，个别占比与直接四舍五入相差0.1个百分点。");
    }
}
