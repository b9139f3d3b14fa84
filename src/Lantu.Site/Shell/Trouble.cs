using Lantu.Site.Api;
using Lantu.Site.Markup;
using Microsoft.AspNetCore.Http;

namespace Lantu.Site.Shell;

/// <summary>Why something is not done, in the form that the one who asks can read: a page for people, a problem for programs and scripts.</summary>
internal static class Trouble
{
    /// <summary>Sends it.</summary>
    /// <param name="context">The question.</param>
    /// <param name="status">The status of HTTP.</param>
    /// <param name="title">What it is, in a few words.</param>
    /// <param name="words">What is wrong and what helps.</param>
    internal static Task Send(HttpContext context, int status, (string Chinese, string English) title, (string Chinese, string English) words)
    {
        PathString path = context.Request.Path;
        bool isForPeople = !path.StartsWithSegments("/api", StringComparison.OrdinalIgnoreCase) && context.Request.Headers.Accept.ToString().Contains("text/html", StringComparison.OrdinalIgnoreCase);
        return Pages.Send(context, isForPeople ? Page(status, title, words) : Problems.Of(status, title.Chinese, title.English, words.Chinese, words.English), isPrivate: true);
    }

    private static Answer Page(int status, (string Chinese, string English) title, (string Chinese, string English) words) => Answer.Page(
        Html.Of($"""
            <!doctype html>
            <html lang="zh-Hans">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark">
            <meta name="robots" content="noindex">
            <title>{title.Chinese} · 蓝图</title>
            <link rel="icon" href="{Assets.Icon}" type="image/svg+xml">
            <link rel="stylesheet" href="{Assets.Style}"><link rel="stylesheet" href="{Assets.OfficeStyle}">
            </head>
            <body class="office">
            <main id="main" class="wrap narrow trouble"><h1>{title.Chinese} <span lang="en">{title.English}</span></h1>
            <p>{words.Chinese}。</p><p lang="en">{words.English}.</p>
            <p><a href="/">回首页 <span lang="en">Home</span></a></p></main>
            </body>
            </html>

            """).ToString(), status);
}
