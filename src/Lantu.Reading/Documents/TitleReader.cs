using System.Buffers;
using System.Text.RegularExpressions;
using Lantu.Plans.Model;

namespace Lantu.Reading.Documents;

/// <summary>Finds the line that is the title, and the genre that it names.</summary>
internal static partial class TitleReader
{
    private const int LongestTitle = 60;
    private const int ShortestTitle = 6;
    private const int QuotingLines = 4;
    private const string Republic = "Republic of China";

    private static readonly SearchValues<char> SentenceMarks = SearchValues.Create("。:,!?");

    // Digest first: 一图读懂2026义乌市政府工作报告 names the report that it draws.
    private static readonly (string Words, DocumentKind Kind)[] Genres =
    [
        ("一图读懂", DocumentKind.Digest),
        ("一图看懂", DocumentKind.Digest),
        ("一图速览", DocumentKind.Digest),
        ("图解", DocumentKind.Digest),
        ("计划执行情况", DocumentKind.PlanExecution),
        ("统计公报", DocumentKind.Communique),
        ("政府工作报告", DocumentKind.WorkReport),
        ("规划纲要", DocumentKind.Plan),
        ("计划纲要", DocumentKind.Plan),
        ("五年规划", DocumentKind.Plan),
        ("五年计划", DocumentKind.Plan),
        ("ReportontheWorkoftheGovernment", DocumentKind.WorkReport),
        ("Five-YearPlan", DocumentKind.Plan),
        ("StatisticalCommunique", DocumentKind.Communique),
    ];

    /// <summary>The first line that names a genre and is short enough, and is no sentence.</summary>
    internal static (DocumentHead.Line Line, DocumentKind Kind)? Find(DocumentHead head)
    {
        (DocumentHead.Line Line, DocumentKind Kind)? later = null;
        foreach (DocumentHead.Line line in head.Lines)
        {
            if (line.Text.StartsWith("各位代表", StringComparison.Ordinal) || Salutation().IsMatch(line.Text))
            {
                break;
            }

            if (KindIn(line) is { } kind && IsTitle(line.Text))
            {
                if (line.IsHeading || StandsAlone(line.Text))
                {
                    return (line, kind);
                }

                later ??= (line, kind);
            }
        }

        return later ?? Quoted(head);
    }

    // An encyclopedia opens with 《中华人民共和国国民经济和社会发展第十五个五年规划纲要》,简称…
    private static (DocumentHead.Line Line, DocumentKind Kind)? Quoted(DocumentHead head)
    {
        foreach (DocumentHead.Line line in head.Lines.Take(QuotingLines))
        {
            int open = line.Text.AsSpan().IndexOf('《');
            int close = line.Text.AsSpan().IndexOf('》');
            if (line.Text.StartsWith("各位代表", StringComparison.Ordinal) || Salutation().IsMatch(line.Text))
            {
                return null;
            }

            if (open >= 0 && open <= QuotingLines && close > open + 1)
            {
                var quoted = new DocumentHead.Line(
                    line.Text[(open + 1)..close], line.Start + open + 1, line.Start + close, false);
                if (KindIn(quoted) is { } kind && IsTitle(quoted.Text))
                {
                    return (quoted, kind);
                }
            }
        }

        return null;
    }

    /// <summary>The title's own words: without the meeting line that a web page left on the same line.</summary>
    internal static int LengthOf(string line)
    {
        int dash = line.IndexOf("——", StringComparison.Ordinal);
        return dash > 0 && Dates().IsMatch(line[dash..]) ? dash : Math.Min(line.Length, LongestLine(line));
    }

    /// <summary>What the genre is where no title says so.</summary>
    internal static DocumentKind KindWithoutTitle(DocumentHead head, ReadOnlySpan<char> text, string name)
    {
        foreach ((string words, DocumentKind kind) in Genres)
        {
            if (kind == DocumentKind.Digest && name.Contains(words, StringComparison.Ordinal))
            {
                return kind;
            }
        }

        bool isReport = head.Lines.Any(line => Salutation().IsMatch(line.Text))
            || head.Headings.Any(heading => YearReader.LooksBack(heading))
            || text.Contains("各位代表", StringComparison.Ordinal)
            || text.Contains("政府工作报告", StringComparison.Ordinal)
            || text.Contains("Fellow Deputies", StringComparison.OrdinalIgnoreCase);
        if (isReport)
        {
            return DocumentKind.WorkReport;
        }

        foreach ((string words, DocumentKind kind) in Genres)
        {
            if (name.Contains(words, StringComparison.Ordinal))
            {
                return kind;
            }
        }

        return DocumentKind.Other;
    }

    // English titles run on into the text where a file has one line only.
    private static int LongestLine(string line)
    {
        if (!char.IsAsciiLetter(line[0]) || line.Length <= 2 * LongestTitle)
        {
            return line.Length;
        }

        int republic = line.IndexOf(Republic, StringComparison.OrdinalIgnoreCase);
        int years = line.AsSpan().IndexOf(')') + 1;
        int end = republic > 0 ? republic + Republic.Length : LongestTitle;
        return Math.Min(line.Length, Math.Max(end, years < end + 16 ? years : 0));
    }

    private static DocumentKind? KindIn(DocumentHead.Line line)
    {
        bool isEnglish = line.Text.Length > 0 && char.IsAsciiLetter(line.Text[0]);
        string words = isEnglish ? line.Text.Replace(" ", string.Empty, StringComparison.Ordinal) : line.Text;
        foreach ((string genre, DocumentKind kind) in Genres)
        {
            if (words.AsSpan(0, Math.Min(words.Length, 2 * LongestTitle)).Contains(genre, StringComparison.OrdinalIgnoreCase))
            {
                return kind;
            }
        }

        return null;
    }

    private static bool IsTitle(string text)
    {
        if (char.IsAsciiLetter(text[0]))
        {
            return true;
        }

        // 二、第一个五年计划概要 is a chapter, 性质:国家规划纲要 an entry of an encyclopedia.
        return LengthOf(text) <= LongestTitle && text.Length >= ShortestTitle && char.IsLetterOrDigit(text[0]) && text.AsSpan().IndexOfAny(SentenceMarks) < 0 && !Numbered().IsMatch(text)
            && !text.StartsWith("中文名", StringComparison.Ordinal) && !text.Contains("记者", StringComparison.Ordinal)
            && !Performing().IsMatch(text);
    }

    // 2026年安徽省政府工作报告, not 《关于制定第十个五年计划的建议》 quoted on a line of its own.
    private static bool StandsAlone(string text) => !text.Contains("的建议", StringComparison.Ordinal);

    [GeneratedRegex("作(?:了)?(?:政府)?工作报告", RegexOptions.CultureInvariant)]
    private static partial Regex Performing();

    [GeneratedRegex("^.{0,12}?(?:我|谨)?(?:受|代表).{0,20}(?:人民政府|国务院|政府|行署|行政公署).{0,12}(?:报告|工作)", RegexOptions.CultureInvariant)]
    private static partial Regex Salutation();

    [GeneratedRegex("^(?:[一二三四五六七八九十]+、|[(][一二三四五六七八九十]+[)])", RegexOptions.CultureInvariant)]
    private static partial Regex Numbered();

    [GeneratedRegex("年.{0,4}月", RegexOptions.CultureInvariant)]
    private static partial Regex Dates();
}
