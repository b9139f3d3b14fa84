namespace Lantu.Drawing.Display;

/// <summary>Moves what was drawn at the origin to its place.</summary>
internal static class Shifting
{
    /// <summary>The same item elsewhere.</summary>
    internal static DisplayItem Shift(this DisplayItem item, double x, double y) => item switch
    {
        DisplayItem.Box box => box with { Area = Move(box.Area, x, y), Fill = Move(box.Fill, x, y) },
        DisplayItem.Path path => path with { Offset = new Point(path.Offset.X + x, path.Offset.Y + y), Fill = Move(path.Fill, x, y) },
        DisplayItem.Text text => text with { Origin = new Point(text.Origin.X + x, text.Origin.Y + y) },
        DisplayItem.Group group => group with { Area = Move(group.Area, x, y), Items = [.. group.Items.Select(inner => inner.Shift(x, y))] },
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private static Rect Move(Rect area, double x, double y) => area with { X = area.X + x, Y = area.Y + y };

    private static Paint? Move(Paint? paint, double x, double y) => paint is Paint.Gradient gradient
        ? gradient with { From = new Point(gradient.From.X + x, gradient.From.Y + y), To = new Point(gradient.To.X + x, gradient.To.Y + y) }
        : paint;
}
