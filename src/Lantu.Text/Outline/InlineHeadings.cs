namespace Lantu.Text.Outline;

/// <summary>
/// Cuts a text without line breaks where a numbered heading opens within it: 「…完成下达任务。一、聚焦抓项目增效益，…」.
/// </summary>
internal static class InlineHeadings
{
    // A paragraph of an ordinary text is shorter than this, and is left alone.
    private const int LongText = 300;

    // With these a sentence of intent begins; glued behind a heading they show where it ended.
    private static readonly string[] Openers =
    [
        "大力", "坚定不移", "着力", "不断", "高水平", "高质量", "深入", "全面", "切实", "持续", "积极", "扎实", "加快", "提升", "加强", "推动", "推进",
        "坚持", "聚焦", "强化", "优化", "全力", "深化", "统筹", "坚决", "用心", "千方百计", "突出", "加大", "围绕", "过去", "今年", "一年来",
    ];

    /// <summary>The lines with every such text cut in two or more.</summary>
    internal static List<OutlineLine> Cut(ReadOnlySpan<char> characters, List<OutlineLine> lines)
    {
        List<OutlineLine>? result = null;
        for (int i = 0; i < lines.Count; i++)
        {
            OutlineLine line = lines[i];
            if (line.Kind == LineKind.Text && line.Length >= LongText && Labels(characters, line) is { Count: > 1 } labels)
            {
                result ??= lines[..i];
                Add(result, line, labels);
            }
            else
            {
                result?.Add(line);
            }
        }

        return result ?? lines;
    }

    /// <summary>Where a heading ends that nothing divides from the sentence behind it; its own end where that is not seen.</summary>
    internal static int GluedEnd(ReadOnlySpan<char> characters, int start, int end)
    {
        int comma = characters[start..end].IndexOf(',');
        if (comma < 0)
        {
            return end;
        }

        for (int i = start + comma + 7; i < end - 7; i++)
        {
            foreach (string opener in Openers)
            {
                if (characters[i] == opener[0] && characters[i..end].StartsWith(opener, StringComparison.Ordinal))
                {
                    return i;
                }
            }
        }

        return end;
    }

    private static List<HeadingLabel> Labels(ReadOnlySpan<char> characters, in OutlineLine line)
    {
        var found = new List<HeadingLabel>();
        for (int i = line.Content + 1; i < line.End - 3; i++)
        {
            int hit = characters[(i - 1)..(line.End - 3)].IndexOfAny("。:!”");
            if (hit < 0)
            {
                break;
            }

            i += hit;
            if (i < line.End - 3 && TryLabel(characters[i..line.End], i, out HeadingLabel label))
            {
                found.Add(label);
            }
        }

        // Only what counts on is a heading: 一 where 二 follows, and 二 behind 一.
        var labels = new List<HeadingLabel>();
        Span<int> next = [1, 1];
        for (int i = 0; i < found.Count; i++)
        {
            ref int expected = ref next[found[i].Kind == LabelKind.Han ? 0 : 1];
            if (found[i].Number == expected || (found[i].Number == 1 && SecondFollows(found, i)))
            {
                expected = found[i].Number + 1;
                labels.Add(found[i]);
            }
        }

        return labels;
    }

    private static bool SecondFollows(List<HeadingLabel> labels, int first)
    {
        for (int i = first + 1; i < labels.Count; i++)
        {
            if (labels[i].Kind == labels[first].Kind)
            {
                return labels[i].Number == 2;
            }
        }

        return false;
    }

    private static bool TryLabel(ReadOnlySpan<char> rest, int at, out HeadingLabel label)
    {
        bool bracket = rest[0] == '(';
        int digits = LabelReader.ReadHanNumber(bracket ? rest[1..] : rest, out int number);
        int close = digits + (bracket ? 1 : 0);
        label = default;
        if (digits is 0 or > 3 || close >= rest.Length || rest[close] != (bracket ? ')' : '、') || (digits > 1 && !rest[..close].Contains('十')))
        {
            return false;
        }

        label = bracket
            ? new HeadingLabel(LabelKind.HanBracket, number, at, at + close + 1, at + close + 1)
            : new HeadingLabel(LabelKind.Han, number, at, at + close, at + close + 1);
        return true;
    }

    private static void Add(List<OutlineLine> result, OutlineLine line, List<HeadingLabel> labels)
    {
        OutlineLine first = line;
        first.End = labels[0].Start;
        result.Add(first);
        for (int i = 0; i < labels.Count; i++)
        {
            result.Add(new OutlineLine
            {
                Start = labels[i].Start,
                End = i + 1 < labels.Count ? labels[i + 1].Start : line.End,
                Content = labels[i].End,
                Label = labels[i],
                Cut = true,
            });
        }
    }
}
