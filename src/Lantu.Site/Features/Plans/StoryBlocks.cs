using Lantu.Drawing.Storyboards;
using Lantu.Plans.Model;
using Lantu.Site.Charts;
using Lantu.Site.Markup;

namespace Lantu.Site.Features.Plans;

/// <summary>Writes the blocks of a storyboard, each in the way of its kind.</summary>
internal sealed class StoryBlocks(StoryMarkup story)
{
    internal Html Write(StoryBlock block)
    {
        Html heading = block.Heading is { } words ? Html.Of($"<h3 class=\"sub3\">{words}</h3>") : Html.None;
        return Html.Of($"""<div class="blk">{heading}{Body(block)}</div>""");
    }

    private Html Body(StoryBlock block) => block.Kind switch
    {
        BlockKind.Headlines or BlockKind.Tiles or BlockKind.Ranks => Figures(block.Items),
        BlockKind.Steps => Html.Each(block.Items, Steps),
        BlockKind.Slopes => Charts(block, slope: true),
        BlockKind.RankMoves => Charts(block, slope: false),
        BlockKind.Thermometers => Html.Of($"""<ul class="goals1">{Html.Each(block.Items, Goal)}</ul>"""),
        BlockKind.Bullets => Strip(block),
        BlockKind.Rows => Html.Of($"""<dl class="rows1">{Html.Each(block.Items, Row)}</dl>"""),
        BlockKind.Themes => Html.Of($"""<ul class="lines">{Html.Each(block.Items, item => Html.Of($"<li>{(item.Text is { } text ? story.Said(text + "，", item.From) : Html.None)}<b>{story.Said(item.Label, item.From)}</b></li>"))}</ul>"""),
        BlockKind.Chapters => Html.Each(block.Items, Chapter),
        BlockKind.Honours => Html.Of($"""<div class="hon1">{Html.Each(block.Items, item => Html.Of($"<div><h3>{item.Label}</h3><ul>{Html.Each(item.Items, line => Html.Of($"<li>{story.Said(line.Label, line.From)}</li>"))}</ul></div>"))}</div>"""),
        BlockKind.Quote => Html.Of($"""<div class="prose">{Html.Each(block.Items, item => Html.Of($"""<p class="q">{item.Label}</p><blockquote><p>{story.Said(item.Text ?? string.Empty, item.From)}</p></blockquote>"""))}</div>"""),
        BlockKind.Goals => Html.Of($"""<ol class="models">{Html.Each(block.Items, Card)}</ol>"""),
        BlockKind.Conduct => Html.Of($"""<ol class="conduct">{Html.Each(block.Items, Card)}</ol>"""),
        BlockKind.Initiatives => Html.Of($"""<ol class="inits">{Html.Each(block.Items.Select(static (item, i) => (item, i)), pair => Initiative(pair.item, pair.i + 1))}</ol>"""),
        BlockKind.List => Html.Of($"""<ol class="list1">{Html.Each(block.Items, item => Html.Of($"""<li>{(item.Number is { } number ? Html.Of($"""<span class="ord" aria-hidden="true">{number}</span>""") : Html.None)}<span>{story.Said(item.Label, item.From)}{(item.Value is { } value ? Html.Of($" {story.Figure(value, asText: true)}") : Html.None)}</span></li>"""))}</ol>"""),
    };

    private Html Figures(IReadOnlyList<StoryItem> items) => Html.Of($"""<ul class="figs">{Html.Each(items, Figure)}</ul>""");

    private Html Figure(StoryItem item)
    {
        Html value = item.Value is { } figure ? Html.Of($"""<span class="fig fig-6">{story.Figure(figure)}</span>""") : Html.None;
        Html text = item.Text is { } words ? Html.Of($"<br>{story.Said(words, item.From)}") : Html.None;
        Html notes = Html.Each(item.Notes, note => Html.Of($"<br>{story.Figure(note, asText: true)}"));
        return Html.Of($"""<li>{value}<span class="lab"><b>{item.Label}</b>{text}{notes}</span></li>""");
    }

    private Html Row(StoryItem item) => Html.Of(
        $"""<div><dt>{item.Label}{(item.Text is { } text ? Html.Of($""" <span class="q">{text}</span>""") : Html.None)}</dt><dd>{(item.Value is { } value ? story.Figure(value, asText: true) : Html.None)}{Html.Each(item.Notes, note => Html.Of($" {story.Figure(note, asText: true)}"))}</dd></div>""");

    private Html Steps(StoryItem item)
    {
        Html chart = StepFigure.Draw(story, item);
        Html notes = Html.Each(item.Notes, note => Html.Of($"""<span>{story.Figure(note, asText: true)}</span>"""));
        return Html.Of($"""<figure class="step1"><figcaption><b>{item.Label}</b>{notes}</figcaption>{chart}</figure>""");
    }

    private Html Charts(StoryBlock block, bool slope) => Html.Of($"""
        <div class="small">{Html.Each(block.Items, item => Html.Of($"""<figure><figcaption><b>{item.Label}</b>{(item.Text is { } text ? Html.Of($"<span>{text}</span>") : Html.None)}</figcaption>{(slope ? SlopeFigure.Draw(story, item) : RankFigure.Draw(story, item))}<p class="fine">{Html.Join(item.Notes.Select(note => story.Figure(note, asText: true)), "，")}</p></figure>"""))}</div>
        """);

    private Html Goal(StoryItem item) => Html.Of($"""
        <li><p class="gh"><b>{item.Label}</b>{(item.Text is { } text ? Html.Of($""" <span class="q">{text}</span>""") : Html.None)}</p><p class="fig fig-6">{(item.Value is { } value ? story.Figure(value) : Html.None)}</p>{GoalFigure.Draw(story, item)}<p class="fine">{(item.Before is { } before ? Html.Of($"{story.Visit.Say("现在", "now")} {story.Figure(before, asText: true)}") : Html.None)}{Html.Each(item.Notes, note => Html.Of($"，{story.Figure(note, asText: true)}"))}</p></li>
        """);

    private Html Strip(StoryBlock block)
    {
        Fact[] facts = [.. block.Items.SelectMany(item => new[] { story.FactOf(item.Value), story.FactOf(item.Before) }).OfType<Fact>()];
        return GrowthStrip.Draw(story, block.Items, facts);
    }

    private Html Chapter(StoryItem item)
    {
        StoryItem[] figures = [.. item.Items.Where(static inner => inner.Value is not null)];
        StoryItem[] lines = [.. item.Items.Where(static inner => inner.Value is null)];
        return Html.Of($"""
            <article class="theme cols"><header class="c3"><h3>{item.Label}</h3>{(item.Text is { } text ? Html.Of($"""<p class="q">{story.Said(text, item.From)}</p>""") : Html.None)}{story.Lines(item.From)}</header>
            <div class="c9">{(figures.Length > 0 ? Figures(figures) : Html.None)}{(lines.Length > 0 ? Html.Of($"""<div class="say">{Html.Each(lines, line => Html.Of($"<p>{story.Said(line.Label, line.From)}{(line.Text is { } more ? Html.Of($"，{story.Said(more, line.From)}") : Html.None)}</p>"))}</div>""") : Html.None)}</div></article>
            """);
    }

    private Html Card(StoryItem item) => Html.Of(
        $"<li><b>{story.Said(item.Label, item.From)}</b><span>{(item.Text is { } text ? story.Said(text, item.From) : Html.None)}{Html.Each(item.Items, inner => Html.Of($" {story.Said(inner.Label, inner.From)}"))}</span></li>");

    private Html Initiative(StoryItem item, int number)
    {
        Html text = item.Text is { } words ? Html.Of($"""<p class="q">{story.Said(words, item.From)}</p>""") : Html.None;
        Html tasks = item.Items.Count == 0 ? Html.None : Html.Of($"""<p class="ts">{Html.Each(item.Items, task => Html.Of($"<span>{story.Said(task.Label, task.From)}</span>"))}</p>""");
        StoryFigure[] aims = item.Value is null ? [.. item.Notes] : [item.Value, .. item.Notes];
        Html targets = aims.Length == 0 ? Html.None : Html.Of($"""<ul class="aims2">{Html.Each(aims, aim => Html.Of($"<li>{story.Said(aim.Text, aim.From)}</li>"))}</ul>""");
        return Html.Of($"""<li><span class="ord" aria-hidden="true">{(item.Number ?? FormattableString.Invariant($"{number}"))}</span><div><h3>{story.Said(item.Label, item.From)}</h3>{text}{tasks}{targets}</div></li>""");
    }
}
