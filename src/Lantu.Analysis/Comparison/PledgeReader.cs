using Lantu.Plans.Catalogue;
using Lantu.Plans.Model;
using Lantu.Text;
using Lantu.Text.Folding;

namespace Lantu.Analysis.Comparison;

/// <summary>
/// Turns the clauses among the main targets that hold no figure into targets without a number:
/// 单位地区生产总值能耗完成国家考核目标, 居民收入增长快于经济增长, 生态环境质量保持优良.
/// </summary>
/// <remarks>A reading keeps only directions as facts. Here, where the fate of every promise is asked for, none may be
/// passed over.</remarks>
internal sealed class PledgeReader(Plan plan, FoldedText folded, IndicatorCatalogue indicators)
{
    private const decimal Trust = 0.8m;
    private const int LongestClause = 60;
    private const int LongestPlaceholder = 12;

    private static readonly string[] Ends = ["目标", "任务", "要求", "指标", "水平", "标准", "计划"];

    private static readonly (string Word, Comparator Comparator)[] Comparing =
    [
        ("不低于", Comparator.AtLeast), ("高于", Comparator.MoreThan), ("快于", Comparator.MoreThan), ("好于", Comparator.MoreThan),
        ("优于", Comparator.MoreThan), ("低于", Comparator.LessThan),
    ];

    private static readonly string[] Manners =
        ["保持", "持续", "进一步", "继续", "稳步", "不断", "明显", "稳中", "稳量", "提质", "总体", "大幅", "显著", "只增不减", "力争"];

    private static readonly string[] Upward = ["提", "增", "扩大", "上升", "改善", "向好", "回升"];

    private static readonly string[] Downward = ["缩小", "下降", "降低", "减少", "收窄"];

    private static readonly string[] Trailing = ["全面", "如期", "确保", "力争", "均", "都", "要", "增长", "增速", "增幅", "全部"];

    private static readonly string[] Opening = ["确保", "力争", "努力", "全面", "如期", "要"];

    /// <summary>The clauses of a stretch of the folded text, without marks at their ends; empty ones are left out.</summary>
    internal static IEnumerable<TextSpan> Clauses(FoldedText folded, int start, int end)
    {
        int from = start;
        for (int i = start; i <= end; i++)
        {
            if (i < end && folded.Characters[i] is not (',' or ';' or '。' or ':' or '\n'))
            {
                continue;
            }

            TextSpan clause = Trimmed(folded, from, i);
            if (clause.Length > 0)
            {
                yield return clause;
            }

            from = i + 1;
        }
    }

    /// <summary>Whether a clause of the folded text promises something without a figure.</summary>
    internal bool IsPledge(int start, int end) => TryRead(start, end, out _, out _, out _, out _);

    /// <summary>The pledges of a passage, in the clauses in which no target was read.</summary>
    internal IEnumerable<Fact> Read(TextSpan passage, IReadOnlyList<Fact> aims)
    {
        foreach (TextSpan clause in Clauses(folded, folded.IndexOf(passage.Start), folded.IndexOf(passage.End)))
        {
            TextSpan source = folded.Source(clause.Start, clause.End);
            if (!aims.Any(fact => fact.Span.Overlaps(source))
                && TryRead(clause.Start, clause.End, out TextSpan name, out TextSpan words, out Comparator comparator, out TextSpan reference))
            {
                yield return ToFact(name, words, comparator, reference);
            }
        }
    }

    private static TextSpan Trimmed(FoldedText folded, int start, int end)
    {
        ReadOnlySpan<char> text = folded.Characters;
        while (start < end && !char.IsLetterOrDigit(text[start]) && text[start] is not ('“' or '《'))
        {
            start++;
        }

        while (end > start && (char.IsWhiteSpace(text[end - 1]) || text[end - 1] is '*' or '-' or '、'))
        {
            end--;
        }

        return new TextSpan(start, end);
    }

    private bool TryRead(int start, int end, out TextSpan name, out TextSpan words, out Comparator comparator, out TextSpan reference)
    {
        (name, words, comparator, reference) = (default, default, Comparator.AtLeast, default);
        ReadOnlySpan<char> clause = folded.Slice(start, end);
        if (clause.Length is < 4 or > LongestClause || clause[0] is '在' or '为' or '对')
        {
            return false;
        }

        return TryReachAim(clause, start, ref name, ref words, ref reference)
            || TryCompare(clause, start, ref name, ref words, ref comparator, ref reference)
            || TryMove(clause, start, ref name, ref words, ref comparator);
    }

    // X完成国家下达目标, X达到国家要求, 完成国家下达的节能减排任务
    private static bool TryReachAim(ReadOnlySpan<char> clause, int start, ref TextSpan name, ref TextSpan words, ref TextSpan reference)
    {
        int at = clause.IndexOf("完成", StringComparison.Ordinal);
        at = at < 0 ? clause.IndexOf("达到", StringComparison.Ordinal) : at;
        if (at < 0 || !EndsAny(clause, Ends))
        {
            return false;
        }

        int subject = SubjectStart(clause);
        int subjectEnd = SubjectEnd(clause, subject, at);
        int end = start + clause.Length;
        name = subjectEnd - subject >= 2 ? new TextSpan(start + subject, start + subjectEnd) : new TextSpan(start + at + 2, end);
        words = new TextSpan(start + at, end);
        reference = new TextSpan(start + at + 2, end);
        return true;
    }

    // 居民人均可支配收入增长快于经济增长
    private static bool TryCompare(
        ReadOnlySpan<char> clause, int start, ref TextSpan name, ref TextSpan words, ref Comparator comparator, ref TextSpan reference)
    {
        foreach ((string word, Comparator meaning) in Comparing)
        {
            int at = clause.IndexOf(word, StringComparison.Ordinal);
            int subject = SubjectStart(clause);
            int subjectEnd = at < 0 ? 0 : SubjectEnd(clause, subject, at);
            if (at < 0 || subjectEnd - subject < 2 || at + word.Length + 2 > clause.Length)
            {
                continue;
            }

            name = new TextSpan(start + subject, start + subjectEnd);
            words = new TextSpan(start + at, start + clause.Length);
            comparator = meaning;
            reference = new TextSpan(start + at + word.Length, start + clause.Length);
            return true;
        }

        return false;
    }

    // 生态环境质量保持优良, 固定资产投资提质提效
    private static bool TryMove(ReadOnlySpan<char> clause, int start, ref TextSpan name, ref TextSpan words, ref Comparator comparator)
    {
        int at = -1;
        foreach (string manner in Manners)
        {
            int found = clause.IndexOf(manner, StringComparison.Ordinal);
            at = found > 0 && (at < 0 || found < at) ? found : at;
        }

        int subject = SubjectStart(clause);
        if (at < 0 || SubjectEnd(clause, subject, at) - subject < 2 || clause.Length - at > LongestPlaceholder)
        {
            return false;
        }

        ReadOnlySpan<char> rest = clause[at..];
        comparator = ContainsAny(rest, Downward) ? Comparator.Down : ContainsAny(rest, Upward) ? Comparator.Up : Comparator.Stable;
        name = new TextSpan(start + subject, start + SubjectEnd(clause, subject, at));
        words = new TextSpan(start + at, start + clause.Length);
        return true;
    }

    private static int SubjectStart(ReadOnlySpan<char> clause)
    {
        int start = 0;
        for (int i = 0; i < Opening.Length; i++)
        {
            if (clause[start..].StartsWith(Opening[i], StringComparison.Ordinal))
            {
                start += Opening[i].Length;
                i = -1;
            }
        }

        return start;
    }

    private static int SubjectEnd(ReadOnlySpan<char> clause, int start, int end)
    {
        for (int i = 0; i < Trailing.Length; i++)
        {
            if (end - Trailing[i].Length >= start && clause[start..end].EndsWith(Trailing[i], StringComparison.Ordinal))
            {
                end -= Trailing[i].Length;
                i = -1;
            }
        }

        return Math.Max(start, end);
    }

    private static bool EndsAny(ReadOnlySpan<char> words, string[] ends)
    {
        foreach (string end in ends)
        {
            if (words.EndsWith(end, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    private static bool ContainsAny(ReadOnlySpan<char> words, string[] parts)
    {
        foreach (string part in parts)
        {
            if (words.Contains(part, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    private Fact ToFact(TextSpan name, TextSpan words, Comparator comparator, TextSpan reference)
    {
        string written = folded.Written(name.Start, name.End);
        Indicator? known = indicators.Find(folded.Slice(name.Start, name.End));
        TextSpan span = folded.Source(words.Start, words.End);
        bool grows = folded.Slice(name.End, words.Start).Contains("增", StringComparison.Ordinal);
        Measure measure = grows ? Measure.Growth : Measure.Level;
        int clauseStart = folded.Source(name.Start, name.End).Start;
        return new Fact
        {
            Id = PlanIds.OfFact(span, measure, written),
            Nature = Nature.Target,
            Indicator = new FactIndicator(written, known?.Name, known?.Id),
            Measure = measure,
            Value = new FactValue(null, null, null, folded.Written(words.Start, words.End), null, null),
            Comparator = comparator,
            Reference = reference.Length > 0 ? folded.Written(reference.Start, reference.End) : null,
            Period = plan.Document.Year is { } year ? Period.OfYears(year, year) : null,
            Span = span,
            Evidence = new TextSpan(Math.Min(clauseStart, span.Start), Math.Max(span.End, folded.Source(name.Start, name.End).End)),
            Section = plan.Sections.LastOrDefault(section => section.Span.Contains(span))?.Id,
            Rule = "PledgeOfClause",
            Confidence = Trust,
        };
    }
}
