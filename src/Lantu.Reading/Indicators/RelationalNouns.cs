using Lantu.Plans.Model;
using Lantu.Reading.Sentences;

namespace Lantu.Reading.Indicators;

/// <summary>Nouns that only say which side of the last subject is meant: 出口…，增速居全省第3.</summary>
internal sealed class RelationalNouns(SentenceState state)
{
    /// <summary>Whether words name a side and no indicator of their own.</summary>
    internal bool IsRelational(ReadOnlySpan<char> text, int start, int end) =>
        (end - start >= 5 && text[start..end].EndsWith("贡献率", StringComparison.Ordinal))
        || (Words.States.TryMatch(text[..end], start, out int stated, out _) && start + stated == end)
        || (start >= 2 && text[start..end] is "投资" && text[(start - 2)..start] is "完成")
        || end - start <= 10 && Words.Relational.TryMatch(text[..end], start, out int length, out _) && (start + length == end || end - start - length <= 2)
        && (text[start..end].StartsWith("完成", StringComparison.Ordinal) || text[start] is '总' || text[start..end].StartsWith("年度", StringComparison.Ordinal)
            || state.Indicators.Find(text[start..end]) is null);

    // 老旧小区改造开工742个、竣工548个: the same things, in another state.
    internal bool TryState(ReadOnlySpan<char> text, in Lead lead, out Subject reached)
    {
        reached = default;
        if (!lead.IsListed || lead.VerbStart < 0 || state.Subject.TailEnd > state.Subject.TailStart
            || !Words.States.TryMatch(text, lead.VerbStart, out int length, out _) || lead.VerbStart + length != lead.TieStart
            || !Words.Ends(Words.StateTails, text, state.Subject.End))
        {
            return false;
        }

        reached = WithSide(text, lead.VerbStart, lead.VerbStart + length);
        return true;
    }

    /// <summary>Whether the last fact was told as a share by its name, right before: 占比, 比重.</summary>
    internal bool LastIsShare() =>
        state.LastMeasure == Measure.Share && state.LastSubject.TailEnd > state.LastSubject.TailStart
        && Words.Ends(Words.Parts, state.Folded.Characters, state.LastSubject.TailEnd);

    // 粮食播种面积1530万亩、总产量125亿斤: the other side replaces the first.
    internal Subject WithSide(ReadOnlySpan<char> text, int start, int end)
    {
        Subject whole = state.Subject.TailEnd > state.Subject.TailStart ? state.Subject with { TailStart = 0, TailEnd = 0 } : state.Subject;
        bool ends = Words.RelationalTails.TryMatch(text, whole.End, out int length, out _)
            || (Words.States.TryMatch(text, start, out int stated, out _) && start + stated == end && Words.StateTails.TryMatch(text, whole.End, out length, out _));
        if (ends && whole.End - whole.Start - length >= 2)
        {
            whole = whole with { End = whole.End - length };
        }

        return whole.With(start, end);
    }
}
