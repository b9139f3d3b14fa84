using Lantu.Drawing.Storyboards;
using Lantu.Site.Charts;
using Lantu.Site.Library;
using Lantu.Site.Markup;
using Lantu.Site.Questions;
using Lantu.Site.Shell;

namespace Lantu.Site.Features.Plans;

/// <summary>一图: what the picture shows, as a living page.</summary>
internal static class ShowPicture
{
    internal static Answer Handle(Visit visit, OpenPlan plan)
    {
        switch (visit.Format)
        {
            case PageFormat.Json:
                return Answer.Json(PlanQuestions.Whole(plan, withText: false, indented: true));
            case PageFormat.Csv:
                return FactData.Csv(plan, plan.Plan.Facts, "facts");
            case PageFormat.Html:
            default:
                return Page(visit, plan);
        }
    }

    private static Answer Page(Visit visit, OpenPlan plan)
    {
        Storyboard board = plan.Storyboard(visit.StoryWords);
        var story = new StoryMarkup(visit, plan);
        var blocks = new StoryBlocks(story);
        StoryPart? head = board.Parts.Count > 0 && board.Parts[0].Heading is null ? board.Parts[0] : null;
        Html sheet = head is null ? Html.None : Sheet(visit, story, blocks, head, board);
        Html parts = Html.Each(board.Parts.Where(static part => part.Heading is not null), part => Part(story, blocks, part));
        Html nothing = board.Parts.Count > 0 ? Html.None
            : Html.Of($"""<p class="wrap lead targets-lead" lang="{visit.Say("zh-Hans", "en")}">{visit.Say("没有读出可以画的内容；请看原文。", "Nothing was read that could be drawn; see the source.")}</p>""");
        Html main = Html.Of($"""
            <main id="main" lang="zh-Hans">{sheet}{nothing}{parts}<div class="wrap">{story.SumsSection()}</div>
            <section class="sec wrap" lang="{visit.Say("zh-Hans", "en")}"><header><h2>{visit.Say("拿走这张图", "Take the picture")}</h2></header><p class="row"><a class="btn" href="{plan.Address}/picture.png">{visit.Say("PNG 长图", "PNG")}</a><a class="btn" href="{plan.Address}/picture.pdf">PDF</a><a class="btn" href="{plan.Address}/picture.svg">SVG</a><a class="btn" href="{plan.Address}/picture.html">{visit.Say("单个网页", "One HTML file")}</a><a class="btn" href="{plan.Address}/downloads#embed">{visit.Say("嵌入代码", "Embed")}</a></p></section></main>
            """);
        Html below = Html.Of($"""
            <p class="sub"><span class="nb">{plan.Plan.Source.Characters} {visit.Say("字", "characters")}</span>，{visit.Say("读出", string.Empty)} <span class="nb">{plan.Plan.Facts.Count} {visit.Say("条事实", "facts")}</span>、<span class="nb">{plan.Tasks.Rows.Count} {visit.Say("项任务", "tasks")}</span></p>
            """);
        string description = visit.Say($"{plan.Entry.Title}：{plan.Plan.Facts.Count} 条事实、{plan.Tasks.Rows.Count} 项任务，每个数字都能点回原句。", $"{plan.Entry.Title}: {plan.Plan.Facts.Count} facts and {plan.Tasks.Rows.Count} tasks, every number tied to its sentence.");
        return PlanFrame.Write(visit, plan, PlanPage.Picture, plan.Entry.Title, description, main, below);
    }

    private static Html Sheet(Visit visit, StoryMarkup story, StoryBlocks blocks, StoryPart head, Storyboard board)
    {
        StoryBlock? headlines = head.Blocks.FirstOrDefault(static block => block.Kind == BlockKind.Headlines);
        StoryItem? first = headlines?.Items.Count > 0 ? headlines.Items[0] : null;
        Html others = Html.Each(head.Blocks.Where(block => block != headlines), block => Html.Of($"""<div class="wrap first">{blocks.Write(block)}</div>"""));
        if (first?.Value is null)
        {
            return others;
        }

        StoryItem? goal = board.Parts.SelectMany(static part => part.Blocks).Where(static block => block.Kind == BlockKind.Thermometers)
            .SelectMany(static block => block.Items).FirstOrDefault(item => item.Label == first.Label);
        string period = story.FactOf(first.Value)?.Period?.Label is { } label ? visit.Say($"，{label} 年", $", {label}") : string.Empty;
        return Html.Of($"""
            <section class="sheet" aria-label="{visit.Say("主要结果", "Main results")}"><div class="wrap">
            <div class="hero"><div><p class="hl1">{first.Label}{period}</p><p class="fig {(first.Value.Text.Length > 12 ? "fig-7" : "fig-8")}">{story.Figure(first.Value)}</p><p class="hl2">{Html.Each(first.Notes, note => Html.Of($"<span>{story.Figure(note, asText: true)}</span>"))}</p></div>
            <ul>{Html.Each(headlines!.Items.Skip(1), item => Html.Of($"""<li><span>{item.Label}</span><span class="fig {((item.Value?.Text.Length ?? 0) > 8 ? "fig-6" : "fig-7")}">{(item.Value is { } value ? story.Figure(value) : Html.None)}</span><span>{Html.Join(item.Notes.Select(note => story.Figure(note, asText: true)), " ")}</span></li>"""))}</ul></div>
            {(goal is null ? Html.None : Ruler.Draw(story, goal))}
            </div></section>{others}
            """);
    }

    private static Html Part(StoryMarkup story, StoryBlocks blocks, StoryPart part) => Html.Of($"""
        <section class="sec wrap"><header><h2>{PlanFrame.Clauses(part.Heading!)}</h2>{(part.Note is { } note ? Html.Of($"<p>{story.Said(note, part.From)}</p>") : Html.None)}{story.Lines(part.From)}</header>{Html.Each(part.Blocks, blocks.Write)}</section>
        """);
}
