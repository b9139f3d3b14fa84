using Lantu.Reading.Sections;
using Lantu.Text.Folding;
using Lantu.Text.Outline;

namespace Lantu.Reading.Tasks;

/// <summary>Tells a measure that opens a paragraph from a sentence that merely is short.</summary>
internal static class Openings
{
    private const int LongestProjectName = 32;

    private static readonly string[] Built = ["项目", "工程", "基地", "产业园", "物流园", "电站", "水库", "大桥", "公路", "铁路", "医院", "学校", "码头", "机场", "管网", "中心"];

    private const int LongestName = 36;

    // A sentence that begins so speaks to the assembly, argues, or sums up.
    private static readonly WordFinder NotMeasures = new(
        "我们", "各位", "同志们", "今年", "当前", "去年", "必须", "做好", "回顾", "展望", "一年来", "过去", "当今", "面对", "同时", "此外", "因此",
        "总之", "实践", "只有", "唯有", "综合", "按照", "根据", "具体", "工作中", "实际工作", "重点做好", "重点抓好", "建议", "以上");

    /// <summary>Whether a stretch names anything at all: a letter or a digit.</summary>
    internal static bool HasWords(ReadOnlySpan<char> text)
    {
        foreach (char character in text)
        {
            if (char.IsLetterOrDigit(character))
            {
                return true;
            }
        }

        return false;
    }

    internal static bool IsMeasure(FoldedText folded, Block block)
    {
        if (block.LeadEnd == block.Start || !HasWords(folded.Slice(block.Start, block.LeadEnd)))
        {
            return false;
        }

        ReadOnlySpan<char> lead = folded.Slice(block.Start, block.LeadEnd).TrimEnd("。:!");
        int position = folded.Position(block.Start);
        bool bold = position >= 2 && folded.Text[position - 1] == '*';
        if (bold)
        {
            return !IsPeroration(lead);
        }

        if (lead.Length is < 3 or > LongestName || lead.Contains(',') || lead.Contains('!') || NotMeasures.Opens(lead) || lead[0] is '要' or '这' or '为')
        {
            return false;
        }

        // 「实体经济是发展的本钱。」 argues.
        int copula = lead.IndexOfAny('是', '乃');
        return copula <= 0 || lead[copula - 1] == '于' || lead[copula - 1] == '实';
    }

    /// <summary>The short sentences of intent within a paragraph that opens no new line for each: 「加强重点领域风险防控。」.</summary>
    /// <param name="folded">The folded text.</param>
    /// <param name="block">The paragraph.</param>
    /// <param name="intended">Whether a sentence within must speak of an intention; in a chapter on conduct its brevity is enough.</param>
    internal static List<(int Start, int End)> Themes(FoldedText folded, Block block, Func<int, bool> intended)
    {
        var themes = new List<(int Start, int End)>();
        ReadOnlySpan<char> text = folded.Slice(block.Start, block.End);
        int start = 0;
        while (start < text.Length)
        {
            int stop = text[start..].IndexOfAny('。', '!');
            int end = stop < 0 ? text.Length : start + stop;
            ReadOnlySpan<char> sentence = text[start..end];
            if (sentence.Length is >= 5 and <= 20 && end + 1 < text.Length && !sentence.ContainsAnyInRange('0', '9') && !sentence.ContainsAny(",:;、")
                && NextLength(text, end + 1) > sentence.Length + 8
                && (PassageCues.Intends(sentence) || (start == 0 && block.LeadEnd > block.Start) || (sentence.Length <= 12 && !intended(block.Start + start))))
            {
                themes.Add((block.Start + start, block.Start + end + 1));
            }

            start = end + 1;
        }

        return themes;
    }

    private static int NextLength(ReadOnlySpan<char> text, int start)
    {
        int stop = text[start..].IndexOf('。');
        return stop < 0 ? text.Length - start : stop;
    }

    /// <summary>「让我们更加紧密地团结…奋斗！」</summary>
    /// <summary>
    /// Whether an item is a project: its name ends like something that is built, and its investment or its site is told,
    /// 「云东铁路物流园项目，总投资38亿元」.
    /// </summary>
    internal static bool IsProject(ReadOnlySpan<char> item)
    {
        int end = item.IndexOfAny(",;:(。");
        ReadOnlySpan<char> name = end < 0 ? item : item[..end];
        if (name.Length is < 4 or > LongestProjectName || end < 0)
        {
            return false;
        }

        bool built = false;
        foreach (string ending in Built)
        {
            built |= name.EndsWith(ending, StringComparison.Ordinal);
        }

        ReadOnlySpan<char> rest = item[end..];
        bool invested = rest.Contains("总投资", StringComparison.Ordinal) || rest.Contains("计划投资", StringComparison.Ordinal) || rest.Contains("概算投资", StringComparison.Ordinal);
        return built && (invested || rest.Contains("选址", StringComparison.Ordinal) || rest.Contains("位于", StringComparison.Ordinal) || rest.Contains("建设地点", StringComparison.Ordinal));
    }

    internal static bool IsPeroration(ReadOnlySpan<char> text) =>
        text.Contains("让我们", StringComparison.Ordinal) || text.StartsWith("各位代表", StringComparison.Ordinal);

    /// <summary>Where the name of an item without an opening sentence ends: its first clause, where the item is long.</summary>
    internal static int ClauseEnd(FoldedText folded, Block block)
    {
        if (block.End - block.Start <= 60)
        {
            return block.End;
        }

        ReadOnlySpan<char> text = folded.Slice(block.Start, block.End);
        int stop = text.IndexOfAny("。;!");
        if (stop is >= 4 and <= 60)
        {
            return block.Start + stop + 1;
        }

        int comma = text.IndexOf(',');
        return comma is >= 4 and <= 60 ? block.Start + comma : block.End;
    }
}
