using System.Collections.Concurrent;
using Lantu.Archive;
using Lantu.Archive.Decisions;
using Lantu.Archive.Documents;
using Lantu.Archive.Storage;
using Lantu.Plans.Model;

namespace Lantu.Site.Library;

/// <summary>Plans in review. Readings never change, so they are parsed once; what was decided is asked for each time.</summary>
internal sealed class ReviewedPlans(PlanArchive archive)
{
    private const int MostReadings = 16;
    private const int MostCounts = 10_000;

    private readonly ConcurrentDictionary<long, Plan> _readings = new();
    private readonly ConcurrentDictionary<(long Reading, long Decision), ReviewCounts> _counts = new();

    /// <summary>The latest reading of a document with what was decided so far; null where there is no such document.</summary>
    internal ReviewedPlan? Find(long document) => archive.Read(session => Find(session, document));

    /// <summary>The same within a look or a change.</summary>
    internal ReviewedPlan? Find(Session session, long document) =>
        DocumentIndex.Readings(session, document) is [.., var latest] && Reading(session, latest.Id) is { } read
            ? ReviewedPlan.Of(read, DecisionBook.All(session, document), NoteBook.All(session, document))
            : null;

    /// <summary>How many facts of a document on the shelf are how far.</summary>
    internal ReviewCounts Counts(ShelvedDocument document)
    {
        (long, long) key = (document.Reading, document.LastDecision);
        if (_counts.TryGetValue(key, out ReviewCounts? known))
        {
            return known;
        }

        ReviewCounts counted = archive.Read(session => DocumentIndex.OfReading(session, document.Reading) is { } read
            ? ReviewedPlan.Of(read, [.. DecisionBook.All(session, document.Id).TakeWhile(decision => decision.Id <= document.LastDecision)], []).Counts
            : new ReviewCounts(0, 0, 0, 0));
        if (_counts.Count >= MostCounts)
        {
            _counts.Clear();
        }

        return _counts[key] = counted;
    }

    private Plan? Reading(Session session, long id)
    {
        if (_readings.TryGetValue(id, out Plan? known))
        {
            return known;
        }

        if (DocumentIndex.OfReading(session, id) is not { } read)
        {
            return null;
        }

        if (_readings.Count >= MostReadings)
        {
            _readings.Clear();
        }

        return _readings[id] = read;
    }
}
