using System.Globalization;
using System.Text;
using Lantu.Drawing.Display;

namespace Lantu.Drawing.Charts;

/// <summary>Paths told as SVG path data, two decimals at most.</summary>
internal static class Path
{
    /// <summary>A line through some points.</summary>
    internal static string Line(params ReadOnlySpan<Point> points)
    {
        var data = new StringBuilder();
        foreach (Point point in points)
        {
            data.Append(data.Length == 0 ? 'M' : 'L').Append(Text(point.X)).Append(' ').Append(Text(point.Y));
        }

        return data.ToString();
    }

    /// <summary>An area around some points.</summary>
    internal static string Area(params ReadOnlySpan<Point> points) => Line(points) + "Z";

    /// <summary>A line as an item.</summary>
    internal static DisplayItem.Path Stroke(string data, Color color, double width, Dash? dash = null) =>
        new(data, new Point(0, 0), 1, null, color, width, dash);

    /// <summary>A filled area as an item.</summary>
    internal static DisplayItem.Path Fill(string data, Paint paint) => new(data, new Point(0, 0), 1, paint);

    /// <summary>A disc.</summary>
    internal static DisplayItem.Box Dot(Point at, double radius, Color fill, Color? outline = null, double width = 0) =>
        new(new Rect(at.X - radius, at.Y - radius, 2 * radius, 2 * radius), radius, fill, outline, width);

    private static string Text(double number) => Math.Round(number, 2, MidpointRounding.AwayFromZero).ToString("0.##", CultureInfo.InvariantCulture);
}
