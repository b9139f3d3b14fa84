using Lantu.Plans.Model;
using Lantu.Quantities;
using Lantu.Quantities.Amounts;
using Lantu.Quantities.Bounds;
using Lantu.Reading.Sentences;

namespace Lantu.Reading.Indicators;

/// <summary>Reads a figure that measures something: its share, its step, or what it is told of.</summary>
internal sealed class MeasuredFactReader(SentenceState state, DraftWriter drafts, ShareRules shares, SubjectChooser subjects, TopicFinder topics, BareFigures bare, RelationalNouns relations)
{
    private const int LongestGap = 40;
    private const int LongestHead = 12;

    private readonly StepReader _steps = new(state);

    /// <summary>Reads a figure.</summary>
    /// <param name="text">The folded text up to the end of the sentence.</param>
    /// <param name="index">The figure.</param>
    /// <param name="lead">Its lead.</param>
    /// <param name="from">The value at the start; null where there is none.</param>
    internal void Read(ReadOnlySpan<char> text, int index, in Lead lead, Quantity? from)
    {
        Draft draft = drafts.Begin(index, lead);
        draft.From = from;
        InheritLead(text, ref draft, lead);
        int next = state.NextStart(index + 1, text.Length);
        bool hasNoun = NounReader.TryReadAfter(text, draft.Figure, next, out Subject noun);
        if (hasNoun && !lead.IsListed && lead.Verb == VerbKind.None && IsBreakthrough(text, draft.Figure))
        {
            // 突破12项关键技术: solved, not surpassed.
            draft.Figure = draft.Figure with { Before = Bound.None };
            draft.Lead.Verb = VerbKind.Work;
            draft.Lead.EndsWithVerb = true;
        }

        bool found = shares.TryRead(text, ref draft, lead, noun, hasNoun, next)
            || _steps.TryRead(text, ref draft, index, hasNoun)
            || TryFindSubject(text, ref draft, lead, ref noun, hasNoun);
        if (!found)
        {
            return;
        }

        TakeEarlier(ref draft, lead, index);
        if (draft.Figure.UnitKind == UnitKind.Person && lead.Relation == Relation.Rise && text[draft.Figure.End - 1] == '位')
        {
            draft.Unit = "位"; // 提升24位: places of a rank, not people
        }

        bare.ShareUnit(ref draft, index, state.Figures.Count - index);
        if (draft.Figure.Kind == QuantityKind.Bare && !bare.SetBareUnit(text, ref draft, noun, hasNoun))
        {
            return;
        }

        drafts.Finish(text, ref draft);
    }

    // What the last fact told of verb, tie and sum goes on in a list.
    private void InheritLead(ReadOnlySpan<char> text, ref Draft draft, in Lead lead)
    {
        Quantity figure = draft.Figure;
        ref readonly Lead last = ref state.LastLead;
        if (last.Has(LeadFlags.Cumulative) && figure.Start - state.LastEnd < LongestGap && text[state.LastEnd..figure.Start].IndexOfAny(",;。") < 0)
        {
            draft.Lead.Flags |= LeadFlags.Cumulative; // 累计向29个省份保供煤炭35亿吨
        }

        if (lead.Has(LeadFlags.Planned) && last.Has(LeadFlags.Cumulative))
        {
            draft.Lead.Flags |= LeadFlags.Cumulative; // 共计925亿元，比原来设想的600亿元…
        }

        bool totals = (lead.HasSubject && text[lead.Start] == '总') || (figure.Before == Bound.MoreThan && figure.Start - figure.OuterStart == 2);
        if (!totals && (lead.IsListed || lead.Has(LeadFlags.PartOf)) && lead.Verb == VerbKind.None && lead.Relation == Relation.None)
        {
            draft.Lead.Verb = last.Verb;
            draft.Lead.VerbStart = last.VerbStart;
            draft.Lead.Relation = last.Relation is Relation.Reach or Relation.RiseTo or Relation.Be ? last.Relation : Relation.None;
            draft.Lead.Flags |= last.Flags & (LeadFlags.Cumulative | LeadFlags.Aspiration | LeadFlags.Commitment);
        }
    }

    private static bool IsBreakthrough(ReadOnlySpan<char> text, in Quantity figure) =>
        figure.Before == Bound.MoreThan && figure.UnitKind == UnitKind.Count && text[figure.OuterStart..figure.Start] is "突破";

    private bool TryFindSubject(ReadOnlySpan<char> text, ref Draft draft, in Lead lead, ref Subject noun, bool hasNoun)
    {
        if (lead.HasSubject)
        {
            ReadNamed(text, ref draft, lead, ref noun, hasNoun);
        }
        else if (hasNoun && (lead.Relation == Relation.None || lead.Verb != VerbKind.None || state.Subject.IsEmpty) && draft.From is null)
        {
            CountNoun(text, ref draft, noun);
        }
        else if (lead.Relation is Relation.Reach or Relation.RiseTo && topics.TryFindMoved(text, lead.ClauseStart, out Subject moved))
        {
            draft.Subject = moved;
            draft.SubjectTrust = 0.9m;
            draft.Rule = "Moved";
            state.Remember(moved);
        }
        else if (!state.Subject.IsEmpty && topics.TryFindAnnounced(text, lead.ClauseStart, out Subject announced))
        {
            draft.Subject = announced;
            draft.SubjectTrust = 0.9m;
            draft.Rule = "Topic";
            state.Remember(announced);
        }
        else if (!state.Subject.IsEmpty)
        {
            Inherit(text, ref draft, lead);
        }
        else if (topics.TryFind(text, lead.ClauseStart, out Subject topic))
        {
            draft.Subject = topic;
            draft.SubjectTrust = 0.6m;
            draft.Rule = "Topic";
            state.Remember(topic);
        }
        else
        {
            return false;
        }

        return true;
    }

    private void ReadNamed(ReadOnlySpan<char> text, ref Draft draft, in Lead lead, ref Subject noun, bool hasNoun)
    {
        // 中央安排30亿元国债资金: who acts, what is done, and then what it is.
        VerbKind act = VerbKind.None;
        bool isVerb = hasNoun && lead.Relation == Relation.Be && Verbs.Forward.TryMatch(text, lead.TieStart, out _, out act);
        bool isBe = hasNoun && lead.Relation == Relation.Be && text[lead.TieStart] == '为';
        bool acted = isVerb || (isBe && draft.Figure.UnitKind is UnitKind.Count or UnitKind.Person or UnitKind.Household);
        if (isVerb)
        {
            draft.Lead.Verb = act;
            draft.Lead.VerbStart = lead.TieStart;
            draft.Lead.Relation = Relation.None;
            noun = CountedNouns.VerbAndNoun(text, draft.Lead, noun);
        }

        bool prefersNoun = hasNoun && (acted || CountedNouns.CountsNoun(draft.Figure, draft.Lead));
        if (prefersNoun)
        {
            subjects.ChooseNoun(text, ref draft, lead, noun, acted || draft.Lead.EndsWithVerb);
        }
        else
        {
            subjects.ChooseNamed(text, ref draft, lead);
        }
    }

    private void CountNoun(ReadOnlySpan<char> text, ref Draft draft, Subject noun)
    {
        // 其中217个当年开工: of the things counted before.
        bool ofThem = !state.Subject.IsEmpty && text[noun.Start..noun.End].StartsWith("当年", StringComparison.Ordinal) && state.Subject.TailEnd == 0;
        draft.Subject = ofThem ? noun.With(state.Subject.Start, state.Subject.End)
            : TryHeadBehind(text, draft.Figure, noun, out Subject whole) ? whole
            : CountedNouns.VerbAndNoun(text, draft.Lead, noun);
        draft.SubjectTrust = ofThem ? 0.85m : 0.95m;
        draft.Rule = "CountOfNoun";
        state.NounEnd = noun.End;
        CountedNouns.SetVerbBehind(text, ref draft, noun);
        state.Remember(noun);
    }

    // 52个省重点、280个市重大建设项目: the noun stands once, with the last of the list.
    private bool TryHeadBehind(ReadOnlySpan<char> text, in Quantity figure, Subject noun, out Subject whole)
    {
        whole = noun;
        int at = state.Figures.FindIndex(one => one.Start > noun.Start);
        if (at < 0 || !Words.Ends(Words.Kinds, text, noun.End) || text[noun.Start..noun.End].IndexOfAny('获', '评', '选') >= 0)
        {
            return false;
        }

        int end = noun.End;
        while (at < state.Figures.Count && end < text.Length && text[end] is '、' or '和' or '与'
            && state.Figures[at] is { } next && next.OuterStart == end + 1 && next.Unit == figure.Unit
            && NounReader.TryReadAfter(text, next, state.NextStart(at + 1, text.Length), out Subject other))
        {
            if (!Words.Ends(Words.Kinds, text, other.End))
            {
                int from = text[other.Start..other.End].IndexOf('级') + 1;
                int head = from > 0 ? other.Start + from : ParallelSubjects.TailOf(text, other);
                whole = new Subject(noun.Start, noun.End, head, other.End);
                return head > other.Start && other.End - head is >= 2 and <= LongestHead;
            }

            end = other.End;
            at++;
        }

        return false;
    }

    private void Inherit(ReadOnlySpan<char> text, ref Draft draft, in Lead lead)
    {
        draft.Subject = relations.TryState(text, lead, out Subject reached) ? reached
            : draft.Figure.Kind == QuantityKind.Points && relations.LastIsShare() ? state.LastSubject // 税收占比63.7%、提高2.7个百分点
            : state.Subject;
        draft.SubjectTrust = 0.97m;
        draft.Rule = draft.From is null ? "Inherited" : "FromTo";
        if (draft.Figure.Kind == QuantityKind.Percent && state.LastMeasure == Measure.Growth
            && lead.Relation is Relation.Reach or Relation.None or Relation.Keep && lead.Flags != LeadFlags.None)
        {
            draft.Lead.Relation = Relation.Growth; // 增长6%左右，力争达到6.5%
        }
    }

    // 1979年有1622个，1980年增加到5569个
    private void TakeEarlier(ref Draft draft, in Lead lead, int index)
    {
        if (draft.From is null && lead.Relation is Relation.RiseTo or Relation.FallTo && index > 0 && !lead.HasSubject && lead.Time >= 0
            && state.Figures[index - 1] is { } earlier && earlier.Unit == draft.Figure.Unit && earlier.Kind == draft.Figure.Kind
            && state.LastEnd == earlier.OuterEnd)
        {
            draft.From = earlier;
        }
    }
}
