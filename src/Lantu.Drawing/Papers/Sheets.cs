using System.Globalization;
using Lantu.Drawing.Display;
using Lantu.Drawing.Fonts;
using Lantu.Drawing.Typesetting;

namespace Lantu.Drawing.Papers;

/// <summary>Pages that are filled from above; what does not fit goes on the next one. Units are points.</summary>
internal sealed class Sheets(string title, FontLibrary fonts)
{
    private const double PointsPerMillimetre = 72 / 25.4;

    /// <summary>A4.</summary>
    internal const double Width = 210 * PointsPerMillimetre;

    private const double Height = 297 * PointsPerMillimetre;
    private const double Top = 37 * PointsPerMillimetre;
    private const double Bottom = Height - (35 * PointsPerMillimetre);

    /// <summary>Where the text begins.</summary>
    internal const double Left = 28 * PointsPerMillimetre;

    /// <summary>How wide it is: 156 mm.</summary>
    internal const double TextWidth = Width - Left - (26 * PointsPerMillimetre);

    /// <summary>How high it is on a page: 225 mm.</summary>
    internal const double TextHeight = Bottom - Top;

    private static readonly Color Ink = new(0, 0, 0);

    private readonly List<List<DisplayItem>> _pages = [[]];
    private double _y = Top;

    /// <summary>Sets the text.</summary>
    internal Typesetter Typesetter { get; } = new(fonts);

    /// <summary>What is left on the page.</summary>
    internal double Room => Bottom - _y;

    /// <summary>Whether nothing stands on the page yet.</summary>
    internal bool IsFresh => _pages[^1].Count == 0;

    /// <summary>Letters of a size.</summary>
    internal static TextStyle Letters(double size, FontWeight weight = FontWeight.Regular) => new(size, weight, Ink);

    /// <summary>Goes on below a gap; at the head of a page there is none.</summary>
    internal void Skip(double gap) => _y += IsFresh ? 0 : gap;

    /// <summary>Begins a new page, where the present one is not empty.</summary>
    internal void Break()
    {
        if (!IsFresh)
        {
            _pages.Add([]);
            _y = Top;
        }
    }

    /// <summary>Begins a new page where less than so much is left.</summary>
    internal void Keep(double height)
    {
        if (Room < height - 0.01)
        {
            Break();
        }
    }

    /// <summary>Places lines from the left edge of the text, over as many pages as they need.</summary>
    /// <param name="text">The lines.</param>
    /// <param name="x">From the left edge of the text.</param>
    /// <param name="label">The name of the section that they head; null for a text.</param>
    internal void Place(SetText text, double x = 0, string? label = null)
    {
        IReadOnlyList<SetLine> rest = text.Lines;
        while (rest.Count > 0)
        {
            Keep(text.Leading);
            int fitting = Math.Clamp((int)Math.Floor((Room + 0.01) / text.Leading), 1, rest.Count);
            SetText part = text with { Lines = [.. rest.Take(fitting)], Height = fitting * text.Leading };
            DisplayItem.Group lines = part.At(Left + x, _y);
            Add(label is null ? lines : new DisplayItem.Group(GroupKind.Section, label, lines.Area, [lines]));
            _y += part.Height;
            rest = [.. rest.Skip(fitting)];
        }
    }

    /// <summary>Adds something at the present height, which stays.</summary>
    internal void Add(DisplayItem item) => _pages[^1].Add(item);

    /// <summary>The present height, from the upper edge of the page.</summary>
    internal double Y => _y;

    /// <summary>Goes down.</summary>
    internal void Advance(double height) => _y += height;

    /// <summary>The pages with their numbers: — 1 —, right on odd pages, left on even ones, 7 mm below the text.</summary>
    internal IReadOnlyList<DisplayList> Finish()
    {
        for (int i = 0; i < _pages.Count; i++)
        {
            string number = string.Create(CultureInfo.InvariantCulture, $"— {i + 1} —");
            SetText set = Typesetter.Set(number, Letters(14), TextWidth - 28, 20, i % 2 == 0 ? Alignment.Right : Alignment.Left);
            DisplayItem.Group group = set.At(Left + 14, Bottom + (7 * PointsPerMillimetre));
            _pages[i].Add(group with { Kind = GroupKind.Decoration });
        }

        return [.. _pages.Select(page => new DisplayList(Width, Height, Color.White, title, "zh-Hans", page))];
    }
}
