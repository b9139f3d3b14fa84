using Lantu.Plans.Model;
using Lantu.Quantities.Amounts;
using Lantu.Reading.Sentences;

namespace Lantu.Reading.Indicators;

/// <summary>Begins the draft of a figure, chooses its measure when all else is known, and hands it to the builder.</summary>
internal sealed class DraftWriter(SentenceState state, TimeKeeper times, FactBuilder builder)
{
    // Three things and two figures: which measures which is open.
    private const decimal OpenPairing = 0.6m;

    private bool _planned;

    /// <summary>Begins a sentence: nothing is planned yet.</summary>
    internal void Reset() => _planned = false;

    /// <summary>Begins the draft of a figure.</summary>
    internal Draft Begin(int index, in Lead lead) => new()
    {
        Figure = state.Figures[index],
        Lead = lead,
        Rule = "Named",
        SubjectTrust = 1m,
        MeasureTrust = 1m,
    };

    /// <summary>Chooses how a draft is measured, and hands it on.</summary>
    internal void Finish(ReadOnlySpan<char> text, ref Draft draft)
    {
        bool goesOn = draft.Figure.OuterEnd < text.Length && text[draft.Figure.OuterEnd] is not (',' or '。' or ';' or '、');
        if (draft.Rule == "Steps" && draft.Measure != Measure.Level)
        {
            draft.MeasureTrust = 0.9m;
        }

        if (draft.Rule != "Steps" || state.LastMeasure == default)
        {
            MeasureRules.Choose(ref draft, state.Folded, state.Indicators, state.Passage.IsIntended, times.Frame.IsSeveralYears, goesOn);
        }

        Emit(ref draft);
    }

    /// <summary>Hands on a draft that knows its measure.</summary>
    internal void Emit(ref Draft draft)
    {
        times.Date(ref draft);
        if (state.Passage.Role == SectionRole.Review)
        {
            // 修订计划时减少为300亿元，后来又追加了80亿元: the plan is still what is spoken of.
            _planned |= draft.Lead.Has(LeadFlags.Planned);
            draft.Lead.Flags |= _planned && draft.Lead.Relation == Relation.Rise && draft.Figure.UnitKind == UnitKind.Money ? LeadFlags.Planned : LeadFlags.None;
        }

        if (draft.Figure.OuterEnd <= state.DoubtfulUntil)
        {
            draft.SubjectTrust = Math.Min(draft.SubjectTrust, OpenPairing);
        }

        state.Keep(draft);
        builder.Add(draft, state.Passage);
    }
}
