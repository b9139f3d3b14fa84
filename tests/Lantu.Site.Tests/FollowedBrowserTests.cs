using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using Xunit;

namespace Lantu.Site.Tests;

/// <summary>Targets with figures, the exploration and the page of the API in Debian's Chromium; skipped where it is not installed.</summary>
/// <param name="site">A site with figures.</param>
public sealed class FollowedBrowserTests(FollowedSite site) : IAsyncLifetime
{
    private const string Executable = "/usr/bin/chromium";
    private const string Reference = "/api/reference";
    private static readonly string[] Quiet =
        ["--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync", "--disable-dev-shm-usage"];

    private static readonly string[] Rules = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

    // A rate with a forecast, an amount, one without figures.
    private static readonly int[] Some = [3, 6, 9];

    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public static TheoryData<int, ColorScheme> Screens => new()
    {
        { 1440, ColorScheme.Light }, { 390, ColorScheme.Dark },
    };

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
        IPage page = await OpenAsync(width, scheme, bypass: true);
        var faults = new List<string>();
        foreach (string path in await Paths())
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
        IPage page = await OpenAsync(1440, ColorScheme.Light);
        var faults = new List<string>();
        page.Console += (_, message) => faults.Add(message.Text);
        page.PageError += (_, error) => faults.Add(error);
        page.Request += (_, request) =>
        {
            if (!request.Url.StartsWith(site.Address.ToString(), StringComparison.Ordinal) && !request.Url.StartsWith("data:", StringComparison.Ordinal) && !request.Url.StartsWith("blob:", StringComparison.Ordinal))
            {
                faults.Add(request.Url);
            }
        };
        foreach (string path in (await Paths()).Append(Reference))
        {
            await page.GotoAsync(new Uri(site.Address, path).ToString(), new PageGotoOptions { WaitUntil = WaitUntilState.NetworkIdle });
        }

        Assert.Empty(faults);
    }

    [Fact]
    public async Task The_page_of_the_interface_shows_its_addresses_and_nothing_sticks_out_on_a_phone()
    {
        IPage page = await OpenAsync(390, ColorScheme.Dark);
        await page.GotoAsync(new Uri(site.Address, Reference).ToString(), new PageGotoOptions { WaitUntil = WaitUntilState.NetworkIdle });
        await page.GetByText("/plans/{place}/{year}/targets").First.WaitForAsync(new LocatorWaitForOptions { State = WaitForSelectorState.Attached });
        Assert.False(await page.EvaluateAsync<bool>("document.documentElement.scrollWidth > document.documentElement.clientWidth"));
    }

    [Fact]
    public async Task The_exploration_is_drawn_and_taken_away_as_a_picture()
    {
        IPage page = await OpenAsync(1440, ColorScheme.Light);
        await page.GotoAsync(new Uri(site.Address, "/explore").ToString());
        Assert.True(await page.Locator("#chart canvas").IsVisibleAsync());
        byte[] png = await Taken(page, "#take-png");
        Assert.Equal([0x89, 0x50, 0x4E, 0x47], png[..4]);
        Assert.Contains("<svg", System.Text.Encoding.UTF8.GetString(await Taken(page, "#take-svg")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_keyboard_alone_chooses_another_indicator()
    {
        IPage page = await OpenAsync(390, ColorScheme.Light);
        await page.GotoAsync(new Uri(site.Address, "/explore").ToString());
        string before = await page.InnerTextAsync(".exp-out h2");
        await page.FocusAsync("#indicator");
        await page.Keyboard.PressAsync("ArrowDown");
        await page.FocusAsync(".exp-form button");
        await page.Keyboard.PressAsync("Enter");
        await page.Arrives(static url => url.Contains("/explore?indicator=", StringComparison.Ordinal));
        Assert.NotEqual(before, await page.InnerTextAsync(".exp-out h2"));
    }

    [Fact]
    public async Task Without_a_script_the_table_and_the_form_remain()
    {
        IPage page = await OpenAsync(390, ColorScheme.Light, scripts: false);
        await page.GotoAsync(new Uri(site.Address, "/explore").ToString());
        Assert.True(await page.Locator("#figures").IsVisibleAsync());
        Assert.False(await page.Locator("#chart").IsVisibleAsync());
        Assert.False(await page.Locator("#take-png").IsVisibleAsync());
        await page.SelectOptionAsync("#measure", new SelectOptionValue { Index = 0 });
        await page.ClickAsync(".exp-form button");
        await page.Arrives(static url => url.Contains("/explore?indicator=", StringComparison.Ordinal));
        Assert.True(await page.Locator("#figures td[data-n]").CountAsync() > 0);
    }

    [Theory]
    [InlineData(390)]
    [InlineData(1024)]
    [InlineData(1440)]
    public async Task A_figure_of_the_source_stands_on_one_line(int width)
    {
        IPage page = await OpenAsync(width, ColorScheme.Light);
        foreach (string plan in new[] { "/plans/330782/2026", FollowedSite.Plan })
        {
            await page.GotoAsync(new Uri(site.Address, plan + "/source").ToString());
            Assert.True(await page.Locator(".doc a.k.whole", new PageLocatorOptions { HasTextString = "位" }).CountAsync() > 0);
            string[] broken = await page.EvaluateAsync<string[]>(Broken);
            Assert.Empty(broken);
        }
    }

    // All of 第2位 and 2500亿元 within a mark that stand on more than one line.
    private const string Broken = """
        [...document.querySelectorAll('.doc a.k.whole')].flatMap((mark) => [...mark.childNodes].filter((node) => node.nodeType === 3).flatMap((node) => [...node.data.matchAll(/第\d+位|[\d.]+(?:%|亿元|万元|万人)/g)].filter((found) => {
          const range = document.createRange();
          range.setStart(node, found.index);
          range.setEnd(node, found.index + found[0].length);
          return new Set([...range.getClientRects()].map((box) => Math.round(box.top))).size > 1;
        }).map((found) => found[0])))
        """;

    private static async Task<byte[]> Taken(IPage page, string button)
    {
        IDownload download = await page.RunAndWaitForDownloadAsync(() => page.ClickAsync(button));
        await using Stream stream = await download.CreateReadStreamAsync();
        using var copy = new MemoryStream();
        await stream.CopyToAsync(copy, TestContext.Current.CancellationToken);
        return copy.ToArray();
    }

    // The targets, one of an amount and one of a rate, and what is not judged; the exploration; the page that leads to the reference.
    private async Task<string[]> Paths()
    {
        string targets = await site.Text(FollowedSite.Plan + "/targets");
        string[] ids = [.. targets.Split("<tbody id=\"").Skip(1).Select(static rest => rest[..rest.IndexOf('"', StringComparison.Ordinal)])];
        return [FollowedSite.Plan + "/targets", .. Some.Select(i => $"{FollowedSite.Plan}/targets/{ids[i]}"), FollowedSite.Plan + "/targets?lang=en", "/explore", "/explore?lang=en", "/api?lang=zh"];
    }

    private async Task<IPage> OpenAsync(int width, ColorScheme scheme, bool bypass = false, bool scripts = true)
    {
        Assert.SkipUnless(_browser is not null, $"{Executable} is not installed (Debian package chromium)");
        IBrowserContext context = await _browser!.NewContextAsync(new BrowserNewContextOptions // not null: see above
        {
            ViewportSize = new ViewportSize { Width = width, Height = 900 },
            ColorScheme = scheme,
            BypassCSP = bypass,
            JavaScriptEnabled = scripts,
            ReducedMotion = ReducedMotion.Reduce,
        });
        return await context.NewPageAsync();
    }
}
