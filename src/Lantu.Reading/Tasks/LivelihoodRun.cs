using Lantu.Text.Folding;
using Lantu.Text.Outline;

namespace Lantu.Reading.Tasks;

/// <summary>The practical livelihood projects, where a running sentence announces or lists them.</summary>
internal static class LivelihoodRun
{
    private static readonly WordFinder Finder = new("民生实事", "为民实事", "为民办实事", "办实事", "惠民实事", "市办实事", "民心工程");

    internal static bool IsNamedIn(string title) => Finder.IsIn(title);

    /// <summary>「今年集中办好十件民生实事：」: the words, and a colon behind them in the same sentence.</summary>
    internal static bool Announces(ReadOnlySpan<char> text)
    {
        int at = Finder.Find(text, 0, out _);
        int stop = at < 0 ? -1 : text[at..].IndexOfAny(':', '。');
        return stop >= 0 && stop <= 16 && text[at + stop] == ':';
    }

    /// <summary>The items of a list that runs on in the paragraph that announces it.</summary>
    internal static List<(int Start, int End, string Number)> Items(FoldedText folded, Block block)
    {
        var items = new List<(int Start, int End, string Number)>();
        ReadOnlySpan<char> text = folded.Slice(block.Start, block.End);
        int expected = 1;
        int open = -1;
        string number = string.Empty;
        for (int i = text.IndexOf(':') + 1; i < text.Length - 2; i++)
        {
            int length = i > 0 && text[i - 1] is ':' or ';' or '。' ? LabelLength(text[i..], expected) : 0;
            if (length == 0)
            {
                continue;
            }

            if (open >= 0)
            {
                items.Add((block.Start + open, block.Start + i, number));
            }

            number = folded.Written(block.Start + i, block.Start + i + length).TrimEnd('.', '、', '．', ',');
            open = i + length;
            expected++;
        }

        if (open >= 0)
        {
            items.Add((block.Start + open, block.End, number));
        }

        return items.Count >= 3 ? items : [];
    }

    private static int LabelLength(ReadOnlySpan<char> text, int expected)
    {
        int digits = 0;
        int number = 0;
        int open = text[0] == '(' ? 1 : 0;
        while (open + digits < text.Length && digits < 2 && char.IsAsciiDigit(text[open + digits]))
        {
            number = (number * 10) + (text[open + digits] - '0');
            digits++;
        }

        int at = open + digits;
        if (digits > 0)
        {
            return number == expected && at < text.Length && text[at] is '.' or '、' or ')' ? at + 1 : 0;
        }

        digits = Sections.HanNumbers.Read(text[open..], out number);
        at = open + digits;
        return digits > 0 && number == expected && at < text.Length && text[at] is '是' or '、' or ')' ? at + 1 : 0;
    }
}
