using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using Xunit;

namespace Lantu.Site.Tests;

/// <summary>The pages in Debian's Chromium; skipped where it is not installed.</summary>
/// <param name="site">The site.</param>
public sealed class BrowserTests(OpenSite site) : IAsyncLifetime
{
    private const string Executable = "/usr/bin/chromium";
    private static readonly string[] Quiet =
        ["--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync", "--disable-dev-shm-usage"];

    private static readonly string[] Rules = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public static TheoryData<int, ColorScheme> Screens => new()
    {
        { 1440, ColorScheme.Light }, { 390, ColorScheme.Dark },
    };

    private static IEnumerable<string> Pages =>
        OpenSite.Segments.Select(static segment => OpenSite.Plans[2] + segment)
            .Concat([OpenSite.Plans[0], OpenSite.Plans[0] + "/source", "/", "/search?q=%E5%B0%B1%E4%B8%9A", "/about", "/rules", "/api", "/places/330782", "/nowhere", OpenSite.Plans[2] + "/targets?lang=en"]);

    /// <inheritdoc/>
    public async ValueTask InitializeAsync()
    {
        if (File.Exists(Executable))
        {
            _playwright = await Playwright.CreateAsync();
            _browser = await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions { ExecutablePath = Executable, Args = Quiet });
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.CloseAsync();
        }

        _playwright?.Dispose();
    }

    [Theory]
    [MemberData(nameof(Screens))]
    public async Task Axe_finds_nothing_and_nothing_sticks_out(int width, ColorScheme scheme)
    {
        IPage page = await OpenAsync(width, scheme, judged: true);
        var faults = new List<string>();
        foreach (string path in Pages)
        {
            await page.GotoAsync(new Uri(site.Address, path).ToString());
            AxeResult found = await page.RunAxe(new AxeRunOptions { RunOnly = new RunOnlyOptions { Type = "tag", Values = [.. Rules] } });
            faults.AddRange(found.Violations.Select(fault => $"{path} {fault.Id}: {string.Join(' ', fault.Nodes.Take(2).Select(static node => node.Html))}"));
            if (await page.EvaluateAsync<bool>("document.documentElement.scrollWidth > document.documentElement.clientWidth"))
            {
                faults.Add($"{path} is wider than the window");
            }
        }

        Assert.Empty(faults);
    }

    [Fact]
    public async Task The_browser_asks_no_other_host_and_complains_of_nothing()
    {
        IPage page = await OpenAsync(1440, ColorScheme.Light, judged: false);
        var faults = new List<string>();
        page.Console += (_, message) => faults.Add(message.Text);
        page.Request += (_, request) =>
        {
            if (!request.Url.StartsWith(site.Address.ToString(), StringComparison.Ordinal) && !request.Url.StartsWith("data:", StringComparison.Ordinal))
            {
                faults.Add(request.Url);
            }
        };
        foreach (string path in Pages.Where(static path => path != "/nowhere"))
        {
            await page.GotoAsync(new Uri(site.Address, path).ToString(), new PageGotoOptions { WaitUntil = WaitUntilState.NetworkIdle });
        }

        Assert.Empty(faults);
    }

    [Fact]
    public async Task A_click_on_the_headline_figure_opens_its_sentence()
    {
        IPage page = await OpenAsync(1440, ColorScheme.Light, judged: false);
        await page.GotoAsync(new Uri(site.Address, OpenSite.Plans[0]).ToString());
        await page.ClickAsync(".fig-8 a.n");
        Assert.Contains("/source?f=", page.Url, StringComparison.Ordinal);
        Assert.Equal("2693.3亿元", await page.InnerTextAsync("a.chosen"));
        Assert.True(await page.Locator("a.chosen").IsVisibleAsync());
        Assert.True(await page.EvaluateAsync<bool>("(() => { const r = document.querySelector('a.chosen').getBoundingClientRect(); return r.top >= 0 && r.bottom <= innerHeight })()"));
    }

    [Fact]
    public async Task The_keyboard_alone_finds_a_word()
    {
        IPage page = await OpenAsync(390, ColorScheme.Light, judged: false);
        await page.GotoAsync(site.Address.ToString());
        await page.FocusAsync("#q");
        await page.Keyboard.TypeAsync("就业");
        await page.Keyboard.PressAsync("Enter");
        await page.Arrives(static url => url.Contains("/search?q=", StringComparison.Ordinal));
        Assert.True(await page.Locator(".hits mark").CountAsync() > 0);
    }

    private async Task<IPage> OpenAsync(int width, ColorScheme scheme, bool judged)
    {
        Assert.SkipUnless(_browser is not null, $"{Executable} is not installed (Debian package chromium)");
        IBrowserContext context = await _browser!.NewContextAsync(new BrowserNewContextOptions // not null: see above
        {
            ViewportSize = new ViewportSize { Width = width, Height = 900 },
            ColorScheme = scheme,
            BypassCSP = judged,
            ReducedMotion = ReducedMotion.Reduce,
        });
        return await context.NewPageAsync();
    }
}
