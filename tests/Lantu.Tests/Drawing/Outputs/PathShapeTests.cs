using CsCheck;
using Lantu.Drawing.Display;
using Lantu.Drawing.Outputs;
using SkiaSharp;
using Xunit;

namespace Lantu.Tests.Drawing.Outputs;

public class PathShapeTests
{
    [Theory]
    [InlineData("M1 2L3 4", "M1,2 L3,4")]
    [InlineData("m1,2 3,4 1-1z l5 5", "M1,2 L4,6 L5,5 Z1,2 L6,7")]
    [InlineData("M10 10h-5v+5H1V2", "M10,10 L5,10 L5,15 L1,15 L1,2")]
    [InlineData("M0 0C1 1 2 1 3 0s2-1 3 0", "M0,0 C1,1;2,1;3,0 C4,-1;5,-1;6,0")]
    [InlineData("M0 0Q3 3 6 0T12 0", "M0,0 C2,2;4,2;6,0 C8,-2;10,-2;12,0")]
    [InlineData("M.5.5L1e1-2.5", "M0.5,0.5 L10,-2.5")]
    [InlineData("M0 0A0 5 0 0 1 9 9", "M0,0 L9,9")]
    [InlineData("", "")]
    public void Path_data_is_read_as_the_grammar_of_SVG_says(string data, string steps) =>
        Assert.Equal(steps, string.Join(' ', PathShape.Parse(data).Steps.Select(Told)));

    [Theory]
    [InlineData("L1 1", "a command at character 1")]
    [InlineData("M1", "a number at character 3")]
    [InlineData("M0 0A1 1 0 2 0 1 1", "a flag, 0 or 1 at character 12")]
    [InlineData("M0 0X", "one of M L H V C S Q T A Z")]
    [InlineData("M0 0L1 z", "a number")]
    public void Malformed_data_is_refused_where_it_breaks(string data, string words) =>
        Assert.Contains(words, Assert.Throws<ArgumentException>(() => PathShape.Parse(data)).Message, StringComparison.Ordinal);

    [Fact]
    public void A_half_circle_goes_through_its_top()
    {
        PathShape shape = PathShape.Parse("M0 0a5 5 0 0110 0");
        Assert.Equal(2, shape.Steps.Count - 1);
        Assert.Equal(5, shape.Steps[1].End.X, 9);
        Assert.Equal(-5, shape.Steps[1].End.Y, 9);
    }

    [Fact]
    public void Arcs_lie_where_Skia_draws_them() =>
        Gen.Select(Gen.Double[1, 50], Gen.Double[1, 50], Gen.Double[-90, 90], Gen.Bool, Gen.Bool, Gen.Double[-60, 60], Gen.Double[-60, 60])
            .Sample((rx, ry, turn, large, sweep, x, y) =>
            {
                string data = FormattableString.Invariant($"M0 0A{rx:F3} {ry:F3} {turn:F3} {(large ? 1 : 0)} {(sweep ? 1 : 0)} {x:F3} {y:F3}");
                using SKPath theirs = SKPath.ParseSvgPathData(data);
                using SKPathMeasure measure = new(theirs, false, 20);
                IReadOnlyList<PathStep> steps = PathShape.Parse(data).Steps;
                foreach (PathStep step in steps)
                {
                    Assert.True(Distance(measure, step.End) < 0.1 + (measure.Length / 1000), $"{data}: {step.End} lies beside the arc");
                }
            }, iter: 200);

    private static double Distance(SKPathMeasure measure, Point point)
    {
        double least = double.MaxValue;
        for (int at = 0; at <= 2000; at++)
        {
            SKPoint on = measure.GetPosition(measure.Length * at / 2000);
            least = Math.Min(least, Math.Sqrt(((on.X - point.X) * (on.X - point.X)) + ((on.Y - point.Y) * (on.Y - point.Y))));
        }

        return least;
    }

    private static string Told(PathStep step) => step.Verb switch
    {
        PathVerb.Move => "M" + Told(step.End),
        PathVerb.Line => "L" + Told(step.End),
        PathVerb.Curve => $"C{Told(step.First)};{Told(step.Second)};{Told(step.End)}",
        PathVerb.Close => "Z" + (step.End is { X: 0, Y: 0 } ? "" : Told(step.End)),
    };

    private static string Told(Point point) => FormattableString.Invariant($"{Math.Round(point.X, 3)},{Math.Round(point.Y, 3)}");
}
