using Lantu.Quantities;
using Lantu.Reading.Sentences;

namespace Lantu.Reading.Indicators;

/// <summary>Reads what a figure counts where it stands behind the figure: 打造3个直播电商集聚区.</summary>
internal static class NounReader
{
    private const int LongestNoun = 26;
    private const int LeastKept = 4;
    private const int LongestAside = 8;
    private static readonly string[] Cuts = ["完成", "达到", "增长", "实现", "总投资", "投资", "发放", "占", "分别", "达", "下降", "均", "累计", "居", "超", "总规模", "带动", "惠及"];

    /// <summary>Reads the noun behind a figure.</summary>
    /// <param name="text">The folded text up to the end of the sentence.</param>
    /// <param name="figure">The figure.</param>
    /// <param name="next">Where the next figure begins, or the end.</param>
    /// <param name="noun">What it counts.</param>
    /// <returns>False where the clause ends or goes on with a verb.</returns>
    internal static bool TryReadAfter(ReadOnlySpan<char> text, in Quantity figure, int next, out Subject noun)
    {
        noun = default;
        int start = figure.OuterEnd;
        if (start < text.Length && text[start] == '的')
        {
            start++;
        }

        if (start >= text.Length || start >= next || Words.Starts(Words.GoesOn, text, start) || IsBoundary(text[start]))
        {
            return false;
        }

        int end = start;
        int limit = Math.Min(Math.Min(next, text.Length), start + LongestNoun);
        int beforeAside = -1;
        while (end < limit && (!IsBoundary(text[end]) || (text[end] == '、' && end - start <= 2)))
        {
            end++;
            if (end < limit && text[end] == '(' && text[end..limit].IndexOf(')') is > 0 and <= LongestAside and int aside)
            {
                // 17个省(区、市)完成改革 counts what it says; 80个社区食堂(市民政局) is followed by who is to do it.
                ReadOnlySpan<char> words = text.Slice(end + 1, aside - 1);
                beforeAside = AgencyWords.IsAgency(words) && !words.Contains('、') ? end : -1;
                end += aside + 1;
            }
        }

        if (beforeAside > start && text[end - 1] == ')' && (end == text.Length || text[end] is ';' or '。' or ',' or '\n'))
        {
            end = beforeAside;
        }

        if (end == next)
        {
            end = CutBeforeVerb(text, start, end);
        }

        end = CutHowItFared(text, start, end);
        if (end == next && end - start > 2 && text[end - 1] is '和' or '与' or '及')
        {
            end--; // 4项改革试点和69项改革任务
        }

        while (end > start && text[end - 1] is '的' or '等' or '“' or '、')
        {
            end--;
        }

        noun = new Subject(start, end);
        return end - start >= 2;
    }

    /// <summary>Reads what was held so many times running: 连续6个季度获全省投资“赛马”激励.</summary>
    /// <param name="text">The folded text up to the end of the sentence.</param>
    /// <param name="start">Behind the streak.</param>
    /// <param name="next">Where the next figure begins, or the end.</param>
    /// <param name="held">What was held.</param>
    /// <param name="holdsRank">Whether the next figure is a rank.</param>
    internal static bool TryReadObject(ReadOnlySpan<char> text, int start, int next, bool holdsRank, out Subject held)
    {
        int at = start;
        while (Words.RankVerbs.TryMatch(text, at, out int length, out _) && at + length < next)
        {
            at += length;
        }

        if (at == start && Verbs.Forward.TryMatch(text, at, out int verb, out _))
        {
            at += verb;
        }

        int end = at;
        int limit = Math.Min(Math.Min(next, text.Length), at + LongestNoun);
        while (end < limit && !IsBoundary(text[end]))
        {
            end++;
        }

        while (end > at && text[end - 1] is '中' or '里')
        {
            end--; // 在百强县中
        }

        held = new Subject(at, end);
        return end - at >= 2 && !(holdsRank && end >= next - 1 && Words.Starts(Words.Scopes, text, at));
    }

    private static int CutHowItFared(ReadOnlySpan<char> text, int start, int end)
    {
        for (int i = start + 2; i < end; i++)
        {
            if (Words.Starts(Words.NounEnds, text[..end], i))
            {
                return i - start >= LeastKept || text[i] is '已' or '正' or '全' ? i : end; // 项目竣工投产 says nothing without its verb
            }
        }

        return end;
    }

    private static int CutBeforeVerb(ReadOnlySpan<char> text, int start, int end)
    {
        int cut = end;
        foreach (string verb in Cuts)
        {
            int at = text[start..end].IndexOf(verb, StringComparison.Ordinal);
            if (at >= 2 && start + at < cut)
            {
                cut = start + at;
            }
        }

        return cut;
    }

    private static bool IsBoundary(char character) =>
        character is ',' or '。' or ';' or '、' or ':' or '!' or '?' or '(' or ')' or '\n' or '—';
}
