using Lantu.Analysis.Delivery;
using Xunit;
using static Lantu.Tests.Analysis.Delivery.Moves;

namespace Lantu.Tests.Analysis.Delivery;

public sealed class SheetImportTests
{
    private static readonly DateTimeOffset Now = At("2026-04-02");

    [Fact]
    public void Makes_no_move_of_a_sheet_that_nobody_filled_in()
    {
        foreach (WorkItem item in new[] { After(Begun()[..1]), After(Begun()[..2]), After(Begun()[..3]), After(Begun()) })
        {
            RowOutcome outcome = Take(item, []);

            Assert.Empty(outcome.Moves);
            Assert.Empty(outcome.Refusals);
        }
    }

    [Fact]
    public void Assigns_what_was_approved()
    {
        RowOutcome outcome = Take(
            After(Begun()[..2]),
            new() { [DeliverySheet.Lead] = "市商务局", [DeliverySheet.Support] = "市外办，市文旅局", [DeliverySheet.Leader] = "赵副市长", [DeliverySheet.Due] = "9月底前", [DeliverySheet.Milestones] = "2026-06-30 首店50家" });

        var assign = Assert.IsType<Move.Assign>(Assert.Single(outcome.Moves));
        Assert.Equal(("市商务局", "市外办|市文旅局", "赵副市长", Day("2026-09-30")), (assign.To.Lead, string.Join('|', assign.To.Support), assign.To.Leader, assign.To.Due));
        Assert.Equal(new Milestone(Day("2026-06-30"), "首店50家"), Assert.Single(assign.To.Milestones));
    }

    [Fact]
    public void Signs_and_reports_once_however_often_the_sheet_comes()
    {
        Dictionary<string, string> filled = new()
        {
            [DeliverySheet.Person] = "李强",
            [DeliverySheet.Sign] = "是",
            [DeliverySheet.Progress] = "首店32家。",
            [DeliverySheet.Percent] = "32%",
            [DeliverySheet.Problems] = "选址未定",
            [DeliverySheet.Reached] = "2026-06-30",
        };
        RowOutcome first = Take(After(Begun()[..3]), filled);

        Assert.Equal([MoveKind.Sign, MoveKind.Report], first.Moves.Select(static move => move.Kind));
        Assert.Equal(32m, first.Item!.LastReport!.Text.Percent);
        RowOutcome second = Take(first.Item, filled);
        Assert.Empty(second.Moves);
        Assert.Empty(second.Refusals);
    }

    [Theory]
    [InlineData(DeliverySheet.Progress, "进展", "K2", "没有写填报人")]
    [InlineData(DeliverySheet.Problems, "选址未定", "O2", "没有填进展情况")]
    [InlineData(DeliverySheet.Due, "2026-12-31", "H2", "不能改成“2026-12-31”")]
    [InlineData(DeliverySheet.Lead, "市财政局", "E2", "不能改成“市财政局”")]
    public void Says_which_cell_was_not_taken_and_why(string heading, string words, string cell, string reason)
    {
        RowOutcome outcome = Take(After(Begun()), new() { [heading] = words });

        SheetRefusal refusal = Assert.Single(outcome.Refusals);
        Assert.Equal(cell, refusal.Cell);
        Assert.Contains(reason, refusal.Reason.Chinese, StringComparison.Ordinal);
        Assert.Empty(outcome.Moves);
    }

    [Fact]
    public void Reports_nothing_that_the_procedure_refuses()
    {
        RowOutcome outcome = Take(After(Begun()[..3]), new() { [DeliverySheet.Person] = "李强", [DeliverySheet.Progress] = "首店32家。" });

        Assert.Empty(outcome.Moves);
        Assert.Contains("M001", Assert.Single(outcome.Refusals).Reason.Chinese, StringComparison.Ordinal);
    }

    [Fact]
    public void Knows_no_item_of_another_sheet()
    {
        FilledRow row = FilledRow.All([[.. DeliverySheet.Headings], ["9-999", "别处的任务"]])[0];
        RowOutcome outcome = SheetImport.Take(row, null, Office, Now);

        Assert.Equal(("A2", "9-999"), (outcome.Refusals[0].Cell, outcome.Refusals[0].Item));
    }

    [Theory]
    [InlineData("2026-12-31", "2026-12-31")]
    [InlineData("年底前", "2026-12-31")]
    [InlineData("2027年底前", "2027-12-31")]
    [InlineData("6月底前", "2026-06-30")]
    [InlineData("上半年", "2026-06-30")]
    [InlineData("2月底前", "2026-02-28")]
    [InlineData("9月15日前", "2026-09-15")]
    [InlineData("2026年9月15日", "2026-09-15")]
    [InlineData("46387", "2026-12-31")]
    [InlineData("长期坚持", null)]
    [InlineData("13月底", null)]
    [InlineData("2月30日", null)]
    [InlineData("国庆节前", null)]
    public void Reads_a_deadline_or_leaves_it(string words, string? expected) => Assert.Equal(expected is null ? null : Day(expected), DeadlineWords.Read(words, 2026));

    // The exported row with some cells filled in.
    private static RowOutcome Take(WorkItem item, Dictionary<string, string> filled)
    {
        string[] cells = [.. DeliverySheet.RowOf(item).Select((cell, i) => filled.GetValueOrDefault(DeliverySheet.Headings[i]) ?? cell)];
        return SheetImport.Take(FilledRow.All([[.. DeliverySheet.Headings], cells])[0], item, Office, Now);
    }
}
