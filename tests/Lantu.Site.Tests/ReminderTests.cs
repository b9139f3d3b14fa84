using Lantu.Archive.Deliveries;
using Lantu.Site.Features.Reminding;
using Microsoft.Extensions.Logging.Abstractions;
using MimeKit;
using Xunit;

namespace Lantu.Site.Tests;

/// <summary>Reminders by post, against a real server of mail on loopback (Debian package python3-aiosmtpd).</summary>
/// <param name="site">The site.</param>
public sealed class ReminderTests(TaskSite site) : IClassFixture<TaskSite>
{
    [Fact]
    public async Task Each_reminder_goes_out_once_and_is_tried_again_where_the_server_was_gone()
    {
        PostOffice.SkipWithout();
        using var office = new PostOffice();
        site.Clock.Set(2026, 2, 2);
        string id = await site.Assigned(1);
        await site.Move("unit", id, new { move = "sign" });
        site.Clock.Set(2026, 6, 28);
        var round = new ReminderRound(site.Settings with { PublicAddress = new Uri("https://plans.yunzhou.test/") }, NullLogger<ReminderRound>.Instance);
        var server = office.Server;

        // The server is not there yet: told, and nothing lost.
        (int sent, int failed) = await round.Go(server, TestContext.Current.CancellationToken);
        Assert.Equal(0, sent);
        Assert.Equal(1, failed);
        PostedReminder waiting = site.Archive.Read(ReminderBook.Waiting)[0];
        Assert.Equal(1, waiting.Failures);
        Assert.NotEmpty(waiting.Trouble!);
        using (HttpResponseMessage page = await site.Send("office", "GET", "/office/tasks"))
        {
            Assert.Contains("没有用邮件发出去", await page.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        }

        await office.Start();
        Assert.Equal((1, 0), await round.Go(server, TestContext.Current.CancellationToken));
        Assert.Equal((0, 0), await round.Go(server, TestContext.Current.CancellationToken));
        Assert.Empty(site.Archive.Read(ReminderBook.Waiting));
        MimeMessage letter = Assert.Single(office.Letters);
        Assert.Equal("unit@yunzhou.test", ((MailboxAddress)letter.To[0]).Address);
        Assert.Equal("李强", letter.To[0].Name);
        Assert.Equal("蓝图提醒 3 条，1 条已过期", letter.Subject);
        Assert.Contains("首店20家", letter.TextBody, StringComparison.Ordinal);
        Assert.Contains("报 6 月进展", letter.TextBody, StringComparison.Ordinal);
        Assert.Contains($"https://plans.yunzhou.test/unit/tasks/{id}", letter.TextBody, StringComparison.Ordinal);

        // Once the day has passed it is another reminder.
        site.Clock.Set(2026, 7, 2);
        Assert.Equal((1, 0), await round.Go(server, TestContext.Current.CancellationToken));
        Assert.Equal(2, office.Letters.Count);
    }

    [Fact]
    public async Task Who_is_asked_for_a_decision_is_told_at_once_however_far_the_day_is()
    {
        await using var own = new TaskSite();
        await own.InitializeAsync();
        own.Clock.Set(2026, 2, 2);
        string id = await own.Assigned(1);
        await own.Move("unit", id, new { move = "sign" });
        Assert.DoesNotContain("批复延期申请", await Page(own, "leader"), StringComparison.Ordinal);
        await own.Move("unit", id, new { move = "request_extension", until = "2026-12-31", why = "商圈改造顺延" });
        Assert.Contains("批复延期申请（到2026-12-31）", await Page(own, "leader"), StringComparison.Ordinal);
        await own.Move("leader", id, new { move = "decide_extension", granted = true });
        Assert.DoesNotContain("批复延期申请", await Page(own, "leader"), StringComparison.Ordinal);
    }

    private static async Task<string> Page(TaskSite asked, string who)
    {
        using HttpResponseMessage page = await asked.Send(who, "GET", "/office/tasks");
        return await page.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
    }
}
