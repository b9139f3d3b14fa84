namespace Lantu.Reading.Sections;

/// <summary>A count that announces a list: 「十大行动」, 「八个典范」, 「29项任务」; positions in the text it was found in.</summary>
/// <param name="Number">What is announced.</param>
/// <param name="Start">The first character of the number.</param>
/// <param name="NounStart">The first character of what is counted: 行动.</param>
/// <param name="NounLength">How long that is; two characters, or three.</param>
internal readonly record struct CountedList(int Number, int Start, int NounStart, int NounLength)
{
    // What reports count in lists; a noun outside this list may be a thing counted in the world.
    private static readonly string[] Nouns =
    [
        "行动", "典范", "坚持", "任务", "工程", "台阶", "方面", "民生实事", "实事", "提升", "重点", "举措", "计划", "必须", "确保", "变化", "体系", "战略", "目标", "项目",
        "高地", "突破", "更加", "聚焦", "统筹", "着力", "样板", "强市", "强省", "专项", "攻坚", "跃升", "原则", "优势", "抓手", "路径",
    ];

    internal int End => NounStart + NounLength;

    /// <summary>Finds the first count at or behind a position: 三个大台阶, 八个典范, “十大行动”.</summary>
    internal static bool TryFind(ReadOnlySpan<char> text, int from, out CountedList counted)
    {
        // The measure word tells where a count may be; few of them stand behind a number.
        for (int i = from + 1; i < text.Length - 1; i++)
        {
            int hit = text[i..].IndexOfAny("个大项件方");
            if (hit < 0)
            {
                break;
            }

            i += hit;
            int start = i;
            while (start > from && i - start < 4 && IsNumeral(text[start - 1]))
            {
                start--;
            }

            if (start < i && TryAt(text, start, out counted))
            {
                return true;
            }
        }

        counted = default;
        return false;
    }

    private static bool TryAt(ReadOnlySpan<char> text, int at, out CountedList counted)
    {
        counted = default;
        int digits = Digits(text[at..], out int number);
        if (digits == 0 || number is < 2 or > 200 || (at > 0 && (text[at - 1] == '第' || IsNumeral(text[at - 1]) || text[at - 1] == '.')))
        {
            return false;
        }

        int measure = at + digits;
        if (measure >= text.Length - 1 || text[measure] is not ('个' or '大' or '项' or '件' or '方'))
        {
            return false;
        }

        int noun = text[measure] == '方' ? measure : measure + 1;
        noun += noun < text.Length - 2 && text[noun] is '大' or '新' ? 1 : 0;
        foreach (string candidate in Nouns)
        {
            if (text[noun..].StartsWith(candidate, StringComparison.Ordinal))
            {
                counted = new CountedList(number, at, noun, candidate.Length);
                return true;
            }
        }

        return false;
    }

    private static int Digits(ReadOnlySpan<char> text, out int number)
    {
        int length = 0;
        number = 0;
        while (length < text.Length && length < 4 && char.IsAsciiDigit(text[length]))
        {
            number = (number * 10) + (text[length] - '0');
            length++;
        }

        return length > 0 ? length : HanNumbers.Read(text, out number);
    }

    private static bool IsNumeral(char character) => char.IsAsciiDigit(character) || HanNumbers.IsNumeral(character);
}
