using Lantu.Plans.Catalogue;
using Lantu.Quantities;
using Lantu.Quantities.Periods;

namespace Lantu.Reading.Sentences;

/// <summary>Reads what stands before a figure: backward from the figure for its tie, then forward for what is measured.</summary>
internal static class LeadReader
{
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

        if (followsFigure && text[start..].StartsWith("大关", StringComparison.Ordinal))
        {
            start += 2; // 突破300亿元大关、达313.9亿元
            lead.IsListed = start < text.Length && text[start] == '、';
            start += lead.IsListed ? 1 : 0;
        }

        start = Math.Min(start, quantity.OuterStart);
        int end = TieReader.Read(text, start, quantity.OuterStart, quantity.Kind == QuantityKind.Streak, times, ref lead);
        lead.ClauseStart = ClauseStarts.Find(text, start, end);
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
        OpenerReader.Strip(text, times, indicators, ref lead);
        if (!lead.HasSubject && lead.Relation == Relation.Be && lead.Verb == VerbKind.None
            && Verbs.Forward.TryMatch(text, lead.TieStart, out _, out VerbKind verb))
        {
            lead.Relation = Relation.None; // 完成54栋住宅楼改造
            lead.Verb = verb;
            lead.VerbStart = lead.TieStart;
        }

        return lead;
    }

    private static void TrimEnd(ReadOnlySpan<char> text, ref Lead lead)
    {
        while (lead.End > lead.Start && text[lead.End - 1] is '的' or '等' or '、' or ':' or ',' or '“')
        {
            lead.EndsWithExamples |= text[lead.End - 1] == '等';
            lead.End--;
        }
    }
}
