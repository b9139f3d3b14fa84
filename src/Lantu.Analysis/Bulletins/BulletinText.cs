using Lantu.Analysis.Delivery;

namespace Lantu.Analysis.Bulletins;

/// <summary>Writes a bulletin as an official document; it counts nothing itself.</summary>
public static class BulletinText
{
    /// <summary>What stands before the number of overdue items.</summary>
    internal const string OverdueWords = "超期未申请办结的事项共";

    // More items than this stand in a table.
    private const int MostInASentence = 6;

    /// <summary>The document.</summary>
    public static OfficialDocument Of(Bulletin bulletin)
    {
        ArgumentNullException.ThrowIfNull(bulletin);
        BulletinHead head = bulletin.Head;
        string month = $"{bulletin.Month.Year}年{bulletin.Month.Month}月";
        return new OfficialDocument
        {
            Number = head.Number,
            Title = $"关于{head.Place}{month}重点工作推进情况的通报",
            Addressee = head.Addressee,
            Body =
            [
                new DocumentBlock.Paragraph($"现将截至{BulletinWords.Day(bulletin.Month.Last)}《{head.Plan}》主要指标和重点任务的推进情况通报如下。"),
                .. Indicators(bulletin),
                .. Items(bulletin),
                .. Overdue(bulletin),
                .. Voices(bulletin),
                .. Changes(bulletin),
                .. Next(bulletin),
            ],
            Attachments = BulletinAttachments.Of(bulletin),
            SignedBy = head.Issuer,
            Date = head.Date,
        };
    }

    private static IEnumerable<DocumentBlock> Indicators(Bulletin bulletin)
    {
        yield return new DocumentBlock.Heading(1, "主要指标进展");
        if (bulletin.Indicators.All(static indicator => indicator.Light == BulletinLight.Unknown))
        {
            yield return new DocumentBlock.Paragraph(bulletin.Indicators.Count == 0 ? "本期没有可用的指标数据，不作判断。" : "本期没有可用的指标数据，不作判断；各项缺什么数据见附件2。");
            yield break;
        }

        yield return new DocumentBlock.Paragraph(TallySentence.Of(bulletin.ByLight).Words + "各项指标情况见下表，判断的算式和数据来源见附件2。");
        yield return new DocumentBlock.Table(
            "主要指标进展情况",
            [new("指标", 26), new("年度目标", 22), new("最新数据", 26), new("判断", 27), new("亮灯", 11, true)],
            [
                .. bulletin.Indicators.Select(static indicator => (IReadOnlyList<string>)
                    [indicator.Name, indicator.Target, indicator.Actual.Length == 0 ? "没有数据" : $"{indicator.Period}：{indicator.Actual}", Short(indicator), Light(indicator.Light)]),
            ]);
    }

    // Why it is not judged; what would be needed stands in the attachment.
    private static string Short(BulletinIndicator indicator) => indicator.Light == BulletinLight.Unknown ? indicator.Judged.Split('；')[0] : indicator.Judged;

    private static IEnumerable<DocumentBlock> Items(Bulletin bulletin)
    {
        yield return new DocumentBlock.Heading(1, "重点任务进展");
        yield return new DocumentBlock.Heading(2, "总体情况");
        yield return new DocumentBlock.Paragraph($"截至{BulletinWords.MonthDay(bulletin.Month.Last)}，" + TallySentence.Of(bulletin.ByState).Words + "逐项情况见附件1。");
        yield return new DocumentBlock.Heading(2, "时限情况");
        yield return new DocumentBlock.Paragraph(TallySentence.Of(bulletin.ByClock).Words);
        if (bulletin.Agencies.Count == 0)
        {
            yield break;
        }

        yield return new DocumentBlock.Heading(2, "各单位办理情况");
        if (bulletin.Agencies.Count > 1 && bulletin.Agencies.All(static standing => standing.Rank == 1))
        {
            yield return new DocumentBlock.Paragraph("各牵头单位的按期率相同，办结率也相同，并列第1位。");
        }

        yield return new DocumentBlock.Table(
            "各牵头单位办理情况排名",
            [new("位次", 10, true), new("牵头单位", 34), new("牵头", 10, true), new("已办结", 12, true), new("超期", 10, true), new("办结率", 14, true), new("按期率", 14, true)],
            [.. bulletin.Agencies.Select(static standing => (IReadOnlyList<string>)Standing(standing))]);
        yield return new DocumentBlock.Note(
            "注：牵头、已办结、超期均以项计。按期率 =（牵头项数 − 已超期项数 − 超期申请办结项数）÷ 牵头项数，办结率 = 已办结项数 ÷ 牵头项数，"
            + "分母都是各单位牵头并已交办的项数，四舍五入取一位小数。先比按期率，再比办结率，相同的并列。“超期”为已超期和超期申请办结之和。");
    }

    private static string[] Standing(AgencyStanding standing) =>
    [
        BulletinWords.Number(standing.Rank), standing.Agency, BulletinWords.Number(standing.Led), BulletinWords.Number(standing.Completed),
        BulletinWords.Number(standing.Overdue + standing.Late), BulletinWords.Percent(standing.CompletionRate), BulletinWords.Percent(standing.InTimeRate),
    ];

    private static IEnumerable<DocumentBlock> Overdue(Bulletin bulletin)
    {
        yield return new DocumentBlock.Heading(1, "超期事项");
        if (bulletin.Overdue.Count == 0)
        {
            yield return new DocumentBlock.Paragraph($"截至{BulletinWords.MonthDay(bulletin.Month.Last)}，没有超期未申请办结的事项。");
            yield break;
        }

        LateItem first = bulletin.Overdue[0];
        yield return new DocumentBlock.Paragraph(
            $"截至{BulletinWords.MonthDay(bulletin.Month.Last)}，{OverdueWords}{BulletinWords.Number(bulletin.Overdue.Count)}项，"
            + $"{(bulletin.Overdue.Count == 1 ? "是" : "超期最长的是")}{first.Item.Mandate!.Lead}牵头的“{first.Item.What.Title}”，超期{BulletinWords.Number(first.Days)}天。"); // an overdue item was assigned
        yield return new DocumentBlock.Table(
            "超期事项清单",
            [new("序号", 9, true), new("事项", 31), new("牵头单位", 22), new("责任领导", 16, true), new("完成时限", 18, true), new("超期天数", 16, true), new("环节", 10, true)],
            [
                .. bulletin.Overdue.Select((late, i) => (IReadOnlyList<string>)
                [
                    BulletinWords.Number(i + 1), late.Item.What.Title, late.Item.Mandate!.Lead, late.Item.Mandate.Leader, BulletinWords.Deadline(late.Item.Due!.Value, bulletin.Month.Year),
                    BulletinWords.Number(late.Days), DeliveryWords.Of(late.Item.State).Chinese,
                ]),
            ]);
    }

    // Word for word, with whose report it is.
    private static IEnumerable<DocumentBlock> Voices(Bulletin bulletin)
    {
        MonthReport[] voices = [.. bulletin.Reports.Where(static voice => voice.Report.Text.Problems is not null || voice.Report.Text.NextStep is not null)];
        yield return new DocumentBlock.Heading(1, "存在问题和下一步措施");
        if (voices.Length == 0)
        {
            yield return new DocumentBlock.Paragraph("本月各单位的反馈没有提出问题和下一步措施。");
            yield break;
        }

        yield return new DocumentBlock.Paragraph("以下问题和措施摘自各单位本月反馈，每项末尾注明反馈单位、反馈人和日期。");
        foreach (MonthReport voice in voices)
        {
            ReportText text = voice.Report.Text;
            string problems = text.Problems is { } problem ? "存在问题：" + BulletinWords.Sentence(problem) : string.Empty;
            string next = text.NextStep is { } step ? "下一步措施：" + BulletinWords.Sentence(step) : string.Empty;
            yield return new DocumentBlock.Heading(2, voice.Item.What.Title);
            yield return new DocumentBlock.Paragraph(
                $"{problems}{next}（{voice.Report.By.Agency}{voice.Report.By.Name}，{BulletinWords.MonthDay(DateOnly.FromDateTime(voice.Report.At.DateTime))}反馈）");
        }
    }

    private static IEnumerable<DocumentBlock> Changes(Bulletin bulletin)
    {
        string[] lines =
        [
            .. bulletin.Items.SelectMany(item => item.Extensions.Where(extension => extension.Granted is true && bulletin.Month.Holds(extension.DecidedOn!.Value))
                .Select(extension => $"“{item.What.Title}”经{extension.DecidedBy!.Name}批准，完成时限由{BulletinWords.Day(extension.From)}延至{BulletinWords.Day(extension.Until)}，理由是{BulletinWords.Sentence(extension.Why)}")),
            .. bulletin.Items.SelectMany(item => item.TargetChanges.Where(change => bulletin.Month.Holds(change.On))
                .Select(change => $"“{item.What.Title}”的目标由“{change.Old}”调整为“{change.New}”，决定人是{change.By.Name}，理由是{BulletinWords.Sentence(change.Why)}")),
            .. bulletin.Items.SelectMany(item => item.Slips.Where(slip => bulletin.Month.Holds(slip.On))
                .Select(slip => $"就“{item.What.Title}”向{item.Mandate!.Lead}发出督办单（{slip.Number}），要求{BulletinWords.MonthDay(slip.AnswerBy)}前答复，事由是{BulletinWords.Sentence(slip.Why)}")),
        ];
        if (lines.Length > 0)
        {
            yield return new DocumentBlock.Heading(1, "延期、调整和督办");
            foreach (string line in lines)
            {
                yield return new DocumentBlock.Paragraph(line);
            }
        }
    }

    private static IEnumerable<DocumentBlock> Next(Bulletin bulletin)
    {
        yield return new DocumentBlock.Heading(1, "下月到期事项");
        ReportMonth next = new(bulletin.Month.First.AddMonths(1).Year, bulletin.Month.First.AddMonths(1).Month);
        if (bulletin.DueNext.Count == 0)
        {
            yield return new DocumentBlock.Paragraph($"{next.Month}月没有到期的事项。");
            yield break;
        }

        if (bulletin.DueNext.Count > MostInASentence)
        {
            yield return new DocumentBlock.Paragraph($"{next.Month}月到期的事项{BulletinWords.Number(bulletin.DueNext.Count)}项，见下表。需要延期的，请在到期日之前申请。");
            yield return new DocumentBlock.Table(
                $"{next.Month}月到期事项清单",
                [new("序号", 9, true), new("事项", 45), new("牵头单位", 28), new("完成时限", 18, true)],
                [.. bulletin.DueNext.Select(static (item, i) => (IReadOnlyList<string>)[BulletinWords.Number(i + 1), item.What.Title, item.Mandate!.Lead, BulletinWords.MonthDay(item.Due!.Value)])]);
            yield break;
        }

        yield return new DocumentBlock.Paragraph(
            $"{next.Month}月到期的事项{BulletinWords.Number(bulletin.DueNext.Count)}项："
            + string.Join('；', bulletin.DueNext.Select(static item => $"{item.What.Title}（{item.Mandate!.Lead}，{BulletinWords.MonthDay(item.Due!.Value)}）"))
            + "。需要延期的，请在到期日之前申请。");
    }

    /// <summary>A light in words.</summary>
    internal static string Light(BulletinLight light) => light switch
    {
        BulletinLight.Green => "绿",
        BulletinLight.Yellow => "黄",
        BulletinLight.Red => "红",
        BulletinLight.Unknown => "不可判断",
    };
}
