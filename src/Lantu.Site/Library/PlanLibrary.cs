using System.Globalization;
using Lantu.Archive;
using Lantu.Archive.Deliveries;
using Lantu.Archive.Documents;
using Lantu.Archive.Pictures;
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
        lock (shelves.Days) // shared by all states in which the public sees the same
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
            var shelf = new Shelf($"{shelves.Mark}@{day:yyyy-MM-dd}", Latest(shelves.Published.Where(version => version.At <= end), shelves.Addresses, [.. shelves.Pictures.Where(picture => picture.At <= end)]), _open, day) { Kind = ShelfKind.Past };
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

    /// <summary>Changes whenever a followed up item does.</summary>
    /// <exception cref="ArchiveException">The archive cannot be reached.</exception>
    internal string ItemsMark() => archive.Read(ItemFiles.Mark).ToString(CultureInfo.InvariantCulture);

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
            string mark = Dated(archive.Read(ShelfIndex.Mark));
            return before?.Mark == mark ? before : archive.Read(session => Fill(mark, Dated(ShelfIndex.PublishedMark(session)), ShelfIndex.All(session), ShelfIndex.Published(session, null), PictureEditBook.Published(session), before));
        }
        catch (ArchiveException) when (before is not null)
        {
            return before;
        }
    }

    private string Dated(string mark) => string.Create(CultureInfo.InvariantCulture, $"{mark}-{clock.GetLocalNow():yyyy-MM-dd}");

    // While somebody reviews, a decision comes every few seconds: what the public sees, its answers and its index stay.
    private Shelves Fill(
        string mark, string publishedMark, IReadOnlyList<ShelvedDocument> documents, IReadOnlyList<PublishedDocument> published, IReadOnlyList<(long Id, long Document, DateTimeOffset At)> pictures, Shelves? before)
    {
        IReadOnlyDictionary<long, ShelfEntry> addresses = ShelfEntry.Addressed(documents, published, catalogues);
        Shelves? same = before?.PublishedMark == publishedMark ? before : null;
        Shelf seen = same?.Public ?? new Shelf(mark, Latest(published, addresses, pictures), _open, Today);
        return new Shelves(
            mark,
            publishedMark,
            published,
            pictures,
            addresses,
            seen,
            new(() => new Shelf(mark, [.. documents.Select(document => addresses[document.Id] with { Document = document, YearKey = addresses[document.Id].YearKey + "@draft", Picture = PictureOf(pictures, document.Id, null) })], _open, Today) { Kind = ShelfKind.Drafts, Others = seen }),
            same?.Versions ?? new(() => new Shelf(mark, [.. published.Select(version => Entry(version, addresses, PictureOf(pictures, version.Document.Id, Until(published, version))) with { YearKey = FormattableString.Invariant($"{addresses[version.Document.Id].YearKey}@{version.Number}") })], _open, Today) { Kind = ShelfKind.Versions }))
        {
            Days = same?.Days ?? [],
        };
    }

    // A version keeps the picture that was shown with it last.
    private static DateTimeOffset? Until(IReadOnlyList<PublishedDocument> published, PublishedDocument version) =>
        published.FirstOrDefault(next => next.Document.Id == version.Document.Id && next.Number == version.Number + 1)?.At;

    private static long PictureOf(IReadOnlyList<(long Id, long Document, DateTimeOffset At)> pictures, long document, DateTimeOffset? before) =>
        pictures.LastOrDefault(picture => picture.Document == document && (before is null || picture.At < before)).Id;

    private static IReadOnlyList<ShelfEntry> Latest(
        IEnumerable<PublishedDocument> published, IReadOnlyDictionary<long, ShelfEntry> addresses, IReadOnlyList<(long Id, long Document, DateTimeOffset At)> pictures) =>
        [.. published.GroupBy(static version => version.Document.Id).Select(versions => Entry(versions.Last(), addresses, PictureOf(pictures, versions.Key, null))).OrderBy(static entry => entry.Document.Id)];

    private static ShelfEntry Entry(PublishedDocument version, IReadOnlyDictionary<long, ShelfEntry> addresses, long picture) =>
        addresses[version.Document.Id] with { Document = version.Document, Version = version.Number, PublishedAt = version.At, Picture = picture };

    private sealed record Shelves(
        string Mark, string PublishedMark, IReadOnlyList<PublishedDocument> Published, IReadOnlyList<(long Id, long Document, DateTimeOffset At)> Pictures, IReadOnlyDictionary<long, ShelfEntry> Addresses, Shelf Public, Lazy<Shelf> Drafts, Lazy<Shelf> Versions)
    {
        internal required Dictionary<DateOnly, Shelf> Days { get; init; }
    }
}
