using Lantu.Drawing.Storyboards;
using Lantu.Plans.Model;
using Lantu.Site.Features.Plans;
using Lantu.Site.Markup;

namespace Lantu.Site.Charts;

/// <summary>Targets as columns on one axis; on a phone they lie down.</summary>
internal static class GrowthStrip
{
    private static readonly decimal[] Sizes = [1m, 2m, 5m, 10m, 20m, 50m];

    private const int Most = 12;
    private const double Height = 168;

    internal static Html Draw(StoryMarkup story, IReadOnlyList<StoryItem> items, IReadOnlyList<Fact> facts)
    {
        decimal[] numbers = [.. facts.Where(GrowthScale.Fits).Select(static fact => Math.Abs(fact.Value.Upper ?? fact.Value.Number!.Value))];
        bool falls = facts.Any(static fact => fact.Value.Number < 0);
        if (numbers.Length == 0 || falls || items.Count > Most)
        {
            return Rows(story, items);
        }

        decimal top = numbers.Max();
        decimal step = Sizes.FirstOrDefault(size => top / size <= 4, 100m);
        decimal high = (Math.Floor(top / step) + 1) * step;
        decimal[] ticks = [.. Enumerable.Range(0, (int)(high / step)).Select(i => i * step)];
        Html axis = Html.Of($"""<li class="axis" aria-hidden="true"><svg class="ch colv" width="100%" height="{Height}">{Html.Each(ticks, tick => Html.Of($"""<text class="e" x="100%" dx="-10" y="{At(tick, high) + 4.5}">{tick}%</text>"""))}</svg></li>""");
        Html key = Html.Of($"""
            <p class="key"><span><svg viewBox="0 0 26 16" aria-hidden="true"><rect class="bar" x="0" y="4" width="26" height="8"/></svg>{story.Visit.Say("今年目标", "this year's target")}</span><span><svg viewBox="0 0 26 16" aria-hidden="true"><circle class="last" cx="13" cy="8" r="4.5"/></svg>{story.Visit.Say("去年实际，原文有才画", "last year's result, where stated")}</span></p>
            """);
        return Html.Of($"""<ol class="strip n{items.Count}">{axis}{Html.Each(items, item => Column(story, item, ticks, high))}</ol>{key}""");
    }

    private static Html Column(StoryMarkup story, StoryItem item, decimal[] ticks, decimal high)
    {
        Fact? target = story.FactOf(item.Value);
        Fact? before = story.FactOf(item.Before);
        decimal value = target?.Value.Number ?? 0;
        decimal end = target?.Value.Upper ?? value;
        double y = At(value, high);
        Html range = end == value ? Html.None : Html.Of($"""<rect x="-13" width="26" y="{At(end, high)}" height="{y - At(end, high)}" fill="url(#hatch)"/>""");
        Html ring = before?.Value.Number is { } last ? Html.Of($"""<circle class="last" cx="0" cy="{At(last, high)}" r="4.5"/>""") : Html.None;
        double flat = (double)(value / high * 100);
        Html flatRing = before?.Value.Number is { } past ? Html.Of($"""<circle class="last" cx="{(double)(past / high * 100)}%" cy="9" r="3.75"/>""") : Html.None;
        Html now = item.Before is null ? Html.Of($"""<p class="now"> </p>""") : Html.Of($"""<p class="now">{story.Visit.Say("去年", "last year")} {story.Figure(item.Before, asText: true)}</p>""");
        return Html.Of($"""
            <li><svg class="ch colv" width="100%" height="{Height}" aria-hidden="true">{Html.Each(ticks, tick => Html.Of($"""<line class="{(tick == 0 ? "zero" : "grid")}" x1="0" x2="100%" y1="{At(tick, high)}" y2="{At(tick, high)}"/>"""))}<svg x="50%"><rect class="bar" x="-13" width="26" y="{y}" height="{Height - y}"/>{range}{ring}</svg></svg><p class="nm">{item.Label}</p><p class="aimv">{(item.Value is { } figure ? story.Figure(figure) : Html.None)}</p>{now}<svg class="ch colh" width="100%" height="18" aria-hidden="true"><line class="zero" x1="0" x2="0" y1="0" y2="18"/><rect class="bar" x="0" y="5" height="8" width="{flat}%"/>{flatRing}</svg></li>
            """);
    }

    private static Html Rows(StoryMarkup story, IReadOnlyList<StoryItem> items) => Html.Of($"""
        <dl class="rows1">{Html.Each(items, item => Html.Of($"""<div><dt>{item.Label}</dt><dd>{(item.Value is { } value ? story.Figure(value, asText: true) : Html.None)}{(item.Before is { } before ? Html.Of($""" <span class="q">{story.Visit.Say("去年", "last year")} {story.Figure(before, asText: true)}</span>""") : Html.None)}</dd></div>"""))}</dl>
        """);

    private static double At(decimal value, decimal high) => Height - ((double)(value / high) * Height);
}
