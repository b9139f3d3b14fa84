using Lantu.Drawing.Display;

namespace Lantu.Drawing.Icons;

/// <summary>A small drawing of lines, on a grid of 24 × 24.</summary>
/// <param name="Name">As in lucide: <c>train-front</c>.</param>
/// <param name="Data">SVG path data, to be drawn as lines of width 2 with round ends.</param>
public sealed record Icon(string Name, string Data)
{
    /// <summary>The side of the grid.</summary>
    public const double Grid = 24;

    /// <summary>The width of a line on the grid.</summary>
    public const double LineWidth = 2;

    /// <summary>The icon as large as the area allows, in its middle; lines grow with it.</summary>
    public DisplayItem.Group ToItems(Rect area, Color color)
    {
        double scale = Math.Min(area.Width, area.Height) / Grid;
        var origin = new Point(area.CenterX - (scale * Grid / 2), area.CenterY - (scale * Grid / 2));
        return new DisplayItem.Group(
            GroupKind.Decoration, null, area, [new DisplayItem.Path(Data, origin, scale, null, color, LineWidth * scale)]);
    }
}
