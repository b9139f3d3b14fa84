using System.Buffers;
using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Lantu.Formats.Html;

/// <summary>Finds the title of the document that a page holds.</summary>
internal static class HtmlTitle
{
    private const int Longest = 120;
    private static readonly SearchValues<char> Divisions = SearchValues.Create("_|-—–>«");

    /// <summary>The title; null where the page does not say one.</summary>
    internal static string? Of(IHtmlDocument page, IElement root)
    {
        return Worded(page.QuerySelector("#activity-name")?.TextContent)
            ?? Meta(page, "articletitle")
            ?? Heading(page, root)
            ?? Meta(page, "og:title")
            ?? OfWindow(page.Title);
    }

    /// <summary>The first words of an element, without those that nobody sees.</summary>
    internal static string Opening(IElement root, int length)
    {
        var words = new StringBuilder();
        var stack = new Stack<INode>();
        stack.Push(root);
        while (words.Length < length && stack.TryPop(out INode? node))
        {
            if (node is IText text)
            {
                words.Append(text.Data);
            }
            else if (node is not IElement element || !HtmlShape.IsUnseen(element))
            {
                for (INode? child = node.LastChild; child is not null; child = child.PreviousSibling)
                {
                    stack.Push(child);
                }
            }
        }

        return words.ToString();
    }

    private static string? Meta(IHtmlDocument page, string name)
    {
        foreach (IElement meta in page.QuerySelectorAll("meta"))
        {
            string? called = meta.GetAttribute("name") ?? meta.GetAttribute("property");
            if (string.Equals(called, name, StringComparison.OrdinalIgnoreCase))
            {
                return Worded(meta.GetAttribute("content"));
            }
        }

        return null;
    }

    // A single heading of the first level outside the main text.
    private static string? Heading(IHtmlDocument page, IElement root)
    {
        IElement[] headings = [.. page.QuerySelectorAll("h1").Where(heading => !root.Contains(heading) && Worded(heading.TextContent) is not null)];
        return headings.Length == 1 ? Worded(headings[0].TextContent) : null;
    }

    // 「2026年政府工作报告_某市人民政府」: what stands behind the line names the site.
    private static string? OfWindow(string? title)
    {
        string? words = Worded(title);
        if (words is null)
        {
            return null;
        }

        int division = words.AsSpan().IndexOfAny(Divisions);
        return division < 0 ? words : Worded(words[..division]);
    }

    private static string? Worded(string? words)
    {
        string joined = string.Join(' ', (words ?? string.Empty).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return joined.Length is > 1 and <= Longest ? joined : null;
    }
}
