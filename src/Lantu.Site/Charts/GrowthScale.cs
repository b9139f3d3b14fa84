using Lantu.Plans.Model;
using Lantu.Site.Markup;
using Lantu.Site.Shell;
using Lantu.Site.Words;

namespace Lantu.Site.Charts;

/// <summary>One axis of growth rates, from zero, or from the deepest fall where something falls.</summary>
internal sealed class GrowthScale
{
    private static readonly decimal[] Sizes = [1m, 2m, 5m, 10m, 20m, 50m, 100m];

    private readonly decimal _low;
    private readonly decimal _high;
    private readonly decimal _step;

    private GrowthScale(decimal low, decimal high, decimal step) => (_low, _high, _step) = (low, high, step);

    /// <summary>Whether a fact can stand on it.</summary>
    internal static bool Fits(Fact fact) => fact.Measure is Measure.Growth or Measure.AverageGrowth && fact.Value is { Number: not null, Unit: "%" };

    /// <summary>The axis on which all of them stand; null where there is none that fits.</summary>
    internal static GrowthScale? Of(IEnumerable<Fact> facts)
    {
        decimal[] numbers = [.. facts.Where(Fits).SelectMany(static fact => new[] { fact.Value.Number!.Value, fact.Value.Upper ?? fact.Value.Number.Value })];
        if (numbers.Length == 0)
        {
            return null;
        }

        decimal reach = Math.Max(numbers.Max(), 0) - Math.Min(numbers.Min(), 0);
        decimal step = Sizes.FirstOrDefault(size => reach / size <= 7, 200m);
        decimal low = Math.Floor(Math.Min(numbers.Min(), 0) / step) * step;
        decimal high = Math.Max(Math.Ceiling(Math.Max(numbers.Max(), 0) / step) * step, low + step);
        return new GrowthScale(low, high, step);
    }

    /// <summary>The axis with its numbers.</summary>
    internal Html Axis() => Html.Of($"""<svg class="ch" width="100%" height="20" aria-hidden="true">{Html.Each(Ticks(), tick => Number(tick, string.Empty, 13))}</svg>""");

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
            <svg class="ch tb" width="100%" height="44" role="img" aria-label="{label}">{Html.Each(Ticks(), tick => Html.Of($"""<line class="{(tick == 0 ? "zero" : "grid")}" x1="{At(tick)}%" x2="{At(tick)}%" y1="0" y2="44"/>"""))}<rect class="bar" x="{Math.Min(zero, at)}%" width="{Math.Abs(at - zero)}%" y="15" height="14"/>{range}{ring}{Html.Each(Ticks(), tick => Number(tick, "nar ", 58))}</svg>
            """);
    }

    private Html Number(decimal tick, string kind, int y)
    {
        bool first = tick == _low;
        bool last = tick == _high;
        string sign = first || last ? "%" : string.Empty;
        string number = (tick < 0 ? "−" : string.Empty) + FigureWords.Plain(Math.Abs(tick));
        return Html.Of($"""<text class="{kind}{(first ? string.Empty : last ? "e" : "m")}" x="{At(tick)}%" y="{y}">{number}{sign}</text>""");
    }

    private IEnumerable<decimal> Ticks()
    {
        for (decimal tick = _low; tick <= _high; tick += _step)
        {
            yield return tick;
        }
    }

    private double At(decimal value) => (double)((value - _low) / (_high - _low) * 100);
}
