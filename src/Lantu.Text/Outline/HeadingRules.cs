using Lantu.Text.Folding;

namespace Lantu.Text.Outline;

/// <summary>Tells headings from other lines by their shape.</summary>
internal static class HeadingRules
{
    private const string FullStops = "。!?;";

    /// <summary>Where the heading at the start of a line ends; the line's start of content where it has none.</summary>
    /// <param name="folded">The folded text.</param>
    /// <param name="lines">All lines; their kinds are settled.</param>
    /// <param name="index">The line in question.</param>
    internal static int HeadingEnd(FoldedText folded, List<OutlineLine> lines, int index)
    {
        OutlineLine line = lines[index];
        ReadOnlySpan<char> content = folded.Slice(line.Content, line.End);
        int stop = content.IndexOfAny(FullStops);
        bool one = stop < 0 || stop == content.Length - 1;
        bool heading = false;
        if (line.IsNote || line.IsCaption)
        {
            return line.Content;
        }

        if (line.Marked > 0 || line.IsKnownHeading)
        {
            // A style may cover the paragraph behind its heading, too: 「（一）旗帜鲜明讲政治。坚持把…」.
            heading = one || content.Length <= 60;
            bool numbered = line.Label.Kind is LabelKind.Han or LabelKind.HanBracket;
            if (!heading && line.IsKnownHeading && numbered)
            {
                return NumberedEnd(folded, line, content, stop);
            }
        }
        else
        {
            switch (line.Label.Kind)
            {
                case LabelKind.Part or LabelKind.Chapter or LabelKind.Clause:
                    heading = stop < 0 && content.Length <= 60;
                    break;
                case LabelKind.Han or LabelKind.HanBracket:
                    return line.Bullet ? line.Content : NumberedEnd(folded, line, content, stop);
                case LabelKind.Digit or LabelKind.DigitBracket when !line.Bullet && content.Length <= 40 && stop < 0:
                    heading = content.Length > 0 && content[^1] is not (':' or ',') && IsFollowedByText(folded, lines, index);
                    break;
                // 「二是大力推进新型工业化，加快构建…」 on a line of its own, before the paragraphs that say how.
                case LabelKind.Counting when !line.Bullet && content.Length is >= 4 and <= 40 && stop < 0:
                    heading = content[^1] is not (':' or ',' or '、') && IsFollowedByText(folded, lines, index);
                    break;
                case LabelKind.None when !line.Bullet:
                    heading = one && IsBareHeading(folded, lines, index, content);
                    break;
            }
        }

        return heading ? line.End : line.Content;
    }

    /// <summary>The next line that is of the document; -1 behind the last.</summary>
    internal static int Next(List<OutlineLine> lines, int index)
    {
        for (int i = index + 1; i < lines.Count; i++)
        {
            if (lines[i].Kind is LineKind.Text or LineKind.Table)
            {
                return i;
            }
        }

        return -1;
    }

    // 「（一）旗帜鲜明讲政治。坚持把…」: the first sentence, where it is short; else the whole line, where it is one.
    private static int NumberedEnd(FoldedText folded, in OutlineLine line, ReadOnlySpan<char> content, int stop)
    {
        if (stop < 0 || (stop == content.Length - 1 && content[stop] != ';'))
        {
            return content.Length is > 0 and <= 80 && content[^1] is not (',' or '、') ? line.End : line.Content;
        }

        if (stop <= 60 && content[stop] is '。' or '!')
        {
            int end = line.Content + stop + 1;
            return line.Cut ? InlineHeadings.GluedEnd(folded.Characters, line.Content, end) : end;
        }

        int colon = content.IndexOf(':');
        return colon is >= 2 and <= 16 && content[stop] != ';' ? line.Content + colon + 1 : line.Content;
    }

    private static bool IsFollowedByText(FoldedText folded, List<OutlineLine> lines, int index)
    {
        int next = Next(lines, index);
        if (next < 0)
        {
            return false;
        }

        OutlineLine following = lines[next];
        return following.Plain && following.Length > lines[index].Length
            && folded.Slice(following.Start, following.End).IndexOfAny(FullStops) >= 0;
    }

    // None of these stands in a bare heading. A few characters are looked at: a set of the framework would be compiled first.
    private static bool HasMark(ReadOnlySpan<char> content)
    {
        foreach (char character in content)
        {
            if (character is '。' or '!' or '?' or ';' or ':' or '=' or '|' or '…')
            {
                return true;
            }
        }

        return false;
    }

    // 「2023年工作回顾」, 「名词解释」: a short line without an end, before a longer one or a numbered heading.
    private static bool IsBareHeading(FoldedText folded, List<OutlineLine> lines, int index, ReadOnlySpan<char> content)
    {
        OutlineLine line = lines[index];
        bool bold = line.Strong || (line.Bold && IsBoldToTheEnd(folded, line));
        if (content.Length is < 3 or > 36 || (!bold && (HasMark(content) || content.Count(',') > 1)))
        {
            return false;
        }

        if (content[0] is '(' or ')' or '%' or ',' or '《' or '[' || content[^1] is ',' or '、' or ')' or ':' && !bold)
        {
            return false;
        }

        if (IsFigure(content) || content.Contains("会议上", StringComparison.Ordinal) || content.Contains("會議上", StringComparison.Ordinal)
            || content.StartsWith("各位", StringComparison.Ordinal) || content.Contains("代表:", StringComparison.Ordinal))
        {
            return false;
        }

        return (bold || PreviousIsWhole(folded, lines, index)) && (bold || IsFollowedByHeadingOrText(folded, lines, index));
    }

    private static bool IsFollowedByHeadingOrText(FoldedText folded, List<OutlineLine> lines, int index)
    {
        int next = Next(lines, index);
        if (next < 0)
        {
            return false;
        }

        OutlineLine following = lines[next];
        if (following.Label.Kind is LabelKind.Part or LabelKind.Chapter or LabelKind.Han or LabelKind.HanBracket or LabelKind.Digit)
        {
            return true;
        }

        bool sentence = folded.Slice(following.Start, following.End).IndexOfAny(FullStops) >= 0;
        return sentence && following.Length >= (following.Bullet || following.Label.Kind != LabelKind.None ? 12 : 20);
    }

    // A line behind one that breaks off is the rest of its sentence, and no heading.
    private static bool PreviousIsWhole(FoldedText folded, List<OutlineLine> lines, int index)
    {
        for (int i = index - 1; i >= 0; i--)
        {
            if (lines[i].Kind is LineKind.Text)
            {
                OutlineLine before = lines[i];
                return before.Length <= 40 || before.Marked > 0 || LineJoiner.EndsSentence(folded.Slice(before.Start, before.End));
            }
        }

        return true;
    }

    private static bool IsBoldToTheEnd(FoldedText folded, in OutlineLine line)
    {
        int behind = folded.Position(line.End - 1) + 1;
        return behind < folded.Text.Length && folded.Text[behind] == '*';
    }

    // 「地区生产总值增长7.9%」 is a line of a digest, not a heading; 「2024年工作安排」 may be one.
    private static bool IsFigure(ReadOnlySpan<char> content)
    {
        if (content.Contains('%') || content.Contains("亿元", StringComparison.Ordinal) || content.Contains("万元", StringComparison.Ordinal))
        {
            return true;
        }

        bool letters = false;
        foreach (char character in content)
        {
            letters |= character >= '\u4E00';
        }

        return !letters;
    }
}
