using System.Globalization;
using System.Text;
using Lantu.Plans.Model;
using Lantu.Text;

namespace Lantu.Analysis.Checks;

/// <summary>The few words around figures that a check needs: which way they move, what is part of what.</summary>
internal static class Wording
{
    private static readonly string[] RiseWords =
        ["增加到", "增长到", "增至", "提高到", "提高至", "提升到", "提升至", "上升到", "上升至", "升至", "扩大到", "扩大至", "增加至", "增长至", "跃升至", "跃升到", "攀升至", "上调至"];

    private static readonly string[] FallWords =
        ["下降到", "下降至", "降至", "降到", "降低到", "降低至", "减少到", "减少至", "减至", "缩小到", "缩小至", "缩短到", "缩短至", "压缩到", "压缩至", "压减到", "压减至", "回落到", "回落至", "下调至"];

    private static readonly string[] RankRises = ["跃升", "提升", "上升", "前移", "升至", "升到", "跃居", "进位", "晋升", "晋位", "跃至"];

    private static readonly string[] RankFalls = ["下降", "退至", "退到", "后移", "下滑", "降至", "跌至"];

    private static readonly string[] NearlyWords = ["近", "接近", "将近", "逼近"];

    private static readonly string[] MoveWords = ["前移", "上升", "提升", "跃升", "后移", "下降", "前进", "进位"];

    private const string Numerals = "零一二三四五六七八九";

    /// <summary>A stretch of the text without white space and the marks of Markdown.</summary>
    internal static string Plain(string text, int start, int end)
    {
        if (end <= start)
        {
            return string.Empty;
        }

        var plain = new StringBuilder(end - start);
        foreach (char letter in text.AsSpan(start, end - start))
        {
            if (!char.IsWhiteSpace(letter) && letter is not ('*' or '_' or '#' or '`'))
            {
                plain.Append(letter);
            }
        }

        return plain.ToString();
    }

    /// <summary>Whether the words say that something rises to what follows; null where they say neither.</summary>
    internal static bool? Rises(string words) => Which(words, RiseWords, FallWords);

    /// <summary>Whether the words say that a place improves; null where they say neither.</summary>
    internal static bool? RankImproves(string words) => Which(words, RankRises, RankFalls);

    /// <summary>Whether 近, 接近 stand before the figure.</summary>
    internal static bool SaysNearly(string text, TextSpan figure) => EndsWithAny(Lead(text, figure), NearlyWords);

    /// <summary>By how many places a rank moved, where the words right behind it tell: 「，前移2位」; else null.</summary>
    internal static int? PlacesMoved(string behind)
    {
        foreach (string verb in MoveWords)
        {
            int at = behind.IndexOf(verb, StringComparison.Ordinal);
            if (at is < 0 or > 4)
            {
                continue;
            }

            int start = at + verb.Length;
            int end = behind.IndexOfAny(['位', '名'], start);
            if (end > start && end - start <= 2)
            {
                string number = behind[start..end];
                int digit = Numerals.IndexOf(number[0], StringComparison.Ordinal);
                return int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out int places) ? places : number.Length == 1 && digit > 0 ? digit : null;
            }
        }

        return null;
    }

    /// <summary>Where the start of a from–to stands: the nearest place before the figure with its words.</summary>
    internal static TextSpan Before(string text, Fact fact, string written)
    {
        for (int start = fact.Span.Start - 1; start >= fact.Evidence.Start; start--)
        {
            if (TryMatch(text, start, fact.Span.Start, written, out int end))
            {
                return new TextSpan(start, end);
            }
        }

        return fact.Span;
    }

    /// <summary>The year that the words right before a figure name: 「由2010年的162.4亿元」; null where they name none.</summary>
    internal static int? YearBefore(string text, int from, int figure)
    {
        string words = Plain(text, from, figure);
        int year = words.LastIndexOf('年');
        if (year < 4 || words.Length - year > 12 || words.AsSpan(year).ContainsAny('，', '；', '。'))
        {
            return null;
        }

        return int.TryParse(words.AsSpan(year - 4, 4), NumberStyles.None, CultureInfo.InvariantCulture, out int found)
            && found is > 1900 and < 2100
            ? found
            : null;
    }

    // The letters of a figure with whatever marks and spaces stand among them.
    private static bool TryMatch(string text, int start, int limit, string written, out int end)
    {
        int next = 0;
        end = start;
        while (end < limit && next < written.Length)
        {
            char letter = text[end];
            if (letter == written[next])
            {
                next++;
            }
            else if (next == 0 || !(char.IsWhiteSpace(letter) || letter == '*'))
            {
                return false;
            }

            end++;
        }

        return next == written.Length;
    }

    private static string Lead(string text, TextSpan figure) => Plain(text, Math.Max(0, figure.Start - 12), figure.Start);

    private static bool EndsWithAny(string words, string[] ends) =>
        Array.Exists(ends, end => words.EndsWith(end, StringComparison.Ordinal));

    private static bool? Which(string words, string[] ups, string[] downs)
    {
        bool up = Array.Exists(ups, word => words.Contains(word, StringComparison.Ordinal));
        bool down = Array.Exists(downs, word => words.Contains(word, StringComparison.Ordinal));
        return up == down ? null : up;
    }
}
