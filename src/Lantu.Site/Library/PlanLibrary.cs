using System.Globalization;
using Lantu.Archive;
using Lantu.Archive.Documents;
using Lantu.Plans.Catalogue;

namespace Lantu.Site.Library;

/// <summary>The plans of an archive as the site sees them: shelves that are looked over again when the archive has changed.</summary>
/// <remarks>Another program may add plans while the site runs; that is seen within <see cref="Freshness"/>.</remarks>
internal sealed class PlanLibrary(PlanArchive archive, Catalogues catalogues, TimeProvider clock)
{
    /// <summary>How long a shelf is trusted before the archive is asked again.</summary>
    internal static readonly TimeSpan Freshness = TimeSpan.FromSeconds(1);

    // Days of the past that were asked for lately.
    private const int MostDays = 8;

    private readonly Lock _gate = new();
    private readonly OpenPlans _open = new(archive, catalogues);
    private Shelves? _shelves;
    private long _lookedAt;

    internal PlanArchive Archive => archive;

    internal Catalogues Catalogues => catalogues;

    /// <summary>Today, where the program stands.</summary>
    internal DateOnly Today => DateOnly.FromDateTime(clock.GetLocalNow().DateTime);

    /// <summary>A shelf with nothing on it, for pages that need none.</summary>
    internal Shelf Empty => new(string.Empty, [], _open, Today);

    /// <summary>What the public sees: the latest version of each plan.</summary>
    /// <exception cref="ArchiveException">The archive cannot be reached and no shelf was ever seen.</exception>
    internal Shelf Current() => Look().Public;

    /// <summary>All plans as they stand now, published or not; for those who may see drafts.</summary>
    internal Shelf Drafts() => Look().Drafts.Value;

    /// <summary>Every version that was published, each at an address of its own.</summary>
    internal Shelf Versions() => Look().Versions.Value;

    /// <summary>What the public saw at the end of a day.</summary>
    internal Shelf AsOf(DateOnly day)
    {
        Shelves shelves = Look();
        lock (shelves.Days)
        {
            if (shelves.Days.TryGetValue(day, out Shelf? known))
            {
                return known;
            }

            if (shelves.Days.Count >= MostDays)
            {
                shelves.Days.Clear();
            }

            DateTimeOffset end = new DateTimeOffset(day.AddDays(1).ToDateTime(TimeOnly.MinValue), clock.LocalTimeZone.GetUtcOffset(day.ToDateTime(TimeOnly.MinValue))).AddTicks(-1);
            var shelf = new Shelf($"{shelves.Mark}@{day:yyyy-MM-dd}", Latest(shelves.Published.Where(version => version.At <= end), shelves.Addresses), _open, day) { Kind = ShelfKind.Past };
            shelves.Days.Add(day, shelf);
            return shelf;
        }
    }

    /// <summary>Has the archive asked again before the next answer: something was just changed here.</summary>
    internal void Forget()
    {
        lock (_gate)
        {
            _lookedAt = 0;
            _isOld = true;
        }
    }

    private bool _isOld;

    /// <summary>Whether the archive answers.</summary>
    internal bool Answers()
    {
        try
        {
            _ = archive.Read(ShelfIndex.Mark);
            return true;
        }
        catch (ArchiveException)
        {
            return false;
        }
    }

    private Shelves Look()
    {
        Shelves? known = Volatile.Read(ref _shelves);
        if (known is not null && !Volatile.Read(ref _isOld) && clock.GetElapsedTime(Volatile.Read(ref _lookedAt)) < Freshness)
        {
            return known;
        }

        lock (_gate)
        {
            if (_shelves is null || _isOld || clock.GetElapsedTime(_lookedAt) >= Freshness)
            {
                _isOld = false;
                _shelves = Look(_shelves);
                Volatile.Write(ref _lookedAt, clock.GetTimestamp());
            }

            return _shelves;
        }
    }

    // A database that is gone for a while does not take away what is already seen.
    private Shelves Look(Shelves? before)
    {
        try
        {
            // What is known of progress depends on the day.
            string mark = string.Create(CultureInfo.InvariantCulture, $"{archive.Read(ShelfIndex.Mark)}-{clock.GetLocalNow():yyyy-MM-dd}");
            return before?.Mark == mark ? before : archive.Read(session => Fill(mark, ShelfIndex.All(session), ShelfIndex.Published(session, null)));
        }
        catch (ArchiveException) when (before is not null)
        {
            return before;
        }
    }

    private Shelves Fill(string mark, IReadOnlyList<ShelvedDocument> documents, IReadOnlyList<PublishedDocument> published)
    {
        IReadOnlyDictionary<long, ShelfEntry> addresses = ShelfEntry.Addressed(documents, published, catalogues);
        return new Shelves(
            mark,
            published,
            addresses,
            new Shelf(mark, Latest(published, addresses), _open, Today),
            new(() => new Shelf(mark, [.. documents.Select(document => addresses[document.Id] with { Document = document, YearKey = addresses[document.Id].YearKey + "@draft" })], _open, Today) { Kind = ShelfKind.Drafts }),
            new(() => new Shelf(mark, [.. published.Select(version => Entry(version, addresses) with { YearKey = FormattableString.Invariant($"{addresses[version.Document.Id].YearKey}@{version.Number}") })], _open, Today) { Kind = ShelfKind.Versions }));
    }

    private static IReadOnlyList<ShelfEntry> Latest(IEnumerable<PublishedDocument> published, IReadOnlyDictionary<long, ShelfEntry> addresses) =>
        [.. published.GroupBy(static version => version.Document.Id).Select(versions => Entry(versions.Last(), addresses)).OrderBy(static entry => entry.Document.Id)];

    private static ShelfEntry Entry(PublishedDocument version, IReadOnlyDictionary<long, ShelfEntry> addresses) =>
        addresses[version.Document.Id] with { Document = version.Document, Version = version.Number, PublishedAt = version.At };

    private sealed record Shelves(
        string Mark, IReadOnlyList<PublishedDocument> Published, IReadOnlyDictionary<long, ShelfEntry> Addresses, Shelf Public, Lazy<Shelf> Drafts, Lazy<Shelf> Versions)
    {
        internal Dictionary<DateOnly, Shelf> Days { get; } = [];
    }
}
