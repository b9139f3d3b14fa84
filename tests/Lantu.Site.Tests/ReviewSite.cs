using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Lantu.Archive;
using Lantu.Archive.Accounts;
using Lantu.Archive.Documents;
using Lantu.Plans.Catalogue;
using Lantu.Plans.Model;
using Lantu.Reading;
using Lantu.Site.Accounts;
using Lantu.Text.Decoding;
using Microsoft.AspNetCore.Identity;
using Xunit;

namespace Lantu.Site.Tests;

/// <summary>An office of its own, with people in it, that reads texts as the program does; nothing is in its archive.</summary>
internal sealed class ReviewSite : IAsyncDisposable
{
    internal const string Password = "correct-horse-9";

    private readonly string _folder;
    private readonly List<HttpClient> _clients = [];
    private readonly SiteHost _host;

    private ReviewSite(string folder, PlanArchive archive, SiteHost host) => (_folder, Archive, _host) = (folder, archive, host);

    internal PlanArchive Archive { get; }

    internal Uri Address => new(_host.Addresses[0]);

    internal static async Task<ReviewSite> Start(bool reads = true)
    {
        string folder = Directory.CreateTempSubdirectory("lantu-review-").FullName;
        PlanArchive archive = PlanArchive.Create(ArchiveLocation.Parse(Path.Combine(folder, "site.db")), TimeProvider.System);
        SiteHost host = await SiteHost.Start(
            new SiteSettings { Archive = archive, Urls = ["http://127.0.0.1:0"], Version = "test", ReadFiles = reads ? Read : null }, CancellationToken.None);
        return new ReviewSite(folder, archive, host);
    }

    /// <summary>Somebody new.</summary>
    internal Account Add(AccountRole role, string name, string shown, string? place = null)
    {
        var account = new Account { Name = name, Shown = shown, Role = role, Place = place, Unit = role == AccountRole.Unit ? "商务局" : null, Stamp = Token.New() };
        string hash = new PasswordHasher<SiteUser>().HashPassword(new SiteUser(account), Password);
        return Archive.Write("test", work => AccountBook.Add(work, account with { Password = hash }));
    }

    /// <summary>A program that may do all that an account may; null is nobody.</summary>
    internal HttpClient Client(Account? account)
    {
        var client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = Address };
        _clients.Add(client);
        if (account is not null)
        {
            string token = Token.New();
            string[] rights = [.. Enum.GetValues<Right>().Select(Rights.Name)];
            Archive.Write("test", work => KeyBook.Add(work, token, new ApiKey(0, account.Id, "程序", rights, default, null, null)));
            client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        }

        return client;
    }

    internal HttpClient Office() => Client(Add(AccountRole.Office, "wang" + Guid.NewGuid().ToString("N")[..6], "王敏"));

    /// <summary>Brings a text in and waits until it is read; answers what the job says.</summary>
    internal static async Task<JsonElement> Bring(HttpClient client, string name, string text, bool join = false, params (string Name, byte[] Bytes)[] more)
    {
        using var form = new MultipartFormDataContent { { new ByteArrayContent(Encoding.UTF8.GetBytes(text)), "files", name } };
        foreach ((string other, byte[] bytes) in more)
        {
            form.Add(new ByteArrayContent(bytes), "files", other);
        }

        form.Add(new StringContent(join ? "true" : "false"), "join");
        using HttpResponseMessage answer = await client.PostAsync("/api/v1/documents", form, Stop);
        Assert.Equal(HttpStatusCode.Accepted, answer.StatusCode);
        return await Done(client, (await Json(answer)).GetProperty("jobs")[0].GetProperty("address").GetString()!);
    }

    internal static async Task<JsonElement> Done(HttpClient client, string job)
    {
        while (true)
        {
            JsonElement told = await Json(await client.GetAsync(job, Stop));
            if (told.GetProperty("state").GetString() is "kept" or "failed")
            {
                return told;
            }

            await Task.Delay(30, Stop);
        }
    }

    /// <summary>The facts of a review.</summary>
    internal static async Task<JsonElement[]> Facts(HttpClient client, string plan) => [.. (await Get(client, plan + "/review")).GetProperty("facts").EnumerateArray()];

    internal static async Task<JsonElement> Get(HttpClient client, string path)
    {
        using HttpResponseMessage answer = await client.GetAsync(path, Stop);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return await Json(answer);
    }

    internal static async Task<(HttpStatusCode Status, JsonElement Told)> Send(HttpClient client, HttpMethod method, string path, object? body = null)
    {
        using var request = new HttpRequestMessage(method, path) { Content = body is null ? null : JsonContent.Create(body) };
        using HttpResponseMessage answer = await client.SendAsync(request, Stop);
        return (answer.StatusCode, await Json(answer));
    }

    internal static async Task<JsonElement> Json(HttpResponseMessage answer) => JsonDocument.Parse(await answer.Content.ReadAsStringAsync(Stop)).RootElement;

    internal static CancellationToken Stop => TestContext.Current.CancellationToken;

    internal static string Sample(string name)
    {
        string? folder = AppContext.BaseDirectory;
        while (folder is not null && !File.Exists(Path.Combine(folder, "Lantu.slnx")))
        {
            folder = Path.GetDirectoryName(folder);
        }

        return Path.Combine(folder ?? throw new InvalidOperationException("The tests run inside the repository."), "samples", name);
    }

    public async ValueTask DisposeAsync()
    {
        _clients.ForEach(static client => client.Dispose());
        await _host.DisposeAsync();
        Archive.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    // Texts are read as they are; of formats the program's own tests tell.
    private static IReadOnlyList<BroughtDocument> Read(IReadOnlyList<BroughtFile> files, Action<ReadingStep> tell)
    {
        tell(new ReadingStep(ReadingStage.Opening, 1, 2));
        string text = Encoding.UTF8.GetString([.. files.SelectMany(static file => file.Bytes)]);
        if (text.StartsWith("!fault", StringComparison.Ordinal))
        {
            return [new BroughtDocument(files[0].Name, null, null, "打不开；请另存一份", "cannot be opened; save it again")];
        }

        if (text.StartsWith("!bug", StringComparison.Ordinal))
        {
            throw new InvalidOperationException("A fault of the reader.");
        }

        byte[] bytes = Encoding.UTF8.GetBytes(text);
        tell(new ReadingStep(ReadingStage.Understanding, 0, 0));
        Plan plan = PlanReader.Read(SourceText.Decode(bytes), files[0].Name, Catalogues.Default);
        return [new BroughtDocument(files[0].Name, plan, new SourceFile(files[0].Name, plan.Source.MediaType, bytes), string.Empty, string.Empty)];
    }
}
