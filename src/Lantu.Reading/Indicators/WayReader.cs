using Lantu.Quantities;
using Lantu.Reading.Sentences;

namespace Lantu.Reading.Indicators;

/// <summary>Reads 从3006亿元增长至7307亿元: one fact with the value at its start.</summary>
internal sealed class WayReader(SentenceState state, TimeKeeper times, RankFactReader ranks, MeasuredFactReader measured, WayRowReader rows)
{
    private const int LongestWay = 18;

    /// <summary>Reads the figures of a way.</summary>
    /// <param name="text">The folded text up to the end of the sentence.</param>
    /// <param name="index">The first figure.</param>
    /// <param name="lead">Its lead.</param>
    /// <param name="taken">How many figures the way holds.</param>
    internal bool TryRead(ReadOnlySpan<char> text, int index, in Lead lead, out int taken)
    {
        taken = 0;
        int at = lead.From >= 0 ? lead.From : FindFrom(text, lead.ClauseStart, state.Figures[index].Start);
        if (at < 0 || index + 1 >= state.Figures.Count)
        {
            return false;
        }

        if (rows.TryRead(text, index, lead, at, out taken))
        {
            return true;
        }

        Quantity first = state.Figures[index];
        Quantity second = state.Figures[index + 1];
        if (TryReadLongWay(text, index, lead, at))
        {
            taken = 3;
            return true;
        }

        if (second.OuterStart - first.OuterEnd > LongestWay || first.Kind == QuantityKind.Streak)
        {
            return false;
        }

        Lead next = LeadReader.Read(text, first.OuterEnd, true, second, state.Times, state.Indicators);
        bool leads = next.Relation is Relation.RiseTo or Relation.FallTo or Relation.Reach or Relation.Keep
            || (second.Kind == QuantityKind.Rank && !text[first.OuterEnd..second.Start].Contains('、'));
        bool alike = first.Kind == second.Kind || (first.Unit is null && first.Kind == QuantityKind.Bare);
        if (!leads || !alike || next.HasSubject && !IsOnlyMovement(text, next))
        {
            return false;
        }

        times.LeaveStart(at, first.Start);
        times.MoveTo(second.Start);
        Lead whole = lead;
        whole.Relation = next.Relation;
        whole.TieStart = next.TieStart;
        whole.Flags |= next.Flags;
        whole.From = at;
        if (second.Kind == QuantityKind.Rank)
        {
            ranks.Read(text, index, whole, second);
        }
        else
        {
            CutAtFrom(text, ref whole, at);
            measured.Read(text, index + 1, whole, first);
        }

        taken = 2;
        return true;
    }

    // 从1979年的170亿元、1980年的127亿元降低到今年的27亿元: the way has a station.
    private bool TryReadLongWay(ReadOnlySpan<char> text, int index, in Lead lead, int at)
    {
        if (index + 2 >= state.Figures.Count)
        {
            return false;
        }

        Quantity first = state.Figures[index];
        Quantity station = state.Figures[index + 1];
        Quantity last = state.Figures[index + 2];
        if (first.Kind != station.Kind || first.Kind != last.Kind || text[first.OuterEnd] != '、'
            || last.OuterStart - station.OuterEnd > LongestWay || station.OuterStart - first.OuterEnd > LongestWay)
        {
            return false;
        }

        Lead next = LeadReader.Read(text, station.OuterEnd, true, last, state.Times, state.Indicators);
        if (next.Relation is not (Relation.RiseTo or Relation.FallTo) || lead.Start >= at)
        {
            return false;
        }

        Lead whole = lead;
        whole.End = at;
        whole.From = at;
        times.MoveTo(station.Start);
        measured.Read(text, index + 1, whole, null);
        times.MoveTo(last.Start);
        whole.Relation = next.Relation;
        whole.Flags |= next.Flags;
        measured.Read(text, index + 2, whole, first);
        return true;
    }

    // What is measured stands before 从; where nothing does, it was told before.
    private static void CutAtFrom(ReadOnlySpan<char> text, ref Lead lead, int at)
    {
        bool goesOn = at + 1 < lead.End;
        lead.End = Math.Min(lead.End, at);
        while (lead.End > lead.Start && text[lead.End - 1] is ',' or '地' && lead.End > lead.Start + 2)
        {
            lead.End -= text[lead.End - 1] == '地' && text[lead.Start..lead.End].EndsWith("相应地", StringComparison.Ordinal) ? 3 : 1;
        }

        if (lead.End <= lead.Start && goesOn)
        {
            lead.Start = lead.End = at;
        }
    }

    private static bool IsOnlyMovement(ReadOnlySpan<char> text, in Lead lead)
    {
        ReadOnlySpan<char> words = text[lead.Start..lead.End];
        return words.Length <= 6 && !words.Contains('、');
    }

    private static int FindFrom(ReadOnlySpan<char> text, int start, int end)
    {
        for (int i = end - 1; i >= start; i--)
        {
            if (text[i] is '从' or '由' && text[i + 1] is not ('业' or '事' or '于' or '此' or '来' or '企'))
            {
                return i;
            }
        }

        return -1;
    }
}
