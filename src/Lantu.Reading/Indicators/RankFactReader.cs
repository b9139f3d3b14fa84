using Lantu.Plans.Model;
using Lantu.Quantities;
using Lantu.Reading.Sentences;

namespace Lantu.Reading.Indicators;

/// <summary>Reads ranks: 增速居全省第2位, 从第5位升至第3位.</summary>
internal sealed class RankFactReader(SentenceState state, DraftWriter drafts, RelationalNouns relations, ParallelSubjects parallels, ListPairs pairs, string? place)
{
    /// <summary>Reads a rank, or the move from one to another.</summary>
    /// <param name="text">The folded text up to the end of the sentence.</param>
    /// <param name="index">The rank; of a move, the old one.</param>
    /// <param name="lead">Its lead.</param>
    /// <param name="to">The new rank of a move; null where there is none.</param>
    /// <returns>How many figures were taken.</returns>
    internal int Read(ReadOnlySpan<char> text, int index, in Lead lead, Quantity? to)
    {
        Quantity figure = to ?? state.Figures[index];
        int taken = to is null ? 1 : 2;
        if (to is null && TryReadTitle(text, index, lead, figure))
        {
            return taken;
        }

        RankWords words = RankRules.Read(text, lead, figure.Start, to is null ? figure.Start : state.Figures[index].Start, !state.Subject.IsEmpty);
        if (IsPlaceAmongOthers(text, words))
        {
            words = new RankWords(words.ScopeStart, words.ScopeEnd, 0, 0); // 绵阳位列中国城市科技创新竞争力50强第17位
        }

        Draft draft = drafts.Begin(index, lead);
        draft.Figure = figure;
        draft.From = to is null ? null : state.Figures[index];
        draft.Rule = to is null ? "RankInScope" : "RankMove";
        draft.ScopeStart = words.ScopeStart;
        draft.ScopeEnd = words.ScopeEnd;
        draft.Measure = Measure.Rank;
        draft.MeasureTrust = 1m;
        if (words.SubjectEnd <= words.SubjectStart)
        {
            int row = to is null ? state.CountRun(text, index) : 1;
            if (row > 1 && pairs.ForRanks(lead.ClauseStart, row, IsRespective(text, lead, figure)) is { } each)
            {
                ReadRow(draft, each, index, row);
                return row;
            }

            return TryInherit(text, ref draft, index + taken) ? taken : 0;
        }

        if (!state.Subject.IsEmpty && relations.IsRelational(text, words.SubjectStart, words.SubjectEnd))
        {
            ReadSide(text, ref draft, words);
            return taken;
        }

        int run = to is null ? state.CountRun(text, index) : 1;
        if (run > 1 && (IsRespective(text, lead, figure) || parallels.Split(words.SubjectStart, words.SubjectEnd, splitsAnd: false).Count == run))
        {
            ReadRun(draft, words, index, run);
            return run;
        }

        ReadItems(draft, words);
        return taken;
    }

    private static bool IsRespective(ReadOnlySpan<char> text, in Lead lead, in Quantity figure) =>
        text[lead.ClauseStart..figure.Start].Contains("分别", StringComparison.Ordinal);

    // 证书54张、证书51张，分别排全区第一、第二: each thing told before has its own rank.
    private void ReadRow(in Draft draft, List<Subject> each, int index, int run)
    {
        for (int k = 0; k < run; k++)
        {
            Draft one = draft;
            one.Figure = state.Figures[index + k];
            one.Subject = each[Math.Min(k, each.Count - 1)];
            one.Part = each.Count == run ? null : k == 0 ? ListReader.Urban : ListReader.Rural;
            one.SubjectTrust = 0.9m;
            drafts.Emit(ref one);
        }
    }

    // 成为全球第一货物贸易大国: what is ranked stands behind.
    private bool TryReadTitle(ReadOnlySpan<char> text, int index, in Lead lead, in Quantity figure)
    {
        int next = state.NextStart(index + 1, text.Length);
        if (text[figure.End - 1] is '位' or '名' or '首' or '跑' || !lead.HasSubject || text[figure.Start] != '第'
            || !NounReader.TryReadAfter(text, figure, next, out Subject title))
        {
            return false;
        }

        Draft named = drafts.Begin(index, lead);
        RankWords before = RankRules.Read(text, lead, figure.Start, figure.Start, true);
        named.Subject = title;
        named.SubjectTrust = 0.85m;
        named.Measure = Measure.Rank;
        named.Rule = "RankOfNoun";
        named.ScopeStart = before.ScopeStart;
        named.ScopeEnd = before.ScopeEnd;
        state.NounEnd = title.End == next ? figure.End : title.End;
        drafts.Emit(ref named);
        return true;
    }

    // The clause names nothing: what was told before is ranked, or what stands behind.
    private bool TryInherit(ReadOnlySpan<char> text, ref Draft draft, int next)
    {
        if (state.Subject.IsEmpty)
        {
            if (!NounReader.TryReadAfter(text, draft.Figure, state.NextStart(next, text.Length), out Subject noun))
            {
                return false;
            }

            draft.Subject = noun;
            draft.SubjectTrust = 0.7m;
            drafts.Emit(ref draft);
            return true;
        }

        draft.Subject = state.Subject;
        draft.SubjectTrust = 0.95m;
        int clause = draft.Lead.ClauseStart;
        bool each = text[clause] == '均' || text[clause..draft.Figure.Start].StartsWith("双双", StringComparison.Ordinal);
        if (each && state.Recent.Count > 1 && state.Recent[^2] != state.Subject)
        {
            EmitOther(draft, state.Recent[^2]);
        }

        drafts.Emit(ref draft);
        return true;
    }

    // 出口…，增速居全省第3: a side of what was told before; 均 tells it of the two last.
    private void ReadSide(ReadOnlySpan<char> text, ref Draft draft, in RankWords words)
    {
        draft.Subject = state.Subject.With(words.SubjectStart, words.SubjectEnd);
        draft.SubjectTrust = 0.98m;
        if (text[words.SubjectEnd..draft.Figure.Start].IndexOf('均') == 0 && state.Recent.Count > 1
            && state.Recent[^2] != state.Subject && state.Recent[^2].TailEnd == state.Recent[^2].TailStart)
        {
            EmitOther(draft, state.Recent[^2].With(words.SubjectStart, words.SubjectEnd));
        }

        drafts.Emit(ref draft);
    }

    private void EmitOther(Draft draft, Subject subject)
    {
        draft.Subject = subject;
        draft.SubjectTrust = 0.85m;
        drafts.Emit(ref draft);
    }

    // 货物、集装箱吞吐量分别居全球第五、第六位: each item has its own rank.
    private void ReadRun(in Draft draft, in RankWords words, int index, int run)
    {
        IReadOnlyList<Subject> each = parallels.Split(words.SubjectStart, words.SubjectEnd, splitsAnd: true);
        for (int k = 0; k < run; k++)
        {
            Draft one = draft;
            one.Figure = state.Figures[index + k];
            one.Subject = each[Math.Min(k, each.Count - 1)];
            one.SubjectTrust = each.Count == run ? 0.95m : 0.6m;
            drafts.Emit(ref one);
            state.Remember(one.Subject);
        }
    }

    // Several items may share one rank.
    private void ReadItems(in Draft draft, in RankWords words)
    {
        IReadOnlyList<Subject> items = parallels.Split(words.SubjectStart, words.SubjectEnd, splitsAnd: false);
        for (int i = 0; i < items.Count; i++)
        {
            Draft one = draft;
            one.Subject = items[i];
            one.SubjectTrust = items.Count > 1 ? 0.9m : 1m;
            drafts.Emit(ref one);
            state.Remember(items[i]);
        }
    }

    private bool IsPlaceAmongOthers(ReadOnlySpan<char> text, in RankWords words) =>
        words.SubjectEnd > words.SubjectStart && words.ScopeEnd > words.ScopeStart
        && IsOwnPlace(text[words.SubjectStart..words.SubjectEnd]) && !Words.Starts(Words.Scopes, text, words.ScopeStart);

    private bool IsOwnPlace(ReadOnlySpan<char> words) =>
        place is not null && words.Length >= 2
        && (place.AsSpan().StartsWith(words, StringComparison.Ordinal) || words is "我市" or "我省" or "我区" or "我县" or "全市");
}
