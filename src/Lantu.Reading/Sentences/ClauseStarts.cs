namespace Lantu.Reading.Sentences;

/// <summary>Finds where the clause of a figure begins.</summary>
internal static class ClauseStarts
{
    private const int LongestAside = 16;

    /// <summary>Where the clause begins that ends here.</summary>
    internal static int Find(ReadOnlySpan<char> text, int limit, int end)
    {
        int at = end;
        while (at > limit)
        {
            char before = text[at - 1];
            switch (before)
            {
                case ',' when at < end && LeadsAWay(text, at):
                    at--;
                    continue; // 消费在国民收入中的比重，由63.5%上升到70%
                case ',' or ';' or ':' or '。' or '!' or '?' or '(':
                    return at;
                case ')':
                    int opening = FindOpening(text, limit, at - 1);
                    if (opening < 0)
                    {
                        return at;
                    }

                    at = opening;
                    continue;
                case '、' when Verbs.Forward.TryMatch(text, at, out int length, out VerbKind kind) && kind != VerbKind.None && length > 1 && at + length < end:
                    return at;
                default:
                    at--;
                    continue;
            }
        }

        return limit;
    }

    private static bool LeadsAWay(ReadOnlySpan<char> text, int at)
    {
        at += text[at..].StartsWith("相应地", StringComparison.Ordinal) ? 3 : 0;
        return text[at] is '由' or '从' && text[at + 1] is not ('于' or '此' or '而');
    }

    // An aside without figures belongs to its word: 县(市、区), 规上(限上)服务业.
    internal static int FindOpening(ReadOnlySpan<char> text, int limit, int closing)
    {
        int least = Math.Max(limit, closing - LongestAside);
        for (int i = closing - 1; i >= least; i--)
        {
            if (text[i] == '(')
            {
                return i;
            }

            if (char.IsAsciiDigit(text[i]) || text[i] is ',' or '。' or ')')
            {
                return -1;
            }
        }

        return -1;
    }
}
