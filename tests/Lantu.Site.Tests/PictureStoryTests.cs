using Microsoft.Playwright;
using Xunit;

namespace Lantu.Site.Tests;

/// <summary>Somebody of the office changes a picture and puts it before the public.</summary>
/// <param name="room">A site of its own.</param>
public sealed class PictureStoryTests(OfficeRoom room) : IClassFixture<OfficeRoom>
{
    private static readonly string Plan = Uri.EscapeDataString("云洲市") + "/2026";

    [Fact]
    public async Task Wording_order_and_theme_are_changed_a_wrong_number_is_refused_and_the_public_sees_the_picture()
    {
        await using OfficeBrowser browser = await OfficeBrowser.Start(room.Address);
        IPage page = await browser.Open("wang");
        await page.GotoAsync(browser.At($"/office/plans/{Plan}/picture"));
        string first = await Drawn(page, null);

        string[] before = await Headings(page);
        ILocator last = page.Locator(".pe-part").Last.Locator(":scope > .pe-line");
        await last.Locator(".in").FillAsync("大家一起来办的事");
        string worded = await Drawn(page, first);
        await last.Locator(".step >> nth=0").ClickAsync();
        string ordered = await Drawn(page, worded);
        string[] after = await Headings(page);
        Assert.Equal("大家一起来办的事", after[^2]);
        Assert.Equal(before[^2], after[^1]);
        await page.SelectOptionAsync("#theme", "green");
        string themed = await Drawn(page, ordered);
        await OfficeBrowser.Keep(page, "picture-editor");

        ILocator figure = page.Locator(".pe-figs .in").First;
        string right = await figure.InputValueAsync();
        await figure.FillAsync("9999.9亿元");
        await page.WaitForSelectorAsync(".pe-field.err .msg");
        Assert.Contains("数字与计划不一致", await page.InnerTextAsync(".pe-field.err .msg"), StringComparison.Ordinal);
        Assert.Equal(themed, await page.GetAttributeAsync("#shot", "src"));
        await OfficeBrowser.Keep(page, "picture-editor-refused");
        await figure.FillAsync(right);
        await Drawn(page, themed);
        Assert.Equal(0, await page.Locator(".pe-field.err").CountAsync());

        if (await page.Locator("#despite").CountAsync() > 0)
        {
            await page.CheckAsync("#despite");
        }

        await page.ClickAsync("#publish");
        await page.WaitForSelectorAsync("#edits li >> text=公开页在用");
        IPage reader = await browser.Open(null);
        await reader.GotoAsync(browser.At("/plans/" + Plan));
        Assert.Contains("大家一起来办的事", await reader.InnerTextAsync("main"), StringComparison.Ordinal);
        Assert.Contains("大家一起来办的事", await room.Text($"/plans/{Plan}/picture.html"), StringComparison.Ordinal);
        Assert.DoesNotContain(browser.Complaints, static one => !one.Contains("422", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(1440, ColorScheme.Dark)]
    [InlineData(390, ColorScheme.Light)]
    public async Task Axe_finds_nothing_and_nothing_sticks_out(int width, ColorScheme scheme)
    {
        await using OfficeBrowser browser = await OfficeBrowser.Start(room.Address);
        IPage page = await browser.Open("wang", width, scheme, judged: true);
        await page.GotoAsync(browser.At($"/office/plans/{Plan}/picture"));
        await Drawn(page, null);
        await page.ClickAsync(".pe-more summary");
        IReadOnlyList<string> faults = await OfficeBrowser.Judge(page);
        Assert.True(faults.Count == 0, string.Join("\n", faults));
    }

    private static Task<string[]> Headings(IPage page) => page.EvaluateAsync<string[]>("[...document.querySelectorAll('.pe-part > .pe-line .in')].map(one => one.value)");

    // Waits for a picture other than the one that was seen.
    private static async Task<string> Drawn(IPage page, string? seen)
    {
        await page.WaitForFunctionAsync("seen => { const shot = document.getElementById('shot'); return !shot.hidden && shot.complete && shot.naturalWidth > 0 && shot.src !== seen; }", seen, new PageWaitForFunctionOptions { Timeout = 90_000 });
        return await page.GetAttributeAsync("#shot", "src") ?? string.Empty;
    }
}
