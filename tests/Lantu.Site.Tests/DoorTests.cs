using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Lantu.Archive.Accounts;
using Lantu.Site.Accounts;
using Microsoft.AspNetCore.Routing;
using Xunit;

namespace Lantu.Site.Tests;

/// <summary>Everybody at every door: what the table lists passes, everything else is refused.</summary>
public sealed partial class DoorTests
{
    [Fact]
    public async Task Every_address_stands_in_the_table_with_its_right()
    {
        await using OwnSite site = await Start();
        string[] doors = [.. Doors(site.Host).Select(static door => door.Line)];
        string[] unlisted = [.. doors.Except(DoorTable.Lines, StringComparer.Ordinal)];
        string[] gone = [.. DoorTable.Lines.Except(doors, StringComparer.Ordinal)];
        Assert.True(unlisted.Length == 0, "not in the table:\n\"" + string.Join("\",\n\"", unlisted) + "\",");
        Assert.True(gone.Length == 0, "in the table, and not at the site:\n" + string.Join("\n", gone));
        Assert.DoesNotContain(doors, static line => line.Contains("NOBODY", StringComparison.Ordinal));
    }

    [Fact]
    public void Roles_may_what_the_table_says()
    {
        foreach (AccountRole role in Enum.GetValues<AccountRole>())
        {
            Assert.Equal(DoorTable.Roles[role.ToString()].Order(StringComparer.Ordinal), Rights.Of(role).Select(static right => right.ToString()).Order(StringComparer.Ordinal));
        }

        Assert.Equal(DoorTable.Roles["public"], Rights.OfPublic.Select(static right => right.ToString()));
        Assert.All(Enum.GetValues<Right>(), static right => Assert.Equal(right, Rights.Find(Rights.Name(right))));
    }

    [Fact]
    public async Task Everybody_passes_where_they_may_and_nowhere_else()
    {
        await using OwnSite site = await Start();
        Door[] doors = [.. Doors(site.Host)];
        var faults = new List<string>();
        using (Browser anybody = site.Browser())
        {
            await anybody.Page("/sign-in");
            faults.AddRange(await Try(doors, "public", anybody, DoorTable.Roles["public"]));
        }

        foreach (AccountRole role in Enum.GetValues<AccountRole>())
        {
            Account account = site.Add(role.ToString(), role);
            using Browser browser = await site.SignedIn(account.Name);
            faults.AddRange(await Try(doors, role.ToString(), browser, DoorTable.Roles[role.ToString()]));
            using var bare = new Browser(site.Address, "127.0.0.1") { Key = site.AddKey(account) };
            faults.AddRange(await Try(doors, $"a key of {role} without a scope", bare, ["Read"]));
        }

        Assert.Empty(faults);
    }

    [Fact]
    public async Task A_key_opens_what_its_scope_names_and_what_everybody_sees()
    {
        await using OwnSite site = await Start();
        Door[] doors = [.. Doors(site.Host)];
        var faults = new List<string>();
        foreach (Right right in Enum.GetValues<Right>())
        {
            AccountRole role = Enum.GetValues<AccountRole>().First(one => Rights.Of(one).Contains(right));
            Account account = site.Add("key-" + right, role);
            using var program = new Browser(site.Address, "127.0.0.1") { Key = site.AddKey(account, Rights.Name(right)) };
            faults.AddRange(await Try(doors, $"a key of {role} for {right}", program, ["Read", right.ToString()]));
        }

        // A scope that the account lacks opens nothing: neither one that it never had nor one that it has lost.
        Account unit = site.Add("unit", AccountRole.Unit);
        using var greedy = new Browser(site.Address, "127.0.0.1") { Key = site.AddKey(unit, [.. Enum.GetValues<Right>().Select(Rights.Name)]) };
        faults.AddRange(await Try(doors, "a key of a unit with all scopes", greedy, DoorTable.Roles["Unit"]));
        Assert.Empty(faults);
    }

    [Fact]
    public async Task Without_the_word_of_a_page_of_ours_nothing_is_changed()
    {
        await using OwnSite site = await Start();
        site.Add("admin", AccountRole.Administrator);
        using Browser browser = await site.SignedIn("admin");
        var faults = new List<string>();
        foreach (Door door in Doors(site.Host).Where(static door => Accounts.Doors.IsChange(door.Method) && !door.IsFromAnywhere && door.Right.Split('|').Any(DoorTable.Roles["Administrator"].Contains)))
        {
            foreach (string? word in new[] { null, "wrong" })
            {
                browser.Word = word;
                using HttpResponseMessage answer = await browser.Send(new HttpMethod(door.Method), door.Address, new StringContent("{}", Encoding.UTF8, "application/json"));
                if (answer.StatusCode != HttpStatusCode.Forbidden)
                {
                    faults.Add($"{door.Line}: {(int)answer.StatusCode}");
                }
            }
        }

        Assert.Empty(faults);
        Assert.NotNull(browser.Stay);
    }

    // With all that can be switched on, so that every address is there.
    private static Task<OwnSite> Start() => OwnSite.Start(static settings => settings with { Outside = new OutsideSignIn(new Uri("http://127.0.0.1:1"), "lantu", null, "政务通", false) });

    private static async Task<IReadOnlyList<string>> Try(IEnumerable<Door> doors, string who, Browser browser, string[] rights)
    {
        var faults = new List<string>();

        // Signing out comes last: nobody is somebody after it.
        foreach (Door door in doors.OrderBy(static door => door.Address == "/sign-out" ? 1 : 0))
        {
            using HttpContent? body = Accounts.Doors.IsChange(door.Method) ? new StringContent("{}", Encoding.UTF8, "application/json") : null;
            using HttpResponseMessage answer = await browser.Send(new HttpMethod(door.Method), door.Address, body, ("Accept", "application/json, text/event-stream"));
            bool isRefused = answer.StatusCode is HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden
                || answer.Headers.Location?.OriginalString.StartsWith("/sign-in?back=", StringComparison.Ordinal) == true;
            if (isRefused == door.Right.Split('|').Any(rights.Contains) || (int)answer.StatusCode >= 500)
            {
                faults.Add($"{who}: {door.Line} at {door.Address} answers {(int)answer.StatusCode}");
            }
        }

        return faults;
    }

    private static IEnumerable<Door> Doors(SiteHost host) =>
        from endpoint in host.Endpoints.OfType<RouteEndpoint>()
        let need = endpoint.Metadata.GetMetadata<Need>()
        from method in endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods ?? ["GET", "POST"]
        where method != "HEAD"
        select new Door(method, "/" + (endpoint.RoutePattern.RawText ?? string.Empty).Trim('/'), need is null ? "NOBODY" : string.Join('|', need.Or.Prepend(need.Right)), need?.FromAnywhere == true);

    // What stands in an address: nothing that is there, so that nothing happens to it.
    [GeneratedRegex(@"\{[^}]*\}")]
    private static partial Regex Hole();

    private sealed record Door(string Method, string Pattern, string Right, bool IsFromAnywhere)
    {
        internal string Line => $"{Method} {Pattern} {Right}{(IsFromAnywhere ? "~" : string.Empty)}";

        internal string Address => Hole().Replace(Pattern, static hole => hole.Value.Contains(":long", StringComparison.Ordinal) || hole.Value.Contains(":int", StringComparison.Ordinal) ? "987654321" : "nothing");
    }
}
