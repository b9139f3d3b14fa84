using Lantu.Text.Folding;

namespace Lantu.Text.Outline;

/// <summary>Reads the label that opens a line: 「一、」, 「（三）」, 「6.」, 「第二章」, 「一是」.</summary>
internal static class LabelReader
{
    // What a figure at the start of a heading may count: 「10件民生实事」.
    private const string Measures = "年月日时分秒岁个项大件条类种家套亿万千百十余多倍名位批座所处次亩元吨公里米斤小天届期步星级号路强村镇校馆户人块城县区片组对支部门场股张台辆架艘层栋间床段轮线点度成折";

    private const string HanDigits = "〇一二三四五六七八九";

    private static readonly string[] Ordinals = ["首先", "其次", "再次", "最后"];

    /// <summary>Reads a label at the start of a line.</summary>
    /// <param name="folded">The folded text.</param>
    /// <param name="start">Where the label would begin.</param>
    /// <param name="end">The end of the line.</param>
    /// <param name="inHeading">Whether the line is marked as a heading: then a bare number and a space are a label too.</param>
    internal static HeadingLabel Read(FoldedText folded, int start, int end, bool inHeading)
    {
        if (start >= end)
        {
            return default;
        }

        ReadOnlySpan<char> line = folded.Slice(start, end);
        char first = line[0];
        if (first == '第')
        {
            return ReadNamed(folded, line, start);
        }

        if (first == '(')
        {
            return ReadBracketed(line, start);
        }

        if (char.IsAsciiDigit(first))
        {
            return ReadDigits(folded, line, start, inHeading);
        }

        if (first is (>= '①' and <= '⑳'))
        {
            return new HeadingLabel(LabelKind.Circled, first - '①' + 1, start, start + 1, start + 1);
        }

        return IsHanNumeral(first) ? ReadHan(folded, line, start, inHeading) : ReadOrdinal(line, start);
    }

    /// <summary>Whether a character may stand in a Chinese number.</summary>
    internal static bool IsHanNumeral(char character) =>
        character is '十' or '百' or '零' || HanDigits.Contains(character, StringComparison.Ordinal);

    /// <summary>Reads a Chinese number below a thousand; 0 characters where there is none.</summary>
    internal static int ReadHanNumber(ReadOnlySpan<char> line, out int number)
    {
        int length = 0;
        int pending = 0;
        number = 0;
        while (length < line.Length && length < 6 && IsHanNumeral(line[length]))
        {
            char character = line[length];
            if (character is '十' or '百')
            {
                number += Math.Max(pending, 1) * (character == '十' ? 10 : 100);
                pending = 0;
            }
            else
            {
                pending = character == '零' ? 0 : HanDigits.IndexOf(character, StringComparison.Ordinal);
            }

            length++;
        }

        number += pending;
        return length;
    }

    private static HeadingLabel ReadNamed(FoldedText folded, ReadOnlySpan<char> line, int start)
    {
        int digits = ReadHanNumber(line[1..], out int number);
        if (digits == 0)
        {
            digits = ReadAsciiNumber(line[1..], out number);
        }

        int at = 1 + digits;
        if (digits == 0 || at >= line.Length)
        {
            return default;
        }

        LabelKind kind = line[at] switch
        {
            '篇' or '编' => LabelKind.Part,
            '章' => LabelKind.Chapter,
            '节' => LabelKind.Clause,
            _ => LabelKind.None,
        };
        int length = at + 1;
        if (kind == LabelKind.None && line[at..].StartsWith("部分", StringComparison.Ordinal))
        {
            kind = LabelKind.Part;
            length = at + 2;
        }

        if (kind != LabelKind.None)
        {
            // 「第一节课」 is no label: a space follows one, or the line's end, or a short title.
            bool apart = length == line.Length || HasGap(folded, start + length) || line.Length <= 40;
            int end = length;
            while (end < line.Length && line[end] is ':' or '、' or ',')
            {
                end++;
            }

            return apart ? new HeadingLabel(kind, number, start, start + length, start + end) : default;
        }

        // 「第一，…」 counts like 一是.
        return line[at] is ',' or '、' or ':' && number <= 20
            ? new HeadingLabel(LabelKind.Counting, number, start, start + at, start + at + 1)
            : default;
    }

    private static HeadingLabel ReadBracketed(ReadOnlySpan<char> line, int start)
    {
        int digits = ReadHanNumber(line[1..], out int number);
        LabelKind kind = LabelKind.HanBracket;
        if (digits == 0)
        {
            digits = ReadAsciiNumber(line[1..], out number);
            kind = LabelKind.DigitBracket;
        }

        int at = 1 + digits;
        if (digits is 0 or > 4 || number > 200 || at >= line.Length || line[at] != ')')
        {
            return default;
        }

        // 「（一）、」 is written too.
        int end = at + 1;
        if (end < line.Length && line[end] is '、' or '.')
        {
            end++;
        }

        return new HeadingLabel(kind, number, start, start + at + 1, start + end);
    }

    private static HeadingLabel ReadDigits(FoldedText folded, ReadOnlySpan<char> line, int start, bool inHeading)
    {
        int at = ReadAsciiNumber(line, out int number);
        if (at is 0 or > 3 || at >= line.Length)
        {
            return default;
        }

        if (line[at] is '.' or '、' or ')')
        {
            // 「5.5%左右」 is a figure; 「1. 2024年」 has its space.
            bool figure = line[at] == '.' && at + 1 < line.Length && char.IsAsciiDigit(line[at + 1]) && !HasGap(folded, start + at + 1);
            return figure ? default : new HeadingLabel(LabelKind.Digit, number, start, start + at, start + at + 1);
        }

        // A badge with the number of a heading stands before it, on a page often without a space: 「5实施产业筑基行动」.
        bool bare = inHeading && (HasGap(folded, start + at) ? line[at] is not ('年' or '月' or '日' or '%' or '个' or '项' or '大') : at <= 2 && IsNoMeasure(line[at]));
        return bare ? new HeadingLabel(LabelKind.Digit, number, start, start + at, start + at) : default;
    }

    private static bool IsNoMeasure(char character) => character >= '\u4E00' && !Measures.Contains(character, StringComparison.Ordinal);

    private static HeadingLabel ReadHan(FoldedText folded, ReadOnlySpan<char> line, int start, bool inHeading)
    {
        int at = ReadHanNumber(line, out int number);
        // 「五一、端午」 are holidays: a number of two characters holds a ten.
        if (at >= line.Length || number == 0 || (at > 1 && !line[..at].ContainsAny("十百")))
        {
            return default;
        }

        char next = line[at];
        if (next is '、' or '.')
        {
            return new HeadingLabel(LabelKind.Han, number, start, start + at, start + at + 1);
        }

        if (next is '是' or '要' && number <= 20)
        {
            int end = at + 1;
            if (end < line.Length && line[end] is ',' or ':')
            {
                end++;
            }

            return new HeadingLabel(LabelKind.Counting, number, start, start + at + 1, start + end);
        }

        return inHeading && HasGap(folded, start + at)
            ? new HeadingLabel(LabelKind.Han, number, start, start + at, start + at)
            : default;
    }

    private static HeadingLabel ReadOrdinal(ReadOnlySpan<char> line, int start)
    {
        foreach (string ordinal in Ordinals)
        {
            if (line.Length > ordinal.Length && line.StartsWith(ordinal, StringComparison.Ordinal) && line[ordinal.Length] == ',')
            {
                return new HeadingLabel(LabelKind.Counting, 0, start, start + ordinal.Length, start + ordinal.Length + 1);
            }
        }

        return default;
    }

    private static int ReadAsciiNumber(ReadOnlySpan<char> line, out int number)
    {
        int length = 0;
        number = 0;
        while (length < line.Length && length < 4 && char.IsAsciiDigit(line[length]))
        {
            number = (number * 10) + (line[length] - '0');
            length++;
        }

        return length < line.Length && char.IsAsciiDigit(line[length]) ? 0 : length;
    }

    // Whether the source has something between a folded character and the one before it: a space, a line's end.
    private static bool HasGap(FoldedText folded, int index) => folded.Position(index) > folded.Position(index - 1) + 1;
}
