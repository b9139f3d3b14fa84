using System.Net;
using System.Text.Json;
using Lantu.Archive.Accounts;
using Xunit;

namespace Lantu.Site.Tests;

/// <summary>Signing in with the organisation's own accounts, at a provider that runs here.</summary>
public sealed class OutsideTests
{
    [Fact]
    public async Task Somebody_who_was_tied_before_is_let_in_by_issuer_and_subject()
    {
        await using Provider provider = await Provider.Start();
        await using OwnSite site = await Start(provider, tiesByName: false);
        Account account = site.Add("wang", AccountRole.Office);
        site.Archive.Write("test", work => { ExternalLoginBook.Add(work, provider.Address.ToString(), "0001", account.Id); return 0; });
        using Browser browser = site.Browser();
        Assert.Equal("/me?lang=zh", await Come(browser, provider, "/me?lang=zh"));
        JsonElement own = await browser.Json("GET", "/api/v1/me");
        Assert.Equal("wang", own.GetProperty("account").GetProperty("name").GetString());
        Assert.Equal("oidc", own.GetProperty("sessions")[0].GetProperty("means").GetString());

        // The same name of another issuer, or another name of the same, is somebody else.
        provider.Person["sub"] = "0002";
        using Browser other = site.Browser();
        Assert.Null(await Come(other, provider, "/office"));
        await other.Json("GET", "/api/v1/me", null, HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task Nobody_gets_an_account_by_it_and_nobody_is_tied_unless_that_is_switched_on()
    {
        await using Provider provider = await Provider.Start();
        await using OwnSite site = await Start(provider, tiesByName: false);
        site.Add("wang", AccountRole.Administrator, email: "wang@example.gov.cn");
        (provider.Person["email"], provider.Person["email_verified"], provider.Person["preferred_username"]) = ("wang@example.gov.cn", "true", "wang");
        using Browser browser = site.Browser();
        Assert.Null(await Come(browser, provider, "/office"));
        Assert.Single(site.Archive.Read(AccountBook.All));
        Assert.Empty(site.Archive.Read(static session => ExternalLoginBook.Of(session, 1)));
    }

    [Theory]
    [InlineData("wang@example.gov.cn", "true", null, "wang")]
    [InlineData("WANG@example.gov.cn", "true", null, "wang")]
    [InlineData("wang@example.gov.cn", "false", null, null)]
    [InlineData("twice@example.gov.cn", "true", null, null)]
    [InlineData(null, null, "wang", "wang")]
    [InlineData(null, null, "closed", null)]
    [InlineData(null, null, "nobody", null)]
    public async Task The_first_time_ties_by_a_verified_address_or_the_name(string? email, string? verified, string? name, string? expected)
    {
        await using Provider provider = await Provider.Start();
        await using OwnSite site = await Start(provider, tiesByName: true);
        Account wang = site.Add("wang", AccountRole.Office, email: "wang@example.gov.cn");
        site.Add("one", AccountRole.Office, email: "twice@example.gov.cn");
        site.Add("two", AccountRole.Office, email: "twice@example.gov.cn");
        Account closed = site.Add("closed", AccountRole.Office);
        site.Archive.Write("test", work => { AccountBook.Change(work, closed with { ClosedAt = work.Now }, "account-closed"); return 0; });
        foreach ((string claim, string? value) in new[] { ("email", email), ("email_verified", verified), ("preferred_username", name) })
        {
            if (value is not null)
            {
                provider.Person[claim] = value;
            }
        }

        using Browser browser = site.Browser();
        Assert.Equal(expected is null ? null : "/office", await Come(browser, provider, "/office"));
        Assert.Equal(expected is null ? 0 : 1, site.Archive.Read(session => ExternalLoginBook.Of(session, wang.Id)).Count);
        if (expected is not null)
        {
            // From now on it is the subject that counts, whatever the address; and nobody else takes the account over.
            provider.Person["email"] = "changed@example.gov.cn";
            using Browser again = site.Browser();
            Assert.Equal("/office", await Come(again, provider, "/office"));
            provider.Person["sub"] = "thief";
            (provider.Person["email"], provider.Person["email_verified"], provider.Person["preferred_username"]) = ("wang@example.gov.cn", "true", "wang");
            using Browser thief = site.Browser();
            Assert.Null(await Come(thief, provider, "/office"));
        }
    }

    [Fact]
    public async Task An_answer_that_nobody_asked_for_opens_nothing()
    {
        await using Provider provider = await Provider.Start();
        await using OwnSite site = await Start(provider, tiesByName: true);
        site.Add("wang", AccountRole.Office);
        provider.Person["preferred_username"] = "wang";
        using Browser attacker = site.Browser();
        string callback = await Answered(attacker, provider, "/office");
        using Browser victim = site.Browser();
        using HttpResponseMessage planted = await victim.Get(callback);
        Assert.Equal("/sign-in/oidc/failed", planted.Headers.Location?.OriginalString);
        await victim.Json("GET", "/api/v1/me", null, HttpStatusCode.Unauthorized);
        using HttpResponseMessage done = await victim.Get("/sign-in/oidc/done");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, done.StatusCode);
    }

    [Fact]
    public async Task A_provider_that_cannot_be_reached_is_told_in_words()
    {
        await using OwnSite site = await OwnSite.Start(static settings => settings with { Outside = new OutsideSignIn(new Uri("http://127.0.0.1:1"), "lantu", null, "单位账号", false) });
        using Browser browser = site.Browser();
        Assert.Contains("用单位账号登录", await browser.Page("/sign-in"), StringComparison.Ordinal);
        using HttpResponseMessage left = await browser.Get("/sign-in/oidc");
        Assert.Contains("连不上", await left.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    private static Task<OwnSite> Start(Provider provider, bool tiesByName) => OwnSite.Start(settings => settings with
    {
        Outside = new OutsideSignIn(provider.Address, Provider.ClientId, Provider.ClientSecret, "政务通", tiesByName),
    });

    // Goes to the provider and comes back; answers where the site then leads, or null where it lets nobody in.
    private static async Task<string?> Come(Browser browser, Provider provider, string back)
    {
        using HttpResponseMessage called = await browser.Get(await Answered(browser, provider, back));
        Assert.Equal("/sign-in/oidc/done", called.Headers.Location?.OriginalString);
        using HttpResponseMessage done = await browser.Get("/sign-in/oidc/done");
        return done.StatusCode == HttpStatusCode.Redirect ? done.Headers.Location?.OriginalString : null;
    }

    private static async Task<string> Answered(Browser browser, Provider provider, string back)
    {
        using HttpResponseMessage left = await browser.Get("/sign-in/oidc?back=" + Uri.EscapeDataString(back));
        Assert.Equal(HttpStatusCode.Redirect, left.StatusCode);
        Uri asked = left.Headers.Location!;
        Assert.Equal(provider.Address.Authority, asked.Authority);
        Assert.Contains("code_challenge=", asked.Query, StringComparison.Ordinal);
        using var there = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false });
        using HttpResponseMessage vouched = await there.GetAsync(asked, TestContext.Current.CancellationToken);
        Assert.True(vouched.Headers.Location is not null, await vouched.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        return vouched.Headers.Location.PathAndQuery;
    }
}
