using Lantu.Analysis.Versions;
using Lantu.Archive.Publications;
using Lantu.Plans.Model;
using Lantu.Site.Library;
using Lantu.Site.Office;

namespace Lantu.Site.Features.Publishing;

/// <summary>What would be published now.</summary>
/// <param name="Entry">The draft.</param>
/// <param name="Reviewed">With what was decided so far.</param>
/// <param name="Last">The version that the public sees; null where there is none.</param>
/// <param name="Difference">What differs from it; null where there is none.</param>
internal sealed record NextVersion(ShelfEntry Entry, ReviewedPlan Reviewed, Publication? Last, PlanDifference? Difference)
{
    /// <summary>Its number.</summary>
    internal int Number => (Last?.Number ?? 0) + 1;

    /// <summary>Facts in doubt that nobody has looked at.</summary>
    internal IReadOnlyList<ReviewedFact> Doubts { get; } = [.. Reviewed.Facts.Where(static fact => fact.State == ReviewState.Doubt).OrderBy(static fact => fact.Fact.Confidence)];

    /// <summary>Whether nothing was read or decided since the last version.</summary>
    internal bool IsSame => Last is not null && Last.Reading == Entry.Document.Reading && Last.LastDecision == Reviewed.Last;

    /// <summary>The address of its review.</summary>
    internal string Review => Inbox.JobJson.ReviewAddress(Entry);

    /// <summary>What stands now; null where there is no such plan for the account.</summary>
    internal static NextVersion? Of(Desk desk, string place, string year)
    {
        if (desk.DraftEntry(place, year) is not { } entry)
        {
            return null;
        }

        return desk.Archive.Read(session =>
        {
            if (desk.Reviews.Find(session, entry.Document.Id) is not { } reviewed)
            {
                return null;
            }

            Publication? last = PublicationBook.Of(session, entry.Document.Id) is [.., var newest] ? newest : null;
            Plan? before = last is null ? null : PublicationBook.Plan(session, last);
            return new NextVersion(entry, reviewed, last, before is null ? null : PlanDifference.Of(before, reviewed.Plan));
        });
    }
}
