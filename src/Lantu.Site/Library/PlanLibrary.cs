using System.Globalization;
using Lantu.Archive;
using Lantu.Archive.Decisions;
using Lantu.Archive.Documents;
using Lantu.Plans.Catalogue;
using Lantu.Plans.Model;

namespace Lantu.Site.Library;

/// <summary>The plans of an archive as the site sees them: a shelf that is looked over again when the archive has changed.</summary>
/// <remarks>Another program may add plans while the site runs; that is seen within <see cref="Freshness"/>.</remarks>
internal sealed class PlanLibrary(PlanArchive archive, Catalogues catalogues, TimeProvider clock)
{
    /// <summary>How long a shelf is trusted before the archive is asked again.</summary>
    internal static readonly TimeSpan Freshness = TimeSpan.FromSeconds(1);

    private readonly Lock _gate = new();
    private readonly OpenPlans _open = new(archive, catalogues);
    private Shelf? _shelf;
    private long _lookedAt;

    internal PlanArchive Archive => archive;

    /// <summary>The day that figures are looked at unless another is asked for.</summary>
    internal DateOnly Today => DateOnly.FromDateTime(clock.GetLocalNow().DateTime);

    /// <summary>A shelf with nothing on it, for pages that need none.</summary>
    internal Shelf Empty => new(string.Empty, [], _open);

    /// <summary>The shelf as it stands.</summary>
    /// <exception cref="ArchiveException">The archive cannot be reached and no shelf was ever seen.</exception>
    internal Shelf Current()
    {
        Shelf? known = Volatile.Read(ref _shelf);
        if (known is not null && clock.GetElapsedTime(Volatile.Read(ref _lookedAt)) < Freshness)
        {
            return known;
        }

        lock (_gate)
        {
            if (_shelf is null || clock.GetElapsedTime(_lookedAt) >= Freshness)
            {
                _shelf = Look(_shelf);
                Volatile.Write(ref _lookedAt, clock.GetTimestamp());
            }

            return _shelf;
        }
    }

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

    // A database that is gone for a while does not take away what is already seen.
    private Shelf Look(Shelf? before)
    {
        try
        {
            // What is known of progress depends on the day.
            string mark = string.Create(CultureInfo.InvariantCulture, $"{archive.Read(ShelfIndex.Mark)}-{clock.GetLocalNow():yyyy-MM-dd}");
            return before?.Mark == mark ? before : new Shelf(mark, ShelfEntry.Of(archive.Read(ShelfIndex.All), catalogues), _open);
        }
        catch (ArchiveException) when (before is not null)
        {
            return before;
        }
    }
}

/// <summary>The plans that were opened lately; the one that was not asked for longest goes first.</summary>
internal sealed class OpenPlans(PlanArchive archive, Catalogues catalogues)
{
    private const int Most = 64;

    private readonly Lock _gate = new();
    private readonly Dictionary<(long Document, long Reading, long Decision), LinkedListNode<OpenPlan>> _known = [];
    private readonly LinkedList<OpenPlan> _order = [];

    internal OpenPlan? Find(ShelfEntry entry)
    {
        var key = (entry.Document.Id, entry.Document.Reading, entry.Document.LastDecision);
        lock (_gate)
        {
            if (_known.TryGetValue(key, out LinkedListNode<OpenPlan>? known))
            {
                _order.Remove(known);
                _order.AddFirst(known);
                return known.Value;
            }
        }

        if (Open(entry) is not { } opened)
        {
            return null;
        }

        lock (_gate)
        {
            if (_known.TryAdd(key, new LinkedListNode<OpenPlan>(opened)))
            {
                _order.AddFirst(_known[key]);
            }

            while (_order.Last is { } last && _order.Count > Most)
            {
                ShelfEntry gone = last.Value.Entry;
                _known.Remove((gone.Document.Id, gone.Document.Reading, gone.Document.LastDecision));
                _order.RemoveLast();
            }
        }

        return opened;
    }

    /// <summary>Opens a plan and keeps nothing of it.</summary>
    internal OpenPlan? Open(ShelfEntry entry) => archive.Read(session =>
        DocumentIndex.OfReading(session, entry.Document.Reading) is { } read
            ? new OpenPlan(entry, Decided(read, DecisionBook.InForce(session, entry.Document.Id)), catalogues)
            : null);

    private static Plan Decided(Plan read, IReadOnlyList<Decision> decisions) => decisions.Count == 0 ? read : DecidedPlan.Of(read, decisions).Plan;
}
