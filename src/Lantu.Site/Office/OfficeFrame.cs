using System.Security.Cryptography;
using Lantu.Site.Accounts;
using Lantu.Site.Markup;
using Lantu.Site.Shell;

namespace Lantu.Site.Office;

/// <summary>What every page of the office has around its content.</summary>
internal sealed record OfficeFrame
{
    /// <summary>Of the page, without the name of the site.</summary>
    internal required string Title { get; init; }

    /// <summary>The class of the body.</summary>
    internal required string Kind { get; init; }

    /// <summary>Everything between header and footer, with <c>main</c> in it.</summary>
    internal required Html Content { get; init; }

    /// <summary>Addresses of scripts of our own (<see cref="Assets"/>) that the page needs besides <see cref="Assets.OfficeScript"/>.</summary>
    internal IReadOnlyList<string> Scripts { get; init; } = [];

    /// <summary>Whether the page shows pages of our own in a frame: the preview of a picture.</summary>
    internal bool HasFrame { get; init; }

    /// <summary>The page, with what it may load.</summary>
    internal Answer Around(Desk desk, int status = 200)
    {
        string nonce = Convert.ToBase64String(RandomNumberGenerator.GetBytes(16));
        string frames = HasFrame ? "; frame-src 'self'" : string.Empty;
        return Answer.Page(Html(desk, nonce).ToString(), status).With(
            $"default-src 'none'; style-src 'self'; img-src 'self' data: blob:; connect-src 'self'; script-src 'nonce-{nonce}'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'{frames}");
    }

    private Html Html(Desk desk, string nonce) => Markup.Html.Of($"""
        <!doctype html>
        <html lang="{desk.Say("zh-Hans", "en")}">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="color-scheme" content="light dark">
        <meta name="robots" content="noindex">
        <meta name="lantu-token" content="{desk.Token}">
        <title>{Title} · {desk.Say("蓝图", "Lantu")}</title>
        <link rel="icon" href="{Assets.Icon}" type="image/svg+xml">
        <link rel="stylesheet" href="{Assets.Style}"><link rel="stylesheet" href="{Assets.OfficeStyle}">
        {Markup.Html.Each(Scripts.Prepend(Assets.OfficeScript), script => Markup.Html.Of($"""<script nonce="{nonce}" src="{script}" defer></script>"""))}
        </head>
        <body class="office {Kind}">
        {Frame.Symbols}<a class="skip" href="#main">{desk.Say("跳到正文", "Skip to content")}</a>
        {Top(desk)}
        {Content}
        {Day(desk)}<p id="said" class="said" role="status" aria-live="polite"></p>
        <noscript><p class="wrap">{desk.Say("这里的按钮要用脚本；请在浏览器里允许本站的脚本。", "The buttons here need scripts; allow those of this site.")}</p></noscript>
        </body>
        </html>

        """);

    // Leads to the public pages of that day: the office itself works on what stands now.
    private static Html Day(Desk desk) => desk.Caller.May(Right.ReadDrafts)
        ? Markup.Html.Of($"""<footer class="foot day1"><div class="wrap wide">{DayChoice.Form(desk.English, "/", string.Empty, desk.Library.Today, null)}</div></footer>""")
        : Markup.Html.None;

    private static Html Top(Desk desk)
    {
        string path = desk.Context.Request.Path.Value ?? "/";
        (Right Right, string Address, string Label)[] all =
        [
            (Right.ReadDrafts, "/office", desk.Say("收件", "Inbox")),
            (Right.ReadDrafts, "/office/tasks", desk.Say("任务", "Tasks")),
            (Right.ReportTasks, "/unit", desk.Say("本单位任务", "Our tasks")),
            (Right.Figures, "/office/figures", desk.Say("数据", "Figures")),
            (Right.ManageTasks, "/office/bulletins", desk.Say("通报", "Bulletins")),
            (Right.ManageAccounts, "/office/accounts", desk.Say("账号", "Accounts")),
        ];
        Html links = Markup.Html.Each(all.Where(one => desk.Caller.May(one.Right)), one => Markup.Html.Of(
            $"""<li><a href="{one.Address}"{Markup.Html.Raw(path == one.Address || (one.Address != "/office" && path.StartsWith(one.Address + "/", StringComparison.Ordinal)) ? " aria-current=\"page\"" : string.Empty)}>{one.Label}</a></li>"""));
        string rest = string.Concat(desk.Context.Request.Query.Where(static one => one.Key != "lang").SelectMany(static one => one.Value.Select(value => $"&{Uri.EscapeDataString(one.Key)}={Uri.EscapeDataString(value ?? string.Empty)}")));
        Html language = desk.English
            ? Markup.Html.Of($"""<a href="{path}?lang=zh{rest}" lang="zh-Hans" hreflang="zh-Hans">中文</a>""")
            : Markup.Html.Of($"""<a href="{path}?lang=en{rest}" lang="en" hreflang="en">English</a>""");
        Html account = desk.Caller.Account is { } known
            ? Markup.Html.Of($"""<details class="menu"><summary>{known.Shown}</summary><div><a href="/me">{desk.Say("我的账号", "My account")}</a><form method="post" action="/sign-out"><input type="hidden" name="{SignInSetup.TokenField}" value="{desk.Token}"><button class="plain" type="submit">{desk.Say("退出", "Sign out")}</button></form></div></details>""")
            : Markup.Html.None;
        return Markup.Html.Of($"""
            <header class="top"><div class="wrap wide">
            <a class="brand" href="/">{Frame.Sign}{desk.Say("蓝图", "Lantu")}</a>
            <nav aria-label="{desk.Say("办公", "Office")}"><ul>{links}</ul></nav>
            <div class="end"><a href="/" class="lg">{desk.Say("看公开站", "Public site")}</a>{language}{account}<details class="menu nav"><summary>{desk.Say("菜单", "Menu")}</summary><div><ul>{links}</ul></div></details></div>
            </div></header>
            """);
    }
}
