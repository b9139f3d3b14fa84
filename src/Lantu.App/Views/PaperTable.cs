using Spectre.Console;

namespace Lantu.App.Views;

/// <summary>A table whose empty columns are left out, and whose cells break as Chinese text does.</summary>
internal sealed class PaperTable(params string[] headings)
{
    /// <summary>Stands between two facts in a cell: shown as 、, and the first place where a long cell breaks.</summary>
    internal const char Joint = '\u001F';

    private const int ShareOfCell = 4;
    private const int LeastFirstColumn = 14;
    private const int LeastColumn = 12;
    private const int SpaceOfColumn = 3;

    private static readonly Style HeadingStyle = new(decoration: Decoration.Bold);

    private readonly List<string[]> _rows = [];

    internal bool IsEmpty => _rows.Count == 0;

    internal void Add(params string[] cells) => _rows.Add(cells);

    internal void Draw(Paper paper)
    {
        int width = paper.Console.Profile.Width;
        int[] used = [.. Enumerable.Range(0, headings.Length).Where(column => _rows.Exists(row => row[column].Length > 0))];
        Dictionary<int, string[]> columns;
        int most = width / ShareOfCell;
        while (!TryFit(used, width, most, out columns) && most > LeastColumn)
        {
            most--;
        }

        Write(paper, used, columns);
    }

    // All columns but the first take what they need up to a share of the width; the first takes the rest.
    private bool TryFit(int[] used, int width, int most, out Dictionary<int, string[]> columns)
    {
        int left = width - (SpaceOfColumn * used.Length) - 1;
        columns = [];
        foreach (int column in used.Skip(1))
        {
            columns[column] = Broken(column, most);
            left -= columns[column].Append(headings[column]).SelectMany(static cell => cell.Split('\n')).Max(Wrapping.Width);
        }

        columns[used[0]] = Broken(used[0], Math.Max(left, LeastColumn));
        return left >= LeastFirstColumn;
    }

    private string[] Broken(int column, int most) => [.. _rows.Select(row => string.Join('\n', Lines(row[column], most)))];

    private void Write(Paper paper, int[] used, Dictionary<int, string[]> columns)
    {
        var table = new Table { Border = TableBorder.Simple };
        foreach (int column in used)
        {
            table.AddColumn(new TableColumn(Paper.Styled(headings[column], HeadingStyle)));
        }

        for (int row = 0; row < _rows.Count; row++)
        {
            table.AddRow(used.Select(column => new Spectre.Console.Text(columns[column][row]) { Overflow = Overflow.Fold }));
        }

        paper.Console.Write(table);
    }

    // As many words on a line as it holds; a word that is longer than a line breaks by itself.
    private static List<string> Lines(string cell, int most)
    {
        var lines = new List<string>();
        string line = string.Empty;
        foreach (string word in cell.Replace(Joint.ToString(), "、\n", StringComparison.Ordinal).Replace(" ", " \n", StringComparison.Ordinal).Split('\n'))
        {
            if (line.Length > 0 && Wrapping.Width((line + word).TrimEnd()) > most)
            {
                lines.AddRange(Wrapping.Lines(line.TrimEnd(), most));
                line = string.Empty;
            }

            line += word;
        }

        lines.AddRange(Wrapping.Lines(line, most));
        return lines;
    }
}
