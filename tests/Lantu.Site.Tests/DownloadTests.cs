using System.Net;
using System.Text;
using Xunit;

namespace Lantu.Site.Tests;

/// <summary>Pictures, data and originals.</summary>
/// <param name="site">The site.</param>
public sealed class DownloadTests(OpenSite site)
{
    private const string Plan = "/plans/330782/2026";

    [Theory]
    [InlineData("/picture.png", "image/png", "\u0089PNG")]
    [InlineData("/picture.svg", "image/svg+xml", "<svg")]
    [InlineData("/picture.pdf", "application/pdf", "%PDF")]
    [InlineData("/picture.html", "text/html", "<!doctype html>")]
    [InlineData("/card.png", "image/png", "\u0089PNG")]
    [InlineData("/thumb.png", "image/png", "\u0089PNG")]
    [InlineData("/embed", "text/html", "<!doctype html>")]
    public async Task A_picture_comes_in_the_form_of_its_name(string file, string mediaType, string begin)
    {
        using HttpResponseMessage response = await site.Get(Plan + file);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(mediaType, response.Content.Headers.ContentType?.MediaType);
        byte[] bytes = await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
        Assert.Contains(begin, Encoding.Latin1.GetString(bytes, 0, 200), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task The_original_is_the_same_byte_for_byte()
    {
        using HttpResponseMessage response = await site.Get(Plan + "/original");
        byte[] bytes = await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
        Assert.Contains(Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(bytes)), await site.Text(Plan + ".json"), StringComparison.Ordinal);
        Assert.Equal("attachment", response.Content.Headers.ContentDisposition?.DispositionType);
    }

    [Fact]
    public async Task Only_what_is_made_to_be_embedded_may_be_framed()
    {
        using HttpResponseMessage page = await site.Get(Plan);
        Assert.Contains("frame-ancestors 'none'", page.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        Assert.Equal("DENY", page.Headers.GetValues("X-Frame-Options").Single());
        using HttpResponseMessage embed = await site.Get(Plan + "/embed");
        string policy = embed.Headers.GetValues("Content-Security-Policy").Single();
        Assert.DoesNotContain("frame-ancestors", policy, StringComparison.Ordinal);
        Assert.StartsWith("sandbox", policy, StringComparison.Ordinal);
        Assert.False(embed.Headers.Contains("X-Frame-Options"));
    }

    [Theory]
    [InlineData(Plan, false)]
    [InlineData("/", false)]
    [InlineData("/sign-in", true)]
    [InlineData("/api/v1/plans", true)]
    [InlineData(Plan + "@draft", true)]
    public async Task What_is_not_public_is_cut_off_from_the_window_that_opened_it(string path, bool isCut)
    {
        using HttpResponseMessage response = await site.Get(path);
        Assert.Equal(isCut, response.Headers.Contains("Cross-Origin-Opener-Policy"));
    }

    [Fact]
    public async Task A_badge_tells_its_target()
    {
        string link = (await site.Page(Plan + "/targets")).QuerySelector("a[href*='/targets/']")!.GetAttribute("href")!;
        string badge = await site.Text(link + "/badge.svg");
        Assert.Contains("义乌市 2026", badge, StringComparison.Ordinal);
        Assert.Contains("以上", badge, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_spreadsheet_runs_no_cell_as_a_formula()
    {
        site.Add(Encoding.UTF8.GetBytes("# 沙原市2031年政府工作报告\n\n各位代表：\n\n## 一、2030年工作回顾\n\n=HYPERLINK(\"http://evil\")出口10亿元，增长5%。@SUM(A1)进口20亿元。\n"), "=cmd.md");
        await Task.Delay(1200, TestContext.Current.CancellationToken);
        string place = "/plans/" + Uri.EscapeDataString("沙原市") + "/2031";
        foreach (string path in new[] { place + ".csv", place + "/indicators.csv", "/places.csv" })
        {
            string rows = await site.Text(path);
            Assert.Contains("沙原市", rows, StringComparison.Ordinal);
            Assert.DoesNotMatch("(^|,)\"?[=@+]", rows.TrimStart('\uFEFF').Replace("\n", ",", StringComparison.Ordinal));
        }
    }
}
