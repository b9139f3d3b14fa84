using System.Text;
using Lantu.Archive;
using Lantu.Archive.Accounts;
using Lantu.Archive.Journaling;
using Xunit;

namespace Lantu.App.Tests.Commands;

/// <summary>The administrator who is made in the terminal.</summary>
public sealed class ServeAdminCommandTests : IDisposable
{
    private const string Password = "千里江山图卷一二三四五六";
    private readonly TemporaryFolder _folder = new();

    private string Database => _folder.At("a.db");

    /// <inheritdoc/>
    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Asks_twice_without_showing_and_makes_the_account()
    {
        var asked = new List<string>();
        var visitor = new Visitor { AskSecret = question => { asked.Add(question); return Password; } };
        Said said = await Door.Open(visitor, "serve", "admin", "Wang.Min", "--shown", "王敏", "--db", Database);
        Assert.Equal(0, said.Code);
        Assert.Equal(2, asked.Count);
        Account account = Find();
        Assert.Equal(("wang.min", "王敏", AccountRole.Administrator), (account.Name, account.Shown, account.Role));
        Assert.DoesNotContain(Password, said.Output, StringComparison.Ordinal);
        Assert.NotNull(account.Password);
    }

    [Fact]
    public async Task Takes_the_password_from_a_file_or_from_standard_input()
    {
        string file = _folder.At("password");
        await File.WriteAllTextAsync(file, Password + "\r\nsecond line\n", TestContext.Current.CancellationToken);
        Assert.Equal(0, (await Door.Open("serve", "admin", "one", "--password-file", file, "--db", Database)).Code);
        Assert.Equal(0, (await Door.Open(new Visitor { Input = Encoding.UTF8.GetBytes(Password + "\n") }, "serve", "admin", "two", "--password-file", "-", "--db", Database)).Code);
        using PlanArchive archive = PlanArchive.Open(ArchiveLocation.Parse(Database), TimeProvider.System);
        Assert.Equal(2, archive.Read(AccountBook.All).Count);
    }

    [Fact]
    public async Task Lets_an_administrator_in_again_who_was_locked_closed_and_demoted()
    {
        await Door.Open(new Visitor { AskSecret = static _ => Password }, "serve", "admin", "wang", "--db", Database);
        Account before = Find();
        using (PlanArchive archive = PlanArchive.Open(ArchiveLocation.Parse(Database), TimeProvider.System))
        {
            archive.Write("test", work =>
            {
                AccountBook.Change(work, before with { Role = AccountRole.Unit, Unit = "市商务局", Place = "330782", Failures = 5, LockedUntil = work.Now.AddHours(1), ClosedAt = work.Now }, "account-closed");
                return 0;
            });
        }

        Said said = await Door.Open(new Visitor { AskSecret = static _ => Password + "四" }, "serve", "admin", "WANG", "--db", Database);
        Account after = Find();
        Assert.Equal(0, said.Code);
        Assert.True(after is { IsOpen: true, Role: AccountRole.Administrator, Unit: null, Place: null, LockedUntil: null, Failures: 0 });
        Assert.NotEqual(before.Password, after.Password);
        Assert.NotEqual(before.Stamp, after.Stamp);
        using PlanArchive look = PlanArchive.Open(ArchiveLocation.Parse(Database), TimeProvider.System);
        Assert.Contains(look.Read(static session => Journal.Read(session)), static entry => entry.Kind == "password-set");
    }

    [Theory]
    [InlineData("short", "admin")]
    [InlineData("aaaaaaaaaaaaaaaa", "admin")]
    [InlineData("my-admin-password", "admin")]
    [InlineData(Password, "two words")]
    public async Task Refuses_in_words_what_is_too_weak_and_keeps_nothing(string password, string name)
    {
        Said said = await Door.Open(new Visitor { AskSecret = _ => password }, "serve", "admin", name, "--db", Database);
        Assert.Equal(2, said.Code);
        Assert.NotEmpty(said.Error);
        Assert.False(File.Exists(Database));
    }

    [Fact]
    public async Task Refuses_where_nobody_can_be_asked_where_two_differ_and_where_the_file_is_not_there()
    {
        Said alone = await Door.Open("serve", "admin", "wang", "--db", Database);
        Assert.Equal(2, alone.Code);
        Assert.Contains("--password-file", alone.Error, StringComparison.Ordinal);
        int count = 0;
        Said differ = await Door.Open(new Visitor { AskSecret = _ => Password + count++ }, "serve", "admin", "wang", "--db", Database);
        Assert.Contains("不一样", differ.Error, StringComparison.Ordinal);
        Said missing = await Door.Open("serve", "admin", "wang", "--db", Database, "--password-file", _folder.At("nothing"));
        Assert.Equal(2, missing.Code);
        Assert.False(File.Exists(Database));
    }

    [Theory]
    [InlineData("LANTU_OIDC_AUTHORITY=http://login.example.org", "LANTU_OIDC_AUTHORITY")]
    [InlineData("LANTU_OIDC_AUTHORITY=https://login.example.org", "LANTU_OIDC_CLIENT_ID")]
    [InlineData("LANTU_OIDC_AUTHORITY=https://login.example.org;LANTU_OIDC_CLIENT_ID=a;LANTU_OIDC_CLIENT_SECRET_FILE=/nothing/here", "LANTU_OIDC_CLIENT_SECRET_FILE")]
    public async Task The_site_does_not_start_with_half_a_sign_in(string variables, string named)
    {
        var known = variables.Split(';').Select(static one => one.Split('=', 2)).ToDictionary(static one => one[0], static one => one[1], StringComparer.Ordinal);
        Said said = await Door.Open(new Visitor { Variable = known.GetValueOrDefault }, "serve", "--db", Database, "--urls", "http://127.0.0.1:0");
        Assert.Equal(2, said.Code);
        Assert.Contains(named, said.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_proxy_is_an_address()
    {
        Said said = await Door.Open("serve", "--db", Database, "--urls", "http://127.0.0.1:0", "--proxy", "nginx");
        Assert.Equal(2, said.Code);
        Assert.Contains("--proxy", said.Error, StringComparison.Ordinal);
    }

    private Account Find()
    {
        using PlanArchive archive = PlanArchive.Open(ArchiveLocation.Parse(Database), TimeProvider.System);
        return Assert.Single(archive.Read(AccountBook.All));
    }
}
