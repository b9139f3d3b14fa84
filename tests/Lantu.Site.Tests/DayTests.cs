using System.Globalization;
using System.Net;
using AngleSharp.Html.Parser;
using Xunit;

namespace Lantu.Site.Tests;

/// <summary>The whole site is seen as it stood on a day.</summary>
/// <param name="room">A site of its own.</param>
public sealed class DayTests(OfficeRoom room) : IClassFixture<OfficeRoom>
{
    private static readonly string Plan = "/plans/" + Uri.EscapeDataString("云洲市") + "/2026";

    [Theory]
    [InlineData("/")]
    [InlineData("/search?q=%E5%B0%B1%E4%B8%9A")]
    [InlineData("/about")]
    public async Task Every_page_has_the_form_and_it_needs_no_script(string path)
    {
        AngleSharp.Html.Dom.IHtmlDocument page = new HtmlParser().ParseDocument(await room.Text(path));
        Assert.Equal("get", page.QuerySelector(".asof form")?.GetAttribute("method"));
        Assert.Equal(path.Contains('?', StringComparison.Ordinal), page.QuerySelector(".asof input[name=q]") is not null);
        var today = DateOnly.FromDateTime(TimeProvider.System.GetLocalNow().DateTime);
        string lastYear = string.Create(CultureInfo.InvariantCulture, $"{today.Year - 1}-12-31");
        Assert.Contains(page.QuerySelectorAll(".asof button[name=as-of]"), button => button.GetAttribute("value") == lastYear);
    }

    [Fact]
    public async Task A_plan_that_was_published_today_is_on_no_page_of_yesterday()
    {
        string yesterday = TimeProvider.System.GetLocalNow().AddDays(-1).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        foreach (string segment in new[] { "", "/indicators", "/targets", "/tasks", "/check", "/source", "/downloads", "/picture.svg", ".json" })
        {
            Assert.Equal(HttpStatusCode.NotFound, (await room.Ask(HttpMethod.Get, $"{Plan}{segment}?as-of={yesterday}", null)).Status);
        }

        foreach (string path in new[] { "/", "/places.json", "/sitemap.xml", "/search?q=%E5%B0%B1%E4%B8%9A" })
        {
            string text = await room.Text(path + (path.Contains('?', StringComparison.Ordinal) ? "&" : "?") + "as-of=" + yesterday);
            Assert.DoesNotContain("/plans/", text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task The_day_is_kept_in_a_cookie_and_given_back()
    {
        using HttpResponseMessage response = await room.Client.GetAsync(new Uri(room.Address, "/?as-of=2025-06-30"), TestContext.Current.CancellationToken);
        string cookie = response.Headers.GetValues("Set-Cookie").Single(static one => one.StartsWith("as-of=", StringComparison.Ordinal));
        Assert.Contains("2025-06-30", cookie, StringComparison.Ordinal);
        Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
        using var request = new HttpRequestMessage(HttpMethod.Get, "/");
        request.Headers.Add("Cookie", "as-of=2025-06-30");
        using HttpResponseMessage later = await room.Client.SendAsync(request, TestContext.Current.CancellationToken);
        string page = await later.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Contains("2025-06-30", page, StringComparison.Ordinal);
        Assert.NotNull(new HtmlParser().ParseDocument(page).QuerySelector(".asof button[value=now]"));
    }
}
