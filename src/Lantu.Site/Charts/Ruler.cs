using Lantu.Drawing.Storyboards;
using Lantu.Plans.Model;
using Lantu.Site.Features.Plans;
using Lantu.Site.Markup;
using Lantu.Site.Words;

namespace Lantu.Site.Charts;

/// <summary>The ruler of the sheet: from zero to the goal, what is reached and what is lacking.</summary>
internal static class Ruler
{
    /// <summary>Draws it.</summary>
    /// <param name="story">Writes the figures.</param>
    /// <param name="goal">A goal with what is reached so far.</param>
    /// <returns>Nothing where the two cannot stand on one ruler.</returns>
    internal static Html Draw(StoryMarkup story, StoryItem goal)
    {
        if (story.FactOf(goal.Value) is not { Value: { Number: > 0 } aimed } fact || story.FactOf(goal.Before) is not { Value: { Number: > 0 } reached } || aimed.Unit != reached.Unit)
        {
            return Html.None;
        }

        decimal scale = Scale(aimed, out string unit);
        decimal most = aimed.Number!.Value / scale;
        decimal now = reached.Number!.Value / scale;
        decimal step = Step(most);
        decimal end = (Math.Floor(most * 1.04m / step) + 1) * step;
        int count = (int)(end / step);
        double At(decimal value) => (double)(value / end * 100);
        Html ticks = Html.Each(Enumerable.Range(0, (int)(end / step * 10) + 1), i => Html.Of($"""<line class="tick" x1="{i * (double)(step / 10 / end * 100)}%" x2="{i * (double)(step / 10 / end * 100)}%" y1="92" y2="{(i % 10 == 0 ? 106 : i % 5 == 0 ? 101 : 97)}"/>"""));
        Html numbers = Html.Each(Enumerable.Range(0, count + 1), i =>
        {
            string last = i == count ? " " + unit : string.Empty;
            string side = i == 0 ? string.Empty : last.Length > 0 ? " e" : i == count - 1 ? " m w48" : " m" + (i % 2 == 1 ? " w22" : string.Empty);
            return Html.Of($"""<text class="ax{side}" x="{i * (double)(step / end * 100)}%" y="124">{FigureWords.Plain(i * step)}{last}</text>""");
        });
        StoryFigure? gap = goal.Notes.FirstOrDefault(static note => note.From.Any(static key => key.StartsWith("gap(", StringComparison.Ordinal)));
        Html lacking = gap is null || most <= now ? Html.None : Html.Of($"""
            <line class="dim" x1="{At(now)}%" x2="{At(now)}%" y1="52" y2="80"/><line class="dim" x1="{At(now)}%" x2="{At(most)}%" y1="56" y2="56"/><svg x="{At(now)}%" y="56"><path class="dim s" d="M-5 5 5 -5"/></svg><svg x="{At(most)}%" y="56"><path class="dim s" d="M-5 5 5 -5"/></svg><a href="#sums"><text class="e" x="{At(most)}%" dx="-8" y="47"><tspan class="ul d"><tspan class="tx">{gap.Text}</tspan></tspan><tspan class="sup" dy="-4" dx="1">算</tspan></text></a>
            """);
        string year = fact.Period?.To.Year is { } known ? FormattableString.Invariant($"{known} ") : string.Empty;
        return Html.Of($"""
            <figure class="rulerf"><svg class="ch ruler" width="100%" height="132" role="group" aria-label="{goal.Label}：{goal.Before!.Text}，{goal.Value!.Text}">{ticks}<line class="base" x1="0" x2="100%" y1="92" y2="92"/><rect class="now" x="0" y="80" width="{Math.Min(At(now), 100)}%" height="12"/><line class="goal" x1="{At(now)}%" x2="{At(most)}%" y1="86" y2="86"/><line class="aim" x1="{At(most)}%" x2="{At(most)}%" y1="26" y2="106"/>{lacking}<a href="{story.AddressOf(goal.Value.From)}"><text class="e" x="{At(most)}%" dx="1" y="16">{goal.Label}，{story.Visit.Say(year + "年目标", year + "target")} <tspan class="ul"><tspan class="tx b">{goal.Value.Text}</tspan></tspan></text></a>{numbers}</svg></figure>
            """);
    }

    private static decimal Scale(FactValue value, out string unit)
    {
        (decimal scale, unit) = value switch
        {
            { Unit: "CNY", Number: >= 100_000_000m } => (100_000_000m, "亿元"),
            { Unit: "CNY", Number: >= 100_000m } => (10_000m, "万元"),
            { Unit: "CNY" } => (1m, "元"),
            _ => (1m, value.Unit ?? string.Empty),
        };
        return scale;
    }

    private static decimal Step(decimal most)
    {
        decimal size = 1;
        while (most / size > 10)
        {
            size *= 10;
        }

        while (most / size <= 1)
        {
            size /= 10;
        }

        return most / size <= 3 ? size / 2 : most / size <= 6 ? size : size * 2;
    }
}
