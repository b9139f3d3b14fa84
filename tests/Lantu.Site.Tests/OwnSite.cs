using System.Globalization;
using Lantu.Archive;
using Lantu.Archive.Accounts;
using Lantu.Archive.Documents;
using Lantu.Archive.Publications;
using Lantu.Plans.Catalogue;
using Lantu.Plans.Model;
using Lantu.Reading;
using Lantu.Site.Accounts;
using Lantu.Text.Decoding;
using Microsoft.AspNetCore.Identity;

namespace Lantu.Site.Tests;

/// <summary>A site of a test's own, with accounts and an archive that nobody else touches.</summary>
internal sealed class OwnSite : IAsyncDisposable
{
    /// <summary>The password of every account here.</summary>
    internal const string Password = "青山绿水 2026 春";

    private static readonly string Hash = new PasswordHasher<SiteUser>().HashPassword(null!, Password); // the hasher looks at no user

    private readonly string _folder = Directory.CreateTempSubdirectory("lantu-own-").FullName;

    private OwnSite(string? location) => Archive = PlanArchive.Create(ArchiveLocation.Parse(location ?? Path.Combine(_folder, "site.db")), Clock);

    internal MovedClock Clock { get; } = new();

    internal PlanArchive Archive { get; }

    internal SiteHost Host { get; private set; } = null!; // set by Start

    internal Uri Address { get; private set; } = new("http://127.0.0.1/");

    /// <summary>Starts one; the limits of questions are wide unless a test asks for others.</summary>
    /// <param name="change">Changes the settings; null for none.</param>
    /// <param name="location">Where the archive lies; null for a file of its own.</param>
    internal static async Task<OwnSite> Start(Func<SiteSettings, SiteSettings>? change = null, string? location = null)
    {
        var site = new OwnSite(location);
        var settings = new SiteSettings { Archive = site.Archive, Urls = ["http://127.0.0.1:0"], Version = "test", Clock = site.Clock, Limits = new QuestionLimits(1_000_000, 1_000_000) };
        site.Host = await SiteHost.Start(change is null ? settings : change(settings), CancellationToken.None);
        site.Address = new Uri(site.Host.Addresses[0].Replace("[::]", "127.0.0.1", StringComparison.Ordinal));
        return site;
    }

    /// <summary>Makes an account.</summary>
    internal Account Add(string name, AccountRole role, string? place = null, string? unit = null, string? email = null) => Archive.Write("test", work => AccountBook.Add(work, new Account
    {
        Name = name,
        Shown = name + "同志",
        Role = role,
        Place = place,
        Unit = role == AccountRole.Unit ? unit ?? "市商务局" : null,
        Email = email,
        Password = Hash,
        Stamp = Token.New(),
    }));

    /// <summary>Makes a key of an account.</summary>
    internal string AddKey(Account account, params string[] scopes)
    {
        string secret = Token.New();
        Archive.Write("test", work => KeyBook.Add(work, secret, new ApiKey(0, account.Id, "程序", scopes, work.Now, null, null)));
        return secret;
    }

    /// <summary>Brings a report in.</summary>
    internal Plan Bring(string text, string name, bool publish)
    {
        byte[] bytes = System.Text.Encoding.UTF8.GetBytes(text);
        Plan plan = PlanReader.Read(SourceText.Decode(bytes), name, Catalogues.Default);
        Archive.Write("test", work =>
        {
            long document = DocumentIndex.Keep(work, new SourceFile(name, plan.Source.MediaType, bytes), plan, "test").Document;
            if (publish)
            {
                PublicationBook.Publish(work, document, string.Empty);
            }

            return 0;
        });
        Clock.Skipped += TimeSpan.FromSeconds(2);
        return plan;
    }

    /// <summary>The kinds of what the journal tells of an account, the earliest first.</summary>
    internal IReadOnlyList<string> Told(long account) => [.. Archive.Read(session => Lantu.Archive.Journaling.Journal.About(session, "account/" + account.ToString(CultureInfo.InvariantCulture))).Select(static entry => entry.Kind)];

    /// <summary>A browser that nobody has signed in with.</summary>
    internal Browser Browser(string from = "127.0.0.1") => new(Address, from);

    /// <summary>A browser with which somebody has signed in.</summary>
    internal async Task<Browser> SignedIn(string name)
    {
        Browser browser = Browser();
        using HttpResponseMessage answer = await browser.SignIn(name, Password);
        return answer.StatusCode == System.Net.HttpStatusCode.Redirect ? browser : throw new InvalidOperationException($"{name} could not sign in: {answer.StatusCode}");
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await Host.DisposeAsync();
        Archive.Dispose();
        Directory.Delete(_folder, recursive: true);
    }
}
