using System.Globalization;
using System.Text.RegularExpressions;
using Lantu.Plans.Model;

namespace Lantu.Reading.Documents;

/// <summary>Finds the year of delivery; of a plan its first year; of a communiqué the year reported.</summary>
internal static partial class YearReader
{
    private const int FirstLines = 14;
    private const int Scanned = 30000;
    private const int Earliest = 1949;
    private const int Latest = 2099;

    // First sessions of the National People's Congress; from the sixth on every five years.
    private static readonly int[] FirstSessions = [0, 1954, 1959, 1964, 1975, 1978];

    /// <summary>Null where nothing tells.</summary>
    internal static int? Find(string? title, DocumentKind kind, DocumentHead head, ReadOnlySpan<char> text, string name) =>
        (title is null ? null : InTitle(title, kind))
        ?? (kind is DocumentKind.Communique or DocumentKind.Plan ? null : InMeetingLine(head))
        ?? (kind is DocumentKind.Plan ? InPlan(head) : null)
        ?? InSession(head)
        ?? (kind is DocumentKind.Communique ? null : InHeadings(head))
        ?? InTitle(name, kind)
        ?? InText(text, kind);

    private static int? InTitle(string title, DocumentKind kind)
    {
        List<int> years = YearsIn(title);
        return kind switch
        {
            DocumentKind.PlanExecution => years.Count > 0 ? years.Max() : null,
            DocumentKind.Plan => OfPlan(title) ?? (years.Count > 0 ? years[0] : null),
            DocumentKind.WorkReport or DocumentKind.Digest or DocumentKind.Communique or DocumentKind.Other =>
                years.Count > 0 ? years[0] : null,
        };
    }

    // ——2026年2月5日在安徽省第十四届人民代表大会第四次会议上; 二〇二六年一月二十七日在甘肃省十四届人大五次会议上.
    private static int? InMeetingLine(DocumentHead head)
    {
        foreach (DocumentHead.Line line in head.Lines.Take(FirstLines))
        {
            if (line.Text.Length <= 160 && Meeting().Match(line.Text) is { Success: true } match)
            {
                return ToYear(match.Groups["year"].ValueSpan);
            }

            if (EnglishDate().Match(line.Text) is { Success: true } date)
            {
                return ToYear(date.Groups["year"].ValueSpan);
            }
        }

        return null;
    }

    private static int? InPlan(DocumentHead head)
    {
        foreach (DocumentHead.Line line in head.Lines.Take(FirstLines))
        {
            if (PlanPeriod().Match(line.Text) is { Success: true } match)
            {
                return ToYear(match.Groups["year"].ValueSpan);
            }

            if (OfPlan(line.Text) is { } year)
            {
                return year;
            }
        }

        return null;
    }

    // 第十五个五年规划 is 2026-2030; the first two began in 1953 and 1958, the third after a pause.
    private static int? OfPlan(string words)
    {
        if (Ordinal().Match(words) is not { Success: true } match || ToNumber(match.Groups["number"].ValueSpan) is not { } number)
        {
            return null;
        }

        return number switch
        {
            1 => 1953,
            2 => 1958,
            >= 3 and <= 30 => 1966 + (5 * (number - 3)),
            _ => null,
        };
    }

    // What no heading holds.
    private static bool IsSentence(string heading)
    {
        foreach (char character in heading)
        {
            if (character is ',' or '。' or ';' or ':' or '《' or '》')
            {
                return true;
            }
        }

        return false;
    }

    // 2025年工作回顾 looks back on the year before; 2026年重点工作 looks ahead.
    private static int? InHeadings(DocumentHead head)
    {
        foreach (string heading in head.Headings)
        {
            if (IsSentence(heading))
            {
                continue;
            }

            if (LookingBack().Match(heading) is { Success: true } back)
            {
                return ToYear(back.Groups["year"].ValueSpan) + 1;
            }

            if (LookingAhead().Match(heading) is { Success: true } ahead)
            {
                return ToYear(ahead.Groups["year"].ValueSpan);
            }
        }

        return null;
    }

    // 向第十届全国人民代表大会第一次会议报告 names the session; 从去年９月第五届…第三次会议到现在 the one before.
    private static int? InSession(DocumentHead head)
    {
        foreach (DocumentHead.Line line in head.Lines.Take(FirstLines))
        {
            if (Session().Match(line.Text) is not { Success: true } match
                || ToNumber(match.Groups["congress"].ValueSpan) is not { } congress)
            {
                continue;
            }

            int session = match.Groups["session"].Success ? ToNumber(match.Groups["session"].ValueSpan) ?? 1 : 1;
            int? first = congress < FirstSessions.Length ? FirstSessions[congress] : 1983 + (5 * (congress - 6));
            return first + session - 1 + (match.Groups["before"].Length > 0 ? 1 : 0);
        }

        return null;
    }

    /// <summary>Whether a heading looks back on a year: 2023年工作回顾.</summary>
    internal static bool LooksBack(string heading) => LookingBack().IsMatch(heading);

    // The year that a report speaks of most is the year before it; of a plan or communiqué it is no sign at all.
    private static int? InText(ReadOnlySpan<char> text, DocumentKind kind)
    {
        if (kind is DocumentKind.Plan)
        {
            return null;
        }

        text = text[..Math.Min(text.Length, Scanned)];
        Span<int> counts = stackalloc int[Latest - Earliest + 1];
        counts.Clear();
        for (int i = 4; i < text.Length; i++)
        {
            if (text[i] == '年' && ToYear(text[(i - 4)..i]) is { } year && !(i > 4 && text[i - 5] is '到' or '至'))
            {
                counts[year - Earliest]++;
            }
        }

        int best = counts.Length - 1;
        for (int i = counts.Length - 1; i >= 0; i--)
        {
            best = counts[i] > counts[best] ? i : best;
        }

        return counts[best] == 0 ? null : Earliest + best + (kind == DocumentKind.Communique ? 0 : 1);
    }

    private static List<int> YearsIn(string text)
    {
        var years = new List<int>();
        foreach (ValueMatch match in Years().EnumerateMatches(text))
        {
            if (ToYear(text.AsSpan(match.Index, 4)) is { } year)
            {
                years.Add(year);
            }
        }

        return years;
    }

    private static int? ToYear(ReadOnlySpan<char> digits)
    {
        int year = 0;
        foreach (char character in digits)
        {
            int digit = character is >= '0' and <= '9' ? character - '0' : ChineseDigit(character);
            if (digit < 0)
            {
                return null;
            }

            year = (year * 10) + digit;
        }

        return year is >= Earliest and <= Latest ? year : null;
    }

    private static int ChineseDigit(char character) => character switch
    {
        '〇' or '零' or 'О' or 'O' => 0,
        '一' => 1,
        '二' => 2,
        '三' => 3,
        '四' => 4,
        '五' => 5,
        '六' => 6,
        '七' => 7,
        '八' => 8,
        '九' => 9,
        _ => -1,
    };

    // 十四, 二十, 15: as sessions and plans are counted.
    private static int? ToNumber(ReadOnlySpan<char> words)
    {
        if (int.TryParse(words, NumberStyles.None, CultureInfo.InvariantCulture, out int number) && number < 100)
        {
            return number;
        }

        int ten = words.IndexOf('十');
        if (ten < 0)
        {
            return words.Length == 1 && ChineseDigit(words[0]) is >= 0 and var digit ? digit : null;
        }

        int tens = ten == 0 ? 1 : ChineseDigit(words[0]);
        int ones = ten == words.Length - 1 ? 0 : ChineseDigit(words[^1]);
        return ten > 1 || words.Length - ten > 2 || tens < 0 || ones < 0 ? null : (tens * 10) + ones;
    }

    [GeneratedRegex("(?<![0-9.])(?:19[4-9][0-9]|20[0-9]{2})(?![0-9])|[一二][九〇零][〇零一二三四五六七八九]{2}(?=年)", RegexOptions.CultureInvariant)]
    private static partial Regex Years();

    [GeneratedRegex("(?<year>[0-9]{4}|[一二][九〇零][〇零一二三四五六七八九]{2})年(?:[0-9]{1,2}|[一二三四五六七八九十]{1,3})月[^,。]{0,10}?在[^,。]{0,24}(?:届|大会|会议)", RegexOptions.CultureInvariant)]
    private static partial Regex Meeting();

    [GeneratedRegex("(?:January|February|March|April|May|June|July|August|September|October|November|December) ?[0-9]{1,2}, ?(?<year>[0-9]{4})", RegexOptions.CultureInvariant)]
    private static partial Regex EnglishDate();

    [GeneratedRegex("[(从](?<year>[0-9]{4})年?[-—–~至到]{1,2}[0-9]{4}年?", RegexOptions.CultureInvariant)]
    private static partial Regex PlanPeriod();

    [GeneratedRegex("第(?<number>[一二三四五六七八九十]{1,3}|[0-9]{1,2})个五年(?:规划|计划)", RegexOptions.CultureInvariant)]
    private static partial Regex Ordinal();

    [GeneratedRegex("(?<year>[0-9]{4}|[一二][九〇零][〇零一二三四五六七八九]{2})年(?!(?:-|—|至|到)[0-9])[^,。;]{0,20}(?:回顾|成就|总结)|完成(?<year>[0-9]{4})年", RegexOptions.CultureInvariant)]
    private static partial Regex LookingBack();

    [GeneratedRegex("(?:^|[、)和及])(?<year>[0-9]{4}|[一二][九〇零][〇零一二三四五六七八九]{2})年(?!(?:-|—|至|到)[0-9])[^,。;]{0,8}(?:工作|任务|目标|安排|部署|要求|建议|实事|行动)", RegexOptions.CultureInvariant)]
    private static partial Regex LookingAhead();

    [GeneratedRegex("(?:[向在]|(?<before>去年.{0,6}?))第(?<congress>[一二三四五六七八九十]{1,3})届全国人民代表大会(?:第(?<session>[一二三四五六七八九十]{1,3})次会[议議])?(?=[上作提报到闭]|$)", RegexOptions.CultureInvariant)]
    private static partial Regex Session();
}
