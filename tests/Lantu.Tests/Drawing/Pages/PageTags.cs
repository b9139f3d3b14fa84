namespace Lantu.Tests.Drawing.Pages;

/// <summary>A page taken apart into its tags, for tests: our own markup quotes every value and closes every element.</summary>
internal sealed record PageTags(IReadOnlyList<PageTag> All)
{
    private static readonly HashSet<string> Void = ["meta", "wbr", "!doctype"];

    internal static PageTags Of(string html)
    {
        var tags = new List<PageTag>();
        var open = new Stack<PageTag>();
        for (int at = html.IndexOf('<', StringComparison.Ordinal); at >= 0; at = html.IndexOf('<', at + 1))
        {
            int end = html.IndexOf('>', at);
            string words = html[(at + 1)..end];
            string name = words.TrimStart('/').Split(' ')[0];
            if (words.StartsWith('/'))
            {
                PageTag last = open.Pop();
                if (last.Name != name)
                {
                    throw new FormatException($"</{name}> closes <{last.Name}> at {at}");
                }

                last.Content = html[(last.End + 1)..at];
                continue;
            }

            var tag = new PageTag(name, Attributes(words), end, [.. open.Reverse().Select(outer => outer.Name)]);
            tags.Add(tag);
            if (name == "style")
            {
                int close = html.IndexOf("</style>", end, StringComparison.Ordinal);
                tag.Content = html[(end + 1)..close];
                at = close + 1;
            }
            else if (!Void.Contains(name) && !words.EndsWith('/'))
            {
                open.Push(tag);
            }
        }

        return open.Count == 0 ? new PageTags(tags) : throw new FormatException($"<{open.Peek().Name}> is never closed");
    }

    private static Dictionary<string, string> Attributes(string words)
    {
        var attributes = new Dictionary<string, string>(StringComparer.Ordinal);
        int at = words.IndexOf(' ', StringComparison.Ordinal);
        while (at >= 0 && at < words.Length)
        {
            string rest = words[at..].TrimStart();
            at = words.Length - rest.Length;
            int equals = rest.IndexOf('=', StringComparison.Ordinal);
            int space = rest.IndexOf(' ', StringComparison.Ordinal);
            if (equals < 0 || (space >= 0 && space < equals))
            {
                attributes[space < 0 ? rest.TrimEnd('/') : rest[..space]] = "";
                at = space < 0 ? -1 : at + space;
                continue;
            }

            int close = rest.IndexOf('"', equals + 2);
            attributes[rest[..equals]] = System.Net.WebUtility.HtmlDecode(rest[(equals + 2)..close]);
            at += close + 1;
        }

        return attributes;
    }
}

/// <summary>One tag with what stands in it.</summary>
internal sealed record PageTag(string Name, IReadOnlyDictionary<string, string> Attributes, int End, IReadOnlyList<string> Around)
{
    internal string Content { get; set; } = "";

    internal string? this[string attribute] => Attributes.GetValueOrDefault(attribute);

    /// <summary>What a reader reads: the content without tags.</summary>
    internal string Text
    {
        get
        {
            var text = new System.Text.StringBuilder();
            bool inside = false;
            foreach (char letter in Content)
            {
                inside = letter == '<' || (inside && letter != '>');
                if (!inside && letter != '>')
                {
                    text.Append(letter);
                }
            }

            return System.Net.WebUtility.HtmlDecode(text.ToString());
        }
    }
}
