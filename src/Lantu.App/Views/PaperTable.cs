using Spectre.Console;

namespace Lantu.App.Views;

/// <summary>A table whose empty columns are left out; the first column wraps last.</summary>
internal sealed class PaperTable(params string[] headings)
{
    private static readonly Style HeadingStyle = new(decoration: Decoration.Bold);

    private readonly List<string[]> _rows = [];

    internal void Add(params string[] cells) => _rows.Add(cells);

    internal void Draw(Paper paper)
    {
        int[] used = [.. Enumerable.Range(0, headings.Length).Where(column => _rows.Exists(row => row[column].Length > 0))];
        var table = new Table { Border = TableBorder.Simple, ShowRowSeparators = false };
        foreach (int column in used)
        {
            table.AddColumn(new TableColumn(Paper.Styled(headings[column], HeadingStyle)));
        }

        foreach (string[] row in _rows)
        {
            table.AddRow(used.Select(column => new Spectre.Console.Text(row[column]) { Overflow = Overflow.Fold }));
        }

        paper.Console.Write(table);
    }
}
