using System.Text;
using Microsoft.Playwright;
using Xunit;

namespace Lantu.Site.Tests;

/// <summary>Somebody of the office takes a table over, corrects a cell, and looks back.</summary>
/// <param name="room">A site of its own.</param>
public sealed class FigureStoryTests(OfficeRoom room) : IClassFixture<OfficeRoom>
{
    private const string Table = "云洲市主要指标,,,\n指标,单位,2024年,2025年\n地区生产总值,亿元,3987.2,4234.4\n地区生产总值增速,%,6.0,6.2\n出口,亿元,812,893.2\n常住人口,万人,很多,301\n";

    private static readonly string Place = Uri.EscapeDataString("云洲市");

    [Fact]
    public async Task A_table_is_previewed_taken_and_corrected_and_the_past_still_shows_the_old_figure()
    {
        await using OfficeBrowser browser = await OfficeBrowser.Start(room.Address);
        IPage page = await browser.Open("wang");
        await page.GotoAsync(browser.At("/office/figures"));
        await Choose(page, Table);
        await page.FillAsync("#place", "云洲市");
        await page.FillAsync("#source", "云洲市统计局");
        await page.FillAsync("#published", "2026-01-20");
        await page.ClickAsync("#import button[type=submit]");
        await page.WaitForSelectorAsync("#take");
        string preview = await page.InnerTextAsync("#preview");
        Assert.Contains("4234.4亿元", preview, StringComparison.Ordinal);
        Assert.Contains("很多", preview, StringComparison.Ordinal);
        await OfficeBrowser.Keep(page, "import-preview");
        await page.ClickAsync("#take");
        await page.Arrives(static url => url.Contains("/office/figures/imports/", StringComparison.Ordinal));
        Assert.Contains("王敏", await page.InnerTextAsync("main"), StringComparison.Ordinal);

        await page.ClickAsync("table a.n >> nth=0");
        await page.Arrives(static url => url.Contains("/office/figures/places/", StringComparison.Ordinal) && url.Contains("cell=", StringComparison.Ordinal));
        await page.GotoAsync(browser.At($"/office/figures/places/{Place}?indicator=gdp"));
        await page.ClickAsync("text=4234.4亿元");
        await page.FillAsync("#written", "4250.1");
        await page.FillAsync("#why", "录入时少写一位");
        await page.ClickAsync("#cell button[type=submit]");
        await page.WaitForSelectorAsync("#cell .err");
        Assert.Contains("没有单位", await page.InnerTextAsync("#cell .err"), StringComparison.Ordinal);
        await page.FillAsync("#written", "4250.1亿元");
        await page.ClickAsync("#cell button[type=submit]");
        await page.WaitForSelectorAsync("#cell li.old");
        Assert.Contains("4250.1亿元", await page.InnerTextAsync("#cell"), StringComparison.Ordinal);
        Assert.Contains("4234.4亿元", await page.InnerTextAsync("#cell li.old"), StringComparison.Ordinal);
        await OfficeBrowser.Keep(page, "corrected");

        await page.GotoAsync(browser.At($"/places/{Place}/figures"));
        Assert.Contains("4250.1亿元", await page.InnerTextAsync("main"), StringComparison.Ordinal);
        await page.GotoAsync(browser.At($"/places/{Place}/figures?as-of=2026-01-31"));
        Assert.Contains("4234.4亿元", await page.InnerTextAsync("main"), StringComparison.Ordinal);
        Assert.DoesNotContain("4250.1", await page.ContentAsync(), StringComparison.Ordinal);
        await page.ClickAsync(".asof button[value=now]");
        await page.WaitForSelectorAsync("text=4250.1亿元");
        await page.FillAsync("#as-of", "2026-01-31");
        await page.ClickAsync(".asof form >> nth=0 >> button");
        await page.WaitForSelectorAsync("text=4234.4亿元");
        await page.GotoAsync(browser.At($"/places/{Place}/figures"));
        Assert.Contains("4234.4亿元", await page.InnerTextAsync("main"), StringComparison.Ordinal);
        await page.ClickAsync(".asof button[value=now]");

        await page.GotoAsync(browser.At("/office/figures"));
        await Choose(page, Table);
        await page.FillAsync("#place", "云洲市");
        await page.FillAsync("#source", "云洲市统计局");
        await page.FillAsync("#published", "2026-01-20");
        await page.ClickAsync("#import button[type=submit]");
        await page.WaitForSelectorAsync("#preview .nothing");
        Assert.Equal(0, await page.Locator("#take").CountAsync());
        Assert.DoesNotContain(browser.Complaints, static one => !one.Contains("422", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(1440, ColorScheme.Light)]
    [InlineData(390, ColorScheme.Dark)]
    public async Task Axe_finds_nothing_and_nothing_sticks_out(int width, ColorScheme scheme)
    {
        using var form = new MultipartFormDataContent { { new StringContent("云洲市"), "place" }, { new StringContent("云洲市统计局"), "source" }, { new StringContent("2026-01-10"), "published" } };
        form.Add(new ByteArrayContent(Encoding.UTF8.GetBytes("指标,单位,2025年1—3月,,2025年1—6月,,2025年,\n,,累计,同比%,累计,同比%,累计,同比%\n地区生产总值,亿元,952.7,5.9,1998.6,6.1,4234.4,6.2\n出口,亿元,203.7,9.1,431.2,9.7,893.2,10\n")), "file", "二月.csv");
        _ = await room.Ask(HttpMethod.Post, "/api/v1/figures/imports", "wang", form);
        await using OfficeBrowser browser = await OfficeBrowser.Start(room.Address);
        IPage page = await browser.Open("wang", width, scheme, judged: true);
        var faults = new List<string>(await browser.Judge(page, "/office/figures", "/office/figures/imports/1", $"/office/figures/places/{Place}?indicator=gdp", $"/places/{Place}/figures", $"/places/{Place}/figures/1?f=2025"));
        await page.GotoAsync(browser.At($"/office/figures/places/{Place}?indicator=gdp"));
        await page.ClickAsync(".grid-t a.n >> nth=0");
        faults.AddRange(await OfficeBrowser.Judge(page));
        await page.GotoAsync(browser.At("/office/figures"));
        await Choose(page, Table);
        await page.FillAsync("#place", "云洲市");
        await page.ClickAsync("#import button[type=submit]");
        await page.WaitForSelectorAsync("#preview h3");
        faults.AddRange(await OfficeBrowser.Judge(page));
        Assert.True(faults.Count == 0, string.Join("\n", faults));
    }

    private static Task Choose(IPage page, string table) =>
        page.SetInputFilesAsync("#file", new FilePayload { Name = "figures.csv", MimeType = "text/csv", Buffer = Encoding.UTF8.GetBytes(table) });
}
