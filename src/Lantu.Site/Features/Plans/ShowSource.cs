using Lantu.Plans.Json;
using Lantu.Plans.Model;
using Lantu.Site.Library;
using Lantu.Site.Markup;
using Lantu.Site.Shell;
using Lantu.Text;

namespace Lantu.Site.Features.Plans;

/// <summary>原文: the whole text, each fact marked; what a chosen fact was read as stands beside it.</summary>
internal static class ShowSource
{
    internal static Answer Handle(Visit visit, OpenPlan plan)
    {
        switch (visit.Format)
        {
            case PageFormat.Json:
                var buffer = new System.Buffers.ArrayBufferWriter<byte>();
                PlanJsonWriter.Write(buffer, plan.Plan, withText: true, indented: true);
                return Answer.Json(buffer.WrittenSpan.ToArray());
            case PageFormat.Csv:
                return FactData.Csv(plan, plan.Plan.Facts, "source");
            case PageFormat.Html:
            default:
                return Page(visit, plan, visit.Chosen is { } id ? plan.Fact(id) : null);
        }
    }

    private static Answer Page(Visit visit, OpenPlan plan, Fact? chosen)
    {
        var marks = new SourceMarks(plan);
        Html panel = chosen is null ? Hint(visit) : FactPanel.Write(visit, plan, chosen);
        Html main = Html.Of($"""
            <main id="main" class="wrap wide src">
            {Contents(visit, plan)}
            <article class="doc" lang="zh-Hans" aria-label="{visit.Say("原文", "Source")}">{Legend(visit, marks)}{Lines(plan, marks, chosen)}</article>
            {panel}
            </main>
            """);
        return PlanFrame.Write(
            visit, plan, PlanPage.Source, visit.Say("原文", "Source"),
            visit.Say($"{plan.Entry.Title}全文，读出的每个数都标在原处。", $"The text of {plan.Entry.Title} with every fact marked in place."), main);
    }

    private static Html Hint(Visit visit) => Html.Of($"""
        <aside class="panel hint0" aria-label="{visit.Say("怎么看", "How to read")}"><h2>{visit.Say("点一个数", "Choose a figure")}</h2><p class="q">{visit.Say("看它读成了什么、哪条规则读的、参加了哪些核对。", "See what it was read as, by which rule, and which checks it takes part in.")}</p></aside>
        """);

    private static Html Contents(Visit visit, OpenPlan plan)
    {
        PlanSection[] shown = [.. plan.Plan.Sections.Where(section => section.Title != plan.Plan.Document.Title && section.Title.Length > 0)];
        int top = shown.Length == 0 ? 0 : shown.Min(static section => section.Level);
        Html items = Html.Each(shown.Where(section => section.Level <= top + 1), section => Html.Of(
            $"""<li{(section.Level == top ? Html.Raw(" class=\"part\"") : Html.None)}><a href="#l{plan.LineOf(section.Span)}">{section.Number}{(section.Number is null ? string.Empty : " ")}{section.Title}</a></li>"""));
        return Html.Of($"""
            <nav class="toc" aria-label="{visit.Say("章节", "Sections")}"><p class="fine">{plan.Plan.Source.Name}<br>{plan.Plan.Source.Characters} {visit.Say("字", "characters")}，{plan.LineStarts.Count} {visit.Say("行", "lines")}</p><ol lang="zh-Hans">{items}</ol></nav>
            """);
    }

    private static Html Legend(Visit visit, SourceMarks marks)
    {
        (string Kind, string Chinese, string English)[] kinds =
        [
            ("result", "结果", "result"), ("rank", "位次、连续", "rank, streak"), ("target", "目标", "target"),
            ("event", "事件", "event"), ("claim", "计数", "count"), ("doubt", "存疑", "doubtful"),
        ];
        Html items = Html.Each(kinds.Where(kind => marks.Count(kind.Kind) > 0), kind => Html.Of(
            $"""<li><span class="k k-{kind.Kind}">{visit.Say(kind.Chinese, kind.English)}</span> {marks.Count(kind.Kind)}</li>"""));
        return items.IsEmpty ? Html.None : Html.Of($"""<ul class="legend" lang="{visit.Say("zh-Hans", "en")}" aria-label="{visit.Say("标记", "Marks")}">{items}</ul>""");
    }

    private static Html Lines(OpenPlan plan, SourceMarks marks, Fact? chosen)
    {
        var headings = new Dictionary<int, PlanSection>();
        foreach (PlanSection section in plan.Plan.Sections)
        {
            headings.TryAdd(plan.LineOf(section.Span), section);
        }

        int top = plan.Plan.Sections.Count == 0 ? 1 : plan.Plan.Sections.Min(static section => section.Level);
        var lines = new List<Html>();
        for (int line = 1; line <= plan.LineStarts.Count; line++)
        {
            int start = plan.LineStarts[line - 1];
            int end = line < plan.LineStarts.Count ? plan.LineStarts[line] - 1 : plan.Plan.Text.Length;
            TextSpan span = Bare(plan.Plan.Text, start, end, out bool isItem);
            if (span.Length == 0)
            {
                continue;
            }

            PlanSection? heading = headings.GetValueOrDefault(line);
            string tag = heading is null ? "p" : heading.Title == plan.Plan.Document.Title ? "doct" : Heading(heading.Level - top);
            lines.Add(Line(plan, marks, new TextSpan(span.Start, span.End), line, tag, isItem, chosen));
        }

        return Html.Join(lines, "\n");
    }

    internal static string Heading(int level) => level switch { <= 0 => "h2", 1 => "h3", _ => "h4" };

    private static Html Line(OpenPlan plan, SourceMarks marks, TextSpan span, int line, string tag, bool isItem, Fact? chosen)
    {
        bool isClause = chosen is not null && chosen.Evidence.Overlaps(span);
        Html words = !isClause ? marks.Of(plan, span, chosen) : WithClause(plan, marks, span, chosen!);
        Html kind = Html.Raw(tag == "doct" ? " class=\"doct\"" : isItem ? " class=\"item\"" : string.Empty);
        Html name = Html.Raw(tag == "doct" ? "p" : tag);
        return Html.Of($"""<{name}{kind} id="l{line}"><span class="ln" aria-hidden="true">{line}</span>{words}</{name}>""");
    }

    private static Html WithClause(OpenPlan plan, SourceMarks marks, TextSpan span, Fact chosen)
    {
        int start = Math.Max(span.Start, chosen.Evidence.Start);
        int end = Math.Min(span.End, chosen.Evidence.End);
        return Html.Of($"""
            {marks.Of(plan, new TextSpan(span.Start, start), chosen)}<span class="clause">{marks.Of(plan, new TextSpan(start, end), chosen)}</span>{marks.Of(plan, new TextSpan(end, span.End), chosen)}
            """);
    }

    /// <summary>A line without the marks of Markdown in front of it and without spaces at its ends.</summary>
    internal static TextSpan Bare(string text, int start, int end, out bool isItem)
    {
        while (end > start && char.IsWhiteSpace(text[end - 1]))
        {
            end--;
        }

        while (start < end && char.IsWhiteSpace(text[start]))
        {
            start++;
        }

        isItem = end - start > 2 && text[start] is '-' or '*' && text[start + 1] == ' ';
        bool isQuote = end - start > 1 && text[start] == '>';
        int marks = 0;
        while (start + marks < end && text[start + marks] == '#')
        {
            marks++;
        }

        start += isItem || isQuote ? 1 : marks is > 0 and <= 6 ? marks : 0;
        while (start < end && text[start] == ' ')
        {
            start++;
        }

        return new TextSpan(start, end);
    }
}
