using Lantu.Plans.Catalogue;
using Lantu.Quantities.Periods;

namespace Lantu.Reading.Sentences;

/// <summary>Reads forward over what leads a clause without naming what is measured: openers, verbs, times.</summary>
internal static class OpenerReader
{
    private const string NounTails = "率额量数费值度比业者性";

    /// <summary>Moves the start of a lead behind its openers, and keeps what they say.</summary>
    internal static void Strip(ReadOnlySpan<char> text, IReadOnlyList<TimePhrase> times, IndicatorCatalogue indicators, ref Lead lead)
    {
        int named = lead.End;
        if (lead.HasSubject && indicators.FindEnding(text[lead.Start..lead.End], out int start) is not null)
        {
            named = lead.Start + start;
        }

        while (lead.Start < lead.End)
        {
            int time = LeadTimes.StartingAt(times, lead.Start);
            if (time >= 0 && times[time].End <= lead.End)
            {
                LeadTimes.Keep(times, time, ref lead);
                lead.Start = times[time].End;
                continue;
            }

            if (lead.Start >= named)
            {
                TakeVerbOfName(text, ref lead);
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
        SkipCircumstances(text, ref lead);
        if (lead.HasSubject)
        {
            LeadMarks.Find(text, Math.Min(named, lead.End), ref lead);
        }
    }

    // The name holds its verb: 新增就业 stays whole, 改造老旧小区 is told without it.
    private static void TakeVerbOfName(ReadOnlySpan<char> text, ref Lead lead)
    {
        if (lead.Verb != VerbKind.None || !Verbs.Forward.TryMatch(text, lead.Start, out int verb, out VerbKind kind)
            || kind == VerbKind.None || lead.Start + verb >= lead.End)
        {
            return;
        }

        lead.Verb = kind;
        lead.VerbStart = lead.Start;
        bool isTold = kind == VerbKind.Work || text[lead.Start..(lead.Start + verb)] is "实现" or "完成";
        if (isTold && lead.End - lead.Start - verb >= 2 && !IsNounTail(text[lead.Start + verb]))
        {
            lead.Start += verb;
        }
    }

    // Words that tell when, or compared with what, name nothing.
    private static void SkipCircumstances(ReadOnlySpan<char> text, ref Lead lead)
    {
        if (lead.End - lead.Start == 1 && text[lead.Start] is '比' or '较')
        {
            lead.Start = lead.End; // 比原来设想的600亿元多出54%
        }

        if (lead.HasSubject && text[lead.End - 1] is '时' or '后' && text[lead.Start..lead.End] is not ("小时" or "工时" or "课时" or "学时"))
        {
            lead.Flags |= text[lead.Start..lead.End].Contains("计划", StringComparison.Ordinal) ? LeadFlags.Planned : LeadFlags.None;
            lead.Start = lead.End; // 修订计划时减少为…: it tells when, not what
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
        if (behind < lead.End && IsNounTail(text[behind]))
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
                LeadTimes.Keep(times, i, ref lead);
                if (times[i].End < lead.End && !times[i].IsBase && text[times[i].Start - 1] != '占')
                {
                    lead.Start = times[i].End;
                }
            }
        }
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

    /// <summary>Whether a verb before this belongs to a noun: 完成率, 投资额, 建设面积.</summary>
    internal static bool IsNounTail(char character) => NounTails.Contains(character, StringComparison.Ordinal);
}
