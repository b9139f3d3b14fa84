using Microsoft.Playwright;
using Xunit;

[assembly: AssemblyFixture(typeof(Lantu.App.Tests.Browser.Chromium))]

namespace Lantu.App.Tests.Browser;

/// <summary>Debian's Chromium, started once for all tests of pages; where it is missing, they are skipped.</summary>
public sealed class Chromium : IAsyncLifetime
{
    private const string Executable = "/usr/bin/chromium";

    // Chromium calls home at its start; with these it does not.
    private static readonly string[] Quiet =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
        "--disable-component-update", "--disable-sync", "--disable-dev-shm-usage",
    ];

    private IPlaywright? _playwright;
    private IBrowser? _browser;

    /// <summary>Opens a page on a screen of a width; the page knows nothing of the tests.</summary>
    /// <param name="html">The page.</param>
    /// <param name="width">Of the window, in CSS pixels.</param>
    /// <param name="judged">Whether a judge is to be let in past the page's own policy.</param>
    internal async Task<OpenPage> OpenAsync(string html, int width, bool judged = false)
    {
        Assert.SkipUnless(File.Exists(Executable), $"{Executable} is not installed (Debian package chromium)");
        _playwright ??= await Playwright.CreateAsync();
        _browser ??= await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions { ExecutablePath = Executable, Args = Quiet });
        IBrowserContext context = await _browser.NewContextAsync(new BrowserNewContextOptions
        {
            ViewportSize = new ViewportSize { Width = width, Height = 900 },
            BypassCSP = judged,
            ReducedMotion = ReducedMotion.Reduce,
        });
        return await OpenPage.OfAsync(context, html);
    }

    /// <inheritdoc/>
    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.CloseAsync();
        }

        _playwright?.Dispose();
    }
}
