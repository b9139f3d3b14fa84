using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using Xunit;

namespace Lantu.Site.Tests;

/// <summary>Somebody of the office in Debian's Chromium.</summary>
internal sealed class OfficeBrowser : IAsyncDisposable
{
    private const string Executable = "/usr/bin/chromium";
    private static readonly string[] Quiet =
        ["--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync", "--disable-dev-shm-usage"];

    private static readonly string[] Rules = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

    private readonly IPlaywright _playwright;
    private readonly IBrowser _browser;
    private readonly Uri _site;

    private OfficeBrowser(IPlaywright playwright, IBrowser browser, Uri site) => (_playwright, _browser, _site) = (playwright, browser, site);

    /// <summary>What the pages complained of so far.</summary>
    internal List<string> Complaints { get; } = [];

    /// <summary>Starts a browser; the test is skipped where none is installed.</summary>
    internal static async Task<OfficeBrowser> Start(Uri site)
    {
        Assert.SkipUnless(File.Exists(Executable), $"{Executable} is not installed (Debian package chromium)");
        IPlaywright playwright = await Playwright.CreateAsync();
        return new OfficeBrowser(playwright, await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions { ExecutablePath = Executable, Args = Quiet }), site);
    }

    public async ValueTask DisposeAsync()
    {
        await _browser.CloseAsync();
        _playwright.Dispose();
    }

    /// <summary>A window, signed in where an account is named.</summary>
    internal async Task<IPage> Open(string? account, int width = 1440, ColorScheme scheme = ColorScheme.Light, bool judged = false)
    {
        IBrowserContext context = await _browser.NewContextAsync(new BrowserNewContextOptions
        {
            ViewportSize = new ViewportSize { Width = width, Height = 900 },
            ColorScheme = scheme,
            BypassCSP = judged,
            ReducedMotion = ReducedMotion.Reduce,
        });
        IPage page = await context.NewPageAsync();
        page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning")
            {
                Complaints.Add($"{page.Url}: {message.Text}");
            }
        };
        page.PageError += (_, error) => Complaints.Add($"{page.Url}: {error}");
        if (account is not null)
        {
            await page.GotoAsync(At("/sign-in"));
            await page.FillAsync("#name", account);
            await page.FillAsync("#password", OfficeRoom.Password);
            await page.ClickAsync("main button[type=submit]");
            await page.Arrives(static url => url.EndsWith("/office", StringComparison.Ordinal));
        }

        return page;
    }

    internal string At(string path) => new Uri(_site, path).ToString();

    /// <summary>What is wrong with pages for those who do not see them well, or on narrow windows.</summary>
    internal async Task<IReadOnlyList<string>> Judge(IPage page, params IReadOnlyList<string> paths)
    {
        var faults = new List<string>();
        foreach (string path in paths)
        {
            await page.GotoAsync(At(path), new PageGotoOptions { WaitUntil = WaitUntilState.NetworkIdle });
            faults.AddRange(await Judge(page));
        }

        return faults;
    }

    /// <summary>The same of the page as it stands.</summary>
    internal static async Task<IReadOnlyList<string>> Judge(IPage page)
    {
        AxeResult found = await page.RunAxe(new AxeRunOptions { RunOnly = new RunOnlyOptions { Type = "tag", Values = [.. Rules] } });
        var faults = found.Violations.Select(fault => $"{page.Url} {fault.Id}: {string.Join(' ', fault.Nodes.Take(3).Select(static node => node.Html))}").ToList();
        if (await page.EvaluateAsync<bool>("document.documentElement.scrollWidth > document.documentElement.clientWidth"))
        {
            faults.Add($"{page.Url} is wider than the window");
        }

        await Keep(page, new Uri(page.Url).AbsolutePath.Trim('/').Replace('/', '-'));
        return faults;
    }

    /// <summary>Keeps a picture of the page for people, where LANTU_SHOTS names a folder.</summary>
    internal static async Task Keep(IPage page, string name)
    {
        if (Environment.GetEnvironmentVariable("LANTU_SHOTS") is { Length: > 0 } folder)
        {
            string scheme = await page.EvaluateAsync<bool>("matchMedia('(prefers-color-scheme: dark)').matches") ? "dark" : "light";
            await page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(folder, $"{Uri.UnescapeDataString(name)}-{page.ViewportSize?.Width}-{scheme}.png"), FullPage = true });
        }
    }
}
