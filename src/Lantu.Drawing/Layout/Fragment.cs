using Lantu.Drawing.Display;
using Lantu.Drawing.Typesetting;

namespace Lantu.Drawing.Layout;

/// <summary>Something laid out at the origin: what is drawn, and the room that it takes.</summary>
/// <param name="Items">With the upper left corner of the room at (0, 0).</param>
/// <param name="Width">Of the room.</param>
/// <param name="Height">Of the room.</param>
public sealed record Fragment(IReadOnlyList<DisplayItem> Items, double Width, double Height)
{
    /// <summary>Room with nothing in it.</summary>
    public static Fragment Empty { get; } = new([], 0, 0);

    /// <summary>A text, its group named where it is a heading.</summary>
    public static Fragment Of(SetText text, double width) => new([text.At(0, 0)], width, text.Height);

    /// <summary>The items at a place.</summary>
    public IEnumerable<DisplayItem> At(double x, double y) => x == 0 && y == 0 ? Items : Items.Select(item => item.Shift(x, y));

    /// <summary>The fragment as a group of its own, so that the lint knows its room.</summary>
    public Fragment Grouped(GroupKind kind, string? label) => new([new DisplayItem.Group(kind, label, new Rect(0, 0, Width, Height), Items)], Width, Height);

    /// <summary>The fragment on a card: with a ground, an outline and room around it.</summary>
    /// <param name="card">How the card looks.</param>
    /// <param name="height">At least so high; the content stands at the top.</param>
    public Fragment On(Card card, double height = 0)
    {
        double width = Width + (2 * card.Horizontal);
        double high = Math.Max(height, Height + (2 * card.Vertical));
        var area = new Rect(0, 0, width, high);
        Paint? fill = card.Fill is Paint.Gradient gradient
            ? gradient with { From = new Point(0, 0), To = new Point(0, high) }
            : card.Fill;
        List<DisplayItem> items = [new DisplayItem.Box(card.Outline is null ? area : area.Inset(1, 1), card.Radius, fill, card.Outline, card.Outline is null ? 0 : 2)];
        if (card.Edge is { } edge)
        {
            items.Add(new DisplayItem.Box(new Rect(0, 28, 8, high - 56), 4, edge));
        }

        items.AddRange(At(card.Horizontal, card.Vertical));
        return new Fragment([new DisplayItem.Group(GroupKind.Card, null, area, items)], width, high);
    }

    /// <summary>Two fragments side by side, their middles on one line.</summary>
    public Fragment Beside(Fragment right, double gap)
    {
        double height = Math.Max(Height, right.Height);
        return new Fragment(
            [.. At(0, (height - Height) / 2), .. right.At(Width + gap, (height - right.Height) / 2)], Width + gap + right.Width, height);
    }
}

/// <summary>How a card looks.</summary>
/// <param name="Fill">Its ground; a gradient runs from its top to its bottom.</param>
/// <param name="Outline">The line around it; null for none.</param>
/// <param name="Horizontal">Room left and right of the content.</param>
/// <param name="Vertical">Room above and below it.</param>
/// <param name="Radius">Of the corners.</param>
/// <param name="Edge">A bar at its left edge; null for none.</param>
public sealed record Card(Paint? Fill, Color? Outline, double Horizontal, double Vertical, double Radius = 20, Color? Edge = null);
