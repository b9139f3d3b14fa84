using Lantu.Analysis.Delivery;
using Xunit;
using static Lantu.Tests.Analysis.Delivery.Moves;

namespace Lantu.Tests.Analysis.Delivery;

public sealed class ProcedureTests
{
    private static readonly Move[] ToTheEnd =
    [
        .. Begun(),
        new Move.Proceed(Lead, At("2026-02-05"), null),
        Report("2026-03-31"),
        new Move.Proceed(Office, At("2026-04-01"), null),
        Report("2026-09-20", "首店引进106家，消费券发放完毕。"),
        new Move.RequestCompletion(Lead, At("2026-09-25"), null, "首店106家，消费券3亿元全部发放。", [Photo]),
        new Move.Review(Office, At("2026-09-26"), null),
        new Move.Verify(Office, At("2026-09-28"), null, "抽查首店20家，均在营业；消费券核销台账与财政拨款一致。"),
        new Move.Evaluate(Leader, At("2026-09-29"), null, Grade.Good),
        new Move.Close(Office, At("2026-09-30"), null),
        new Move.Archive(Office, At("2026-10-08"), null),
    ];

    [Fact]
    public void Goes_from_proposal_to_archive()
    {
        ItemState[] states = [.. Enumerable.Range(1, ToTheEnd.Length).Select(count => After(ToTheEnd[..count]).State)];

        Assert.Equal(
            [
                ItemState.Proposed, ItemState.Approved, ItemState.Assigned, ItemState.Accepted, ItemState.UnderWay, ItemState.Reported, ItemState.UnderWay,
                ItemState.Reported, ItemState.CompletionRequested, ItemState.InReview, ItemState.Completed, ItemState.Evaluated, ItemState.Closed, ItemState.Archived,
            ],
            states);
    }

    [Fact]
    public void Starts_again_after_a_return()
    {
        Move[] moves =
        [
            .. ToTheEnd[..10],
            new Move.SendBack(Office, At("2026-09-27"), "消费券核销数和拨款数不一致"),
        ];
        WorkItem item = After(moves);

        Assert.Equal(ItemState.Returned, item.State);
        Assert.Null(item.Application);
        Assert.Equal("消费券核销数和拨款数不一致", item.ReturnedFor);
        Assert.Equal("M001", Rule(item, new Move.RequestCompletion(Lead, At("2026-09-28"), null, "已核对。", [])));
        WorkItem proceeding = After([.. moves, new Move.Proceed(Lead, At("2026-09-27", 10), null)]);
        Assert.Equal("M010", Rule(proceeding, new Move.RequestCompletion(Lead, At("2026-09-28"), null, "已核对。", [])));
        Assert.Equal(
            ItemState.CompletionRequested,
            After([.. moves, Report("2026-09-28"), new Move.RequestCompletion(Lead, At("2026-09-28", 10), null, "已核对。", [])]).State);
    }

    [Theory]
    [InlineData("2026-09-29", null)]
    [InlineData("2026-09-30", "M007")]
    [InlineData("2026-10-01", "M007")]
    public void Extends_only_before_the_due_date(string day, string? rule) =>
        Assert.Equal(rule, Rule(After(Begun()), new Move.RequestExtension(Lead, At(day), "供地推迟", Day("2026-12-31"))));

    [Fact]
    public void Grants_no_extension_once_the_due_date_has_come()
    {
        WorkItem item = After([.. Begun(), new Move.RequestExtension(Lead, At("2026-09-29"), "供地推迟", Day("2026-12-31"))]);

        Assert.Equal("M007", Rule(item, new Move.DecideExtension(Leader, At("2026-09-30"), null, Granted: true)));
        Assert.Null(Rule(item, new Move.DecideExtension(Leader, At("2026-09-30"), "已到期", Granted: false)));
    }

    [Fact]
    public void Moves_the_deadline_when_an_extension_is_granted_and_keeps_the_first_one()
    {
        WorkItem item = After(
        [
            .. Begun(),
            new Move.RequestExtension(Lead, At("2026-09-01"), "供地推迟", Day("2026-12-31")),
            new Move.DecideExtension(Leader, At("2026-09-02"), null, Granted: true),
        ]);

        Assert.Equal(Day("2026-12-31"), item.Due);
        Assert.Equal(Day("2026-09-30"), item.Mandate!.Due);
        Extension extension = Assert.Single(item.Extensions);
        Assert.Equal((Day("2026-09-30"), true, "供地推迟"), (extension.From, extension.Granted!.Value, extension.Why));
    }

    [Fact]
    public void Leaves_the_deadline_when_an_extension_is_refused()
    {
        WorkItem item = After(
        [
            .. Begun(),
            new Move.RequestExtension(Lead, At("2026-09-01"), "供地推迟", Day("2026-12-31")),
            new Move.DecideExtension(Leader, At("2026-09-02"), "理由不充分", Granted: false),
        ]);

        Assert.Equal(Day("2026-09-30"), item.Due);
        Assert.Null(item.PendingExtension);
    }

    [Fact]
    public void Keeps_the_old_target()
    {
        WorkItem item = After([.. Begun(), new Move.ChangeTarget(Leader, At("2026-07-01"), "市政府常务会议决定", "引进品牌首店 100家以上", "引进品牌首店 80家以上")]);

        Assert.Equal(["引进品牌首店 80家以上", "发放消费券 3亿元"], item.What.Targets);
        Assert.Equal("引进品牌首店 100家以上", Assert.Single(item.TargetChanges).Old);
        Assert.Equal("M016", Rule(item, new Move.ChangeTarget(Leader, At("2026-07-02"), "再调", "引进品牌首店 100家以上", "1家")));
    }

    [Fact]
    public void Verifies_nothing_while_a_slip_waits()
    {
        Move[] moves = [.. ToTheEnd[..10], new Move.IssueSlip(Office, At("2026-09-26", 10), "数据前后不一", "督〔2026〕1号", "说明核销数", Day("2026-09-28"))];

        Assert.Equal("M014", Rule(After(moves), new Move.Verify(Office, At("2026-09-28"), null, "查过")));
        Assert.Null(Rule(
            After([.. moves, new Move.AnswerSlip(Lead, At("2026-09-27"), null, "督〔2026〕1号", "差额为在途资金。")]),
            new Move.Verify(Office, At("2026-09-28"), null, "查过")));
    }

    [Fact]
    public void Lets_a_supporting_agency_report_without_moving_the_item()
    {
        WorkItem item = After([.. Begun(), new Move.Sign(Support, At("2026-02-05"), null), Report("2026-03-01", "已联系境外品牌6家。", Support)]);

        Assert.Equal(ItemState.Accepted, item.State);
        Assert.Equal(["市商务局", "市外办"], item.SignedBy);
        Assert.Single(item.Reports);
    }

    [Fact]
    public void Refuses_in_words_that_name_the_rule_and_the_way_out()
    {
        var refused = (MoveAnswer.Refused)Procedure.Take(Id, After(Begun()), new Move.Close(Office, At("2026-03-01"), null));

        Assert.Equal("事项在“签收”环节，不能办“销号”；它只能在评价环节办（M001：每一步只能在规定的环节办理）。现在可以办：交办、签收、办理、反馈、申请延期、批复延期、调整目标、发督办单、答复督办单", refused.Refusal.Message.Chinese);
        Assert.StartsWith("the item is accepted: one cannot close, which needs an item that is evaluated (M001", refused.Refusal.Message.English, StringComparison.Ordinal);
    }

    public static TheoryData<string, Move> Forbidden => new()
    {
        { "M002", new Move.RequestExtension(Support, At("2026-03-01"), "忙", Day("2026-12-31")) },
        { "M002", new Move.Verify(Lead, At("2026-03-01"), null, "自己看过") },
        { "M003", Report("2026-03-01", by: new Actor("吴刚", Role.LeadAgency, "市财政局")) },
        { "M003", new Move.Sign(new Actor("吴刚", Role.SupportingAgency, "市财政局"), At("2026-03-01"), null) },
        { "M004", new Move.Proceed(Lead, At("2026-02-04", 8), null) },
        { "M001", new Move.Sign(Lead, At("2026-02-05"), null) },
        { "M005", new Move.Assign(Office, At("2026-02-05"), null, To()) },
        { "M005", new Move.RequestExtension(Lead, At("2026-03-01"), " ", Day("2026-12-31")) },
        { "M006", Report("2026-03-01", "  ") },
        { "M008", new Move.RequestExtension(Lead, At("2026-03-01"), "忙", Day("2026-09-30")) },
        { "M009", new Move.DecideExtension(Leader, At("2026-03-01"), null, Granted: true) },
        { "M013", new Move.AnswerSlip(Lead, At("2026-03-01"), null, "督〔2026〕9号", "答复") },
        { "M015", new Move.Report(Lead, At("2026-03-01"), null, new ReportText { Progress = "好", Reached = [Day("2026-05-31")] }) },
        { "M016", new Move.ChangeTarget(Leader, At("2026-03-01"), "决定", "没有的目标", "新目标") },
        { "M017", new Move.Propose(Office, At("2026-03-01"), null, What()) },
        { "M018", new Move.Assign(Office, At("2026-10-05"), "改派", To()) },
    };

    [Theory]
    [MemberData(nameof(Forbidden))]
    public void Names_the_rule_that_a_move_breaks(string rule, Move move) => Assert.Equal(rule, Rule(After(Begun()), move));

    [Fact]
    public void Lets_nobody_verify_what_he_applied_for()
    {
        WorkItem item = After([.. ToTheEnd[..10]]);

        Assert.Equal("M012", Rule(item, new Move.Verify(new Actor("李强", Role.Office, null), At("2026-09-28"), null, "看过")));
    }

    [Fact]
    public void Wants_evidence_for_completion()
    {
        Move report = new Move.Report(Lead, At("2026-03-01"), null, new ReportText { Progress = "都办好了。" });

        Assert.Equal("M011", Rule(After([.. Begun(), report]), new Move.RequestCompletion(Lead, At("2026-03-02"), null, "办好了", [])));
    }

    [Fact]
    public void Refuses_a_journal_that_it_would_not_have_written() =>
        Assert.Throws<FormatException>(() => After([.. Begun(), new Move.Close(Office, At("2026-03-01"), null)]));

    [Fact]
    public void Has_one_row_in_the_table_for_each_move_and_a_way_out_of_each_state()
    {
        Assert.All(Enum.GetValues<MoveKind>(), static kind => Assert.NotEmpty(MoveRight.Of(kind).Roles));
        Assert.All(Enum.GetValues<ItemState>().Except([ItemState.Archived]), static state => Assert.NotEmpty(MoveRight.From(state)));
        Assert.Empty(MoveRight.From(ItemState.Archived));
        Assert.Equal(MoveRules.All.Count, MoveRules.All.Select(static rule => rule.Code).Distinct().Count());
    }
}
