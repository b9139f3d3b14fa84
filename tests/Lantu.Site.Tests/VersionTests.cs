using System.Net;
using System.Text;
using Lantu.Archive;
using Lantu.Archive.Decisions;
using Lantu.Archive.Documents;
using Lantu.Archive.Publications;
using Lantu.Plans.Catalogue;
using Lantu.Plans.Model;
using Lantu.Reading;
using Lantu.Text.Decoding;
using Xunit;

namespace Lantu.Site.Tests;

/// <summary>Drafts, versions and days of the past, on a site of their own whose clock is set by hand.</summary>
public sealed class VersionTests : IAsyncLifetime
{
    private const string Report = "# 2026年月桥县政府工作报告\n\n## 一、2025年工作回顾\n\n全县生产总值达到120亿元，增长6.5%。\n\n## 二、2026年工作安排\n\n2026年主要预期目标：生产总值增长7%以上。\n";
    private static readonly string Place = Uri.EscapeDataString("月桥县");

    private readonly string _folder = Directory.CreateTempSubdirectory("lantu-versions-").FullName;
    private readonly HandClock _clock = new(new DateTimeOffset(2026, 3, 1, 8, 0, 0, TimeSpan.Zero));
    private readonly HttpClient _client = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false });
    private PlanArchive? _archive;
    private SiteHost? _host;

    private PlanArchive Archive => _archive!; // set before any test runs

    /// <inheritdoc/>
    public async ValueTask InitializeAsync()
    {
        _archive = PlanArchive.Create(ArchiveLocation.Parse(Path.Combine(_folder, "site.db")), _clock);
        _host = await SiteHost.Start(new SiteSettings { Archive = _archive, Urls = ["http://127.0.0.1:0"], Version = "test", Clock = _clock }, CancellationToken.None);
        _client.BaseAddress = new Uri(_host.Addresses[0]);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await _host!.DisposeAsync();
        Archive.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public async Task A_draft_is_seen_by_nobody_until_it_is_published()
    {
        long document = Keep();
        _clock.Go(TimeSpan.FromSeconds(2));
        Assert.Equal(HttpStatusCode.NotFound, await Status($"/plans/{Place}/2026"));
        Assert.Equal(HttpStatusCode.NotFound, await Status($"/plans/{Place}/2026@draft"));
        Assert.Equal(HttpStatusCode.NotFound, await Status($"/plans/{Place}/2026@draft/source.json"));
        Assert.Equal(HttpStatusCode.NotFound, await Status($"/api/v1/plans/{Place}/2026"));
        Assert.Equal(HttpStatusCode.NotFound, await Status($"/api/v1/plans/{Place}/2026@draft"));
        Assert.DoesNotContain("月桥县", await Text("/places.json"), StringComparison.Ordinal);
        Assert.Contains("\"found\": 0", await Text("/search.json?q=" + Place), StringComparison.Ordinal);

        Archive.Write("test", work => PublicationBook.Publish(work, document, string.Empty));
        _clock.Go(TimeSpan.FromSeconds(2));
        Assert.Equal(HttpStatusCode.OK, await Status($"/plans/{Place}/2026"));
        Assert.Contains("月桥县", await Text("/places.json"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_correction_is_seen_with_the_next_version_and_each_version_keeps_its_address()
    {
        long document = Keep();
        Archive.Write("test", work => PublicationBook.Publish(work, document, string.Empty));
        _clock.Go(TimeSpan.FromDays(10));
        Correct(document, "120亿元", 125e8m);
        _clock.Go(TimeSpan.FromSeconds(2));
        string before = await Text($"/plans/{Place}/2026/indicators.json");
        Assert.Contains("12000000000", before, StringComparison.Ordinal);

        Publication second = Archive.Write("test", work => PublicationBook.Publish(work, document, "更正生产总值"));
        Assert.Equal(2, second.Number);
        Assert.Equal(2, Archive.Write("test", work => PublicationBook.Publish(work, document, "没有变化")).Number);
        _clock.Go(TimeSpan.FromSeconds(2));
        Assert.Contains("12500000000", await Text($"/plans/{Place}/2026/indicators.json"), StringComparison.Ordinal);
        Assert.Contains("12000000000", await Text($"/plans/{Place}/2026@1/indicators.json"), StringComparison.Ordinal);
        Assert.Contains("12500000000", await Text($"/plans/{Place}/2026@2/indicators.json"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, await Status($"/plans/{Place}/2026@3"));
        Assert.Contains("12000000000", await Text($"/api/v1/plans/{Place}/2026@1"), StringComparison.Ordinal);
        Assert.Contains("12500000000", await Text($"/api/v1/plans/{Place}/2026"), StringComparison.Ordinal);
        Assert.Contains("12000000000", await Text($"/api/v1/plans/{Place}/2026?as-of=2026-03-05"), StringComparison.Ordinal);

        using HttpResponseMessage moved = await _client.GetAsync(new Uri($"/plans/{Place}/2026/indicators?v=1", UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal($"/plans/{Place}/2026@1/indicators", moved.Headers.Location?.ToString());

        // A page of an old version leads on within that version.
        string page = await Text($"/plans/{Place}/2026@1");
        Assert.Contains($"href=\"/plans/{Place}/2026@1/targets\"", page, StringComparison.Ordinal);
        Assert.Contains($"href=\"/plans/{Place}/2026\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_day_of_the_past_shows_what_was_public_then_and_says_so()
    {
        long document = Keep();
        Archive.Write("test", work => PublicationBook.Publish(work, document, string.Empty));
        _clock.Go(TimeSpan.FromDays(10));
        Correct(document, "120亿元", 125e8m);
        Archive.Write("test", work => PublicationBook.Publish(work, document, string.Empty));
        _clock.Go(TimeSpan.FromDays(10));
        Assert.Contains("12000000000", await Text($"/plans/{Place}/2026/indicators.json?as-of=2026-03-05"), StringComparison.Ordinal);
        Assert.Contains("12500000000", await Text($"/plans/{Place}/2026/indicators.json?as-of=2026-03-12"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, await Status($"/plans/{Place}/2026?as-of=2026-02-01"));
        Assert.Contains("2026-03-05", await Text($"/plans/{Place}/2026?as-of=2026-03-05"), StringComparison.Ordinal);

        // A day that is no day, or not over, changes nothing.
        Assert.Contains("12500000000", await Text($"/plans/{Place}/2026/indicators.json?as-of=2026-13-05"), StringComparison.Ordinal);
        Assert.Contains("12500000000", await Text($"/plans/{Place}/2026/indicators.json?as-of=2030-01-01"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_draft_never_takes_an_address_that_was_published()
    {
        long first = Keep();
        long second = Keep("又一份");
        Archive.Write("test", work => PublicationBook.Publish(work, second, string.Empty));
        _clock.Go(TimeSpan.FromSeconds(2));
        Assert.Contains("又一份", await Text($"/plans/{Place}/2026/source"), StringComparison.Ordinal);
        Archive.Write("test", work => PublicationBook.Publish(work, first, string.Empty));
        _clock.Go(TimeSpan.FromSeconds(2));
        Assert.Contains("又一份", await Text($"/plans/{Place}/2026/source"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, await Status($"/plans/{Place}/2026-d{first}"));
    }

    private long Keep(string more = "")
    {
        byte[] bytes = Encoding.UTF8.GetBytes(Report + more);
        Plan plan = PlanReader.Read(SourceText.Decode(bytes), $"moonbridge{more.Length}.md", Catalogues.Default);
        return Archive.Write("test", work => DocumentIndex.Keep(work, new SourceFile($"moonbridge{more.Length}.md", plan.Source.MediaType, bytes), plan, "test").Document);
    }

    private void Correct(long document, string words, decimal value) => Archive.Write("test", work =>
    {
        Plan plan = DocumentIndex.Latest(work.Session, document)!;
        Fact read = plan.Facts.First(fact => fact.Span.Of(plan.Text) == words);
        return DecisionBook.Decide(work, document, new Decision
        {
            Kind = DecisionKind.Corrected,
            Anchor = DecisionAnchor.Of(plan.Text, read.Span),
            Fact = read with { Value = read.Value with { Number = value } },
            Read = read,
            Why = "test",
        });
    });

    private async Task<HttpStatusCode> Status(string path)
    {
        using HttpResponseMessage response = await _client.GetAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);
        return response.StatusCode;
    }

    private Task<string> Text(string path) => _client.GetStringAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);

    private sealed class HandClock(DateTimeOffset now) : TimeProvider
    {
        private DateTimeOffset _now = now;

        public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.Utc;

        public override DateTimeOffset GetUtcNow() => _now;

        public override long GetTimestamp() => _now.UtcTicks;

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        internal void Go(TimeSpan on) => _now += on;
    }
}
