using Lantu.Analysis.Bulletins;
using Lantu.Drawing.Display;
using Lantu.Drawing.Fonts;
using Lantu.Drawing.Typesetting;

namespace Lantu.Drawing.Papers;

/// <summary>Sets a table on sheets: its headings come again on every page, and no row is torn but one longer than a page.</summary>
internal sealed class PaperTable(Sheets sheets, DocumentBlock.Table table)
{
    private const double Size = 10.5;
    private const double Leading = 16;
    private const double Pad = 4;
    private const double CaptionSize = 12;
    private const double CaptionLeading = 22;
    private const double Line = 0.6;

    private static readonly Color Rule = new(0, 0, 0);
    private static readonly Color Shade = new(238, 238, 238);

    private readonly double[] _widths = WidthsOf(table);

    internal void Write()
    {
        SetText[] heads = [.. table.Columns.Select((column, i) => SetCell(column.Heading, i, FontWeight.Bold, centered: true))];
        SetText[]? first = table.Rows.Count > 0 ? SetRow(table.Rows[0]) : null;
        double needed = HeightOf(heads) + (first is null ? 0 : Math.Min(HeightOf(first), Sheets.TextHeight / 2)) + (table.Caption is null ? 0 : CaptionLeading + 6);
        sheets.Keep(needed);
        if (table.Caption is { } caption)
        {
            sheets.Skip(6);
            sheets.Place(sheets.Typesetter.Set(caption, Sheets.Letters(CaptionSize, FontWeight.Bold), Sheets.TextWidth, CaptionLeading, Alignment.Center));
        }

        Draw(heads, shaded: true);
        foreach (IReadOnlyList<string> row in table.Rows)
        {
            WriteRow(SetRow(row), heads);
        }

        sheets.Skip(8);
    }

    private void WriteRow(SetText[] cells, SetText[] heads)
    {
        double most = Sheets.TextHeight - HeightOf(heads);
        while (true)
        {
            if (sheets.Room < Math.Min(HeightOf(cells), most) - 0.01)
            {
                sheets.Break();
                Draw(heads, shaded: true);
            }

            int fitting = (int)Math.Floor((sheets.Room - (2 * Pad) + 0.01) / Leading);
            Draw([.. cells.Select(cell => Part(cell, 0, fitting))], shaded: false);
            if (cells.Max(static cell => cell.Lines.Count) <= fitting)
            {
                return;
            }

            cells = [.. cells.Select(cell => Part(cell, fitting, cell.Lines.Count))];
        }
    }

    private static SetText Part(SetText cell, int from, int to)
    {
        SetLine[] lines = [.. cell.Lines.Take(to).Skip(from)];
        return cell with { Lines = lines, Height = lines.Length * Leading };
    }

    private void Draw(SetText[] cells, bool shaded)
    {
        double height = HeightOf(cells);
        double x = Sheets.Left;
        var items = new List<DisplayItem>();
        for (int i = 0; i < cells.Length; i++)
        {
            items.Add(new DisplayItem.Group(
                GroupKind.Decoration, null, new Rect(x, sheets.Y, _widths[i], height),
                [new DisplayItem.Box(new Rect(x, sheets.Y, _widths[i], height), 0, shaded ? new Paint.Solid(Shade) : null, Rule, Line)]));
            if (cells[i].Lines.Count > 0)
            {
                items.Add(cells[i].At(x + Pad, sheets.Y + ((height - cells[i].Height) / 2)));
            }

            x += _widths[i];
        }

        sheets.Add(new DisplayItem.Group(GroupKind.Card, null, new Rect(Sheets.Left, sheets.Y, _widths.Sum(), height), items));
        sheets.Advance(height);
    }

    private SetText[] SetRow(IReadOnlyList<string> row) => [.. row.Select((words, i) => SetCell(words, i, FontWeight.Regular, table.Columns[i].Centered))];

    private SetText SetCell(string words, int column, FontWeight weight, bool centered)
    {
        double width = _widths[column] - (2 * Pad);
        SetText[] lines =
        [
            .. words.Split('\n').Select(line => sheets.Typesetter.Set(line, Sheets.Letters(Size, weight), width, Leading, centered ? Alignment.Center : Alignment.Left)),
        ];
        return new SetText(lines.Max(static line => line.Width), lines.Sum(static line => line.Height), Leading, [.. lines.SelectMany(static line => line.Lines)]);
    }

    private static double HeightOf(SetText[] cells) => Math.Max(Leading, cells.Max(static cell => cell.Height)) + (2 * Pad);

    private static double[] WidthsOf(DocumentBlock.Table table)
    {
        double whole = table.Columns.Sum(static column => column.Share);
        return [.. table.Columns.Select(column => Sheets.TextWidth * column.Share / whole)];
    }
}
