using System.Text;
using Lantu.Quantities;
using Lantu.Text.Words;

namespace Lantu.Drawing.Typesetting;

/// <summary>Between which characters a line may end, and how gladly.</summary>
internal static class LineWords
{
    /// <summary>The line may not end here.</summary>
    internal const double Never = double.PositiveInfinity;

    /// <summary>The cost of ending a line within a word of the lexicon.</summary>
    internal const double WithinWord = 16;

    private const double BetweenUnknown = 3;
    private const int LongestQuantity = 13;

    private static readonly Lazy<WordTrie<bool>> Words = new(Read);

    /// <summary>The cost of ending a line behind each UTF-16 unit of a text; <see cref="Never"/> where it may not.</summary>
    internal static double[] Costs(string text)
    {
        double[] costs = new double[text.Length];
        Segment(text, costs);
        for (int i = 0; i + 1 < text.Length; i++)
        {
            costs[i] = Forbidden(text, i) ? Never : CharacterClass.IsStop(text[i]) ? -4 : costs[i];
        }

        KeepQuantities(text, costs);
        return costs;
    }

    private static bool Forbidden(string text, int i)
    {
        char left = text[i];
        char right = text[i + 1];
        if (char.IsHighSurrogate(left) || !CharacterClass.MayEndLine(left) && IsBinding(text, i))
        {
            return true;
        }

        return !CharacterClass.MayStartLine(right) && right is not ('-' or '+')
            || CharacterClass.IsOneWord(left, right)
            || (char.IsAsciiDigit(left) && right is ('年' or '月' or '日')) // 11月 is one word: dates are no quantities
            || (left == right && left is '—' or '…');
    }

    // 第, 前, 超, 近, 约 bind only the number behind them: 前 in 以前 is a word's end.
    private static bool IsBinding(string text, int i) =>
        text[i] is not ('第' or '前' or '超' or '近' or '约') || char.IsAsciiDigit(text[i + 1]) || (text[i] == '第' && "一二三四五六七八九十".Contains(text[i + 1], StringComparison.Ordinal));

    // The longest word from the left: within it a line ends unwillingly, between two unknown characters a little so.
    private static void Segment(string text, double[] costs)
    {
        for (int i = 0; i < text.Length;)
        {
            int length = Words.Value.TryMatch(text, i, out int found, out _) ? found : 1;
            for (int j = i; j < i + length - 1; j++)
            {
                costs[j] = WithinWord;
            }

            if (length == 1 && CharacterClass.IsHan(text[i]) && i + 1 < text.Length && CharacterClass.IsHan(text[i + 1]))
            {
                costs[i] = BetweenUnknown;
            }

            i += length;
        }
    }

    private static void KeepQuantities(string text, double[] costs)
    {
        if (text.AsSpan().IndexOfAnyInRange('0', '9') < 0)
        {
            return;
        }

        foreach (Quantity quantity in Quantity.ReadAll(text))
        {
            if (quantity.OuterEnd - quantity.OuterStart > LongestQuantity)
            {
                continue;
            }

            for (int i = quantity.OuterStart; i < quantity.OuterEnd - 1 && i < costs.Length; i++)
            {
                costs[i] = Never;
            }
        }
    }

    private static WordTrie<bool> Read()
    {
        using Stream stream = typeof(LineWords).Assembly.GetManifestResourceStream("line-words.txt")!; // Embedded by the project file.
        using var reader = new StreamReader(stream, Encoding.UTF8);
        var words = new List<string>();
        while (reader.ReadLine() is { } line)
        {
            words.Add(line);
        }

        return new WordTrie<bool>([new(true, [.. words])]);
    }
}
