using System.Text;
using Lantu.Archive;
using Lantu.Archive.Documents;
using Lantu.Archive.Journaling;
using Lantu.Archive.Observations;
using Lantu.Plans.Model;
using Lantu.Plans.Observations;
using Xunit;

namespace Lantu.App.Tests.Archive;

/// <summary>What every archive does; run once on a file and once on a server.</summary>
public abstract class ArchiveTests : IDisposable
{
    private static readonly Series Retail = new()
    {
        Place = new ObservedPlace("云洲市", null),
        Indicator = new FactIndicator("社会消费品零售总额", "社会消费品零售总额", "retail-sales"),
        Measure = ObservedMeasure.Level,
        Unit = "CNY",
        Basis = PriceBasis.Nominal,
    };

    private readonly List<PlanArchive> _open = [];

    internal TestClock Clock { get; } = TestClock.At(2026, 3, 1);

    internal abstract ArchiveLocation Location { get; }

    internal PlanArchive Make()
    {
        PlanArchive archive = PlanArchive.Create(Location, Clock);
        _open.Add(archive);
        return archive;
    }

    public void Dispose()
    {
        foreach (PlanArchive archive in _open)
        {
            archive.Dispose();
        }

        Clean();
        GC.SuppressFinalize(this);
    }

    internal abstract void Clean();

    [Fact]
    public void Tells_a_figure_as_it_stood_on_any_day()
    {
        PlanArchive archive = Make();
        Take(archive, "a.csv", Figure(2025, 100.5m, "2026-01-20", ObservationStatus.Preliminary));
        Take(archive, "b.csv", Figure(2025, 101.25m, "2026-06-30", ObservationStatus.Final));
        long series = Assert.Single(archive.Read(SeriesIndex.All)).Id;

        Assert.Empty(archive.Read(session => FigureHistory.AsOf(session, series, new AsOf(new DateOnly(2026, 1, 19), null))));
        Assert.Equal(100.5m, ValueAsOf(archive, series, new DateOnly(2026, 1, 20)));
        Assert.Equal(100.5m, ValueAsOf(archive, series, new DateOnly(2026, 6, 29)));
        Assert.Equal(101.25m, ValueAsOf(archive, series, new DateOnly(2026, 6, 30)));
        Assert.Equal(101.25m, ValueAsOf(archive, series, null));
    }

    [Fact]
    public void Tells_a_figure_as_it_was_known_at_any_moment()
    {
        PlanArchive archive = Make();
        DateTimeOffset early = Clock.Now;
        Take(archive, "a.csv", Figure(2025, 100m, "2026-01-20"));
        Clock.Now = early.AddDays(10);
        Take(archive, "b.csv", Figure(2025, 99m, "2026-01-10"));
        long series = Assert.Single(archive.Read(SeriesIndex.All)).Id;

        Assert.Empty(archive.Read(session => FigureHistory.AsOf(session, series, new AsOf(new DateOnly(2026, 1, 15), early))));
        Assert.Equal(99m, ValueAsOf(archive, series, new DateOnly(2026, 1, 15)));
        Assert.Equal(100m, ValueAsOf(archive, series, null));
    }

    [Fact]
    public void Keeps_every_vintage_with_its_reason_and_what_took_its_place()
    {
        PlanArchive archive = Make();
        Take(archive, "a.csv", Figure(2025, 100m, "2026-01-20"));
        Take(archive, "b.csv", Figure(2025, 101m, "2026-01-20"));
        Take(archive, "c.csv", Figure(2025, 120m, "2026-12-20"), RevisionReason.Census);
        long series = Assert.Single(archive.Read(SeriesIndex.All)).Id;

        IReadOnlyList<PublishedFigure> history = archive.Read(session => FigureHistory.History(session, series, Period.OfYear(2025)));

        Assert.Equal([100m, 101m, 120m], history.Select(static figure => figure.Value));
        Assert.Equal([null, RevisionReason.Correction, RevisionReason.Census], history.Select(static figure => figure.Reason));
        Assert.Equal([history[1].Id, history[2].Id, null], history.Select(static figure => figure.SupersededBy));
        Assert.Equal("C3", history[0].Cell);
    }

    [Fact]
    public void Changes_nothing_when_the_same_file_comes_twice()
    {
        PlanArchive archive = Make();
        Assert.Equal(1, Take(archive, "a.csv", Figure(2025, 100m, null)).Revisions.First);
        Assert.Equal(1, Take(archive, "b.csv", Figure(2025, 101m, null)).Revisions.Revised);
        int entries = archive.Read(static session => Journal.Read(session)).Count;

        Clock.Now = Clock.Now.AddYears(1);
        ImportOutcome again = Take(archive, "a.csv", Figure(2025, 100m, null));

        Assert.Equal(TestClock.At(2026, 3, 1).Now, again.MadeBefore);
        Assert.Empty(again.Revisions.Additions);
        Assert.Equal(entries, archive.Read(static session => Journal.Read(session)).Count);
    }

    [Fact]
    public void Takes_a_figure_that_it_holds_for_no_new_one()
    {
        PlanArchive archive = Make();
        Take(archive, "a.csv", Figure(2025, 100m, "2026-01-20", ObservationStatus.Preliminary));

        Assert.Equal(1, Take(archive, "b.csv", Figure(2025, 100.0m, "2026-04-20")).Revisions.Unchanged);
        Assert.Equal(1, Take(archive, "c.csv", Figure(2025, 100m, "2026-06-20", ObservationStatus.Final)).Revisions.Revised);
    }

    [Fact]
    public void Keeps_amounts_to_the_last_digit()
    {
        PlanArchive archive = Make();
        Take(archive, "a.csv", Figure(2025, 79228162514264337593543950335m, null), null, Figure(2024, 0.1000000000000000000000000001m, null));
        long series = Assert.Single(archive.Read(SeriesIndex.All)).Id;

        IReadOnlyList<PublishedFigure> all = archive.Read(session => FigureHistory.AsOf(session, series, AsOf.Now));

        Assert.Equal([0.1000000000000000000000000001m, 79228162514264337593543950335m], all.Select(static figure => figure.Value));
    }

    [Fact]
    public void Tells_apart_series_that_differ_in_one_thing()
    {
        PlanArchive archive = Make();
        Observation one = Figure(2025, 1m, null);
        Take(archive, "a.csv", one, null,
            one with { Series = Retail with { Basis = null } },
            one with { Series = Retail with { Basis = PriceBasis.Real } },
            one with { Series = Retail with { Scope = "限额以上" } },
            one with { Series = Retail with { Unit = "USD" } },
            one with { Series = Retail with { Measure = ObservedMeasure.Growth } },
            one with { Series = Retail with { Place = new ObservedPlace("义乌市", "330782") } });

        IReadOnlyList<StoredSeries> all = archive.Read(SeriesIndex.All);

        Assert.Equal(7, all.Count);
        Assert.Equal(Retail, archive.Read(static session => SeriesIndex.Of(session, "云洲市", "retail-sales"))[0].Series);
        Assert.Equal(["USD"], all.Select(static one => one.Series.Currency).Where(static currency => currency is not null and not "CNY"));
    }

    [Fact]
    public void Forgets_a_change_that_breaks_off()
    {
        PlanArchive archive = Make();

        Assert.Throws<FormatException>(() => archive.Write<int>("me", work =>
        {
            Import("a.csv", Figure(2025, 1m, null)).Take(work);
            throw new FormatException();
        }));
        Assert.Empty(archive.Read(SeriesIndex.All));
        Assert.Empty(archive.Read(static session => Journal.Read(session)));
    }

    [Fact]
    public void Refuses_a_change_of_which_the_journal_hears_nothing()
    {
        PlanArchive archive = Make();

        Assert.Throws<InvalidOperationException>(() => archive.Write("me", static work => SeriesIndex.Keep(work, Retail)));
        Assert.Empty(archive.Read(SeriesIndex.All));
    }

    [Theory]
    [InlineData("UPDATE journal SET who = 'x'")]
    [InlineData("DELETE FROM journal")]
    [InlineData("UPDATE observation SET value = '1'")]
    [InlineData("DELETE FROM observation")]
    [InlineData("DELETE FROM source")]
    [InlineData("UPDATE import SET taken = 0")]
    public void Refuses_to_alter_what_was_written(string sql)
    {
        PlanArchive archive = Make();
        Take(archive, "a.csv", Figure(2025, 1m, null));

        ArchiveException refused = Assert.Throws<ArchiveException>(() => archive.Write("me", work => work.Change(sql)));

        Assert.Contains("append-only", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Writes_down_who_and_when()
    {
        PlanArchive archive = Make();
        Take(archive, "a.csv", Figure(2025, 1m, null));

        JournalEntry entry = Assert.Single(archive.Read(static session => Journal.About(session, "import/1")));

        Assert.Equal(("observations-imported", "统计员", Clock.Now), (entry.Kind, entry.Who, entry.At));
        Assert.Contains("\"first\":1", entry.Payload, StringComparison.Ordinal);
    }

    [Fact]
    public void Lets_writers_wait_for_each_other()
    {
        PlanArchive archive = Make();

        Parallel.For(0, 8, i => archive.Write("me", work => Import($"{i}.csv", Figure(2000 + i, i, null)).Take(work)));

        Assert.Equal(8, archive.Read(session => FigureHistory.AsOf(session, Assert.Single(SeriesIndex.All(session)).Id, AsOf.Now)).Count);
    }

    internal static Observation Figure(int year, decimal value, string? published, ObservationStatus? status = null) => new()
    {
        Series = Retail,
        Period = Period.OfYear(year),
        Value = value,
        Written = value.ToString(System.Globalization.CultureInfo.InvariantCulture),
        Status = status,
        Source = "云洲市统计局",
        Published = published is null ? null : DateOnly.ParseExact(published, "yyyy-MM-dd"),
        Cell = "C3",
    };

    internal static ObservationImport Import(string name, params Observation[] observations) => new(
        new SourceFile(name, "text/csv", Encoding.UTF8.GetBytes(name)), string.Empty, observations, 0, null);

    internal static ImportOutcome Take(
        PlanArchive archive, string name, Observation first, RevisionReason? reason = null, params Observation[] others) =>
        archive.Write("统计员", work => (Import(name, [first, .. others]) with { Reason = reason }).Take(work));

    private static decimal ValueAsOf(PlanArchive archive, long series, DateOnly? day) =>
        Assert.Single(archive.Read(session => FigureHistory.AsOf(session, series, new AsOf(day, null)))).Value;
}

public sealed class SqliteArchiveTests : ArchiveTests
{
    private readonly TemporaryFolder _folder = new();

    internal override ArchiveLocation Location => new ArchiveLocation.SqliteFile(_folder.At("lantu.db"));

    internal override void Clean() => _folder.Dispose();
}

public sealed class PostgresArchiveTests : ArchiveTests
{
    private ArchiveLocation? _location;

    internal override ArchiveLocation Location => _location ??= ArchiveLocation.Parse(PostgresServer.NewSchema());

    internal override void Clean()
    {
    }
}
