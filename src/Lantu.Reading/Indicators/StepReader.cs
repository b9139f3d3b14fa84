using Lantu.Quantities.Bounds;
using Lantu.Reading.Sentences;

namespace Lantu.Reading.Indicators;

/// <summary>Reads steps one after the other: 连续跨越7万亿、8万亿、9万亿三个大台阶.</summary>
internal sealed class StepReader(SentenceState state)
{
    private Bound _first;

    /// <summary>Sets the subject of a step.</summary>
    /// <param name="text">The folded text up to the end of the sentence.</param>
    /// <param name="draft">The draft of the figure.</param>
    /// <param name="index">The figure.</param>
    /// <param name="hasNoun">Whether it counts a noun of its own.</param>
    internal bool TryRead(ReadOnlySpan<char> text, ref Draft draft, int index, bool hasNoun)
    {
        if (GoesOn(draft, index, hasNoun) && text[state.Figures[index - 1].OuterEnd] == '、')
        {
            draft.Subject = state.Subject;
            draft.SubjectTrust = 0.9m;
            draft.SharedBound = state.Figures[index].Before == Bound.None && _first != Bound.None ? _first : state.Figures[index - 1].Before;
            draft.Measure = state.LastMeasure;
            draft.Rule = "Steps";
            return true;
        }

        _first = draft.Figure.Before;
        if (_first == Bound.MoreThan && index + 1 < state.Figures.Count
            && text[draft.Figure.OuterEnd] == '、' && state.Figures[index + 1].OuterStart == draft.Figure.OuterEnd + 1
            && (draft.Lead.HasSubject || !state.Subject.IsEmpty))
        {
            draft.Subject = draft.Lead.HasSubject ? new Subject(draft.Lead.Start, draft.Lead.End) : state.Subject;
            draft.SubjectTrust = 0.95m;
            draft.Rule = "Steps";
            state.Remember(draft.Subject);
            return true;
        }

        return false;
    }

    private bool GoesOn(in Draft draft, int index, bool hasNoun) =>
        draft.Lead.IsListed && draft.Lead.TieStart == draft.Figure.OuterStart && !draft.Lead.HasSubject && !hasNoun
        && index > 0 && (draft.Figure.Unit is null || draft.Figure.Unit == state.Figures[index - 1].Unit || state.Figures[index - 1].Unit is null) && !state.Subject.IsEmpty && draft.Lead.Verb == state.LastLead.Verb;
}
