using System.Net;
using System.Text.Json;
using Lantu.Archive.Accounts;
using Xunit;

namespace Lantu.Site.Tests;

/// <summary>What people do with their own accounts, and administrators with all.</summary>
public sealed class AccountTests
{
    private static readonly string[] Two = ["read-drafts", "own-account"];
    private static readonly string[] Own = ["own-account"];
    private static readonly string[] Publish = ["publish"];
    private static readonly string[] Manage = ["manage-accounts"];

    [Fact]
    public async Task An_account_is_made_gets_a_password_at_its_address_once_and_signs_in()
    {
        await using OwnSite site = await OwnSite.Start();
        site.Add("admin", AccountRole.Administrator);
        using Browser admin = await site.SignedIn("admin");
        JsonElement made = await admin.Json("POST", "/api/v1/accounts", new { name = "Wang.Min", shown = "王敏", role = "unit", unit = "市商务局", place = "330782", email = "wm@example.gov.cn" }, HttpStatusCode.Created);
        string address = new Uri(made.GetProperty("address").GetString()!).AbsolutePath;
        Assert.Equal("wang.min", made.GetProperty("account").GetProperty("name").GetString());
        Assert.False(made.GetProperty("mailed").GetBoolean());

        using Browser newcomer = site.Browser();
        Assert.Contains("设密码", await newcomer.Page(address), StringComparison.Ordinal);
        using (HttpResponseMessage shortOne = await newcomer.Form(address, ("password", "short"), ("again", "short")))
        {
            Assert.Equal(HttpStatusCode.UnprocessableEntity, shortOne.StatusCode);
        }

        using (HttpResponseMessage set = await newcomer.Form(address, ("password", "春江水暖鸭先知一二三"), ("again", "春江水暖鸭先知一二三")))
        {
            Assert.Equal("/unit", set.Headers.Location?.OriginalString);
        }

        using (HttpResponseMessage again = await newcomer.Get(address))
        {
            Assert.Equal(HttpStatusCode.Gone, again.StatusCode);
        }

        using Browser later = site.Browser();
        using HttpResponseMessage signed = await later.SignIn("WANG.MIN", "春江水暖鸭先知一二三");
        Assert.Equal(HttpStatusCode.Redirect, signed.StatusCode);

        // Neither the journal nor the list holds a secret.
        JsonElement journal = await admin.Json("GET", "/api/v1/accounts/journal");
        Assert.Contains("账号", await admin.Page("/office/accounts/journal"), StringComparison.Ordinal);
        Assert.DoesNotContain(address[6..], journal.GetRawText(), StringComparison.Ordinal);
        Assert.DoesNotContain("春江", journal.GetRawText(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"name":"a b","role":"office"}""")]
    [InlineData("""{"name":"ok","role":"king"}""")]
    [InlineData("""{"name":"ok","role":"unit"}""")]
    [InlineData("""{"name":"ok","role":"office","place":"亚特兰蒂斯"}""")]
    [InlineData("""{"name":"ok","role":"administrator","place":"330782"}""")]
    [InlineData("""{"name":"ok","role":"office","email":"no address"}""")]
    public async Task What_makes_no_account_is_refused_in_words_and_nothing_is_kept(string wish)
    {
        await using OwnSite site = await OwnSite.Start();
        site.Add("admin", AccountRole.Administrator);
        using Browser admin = await site.SignedIn("admin");
        JsonElement told = await admin.Json("POST", "/api/v1/accounts", JsonSerializer.Deserialize<JsonElement>(wish), HttpStatusCode.UnprocessableEntity);
        Assert.NotEmpty(told.GetProperty("detail").GetString()!);
        Assert.NotEmpty(told.GetProperty("detailEnglish").GetString()!);
        Assert.Single(site.Archive.Read(AccountBook.All));
    }

    [Fact]
    public async Task A_name_is_taken_once()
    {
        await using OwnSite site = await OwnSite.Start();
        site.Add("admin", AccountRole.Administrator);
        using Browser admin = await site.SignedIn("admin");
        await admin.Json("POST", "/api/v1/accounts", new { name = "ADMIN", role = "office" }, HttpStatusCode.Conflict);
    }

    [Fact]
    public async Task The_last_administrator_who_can_sign_in_stays_one()
    {
        await using OwnSite site = await OwnSite.Start();
        Account first = site.Add("admin", AccountRole.Administrator);
        using Browser admin = await site.SignedIn("admin");
        await admin.Json("POST", $"/api/v1/accounts/{first.Id}/close", null, HttpStatusCode.UnprocessableEntity);
        await admin.Json("PATCH", $"/api/v1/accounts/{first.Id}", new { role = "office" }, HttpStatusCode.UnprocessableEntity);

        // One who has never set a password would not help.
        JsonElement second = await admin.Json("POST", "/api/v1/accounts", new { name = "second", role = "administrator" }, HttpStatusCode.Created);
        await admin.Json("POST", $"/api/v1/accounts/{first.Id}/close", null, HttpStatusCode.UnprocessableEntity);
        using Browser other = site.Browser();
        string address = new Uri(second.GetProperty("address").GetString()!).AbsolutePath;
        await other.Page(address);
        using (await other.Form(address, ("password", "春江水暖鸭先知一二三"), ("again", "春江水暖鸭先知一二三")))
        {
            await admin.Json("PATCH", $"/api/v1/accounts/{first.Id}", new { role = "office" });
        }
    }

    [Fact]
    public async Task Two_administrators_who_close_each_other_at_once_leave_one()
    {
        await using OwnSite site = await OwnSite.Start();
        Account[] both = [site.Add("one", AccountRole.Administrator), site.Add("two", AccountRole.Administrator)];
        using Browser one = await site.SignedIn("one");
        using Browser two = await site.SignedIn("two");
        HttpResponseMessage[] answers = await Task.WhenAll(one.Send("POST", $"/api/v1/accounts/{both[1].Id}/close"), two.Send("POST", $"/api/v1/accounts/{both[0].Id}/close"));
        Assert.Single(answers, static answer => answer.StatusCode == HttpStatusCode.OK);
        Assert.Single(site.Archive.Read(AccountBook.All), static account => account.IsOpen);
    }

    [Fact]
    public async Task Closing_an_account_shuts_out_its_stays_and_keys_at_once_and_opening_it_brings_none_back()
    {
        await using OwnSite site = await OwnSite.Start();
        site.Add("admin", AccountRole.Administrator);
        Account account = site.Add("office", AccountRole.Office);
        using Browser admin = await site.SignedIn("admin");
        using Browser office = await site.SignedIn("office");
        using var program = new Browser(site.Address, "127.0.0.1") { Key = site.AddKey(account, "own-account") };
        await office.Json("GET", "/api/v1/me");
        await program.Json("GET", "/api/v1/me");
        string address = new Uri((await admin.Json("POST", $"/api/v1/accounts/{account.Id}/password-address", null, HttpStatusCode.Created)).GetProperty("address").GetString()!).AbsolutePath;

        await admin.Json("POST", $"/api/v1/accounts/{account.Id}/close");
        await office.Json("GET", "/api/v1/me", null, HttpStatusCode.Unauthorized);
        await program.Json("GET", "/api/v1/me", null, HttpStatusCode.Unauthorized);
        using (HttpResponseMessage gone = await office.Get(address))
        {
            Assert.Equal(HttpStatusCode.Gone, gone.StatusCode);
        }

        using (HttpResponseMessage shut = await site.Browser().SignIn("office", OwnSite.Password))
        {
            Assert.Equal(HttpStatusCode.UnprocessableEntity, shut.StatusCode);
        }

        await admin.Json("POST", $"/api/v1/accounts/{account.Id}/reopen");
        await office.Json("GET", "/api/v1/me", null, HttpStatusCode.Unauthorized);
        await program.Json("GET", "/api/v1/me", null, HttpStatusCode.Unauthorized);
        using Browser back = await site.SignedIn("office");
        Assert.Contains("account-reopened", site.Told(account.Id));
    }

    [Fact]
    public async Task Another_role_holds_at_once()
    {
        await using OwnSite site = await OwnSite.Start();
        site.Add("admin", AccountRole.Administrator);
        Account account = site.Add("office", AccountRole.Office);
        using Browser admin = await site.SignedIn("admin");
        using Browser office = await site.SignedIn("office");
        using var program = new Browser(site.Address, "127.0.0.1") { Key = site.AddKey(account, "read-drafts") };
        using (HttpResponseMessage before = await office.Get("/office"))
        using (HttpResponseMessage keyBefore = await program.Get("/office"))
        {
            Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK), (before.StatusCode, keyBefore.StatusCode));
        }

        await admin.Json("PATCH", $"/api/v1/accounts/{account.Id}", new { role = "unit", unit = "市教育局" });
        using HttpResponseMessage after = await office.Get("/office");
        using HttpResponseMessage keyAfter = await program.Get("/office");
        Assert.Equal((HttpStatusCode.Forbidden, HttpStatusCode.Forbidden), (after.StatusCode, keyAfter.StatusCode));
    }

    [Fact]
    public async Task A_key_is_told_which_right_it_lacks_and_an_unknown_one_that_it_is_not_known()
    {
        await using OwnSite site = await OwnSite.Start();
        Account account = site.Add("office", AccountRole.Office);
        using var program = new Browser(site.Address, "127.0.0.1") { Key = site.AddKey(account, "own-account") };
        Assert.Contains("read-drafts", await Told(program, "/api/v1/documents", HttpStatusCode.Forbidden), StringComparison.Ordinal);

        // What the account itself may not is no matter of the key.
        Assert.Contains("这个账号不能", await Told(program, "/api/v1/accounts", HttpStatusCode.Forbidden), StringComparison.Ordinal);
        using var stranger = new Browser(site.Address, "127.0.0.1") { Key = "lantu_nobody" };
        Assert.Contains("不认得这把密钥", await Told(stranger, "/api/v1/documents", HttpStatusCode.Unauthorized), StringComparison.Ordinal);

        static async Task<string> Told(Browser program, string address, HttpStatusCode status) =>
            (await program.Json("GET", address, null, status)).GetProperty("detail").GetString()!;
    }

    [Fact]
    public async Task A_password_is_changed_with_the_old_one_and_ends_all_other_stays()
    {
        await using OwnSite site = await OwnSite.Start();
        Account account = site.Add("office", AccountRole.Office);
        using Browser here = await site.SignedIn("office");
        using Browser elsewhere = await site.SignedIn("office");
        await here.Json("POST", "/api/v1/me/password", new { old = "wrong", password = "春江水暖鸭先知一二三", again = "春江水暖鸭先知一二三" }, HttpStatusCode.UnprocessableEntity);
        await here.Json("POST", "/api/v1/me/password", new { old = OwnSite.Password, password = "春江水暖鸭先知一二三", again = "另一个" }, HttpStatusCode.UnprocessableEntity);
        string? before = here.Stay;
        await here.Json("POST", "/api/v1/me/password", new { old = OwnSite.Password, password = "春江水暖鸭先知一二三", again = "春江水暖鸭先知一二三" });
        Assert.NotEqual(before, here.Stay);
        JsonElement own = await here.Json("GET", "/api/v1/me");
        Assert.Equal(1, own.GetProperty("sessions").GetArrayLength());
        await elsewhere.Json("GET", "/api/v1/me", null, HttpStatusCode.Unauthorized);
        using HttpResponseMessage old = await site.Browser().SignIn("office", OwnSite.Password);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, old.StatusCode);
        Assert.Contains("password-set", site.Told(account.Id));
    }

    [Fact]
    public async Task A_stay_can_be_ended_from_another_and_nobody_ends_those_of_others()
    {
        await using OwnSite site = await OwnSite.Start();
        site.Add("one", AccountRole.Office);
        site.Add("two", AccountRole.Office);
        using Browser here = await site.SignedIn("one");
        using Browser there = await site.SignedIn("one");
        using Browser other = await site.SignedIn("two");
        JsonElement[] stays = [.. (await here.Json("GET", "/api/v1/me")).GetProperty("sessions").EnumerateArray()];
        Assert.Equal(2, stays.Length);
        string id = Assert.Single(stays, static stay => !stay.GetProperty("this").GetBoolean()).GetProperty("id").GetString()!;
        await other.Json("DELETE", "/api/v1/me/sessions/" + id, null, HttpStatusCode.NotFound);
        await there.Json("GET", "/api/v1/me");
        await here.Json("DELETE", "/api/v1/me/sessions/" + id);
        await there.Json("GET", "/api/v1/me", null, HttpStatusCode.Unauthorized);
        await here.Json("DELETE", "/api/v1/me/sessions/" + id, null, HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_key_is_told_once_opens_what_it_names_and_ends()
    {
        await using OwnSite site = await OwnSite.Start();
        site.Add("office", AccountRole.Office);
        using Browser office = await site.SignedIn("office");
        JsonElement made = await office.Json("POST", "/api/v1/me/keys", new { name = "月报", scopes = Two, ends = "2099-12-31" }, HttpStatusCode.Created);
        string secret = made.GetProperty("secret").GetString()!;
        long id = made.GetProperty("key").GetProperty("id").GetInt64();
        Assert.DoesNotContain(secret, await office.Page("/me"), StringComparison.Ordinal);
        Assert.DoesNotContain(secret, (await office.Json("GET", "/api/v1/me")).GetRawText(), StringComparison.Ordinal);
        using var program = new Browser(site.Address, "127.0.0.1") { Key = secret };
        using (HttpResponseMessage drafts = await program.Get("/office"))
        {
            Assert.Equal(HttpStatusCode.OK, drafts.StatusCode);
        }

        // A key makes no key that may more than itself, no password and no passkey.
        await program.Json("POST", "/api/v1/me/keys", new { name = "more", scopes = Publish }, HttpStatusCode.UnprocessableEntity);
        await program.Json("POST", "/api/v1/me/password", new { old = OwnSite.Password, password = "春江水暖鸭先知一二三", again = "春江水暖鸭先知一二三" }, HttpStatusCode.Conflict);
        await program.Json("POST", "/api/v1/me/passkeys/options", null, HttpStatusCode.Conflict);
        await office.Json("POST", "/api/v1/me/keys", new { name = "no", scopes = Manage }, HttpStatusCode.UnprocessableEntity);
        await office.Json("POST", "/api/v1/me/keys", new { name = "no", ends = "2001-01-01" }, HttpStatusCode.UnprocessableEntity);
        await office.Json("DELETE", $"/api/v1/me/keys/{id}");
        await program.Json("GET", "/api/v1/me", null, HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task A_key_ends_on_its_day_and_a_stay_after_its_hours_however_the_clock_is_moved()
    {
        await using OwnSite site = await OwnSite.Start();
        site.Add("office", AccountRole.Office);
        using Browser office = await site.SignedIn("office");
        string day = site.Clock.GetLocalNow().AddDays(1).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        JsonElement made = await office.Json("POST", "/api/v1/me/keys", new { name = "短", scopes = Own, ends = day }, HttpStatusCode.Created);
        using var program = new Browser(site.Address, "127.0.0.1") { Key = made.GetProperty("secret").GetString() };
        site.Clock.Ahead = TimeSpan.FromHours(11.9);
        await office.Json("GET", "/api/v1/me");
        await program.Json("GET", "/api/v1/me");
        site.Clock.Ahead = TimeSpan.FromHours(12.1);
        await office.Json("GET", "/api/v1/me", null, HttpStatusCode.Unauthorized);
        site.Clock.Ahead = TimeSpan.FromDays(2.1);
        await program.Json("GET", "/api/v1/me", null, HttpStatusCode.Unauthorized);

        // Set back, nothing is lost and people sign in again.
        site.Clock.Ahead = TimeSpan.FromDays(-400);
        using Browser again = await site.SignedIn("office");
        await again.Json("GET", "/api/v1/me");
    }
}
