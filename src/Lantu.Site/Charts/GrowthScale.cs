using Lantu.Plans.Model;
using Lantu.Site.Markup;
using Lantu.Site.Shell;
using Lantu.Site.Words;

namespace Lantu.Site.Charts;

/// <summary>One axis of growth rates, on which the rows of a table stand below each other.</summary>
internal sealed class GrowthScale
{
    private const int MostSteps = 7;

    private readonly Axis _axis;

    private GrowthScale(Axis axis) => _axis = axis;

    /// <summary>Whether a fact can stand on it.</summary>
    internal static bool Fits(Fact fact) => fact.Measure is Measure.Growth or Measure.AverageGrowth && fact.Value is { Number: not null, Unit: "%" };

    /// <summary>The axis on which all of them stand; null where there is none that fits.</summary>
    /// <param name="facts">Targets and results.</param>
    /// <param name="others">Further rates that are drawn: figures so far, ends of forecasts.</param>
    internal static GrowthScale? Of(IEnumerable<Fact> facts, IEnumerable<decimal>? others = null)
    {
        decimal[] numbers = [.. facts.Where(Fits).SelectMany(static fact => new[] { fact.Value.Number!.Value, fact.Value.Upper ?? fact.Value.Number.Value })];
        return numbers.Length == 0 ? null : new GrowthScale(Axis.Of([.. numbers, .. others ?? []], MostSteps));
    }

    /// <summary>The axis with its numbers.</summary>
    internal Html Head() => Html.Of($"""<svg class="ch" width="100%" height="20" aria-hidden="true">{Html.Each(_axis.Ticks(), tick => Number(tick, string.Empty, 13))}</svg>""");

    /// <summary>The lines behind a row, from top to bottom.</summary>
    internal Html Grid(int height) => Html.Each(_axis.Ticks(), tick => Html.Of($"""<line class="{(tick == 0 ? "zero" : "grid")}" x1="{At(tick)}%" x2="{At(tick)}%" y1="0" y2="{height}"/>"""));

    /// <summary>The numbers below a row, for narrow screens.</summary>
    internal Html Numbers(int y) => Html.Each(_axis.Ticks(), tick => Number(tick, "nar ", y));

    /// <summary>The bar of a target with last year's result as a ring.</summary>
    internal Html Row(Visit visit, Fact target, Fact? before)
    {
        decimal value = target.Value.Number!.Value;
        decimal end = target.Value.Upper ?? value;
        double zero = At(0);
        double at = At(value);
        double last = At(end);
        string label = visit.Say(
            $"{FigureWords.Indicator(target)}：目标 {FigureWords.Of(target)}" + (before is null ? string.Empty : $"，去年 {FigureWords.Of(before)}"),
            $"{FigureWords.Indicator(target)}: target {FigureWords.Of(target)}" + (before is null ? string.Empty : $", last year {FigureWords.Of(before)}"));
        Html ring = before is null ? Html.None : Html.Of($"""<circle class="last" cx="{At(before.Value.Number!.Value)}%" cy="22" r="4.5"/>""");
        Html range = end == value ? Html.None : Html.Of($"""<rect x="{Math.Min(at, last)}%" width="{Math.Abs(last - at)}%" y="14" height="16" fill="url(#hatch)"/>""");
        return Html.Of($"""
            <svg class="ch tb" width="100%" height="44" role="img" aria-label="{label}">{Grid(44)}<rect class="bar" x="{Math.Min(zero, at)}%" width="{Math.Abs(at - zero)}%" y="15" height="14"/>{range}{ring}{Numbers(58)}</svg>
            """);
    }

    /// <summary>Where a rate stands, in percent of the width.</summary>
    internal double At(decimal value) => _axis.Part(value) * 100;

    private Html Number(decimal tick, string kind, int y)
    {
        bool first = tick == _axis.Low;
        bool last = tick == _axis.High;
        string sign = first || last ? "%" : string.Empty;
        string number = (tick < 0 ? "−" : string.Empty) + FigureWords.Plain(Math.Abs(tick));
        return Html.Of($"""<text class="{kind}{(first ? string.Empty : last ? "e" : "m")}" x="{At(tick)}%" y="{y}">{number}{sign}</text>""");
    }
}
