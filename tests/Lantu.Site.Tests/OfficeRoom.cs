using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Lantu.Analysis.Observations.Tables;
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
using Xunit;

namespace Lantu.Site.Tests;

/// <summary>A site of its own for one class of tests that change things: with accounts, keys, and a table reader for CSV.</summary>
public sealed class OfficeRoom : IAsyncLifetime
{
    /// <summary>The password of every account of it.</summary>
    public const string Password = "a password of tests";

    private readonly string _folder = Directory.CreateTempSubdirectory("lantu-office-").FullName;
    private readonly SocketsHttpHandler _handler = new() { AllowAutoRedirect = false, UseCookies = false };
    private PlanArchive? _archive;
    private SiteHost? _host;
    private HttpClient? _client;

    /// <summary>Where it listens.</summary>
    public Uri Address { get; private set; } = new("http://127.0.0.1/");

    internal PlanArchive Archive => _archive!; // set before any test runs

    internal TestClock Clock { get; } = new();

    internal HttpClient Client => _client!; // likewise

    /// <inheritdoc/>
    public async ValueTask InitializeAsync()
    {
        _archive = PlanArchive.Create(ArchiveLocation.Parse(Path.Combine(_folder, "site.db")), Clock);
        AddAccount("wang", "王敏", AccountRole.Office, null);
        AddAccount("yun", "云洲督查", AccountRole.Office, "云洲市");
        AddAccount("yiwu", "义乌督查", AccountRole.Office, "330782");
        AddAccount("lead", "领导", AccountRole.Leader, null);
        AddAccount("unit", "商务局", AccountRole.Unit, null);
        foreach (string sample in new[] { "yunzhou-2026.md", "yunzhou-2025.md" })
        {
            Add(sample, await File.ReadAllBytesAsync(Path.Combine(Root(), "samples", sample)));
        }

        _host = await SiteHost.Start(
            new SiteSettings
            {
                Archive = _archive,
                Urls = ["http://127.0.0.1:0"],
                Version = "test",
                Clock = Clock,
                OpenTable = static (name, bytes) => bytes.Length == 0
                    ? new OpenedTable(null, [], "是空的", "is empty")
                    : new OpenedTable(new SourceFile(name, "text/csv", bytes), [CellGrid.OfText(Encoding.UTF8.GetString(bytes))], string.Empty, string.Empty),
            },
            CancellationToken.None);
        Address = new Uri(_host.Addresses[0]);
        _client = new HttpClient(_handler) { BaseAddress = Address };
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        _client?.Dispose();
        _handler.Dispose();
        if (_host is not null)
        {
            await _host.DisposeAsync();
        }

        _archive?.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    /// <summary>Reads a report, keeps it and publishes it.</summary>
    internal Plan Add(string name, byte[] bytes)
    {
        Plan plan = PlanReader.Read(SourceText.Decode(bytes), name, Catalogues.Default);
        Archive.Write("test", work => PublicationBook.Publish(work, DocumentIndex.Keep(work, new SourceFile(name, plan.Source.MediaType, bytes), plan, "test").Document, string.Empty));
        return plan;
    }

    /// <summary>Asks in the name of an account, with a key that has all its rights; null for nobody.</summary>
    internal async Task<(HttpStatusCode Status, string Text)> Ask(HttpMethod method, string path, string? account, HttpContent? content = null)
    {
        using var request = new HttpRequestMessage(method, path) { Content = content };
        if (account is not null)
        {
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", "key-of-" + account);
        }

        using HttpResponseMessage response = await Client.SendAsync(request, TestContext.Current.CancellationToken);
        return (response.StatusCode, await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    internal async Task<JsonElement> Json(HttpMethod method, string path, string? account, HttpContent? content = null)
    {
        (HttpStatusCode status, string text) = await Ask(method, path, account, content);
        Assert.True(status == HttpStatusCode.OK, $"{method} {path}: {status} {text}");
        return JsonDocument.Parse(text).RootElement;
    }

    internal async Task<string> Text(string path) => (await Ask(HttpMethod.Get, path, null)).Text;

    internal static StringContent Body(object value) => new(JsonSerializer.Serialize(value), Encoding.UTF8, "application/json");

    private void AddAccount(string name, string shown, AccountRole role, string? place)
    {
        string hash = new PasswordHasher<SiteUser>().HashPassword(null!, Password); // the hasher asks nothing of the user
        Archive.Write("test", work =>
        {
            Account account = AccountBook.Add(work, new Account { Name = name, Shown = shown, Role = role, Place = place, Password = hash, Stamp = "s" + name, Unit = role == AccountRole.Unit ? shown : null });
            return KeyBook.Add(work, "key-of-" + name, new ApiKey(0, account.Id, "测试", [.. Rights.Of(role).Select(Rights.Name)], default, null, null));
        });
    }

    private static string Root()
    {
        string? folder = AppContext.BaseDirectory;
        while (folder is not null && !File.Exists(Path.Combine(folder, "Lantu.slnx")))
        {
            folder = Path.GetDirectoryName(folder);
        }

        return folder ?? throw new InvalidOperationException("The tests run inside the repository.");
    }
}

/// <summary>A clock that stands where a test puts it, and else goes with the world's.</summary>
internal sealed class TestClock : TimeProvider
{
    private TimeSpan _ahead;

    internal void Forward(TimeSpan by) => _ahead += by;

    public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + _ahead;
}
