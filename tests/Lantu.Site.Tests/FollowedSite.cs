using System.Globalization;
using Lantu.Analysis.Observations.Tables;
using Lantu.Archive;
using Lantu.Archive.Documents;
using Lantu.Archive.Observations;
using Lantu.Archive.Publications;
using Lantu.Plans.Catalogue;
using Lantu.Plans.Model;
using Lantu.Plans.Observations;
using Lantu.Reading;
using Lantu.Text.Decoding;
using Xunit;

[assembly: AssemblyFixture(typeof(Lantu.Site.Tests.FollowedSite))]

namespace Lantu.Site.Tests;

/// <summary>A site in November of the sample year: the reports of Yunzhou, its figures to October, and four years before.</summary>
public sealed class FollowedSite : IAsyncLifetime
{
    /// <summary>The day on which it stands.</summary>
    public static readonly DateOnly Day = new(2026, 11, 26);

    private readonly string _folder = Directory.CreateTempSubdirectory("lantu-followed-").FullName;
    private readonly Still _clock = new();
    private PlanArchive? _archive;
    private SiteHost? _host;

    /// <summary>Where it listens.</summary>
    public Uri Address { get; private set; } = new("http://127.0.0.1/");

    /// <summary>The plan whose targets are followed.</summary>
    public static string Plan { get; } = "/plans/" + Uri.EscapeDataString("云洲市") + "/2026";

    private HttpClient Client { get; } = new();

    /// <inheritdoc/>
    public async ValueTask InitializeAsync()
    {
        _archive = PlanArchive.Create(ArchiveLocation.Parse(Path.Combine(_folder, "site.db")), _clock);
        _clock.Today = new DateOnly(2026, 2, 1);
        foreach (string sample in new[] { "yiwu-2026.md", "yunzhou-2025.md", "yunzhou-2026.md" })
        {
            byte[] bytes = await File.ReadAllBytesAsync(Path.Combine(Samples, sample));
            Plan plan = PlanReader.Read(SourceText.Decode(bytes), sample, Catalogues.Default);
            _archive.Write("test", work => PublicationBook.Publish(work, DocumentIndex.Keep(work, new SourceFile(sample, plan.Source.MediaType, bytes), plan, "test").Document, string.Empty));
        }

        _clock.Today = Day;
        await Import("yunzhou-history.csv", new DateOnly(2026, 1, 20));
        foreach (string month in new[] { "02", "03", "04", "05", "06", "07", "08", "09", "10" })
        {
            await Import($"year/figures/2026-{month}.csv", new DateOnly(2026, int.Parse(month, CultureInfo.InvariantCulture) + 1, 17));
        }

        _host = await SiteHost.Start(new SiteSettings { Archive = _archive, Urls = ["http://127.0.0.1:0"], Version = "test", Clock = _clock }, CancellationToken.None);
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

    internal Task<string> Text(string path) => Client.GetStringAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);

    internal Task<HttpResponseMessage> Get(string path) => Client.GetAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);

    private static string Samples => Path.Combine(OpenSite.Root(), "samples");

    private async Task Import(string name, DateOnly published)
    {
        byte[] bytes = await File.ReadAllBytesAsync(Path.Combine(Samples, name));
        var settings = new GridSettings
        {
            Place = new ObservedPlace("云洲市", null),
            FileName = Path.GetFileName(name),
            Source = "云洲市统计局",
            Published = published,
            Status = ObservationStatus.Preliminary,
        };
        GridReading reading = GridReader.Read(CellGrid.OfText(System.Text.Encoding.UTF8.GetString(bytes)), settings, Catalogues.Default);
        Assert.NotEmpty(reading.Observations);
        _archive!.Write("test", new ObservationImport(new SourceFile(Path.GetFileName(name), "text/csv", bytes), name, [.. reading.Observations], 0, null).Take); // not null: made before
    }

    /// <summary>A clock that stands at noon of a day.</summary>
    private sealed class Still : TimeProvider
    {
        public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.Utc;

        public DateOnly Today { get; set; } = Day;

        public override DateTimeOffset GetUtcNow() => new(Today.ToDateTime(new TimeOnly(12, 0)), TimeSpan.Zero);
    }
}
