using Lantu.Plans.Model;
using Lantu.Quantities;
using Lantu.Reading.Sentences;

namespace Lantu.Reading.Indicators;

/// <summary>Reads streaks: 连续35年…, 十二连增.</summary>
internal sealed class StreakFactReader(SentenceState state, DraftWriter drafts, RelationalNouns relations)
{
    private const int LongestObject = 16;

    /// <summary>Reads a streak.</summary>
    /// <returns>How many figures were taken: none where nothing is known to last.</returns>
    internal int Read(ReadOnlySpan<char> text, int index, in Lead lead)
    {
        Quantity figure = state.Figures[index];
        Draft draft = drafts.Begin(index, lead);
        draft.Rule = "Streak";
        draft.Measure = Measure.Streak;
        draft.MeasureTrust = 1m;
        if (lead.HasSubject)
        {
            ReadNamed(text, ref draft, lead, index);
        }
        else if (NounReader.TryReadObject(text, figure.OuterEnd, state.NextStart(index + 1, text.Length), state.NextIsRank(index), out Subject held)
            && (state.Subject.IsEmpty || !(state.NextIsRank(index) || Words.Starts(Words.Comparing, text, figure.OuterEnd))))
        {
            draft.Subject = held;
            draft.SubjectTrust = 0.85m;
            state.Remember(held);
        }
        else if (!state.Subject.IsEmpty)
        {
            draft.Subject = state.Subject;
            draft.SubjectTrust = 0.9m;
        }
        else
        {
            return 0;
        }

        drafts.Emit(ref draft);
        return 1;
    }

    private void ReadNamed(ReadOnlySpan<char> text, ref Draft draft, in Lead lead, int index)
    {
        Quantity figure = draft.Figure;
        Subject own = new(lead.Start, lead.End);
        bool isSide = !state.Subject.IsEmpty && relations.IsRelational(text, lead.Start, lead.End);
        draft.Subject = isSide ? state.Subject.With(lead.Start, lead.End) : own;
        draft.SubjectTrust = 0.95m;
        if (!state.NextIsRank(index) && NounReader.TryReadObject(text, figure.OuterEnd, state.NextStart(index + 1, text.Length), false, out Subject done)
            && done.End - figure.OuterEnd <= LongestObject && draft.Subject.TailEnd == draft.Subject.TailStart)
        {
            draft.Subject = new Subject(lead.Start, lead.End, figure.OuterEnd, done.End); // 泸州港连续5年获批国家临时开放口岸
        }

        bool isRun = figure.OuterStart == figure.Start; // 十二连增
        if (isRun || !isSide)
        {
            state.Remember(own);
        }
    }
}
