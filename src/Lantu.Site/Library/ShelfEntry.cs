using Lantu.Archive.Documents;
using Lantu.Plans.Catalogue;
using Lantu.Plans.Model;

namespace Lantu.Site.Library;

/// <summary>A document with its permanent address.</summary>
/// <param name="Document">As the archive lists it.</param>
/// <param name="PlaceKey">The code of its place, else the name, else <c>-</c>.</param>
/// <param name="YearKey">Its year; behind it <c>-d7</c> where an earlier document of the place has that year, and <c>d7</c> alone without a year.</param>
/// <param name="Level">Of the place; null for one that is in no catalogue.</param>
internal sealed record ShelfEntry(ShelvedDocument Document, string PlaceKey, string YearKey, PlaceLevel? Level)
{
    /// <summary>The address of its first page.</summary>
    internal string Address => $"/plans/{Uri.EscapeDataString(PlaceKey)}/{YearKey}";

    /// <summary>The address of its place.</summary>
    internal string PlaceAddress => $"/places/{Uri.EscapeDataString(PlaceKey)}";

    /// <summary>Its title, else its file.</summary>
    internal string Title => Document.Title ?? Document.Name;

    /// <summary>Gives every document its address. A document that comes later never takes one that is given.</summary>
    internal static IReadOnlyList<ShelfEntry> Of(IReadOnlyList<ShelvedDocument> documents, Catalogues catalogues)
    {
        var taken = new HashSet<(string, string)>();
        var entries = new List<ShelfEntry>();
        foreach (ShelvedDocument document in documents)
        {
            string place = document.PlaceCode ?? document.Place ?? "-";
            string own = FormattableString.Invariant($"d{document.Id}");
            string year = document.Year is { } known ? FormattableString.Invariant($"{known}") : own;
            year = taken.Add((place, year)) ? year : $"{year}-{own}";
            entries.Add(new ShelfEntry(document, place, year, LevelOf(document, catalogues)));
        }

        return entries;
    }

    private static PlaceLevel? LevelOf(ShelvedDocument document, Catalogues catalogues) =>
        document.PlaceCode is { } code ? catalogues.Places.WithCode(code)?.Place.Level : null;
}
