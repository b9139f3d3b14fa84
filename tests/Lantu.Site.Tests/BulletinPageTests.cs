using System.Net;
using System.Text.Json;
using Lantu.Analysis.Bulletins;
using Lantu.Analysis.Checks;
using Xunit;

namespace Lantu.Site.Tests;

/// <summary>The month's end: what is missing, and the draft of the bulletin.</summary>
/// <param name="site">The site.</param>
public sealed class BulletinPageTests(ContradictingSite site) : IClassFixture<ContradictingSite>
{
    [Fact]
    public async Task The_page_names_who_has_not_reported_and_what_cannot_be_judged()
    {
        site.Clock.Set(2026, 2, 2);
        string silent = await site.Assigned(2);
        string said = await site.Assigned(3);
        await site.Move("unit", silent, new { move = "sign" });
        await site.Move("unit", said, new { move = "sign" });
        await site.Move("unit", said, new { move = "report", text = new { progress = "已开工" } });
        site.Clock.Set(2026, 3, 3);
        using HttpResponseMessage response = await site.Send("office", "GET", "/office/bulletins?month=2026-02");
        string page = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Contains("项没有报 2 月进展", page, StringComparison.Ordinal);
        Assert.Contains($"/office/tasks/{silent}\"", page, StringComparison.Ordinal);
        Assert.DoesNotContain($"/office/tasks/{said}\"", page, StringComparison.Ordinal);
        Assert.Contains("1 项还不能判断", page, StringComparison.Ordinal);
        Assert.Contains("没有可用的数据", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_draft_of_a_month_that_is_not_over_says_what_is_missing_in_it()
    {
        site.Clock.Set(2026, 6, 20);
        Assert.Contains("6 月还没有过完", await Page("2026-06"), StringComparison.Ordinal);
        Assert.DoesNotContain("还没有过完", await Page("2026-05"), StringComparison.Ordinal);
    }

    private async Task<string> Page(string month)
    {
        using HttpResponseMessage page = await site.Send("office", "GET", "/office/bulletins?month=" + month);
        return await page.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task A_draft_is_kept_in_the_list_and_taken_in_each_form()
    {
        site.Clock.Set(2026, 3, 3);
        (HttpStatusCode status, JsonElement told) = await site.Ask("office", "POST", TaskSite.Plan + "/bulletins", new { month = "2026-02", number = "云督通〔2026〕2号", date = "2026-03-05" });
        Assert.Equal(HttpStatusCode.OK, status);
        foreach (string format in (string[])["docx", "pdf", "html"])
        {
            using HttpResponseMessage file = await site.Send("office", "GET", told.GetProperty(format).GetString()!);
            Assert.StartsWith($"{format} 云督通〔2026〕2号", await file.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        }

        using HttpResponseMessage page = await site.Send("office", "GET", "/office/bulletins");
        Assert.Contains("云督通〔2026〕2号", await page.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_contradicts_itself_is_not_written_and_all_of_it_is_told()
    {
        (HttpStatusCode status, JsonElement problem) = await site.Ask("office", "POST", TaskSite.Plan + "/bulletins", new { month = "2026-01" });
        Assert.Equal(HttpStatusCode.UnprocessableEntity, status);
        Assert.Equal(["两处的数不同", "合计不等"], problem.GetProperty("findings").EnumerateArray().Select(static one => one.GetProperty("message").GetString()!));
        (status, _) = await site.Ask("office", "GET", TaskSite.Plan + "/bulletins/2026-01");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, status);
        using HttpResponseMessage page = await site.Send("office", "GET", "/office/bulletins");
        Assert.DoesNotContain("<th scope=\"row\" class=\"nb\">2026-01</th>", await page.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2030-01")]
    [InlineData("soon")]
    [InlineData("")]
    public async Task A_month_that_has_not_begun_has_no_bulletin(string month)
    {
        (HttpStatusCode status, _) = await site.Ask("office", "POST", TaskSite.Plan + "/bulletins", new { month });
        Assert.Equal(HttpStatusCode.UnprocessableEntity, status);
    }
}

/// <summary>A site whose bulletin of January contradicts itself, and which has no figure for its one indicator.</summary>
public sealed class ContradictingSite : TaskSite
{
    internal override SiteSettings Set(SiteSettings settings) => settings with
    {
        Indicators = static (_, _, _) => [new BulletinIndicator("地区生产总值", "增长6%", string.Empty, string.Empty, "没有可用的数据", BulletinLight.Unknown, string.Empty, string.Empty, null)],
        CheckBulletin = static (bulletin, _) => bulletin.Month.Month == 1 ? [Found("两处的数不同"), Found("合计不等")] : [],
    };

    private static Finding Found(string words) => new()
    {
        Code = CheckCodes.Restated,
        Verdict = Verdict.Contradiction,
        Formula = "a = b",
        Facts = [],
        Spans = [],
        Message = new Bilingual(words, "they differ"),
    };
}
