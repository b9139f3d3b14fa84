using Lantu.Reading.Sentences;

namespace Lantu.Reading.Indicators;

/// <summary>Finds what is measured in the clauses before, where the figure's own clause does not name it.</summary>
internal sealed class TopicFinder(SentenceState state)
{
    private const int MostClauses = 3;
    private const int LongestTopic = 20;
    private const int ShortTopic = 10;

    // 中俄蒙国际物流园区投入使用，全年完成投资1.7亿元: the clause before names it.
    internal bool TryFind(ReadOnlySpan<char> text, int clause, out Subject topic)
    {
        topic = default;
        int end = clause;
        for (int clauses = 0; clauses < MostClauses && end > state.Passage.SentenceStart; clauses++)
        {
            while (end > state.Passage.SentenceStart && text[end - 1] is ',' or '、' or ';' or ':' or '(')
            {
                end--;
            }

            int start = end;
            while (start > state.Passage.SentenceStart && text[start - 1] is not (',' or ';' or ':' or '。' or '('))
            {
                start--;
            }

            bool aside = Words.Starts(Words.Asides, text, start);
            if (!aside && TopicOf(text, start, end, out topic))
            {
                return true;
            }

            end = start;
        }

        return false;
    }

    // 原油产量继续增长，达到1.42亿吨: the clause before names it and how it moved, without a figure.
    internal bool TryFindMoved(ReadOnlySpan<char> text, int clause, out Subject moved)
    {
        moved = default;
        if (!HasClauseBefore(text, clause, out int start, out int end))
        {
            return false;
        }

        int from = end;
        bool moves = false;
        while (LeadWords.Backward.TryMatch(text, from, out int length, out LeadWord word) && from - length > start)
        {
            moves |= word.Relation is Relation.Growth or Relation.Rise or Relation.Fall;
            from -= length;
        }

        while (start < from && Verbs.Openers.TryMatch(text[..from], start, out int opener, out LeadFlags flags) && (flags & LeadFlags.Stop) == 0)
        {
            start += opener;
        }

        moved = new Subject(start, from);
        return moves && from - start is >= 2 and <= LongestTopic;
    }

    // 农民人均纯收入…463元；城镇居民人均生活费收入，1982年为494.5元: a clause that is nothing but a name of the catalogue.
    internal bool TryFindAnnounced(ReadOnlySpan<char> text, int clause, out Subject named)
    {
        named = default;
        if (!HasClauseBefore(text, clause, out int start, out int end))
        {
            return false;
        }

        named = new Subject(start, end);
        return end - start is >= 4 and <= LongestTopic && state.Indicators.Find(text[start..end]) is not null;
    }

    private static bool TopicOf(ReadOnlySpan<char> text, int start, int end, out Subject topic)
    {
        while (start < end && ((Verbs.Openers.TryMatch(text[..end], start, out int opener, out LeadFlags flags) && (flags & LeadFlags.Stop) == 0)
            || (Verbs.Forward.TryMatch(text[..end], start, out opener, out VerbKind kind) && kind != VerbKind.None)))
        {
            start += opener;
        }

        int whole = end > start && text[end - 1] is '额' or '量' or '率' or '值' or '数' or '产' ? end : int.MaxValue;
        for (int i = start + 2; i < end; i++)
        {
            if (Words.Starts(Words.NounEnds, text[..end], i)
                || (Verbs.Forward.TryMatch(text[..end], i, out int length, out VerbKind verb) && length > 1 && verb != VerbKind.None))
            {
                end = i;
                break;
            }
        }

        topic = new Subject(start, whole - start <= ShortTopic ? whole : end);
        end = topic.End;
        return end - start is >= 2 and <= LongestTopic && text[start..end].IndexOfAnyInRange('0', '9') < 0;
    }

    // The clause that a comma parts from the one that begins at clause.
    private bool HasClauseBefore(ReadOnlySpan<char> text, int clause, out int start, out int end)
    {
        end = clause - 1;
        start = end;
        int least = Math.Max(state.LastEnd, state.Passage.SentenceStart);
        if (end <= least || text[end] != ',')
        {
            return false;
        }

        while (start > least && text[start - 1] is not (',' or ';' or ':' or '。' or '、'))
        {
            start--;
        }

        return true;
    }
}
