using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Lantu.Archive;
using Lantu.Archive.Documents;
using Lantu.Archive.Publications;
using Lantu.Plans.Catalogue;
using Lantu.Plans.Model;
using Lantu.Reading;
using Lantu.Text.Decoding;
using Xunit;

[assembly: AssemblyFixture(typeof(Lantu.Site.Tests.OpenSite))]

namespace Lantu.Site.Tests;

/// <summary>A site with the samples that listens on a free port of this machine, started once for all tests.</summary>
public sealed class OpenSite : IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory("lantu-site-").FullName;
    private PlanArchive? _archive;
    private SiteHost? _host;

    /// <summary>Follows no redirection and keeps no cookie.</summary>
    public HttpClient Client { get; } = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, AutomaticDecompression = DecompressionMethods.None });

    /// <summary>Where it listens.</summary>
    public Uri Address { get; private set; } = new("http://127.0.0.1/");

    internal PlanArchive Archive => _archive!; // set before any test runs

    /// <summary>The pages of the samples, all of them.</summary>
    public static IReadOnlyList<string> Plans { get; } =
        ["/plans/330782/2026", "/plans/" + Uri.EscapeDataString("云洲市") + "/2025", "/plans/" + Uri.EscapeDataString("云洲市") + "/2026"];

    /// <summary>The last parts of their addresses.</summary>
    public static IReadOnlyList<string> Segments { get; } = ["", "/indicators", "/targets", "/tasks", "/check", "/compare", "/source", "/downloads"];

    /// <inheritdoc/>
    public async ValueTask InitializeAsync()
    {
        _archive = PlanArchive.Create(ArchiveLocation.Parse(Path.Combine(_folder, "site.db")), TimeProvider.System);
        foreach (string sample in new[] { "yiwu-2026.md", "yunzhou-2025.md", "yunzhou-2026.md" })
        {
            Add(await File.ReadAllBytesAsync(Path.Combine(Root(), "samples", sample)), sample);
        }

        _host = await SiteHost.Start(
            new SiteSettings { Archive = _archive, Urls = ["http://127.0.0.1:0"], Version = "test", TasksWorkbook = static _ => [0x50, 0x4B] }, CancellationToken.None);
        Address = new Uri(_host.Addresses[0]);
        Client.BaseAddress = Address;
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        if (_host is not null)
        {
            await _host.DisposeAsync();
        }

        _archive?.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    internal Plan Add(byte[] bytes, string name)
    {
        Plan plan = PlanReader.Read(SourceText.Decode(bytes), name, Catalogues.Default);
        Archive.Write("test", work => PublicationBook.Publish(work, DocumentIndex.Keep(work, new SourceFile(name, plan.Source.MediaType, bytes), plan, "test").Document, string.Empty));
        return plan;
    }

    internal async Task<HttpResponseMessage> Get(string path, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        foreach ((string name, string value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        return await Client.SendAsync(request, TestContext.Current.CancellationToken);
    }

    internal async Task<string> Text(string path) => await (await Get(path)).Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

    internal async Task<IDocument> Page(string path) => new HtmlParser().ParseDocument(await Text(path));

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
