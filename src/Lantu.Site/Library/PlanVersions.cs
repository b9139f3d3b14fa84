using Lantu.Analysis.Versions;
using Lantu.Archive;
using Lantu.Archive.Publications;
using Lantu.Plans.Model;

namespace Lantu.Site.Library;

/// <summary>A version of a plan beside the one before it.</summary>
/// <param name="Publication">The version.</param>
/// <param name="Facts">How many facts it has.</param>
/// <param name="Difference">What became of the facts since the version before; null for the first one, and where a reading is lost.</param>
internal sealed record PlanVersion(Publication Publication, int Facts, PlanDifference? Difference);

/// <summary>The versions of a plan, with what lies between neighbours.</summary>
internal static class PlanVersions
{
    /// <summary>Versions of a document, the last one first.</summary>
    /// <param name="archive">Where.</param>
    /// <param name="document">The document.</param>
    /// <param name="upTo">Later versions are left out.</param>
    /// <param name="skip">How many of the last ones are left out.</param>
    /// <param name="most">How many at most.</param>
    /// <returns>They, and how many there are in all.</returns>
    internal static (IReadOnlyList<PlanVersion> Versions, int All) Of(PlanArchive archive, long document, int upTo, int skip, int most) => archive.Read(session =>
    {
        Publication[] all = [.. PublicationBook.Of(session, document).Where(version => version.Number <= upTo).OrderByDescending(static version => version.Number)];
        Publication[] asked = [.. all.Skip(skip).Take(most + 1)];
        Plan?[] plans = [.. asked.Select(version => PublicationBook.Plan(session, version))];
        var versions = new List<PlanVersion>();
        for (int i = 0; i < asked.Length && i < most; i++)
        {
            PlanDifference? difference = i + 1 < asked.Length && plans[i] is { } after && plans[i + 1] is { } before ? PlanDifference.Of(before, after) : null;
            versions.Add(new PlanVersion(asked[i], plans[i]?.Facts.Count ?? 0, difference));
        }

        return ((IReadOnlyList<PlanVersion>)versions, all.Length);
    });

    /// <summary>The address of a version.</summary>
    internal static string Address(ShelfEntry entry, int number) => FormattableString.Invariant($"/plans/{Uri.EscapeDataString(entry.PlaceKey)}/{entry.YearShown}@{number}");
}
