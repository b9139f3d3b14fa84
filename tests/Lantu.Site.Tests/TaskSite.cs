using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
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

/// <summary>A site with one plan and an account of each role, on a day that the test sets.</summary>
public class TaskSite : IAsyncLifetime
{
    /// <summary>The password of all accounts.</summary>
    internal const string Password = "绿水青山-2026-yunzhou";

    /// <summary>The API of the plan.</summary>
    internal static readonly string Plan = "/api/v1/plans/" + Uri.EscapeDataString("云洲市") + "/2026";

    private static readonly string[] Support = ["市文旅局"];

    private readonly string _folder = Directory.CreateTempSubdirectory("lantu-tasks-").FullName;
    private readonly Dictionary<string, string> _keys = new(StringComparer.Ordinal);
    private readonly HttpClient _client = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false });
    private PlanArchive? _archive;
    private SiteHost? _host;

    /// <summary>All callers: one of each role, two agencies more, an office of another place, and the public.</summary>
    public static IReadOnlyList<string> Callers { get; } = ["admin", "office", "leader", "unit", "helper", "other", "elsewhere", "public"];

    internal SetClock Clock { get; } = new();

    internal PlanArchive Archive => _archive!; // set before any test runs

    internal SiteSettings Settings { get; private set; } = null!; // set before any test runs

    internal Uri Address { get; private set; } = new("http://127.0.0.1/");

    /// <inheritdoc/>
    public async ValueTask InitializeAsync()
    {
        _archive = PlanArchive.Create(ArchiveLocation.Parse(Path.Combine(_folder, "site.db")), Clock);
        byte[] bytes = await File.ReadAllBytesAsync(Path.Combine(Root(), "samples", "yunzhou-2026.md"));
        Plan plan = PlanReader.Read(SourceText.Decode(bytes), "yunzhou-2026.md", Catalogues.Default);
        _archive.Write("test", work => PublicationBook.Publish(work, DocumentIndex.Keep(work, new SourceFile("yunzhou-2026.md", plan.Source.MediaType, bytes), plan, "test").Document, string.Empty));
        Add("admin", "管理员甲", AccountRole.Administrator, null, null);
        Add("office", "王敏", AccountRole.Office, null, null);
        Add("leader", "马市长", AccountRole.Leader, null, null);
        Add("unit", "李强", AccountRole.Unit, "市商务局", null);
        Add("helper", "何静", AccountRole.Unit, "市文旅局", null);
        Add("other", "方华", AccountRole.Unit, "市教育局", null);
        Add("elsewhere", "外地", AccountRole.Office, null, "330782");
        Settings = Set(new SiteSettings
        {
            Archive = _archive,
            Urls = ["http://127.0.0.1:0"],
            Version = "test",
            Clock = Clock,
            ItemsWorkbook = static (_, _) => [0x50, 0x4B],
            ReadSheet = static (stream, name) => Rows(stream, name),
            Render = static (document, format) => new RenderedDocument(Encoding.UTF8.GetBytes($"{format} {document.Number} {document.Title} {document.SignedBy}"), null),
            CheckBulletin = static (_, _) => [],
        });
        _host = await SiteHost.Start(Settings, CancellationToken.None);
        Address = new Uri(_host.Addresses[0]);
        _client.BaseAddress = Address;
    }

    /// <summary>What a test changes about the site before it starts.</summary>
    /// <param name="settings">As all have them.</param>
    internal virtual SiteSettings Set(SiteSettings settings) => settings;

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        if (_host is not null)
        {
            await _host.DisposeAsync();
        }

        _archive?.Dispose();
        Directory.Delete(_folder, recursive: true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Asks in somebody's name.</summary>
    internal async Task<(HttpStatusCode Status, JsonElement Json)> Ask(string who, string method, string path, object? body = null)
    {
        using HttpContent? content = body switch
        {
            null => null,
            HttpContent ready => ready,
            _ => new StringContent(JsonSerializer.Serialize(body), Encoding.UTF8, "application/json"),
        };
        using HttpResponseMessage response = await Send(who, method, path, content);
        string text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        return (response.StatusCode, text.StartsWith('{') ? JsonDocument.Parse(text).RootElement : default);
    }

    internal async Task<HttpResponseMessage> Send(string who, string method, string path, HttpContent? content = null)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), path) { Content = content };
        if (_keys.TryGetValue(who, out string? key))
        {
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", key);
        }

        return await _client.SendAsync(request, TestContext.Current.CancellationToken);
    }

    /// <summary>Makes a move that must be made; answers the item.</summary>
    internal async Task<JsonElement> Move(string who, string item, object move)
    {
        (HttpStatusCode status, JsonElement json) = await Ask(who, "POST", $"/api/v1/items/{item}/moves", move);
        Assert.True(status == HttpStatusCode.OK, $"{who} {JsonSerializer.Serialize(move)}: {json}");
        return json.GetProperty("item");
    }

    /// <summary>Proposes all, and brings one to its agency: 市商务局 leads, 市文旅局 supports, due at the end of June.</summary>
    internal async Task<string> Assigned(int number)
    {
        _ = await Ask("office", "POST", Plan + "/items", new { all = true });
        string id = $"1-{number:000}";
        (_, JsonElement known) = await Ask("office", "GET", "/api/v1/items/" + id);
        if (known.GetProperty("item").GetProperty("state").GetString() != "proposed")
        {
            return id;
        }

        await Move("leader", id, new { move = "approve" });
        await Move("office", id, new { move = "assign", to = new { lead = "市商务局", support = Support, leader = "马市长", due = "2026-06-30", milestones = new[] { new { due = "2026-03-31", demand = "首店20家" } } } });
        return id;
    }

    private void Add(string name, string shown, AccountRole role, string? unit, string? place)
    {
        string hash = new PasswordHasher<SiteUser>().HashPassword(new SiteUser(new Account { Name = name, Shown = shown, Role = role, Stamp = "-" }), Password);
        Account account = Archive.Write("test", work => AccountBook.Add(work, new Account { Name = name, Shown = shown, Role = role, Unit = unit, Place = place, Password = hash, Stamp = Token.New(), Email = name + "@yunzhou.test" }));
        string token = Token.New();
        Archive.Write("test", work => KeyBook.Add(work, token, new ApiKey(0, account.Id, "测试", [.. Rights.Of(role).Select(Rights.Name)], default, null, null)));
        _keys[name] = token;
    }

    /// <summary>A key of an account that may do less than the account.</summary>
    internal void Key(string name, string account, params string[] rights)
    {
        string token = Token.New();
        long id = Archive.Read(session => AccountBook.Find(session, account))!.Id;
        Archive.Write("test", work => KeyBook.Add(work, token, new ApiKey(0, id, name, rights, default, null, null)));
        _keys[name] = token;
    }

    // A sheet as the tests write it: cells parted by tabs.
    private static IReadOnlyList<IReadOnlyList<string>>? Rows(Stream stream, string name)
    {
        using var reader = new StreamReader(stream);
        string text = reader.ReadToEnd();
        return text.StartsWith("no-sheet", StringComparison.Ordinal) ? null : text.StartsWith("broken", StringComparison.Ordinal) ? throw new InvalidDataException("broken " + name)
            : [.. text.Split('\n').Select(static line => line.Split('\t'))];
    }

    internal static string Root()
    {
        string? folder = AppContext.BaseDirectory;
        while (folder is not null && !File.Exists(Path.Combine(folder, "Lantu.slnx")))
        {
            folder = Path.GetDirectoryName(folder);
        }

        return folder ?? throw new InvalidOperationException("The tests run inside the repository.");
    }
}

/// <summary>A clock that stands where a test puts it, and runs on from there.</summary>
internal sealed class SetClock : TimeProvider
{
    private readonly long _began = TimeProvider.System.GetTimestamp();
    private DateTimeOffset _start = new(2026, 2, 2, 1, 0, 0, TimeSpan.Zero);

    /// <inheritdoc/>
    public override TimeZoneInfo LocalTimeZone { get; } = TimeZoneInfo.CreateCustomTimeZone("test", TimeSpan.FromHours(8), "test", "test");

    /// <inheritdoc/>
    public override DateTimeOffset GetUtcNow() => _start + TimeProvider.System.GetElapsedTime(_began);

    /// <summary>Puts it at nine in the morning of a day.</summary>
    internal void Set(int year, int month, int day) => _start = new DateTimeOffset(year, month, day, 1, 0, 0, TimeSpan.Zero) - TimeProvider.System.GetElapsedTime(_began);
}
