using System.Text.Json;
using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Lantu.Archive.Accounts;
using Lantu.Archive.Hooks;
using Microsoft.Playwright;
using Xunit;

namespace Lantu.Site.Tests;

/// <summary>The pages of accounts in Debian's Chromium, with a device that makes passkeys; skipped where it is not installed.</summary>
public sealed class AccountBrowserTests : IAsyncLifetime
{
    private const string Executable = "/usr/bin/chromium";
    private static readonly string[] Quiet = ["--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync", "--disable-dev-shm-usage"];
    private static readonly string[] Rules = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public static TheoryData<int, ColorScheme> Screens => new()
    {
        { 1440, ColorScheme.Light }, { 390, ColorScheme.Dark },
    };

    /// <inheritdoc/>
    public async ValueTask InitializeAsync()
    {
        Assert.SkipUnless(File.Exists(Executable), $"{Executable} is not installed (Debian package chromium)");
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions { ExecutablePath = Executable, Args = Quiet });
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

    [Fact]
    public async Task A_passkey_is_made_signs_in_without_name_and_password_and_is_removed()
    {
        await using OwnSite site = await OwnSite.Start();
        Account account = site.Add("office", AccountRole.Office);
        IPage page = await Open(site, 1440, ColorScheme.Light, judged: false);
        var complaints = new List<string>();
        page.Console += (_, message) => complaints.AddRange(message.Type == "error" ? [message.Text] : []);
        await AddDevice(page);
        await SignIn(page, site, "office");
        await page.GotoAsync(At(site, "/me"));
        await page.FillAsync("#passkey-name", "办公室电脑");
        await page.ClickAsync("#passkey-add button");
        await page.Locator("text=办公室电脑").First.WaitForAsync();
        Assert.Single(site.Archive.Read(session => PasskeyBook.Of(session, account.Id)));

        await page.ClickAsync(".top .menu summary");
        await page.RunAndWaitForResponseAsync(() => page.ClickAsync("text=退出"), static answer => answer.Url.EndsWith("/sign-out", StringComparison.Ordinal));
        await page.WaitForLoadStateAsync();
        await page.GotoAsync(At(site, "/sign-in?back=%2Fme"));

        // The device of the test may answer the browser's own list at once; else the button is pressed.
        await page.Locator("#passkey-in, #stays").First.WaitForAsync();
        await page.WaitForTimeoutAsync(1000);
        if (page.Url.Contains("/sign-in", StringComparison.Ordinal))
        {
            await page.ClickAsync("#passkey-in");
        }

        await page.Arrives(static url => url.EndsWith("/me", StringComparison.Ordinal));
        Assert.Contains("通行密钥", await page.InnerTextAsync("section:has(#stays)"), StringComparison.Ordinal);
        Assert.Contains("passkey-used", site.Told(account.Id));

        page.Dialog += static (_, dialog) => dialog.AcceptAsync();
        await page.ClickAsync("section:has(#passkeys) .things button:has-text('去掉')");
        await page.Locator("text=还没有通行密钥").WaitForAsync();
        Assert.Empty(site.Archive.Read(session => PasskeyBook.Of(session, account.Id)));
        Assert.Empty(complaints);
    }

    [Fact]
    public async Task A_passkey_of_a_closed_account_opens_nothing()
    {
        await using OwnSite site = await OwnSite.Start();
        Account account = site.Add("office", AccountRole.Office);
        IPage page = await Open(site, 1440, ColorScheme.Light, judged: false);
        await AddDevice(page);
        await SignIn(page, site, "office");
        await page.GotoAsync(At(site, "/me"));
        await page.FillAsync("#passkey-name", "手机");
        await page.ClickAsync("#passkey-add button");
        await page.Locator("text=手机").First.WaitForAsync();
        site.Archive.Write("test", work => { AccountBook.Change(work, account with { ClosedAt = work.Now, Stamp = Token.New() }, "account-closed"); return 0; });
        await page.GotoAsync(At(site, "/sign-in"));
        await page.Locator("#passkey-in").WaitForAsync();
        await page.WaitForTimeoutAsync(500);
        await page.ClickAsync("#passkey-in");
        await page.Locator(".err .msg").WaitForAsync();
        Assert.Contains("不能用", await page.InnerTextAsync(".err .msg"), StringComparison.Ordinal);
        Assert.Contains("/sign-in", page.Url, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_administrator_makes_an_account_and_a_key_by_the_pages()
    {
        await using OwnSite site = await OwnSite.Start();
        site.Add("admin", AccountRole.Administrator);
        IPage page = await Open(site, 390, ColorScheme.Light, judged: false);
        await SignIn(page, site, "admin");
        await page.GotoAsync(At(site, "/office/accounts"));
        await page.FillAsync("#name", "wang.min");
        await page.FillAsync("#shown", "王敏");
        Assert.False(await page.Locator("#unit").IsVisibleAsync());
        await page.SelectOptionAsync("#role", "unit");
        await page.FillAsync("#unit", "市商务局");
        await page.ClickAsync("text=建账号 >> nth=-1");
        await page.Locator(".once code").WaitForAsync();
        Assert.Contains("/once/", await page.InnerTextAsync(".once code"), StringComparison.Ordinal);
        await page.ClickAsync(".once button:has-text('继续')");
        await page.ClickAsync("a:has-text('王敏')");
        Assert.Contains("还没设密码", await page.InnerTextAsync("main"), StringComparison.Ordinal);

        await page.GotoAsync(At(site, "/me"));
        await page.FillAsync("#key-name", "月报");
        await page.CheckAsync("input[value=read-drafts]");
        await page.ClickAsync("button:has-text('建密钥')");
        string secret = await page.InnerTextAsync(".once code");
        using var program = new Browser(site.Address, "127.0.0.1") { Key = secret };
        using HttpResponseMessage inbox = await program.Get("/office");
        Assert.Equal(System.Net.HttpStatusCode.OK, inbox.StatusCode);

        // An e-mail address can be taken away again.
        await page.ReloadAsync();
        await page.FillAsync("#email", "a@example.gov.cn");
        await page.ClickAsync("text=存姓名和邮箱");
        await page.Locator("#said:has-text('存好了')").WaitForAsync();
        await page.FillAsync("#email", string.Empty);
        await page.RunAndWaitForResponseAsync(() => page.ClickAsync("text=存姓名和邮箱"), static answer => answer.Url.EndsWith("/api/v1/me", StringComparison.Ordinal));
        Assert.Null(site.Archive.Read(static session => AccountBook.Find(session, 1))!.Email);
    }

    [Fact]
    public async Task Long_after_signing_in_a_key_is_made_once_the_password_was_given_again()
    {
        await using OwnSite site = await OwnSite.Start();
        site.Add("office", AccountRole.Office);
        IPage page = await Open(site, 390, ColorScheme.Light, judged: true);
        await SignIn(page, site, "office");
        await page.GotoAsync(At(site, "/me"));
        site.Clock.Ahead = TimeSpan.FromMinutes(11);
        await page.FillAsync("#key-name", "月报");
        await page.ClickAsync("button:has-text('建密钥')");
        await page.Locator("dialog.prove").WaitForAsync();
        AxeResult found = await page.RunAxe(new AxeRunOptions { RunOnly = new RunOnlyOptions { Type = "tag", Values = [.. Rules] } });
        Assert.Empty(found.Violations.Select(static fault => fault.Id));
        if (Environment.GetEnvironmentVariable("LANTU_PICTURES") is { Length: > 0 } folder)
        {
            await page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(folder, "prove.png") });
        }

        await page.FillAsync("#prove-word", "wrong");
        await page.ClickAsync("dialog.prove button[type=submit]");
        await page.Locator("dialog.prove .msg").WaitForAsync();
        await page.FillAsync("#prove-word", OwnSite.Password);
        await page.ClickAsync("dialog.prove button[type=submit]");
        Assert.StartsWith("lantu_", await page.InnerTextAsync(".once code"), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Screens))]
    public async Task Axe_finds_nothing_and_nothing_sticks_out(int width, ColorScheme scheme)
    {
        await using OwnSite site = await OwnSite.Start(static settings => settings with { Outside = new OutsideSignIn(new Uri("http://127.0.0.1:1"), "lantu", null, "政务通", false), Hooks = new HookSettings(["127.0.0.1"]) });
        Account admin = site.Add("admin", AccountRole.Administrator);
        site.Add("wang.min", AccountRole.Unit, place: "330782", email: "wang.min.with.a.long.address@commerce.example.gov.cn");
        site.AddKey(admin, "read-drafts", "publish", "manage-accounts");
        site.Archive.Write("test", work => { PasskeyBook.Add(work, new KeptPasskey("abc", admin.Id, "办公室电脑", "{}", work.Now)); return 0; });
        site.Archive.Write("test", work => HookBook.Tell(work, HookBook.Add(work, new Hook(0, "http://127.0.0.1:1/a/long/address/of/a/program/that/listens/to/what/happens", [HookEvent.PlanPublished, HookEvent.LightChanged], string.Empty, "王敏", work.Now, null)).Id, HookEvent.Trial, "{}"));
        IPage page = await Open(site, width, scheme, judged: true);
        var faults = new List<string>();
        await Look(page, site, ["/sign-in", "/sign-in?lang=en", "/sign-in/oidc", "/once/nothing?lang=zh"], faults);
        await SignIn(page, site, "admin");
        await Look(page, site, ["/me", "/me?lang=en", "/office/accounts?lang=zh", "/office/accounts/1", "/office/accounts/2", "/office/accounts/journal", "/office/accounts?lang=en", "/office/accounts/2?lang=en", "/office/hooks?lang=en", "/office/hooks?lang=zh", "/office/hooks/1"], faults);
        Assert.Empty(faults);
    }

    private static async Task Look(IPage page, OwnSite site, string[] paths, List<string> faults)
    {
        foreach (string path in paths)
        {
            IResponse? answer = await page.GotoAsync(At(site, path));
            if (answer is null or { Status: 404 or 500 })
            {
                faults.Add($"{path} answers {answer?.Status}");
            }

            // To be looked at by a person: LANTU_PICTURES=folder.
            if (Environment.GetEnvironmentVariable("LANTU_PICTURES") is { Length: > 0 } folder)
            {
                await page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(folder, $"{page.ViewportSize?.Width}{path.Replace('/', '-').Replace('?', '-')}.png"), FullPage = true });
            }

            AxeResult found = await page.RunAxe(new AxeRunOptions { RunOnly = new RunOnlyOptions { Type = "tag", Values = [.. Rules] } });
            faults.AddRange(found.Violations.Select(fault => $"{path} {fault.Id}: {string.Join(' ', fault.Nodes.Take(2).Select(static node => node.Html))}"));
            if (await page.EvaluateAsync<bool>("document.documentElement.scrollWidth > document.documentElement.clientWidth"))
            {
                faults.Add($"{path} is wider than the window");
            }
        }
    }

    // Browsers know passkeys over https and at localhost alone.
    private static string At(OwnSite site, string path) => $"http://localhost:{site.Address.Port}{path}";

    private static async Task SignIn(IPage page, OwnSite site, string name)
    {
        await page.GotoAsync(At(site, "/sign-in?lang=zh"));
        await page.FillAsync("#name", name);
        await page.FillAsync("#password", OwnSite.Password);
        await page.ClickAsync("form.sign button[type=submit]");
        await page.Arrives(static url => !url.Contains("/sign-in", StringComparison.Ordinal));
    }

    private static async Task AddDevice(IPage page)
    {
        ICDPSession device = await page.Context.NewCDPSessionAsync(page);
        await device.SendAsync("WebAuthn.enable");
        JsonElement? added = await device.SendAsync("WebAuthn.addVirtualAuthenticator", new Dictionary<string, object>
        {
            ["options"] = new Dictionary<string, object>
            {
                ["protocol"] = "ctap2",
                ["transport"] = "internal",
                ["hasResidentKey"] = true,
                ["hasUserVerification"] = true,
                ["isUserVerified"] = true,
                ["automaticPresenceSimulation"] = true,
            },
        });
        Assert.NotNull(added);
    }

    private async Task<IPage> Open(OwnSite site, int width, ColorScheme scheme, bool judged)
    {
        IBrowserContext context = await _browser!.NewContextAsync(new BrowserNewContextOptions // not null: made before each test
        {
            BaseURL = At(site, "/"),
            ViewportSize = new ViewportSize { Width = width, Height = 900 },
            ColorScheme = scheme,
            BypassCSP = judged,
            ReducedMotion = ReducedMotion.Reduce,
        });
        return await context.NewPageAsync();
    }
}
