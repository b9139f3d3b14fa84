using Xunit;

namespace Lantu.Site.Tests;

/// <summary>What the public sees of the items of a plan.</summary>
/// <param name="site">The site.</param>
public sealed class PublishedItemTests(TaskSite site) : IClassFixture<TaskSite>
{
    [Fact]
    public async Task The_public_page_shows_what_was_sent_out_and_no_report()
    {
        string id = await site.Assigned(14);
        await site.Move("unit", id, new { move = "sign" });
        await site.Move("unit", id, new { move = "report", text = new { progress = "内部才能看的进展" } });
        site.Clock.Set(2026, 7, 3);
        await Task.Delay(1200, TestContext.Current.CancellationToken); // the library looks again after a second
        using HttpResponseMessage response = await site.Send("public", "GET", "/plans/" + Uri.EscapeDataString("云洲市") + "/2026/tasks");
        string page = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Contains("逾期 3 天", page, StringComparison.Ordinal);
        Assert.Contains("市商务局", page, StringComparison.Ordinal);
        Assert.DoesNotContain("内部才能看的进展", page, StringComparison.Ordinal);
        using HttpResponseMessage past = await site.Send("public", "GET", "/plans/" + Uri.EscapeDataString("云洲市") + "/2026/tasks?as-of=2026-02-01");
        Assert.DoesNotContain("逾期 3 天", await past.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }
}
