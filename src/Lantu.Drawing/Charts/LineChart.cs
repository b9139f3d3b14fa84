using Lantu.Drawing.Display;
using Lantu.Drawing.Layout;
using Lantu.Drawing.Typesetting;

namespace Lantu.Drawing.Charts;

/// <summary>A point of a line.</summary>
/// <param name="At">Where on the time axis; years, or any number that grows.</param>
/// <param name="Number">Its height.</param>
/// <param name="Figure">As told; null for a point without a label.</param>
public sealed record LinePoint(double At, double Number, Storyboards.StoryFigure? Figure = null);

/// <summary>What a forecast leaves open at one time.</summary>
/// <param name="At">Where on the time axis.</param>
/// <param name="Low">The lower end.</param>
/// <param name="High">The upper end.</param>
public sealed record BandPoint(double At, double Low, double High);

/// <summary>A line chart: what was observed, the way to the target, and what a forecast leaves open.</summary>
/// <param name="Title">What is measured.</param>
/// <param name="Observed">In the order of time; at least one.</param>
/// <param name="Target">The way to the target, in the order of time; empty for none.</param>
/// <param name="Forecast">The band, in the order of time; empty for none.</param>
/// <param name="Times">The marks of the time axis with their labels.</param>
/// <param name="FromZero">Whether the axis starts at zero; else it says where it starts.</param>
public sealed record LineChartData(
    string Title,
    IReadOnlyList<LinePoint> Observed,
    IReadOnlyList<LinePoint> Target,
    IReadOnlyList<BandPoint> Forecast,
    IReadOnlyList<(double At, string Label)> Times,
    bool FromZero = true);

/// <summary>Draws line charts.</summary>
public static class LineChart
{
    private const double Plot = 300;
    private const double Above = 60;
    private const double Below = 52;

    /// <summary>Draws it at the origin.</summary>
    public static Chart Draw(Brush brush, LineChartData data, double width)
    {
        double left = 24;
        var frame = new Frame(data, left, width - left - 24);
        var items = new List<DisplayItem>();
        Axes(brush, data, frame, width, items);
        if (data.Forecast.Count > 1)
        {
            Point[] band =
            [
                .. data.Forecast.Select(point => frame.At(point.At, point.High)),
                .. data.Forecast.Reverse().Select(point => frame.At(point.At, point.Low)),
            ];
            items.Add(Path.Fill(Path.Area(band), brush.Theme.Faint));
        }

        if (data.Target.Count > 1)
        {
            items.Add(Path.Stroke(Path.Line([.. data.Target.Select(point => frame.At(point.At, point.Number))]), brush.Theme.Ink, 3, new Dash(10, 8)));
        }

        if (data.Observed.Count > 1)
        {
            items.Add(Path.Stroke(Path.Line([.. data.Observed.Select(point => frame.At(point.At, point.Number))]), brush.Theme.Primary, 5));
        }

        foreach (LinePoint point in data.Observed)
        {
            items.Add(Path.Dot(frame.At(point.At, point.Number), 7, brush.Theme.Primary));
            Label(brush, point, frame, width, true, items);
        }

        foreach (LinePoint point in data.Target)
        {
            Label(brush, point, frame, width, false, items);
        }

        double height = Above + Plot + Below;
        string description = data.Title + "：" + string.Join("，", data.Observed.Select(point => point.Figure?.Text).OfType<string>());
        return new Chart(
            new Fragment([new DisplayItem.Group(GroupKind.Figure, description, new Rect(0, 0, width, height), items)], width, height),
            description,
            ["", data.Title],
            [.. data.Observed.Concat(data.Target).Where(point => point.Figure is not null).Select(point => (IReadOnlyList<string>)[TimeOf(data, point.At), point.Figure!.Text])]);
    }

    private static void Axes(Brush brush, LineChartData data, Frame frame, double width, List<DisplayItem> items)
    {
        double floor = Above + Plot;
        items.Add(Path.Stroke(Path.Line(new Point(0, floor), new Point(width, floor)), brush.Theme.Ink, 2));
        if (!data.FromZero)
        {
            SetText least = brush.Typesetter.Set([new TextPiece(ChartNumbers.Text(frame.Least), brush.Muted(24), new SourceMark("axis", false))], double.MaxValue, 34);
            items.Add(least.At(0, floor - 36));
        }

        foreach ((double at, string label) in data.Times)
        {
            double x = frame.At(at, frame.Least).X;
            items.Add(Path.Stroke(Path.Line(new Point(x, floor), new Point(x, floor + 8)), brush.Theme.Ink, 2));
            SetText text = brush.Typesetter.Set([new TextPiece(label, brush.Muted(24), new SourceMark("axis", false))], double.MaxValue, 34);
            items.Add(text.At(Math.Clamp(x - (text.Width / 2), 0, width - text.Width), floor + 12));
        }
    }

    private static void Label(Brush brush, LinePoint point, Frame frame, double width, bool strong, List<DisplayItem> items)
    {
        if (point.Figure is { } figure)
        {
            items.AddRange(SlopeChart.Value(brush, new ChartItem("", figure, point.Number), frame.At(point.At, point.Number), width, strong));
        }
    }

    private static string TimeOf(LineChartData data, double at)
    {
        foreach ((double mark, string label) in data.Times)
        {
            if (mark == at)
            {
                return label;
            }
        }

        return ChartNumbers.Text(at);
    }

    /// <summary>From times and numbers to places.</summary>
    private sealed class Frame
    {
        private readonly double _left;
        private readonly double _width;
        private readonly double _first;
        private readonly double _last;
        private readonly double _most;

        internal Frame(LineChartData data, double left, double width)
        {
            _left = left;
            _width = width;
            double[] times = [.. data.Observed.Select(p => p.At), .. data.Target.Select(p => p.At), .. data.Forecast.Select(p => p.At)];
            double[] numbers =
            [
                .. data.Observed.Select(p => p.Number), .. data.Target.Select(p => p.Number), .. data.Forecast.SelectMany(p => new[] { p.Low, p.High }),
            ];
            (_first, _last) = (times.Min(), times.Max());
            _most = numbers.Max();
            double spread = _most - numbers.Min();
            Least = data.FromZero ? Math.Min(0, numbers.Min()) : numbers.Min() - (spread * 0.15);
        }

        internal double Least { get; }

        internal Point At(double time, double number) => new(
            _left + (_last == _first ? _width / 2 : (time - _first) / (_last - _first) * _width),
            Above + Plot - (_most == Least ? 0 : (number - Least) / (_most - Least) * Plot));
    }
}
