using System.Diagnostics;
using Microsoft.Playwright;
using Xunit;

namespace Lantu.Site.Tests;

/// <summary>Waits until a page is where a click leads.</summary>
internal static class Arrival
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(60);

    // Playwright's WaitForURLAsync waits, once the address is the right one, for an event that on a busy machine has already been.
    internal static async Task Arrives(this IPage page, Func<string, bool> isThere)
    {
        var waited = Stopwatch.StartNew();
        while (!isThere(page.Url) || !await IsReady(page))
        {
            Assert.True(waited.Elapsed < Longest, $"After {Longest.TotalSeconds} s the page is still at {page.Url}.");
            await page.WaitForTimeoutAsync(50);
        }
    }

    private static async Task<bool> IsReady(IPage page)
    {
        try
        {
            return await page.EvaluateAsync<bool>("document.readyState === 'complete'");
        }
        catch (PlaywrightException)
        {
            return false; // It is on its way to the next page.
        }
    }
}
