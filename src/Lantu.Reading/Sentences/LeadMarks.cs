namespace Lantu.Reading.Sentences;

/// <summary>Finds what stands within the words of a lead: 占, 从, 分别, and a verb that cuts off what stands before it.</summary>
internal static class LeadMarks
{
    // A phrase up to this length is kept whole, verb and all: 城镇新增就业, 对俄贸易.
    private const int LongestUncut = 14;
    private const int LongestPronoun = 4;

    // 占, 从 and 由 within the words, and a verb that cuts off what stands before it: 与高校共建 | 创新平台.
    internal static void Find(ReadOnlySpan<char> text, int named, ref Lead lead)
    {
        int cut = -1;
        int cutStart = -1;
        VerbKind cutKind = VerbKind.None;
        for (int i = lead.Start; i < lead.End; i++)
        {
            char current = text[i];
            if (current == '占' && i + 1 < lead.End && IsShare(text, i + 1))
            {
                lead.ShareOf = i;
            }
            else if (current is '较' or '比' && lead.Relation is Relation.Rise or Relation.Fall or Relation.Growth
                && IsComparison(text, i, lead.Start))
            {
                lead.End = i; // 耕地面积较第三次全国国土调查增加4.6万亩
                break;
            }
            else if (current is '共' or '累' && i + 3 < lead.End && text[i + 1] == '计')
            {
                lead.Flags |= LeadFlags.Cumulative; // 这两部分共计|减收增支
                lead.Start = i - lead.Start <= LongestPronoun ? i + 2 : lead.Start;
            }
            else if (current == '分' && i + 1 < lead.End && text[i + 1] == '别')
            {
                lead.Respectively = i;
            }
            else if (current == '在' && i > lead.Start && text[i..lead.End].Contains('中')
                && (text[i..lead.End].Contains("比重", StringComparison.Ordinal) || Words.Ends(Words.Parts, text[..lead.End], lead.End)))
            {
                lead.ShareOf = i; // 积累在国民收入中所占的比重
            }
            else if (current is '从' or '由' && i > lead.Start
                && (i + 1 >= lead.End || text[i + 1] is not ('业' or '事' or '于' or '此' or '来' or '企')))
            {
                lead.From = i;
            }
            else if (i > lead.Start && i <= named && lead.Verb == VerbKind.None && Verbs.Forward.TryMatch(text, i, out int length, out VerbKind kind)
                && length > 1 && i + length <= lead.End && kind is VerbKind.Work or VerbKind.Gain
                && !(i + length < lead.End && OpenerReader.IsNounTail(text[i + length])))
            {
                cut = i + length;
                cutStart = i;
                cutKind = kind;
                i += length - 1;
            }
        }

        if (cut > 0 && lead.Respectively == 0 && lead.ShareOf < 0 && lead.End - cut != 1)
        {
            CutAtVerb(text, cutStart, cut, cutKind, ref lead);
        }
    }

    private static void CutAtVerb(ReadOnlySpan<char> text, int start, int end, VerbKind kind, ref Lead lead)
    {
        bool isLast = end == lead.End;
        bool isNoun = isLast && EndsLikeNoun(text[..end]);
        lead.Verb = isNoun ? VerbKind.None : kind;
        lead.VerbStart = isNoun ? -1 : start;
        lead.EndsWithVerb = isLast && !isNoun;
        if (lead.End - end >= 2 && lead.End - lead.Start > LongestUncut)
        {
            lead.Start = end;
        }
    }

    // 示范区建设89项年度任务: a noun that a verb has become.
    private static bool EndsLikeNoun(ReadOnlySpan<char> words) =>
        words.EndsWith("建设", StringComparison.Ordinal) || words.EndsWith("改造", StringComparison.Ordinal) || words.EndsWith("治理", StringComparison.Ordinal)
        || words.EndsWith("整治", StringComparison.Ordinal) || words.EndsWith("修复", StringComparison.Ordinal) || words.EndsWith("培训", StringComparison.Ordinal)
        || words.EndsWith("更新", StringComparison.Ordinal) || words.EndsWith("推广", StringComparison.Ordinal);

    private static bool IsComparison(ReadOnlySpan<char> text, int at, int start)
    {
        char before = at > start ? text[at - 1] : '\0';
        return text[at + 1] is not ('例' or '重' or '率' or '较' or '值' or '赛' or '特' or '亚')
            && before is not ('占' or '对' or '同' or '环' or '入' or '收' or '评' or '无' or '相' or '正');
    }

    // 占地方财力的一半 is a share, 占地5亩 is not.
    private static bool IsShare(ReadOnlySpan<char> text, int behind) => text[behind] switch
    {
        '地' => behind + 1 < text.Length && text[behind + 1] is '区' or '方',
        '用' or '比' or '有' or '补' or '道' or '据' => false,
        _ => true,
    };
}
