using System.Globalization;
using System.Net;
using System.Text;
using Lantu.Analysis.Checks;
using Lantu.Plans.Model;
using Lantu.Text;

namespace Lantu.App.Views;

/// <summary>Findings as one page with everything in it: each figure leads to its sentence, and each sentence is quoted whole.</summary>
internal sealed class FindingsPage
{
    private const string Style = """
        :root{color-scheme:light dark;--ink:#1b1b1b;--soft:#595959;--line:#d5d5d5;--bad:#a8071a;--mark:#fff1b8;--paper:#fff;--link:#0b5394}
        @media (prefers-color-scheme:dark){:root{--ink:#ececec;--soft:#b5b5b5;--line:#444;--bad:#ff8a80;--mark:#5c4b00;--paper:#161616;--link:#8ab4f8}}
        body{font:1rem/1.7 system-ui,"Noto Sans CJK SC","Microsoft YaHei",sans-serif;color:var(--ink);background:var(--paper);max-width:56rem;margin:0 auto;padding:1rem 1.25rem 4rem}
        a{color:var(--link)}h1{font-size:1.5rem}h2{font-size:1.2rem;border-bottom:2px solid var(--line);margin-top:2.2rem}h3{font-size:1rem;margin:0}
        article{border-left:4px solid var(--line);padding:.2rem .9rem;margin:1rem 0}article.contradiction{border-color:var(--bad)}article.contradiction h3{color:var(--bad)}
        p{margin:.3rem 0}.en,.meta{color:var(--soft)}code{font-size:.95em}ul.figures{margin:.3rem 0;padding-left:1.2rem}
        mark{background:var(--mark);color:inherit}:target{outline:3px solid var(--link);outline-offset:2px}li.sentence{margin:.6rem 0}summary{cursor:pointer}
        .skip{position:absolute;left:-999rem}.skip:focus{position:static}@media print{a{color:inherit}details:not([open])>*{display:none}}
        """;

    private readonly StringBuilder _page = new();
    private readonly IReadOnlyList<Plan> _plans;
    private readonly Findings _findings;
    private readonly string _prefix;

    private FindingsPage(IReadOnlyList<Plan> plans, Findings findings, string prefix)
    {
        _plans = plans;
        _findings = findings;
        _prefix = prefix;
    }

    /// <summary>The page of all places.</summary>
    internal static string Render(IReadOnlyList<IReadOnlyList<Plan>> plans, IReadOnlyList<Findings> findings)
    {
        var page = new StringBuilder();
        page.Append("<!DOCTYPE html>\n<html lang=\"zh-Hans\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width,initial-scale=1\">\n")
            .Append("<title>数字核对结果 Findings</title>\n<style>\n").Append(Style).Append("\n</style>\n</head>\n<body>\n")
            .Append("<a class=\"skip\" href=\"#main\">跳到正文</a>\n<main id=\"main\">\n<h1>数字核对结果 <span lang=\"en\">Findings</span></h1>\n");
        for (int i = 0; i < plans.Count; i++)
        {
            page.Append(new FindingsPage(plans[i], findings[i], $"p{i.ToString(CultureInfo.InvariantCulture)}").Section());
        }

        return page.Append("</main>\n</body>\n</html>\n").ToString();
    }

    private string Section()
    {
        string titles = string.Join("；", _plans.Select(static plan => plan.Document.Title ?? plan.Source.Name));
        FigureCount figures = _findings.Figures;
        _page.Append(CultureInfo.InvariantCulture, $"<section aria-labelledby=\"{_prefix}\">\n<h2 id=\"{_prefix}\">{Html(titles)}</h2>\n")
            .Append(CultureInfo.InvariantCulture, $"<p class=\"meta\">{figures.All} 个数，{figures.Related} 个可以核对。<span lang=\"en\">{figures.All} figures, {figures.Related} could be checked.</span></p>\n");
        foreach (Verdict verdict in VerdictWords.Order)
        {
            Finding[] some = [.. _findings.All.Concat(_findings.Derived).Where(finding => finding.Verdict == verdict)];
            if (some.Length > 0)
            {
                Part(verdict, some);
            }
        }

        Sentences();
        return _page.Append("</section>\n").ToString();
    }

    private void Part(Verdict verdict, Finding[] some)
    {
        Bilingual heading = VerdictWords.Of(verdict);
        bool open = verdict is Verdict.Contradiction or Verdict.Borderline;
        string head = $"{heading.Chinese} <span lang=\"en\">{heading.English}</span>（{some.Length.ToString(CultureInfo.InvariantCulture)}）";
        _page.Append(CultureInfo.InvariantCulture, $"<details{(open ? " open" : string.Empty)}>\n<summary><strong>{head}</strong></summary>\n");
        foreach (Finding finding in some)
        {
            Article(finding);
        }

        _page.Append("</details>\n");
    }

    private void Article(Finding finding)
    {
        Bilingual meaning = finding.Name ?? finding.Code.Meaning;
        _page.Append(CultureInfo.InvariantCulture, $"<article class=\"{VerdictNames.Of(finding.Verdict)}\">\n<h3>{finding.Code.Code} {Html(meaning.Chinese)} <span class=\"en\" lang=\"en\">{Html(meaning.English)}</span></h3>\n")
            .Append(CultureInfo.InvariantCulture, $"<p>{Html(finding.Message.Chinese)}</p>\n<p class=\"en\" lang=\"en\">{Html(finding.Message.English)}</p>\n");
        if (finding.Spans.Count > 0)
        {
            _page.Append("<ul class=\"figures\">\n");
            foreach (SourceSpan place in finding.Spans.Distinct())
            {
                string words = Html(TextOf(place));
                string source = Html(_findings.Sources[place.Source].Name);
                _page.Append(place.Source < _plans.Count
                    ? $"<li><a href=\"#{Anchor(place)}\">{words}</a> <span class=\"meta\">{source}</span></li>\n"
                    : $"<li>{words} <span class=\"meta\">{source}</span></li>\n");
            }

            _page.Append("</ul>\n");
        }

        _page.Append("</article>\n");
    }

    // Every sentence in which a figure of a finding stands, once, with those figures marked.
    private void Sentences()
    {
        for (int source = 0; source < _plans.Count; source++)
        {
            Plan plan = _plans[source];
            SourceSpan[] places = [.. _findings.All.Concat(_findings.Derived).SelectMany(static finding => finding.Spans).Where(place => place.Source == source).Distinct().OrderBy(static place => place.Span.Start)];
            if (places.Length == 0)
            {
                continue;
            }

            _page.Append(CultureInfo.InvariantCulture, $"<h3>原句 <span lang=\"en\">Sentences</span>：{Html(plan.Source.Name)}</h3>\n<ol>\n");
            foreach (IGrouping<TextSpan, SourceSpan> sentence in places.GroupBy(place => SentenceOf(plan, place.Span)).OrderBy(static group => group.Key.Start))
            {
                _page.Append("<li class=\"sentence\"><q>").Append(Marked(plan, sentence.Key, [.. sentence])).Append("</q></li>\n");
            }

            _page.Append("</ol>\n");
        }
    }

    private string Marked(Plan plan, TextSpan sentence, SourceSpan[] places)
    {
        var words = new StringBuilder();
        int at = sentence.Start;
        foreach (SourceSpan place in places)
        {
            if (place.Span.Start < at)
            {
                // It lies within one that is marked already: only its anchor is needed.
                words.Append(CultureInfo.InvariantCulture, $"<span id=\"{Anchor(place)}\"></span>");
                continue;
            }

            words.Append(Quoted(plan.Text[at..place.Span.Start])).Append(CultureInfo.InvariantCulture, $"<mark id=\"{Anchor(place)}\">{Html(TextOf(place))}</mark>");
            at = place.Span.End;
        }

        return words.Append(Quoted(plan.Text[at..Math.Max(at, sentence.End)])).ToString();
    }

    private static TextSpan SentenceOf(Plan plan, TextSpan span)
    {
        if (plan.Facts.FirstOrDefault(fact => fact.Evidence.Contains(span)) is { } fact)
        {
            return fact.Evidence;
        }

        int start = span.Start == 0 ? 0 : plan.Text.LastIndexOfAny(['。', '\n'], span.Start - 1) + 1;
        int end = plan.Text.IndexOfAny(['。', '\n'], span.End);
        return new TextSpan(start, end < 0 ? plan.Text.Length : end + (plan.Text[end] == '。' ? 1 : 0));
    }

    private string TextOf(SourceSpan place) => place.Source < _plans.Count
        ? place.Span.Of(_plans[place.Source].Text).Replace('\n', ' ')
        : "统计表中的一行 a row of the table";

    private string Anchor(SourceSpan place) =>
        string.Create(CultureInfo.InvariantCulture, $"{_prefix}-{place.Source}-{place.Span.Start}-{place.Span.End}");

    // The marks of Markdown around a figure are no words of the sentence.
    private static string Quoted(string words) => Html(words.Replace("**", string.Empty, StringComparison.Ordinal));

    private static string Html(string words) => WebUtility.HtmlEncode(words);
}
