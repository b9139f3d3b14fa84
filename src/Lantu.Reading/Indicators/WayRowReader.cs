using Lantu.Quantities;
using Lantu.Reading.Sentences;

namespace Lantu.Reading.Indicators;

/// <summary>Reads several ways at once: 甲、乙标准分别从202元、270元提高到209元、280元.</summary>
internal sealed class WayRowReader(SentenceState state, DraftWriter drafts, ParallelSubjects parallels)
{
    private const string Each = "分别";
    private const int LongestWay = 12;

    /// <summary>Reads the ways of a row, each with its start and its end.</summary>
    /// <param name="text">The folded text up to the end of the sentence.</param>
    /// <param name="index">The first figure of the starts.</param>
    /// <param name="lead">Its lead.</param>
    /// <param name="at">Where 从 or 由 stands.</param>
    /// <param name="taken">How many figures the ways hold.</param>
    /// <returns>False where starts, ends and things named are not equally many.</returns>
    internal bool TryRead(ReadOnlySpan<char> text, int index, in Lead lead, int at, out int taken)
    {
        int run = state.CountRun(text, index);
        taken = run * 2;
        if (run < 2 || index + taken > state.Figures.Count || lead.Start >= at || state.Figures[index].Kind == QuantityKind.Rank
            || state.CountRun(text, index + run) != run || state.Figures[index + run].OuterStart - state.Figures[index + run - 1].OuterEnd > LongestWay)
        {
            return false;
        }

        Lead next = LeadReader.Read(text, state.Figures[index + run - 1].OuterEnd, true, state.Figures[index + run], state.Times, state.Indicators);
        int end = text[lead.Start..at].EndsWith(Each, StringComparison.Ordinal) ? at - Each.Length : at;
        IReadOnlyList<Subject> items = parallels.Split(lead.Start, end, splitsAnd: true);
        if (next.Relation is not (Relation.RiseTo or Relation.FallTo) || next.HasSubject || items.Count != run)
        {
            return false;
        }

        Lead whole = lead;
        whole.Relation = next.Relation;
        whole.TieStart = next.TieStart;
        whole.Flags |= next.Flags;
        whole.From = at;
        state.Items.Clear();
        state.Items.AddRange(items);
        for (int k = 0; k < run; k++)
        {
            Draft draft = drafts.Begin(index + run + k, whole);
            draft.From = state.Figures[index + k];
            draft.Subject = state.Items[k];
            draft.SubjectTrust = 0.95m;
            draft.Rule = "FromTo";
            drafts.Finish(text, ref draft);
            state.Remember(draft.Subject);
        }

        state.ItemsEnd = state.LastEnd;
        return true;
    }
}
