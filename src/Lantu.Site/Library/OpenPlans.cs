using Lantu.Archive;
using Lantu.Archive.Decisions;
using Lantu.Archive.Documents;
using Lantu.Archive.Pictures;
using Lantu.Archive.Publications;
using Lantu.Archive.Storage;
using Lantu.Plans.Catalogue;
using Lantu.Plans.Model;

namespace Lantu.Site.Library;

/// <summary>The plans that were opened lately; the one that was not asked for longest goes first.</summary>
internal sealed class OpenPlans(PlanArchive archive, Catalogues catalogues)
{
    private const int Most = 64;

    private readonly Lock _gate = new();
    private readonly Dictionary<(string Address, long Reading, long Decision, long Picture), LinkedListNode<OpenPlan>> _known = [];
    private readonly LinkedList<OpenPlan> _order = [];

    internal OpenPlan? Find(ShelfEntry entry)
    {
        lock (_gate)
        {
            if (_known.TryGetValue(Key(entry), out LinkedListNode<OpenPlan>? known))
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
            if (_known.TryAdd(Key(entry), new LinkedListNode<OpenPlan>(opened)))
            {
                _order.AddFirst(_known[Key(entry)]);
                ForgetOlder(entry);
            }

            while (_order.Last is { } last && _order.Count > Most)
            {
                _known.Remove(Key(last.Value.Entry));
                _order.RemoveLast();
            }
        }

        return opened;
    }

    // A draft changes with every decision: nobody asks for its states of a moment ago.
    private void ForgetOlder(ShelfEntry entry)
    {
        if (entry.Version > 0)
        {
            return;
        }

        foreach (LinkedListNode<OpenPlan> old in _known.Where(one => one.Key.Address == entry.Address && one.Key != Key(entry)).Select(static one => one.Value).ToArray())
        {
            _known.Remove(Key(old.Value.Entry));
            _order.Remove(old);
        }
    }

    /// <summary>Opens a plan and keeps nothing of it.</summary>
    internal OpenPlan? Open(ShelfEntry entry) => archive.Read(session =>
        DocumentIndex.OfReading(session, entry.Document.Reading) is { } read
            ? Open(session, entry, entry.Document.LastDecision == 0 ? read : DecidedPlan.Of(session, read, entry.Document.Id, entry.Document.LastDecision).Plan)
            : null);

    private OpenPlan Open(Session session, ShelfEntry entry, Plan plan)
    {
        PictureEdit? edit = entry.Picture == 0 ? null : PictureEditBook.Find(session, entry.Picture);
        Publication? then = edit is null ? null : PublicationBook.Of(session, edit.Document).LastOrDefault(version => version.At <= edit.At);
        bool isSame = then is null || (then.Reading == entry.Document.Reading && then.LastDecision == entry.Document.LastDecision);
        return new OpenPlan(entry, plan, catalogues, edit, isSame ? null : PublicationBook.Plan(session, then!)) // there is one where it differs
        {
            Pages = PageBook.Of(session, entry.Document.Sha256),
        };
    }

    private static (string Address, long Reading, long Decision, long Picture) Key(ShelfEntry entry) => (entry.Address, entry.Document.Reading, entry.Document.LastDecision, entry.Picture);
}
