using System.Net;
using System.Text.Json;
using Lantu.Archive.Accounts;
using Xunit;

namespace Lantu.Site.Tests;

/// <summary>A new way in is made only by who has just shown who they are; and one's own account is tied to the organisation's.</summary>
public sealed class ProofTests
{
    private static readonly string[] Ways = ["/api/v1/me/keys", "/api/v1/me/passkeys/options", "/api/v1/me/passkeys", "/api/v1/me/outside"];

    [Fact]
    public async Task A_new_way_in_asks_for_the_password_again_where_signing_in_was_long_ago()
    {
        await using Provider provider = await Provider.Start();
        await using OwnSite site = await Start(provider);
        site.Add("wang", AccountRole.Office);
        using Browser browser = await site.SignedIn("wang");
        using (HttpResponseMessage soon = await browser.Send("POST", "/api/v1/me/keys", new { name = "月报" }))
        {
            Assert.Equal(HttpStatusCode.Created, soon.StatusCode);
        }

        foreach (double minutes in new[] { 11.0, -5.0 })
        {
            site.Clock.Ahead = TimeSpan.FromMinutes(minutes);
            foreach (string way in Ways)
            {
                JsonElement told = await browser.Json("POST", way, new { name = "新", credential = "{}" }, HttpStatusCode.Forbidden);
                Assert.Equal("/api/v1/me/confirm", told.GetProperty("confirm").GetProperty("address").GetString());
                Assert.True(told.GetProperty("confirm").GetProperty("password").GetBoolean());
                Assert.NotEmpty(told.GetProperty("detailEnglish").GetString()!);
            }
        }

        site.Clock.Ahead = TimeSpan.FromMinutes(11);
        await browser.Json("POST", "/api/v1/me/confirm", new { password = "wrong" }, HttpStatusCode.UnprocessableEntity);
        await browser.Json("POST", "/api/v1/me/keys", new { name = "新" }, HttpStatusCode.Forbidden);
        string? before = browser.Stay;
        await browser.Json("POST", "/api/v1/me/confirm", new { password = OwnSite.Password });
        Assert.NotEqual(before, browser.Stay);
        await browser.Json("POST", "/api/v1/me/keys", new { name = "新" }, HttpStatusCode.Created);
        await browser.Json("POST", "/api/v1/me/passkeys/options");
        Assert.Equal(1, (await browser.Json("GET", "/api/v1/me")).GetProperty("sessions").GetArrayLength());
    }

    [Fact]
    public async Task Guessing_the_password_there_locks_the_account_as_at_the_sign_in()
    {
        await using OwnSite site = await OwnSite.Start();
        site.Add("wang", AccountRole.Office);
        using Browser browser = await site.SignedIn("wang");
        for (int i = 0; i < 5; i++)
        {
            await browser.Json("POST", "/api/v1/me/confirm", new { password = "guess" + i }, HttpStatusCode.UnprocessableEntity);
        }

        JsonElement told = await browser.Json("POST", "/api/v1/me/confirm", new { password = OwnSite.Password }, HttpStatusCode.UnprocessableEntity);
        Assert.Contains("锁", told.GetProperty("detail").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Signing_in_anew_does_as_well_and_programs_keep_their_own_rules()
    {
        await using OwnSite site = await OwnSite.Start();
        Account account = site.Add("wang", AccountRole.Office);
        using Browser browser = await site.SignedIn("wang");
        using var program = new Browser(site.Address, "127.0.0.1") { Key = site.AddKey(account, "own-account") };
        site.Clock.Ahead = TimeSpan.FromMinutes(11);
        await program.Json("POST", "/api/v1/me/keys", new { name = "程序的", scopes = Array.Empty<string>() }, HttpStatusCode.Created);
        await program.Json("POST", "/api/v1/me/confirm", new { password = OwnSite.Password }, HttpStatusCode.Conflict);
        await program.Json("POST", "/api/v1/me/outside", null, HttpStatusCode.NotFound);

        Assert.Contains("name=\"password\"", await browser.Page("/sign-in?again=1&back=%2Fme"), StringComparison.Ordinal);
        using HttpResponseMessage anew = await browser.Form("/sign-in", ("name", "wang"), ("password", OwnSite.Password), ("back", "/me"));
        Assert.Equal("/me", anew.Headers.Location?.OriginalString);
        await browser.Page("/me");
        await browser.Json("POST", "/api/v1/me/keys", new { name = "新" }, HttpStatusCode.Created);
    }

    [Fact]
    public async Task Somebody_ties_their_own_account_and_gets_in_by_it_from_then_on()
    {
        await using Provider provider = await Provider.Start();
        await using OwnSite site = await Start(provider);
        Account account = site.Add("wang", AccountRole.Office);
        using Browser browser = await site.SignedIn("wang");
        Assert.Contains("绑政务通", await browser.Page("/me"), StringComparison.Ordinal);

        string to = (await browser.Json("POST", "/api/v1/me/outside")).GetProperty("to").GetString()!;
        Assert.Equal("/me#outside", await Go(browser, provider, to));

        Assert.Equal("0001", Assert.Single(site.Archive.Read(session => ExternalLoginBook.Of(session, account.Id))).Subject);
        Assert.Contains("login-tied", site.Told(account.Id));
        Assert.Contains("0001", await browser.Page("/me"), StringComparison.Ordinal);
        using Browser later = site.Browser();
        Assert.Equal("/office", await Go(later, provider, "/sign-in/oidc"));
        await browser.Json("DELETE", "/api/v1/me/outside");
        using Browser shut = site.Browser();
        Assert.Null(await Go(shut, provider, "/sign-in/oidc"));
    }

    [Fact]
    public async Task A_person_who_is_tied_elsewhere_a_second_person_and_a_wish_of_another_stay_are_refused()
    {
        await using Provider provider = await Provider.Start();
        await using OwnSite site = await Start(provider);
        Account wang = site.Add("wang", AccountRole.Office);
        Account li = site.Add("li", AccountRole.Office);
        site.Archive.Write("test", work => { ExternalLoginBook.Add(work, provider.Address.ToString(), "0001", li.Id); return 0; });
        using Browser browser = await site.SignedIn("wang");
        Assert.Null(await Go(browser, provider, await To(browser)));
        provider.Person["sub"] = "0002";

        // A word that was taken from another's browser ties nothing here, and nothing where nobody is signed in.
        using Browser other = await site.SignedIn("li");
        string planted = await To(other);
        foreach (Browser victim in new[] { browser, site.Browser() })
        {
            using HttpResponseMessage refused = await victim.Get(planted);
            Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        }

        // Whoever signs in anew on the way has to begin again.
        string wish = await To(browser);
        using HttpResponseMessage left = await browser.Get(wish);
        await browser.Json("POST", "/api/v1/me/confirm", new { password = OwnSite.Password });
        Assert.Null(await Finish(browser, left));
        Assert.Empty(site.Archive.Read(session => ExternalLoginBook.Of(session, wang.Id)));

        Assert.Equal("/me#outside", await Go(browser, provider, await To(browser)));
        provider.Person["sub"] = "0003";
        Assert.Null(await Go(browser, provider, await To(browser)));
        Assert.Equal("0002", Assert.Single(site.Archive.Read(session => ExternalLoginBook.Of(session, wang.Id))).Subject);
    }

    [Fact]
    public async Task Who_has_no_password_shows_who_they_are_by_signing_in_anew_and_does_not_shut_themselves_out()
    {
        await using Provider provider = await Provider.Start();
        await using OwnSite site = await Start(provider);
        Account wang = site.Add("wang", AccountRole.Office);
        site.Archive.Write("test", work =>
        {
            AccountBook.Change(work, wang with { Password = null }, "account-changed");
            ExternalLoginBook.Add(work, provider.Address.ToString(), "0001", wang.Id);
            return 0;
        });
        using Browser browser = site.Browser();
        Assert.Equal("/me", await Go(browser, provider, "/sign-in/oidc?back=%2Fme"));
        await browser.Page("/me");
        await browser.Json("DELETE", "/api/v1/me/outside", null, HttpStatusCode.Conflict);
        site.Clock.Ahead = TimeSpan.FromMinutes(11);
        var password = new { password = "春江水暖鸭先知一二三", again = "春江水暖鸭先知一二三" };
        Assert.False((await browser.Json("POST", "/api/v1/me/password", password, HttpStatusCode.Forbidden)).GetProperty("confirm").GetProperty("password").GetBoolean());
        await browser.Json("POST", "/api/v1/me/confirm", new { password = "" }, HttpStatusCode.Conflict);

        Assert.Equal("/me", await Go(browser, provider, "/sign-in/oidc?back=%2Fme&again=1"));
        await browser.Page("/me");
        await browser.Json("POST", "/api/v1/me/password", password);
        await browser.Json("DELETE", "/api/v1/me/outside");
    }

    private static Task<OwnSite> Start(Provider provider) => OwnSite.Start(settings => settings with
    {
        Outside = new OutsideSignIn(provider.Address, Provider.ClientId, Provider.ClientSecret, "政务通", false),
    });

    private static async Task<string> To(Browser browser) => (await browser.Json("POST", "/api/v1/me/outside")).GetProperty("to").GetString()!;

    // Goes to the provider and comes back; answers where the site then leads, or null where it says no.
    private static async Task<string?> Go(Browser browser, Provider provider, string from)
    {
        using HttpResponseMessage left = await browser.Get(from);
        Assert.Equal(provider.Address.Authority, left.Headers.Location?.Authority);
        return await Finish(browser, left);
    }

    private static async Task<string?> Finish(Browser browser, HttpResponseMessage left)
    {
        using var there = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false });
        using HttpResponseMessage vouched = await there.GetAsync(left.Headers.Location, TestContext.Current.CancellationToken);
        using HttpResponseMessage called = await browser.Get(vouched.Headers.Location!.PathAndQuery);
        using HttpResponseMessage done = await browser.Get("/sign-in/oidc/done");
        return done.StatusCode == HttpStatusCode.Redirect ? done.Headers.Location?.OriginalString : null;
    }
}
