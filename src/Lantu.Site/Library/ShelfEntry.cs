using Lantu.Archive.Documents;
using Lantu.Plans.Catalogue;
using Lantu.Plans.Model;
using Lantu.Site.Words;

namespace Lantu.Site.Library;

/// <summary>A document with its permanent address.</summary>
/// <param name="Document">As the archive lists it.</param>
/// <param name="PlaceKey">The code of its place, else the name, else <c>-</c>.</param>
/// <param name="YearKey">Its year; behind it <c>-d7</c> where an earlier document of the place has that year, and <c>d7</c> alone without a year.</param>
/// <param name="Level">Of the place; null for one that is in no catalogue.</param>
internal sealed record ShelfEntry(ShelvedDocument Document, string PlaceKey, string YearKey, PlaceLevel? Level)
{
    /// <summary>Which version it is, from 1; 0 for a draft.</summary>
    internal int Version { get; init; }

    /// <summary>When that version was published, in UTC; null for a draft.</summary>
    internal DateTimeOffset? PublishedAt { get; init; }

    /// <summary>The number of the edit of its picture that was last put before the public; 0 where none was.</summary>
    internal long Picture { get; init; }

    /// <summary>Its year as shown, without the mark of a version.</summary>
    internal string YearShown => YearKey.Split('@')[0];

    /// <summary>The address of its first page.</summary>
    internal string Address => $"/plans/{Uri.EscapeDataString(PlaceKey)}/{YearKey}";

    /// <summary>The address of its place.</summary>
    internal string PlaceAddress => $"/places/{Uri.EscapeDataString(PlaceKey)}";

    /// <summary>Its title as it is written; one that is missing, or names neither place nor year (政府工作报告), is completed by them; without a place, its file.</summary>
    internal string Title => (Document.Title, Document.Place) switch
    {
        ({ } title, null) => title,
        (null, null) => Document.Name,
        ({ } title, { } place) when title == Kind => Completed(place, title),
        ({ } title, _) => title,
        (null, { } place) => Completed(place, Kind),
    };

    private string Kind => KindNames.Chinese(Document.Kind);

    private string Completed(string place, string title) => Document.Year is { } year ? FormattableString.Invariant($"{place}{year}年{title}") : place + title;

    /// <summary>
    /// Gives every document its address: first those that were published, in the order in which they were, then drafts. A document
    /// that comes later never takes an address that was published.
    /// </summary>
    internal static IReadOnlyDictionary<long, ShelfEntry> Addressed(
        IReadOnlyList<ShelvedDocument> documents, IReadOnlyList<PublishedDocument> published, Catalogues catalogues)
    {
        var taken = new HashSet<(string, string)>();
        var entries = new Dictionary<long, ShelfEntry>();
        foreach (ShelvedDocument document in published.OrderBy(static version => version.At).Select(static version => version.Document).Concat(documents))
        {
            if (entries.ContainsKey(document.Id))
            {
                continue;
            }

            string place = document.PlaceCode ?? document.Place ?? "-";
            string own = FormattableString.Invariant($"d{document.Id}");
            string year = document.Year is { } known ? FormattableString.Invariant($"{known}") : own;
            year = taken.Add((place, year)) ? year : $"{year}-{own}";
            entries.Add(document.Id, new ShelfEntry(document, place, year, LevelOf(document, catalogues)));
        }

        return entries;
    }

    private static PlaceLevel? LevelOf(ShelvedDocument document, Catalogues catalogues) =>
        document.PlaceCode is { } code ? catalogues.Places.WithCode(code)?.Place.Level : null;
}
