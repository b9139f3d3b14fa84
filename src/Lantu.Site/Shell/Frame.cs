using Lantu.Site.Markup;

namespace Lantu.Site.Shell;

/// <summary>What every page has around its content.</summary>
internal sealed record Frame
{
    /// <summary>Of the page, without the name of the site.</summary>
    internal required string Title { get; init; }

    /// <summary>One sentence for those who share it.</summary>
    internal required string Description { get; init; }

    /// <summary>The class of the body.</summary>
    internal required string Kind { get; init; }

    /// <summary>Everything between header and footer, with <c>main</c> in it.</summary>
    internal required Html Content { get; init; }

    /// <summary>Whether the page is for experts and takes more width.</summary>
    internal bool IsWide { get; init; }

    /// <summary>The scripts of a page that has some; its answer needs a policy that lets them run.</summary>
    internal Html Scripts { get; init; }

    /// <summary>The picture of the share card, as an address on this site; null for none.</summary>
    internal string? Card { get; init; }

    /// <summary>Whether the page has data beside it at <c>.json</c> and <c>.csv</c>.</summary>
    internal bool HasData { get; init; } = true;

    /// <summary>Shapes that pages refer to.</summary>
    internal static readonly Html Symbols = Html.Raw("""
        <svg width="0" height="0" class="vh" aria-hidden="true" focusable="false"><defs><pattern id="hatch" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(-45)"><rect class="hb" width="6" height="6"/><line class="hl" x1="0" y1="0" x2="0" y2="6"/></pattern></defs><symbol id="i-ok" viewBox="0 0 16 16"><circle cx="8" cy="8" r="7" fill="currentColor"/></symbol><symbol id="i-warn" viewBox="0 0 16 16"><path d="M8 .8 15.8 14.8H.2Z" fill="currentColor"/></symbol><symbol id="i-late" viewBox="0 0 16 16"><path d="M8 0 16 8 8 16 0 8Z" fill="currentColor"/></symbol><symbol id="i-none" viewBox="0 0 16 16"><circle cx="8" cy="8" r="5.75" fill="none" stroke="currentColor" stroke-width="2.5"/></symbol></svg>
        """);

    /// <summary>The sign of the site.</summary>
    internal static readonly Html Sign = Html.Raw("""<svg viewBox="0 0 22 22" aria-hidden="true"><path class="m1" d="M2 2h18v18H2z"/><path class="m2" d="M11 13.5h9V20h-9z"/></svg>""");

    /// <summary>The whole page.</summary>
    internal string Around(Visit visit)
    {
        string data = visit.Path == "/" ? "/places" : visit.Path;
        Html alternates = HasData
            ? Html.Of($"""<link rel="alternate" type="application/json" href="{data}.json"><link rel="alternate" type="text/csv" href="{data}.csv">""")
            : Html.None;
        Html card = Card is null ? Html.None
            : Html.Of($"""<meta property="og:image" content="{visit.Origin}{Card}"><meta property="og:image:width" content="1200"><meta property="og:image:height" content="630"><meta name="twitter:card" content="summary_large_image">""");
        return Html.Of($"""
            <!doctype html>
            <html lang="{visit.Say("zh-Hans", "en")}">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark">
            <title>{Title} · {visit.Say("蓝图", "Lantu")}</title>
            <meta name="description" content="{Description}">
            <meta property="og:title" content="{Title}"><meta property="og:description" content="{Description}"><meta property="og:url" content="{visit.Origin}{visit.Path}"><meta property="og:type" content="article">{card}
            <link rel="canonical" href="{visit.Origin}{visit.Path}">{alternates}
            <link rel="icon" href="{Assets.Icon}" type="image/svg+xml">
            <link rel="stylesheet" href="{Assets.Style}">
            </head>
            <body class="{Kind}">
            {Symbols}<a class="skip" href="#main">{visit.Say("跳到正文", "Skip to content")}</a>
            {Top(visit)}
            {ShelfChoice.Strip(visit)}{Content}
            {Foot(visit)}{Scripts}
            </body>
            </html>

            """).ToString();
    }

    private Html Top(Visit visit)
    {
        Html home = Html.Raw(visit.Path == "/" ? " aria-current=\"page\"" : string.Empty);
        Html links = Html.Of($"""
            <li><a href="/"{home}>{visit.Say("地方与计划", "Places and plans")}</a></li><li><a href="/explore">{visit.Say("探索", "Explore")}</a></li><li><a href="/search">{visit.Say("查找", "Search")}</a></li><li><a href="/api">{visit.Say("接口", "API")}</a></li><li><a href="/about">{visit.Say("说明", "About")}</a></li>
            """);
        Html language = visit.English
            ? Html.Of($"""<a href="{visit.Path}?lang=zh" lang="zh-Hans" hreflang="zh-Hans">中文</a>""")
            : Html.Of($"""<a href="{visit.Path}?lang=en" lang="en" hreflang="en">English</a>""");
        return Html.Of($"""
            <header class="top"><div class="wrap{Wide}">
            <a class="brand" href="/">{Sign}{visit.Say("蓝图", "Lantu")}</a>
            <nav aria-label="{visit.Say("全站", "Site")}"><ul>{links}</ul></nav>
            <div class="end">{language}<details class="menu nav"><summary>{visit.Say("菜单", "Menu")}</summary><div><ul>{links}</ul></div></details></div>
            </div></header>
            """);
    }

    private Html Foot(Visit visit) => Html.Of($"""
        <footer class="foot"><div class="wrap{Wide}">{Day(visit)}<p>{visit.Say("每个带细线的数字都能点回原句。虚线加“算”的是计算值，原文没有。", "Every underlined number leads to its sentence. A dashed line with 算 marks a computed value that the source does not state.")}</p><a href="/rules">{visit.Say("规则", "Rules")}</a><a href="/about">{visit.Say("说明", "About")}</a><a href="/api">{visit.Say("接口", "API")}</a><a href="/sign-in" rel="nofollow">{visit.Say("办公", "Office")}</a><span>Lantu {visit.Settings.Version}</span></div></footer>
        """);

    // A draft and a version stay what they are on every day.
    private static Html Day(Visit visit) => visit.Shelf.Kind is Library.ShelfKind.Public or Library.ShelfKind.Past
        ? DayChoice.Form(visit.English, visit.Path, visit.Question, DateOnly.FromDateTime(visit.Settings.Clock.GetLocalNow().DateTime), visit.Shelf.Kind == Library.ShelfKind.Past ? visit.Shelf.Day : null)
        : Html.None;

    private Html Wide => Html.Raw(IsWide ? " wide" : string.Empty);
}
