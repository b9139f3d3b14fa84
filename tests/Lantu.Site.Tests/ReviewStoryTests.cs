using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Lantu.Archive.Accounts;
using Microsoft.Playwright;
using Xunit;

namespace Lantu.Site.Tests;

/// <summary>From a file to a published version, in Debian's Chromium; skipped where it is not installed.</summary>
public sealed class ReviewStoryTests : IAsyncLifetime
{
    private const string Executable = "/usr/bin/chromium";
    private const string Review = "/office/plans/330782/2026/review";
    private static readonly string[] Quiet =
        ["--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync", "--disable-dev-shm-usage"];

    private static readonly string[] Rules = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

    private IPlaywright? _playwright;
    private IBrowser? _browser;
    private ReviewSite? _site;

    public async ValueTask InitializeAsync()
    {
        if (File.Exists(Executable))
        {
            _playwright = await Playwright.CreateAsync();
            _browser = await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions { ExecutablePath = Executable, Args = Quiet });
            _site = await ReviewSite.Start();
            _ = _site.Add(AccountRole.Office, "wang", "王敏");
            _ = _site.Add(AccountRole.Office, "li", "李强");
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.CloseAsync();
        }

        _playwright?.Dispose();
        if (_site is not null)
        {
            await _site.DisposeAsync();
        }
    }

    [Fact]
    public async Task A_report_is_brought_in_reviewed_by_keys_published_and_corrected()
    {
        IPage page = await SignIn("wang");
        var complaints = new List<string>();
        page.PageError += (_, error) => complaints.Add(error);
        await BringIn(page);
        await page.ClickAsync(".jobs a.go");
        await page.WaitForSelectorAsync(".cur");
        int all = await page.Locator(".facts > li").CountAsync();
        string first = await page.Locator(".cur h3").InnerTextAsync();

        // A accepts and moves on.
        await page.Keyboard.PressAsync("a");
        await Latest(page, "刚才确认了");
        Assert.NotEqual(first, await page.Locator(".cur h3").InnerTextAsync());

        // E corrects: what cannot be read is said at its field, and what can is kept.
        await page.Keyboard.PressAsync("j");
        string second = (await page.Locator(".cur").GetAttributeAsync("id"))!;
        await page.Keyboard.PressAsync("e");
        await page.FillAsync(".cur [name=period]", "去年");
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForSelectorAsync(".cur [name=period][aria-invalid=true] + .msg");
        await page.FillAsync(".cur [name=period]", "2024");
        await page.Keyboard.PressAsync("Enter");
        await Latest(page, "刚才更正了");
        Assert.Contains("2024", await page.Locator($"[id='{second}'] .dp").TextContentAsync(), StringComparison.Ordinal);

        // R rejects with a reason, U takes it back.
        string third = (await page.Locator(".cur").GetAttributeAsync("id"))!;
        await page.Keyboard.PressAsync("r");
        await page.Keyboard.TypeAsync("这是名称，不是数");
        await page.Keyboard.PressAsync("Enter");
        await Latest(page, "刚才驳回了");
        Assert.Equal("no", await page.Locator($"[id='{third}']").GetAttributeAsync("class"));
        await page.Keyboard.PressAsync("u");
        await Latest(page, "撤销了");
        Assert.Equal("cur", await page.Locator($"[id='{third}']").GetAttributeAsync("class"));

        // N makes a fact of what is selected.
        await Select(page);
        await page.Keyboard.PressAsync("n");
        await page.FillAsync(".adding [name=indicator]", "测试指标");
        await page.FillAsync(".adding [name=value]", "132个");
        await page.FillAsync(".adding [name=period]", "2025");
        await page.Keyboard.PressAsync("Enter");
        await Latest(page, "刚才新增了");
        Assert.Equal(all + 1, await page.Locator(".facts > li").CountAsync());
        Assert.Equal("132", await page.Locator("#source a.k.chosen").InnerTextAsync());

        // Published, it is seen by all; the change of another day makes the second version.
        await Publish(page, "第一次发布");
        IPage reader = await Open();
        await reader.GotoAsync(At("/plans/330782/2026/indicators"));
        Assert.Contains("测试指标", await reader.InnerTextAsync("main"), StringComparison.Ordinal);
        await page.GotoAsync(At($"{Review}#{second}"));
        await page.WaitForSelectorAsync(".cur [name=period]");
        await page.FillAsync(".cur [name=period]", "2023");
        await page.Keyboard.PressAsync("Enter");
        await Latest(page, "刚才更正了");
        await Publish(page, "更正时期");
        await reader.GotoAsync(At("/plans/330782/2026/versions"));
        Assert.Contains("时期：2024 → 2023", await reader.InnerTextAsync("#v2 .diff"), StringComparison.Ordinal);
        await reader.ClickAsync("#v2 .diff a.n");
        Assert.True(await reader.Locator("a.chosen").First.IsVisibleAsync());
        Assert.Empty(complaints);
    }

    [Fact]
    public async Task Keys_do_nothing_while_one_types_and_can_be_switched_off()
    {
        IPage page = await SignIn("wang");
        await BringIn(page);
        await page.GotoAsync(At(Review));
        await page.WaitForSelectorAsync(".cur");
        string first = (await page.Locator(".cur").GetAttributeAsync("id"))!;

        await page.FocusAsync(".cur [name=indicator]");
        await page.Keyboard.TypeAsync("jar");
        Assert.Equal(first, await page.Locator(".cur").GetAttributeAsync("id"));
        await page.Keyboard.PressAsync("Escape");
        await page.Keyboard.PressAsync("?");
        await page.UncheckAsync("#keys-on");
        await page.ClickAsync("#help [data-close]");
        await page.Keyboard.PressAsync("j");
        Assert.Equal(first, await page.Locator(".cur").GetAttributeAsync("id"));
        await page.ClickAsync("#help-open");
        await page.CheckAsync("#keys-on");
        await page.ClickAsync("#help [data-close]");
        await page.Keyboard.PressAsync("j");
        Assert.NotEqual(first, await page.Locator(".cur").GetAttributeAsync("id"));
    }

    [Fact]
    public async Task A_form_that_was_changed_is_neither_accepted_as_it_was_read_nor_lost()
    {
        IPage page = await SignIn("wang");
        await BringIn(page);
        await page.GotoAsync(At(Review));
        await page.WaitForSelectorAsync(".cur [name=period]");
        string first = (await page.Locator(".cur").GetAttributeAsync("id"))!;
        ILocator accept = page.Locator(".cur .decide button[type=button]", new() { HasText = "确认" });
        Assert.True(await accept.IsVisibleAsync());
        await page.FillAsync(".cur [name=period]", "2019");
        Assert.False(await accept.IsVisibleAsync());
        await page.EvaluateAsync("document.activeElement.blur()");
        await page.Keyboard.PressAsync("a");
        await Assertions.Expect(page.Locator("#said")).ToContainTextAsync("更正后确认", Soon);

        // Gone to another and back, it is still there; Esc drops it.
        await page.Keyboard.PressAsync("j");
        await page.Keyboard.PressAsync("k");
        Assert.Equal(first, await page.Locator(".cur").GetAttributeAsync("id"));
        Assert.Equal("2019", await page.InputValueAsync(".cur [name=period]"));
        await page.FocusAsync(".cur [name=period]");
        await page.Keyboard.PressAsync("Escape");
        Assert.NotEqual("2019", await page.InputValueAsync(".cur [name=period]"));
        Assert.True(await accept.IsVisibleAsync());
    }

    [Fact]
    public async Task Two_people_review_at_once_and_neither_loses_anything()
    {
        IPage wang = await SignIn("wang");
        await BringIn(wang);
        IPage li = await SignIn("li");
        await wang.GotoAsync(At(Review));
        await wang.WaitForSelectorAsync(".cur");
        string key = (await wang.Locator(".cur").GetAttributeAsync("id"))!;
        await li.GotoAsync(At($"{Review}#{key}"));
        await li.WaitForSelectorAsync(".cur [name=period]");

        // Each sees where the other is.
        await Assertions.Expect(wang.Locator("#present")).ToContainTextAsync("李强在看", Soon);

        // Li is writing while Wang decides: what Li wrote stays, and the difference is shown when it is sent.
        await li.FillAsync(".cur [name=period]", "2022");
        await wang.FillAsync(".cur [name=period]", "2021");
        await wang.Keyboard.PressAsync("Enter");
        await Latest(wang, "刚才更正了");
        await Assertions.Expect(li.Locator(".cur .note1")).ToContainTextAsync("王敏", Soon);
        Assert.Equal("2022", await li.InputValueAsync(".cur [name=period]"));
        Assert.Equal("period", await li.EvaluateAsync<string>("document.activeElement.name"));
        await li.ClickAsync(".cur button[type=submit]");
        await li.WaitForSelectorAsync(".clash");
        string clash = await li.InnerTextAsync(".clash");
        Assert.Contains("2022", clash, StringComparison.Ordinal);
        Assert.Contains("2021", clash, StringComparison.Ordinal);
        Assert.Contains("王敏", clash, StringComparison.Ordinal);

        // What comes meanwhile takes the question off the screen no more than what Li wrote.
        await wang.Keyboard.PressAsync("j");
        await wang.Keyboard.PressAsync("a");
        await Latest(wang, "刚才确认了");
        await Assertions.Expect(li.Locator("#said")).ToContainTextAsync("王敏刚才确认了", Soon);
        Assert.True(await li.Locator(".clash").IsVisibleAsync());

        // Li insists: Wang sees it within some seconds, and both stay in the journal.
        await li.ClickAsync(".clash button:not(.go)");
        await Latest(li, "刚才更正了");
        await Assertions.Expect(wang.Locator($"[id='{key}'] .dp")).ToContainTextAsync("2022", Soon);
        await wang.GotoAsync(At("/office/documents/1/journal"));
        string journal = await wang.InnerTextAsync("main");
        Assert.Contains("和别人同时改", journal, StringComparison.Ordinal);
        Assert.Equal(2, await wang.Locator("tbody tr th", new PageLocatorOptions { HasTextString = "更正" }).CountAsync());
    }

    [Fact]
    public async Task Axe_finds_nothing_on_the_pages_of_the_review()
    {
        IPage page = await SignIn("wang", judged: true);
        await BringIn(page);
        await page.GotoAsync(At(Review));
        await page.WaitForSelectorAsync(".cur");
        await page.Keyboard.PressAsync("a");
        await Latest(page, "刚才确认了");
        await Publish(page, "第一次发布");
        await page.GotoAsync(At(Review));
        await page.WaitForSelectorAsync(".cur");
        await page.Keyboard.PressAsync("a");
        await Latest(page, "刚才确认了");
        var faults = new List<string>();
        foreach ((int width, ColorScheme scheme) in new[] { (1440, ColorScheme.Light), (390, ColorScheme.Dark) })
        {
            await page.SetViewportSizeAsync(width, 900);
            await page.EmulateMediaAsync(new PageEmulateMediaOptions { ColorScheme = scheme });
            foreach (string path in new[] { "/office", Review, "/office/plans/330782/2026/publish", "/office/documents/1/journal", "/plans/330782/2026/versions", Review + "?lang=en", "/office?lang=zh" })
            {
                await page.GotoAsync(At(path), new PageGotoOptions { WaitUntil = WaitUntilState.Load });
                if (path.Contains("review", StringComparison.Ordinal))
                {
                    await page.WaitForSelectorAsync(".cur");
                    await Judge(page, $"{path} {width}", faults);
                    await page.EvaluateAsync("document.getElementById('help-open').click()");
                }

                await Judge(page, $"{path} {width}", faults);
            }
        }

        Assert.True(faults.Count == 0, string.Join('\n', faults));
    }

    private static async Task Judge(IPage page, string where, List<string> faults)
    {
        AxeResult found = await page.RunAxe(new AxeRunOptions { RunOnly = new RunOnlyOptions { Type = "tag", Values = [.. Rules] } });
        faults.AddRange(found.Violations.Select(fault => $"{where} {fault.Id}: {string.Join(' ', fault.Nodes.Take(2).Select(static node => node.Html))}"));
        if (await page.EvaluateAsync<bool>("document.documentElement.scrollWidth > document.documentElement.clientWidth"))
        {
            faults.Add($"{where} is wider than the window");
        }
    }

    private static LocatorAssertionsToContainTextOptions Soon => new() { Timeout = 12_000 };

    private static Task Latest(IPage page, string words) => Assertions.Expect(page.Locator("#latest")).ToContainTextAsync(words, Soon);

    private async Task BringIn(IPage page)
    {
        await page.GotoAsync(At("/office"));
        await page.SetInputFilesAsync("#files", ReviewSite.Sample("yiwu-2026.md"));
        await page.WaitForSelectorAsync(".jobs a.go");
    }

    private async Task Publish(IPage page, string note)
    {
        await page.GotoAsync(At("/office/plans/330782/2026/publish"));
        await page.FillAsync("#note", note);
        if (await page.Locator("#anyway").CountAsync() > 0)
        {
            await page.FillAsync("#anyway", "试用");
        }

        await page.ClickAsync("main button.go");
        await page.WaitForSelectorAsync("h1:has-text('版已发布')");
        Assert.Contains("公众看得到了", await page.InnerTextAsync("#said"), StringComparison.Ordinal);
    }

    // 「132」 of a line that holds no fact there.
    private static async Task Select(IPage page) => await page.EvaluateAsync("""
        () => {
          const run = [...document.querySelectorAll('#source [data-o]')].find((one) => !one.closest('a') && one.textContent.includes('132'));
          const range = document.createRange();
          const at = run.textContent.indexOf('132');
          range.setStart(run.firstChild, at);
          range.setEnd(run.firstChild, at + 3);
          getSelection().removeAllRanges();
          getSelection().addRange(range);
        }
        """);

    private string At(string path) => new Uri(_site!.Address, path).ToString();

    private async Task<IPage> Open(bool judged = false)
    {
        Assert.SkipUnless(_browser is not null, $"{Executable} is not installed (Debian package chromium)");
        IBrowserContext context = await _browser!.NewContextAsync(new BrowserNewContextOptions // not null: see above
        {
            ViewportSize = new ViewportSize { Width = 1440, Height = 900 },
            BypassCSP = judged,
            ReducedMotion = ReducedMotion.Reduce,
        });
        context.SetDefaultTimeout(20_000);
        return await context.NewPageAsync();
    }

    private async Task<IPage> SignIn(string name, bool judged = false)
    {
        IPage page = await Open(judged);
        await page.GotoAsync(At("/sign-in"));
        await page.FillAsync("#name", name);
        await page.FillAsync("#password", ReviewSite.Password);
        await page.ClickAsync("main button.go");
        await page.Arrives(static url => url.EndsWith("/office", StringComparison.Ordinal));
        return page;
    }
}
