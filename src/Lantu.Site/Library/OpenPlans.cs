using Lantu.Archive;
using Lantu.Archive.Decisions;
using Lantu.Archive.Documents;
using Lantu.Plans.Catalogue;
using Lantu.Plans.Model;

namespace Lantu.Site.Library;

/// <summary>The plans that were opened lately; the one that was not asked for longest goes first.</summary>
internal sealed class OpenPlans(PlanArchive archive, Catalogues catalogues)
{
    private const int Most = 64;

    private readonly Lock _gate = new();
    private readonly Dictionary<(string Address, long Reading, long Decision), LinkedListNode<OpenPlan>> _known = [];
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
            }

            while (_order.Last is { } last && _order.Count > Most)
            {
                _known.Remove(Key(last.Value.Entry));
                _order.RemoveLast();
            }
        }

        return opened;
    }

    /// <summary>Opens a plan and keeps nothing of it.</summary>
    internal OpenPlan? Open(ShelfEntry entry) => archive.Read(session =>
        DocumentIndex.OfReading(session, entry.Document.Reading) is { } read
            ? new OpenPlan(entry, Decided(read, DecisionBook.InForce(session, entry.Document.Id, entry.Document.LastDecision)), catalogues)
            : null);

    private static (string Address, long Reading, long Decision) Key(ShelfEntry entry) => (entry.Address, entry.Document.Reading, entry.Document.LastDecision);

    private static Plan Decided(Plan read, IReadOnlyList<Decision> decisions) => decisions.Count == 0 ? read : DecidedPlan.Of(read, decisions).Plan;
}
