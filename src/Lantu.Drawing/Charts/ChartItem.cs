using System.Globalization;
using Lantu.Analysis.Derivations;
using Lantu.Drawing.Display;
using Lantu.Drawing.Storyboards;
using Lantu.Plans.Model;

namespace Lantu.Drawing.Charts;

/// <summary>A figure of a chart with the number that gives its length: that of its fact, never of its wording.</summary>
/// <param name="Label">What it is.</param>
/// <param name="Figure">As told.</param>
/// <param name="Number">In the unit of its fact; of a range its lower end.</param>
/// <param name="Upper">Of a range, its upper end; else null.</param>
public sealed record ChartItem(string Label, StoryFigure Figure, double Number, double? Upper = null)
{
    internal SourceMark? Source => Layout.Brush.Source(Figure.From);
}

/// <summary>Finds the numbers behind the figures of a storyboard.</summary>
public sealed class ChartNumbers
{
    private readonly Dictionary<string, Fact> _facts;

    /// <summary>The numbers of a plan.</summary>
    public ChartNumbers(Plan plan) => _facts = plan.Facts.ToDictionary(fact => fact.Id, StringComparer.Ordinal);

    /// <summary>The fact of an id; null where the plan has none.</summary>
    public Fact? Fact(string id) => _facts.GetValueOrDefault(id);

    /// <summary>The number of a figure: of its fact, or of the derived value.</summary>
    public double? Number(StoryFigure? figure)
    {
        if (figure is null || figure.From.Count == 0)
        {
            return null;
        }

        if (Derivation.IsKey(figure.From[0]))
        {
            return (double?)Derivation.Of(figure.From[0], Fact)?.Number;
        }

        return (double?)Fact(figure.From[0])?.Value.Number;
    }

    /// <summary>The number where a fact started.</summary>
    public double? Start(StoryFigure? figure) =>
        figure is { From.Count: > 0 } ? (double?)Fact(figure.From[0])?.Baseline?.Number : null;

    /// <summary>A number as a table tells it.</summary>
    internal static string Text(double number) => number.ToString("0.####", CultureInfo.InvariantCulture);
}
