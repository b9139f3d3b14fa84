using Lantu.Drawing.Storyboards;
using Lantu.Plans.Model;
using Lantu.Site.Features.Plans;
using Lantu.Site.Markup;

namespace Lantu.Site.Charts;

/// <summary>Thresholds passed one after the other, as columns from zero.</summary>
internal static class StepFigure
{
    private const double Ground = 200;
    private const double Height = 160;

    internal static Html Draw(StoryMarkup story, StoryItem item)
    {
        (StoryItem Step, Fact Fact)[] steps = [.. item.Items.Select(step => (step, Fact: story.FactOf(step.Value))).Where(static pair => pair.Fact?.Value.Number is > 0).Select(static pair => (pair.step, pair.Fact!))];
        if (steps.Length == 0)
        {
            return Html.None;
        }

        decimal most = steps.Max(static pair => pair.Fact.Value.Number!.Value);
        double width = 100d / steps.Length;
        Html columns = Html.Each(steps.Select(static (pair, i) => (pair.Step, pair.Fact, i)), one =>
        {
            double height = (double)(one.Fact.Value.Number!.Value / most) * Height;
            double middle = (one.i + 0.5) * width;
            return Html.Of($"""
                <svg x="{middle}%" y="0"><rect class="{(one.i == steps.Length - 1 ? "bar" : "bar2")}" x="-32" width="64" y="{Ground - height}" height="{height}"/></svg><a href="{story.AddressOf(one.Step.From)}"><text class="m" x="{middle}%" y="{Ground - height - 10}"><tspan class="ul"><tspan class="tx v">{one.Step.Value!.Text}</tspan></tspan></text></a><text class="m" x="{middle}%" y="{Ground + 20}">{one.Step.Label}</text>
                """);
        });
        return Html.Of($"""
            <svg class="ch" width="100%" height="228" role="group" aria-label="{item.Label}：{string.Join("、", steps.Select(static pair => pair.Step.Value!.Text))}"><line class="zero" x1="0" x2="100%" y1="{Ground}" y2="{Ground}"/>{columns}</svg>
            """);
    }
}

/// <summary>A rise from one level to another, as a slope over zero.</summary>
internal static class SlopeFigure
{
    private const double Ground = 150;
    private const double Height = 112;

    internal static Html Draw(StoryMarkup story, StoryItem item)
    {
        Fact? end = story.FactOf(item.Value);
        Fact? start = story.FactOf(item.Before);
        decimal? high = end?.Value.Number;
        decimal? low = ReferenceEquals(start, end) || start?.Id == end?.Id ? end?.Baseline?.Number : start?.Value.Number;
        if (high is not > 0 || low is not > 0 || item.Before is null || item.Value is null)
        {
            return Pair(story, item);
        }

        decimal most = Math.Max(high.Value, low.Value);
        double y1 = Ground - ((double)(low.Value / most) * Height);
        double y2 = Ground - ((double)(high.Value / most) * Height);
        string startYear = (start?.Id == end?.Id ? end!.Baseline?.Period : start?.Period)?.Label ?? story.Visit.Say("起点", "start");
        string endYear = end!.Period?.To.Year is { } year ? FormattableString.Invariant($"{year}") : story.Visit.Say("终点", "end");
        return Html.Of($"""
            <svg class="ch" width="100%" height="180" role="group" aria-label="{item.Label}：{item.Before.Text} → {item.Value.Text}"><line class="zero" x1="0" x2="100%" y1="{Ground}" y2="{Ground}"/><line class="line" x1="20%" x2="76%" y1="{y1}" y2="{y2}"/><circle class="dot" cx="20%" cy="{y1}" r="4.5"/><circle class="dot" cx="76%" cy="{y2}" r="4.5"/>
            <a href="{story.AddressOf(item.Before.From)}"><text class="m halo" x="20%" y="{y1 - 12}"><tspan class="ul"><tspan class="tx v">{item.Before.Text}</tspan></tspan></text></a><a href="{story.AddressOf(item.Value.From)}"><text class="m halo" x="76%" y="{y2 - 12}"><tspan class="ul"><tspan class="tx v">{item.Value.Text}</tspan></tspan></text></a>
            <text class="m" x="20%" y="{Ground + 20}">{startYear}</text><text class="m" x="76%" y="{Ground + 20}">{endYear}</text></svg>
            """);
    }

    /// <summary>Both figures in words, where they cannot be drawn.</summary>
    internal static Html Pair(StoryMarkup story, StoryItem item) => Html.Of(
        $"""<p class="fig fig-6">{(item.Before is { } before ? Html.Of($"{story.Figure(before, asText: true)} → ") : Html.None)}{(item.Value is { } value ? story.Figure(value, asText: true) : Html.None)}</p>""");
}

/// <summary>A rise from one rank to another, rank 1 upward.</summary>
internal static class RankFigure
{
    private const int Most = 16;

    internal static Html Draw(StoryMarkup story, StoryItem item)
    {
        Fact? rank = story.FactOf(item.Value);
        if (rank?.Value.Number is not { } now || rank.Baseline?.Number is not { } then || item.Before is null || item.Value is null || Math.Max(now, then) > Most)
        {
            return SlopeFigure.Pair(story, item);
        }

        int last = (int)Math.Max(now, then) + 1;
        double step = 120d / last;
        double At(decimal place) => 14 + ((double)(place - 1) * step);
        Html grid = Html.Each(Enumerable.Range(1, last).Where(place => last <= 8 || place % 2 == 1), place => Html.Of($"""<line class="grid" x1="24" x2="100%" y1="{At(place)}" y2="{At(place)}"/><text class="e" x="14" y="{At(place) + 4.5}">{place}</text>"""));
        return Html.Of($"""
            <svg class="ch" width="100%" height="160" role="group" aria-label="{item.Label}：{item.Before.Text} → {item.Value.Text}">{grid}<line class="line" x1="30%" x2="74%" y1="{At(then)}" y2="{At(now)}"/><circle class="dot" cx="30%" cy="{At(then)}" r="5"/><circle class="dot" cx="74%" cy="{At(now)}" r="5"/>
            <a href="{story.AddressOf(item.Before.From)}"><text class="m halo" x="30%" y="{At(then) + 22}"><tspan class="ul"><tspan class="tx v">{item.Before.Text}</tspan></tspan></text></a><a href="{story.AddressOf(item.Value.From)}"><text class="m halo" x="74%" y="{At(now) + 22}"><tspan class="ul"><tspan class="tx v">{item.Value.Text}</tspan></tspan></text></a></svg>
            """);
    }
}

/// <summary>A level to be reached, as a bar that is filled so far.</summary>
internal static class GoalFigure
{
    internal static Html Draw(StoryMarkup story, StoryItem item)
    {
        if (story.FactOf(item.Value) is not { Value: { Number: > 0 } goal } || story.FactOf(item.Before) is not { Value: { Number: > 0 } now } || goal.Unit != now.Unit)
        {
            return Html.None;
        }

        decimal most = Math.Max(goal.Number!.Value, now.Number!.Value) * 1.06m;
        double done = (double)(now.Number.Value / most * 100);
        double aim = (double)(goal.Number.Value / most * 100);
        return Html.Of($"""
            <svg class="ch" width="100%" height="30" role="img" aria-label="{item.Label}：{story.Visit.Say("现在", "now")} {item.Before!.Text}，{story.Visit.Say("目标", "target")} {item.Value!.Text}"><line class="zero" x1="0" x2="0" y1="0" y2="30"/><rect class="bar" x="0" width="{done}%" y="9" height="12"/><line class="line need" x1="{done}%" x2="{aim}%" y1="15" y2="15"/><line class="aim" x1="{aim}%" x2="{aim}%" y1="2" y2="28"/></svg>
            """);
    }
}
