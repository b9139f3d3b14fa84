using Lantu.Drawing.Display;

namespace Lantu.Drawing.Outputs;

/// <summary>One step of a path, in units of the shape and measured from its origin.</summary>
/// <param name="Verb">What the pen does.</param>
/// <param name="First">The first control point of a curve; otherwise the end.</param>
/// <param name="Second">The second control point of a curve; otherwise the end.</param>
/// <param name="End">Where the pen stands afterwards.</param>
public readonly record struct PathStep(PathVerb Verb, Point First, Point Second, Point End);

/// <summary>What the pen does.</summary>
public enum PathVerb
{
    /// <summary>Goes to a place without drawing.</summary>
    Move,

    /// <summary>Draws a straight line.</summary>
    Line,

    /// <summary>Draws a cubic curve.</summary>
    Curve,

    /// <summary>Draws back to where the part of the path began.</summary>
    Close,
}

/// <summary>SVG path data, read once for all outputs: absolute moves, lines and cubic curves.</summary>
public sealed class PathShape
{
    private PathShape(IReadOnlyList<PathStep> steps) => Steps = steps;

    /// <summary>In the order of drawing.</summary>
    public IReadOnlyList<PathStep> Steps { get; }

    /// <summary>The rectangle around all points and control points: nothing of the shape without its line lies outside.</summary>
    public Rect Bounds
    {
        get
        {
            if (Steps.Count == 0)
            {
                return default;
            }

            double left = double.MaxValue, top = double.MaxValue, right = double.MinValue, bottom = double.MinValue;
            foreach (PathStep step in Steps)
            {
                left = Math.Min(left, Math.Min(step.First.X, Math.Min(step.Second.X, step.End.X)));
                top = Math.Min(top, Math.Min(step.First.Y, Math.Min(step.Second.Y, step.End.Y)));
                right = Math.Max(right, Math.Max(step.First.X, Math.Max(step.Second.X, step.End.X)));
                bottom = Math.Max(bottom, Math.Max(step.First.Y, Math.Max(step.Second.Y, step.End.Y)));
            }

            return new Rect(left, top, right - left, bottom - top);
        }
    }

    /// <summary>Reads path data: the commands M L H V C S Q T A Z, absolute or relative.</summary>
    /// <exception cref="ArgumentException">The data is malformed; the message says where.</exception>
    public static PathShape Parse(string data) => new(new PathDataReader(data).Read());

    /// <summary>The shape of a path item, in units of the picture.</summary>
    public static PathShape Of(DisplayItem.Path path)
    {
        Point Place(Point point) => new((point.X * path.Scale) + path.Offset.X, (point.Y * path.Scale) + path.Offset.Y);
        return new PathShape([.. Parse(path.Data).Steps.Select(
            step => new PathStep(step.Verb, Place(step.First), Place(step.Second), Place(step.End)))]);
    }

    /// <summary>A rectangle with round corners, from the upper left corner clockwise.</summary>
    internal static PathShape RoundBox(Rect area, double radius)
    {
        double round = Math.Min(radius, Math.Min(area.Width, area.Height) / 2);
        // The control points of a quarter circle lie 4/3 (√2 − 1) of the radius from its ends.
        double reach = round * (1 - 0.5522847498);
        var steps = new List<PathStep>(9);
        void Line(double x, double y) => steps.Add(new PathStep(PathVerb.Line, new(x, y), new(x, y), new(x, y)));
        void Curve(Point first, Point second, Point end) => steps.Add(new PathStep(PathVerb.Curve, first, second, end));
        Point start = new(area.X + round, area.Y);
        steps.Add(new PathStep(PathVerb.Move, start, start, start));
        Line(area.Right - round, area.Y);
        Curve(new(area.Right - reach, area.Y), new(area.Right, area.Y + reach), new(area.Right, area.Y + round));
        Line(area.Right, area.Bottom - round);
        Curve(new(area.Right, area.Bottom - reach), new(area.Right - reach, area.Bottom), new(area.Right - round, area.Bottom));
        Line(area.X + round, area.Bottom);
        Curve(new(area.X + reach, area.Bottom), new(area.X, area.Bottom - reach), new(area.X, area.Bottom - round));
        Line(area.X, area.Y + round);
        Curve(new(area.X, area.Y + reach), new(area.X + reach, area.Y), start);
        steps.Add(new PathStep(PathVerb.Close, start, start, start));
        return new PathShape(steps);
    }
}
