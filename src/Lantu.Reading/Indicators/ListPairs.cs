using Lantu.Quantities;
using Lantu.Quantities.Bounds;
using Lantu.Reading.Sentences;

namespace Lantu.Reading.Indicators;

/// <summary>How surely the figures of a row belong to the things of a list, one by one.</summary>
internal enum Pairing
{
    /// <summary>There is no list.</summary>
    None,

    /// <summary>A list and a row of different lengths: which figure measures what is open.</summary>
    Doubtful,

    /// <summary>As many things as figures, without 分别.</summary>
    Likely,

    /// <summary>The words say so: 分别.</summary>
    Sure,
}

/// <summary>Tells whether a row of figures belongs to a list of things where no 分别 says so; only where both are equally long.</summary>
internal sealed class ListPairs(SentenceState state, ParallelSubjects parallels)
{
    private const int LongestState = 8;
    private const int LongestGap = 24;

    private readonly List<Subject> _each = [];

    /// <summary>Whether the figures belong to the things named.</summary>
    /// <param name="text">The folded text up to the end of the sentence.</param>
    /// <param name="index">The first figure.</param>
    /// <param name="lead">Its lead.</param>
    /// <param name="run">How many figures the row holds, at least two.</param>
    /// <param name="taken">The same, for the caller.</param>
    internal Pairing Of(ReadOnlySpan<char> text, int index, in Lead lead, int run, out int taken)
    {
        taken = run;
        if (lead.ShareOf >= 0 || lead.From >= 0 || lead.EndsWithExamples || CountsNoun(text, index + run - 1))
        {
            return Pairing.None;
        }

        if (!lead.HasSubject)
        {
            return IsSecondRow(text, index, lead, run) ? Pairing.Likely : Pairing.None;
        }

        int items = Items(text, Widened(text, lead));
        bool sides = items == 1 && run == 2 && state.Figures[index].Before == Bound.None && AreAlike(text, index)
            && state.NamesBothSides(new Subject(lead.Start, lead.End));
        return items == run || sides ? Pairing.Likely // 城乡低保标准提高到762元/月、6120元/年
            : items > 1 && text[lead.Start..lead.End].Contains('、') && state.Figures[index].Before == Bound.None ? Pairing.Doubtful : Pairing.None;
    }

    /// <summary>The lead from the first of several states on: 新签约、新开工、新竣工项目 is cut at its verbs otherwise.</summary>
    internal Lead Widened(ReadOnlySpan<char> text, in Lead lead)
    {
        Lead whole = lead;
        if (!lead.HasSubject)
        {
            return whole;
        }

        bool listed = lead.VerbStart >= lead.ClauseStart && lead.VerbStart < lead.Start
            && text[lead.VerbStart..lead.Start].IndexOf('、') is > 0 and int mark && IsState(text, lead.VerbStart + mark);
        int start = listed ? lead.VerbStart : lead.ClauseStart;
        if (!listed && !BeginsWithState(text, start, lead.End))
        {
            return whole;
        }

        whole.Start = listed ? start : lead.Start;
        while (start > state.LastEnd + 1 && text[start - 1] == '、' && IsState(text, start - 1))
        {
            int item = start - 1;
            while (item > state.LastEnd && text[item - 1] is not ('、' or ',' or ';' or ':' or '。' or '('))
            {
                item--;
            }

            if (start - 1 - item > LongestState)
            {
                break;
            }

            whole.Start = start = item;
        }

        return whole;
    }

    /// <summary>What the ranks of a row belong to where their clause names nothing; null where that is open.</summary>
    /// <param name="clause">Where the clause of the first begins.</param>
    /// <param name="run">How many ranks there are.</param>
    /// <param name="isRespective">Whether 分别 stands before them.</param>
    internal List<Subject>? ForRanks(int clause, int run, bool isRespective)
    {
        if (clause - state.LastEnd > LongestGap)
        {
            return null;
        }

        _each.Clear();
        if (state.IsRightBehindItems && (state.Items.Count == run || (state.Items.Count == 1 && run == 2 && state.NamesBothSides(state.Items[0]))))
        {
            _each.AddRange(state.Items);
            return _each;
        }

        if (!isRespective || !HasTold(run))
        {
            return null;
        }

        _each.AddRange(state.Told[^run..]);
        return _each;
    }

    /// <summary>Whether the last figures told, as many as the row has, measure different things.</summary>
    internal bool HasTold(int run) => state.Told.Count >= run && AreDifferent(state.Told[^run..]);

    private int Items(ReadOnlySpan<char> text, in Lead lead) =>
        text[lead.Start..lead.End].IndexOfAny("、和与及") < 0 ? 1 : parallels.Split(lead.Start, lead.End, splitsAnd: true).Count;

    // 旅游人数5590.68万人次、总收入413.68亿元，增长70%、78%: the growth of each thing told right before.
    private bool IsSecondRow(ReadOnlySpan<char> text, int index, in Lead lead, int run)
    {
        bool grows = state.Figures[index].Kind == QuantityKind.Percent && lead.Relation is Relation.Growth or Relation.Fall or Relation.Rise;
        if (!grows || lead.IsListed || index < run || lead.ClauseStart < state.LastEnd || lead.ClauseStart - state.LastEnd > 1)
        {
            return false;
        }

        if (state.IsRightBehindItems)
        {
            return state.Items.Count == run || (state.Items.Count == 1 && run == 2 && state.NamesBothSides(state.Items[0]));
        }

        if (!HasTold(run))
        {
            return false;
        }

        for (int i = index - run; i < index; i++)
        {
            if (state.Figures[i].Kind != QuantityKind.Amount)
            {
                return false;
            }
        }

        return text[state.LastEnd..lead.ClauseStart] is "," or "";
    }

    private bool AreAlike(ReadOnlySpan<char> text, int index) =>
        state.Figures[index].Kind == state.Figures[index + 1].Kind && text[state.Figures[index].OuterEnd] != ',';

    private bool CountsNoun(ReadOnlySpan<char> text, int last) =>
        NounReader.TryReadAfter(text, state.Figures[last], state.NextStart(last + 1, text.Length), out _);

    // 新竣工项目, 供应土地: the last state carries what all of them share.
    private static bool BeginsWithState(ReadOnlySpan<char> text, int start, int end)
    {
        int from = start < end && text[start] == '新' ? start + 1 : start;
        return Verbs.Forward.TryMatch(text[..end], start, out _, out VerbKind kind) && kind != VerbKind.None
            || Verbs.Forward.TryMatch(text[..end], from, out _, out kind) && kind != VerbKind.None;
    }

    private bool IsState(ReadOnlySpan<char> text, int end)
    {
        for (int length = 2; length <= 3 && end - length >= state.LastEnd; length++)
        {
            if (Verbs.Forward.TryMatch(text[..end], end - length, out int found, out VerbKind kind) && found == length && kind != VerbKind.None)
            {
                return true;
            }
        }

        return false;
    }

    private static bool AreDifferent(List<Subject> subjects)
    {
        for (int i = 1; i < subjects.Count; i++)
        {
            if (subjects[i] == subjects[i - 1])
            {
                return false;
            }
        }

        return true;
    }
}
