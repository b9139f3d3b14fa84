using CsCheck;
using Lantu.Analysis.Bulletins;
using Lantu.Analysis.Checks;
using Lantu.Analysis.Delivery;
using Lantu.Plans.Catalogue;
using Xunit;
using static Lantu.Tests.Analysis.Delivery.Moves;

namespace Lantu.Tests.Analysis.Bulletins;

public sealed class BulletinTests
{
    private static readonly ReportMonth October = new(2026, 10);

    private static readonly BulletinHead Head = new("云洲市", "云洲市2026年政府工作报告", "云洲市人民政府督查室", "市政府各部门", "云督通〔2026〕10号", Day("2026-11-03"));

    private static readonly BulletinIndicator[] Indicators =
    [
        new("社会消费品零售总额", "增长5.5%左右", "1—10月", "增长5.1%", "低于目标0.4个百分点", BulletinLight.Yellow, "5.1 − 5.5 = −0.4", "市统计局", null),
        new("一般公共预算收入", "增长5%左右", "1—10月", "增长5.2%", "高于目标0.2个百分点", BulletinLight.Green, "5.2 − 5 = 0.2", "市财政局", null),
    ];

    [Fact]
    public void Counts_items_by_state_and_by_clock()
    {
        var bulletin = Bulletin.Of(Head, October, Items(), Indicators);

        Assert.Equal(["已办结 1 25.0", "待审核 0 0.0", "办理中 1 25.0", "待签收 1 25.0", "待交办 1 25.0"], bulletin.ByState.Parts.Select(static part => FormattableString.Invariant($"{part.Name} {part.Count} {part.Percent}")));
        Assert.Equal(["已超期 2"], bulletin.ByClock.Parts.Where(static part => part.Name == "已超期").Select(static part => $"{part.Name} {part.Count}"));
        Assert.Equal([31, 31], bulletin.Overdue.Select(static late => late.Days));
        AgencyStanding standing = Assert.Single(bulletin.Agencies);
        Assert.Equal((1, 3, 1, 2, 0, 33.3m), (standing.Rank, standing.Led, standing.Completed, standing.Overdue, standing.Late, standing.InTimeRate));
    }

    [Fact]
    public void Writes_problems_and_next_steps_word_for_word_with_whose_report_it_is()
    {
        WorkItem item = After([.. Begun(), Report("2026-09-10", "旧的进展。"), Report("2026-10-12"), Report("2026-10-28")]);
        string text = DocumentMarkdown.Write(BulletinText.Of(Bulletin.Of(Head, October, [item], [])));

        Assert.Contains("存在问题：部分品牌选址未定。下一步措施：逐家对接。（市商务局李强，10月28日反馈）", text, StringComparison.Ordinal);
        Assert.DoesNotContain("10月12日反馈", text, StringComparison.Ordinal);
        Assert.Contains("本期没有可用的指标数据，不作判断。", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Tells_extensions_changes_and_slips_of_the_month_only()
    {
        WorkItem item = After(
        [
            .. Begun(),
            new Move.ChangeTarget(Leader, At("2026-09-01"), "九月的决定", "发放消费券 3亿元", "发放消费券 2亿元"),
            new Move.IssueSlip(Office, At("2026-10-09"), "超期9天未反馈", "督〔2026〕3号", "报送原因和计划", Day("2026-10-15")),
        ]);
        string text = DocumentMarkdown.Write(BulletinText.Of(Bulletin.Of(Head, October, [item], [])));

        Assert.Contains("就“激活消费市场”向市商务局发出督办单（督〔2026〕3号），要求10月15日前答复，事由是超期9天未反馈。", text, StringComparison.Ordinal);
        Assert.DoesNotContain("九月的决定", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Tells_an_extension_in_the_month_in_which_it_was_granted()
    {
        WorkItem item = After([.. Begun(), new Move.RequestExtension(Lead, At("2026-08-30"), "供地推迟", Day("2026-12-31")), new Move.DecideExtension(Leader, At("2026-09-02"), null, Granted: true)]);

        Assert.DoesNotContain("延至", DocumentMarkdown.Write(BulletinText.Of(Bulletin.Of(Head, new ReportMonth(2026, 8), [item], []))), StringComparison.Ordinal);
        Assert.Contains(
            "“激活消费市场”经赵副市长批准，完成时限由2026年9月30日延至2026年12月31日，理由是供地推迟。",
            DocumentMarkdown.Write(BulletinText.Of(Bulletin.Of(Head, new ReportMonth(2026, 9), [item], []))), StringComparison.Ordinal);
    }

    [Fact]
    public void Agrees_with_itself_whatever_the_counts() => Gen.Select(Gen.Int[0, 40].Array[5], Gen.Int[0, 9].Array[4]).Sample(static (states, lights) =>
    {
        Bulletin bulletin = Bulletin.Of(Head, October, Items(), Indicators) with
        {
            ByState = Tally.Of("列入督办的事项", "办理环节", [.. states.Select(static (count, i) => (StateGroups.Name((StateGroup)i), count))]),
            ByLight = Tally.Of("列入跟踪的主要指标", "进度", [("绿灯", lights[0]), ("黄灯", lights[1]), ("红灯", lights[2]), ("不可判断", lights[3])]),
        };
        Findings findings = Check(bulletin);

        Assert.DoesNotContain(findings.All, static finding => finding.Verdict is not Verdict.Pass);
        int kinds = states.Count(static count => count > 0);
        Assert.True(kinds < 2 || findings.All.Any(static finding => finding.Code == CheckCodes.SumOfParts && finding.Unit == "项"));
    });

    [Theory]
    [InlineData(1, 0, 0)]
    [InlineData(0, 1, 0)]
    [InlineData(0, 0, 1)]
    public void Is_found_out_where_a_total_a_share_or_a_list_is_wrong(int total, int tenths, int overdue)
    {
        Bulletin right = Bulletin.Of(Head, October, Items(), Indicators);
        Bulletin wrong = right with
        {
            ByState = right.ByState with
            {
                Total = right.ByState.Total + total,
                Parts = [right.ByState.Parts[0] with { Percent = right.ByState.Parts[0].Percent + (tenths * 0.1m) }, .. right.ByState.Parts.Skip(1)],
            },
            Overdue = [.. right.Overdue.Skip(overdue)],
        };

        Assert.False(Check(right).HasContradiction);
        Assert.True(Check(wrong).HasContradiction);
    }

    [Fact]
    public void Writes_the_same_words_twice() => Assert.Equal(
        DocumentMarkdown.Write(BulletinText.Of(Bulletin.Of(Head, October, Items(), Indicators))),
        DocumentMarkdown.Write(BulletinText.Of(Bulletin.Of(Head, October, Items(), Indicators))));

    [Theory]
    [InlineData(1, "一、")]
    [InlineData(10, "十、")]
    [InlineData(11, "十一、")]
    [InlineData(21, "二十一、")]
    public void Numbers_headings_in_Chinese(int count, string expected)
    {
        var numbers = new HeadingNumbers();
        string last = string.Empty;
        for (int i = 0; i < count; i++)
        {
            last = numbers.Next(1);
        }

        Assert.Equal(expected, last);
        Assert.Equal("（一）", numbers.Next(2));
        Assert.Equal("1.", numbers.Next(3));
        Assert.Equal("（1）", numbers.Next(4));
    }

    private static Findings Check(Bulletin bulletin) => BulletinFigures.Check(bulletin, DocumentMarkdown.Write(BulletinText.Of(bulletin)), Catalogues.Default);

    // One closed in time, one under way and one unsigned, both overdue by the 31st of October, and one proposed.
    private static WorkItem[] Items() =>
    [
        After(
        [
            .. Begun(), Report("2026-09-20"), new Move.RequestCompletion(Lead, At("2026-09-25"), null, "首店106家。", []), new Move.Review(Office, At("2026-09-26"), null),
            new Move.Verify(Office, At("2026-09-28"), null, "抽查20家。"),
        ]),
        After([.. Begun(), Report("2026-10-20")]),
        After([.. Begun()[..3]]),
        After([.. Begun()[..1]]),
    ];
}
