using Lantu.Plans.Json;
using Lantu.Plans.Model;

namespace Lantu.Tests.Samples;

/// <summary>
/// How the headings and the tasks of a reading compare with an expected outline. A row and an item meet by their
/// titles, the likest first; right is a heading of the role asked for, and a task of the kind asked for, half right one
/// of a near kind. Rows with a question mark count neither way.
/// </summary>
internal sealed class OutlineScore
{
    private const double LeastPart = 0.6;
    private const double LeastAlike = 0.75;
    private const double BeginsAlike = 0.55;
    private const int LeastBeginning = 6;

    private static readonly string[] NearKinds = ["initiative", "task", "project"];

    private readonly List<string> _misses = [];

    private OutlineScore(double right, int wanted, int read)
    {
        double precision = read == 0 ? 0 : right / read;
        double recall = wanted == 0 ? 0 : right / wanted;
        F1 = precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
    }

    internal double F1 { get; }

    internal string Misses => string.Join('\n', _misses);

    /// <summary>Of the headings: a heading that is itself a task may be a section besides.</summary>
    internal static OutlineScore OfSections(Plan plan, IReadOnlyList<IReadOnlyDictionary<string, string>> expected)
    {
        Item[] items = [.. plan.Sections.Select(section => new Item(section.Title, string.Empty, ContractNames.Of(section.Role)))];
        return Of([.. expected.Select(static cells => new Row(cells))], items, static row => row.IsSection && !row.IsOptional, static (row, item) => row.Roles.Contains(item.Label) ? 1 : 0);
    }

    internal static OutlineScore OfTasks(Plan plan, IReadOnlyList<IReadOnlyDictionary<string, string>> expected)
    {
        Item[] items = [.. plan.Tasks.Select(task => new Item(task.Title, task.Aim ?? string.Empty, ContractNames.Of(task.Kind)))];
        Row[] rows = [.. expected.Select(static cells => new Row(cells)).Where(static row => !row.IsSection)];
        return Of(rows, items, static row => !row.IsOptional, static (row, item) =>
            row.Kind == item.Label ? 1 : NearKinds.Contains(row.Kind) && NearKinds.Contains(item.Label) ? 0.5 : 0);
    }

    private static OutlineScore Of(Row[] rows, Item[] items, Func<Row, bool> isWanted, Func<Row, Item, double> right)
    {
        var pairs = from row in rows
                    from item in items
                    let near = Nearness(row, item)
                    where near > 0
                    orderby near descending, isWanted(row) descending, right(row, item) descending
                    select (row, item);
        var byRow = new Dictionary<Row, Item>();
        var taken = new HashSet<Item>();
        foreach ((Row row, Item item) in pairs)
        {
            if (!byRow.ContainsKey(row) && taken.Add(item))
            {
                byRow[row] = item;
            }
        }

        Row[] wanted = [.. rows.Where(isWanted)];
        int aside = byRow.Keys.Count(row => !isWanted(row));
        double sum = wanted.Sum(row => byRow.TryGetValue(row, out Item? item) ? right(row, item) : 0);
        var score = new OutlineScore(sum, wanted.Length, items.Length - aside);
        score._misses.AddRange(wanted.Where(row => !byRow.TryGetValue(row, out Item? item) || right(row, item) < 1).Select(row => $"{row.Kind} {row.Title}: {(byRow.TryGetValue(row, out Item? item) ? item.Label : "not found")}"));
        score._misses.AddRange(items.Where(item => !taken.Contains(item)).Select(static item => $"not expected: {item.Label} {item.Title}"));
        return score;
    }

    private static double Nearness(Row row, Item item)
    {
        double likest = row.Names.Max(a => item.Names.Max(b => Likeness(a, b)));
        if (likest > 0)
        {
            return likest;
        }

        string asked = row.Names[0];
        string read = item.Names[0];
        if (row.Kind == "livelihood-project" && read.Length >= LeastBeginning && asked.StartsWith(read, StringComparison.Ordinal))
        {
            return BeginsAlike;
        }

        bool holds = asked.Contains(read, StringComparison.Ordinal) || read.Contains(asked, StringComparison.Ordinal);
        return row.IsOptional && holds && Math.Min(asked.Length, read.Length) >= 4 ? 0.5 : 0;
    }

    private static double Likeness(string a, string b)
    {
        if (a.Length == 0 || b.Length == 0)
        {
            return 0;
        }

        double part = (double)Math.Min(a.Length, b.Length) / Math.Max(a.Length, b.Length);
        if ((a.Contains(b, StringComparison.Ordinal) || b.Contains(a, StringComparison.Ordinal)) && part >= LeastPart)
        {
            return part;
        }

        double dice = FactScore.Dice(a, b);
        return dice >= LeastAlike ? dice : 0;
    }

    private sealed class Row(IReadOnlyDictionary<string, string> cells)
    {
        internal string Title => cells["title"];

        internal string Kind { get; } = cells["kind"].TrimEnd('?');

        internal bool IsOptional { get; } = cells["kind"].EndsWith('?');

        internal bool IsSection => Kind == "section";

        internal string[] Roles { get; } = cells["role"].Split('/');

        internal string[] Names { get; } = [FactScore.Letters(cells["title"]), FactScore.Letters(cells["title"] + cells["aim"])];
    }

    private sealed class Item(string title, string aim, string label)
    {
        internal string Title { get; } = title;

        internal string Label { get; } = label;

        internal string[] Names { get; } = [FactScore.Letters(title), FactScore.Letters(title + aim)];
    }
}
