using Microsoft.Playwright;

namespace Lantu.App.Tests.Browser;

/// <summary>A page in the browser, with what it asked for and complained of.</summary>
internal sealed class OpenPage : IAsyncDisposable
{
    private readonly TemporaryFolder _folder;
    private readonly IBrowserContext _context;

    private OpenPage(TemporaryFolder folder, IBrowserContext context, IPage page)
    {
        _folder = folder;
        _context = context;
        Page = page;
    }

    internal IPage Page { get; }

    /// <summary>What the console says: errors, warnings, anything.</summary>
    internal List<string> Complaints { get; } = [];

    /// <summary>Addresses that were asked for beside the file itself and what lies within it.</summary>
    internal List<string> Requests { get; } = [];

    internal static async Task<OpenPage> OfAsync(IBrowserContext context, string html)
    {
        var folder = new TemporaryFolder();
        string file = Path.Combine(folder.Root, "page.html");
        await File.WriteAllTextAsync(file, html);
        var open = new OpenPage(folder, context, await context.NewPageAsync());
        string address = new Uri(file).AbsoluteUri;
        open.Page.Console += (_, message) => open.Complaints.Add($"{message.Type}: {message.Text}");
        open.Page.PageError += (_, error) => open.Complaints.Add(error);
        open.Page.Request += (_, request) =>
        {
            if (request.Url != address && !request.Url.StartsWith("data:", StringComparison.Ordinal))
            {
                open.Requests.Add(request.Url);
            }
        };
        await open.Page.GotoAsync(address, new PageGotoOptions { WaitUntil = WaitUntilState.Load });
        await open.Page.EvaluateAsync("document.fonts.ready.then(() => null)");
        return open;
    }

    public async ValueTask DisposeAsync()
    {
        await _context.CloseAsync();
        _folder.Dispose();
    }
}
