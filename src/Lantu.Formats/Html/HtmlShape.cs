using AngleSharp.Dom;

namespace Lantu.Formats.Html;

/// <summary>What elements of a page are, by their names, classes and styles.</summary>
internal static class HtmlShape
{
    private static readonly HashSet<string> Blocks = new(StringComparer.OrdinalIgnoreCase)
    {
        "address", "article", "aside", "blockquote", "body", "caption", "center", "dd", "details", "dialog", "dir", "div", "dl", "dt", "fieldset",
        "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "html", "legend", "li", "main", "menu",
        "nav", "ol", "p", "pre", "section", "summary", "table", "tbody", "td", "tfoot", "th", "thead", "tr", "ul",
    };

    private static readonly HashSet<string> Unseen = new(StringComparer.OrdinalIgnoreCase)
    {
        "script", "style", "noscript", "template", "iframe", "select", "button", "input", "textarea", "head", "svg", "canvas", "object", "embed",
        "audio", "video", "map", "title", "meta", "link", "mp-common-profile", "rt", "rp", "math",
    };

    // Containers that the systems behind government pages, and WeChat, put around the main text.
    private static readonly HashSet<string> KnownIds = new(StringComparer.OrdinalIgnoreCase)
    {
        "zoom", "js_content", "ucap-content", "articlecontent", "article-content", "article_content", "newscontent", "news_content", "zoomcon",
        "artibody", "main_content", "maincontent", "contentdisplay", "textcontent", "xxgkcontent", "fontzoom", "allzoom", "con_con", "detailcontent",
    };

    private static readonly HashSet<string> KnownClasses = new(StringComparer.OrdinalIgnoreCase)
    {
        "trs_editor", "trs_ueditor", "trs_paper_default", "trs_preappend", "custom_unionstyle", "pages_content", "article-content", "article_content",
        "articlecontent", "rich_media_content", "news_content", "newscontent", "news-content", "wzy_text", "article-con", "article_con", "artical-content",
        "view-content", "bt_content", "xxgk_content", "content_article", "detail-content", "detail_content", "article-body", "zoom", "mw-parser-output",
    };

    internal static bool IsBlock(IElement element) => Blocks.Contains(element.LocalName);

    internal static bool IsKnownContainer(IElement element)
    {
        if (element.Id is { Length: > 0 } id && KnownIds.Contains(id))
        {
            return true;
        }

        foreach (string name in element.ClassList)
        {
            if (KnownClasses.Contains(name))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether no reader of the page sees what is in it, by its nature.</summary>
    internal static bool IsUnseen(IElement element) => Unseen.Contains(element.LocalName);

    /// <summary>Whether the page hides it from its reader.</summary>
    internal static bool IsHidden(IElement element)
    {
        if (element.HasAttribute("hidden"))
        {
            return true;
        }

        string? style = element.GetAttribute("style");
        return style is not null && Says(style, "display", "none");
    }

    internal static bool IsBold(IElement element)
    {
        if (element.LocalName is "b" or "strong" or "h1" or "h2" or "h3" or "h4" or "h5" or "h6" or "th")
        {
            return true;
        }

        string? style = element.GetAttribute("style");
        return style is not null && (Says(style, "font-weight", "bold") || Says(style, "font-weight", "6") || Says(style, "font-weight", "7") || Says(style, "font-weight", "8"));
    }

    internal static bool IsCentred(IElement element)
    {
        string? style = element.GetAttribute("style");
        return element.LocalName == "center" || string.Equals(element.GetAttribute("align"), "center", StringComparison.OrdinalIgnoreCase)
            || (style is not null && Says(style, "text-align", "center"));
    }

    internal static int HeadingLevel(IElement element) =>
        element.LocalName is ['h', >= '1' and <= '6'] ? element.LocalName[1] - '0' : 0;

    // 「display: none」 with any spaces; the value may go on (「none !important」, 「600」).
    private static bool Says(string style, string property, string value)
    {
        for (int at = style.IndexOf(property, StringComparison.OrdinalIgnoreCase); at >= 0; at = style.IndexOf(property, at + 1, StringComparison.OrdinalIgnoreCase))
        {
            ReadOnlySpan<char> rest = style.AsSpan(at + property.Length).TrimStart();
            bool whole = at == 0 || style[at - 1] is ' ' or ';' or '\t' or '\n';
            if (whole && rest.Length > 0 && rest[0] == ':' && rest[1..].TrimStart().StartsWith(value, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }
}
