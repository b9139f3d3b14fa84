using Lantu.Plans.Model;
using Lantu.Site.Searching;
using Lantu.Site.Shell;

namespace Lantu.Site.Library;

/// <summary>One state of the library. What is computed from it is kept with it, and forgotten with it.</summary>
internal sealed class Shelf
{
    private readonly Dictionary<string, ShelfEntry> _byAddress;
    private readonly OpenPlans _open;
    private readonly Lazy<SearchIndex> _search;

    internal Shelf(string mark, IReadOnlyList<ShelfEntry> entries, OpenPlans open, DateOnly day)
    {
        Mark = mark;
        Day = day;
        Entries = entries;
        _open = open;
        _byAddress = entries.ToDictionary(static entry => Key(entry.PlaceKey, entry.YearKey), StringComparer.Ordinal);
        _search = new(() => SearchIndex.Of(Entries.Select(open.Open).OfType<OpenPlan>()));
    }

    /// <summary>Tells one state from another.</summary>
    internal string Mark { get; }

    /// <summary>The day as of which progress is told.</summary>
    internal DateOnly Day { get; }

    /// <summary>Which of the shelves it is.</summary>
    internal ShelfKind Kind { get; init; } = ShelfKind.Public;

    /// <summary>In the order in which they came.</summary>
    internal IReadOnlyList<ShelfEntry> Entries { get; }

    /// <summary>Answers that were given already.</summary>
    internal AnswerCache Answers { get; } = new();

    /// <summary>All texts, facts and tasks; the first question waits until all are entered.</summary>
    internal SearchIndex Search => _search.Value;

    /// <summary>The plan at an address; null where there is none.</summary>
    internal OpenPlan? Find(string place, string year) => _byAddress.TryGetValue(Key(place, year), out ShelfEntry? entry) ? _open.Find(entry) : null;

    /// <summary>A plan that stands on this shelf.</summary>
    internal OpenPlan? Open(ShelfEntry entry) => _open.Find(entry);

    /// <summary>The documents of a place, the newest year first.</summary>
    internal IReadOnlyList<ShelfEntry> OfPlace(string key) =>
        [.. Entries.Where(entry => entry.PlaceKey == key).OrderByDescending(static entry => entry.Document.Year ?? 0).ThenByDescending(static entry => entry.Document.Id)];

    /// <summary>The plan of the same place that came before; a report or digest before others; null where there is none.</summary>
    internal OpenPlan? Before(OpenPlan plan) => plan.Entry.Document is { Year: { } year, Place: not null }
        && Entries.Where(entry => entry.PlaceKey == plan.Entry.PlaceKey && entry.Document.Year < year && IsYearly(entry))
            .OrderByDescending(static entry => entry.Document.Year).ThenByDescending(static entry => entry.Version).FirstOrDefault() is { } before
                ? Open(before)
                : null;

    /// <summary>Plans of other places and the same year, at most so many.</summary>
    internal IReadOnlyList<OpenPlan> Beside(OpenPlan plan, int most) => plan.Entry.Document.Year is not { } year ? [] :
    [
        .. Entries.Where(entry => entry.PlaceKey != plan.Entry.PlaceKey && entry.Document.Year == year && IsYearly(entry))
            .OrderBy(entry => entry.Level == plan.Entry.Level ? 0 : 1).ThenBy(static entry => entry.PlaceKey, StringComparer.Ordinal)
            .DistinctBy(static entry => entry.PlaceKey).Take(most).Select(Open).OfType<OpenPlan>(),
    ];

    private static bool IsYearly(ShelfEntry entry) => entry.Document.Kind is DocumentKind.WorkReport or DocumentKind.Digest;

    private static string Key(string place, string year) => $"{place}/{year}";
}

/// <summary>The shelves of a library.</summary>
internal enum ShelfKind
{
    /// <summary>The latest version of each plan.</summary>
    Public,

    /// <summary>What the public saw on a day.</summary>
    Past,

    /// <summary>All versions, each at an address of its own.</summary>
    Versions,

    /// <summary>All plans as they stand now, published or not.</summary>
    Drafts,
}
