using System.Globalization;
using Lantu.Plans.Model;
using Lantu.Site.Features.Plans;
using Lantu.Site.Markup;
using Lantu.Site.Questions;
using Lantu.Site.Shell;
using Lantu.Site.Words;

namespace Lantu.Site.Features.Explore;

/// <summary>探索: one indicator over years and places, as a table that needs no script, and as a chart where scripts run.</summary>
internal static class ShowExplore
{
    /// <summary>Its address.</summary>
    internal const string Address = "/explore";

    /// <summary>Here alone a script of our own runs; it draws from the table and asks nobody.</summary>
    internal const string Policy = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    internal static Answer Handle(Visit visit)
    {
        FigureAtlas atlas = FigureAtlas.Of(visit.Settings.Archive, visit.Shelf, TargetProgress.Today(visit));
        Exploration look = Exploration.Of(atlas.All, visit.Query);
        return visit.Format switch
        {
            PageFormat.Json => Json(visit, look),
            PageFormat.Csv => Csv(visit, look),
            PageFormat.Html => Page(visit, look),
        };
    }

    /// <summary>The name of an indicator in the catalogue.</summary>
    internal static string NameOf(Visit visit, string id) =>
        visit.Settings.Catalogues.Indicators.All.FirstOrDefault(indicator => indicator.Id == id) is { } known ? (visit.English && known.English is { Length: > 0 } english ? english : known.Name) : id;

    /// <summary>What a kind is called: 同比增速（%）.</summary>
    internal static string NameOf(Visit visit, FigureKind kind)
    {
        (string chinese, string english) = KindNames.Of(kind.Measure);
        string unit = kind.Unit switch { "CNY" => visit.Say("元", "yuan"), "CNY/person" => visit.Say("元", "yuan"), "person" => visit.Say("人", "persons"), null => string.Empty, _ => kind.Unit };
        return visit.Say(chinese, english) + (unit.Length > 0 ? visit.Say($"（{unit}）", $" ({unit})") : string.Empty);
    }

    /// <summary>Where a figure comes from, in a word.</summary>
    internal static string NameOf(Visit visit, FigureOrigin origin) => origin switch
    {
        FigureOrigin.Result => visit.Say("结果", "result"),
        FigureOrigin.Target => visit.Say("目标", "target"),
        FigureOrigin.Observed => visit.Say("统计", "statistic"),
    };

    private static Answer Json(Visit visit, Exploration look) => FactData.Write(json =>
    {
        json.WriteStartObject();
        json.WriteString("indicator", look.Indicator);
        json.WriteString("indicatorName", look.Indicator is { } id ? NameOf(visit, id) : null);
        json.WriteString("measure", look.Kind is { } kind ? Exploration.WordOf(kind) : null);
        json.WriteStartArray("figures");
        foreach (ExploredFigure figure in look.Figures)
        {
            json.WriteStartObject();
            json.WriteString("place", figure.PlaceName);
            json.WriteString("placeKey", figure.Place);
            json.WriteString("of", Exploration.WordOf(figure.Origin));
            json.WriteNumber("year", figure.Year);
            json.WriteNumber("number", figure.Number);
            json.WriteString("unit", figure.Kind.Unit);
            json.WriteString("words", figure.Words);
            json.WriteString("source", figure.Source);
            json.WriteString("address", figure.Address);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    });

    private static Answer Csv(Visit visit, Exploration look)
    {
        var rows = new SeparatedRows("indicator", "indicator_id", "measure", "place", "of", "year", "number", "unit", "figure", "source", "address");
        foreach (ExploredFigure figure in look.Figures)
        {
            rows.Add(
                NameOf(visit, figure.Indicator), figure.Indicator, Lantu.Plans.Json.ContractNames.Of(figure.Kind.Measure), figure.PlaceName, Exploration.WordOf(figure.Origin), figure.Year, figure.Number,
                figure.Kind.Unit, figure.Words, figure.Source, figure.Address);
        }

        return Answer.Csv(rows.ToBytes(), $"explore-{look.Indicator ?? "none"}");
    }

    private static Answer Page(Visit visit, Exploration look)
    {
        string heading = visit.Say("探索", "Explore");
        Html main = look.Indicator is null
            ? Html.Of($"""<p class="lead">{visit.Say("还没有可以并排看的数：先读进报告，或导入统计数。", "There are no figures to lay side by side yet: add reports, or import statistics.")}</p>""")
            : Html.Of($"""{ExploreForm.Write(visit, look)}<div class="exp-out">{Result(visit, look)}</div>""");
        Answer page = Answer.Page(new Frame
        {
            Title = look.Indicator is { } id ? $"{NameOf(visit, id)} · {heading}" : heading,
            Description = visit.Say("一个指标，几个地方，许多年：报告里的结果和目标、统计数放在一起看，每个数都点得回原句。", "One indicator, some places, many years: results and targets of the reports beside statistics, each number tied to its sentence."),
            Kind = "p-explore",
            IsWide = true,
            Content = Html.Of($"""
                <section class="head wrap wide" aria-labelledby="title"><h1 id="title">{heading}</h1><p class="sub">{visit.Say("一个指标，几个地方，许多年。只放整年的、整个地方的、口径写得清的数。", "One indicator, some places, many years. Only figures of whole years and whole places.")}</p></section>
                <main id="main" class="wrap wide exp">{main}</main>
                """),
            Scripts = look.Indicator is null ? Html.None : Html.Of($"""<script src="{Assets.Echarts}" defer></script><script src="{Assets.Explore}" defer></script>"""),
        }.Around(visit));
        return look.Indicator is null ? page : page.With(Policy);
    }

    private static Html Result(Visit visit, Exploration look)
    {
        string name = NameOf(visit, look.Indicator!); // not null: asked before
        string measure = NameOf(visit, look.Kind!); // not null: asked before
        int[] years = [.. Enumerable.Range(look.From, look.To - look.From + 1).Where(look.AllYears.Contains)];
        Html unknown = look.Unknown is { } asked ? Html.Of($"""<p class="q">{visit.Say($"没有“{asked}”这个指标的数，先看 {name}。", $"There are no figures of “{asked}”; {name} is shown.")}</p>""") : Html.None;
        Html table = look.Figures.Count == 0
            ? Html.Of($"""<p class="lead">{visit.Say("选中的地方和年份里没有这个数。放宽年份，或多选几个地方。", "No such figure for these places and years. Take more years, or more places.")}</p>""")
            : Table(visit, look, name, measure, years);
        string query = look.Query();
        return Html.Of($"""
            <h2>{name} <span class="q">{measure}</span></h2>{unknown}
            <div id="chart" class="exp-chart" hidden data-rank="{(look.Kind!.Measure == Measure.Rank ? "yes" : "no")}" data-unit="{look.Kind.Unit}" data-title="{name} {measure}" data-file="explore-{look.Indicator}" data-yi="{visit.Say("亿", "×10⁸ ")}" data-wan="{visit.Say("万", "×10⁴ ")}"></div>
            {table}
            <p class="row exp-take"><a class="btn" href="{Address}.csv{query}">CSV</a><a class="btn" href="{Address}.json{query}">JSON</a><button class="btn" type="button" id="take-png" hidden>{visit.Say("图：PNG", "Chart: PNG")}</button><button class="btn" type="button" id="take-svg" hidden>{visit.Say("图：SVG", "Chart: SVG")}</button><a href="{Address}{query}">{visit.Say("这个样子的地址", "Address of this view")}</a></p>
            <noscript><p class="fine">{visit.Say("图要脚本才画；表和下载不用。", "The chart needs scripts; table and downloads do not.")}</p></noscript>
            """);
    }

    private static Html Table(Visit visit, Exploration look, string name, string measure, int[] years)
    {
        var rows = look.Figures.GroupBy(static figure => (figure.Place, figure.PlaceName, figure.Origin)).ToArray();
        string[] sources = [.. look.Figures.Where(static figure => figure.Origin == FigureOrigin.Observed).Select(static figure => figure.Source).Distinct(StringComparer.Ordinal).Take(8)];
        return Html.Of($"""
            <div class="scroll" tabindex="0" role="region" aria-label="{visit.Say("地方和年份", "Places and years")}"><table class="dense exp-t" id="figures"><caption class="vh">{name} {measure}</caption><thead><tr><th scope="col">{visit.Say("地方", "Place")}</th><th scope="col">{visit.Say("哪一种", "Of")}</th>{Html.Each(years, static year => Html.Of($"""<th scope="col" class="num">{year}</th>"""))}</tr></thead>
            <tbody>{Html.Each(rows, row => Html.Of($"""<tr data-place="{row.Key.PlaceName}" data-of="{Exploration.WordOf(row.Key.Origin)}"><th scope="row" lang="zh-Hans">{row.Key.PlaceName}</th><td class="q">{NameOf(visit, row.Key.Origin)}</td>{Html.Each(years, year => Cell(row.FirstOrDefault(figure => figure.Year == year)))}</tr>"""))}</tbody></table></div>
            {(sources.Length == 0 ? Html.None : Html.Of($"""<p class="fine">{visit.Say("统计数的出处：", "Sources of the statistics: ")}<span lang="zh-Hans">{string.Join("；", sources)}</span></p>"""))}
            """);
    }

    private static Html Cell(ExploredFigure? figure)
    {
        if (figure is null)
        {
            return Html.Raw("<td class=\"num\"></td>");
        }

        string number = figure.Number.ToString(CultureInfo.InvariantCulture);
        Html words = figure.Address is { } address
            ? Html.Of($"""<a class="n" href="{address}" title="{figure.Source}">{figure.Words}</a>""")
            : Html.Of($"""<span title="{figure.Source}">{figure.Words}</span>""");
        return Html.Of($"""<td class="num" data-y="{figure.Year}" data-n="{number}" lang="zh-Hans">{words}</td>""");
    }
}
