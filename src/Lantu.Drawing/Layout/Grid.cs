using Lantu.Drawing.Display;

namespace Lantu.Drawing.Layout;

/// <summary>Cards in columns, those of one row equally high.</summary>
internal static class Grid
{
    /// <summary>Lays out contents on cards.</summary>
    /// <param name="width">Of the whole grid.</param>
    /// <param name="columns">How many side by side; the last row may have fewer, then wider ones.</param>
    /// <param name="gap">Between columns and rows.</param>
    /// <param name="card">How each looks.</param>
    /// <param name="contents">Makes each content for the width that it is given.</param>
    internal static Fragment Of(double width, int columns, double gap, Func<int, Card> card, IReadOnlyList<Func<double, Fragment>> contents)
    {
        var items = new List<DisplayItem>();
        double y = 0;
        for (int first = 0; first < contents.Count; first += columns)
        {
            int count = Math.Min(columns, contents.Count - first);
            double cell = (width - (gap * (count - 1))) / count;
            Fragment[] row = [.. Enumerable.Range(first, count).Select(i => contents[i](cell - (2 * card(i).Horizontal)))];
            double height = Enumerable.Range(0, count).Max(i => row[i].Height + (2 * card(first + i).Vertical));
            y += first == 0 ? 0 : gap;
            for (int i = 0; i < count; i++)
            {
                items.AddRange(row[i].On(card(first + i), height).At(i * (cell + gap), y));
            }

            y += height;
        }

        return new Fragment(items, width, y);
    }

    /// <summary>How many columns make the fewest gaps in the last row, from those given, the first preferred.</summary>
    internal static int Columns(int count, params int[] choices)
    {
        foreach (int choice in choices)
        {
            if (count % choice == 0)
            {
                return choice;
            }
        }

        return Math.Min(count, choices[0]);
    }
}
