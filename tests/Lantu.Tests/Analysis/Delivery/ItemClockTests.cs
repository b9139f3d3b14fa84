using Lantu.Analysis.Delivery;
using Xunit;
using static Lantu.Tests.Analysis.Delivery.Moves;

namespace Lantu.Tests.Analysis.Delivery;

public sealed class ItemClockTests
{
    [Theory]
    [InlineData("2026-09-26", ClockStatus.Running, 4)]
    [InlineData("2026-09-27", ClockStatus.DueSoon, 3)]
    [InlineData("2026-09-30", ClockStatus.DueSoon, 0)]
    [InlineData("2026-10-01", ClockStatus.Overdue, 1)]
    [InlineData("2026-10-12", ClockStatus.Overdue, 12)]
    public void Counts_days_from_three_before_to_any_after(string day, ClockStatus status, int days)
    {
        var clock = ItemClock.Of(After(Begun()), Day(day), ClockRules.Usual);

        Assert.Equal((status, days), (clock.Status, clock.Days));
    }

    [Theory]
    [InlineData("2026-09-30", ClockStatus.InTime, 0)]
    [InlineData("2026-10-03", ClockStatus.Late, 3)]
    public void Stops_when_completion_is_asked_for(string day, ClockStatus status, int days)
    {
        WorkItem item = After([.. Begun(), Report("2026-09-01"), new Move.RequestCompletion(Lead, At(day), null, "办完了", [])]);
        var clock = ItemClock.Of(item, Day("2026-12-01"), ClockRules.Usual);

        Assert.Equal((status, days), (clock.Status, clock.Days));
    }

    [Fact]
    public void Goes_on_after_a_return()
    {
        WorkItem item = After(
        [
            .. Begun(), Report("2026-09-01"), new Move.RequestCompletion(Lead, At("2026-09-10"), null, "办完了", []), new Move.Review(Office, At("2026-09-11"), null),
            new Move.SendBack(Office, At("2026-09-12"), "材料不实"),
        ]);

        Assert.Equal((ClockStatus.Overdue, 2), (ItemClock.Of(item, Day("2026-10-02"), ClockRules.Usual).Status, ItemClock.Of(item, Day("2026-10-02"), ClockRules.Usual).Days));
    }

    [Fact]
    public void Reminds_of_milestones_slips_and_decisions_from_three_days_before()
    {
        WorkItem item = After(
        [
            .. Begun(), new Move.IssueSlip(Office, At("2026-06-01"), "进展慢", "督〔2026〕1号", "报计划", Day("2026-06-28")),
            new Move.RequestExtension(Lead, At("2026-06-02"), "供地推迟", Day("2026-12-31")),
        ]);

        Assert.Empty(Reminder.Of(item, Day("2026-06-24"), ClockRules.Usual));
        Assert.Equal(["答复督办单督〔2026〕1号"], Reminder.Of(item, Day("2026-06-25"), ClockRules.Usual).Select(static reminder => reminder.What.Chinese));
        Assert.Equal(
            ["答复督办单督〔2026〕1号", "时间节点：引进首店50家"],
            Reminder.Of(item, Day("2026-06-27"), ClockRules.Usual).Select(static reminder => reminder.What.Chinese));
        Assert.Equal(
            (Role.Leader, 2),
            Reminder.Of(item, Day("2026-09-27"), ClockRules.Usual).Where(static reminder => reminder.Whom == Role.Leader).Select(static reminder => (reminder.Whom, reminder.Days)).Single());
    }

    [Fact]
    public void Reminds_of_no_milestone_that_a_report_says_was_reached()
    {
        WorkItem item = After([.. Begun(), new Move.Report(Lead, At("2026-06-20"), null, new ReportText { Progress = "首店52家。", Reached = [Day("2026-06-30")] })]);

        Assert.Empty(Reminder.Of(item, Day("2026-06-30"), ClockRules.Usual));
    }
}
