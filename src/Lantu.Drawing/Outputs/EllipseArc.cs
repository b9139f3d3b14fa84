using Lantu.Drawing.Display;

namespace Lantu.Drawing.Outputs;

/// <summary>An arc of an ellipse between two points, as SVG tells it.</summary>
/// <param name="Start">Where the pen stands.</param>
/// <param name="End">Where it goes.</param>
/// <param name="RadiusX">Above 0; enlarged when the ends lie too far apart.</param>
/// <param name="RadiusY">Above 0; enlarged alike.</param>
/// <param name="Turn">Of the ellipse against the x axis, in radians.</param>
/// <param name="Large">Whether the longer way round is meant.</param>
/// <param name="Clockwise">Whether angles grow along the way (y downward).</param>
internal readonly record struct EllipseArc(
    Point Start, Point End, double RadiusX, double RadiusY, double Turn, bool Large, bool Clockwise)
{
    /// <summary>Cubic curves that follow the arc, each over a quarter at most: off by less than 0.03 % of the radius.</summary>
    public IEnumerable<(Point First, Point Second, Point End)> Curves()
    {
        if (Start == End)
        {
            yield break;
        }

        (double cos, double sin) = (Math.Cos(Turn), Math.Sin(Turn));
        // SVG 2, appendix B.2.4: from the ends to the center, in the turned frame of the ellipse.
        double x = ((cos * (Start.X - End.X)) + (sin * (Start.Y - End.Y))) / 2;
        double y = ((-sin * (Start.X - End.X)) + (cos * (Start.Y - End.Y))) / 2;
        double stretch = Math.Max(1, Math.Sqrt((x * x / (RadiusX * RadiusX)) + (y * y / (RadiusY * RadiusY))));
        (double rx, double ry) = (RadiusX * stretch, RadiusY * stretch);
        double sum = (x * x / (rx * rx)) + (y * y / (ry * ry));
        double factor = Math.Sqrt(Math.Max(0, (1 / sum) - 1)) * (Large == Clockwise ? -1 : 1);
        (double centerX, double centerY) = (factor * rx * y / ry, -factor * ry * x / rx);
        double from = Math.Atan2((y - centerY) / ry, (x - centerX) / rx);
        double sweep = Math.Atan2((-y - centerY) / ry, (-x - centerX) / rx) - from;
        sweep += Clockwise && sweep < 0 ? 2 * Math.PI : !Clockwise && sweep > 0 ? -2 * Math.PI : 0;
        double middleX = (cos * centerX) - (sin * centerY) + ((Start.X + End.X) / 2);
        double middleY = (sin * centerX) + (cos * centerY) + ((Start.Y + End.Y) / 2);
        Point Place(double u, double v) =>
            new((cos * rx * u) - (sin * ry * v) + middleX, (sin * rx * u) + (cos * ry * v) + middleY);

        int parts = (int)Math.Ceiling((Math.Abs(sweep) / (Math.PI / 2)) - 1e-9);
        double step = sweep / parts;
        double reach = 4.0 / 3 * Math.Tan(step / 4);
        for (int part = 0; part < parts; part++)
        {
            double one = from + (part * step);
            double two = one + step;
            yield return (
                Place(Math.Cos(one) - (reach * Math.Sin(one)), Math.Sin(one) + (reach * Math.Cos(one))),
                Place(Math.Cos(two) + (reach * Math.Sin(two)), Math.Sin(two) - (reach * Math.Cos(two))),
                part == parts - 1 ? End : Place(Math.Cos(two), Math.Sin(two)));
        }
    }
}
