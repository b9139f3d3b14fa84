using System.Net;
using System.Text;
using Lantu.Archive.Accounts;
using Xunit;

namespace Lantu.Site.Tests;

/// <summary>What happens to those who try to get in.</summary>
public sealed class SignInTests
{
    [Fact]
    public async Task Five_wrong_passwords_lock_the_account_and_time_or_an_administrator_unlocks_it()
    {
        await using OwnSite site = await OwnSite.Start();
        site.Add("admin", AccountRole.Administrator);
        Account account = site.Add("office", AccountRole.Office);
        using Browser admin = await site.SignedIn("admin");
        await Lock(site);
        using (HttpResponseMessage right = await site.Browser().SignIn("office", OwnSite.Password))
        {
            Assert.Equal(HttpStatusCode.UnprocessableEntity, right.StatusCode);
            Assert.Contains("锁", await right.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        }

        await admin.Json("POST", $"/api/v1/accounts/{account.Id}/unlock");
        using Browser back = await site.SignedIn("office");
        Assert.Contains("account-locked", site.Told(account.Id));
        await back.Json("GET", "/api/v1/me");
    }

    [Fact]
    public async Task Names_that_are_there_and_names_that_are_not_are_answered_alike()
    {
        await using OwnSite site = await OwnSite.Start();
        site.Add("office", AccountRole.Office);
        using HttpResponseMessage known = await site.Browser().SignIn("office", "wrong wrong wrong");
        using HttpResponseMessage unknown = await site.Browser().SignIn("nobody", "wrong wrong wrong");
        Assert.Equal(known.StatusCode, unknown.StatusCode);
        Assert.Contains("账号或密码不对", await known.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.Contains("账号或密码不对", await unknown.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_address_tries_so_often_a_minute_and_others_are_let_in()
    {
        await using OwnSite site = await OwnSite.Start(static settings => settings with { Limits = new QuestionLimits(1_000, 4) });
        site.Add("office", AccountRole.Office);
        using Browser guesser = site.Browser("127.0.0.3");
        await guesser.Page("/sign-in");
        for (int i = 0; i < 4; i++)
        {
            using HttpResponseMessage wrong = await guesser.Form(i % 2 == 0 ? "/sign-in" : "/ONCE/nothing", ("name", "nobody" + i), ("password", "wrong"));
            Assert.Equal(i % 2 == 0 ? HttpStatusCode.UnprocessableEntity : HttpStatusCode.Gone, wrong.StatusCode);
        }

        foreach (string path in new[] { "/sign-in", "/Sign-In", "/once/x", "/sign-in/passkey", "/sign-in/passkey/options" })
        {
            using HttpResponseMessage late = path.Contains("passkey", StringComparison.Ordinal) ? await guesser.Send("POST", path, new { credential = "{}" }) : await guesser.Form(path, ("name", "office"), ("password", OwnSite.Password));
            Assert.True(late.StatusCode == HttpStatusCode.TooManyRequests, $"{path}: {late.StatusCode}");
            Assert.NotNull(late.Headers.RetryAfter);
        }

        using Browser other = site.Browser("127.0.0.4");
        using HttpResponseMessage signed = await other.SignIn("office", OwnSite.Password);
        Assert.Equal(HttpStatusCode.Redirect, signed.StatusCode);
    }

    [Theory]
    [InlineData("//evil.example")]
    [InlineData("/\\evil.example")]
    [InlineData("https://evil.example/")]
    [InlineData("javascript:alert(1)")]
    [InlineData("/\t/evil.example")]
    [InlineData("")]
    public async Task Nobody_is_led_to_another_site(string back)
    {
        await using OwnSite site = await OwnSite.Start();
        site.Add("office", AccountRole.Office);
        using Browser browser = site.Browser();
        using HttpResponseMessage signed = await browser.SignIn("office", OwnSite.Password, back);
        Assert.Equal("/office", signed.Headers.Location?.OriginalString);
        using HttpResponseMessage already = await browser.Get("/sign-in?back=" + Uri.EscapeDataString(back));
        Assert.Equal("/office", already.Headers.Location?.OriginalString);
    }

    [Fact]
    public async Task Who_wanted_a_page_is_led_back_to_it()
    {
        await using OwnSite site = await OwnSite.Start();
        site.Add("office", AccountRole.Office);
        using Browser browser = site.Browser();
        using (HttpResponseMessage asked = await browser.Get("/me?lang=zh"))
        {
            Assert.Equal("/sign-in?back=%2Fme%3Flang%3Dzh", asked.Headers.Location?.OriginalString);
        }

        using HttpResponseMessage signed = await browser.SignIn("office", OwnSite.Password, "/me?lang=zh");
        Assert.Equal("/me?lang=zh", signed.Headers.Location?.OriginalString);
    }

    [Fact]
    public async Task Who_signs_in_over_a_stay_that_lasts_gets_one_of_their_own_and_the_other_ends()
    {
        await using OwnSite site = await OwnSite.Start();
        site.Add("one", AccountRole.Office);
        site.Add("two", AccountRole.Administrator);
        using Browser browser = await site.SignedIn("one");
        string first = browser.Stay!;
        using HttpResponseMessage over = await browser.Form("/sign-in", ("name", "two"), ("password", OwnSite.Password));
        Assert.Equal(HttpStatusCode.Redirect, over.StatusCode);
        Assert.NotEqual(first, browser.Stay);
        Assert.Equal("two", (await browser.Json("GET", "/api/v1/me")).GetProperty("account").GetProperty("name").GetString());
        using Browser thief = site.Browser();
        thief.Cookies.Add(new Cookie("lantu-stay", first, "/", "127.0.0.1"));
        await thief.Json("GET", "/api/v1/me", null, HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task After_signing_out_the_old_cookie_opens_nothing()
    {
        await using OwnSite site = await OwnSite.Start();
        site.Add("office", AccountRole.Office);
        using Browser browser = await site.SignedIn("office");
        string stay = browser.Stay!;
        using (await browser.Form("/sign-out"))
        {
            using Browser thief = site.Browser();
            thief.Cookies.Add(new Cookie("lantu-stay", stay, "/", "127.0.0.1"));
            await thief.Json("GET", "/api/v1/me", null, HttpStatusCode.Unauthorized);
        }
    }

    [Fact]
    public async Task Cookies_are_kept_from_scripts_and_other_sites()
    {
        await using OwnSite site = await OwnSite.Start();
        site.Add("office", AccountRole.Office);
        using Browser browser = site.Browser();
        using HttpResponseMessage page = await browser.Get("/sign-in");
        string form = Assert.Single(page.Headers.GetValues("Set-Cookie"), static cookie => cookie.StartsWith("lantu-form=", StringComparison.Ordinal));
        await browser.Page("/sign-in");
        using HttpResponseMessage signed = await browser.Form("/sign-in", ("name", "office"), ("password", OwnSite.Password));
        string stay = Assert.Single(signed.Headers.GetValues("Set-Cookie"), static cookie => cookie.StartsWith("lantu-stay=", StringComparison.Ordinal));
        Assert.Contains("httponly", form, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("samesite=strict", form, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("httponly", stay, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("samesite=lax", stay, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("expires", stay, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task The_address_of_the_first_administrator_makes_one_and_no_second()
    {
        await using OwnSite site = await OwnSite.Start();
        string address = SiteHost.FirstRun(new SiteSettings { Archive = site.Archive, Urls = [], Version = "test", Clock = site.Clock })!;
        using Browser one = site.Browser();
        using Browser two = site.Browser();
        await one.Page(address);
        await two.Page(address);
        (string, string)[] fields = [("name", "admin"), ("shown", "王主任"), ("password", OwnSite.Password), ("again", OwnSite.Password)];
        HttpResponseMessage[] answers = await Task.WhenAll(one.Form(address, fields), two.Form(address, [("name", "admin2"), .. fields[1..]]));
        Assert.Single(answers, static answer => answer.StatusCode == HttpStatusCode.Redirect);
        Assert.Single(site.Archive.Read(AccountBook.All));
        Assert.Null(SiteHost.FirstRun(new SiteSettings { Archive = site.Archive, Urls = [], Version = "test", Clock = site.Clock }));
    }

    [Fact]
    public async Task What_is_no_form_is_told_so()
    {
        await using OwnSite site = await OwnSite.Start();
        using Browser browser = site.Browser();
        await browser.Page("/sign-in");
        using HttpResponseMessage answer = await browser.Send(HttpMethod.Post, "/sign-in", new StringContent("{}", Encoding.UTF8, "application/json"));
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    private static async Task Lock(OwnSite site)
    {
        using Browser guesser = site.Browser();
        await guesser.Page("/sign-in");
        for (int i = 0; i < 5; i++)
        {
            using HttpResponseMessage wrong = await guesser.Form("/sign-in", ("name", "office"), ("password", "wrong " + i));
            Assert.Equal(HttpStatusCode.UnprocessableEntity, wrong.StatusCode);
        }
    }
}
