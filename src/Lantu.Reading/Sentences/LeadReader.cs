using Lantu.Plans.Catalogue;
using Lantu.Quantities;
using Lantu.Quantities.Periods;

namespace Lantu.Reading.Sentences;

/// <summary>Reads what stands before a figure: backward from the figure for its tie, then forward for what is measured.</summary>
internal static class LeadReader
{
    private const int MostWords = 10;
    private const int LongestAside = 16;

    // A phrase up to this length is kept whole, verb and all: 城镇新增就业, 对俄贸易.
    private const int LongestUncut = 14;
    private const int LongestPronoun = 4;

    // A verb before these belongs to a noun: 完成率, 投资额, 建设面积.
    private const string NounTails = "率额量数费值度比业者性";

    /// <summary>Reads the lead of a figure.</summary>
    /// <param name="text">The folded text.</param>
    /// <param name="from">Behind the last figure that was taken, or the beginning of the sentence.</param>
    /// <param name="followsFigure">Whether a figure stands directly before <paramref name="from"/>.</param>
    /// <param name="quantity">The figure.</param>
    /// <param name="times">The times of the block.</param>
    /// <param name="indicators">Keeps words whole that name an indicator.</param>
    internal static Lead Read(
        ReadOnlySpan<char> text, int from, bool followsFigure, in Quantity quantity, IReadOnlyList<TimePhrase> times, IndicatorCatalogue indicators)
    {
        var lead = new Lead { Time = -1, Base = -1, From = -1, ShareOf = -1, VerbStart = -1 };
        int start = from;
        if (followsFigure && start < text.Length && text[start] is '、' or '和' or '与' or '及')
        {
            lead.IsListed = true;
            start++;
        }

        start = Math.Min(start, quantity.OuterStart);
        int end = ReadTie(text, start, quantity.OuterStart, quantity.Kind == QuantityKind.Streak, times, ref lead);
        lead.ClauseStart = FindClauseStart(text, start, end);
        if (end == lead.ClauseStart && lead.Relation == Relation.Be && text[lead.TieStart] is '为' or '有' or '是')
        {
            lead.Relation = Relation.None; // 为1467位老年人发放补贴
        }

        if (lead.Has(LeadFlags.Gain))
        {
            lead.Verb = VerbKind.Gain;
            lead.VerbStart = end;
        }


        lead.Start = lead.ClauseStart;
        lead.End = end;
        TrimEnd(text, ref lead);
        StripOpeners(text, times, indicators, ref lead);
        if (!lead.HasSubject && lead.Relation == Relation.Be && lead.Verb == VerbKind.None && Verbs.Forward.TryMatch(text, lead.TieStart, out _, out VerbKind verb))
        {
            lead.Relation = Relation.None; // 完成54栋住宅楼改造
            lead.Verb = verb;
            lead.VerbStart = lead.TieStart;
        }

        return lead;
    }

    // Word by word to the left: 2023年 | 同比 | 增长 | 7.9%.
    private static int ReadTie(ReadOnlySpan<char> text, int limit, int end, bool coloursOnly, IReadOnlyList<TimePhrase> times, ref Lead lead)
    {
        lead.TieStart = end;
        for (int words = 0; words < MostWords && end > limit; words++)
        {
            int time = TimeEndingAt(times, end);
            if (time >= 0 && times[time].Start >= limit)
            {
                Keep(times, time, ref lead);
                end = times[time].Start;
                end -= times[time].IsBase && end > limit && text[end - 1] is '比' or '较' or '与' or '和' or '以' or '是' ? 1 : 0;
                continue;
            }

            if (text[end - 1] == ')' && FindOpening(text, limit, end - 1) is >= 0 and int opening)
            {
                end = opening;
                continue;
            }

            if (!LeadWords.Backward.TryMatch(text, end, out int length, out LeadWord word) || end - length < limit
                || (coloursOnly && word.Relation != Relation.None))
            {
                break;
            }

            end -= length;
            lead.Flags |= word.Flags;
            if (word.Relation != Relation.None)
            {
                if (lead.Relation == Relation.None)
                {
                    lead.TieStart = end;
                }

                lead.Relation = Combine(lead.Relation, word.Relation);
            }
        }

        return end;
    }

    // 增速达到16.1% is growth, 增长率保持在5% as well; otherwise the word next to the figure rules.
    private static Relation Combine(Relation near, Relation far) => near switch
    {
        Relation.None => far,
        Relation.Reach or Relation.Be or Relation.Keep when far is Relation.Growth or Relation.Fall => far,
        _ => near,
    };

    private static void Keep(IReadOnlyList<TimePhrase> times, int time, ref Lead lead)
    {
        if (times[time].IsBase)
        {
            lead.Base = lead.Base < 0 ? time : lead.Base;
        }
        else
        {
            lead.Time = lead.Time < 0 ? time : lead.Time;
        }
    }

    private static int FindClauseStart(ReadOnlySpan<char> text, int limit, int end)
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
    private static int FindOpening(ReadOnlySpan<char> text, int limit, int closing)
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

    // 粮食、棉花、糖等的价格补贴: the list only tells of what.
    private static void SkipExamples(ReadOnlySpan<char> text, ref Lead lead)
    {
        int at = text[lead.Start..lead.End].LastIndexOf("等的", StringComparison.Ordinal);
        if (at > 0 && lead.End - lead.Start - at - 2 >= 4)
        {
            lead.Start += at + 2;
        }
    }

    private static void TrimEnd(ReadOnlySpan<char> text, ref Lead lead)
    {
        while (lead.End > lead.Start && text[lead.End - 1] is '的' or '等' or '、' or ':' or ',')
        {
            lead.EndsWithExamples |= text[lead.End - 1] == '等';
            lead.End--;
        }
    }

    private static void StripOpeners(ReadOnlySpan<char> text, IReadOnlyList<TimePhrase> times, IndicatorCatalogue indicators, ref Lead lead)
    {
        int named = lead.End;
        if (lead.HasSubject && indicators.FindEnding(text[lead.Start..lead.End], out int start) is not null)
        {
            named = lead.Start + start;
        }

        while (lead.Start < lead.End)
        {
            int time = TimeStartingAt(times, lead.Start);
            if (time >= 0 && times[time].End <= lead.End)
            {
                Keep(times, time, ref lead);
                lead.Start = times[time].End;
                continue;
            }

            if (lead.Start >= named)
            {
                // The name holds its verb: 新增就业 stays whole, 改造老旧小区 is told without it.
                if (lead.Verb == VerbKind.None && Verbs.Forward.TryMatch(text, lead.Start, out int verb, out VerbKind kind) && kind != VerbKind.None && lead.Start + verb < lead.End)
                {
                    lead.Verb = kind;
                    lead.VerbStart = lead.Start;
                    lead.Start += (kind == VerbKind.Work || text[lead.Start..(lead.Start + verb)] is "实现" or "完成") && lead.End - lead.Start - verb >= 2 && !NounTails.Contains(text[lead.Start + verb], StringComparison.Ordinal) ? verb : 0;
                }

                break;
            }

            if (text[lead.Start] is '从' or '由' && lead.From < 0)
            {
                lead.From = lead.Start;
                lead.Start++;
                continue;
            }

            if (text[lead.Start] is '、' or '”' or '—' or '-' or '·')
            {
                lead.Start++;
                continue;
            }

            if (!TryStripWord(text, ref lead))
            {
                break;
            }
        }

        SkipLaterTimes(text, times, ref lead);
        SkipExamples(text, ref lead);
        if (lead.End - lead.Start == 1 && text[lead.Start] is '比' or '较')
        {
            lead.Start = lead.End; // 比原来设想的600亿元多出54%
        }

        if (lead.HasSubject && text[lead.End - 1] is '时' or '后' && text[lead.Start..lead.End] is not ("小时" or "工时" or "课时" or "学时"))
        {
            lead.Flags |= text[lead.Start..lead.End].Contains("计划", StringComparison.Ordinal) ? LeadFlags.Planned : LeadFlags.None;
            lead.Start = lead.End; // 修订计划时减少为…: it tells when, not what
        }

        if (lead.HasSubject)
        {
            FindMarks(text, Math.Min(named, lead.End), ref lead);
        }
    }

    private static bool TryStripWord(ReadOnlySpan<char> text, ref Lead lead)
    {
        bool verb = Verbs.Forward.TryMatch(text[..lead.End], lead.Start, out int verbLength, out VerbKind kind);
        bool opener = Verbs.Openers.TryMatch(text[..lead.End], lead.Start, out int openerLength, out LeadFlags flags);
        if (opener && openerLength >= verbLength)
        {
            if ((flags & LeadFlags.Stop) != 0)
            {
                return false;
            }

            lead.Flags |= flags;
            lead.Start += openerLength;
            return true;
        }

        if (!verb || kind == VerbKind.None || lead.Start + verbLength > lead.End)
        {
            return false;
        }

        int behind = lead.Start + verbLength;
        if (behind < lead.End && NounTails.Contains(text[behind], StringComparison.Ordinal))
        {
            return false;
        }

        if (lead.Verb != VerbKind.Gain)
        {
            lead.Verb = kind;
        }

        lead.VerbStart = lead.VerbStart < 0 ? lead.Start : lead.VerbStart;
        lead.Start = behind;
        if (lead.Start < lead.End && text[lead.Start] is '了' or '过')
        {
            lead.Start++;
        }

        return true;
    }

    // 城镇居民2025年收入: what is measured stands behind the time, if anything does.
    private static void SkipLaterTimes(ReadOnlySpan<char> text, IReadOnlyList<TimePhrase> times, ref Lead lead)
    {
        for (int i = 0; i < times.Count; i++)
        {
            if (times[i].Start > lead.Start && times[i].End <= lead.End)
            {
                Keep(times, i, ref lead);
                if (times[i].End < lead.End && !times[i].IsBase && text[times[i].Start - 1] != '占')
                {
                    lead.Start = times[i].End;
                }
            }
        }
    }

    // 占, 从 and 由 within the words, and a verb that cuts off what stands before it: 与高校共建 | 创新平台.
    private static void FindMarks(ReadOnlySpan<char> text, int named, ref Lead lead)
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
            else if (current is '较' or '比' && lead.Relation is Relation.Rise or Relation.Fall or Relation.Growth && IsComparison(text, i, lead.Start))
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
            else if (current == '在' && i > lead.Start && text[i..lead.End].Contains('中') && (text[i..lead.End].Contains("比重", StringComparison.Ordinal) || Words.Ends(Words.Parts, text[..lead.End], lead.End)))
            {
                lead.ShareOf = i; // 积累在国民收入中所占的比重
            }
            else if (current is '从' or '由' && i > lead.Start && (i + 1 >= lead.End || text[i + 1] is not ('业' or '事' or '于' or '此' or '来' or '企')))
            {
                lead.From = i;
            }
            else if (i > lead.Start && i <= named && lead.Verb == VerbKind.None && Verbs.Forward.TryMatch(text, i, out int length, out VerbKind kind)
                && length > 1 && i + length <= lead.End && kind is VerbKind.Work or VerbKind.Gain
                && !(i + length < lead.End && NounTails.Contains(text[i + length], StringComparison.Ordinal)))
            {
                cut = i + length;
                cutStart = i;
                cutKind = kind;
                i += length - 1;
            }
        }

        if (cut > 0 && lead.Respectively == 0 && lead.ShareOf < 0 && lead.End - cut != 1)
        {
            int at = cut;
            lead.Verb = at == lead.End && EndsLikeNoun(text[..at]) ? VerbKind.None : cutKind;
            lead.VerbStart = lead.Verb == VerbKind.None ? -1 : cutStart;
            lead.EndsWithVerb = at == lead.End && !EndsLikeNoun(text[..at]);
            bool isLong = lead.End - lead.Start > LongestUncut || at == lead.End;
            if (lead.End - at >= 2 && isLong)
            {
                lead.Start = at;
            }
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
        return text[at + 1] is not ('例' or '重' or '率' or '较' or '值' or '赛' or '特' or '亚') && before is not ('占' or '对' or '同' or '环' or '入' or '收' or '评' or '无' or '相' or '正');
    }

    // 占地方财力的一半 is a share, 占地5亩 is not.
    private static bool IsShare(ReadOnlySpan<char> text, int behind) => text[behind] switch
    {
        '地' => behind + 1 < text.Length && text[behind + 1] is '区' or '方',
        '用' or '比' or '有' or '补' or '道' or '据' => false,
        _ => true,
    };

    private static int TimeEndingAt(IReadOnlyList<TimePhrase> times, int end)
    {
        for (int i = times.Count - 1; i >= 0; i--)
        {
            int behind = times[i].End;
            if (behind == end)
            {
                return i;
            }

            if (behind < end)
            {
                break;
            }
        }

        return -1;
    }

    private static int TimeStartingAt(IReadOnlyList<TimePhrase> times, int start)
    {
        for (int i = 0; i < times.Count; i++)
        {
            if (times[i].Start >= start)
            {
                return times[i].Start == start ? i : -1;
            }
        }

        return -1;
    }
}
