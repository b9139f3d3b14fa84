using System.Text.Json;
using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Lantu.Drawing.Pages;
using Lantu.Drawing.Storyboards;
using Lantu.Drawing.Themes;
using Lantu.Plans.Catalogue;
using Lantu.Plans.Model;
using Lantu.Reading;
using Lantu.Text.Decoding;
using Microsoft.Playwright;
using Xunit;

namespace Lantu.App.Tests.Browser;

/// <summary>The HTML page in a real browser.</summary>
/// <param name="chromium">The browser.</param>
public sealed class PosterPageBrowserTests(Chromium chromium)
{
    private static readonly string[] Rules = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

    public static TheoryData<string, int> Pages => new()
    {
        { "yiwu-2026", 390 }, { "yiwu-2026", 1440 }, { "yunzhou-2025", 390 }, { "yunzhou-2025", 1440 }, { "yunzhou-2026", 390 }, { "yunzhou-2026", 1440 },
    };

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Axe_finds_nothing_with_a_note_closed_and_open(string name, int width)
    {
        await using OpenPage open = await chromium.OpenAsync(Render(name), width, judged: true);
        await Hold(open);
        IElementHandle figure = (await open.Page.QuerySelectorAsync("main dl button.n"))!;
        await figure.FocusAsync();
        await open.Page.Keyboard.PressAsync("Enter");
        Assert.NotNull(await open.Page.QuerySelectorAsync(":popover-open"));
        await Hold(open);
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Asks_for_nothing_complains_of_nothing_and_nothing_is_cut_off(string name, int width)
    {
        foreach (int shown in new[] { width, 320 })
        {
            await using OpenPage open = await chromium.OpenAsync(Render(name), shown);
            string[] outside = await open.Page.EvaluateAsync<string[]>(
                """
                () => {
                  const width = document.documentElement.clientWidth;
                  return [...document.querySelectorAll('body *')]
                    .filter(e => !e.closest('[popover]') && !e.closest('.vh') && !e.classList.contains('skip'))
                    .filter(e => { const box = e.getBoundingClientRect(); return box.width > 0 && (box.right > width + 1 || box.left < -1); })
                    .map(e => e.tagName + ' ' + e.textContent.slice(0, 40));
                }
                """);

            Assert.Empty(outside);
            Assert.Equal(shown, await open.Page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
            Assert.Empty(open.Requests);
            Assert.Empty(open.Complaints);
        }
    }

    [Fact]
    public async Task Every_figure_opens_its_sentence_by_keyboard_and_closes_by_escape()
    {
        await using OpenPage open = await chromium.OpenAsync(Render("yunzhou-2026"), 1440);
        string[] figures = await open.Page.EvaluateAsync<string[]>(
            """
            () => {
              window.figures = [...document.querySelectorAll('button[popovertarget]:not([popovertargetaction])')].filter(e => e.checkVisibility());
              return window.figures.map(e => e.getAttribute('popovertarget') + '|' + (e.textContent || e.getAttribute('aria-label')));
            }
            """);
        for (int i = 0; i < figures.Length; i++)
        {
            string target = figures[i].Split('|')[0];
            Assert.True(
                await open.Page.EvaluateAsync<bool>("i => { const e = window.figures[i]; e.focus(); return e === document.activeElement && !document.querySelector(':popover-open'); }", i),
                $"“{figures[i]}” takes no focus, or the note before it stayed open");
            await open.Page.Keyboard.PressAsync("Enter");
            string shown = await open.Page.EvaluateAsync<string>("(document.querySelector(':popover-open')?.id ?? '') + '|' + (document.querySelector(':popover-open blockquote')?.textContent ?? '')");
            Assert.StartsWith(target + "|", shown, StringComparison.Ordinal);
            Assert.True(shown.Length > target.Length + 6, $"“{figures[i]}” opens an empty note");
            await open.Page.Keyboard.PressAsync("Escape");
        }

        Assert.Null(await open.Page.QuerySelectorAsync(":popover-open"));
        Assert.True(figures.Length > 100, $"only {figures.Length} figures opened");
        Assert.Empty(open.Complaints);
    }

    [Theory]
    [InlineData(390)]
    [InlineData(1440)]
    public async Task An_open_note_lies_within_the_window(int width)
    {
        await using OpenPage open = await chromium.OpenAsync(Render("yunzhou-2026"), width);
        foreach (string figure in new[] { "header button.n", "main dl button.n", ".aims button.n", "figcaption button.n" })
        {
            IElementHandle button = (await open.Page.QuerySelectorAsync(figure))!;
            await button.ScrollIntoViewIfNeededAsync();
            await button.ClickAsync();
            JsonElement box = (await open.Page.EvaluateAsync("(() => { const b = document.querySelector(':popover-open').getBoundingClientRect(); return [b.left, b.top, innerWidth - b.right, innerHeight - b.bottom]; })()"))!.Value;
            Assert.All(box.EnumerateArray(), room => Assert.True(room.GetDouble() >= -1, $"{figure}: {box}"));
            await open.Page.Keyboard.PressAsync("Escape");
        }
    }

    [Fact]
    public async Task Text_of_charts_is_no_smaller_than_twelve_pixels()
    {
        foreach (int width in new[] { 390, 1024, 1440 })
        {
            await using OpenPage open = await chromium.OpenAsync(Render("yunzhou-2026"), width);
            double least = await open.Page.EvaluateAsync<double>(
                """
                () => Math.min(...[...document.querySelectorAll('.plot svg text')].filter(t => t.getClientRects().length > 0)
                  .map(t => parseFloat(t.getAttribute('font-size')) * t.getScreenCTM().a))
                """);

            Assert.True(least >= 11.95, $"{least:0.00} px at {width}");
        }
    }

    [Fact]
    public async Task On_paper_the_notes_are_endnotes_and_the_tables_are_open()
    {
        await using OpenPage open = await chromium.OpenAsync(Render("yunzhou-2026"), 800);
        await open.Page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Print });
        int[] hidden = await open.Page.EvaluateAsync<int[]>(
            """
            () => [
              [...document.querySelectorAll('.note')].filter(e => e.getClientRects().length === 0).length,
              [...document.querySelectorAll('a.r')].filter(e => e.getClientRects().length === 0 && !e.closest('.wd')).length,
              [...document.querySelectorAll('nav, .x, .o, .skip, summary')].filter(e => e.getClientRects().length > 0).length,
            ]
            """);

        Assert.Equal([0, 0, 0], hidden);
    }

    private static async Task Hold(OpenPage open)
    {
        AxeResult result = await open.Page.RunAxe(new AxeRunOptions { RunOnly = new RunOnlyOptions { Type = "tag", Values = [.. Rules] } });
        Assert.Empty(result.Violations.Select(found => $"{found.Id}: {found.Nodes[0].Html}"));
        Assert.True(result.Passes.Length > 20);
    }

    private static string Render(string name)
    {
        Plan plan = PlanReader.Read(SourceText.Decode(File.ReadAllBytes(Door.Sample(name + ".md"))), name + ".md", Catalogues.Default);
        return PosterPage.Render(StoryboardComposer.Compose(plan, Catalogues.Default, StoryWords.Chinese), plan, Theme.Red, StoryWords.Chinese);
    }
}
