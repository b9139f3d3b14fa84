using Lantu.Site.Features.Plans;
using Lantu.Site.Markup;
using Lantu.Site.Searching;
using Lantu.Site.Shell;
using Lantu.Site.Words;

namespace Lantu.Site.Features.Home;

/// <summary>What was looked for, in facts, tasks and lines of all plans.</summary>
internal static class ShowSearch
{
    private const int PerPage = 50;

    internal static Answer Handle(Visit visit)
    {
        IReadOnlyList<SearchHit> hits = visit.Question.Length == 0 ? [] : visit.Shelf.Search.Find(visit.Question);
        return visit.Format switch
        {
            PageFormat.Json => Json(visit, hits),
            PageFormat.Csv => Csv(hits),
            PageFormat.Html => Page(visit, hits),
        };
    }

    private static Answer Json(Visit visit, IReadOnlyList<SearchHit> hits) => FactData.Write(json =>
    {
        json.WriteStartObject();
        json.WriteString("question", visit.Question);
        json.WriteNumber("found", hits.Count);
        json.WriteStartArray("hits");
        foreach (SearchHit hit in hits.Skip((visit.Part - 1) * PerPage).Take(PerPage))
        {
            json.WriteStartObject();
            json.WriteString("kind", Kind(hit.Kind));
            json.WriteString("words", hit.Words);
            json.WriteString("plan", hit.Plan.Title);
            json.WriteString("place", hit.Plan.Place);
            json.WriteNumber("line", hit.Line);
            json.WriteString("address", hit.Address);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    });

    private static Answer Csv(IReadOnlyList<SearchHit> hits)
    {
        var rows = new SeparatedRows("kind", "place", "plan", "line", "words", "address");
        foreach (SearchHit hit in hits)
        {
            rows.Add(Kind(hit.Kind), hit.Plan.Place, hit.Plan.Title, hit.Line, hit.Words, hit.Address);
        }

        return Answer.Csv(rows.ToBytes(), "search");
    }

    private static Answer Page(Visit visit, IReadOnlyList<SearchHit> hits)
    {
        Html result = visit.Question.Length == 0 ? Html.None
            : hits.Count == 0 ? Html.Of($"""<p class="lead">{visit.Say($"没有找到“{visit.Question}”。换一个词，或去掉一个词再查。", $"Nothing was found for “{visit.Question}”. Try another word, or fewer.")}</p>""")
            : Found(visit, hits);
        Html content = Html.Of($"""
            <section class="head wrap" aria-labelledby="title"><h1 id="title">{visit.Say("查找", "Search")}</h1>{ShowHome.SearchForm(visit)}</section><main id="main" class="wrap found">{result}</main>
            """);
        return Answer.Page(new Frame
        {
            Title = visit.Question.Length == 0 ? visit.Say("查找", "Search") : visit.Say($"查找 {visit.Question}", $"Search {visit.Question}"),
            Description = visit.Say("在全部计划的原文、事实和任务里查找。", "Search the text, facts and tasks of all plans."),
            Kind = "p-search",
            Content = content,
            HasData = false,
        }.Around(visit));
    }

    private static Html Found(Visit visit, IReadOnlyList<SearchHit> hits)
    {
        string[] terms = SearchIndex.Terms(visit.Question);
        SearchHit[] shown = [.. hits.Skip((visit.Part - 1) * PerPage).Take(PerPage)];
        string query = Uri.EscapeDataString(visit.Question);
        Html groups = Html.Each(shown.GroupBy(static hit => hit.Kind), group => Html.Of($"""
            <section class="sec"><header><h2>{Name(visit, group.Key)}</h2></header><ol class="hits" lang="zh-Hans">{Html.Each(group, hit => Html.Of($"""<li><a class="plain" href="{hit.Address}">{Marked(hit, terms)}</a><span class="fine">{hit.Plan.Place} {hit.Plan.Year?.ToString(System.Globalization.CultureInfo.InvariantCulture)}，{visit.Say("第", "line")} {hit.Line} {visit.Say("行", string.Empty)}{(hit.Nature is { } nature ? "，" + visit.Say(KindNames.Of(nature).Chinese, KindNames.Of(nature).English) : string.Empty)}</span></li>"""))}</ol></section>
            """));
        Html before = visit.Part > 1 ? Html.Of($"""<a class="btn" href="/search?q={query}&amp;page={visit.Part - 1}" rel="prev">{visit.Say("上一页", "Previous")}</a>""") : Html.None;
        Html next = hits.Count > visit.Part * PerPage ? Html.Of($"""<a class="btn" href="/search?q={query}&amp;page={visit.Part + 1}" rel="next">{visit.Say("下一页", "Next")}</a>""") : Html.None;
        return Html.Of($"""
            <p class="lead">{visit.Say($"“{visit.Question}”：{hits.Count} 处", $"“{visit.Question}”: {hits.Count} places")} <a class="more" href="/search.csv?q={query}">.csv</a> <a class="more" href="/search.json?q={query}">.json</a></p>{groups}<p class="row pager">{before}{next}</p>
            """);
    }

    // Around the first of the terms, each term marked.
    private static Html Marked(SearchHit hit, string[] terms)
    {
        const int reach = 60;
        string folded = SearchIndex.Fold(hit.Words);
        if (folded.Length != hit.Words.Length)
        {
            return Html.Text(hit.Words.Length > reach * 2 ? hit.Words[..(reach * 2)] + "…" : hit.Words);
        }

        int first = terms.Select(term => folded.IndexOf(term, StringComparison.Ordinal)).Where(static at => at >= 0).DefaultIfEmpty(0).Min();
        int start = Math.Max(0, first - reach);
        int end = Math.Min(hit.Words.Length, first + (reach * 2));
        var pieces = new List<Html> { Html.Text(start > 0 ? "…" : string.Empty) };
        int plain = start;
        for (int at = start; at < end;)
        {
            string? term = Array.Find(terms, one => string.CompareOrdinal(folded, at, one, 0, one.Length) == 0);
            if (term is null)
            {
                at++;
                continue;
            }

            pieces.Add(Html.Of($"{hit.Words[plain..at]}<mark>{hit.Words.Substring(at, term.Length)}</mark>"));
            at += term.Length;
            plain = at;
        }

        pieces.Add(Html.Text((plain < end ? hit.Words[plain..end] : string.Empty) + (end < hit.Words.Length ? "…" : string.Empty)));
        return Html.Join(pieces);
    }

    private static string Kind(SearchKind kind) => kind switch { SearchKind.Fact => "fact", SearchKind.Task => "task", SearchKind.Line => "line" };

    private static string Name(Visit visit, SearchKind kind) => kind switch
    {
        SearchKind.Fact => visit.Say("事实", "Facts"),
        SearchKind.Task => visit.Say("任务", "Tasks"),
        SearchKind.Line => visit.Say("原文", "Source"),
    };
}
