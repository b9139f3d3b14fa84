using System.Globalization;
using Lantu.Plans.Model;
using Lantu.Text;

namespace Lantu.Analysis.Checks.Remarks;

/// <summary>R14: years of five-year plans, and dates within the years looked back on.</summary>
internal static class CalendarRemarks
{
    private const string HanDigits = "一二三四五六七八九十";

    // The first year of the first plan; each has five, but for the years 1963 to 1965 between the second and the third.
    private const int FirstPlan = 1953;
    private const int ThirdPlan = 1966;
    private const int YearsOfPlan = 5;

    // 「五”规划实施的|第一年」; farther off it may be the last year of a term of office.
    private const int FarthestFromPlan = 8;

    // Words that say where in its plan a year stands, and which year that is.
    private static readonly (string Words, int Year)[] Positions = [("收官之年", 5), ("最后一年", 5), ("收官年", 5), ("开局之年", 1), ("第一年", 1), ("起步之年", 1)];

    internal static IEnumerable<Remark> Find(Ledger ledger)
    {
        for (int source = 0; source < ledger.Documents; source++)
        {
            Plan plan = ledger.Plans[source];
            foreach (Remark remark in OfPositions(plan, source).Concat(OfTargets(plan, source)).Concat(OfEvents(plan, source)))
            {
                yield return remark;
            }
        }
    }

    /// <summary>The first and the last year of a five-year plan: 14 is 2021 to 2025.</summary>
    internal static (int First, int Last) YearsOf(int plan)
    {
        int first = plan <= 2 ? FirstPlan + ((plan - 1) * YearsOfPlan) : ThirdPlan + ((plan - 3) * YearsOfPlan);
        return (first, first + YearsOfPlan - 1);
    }

    // 「2025年是“十四五”规划的收官之年」
    private static IEnumerable<Remark> OfPositions(Plan plan, int source)
    {
        for (int year = plan.Text.IndexOf('年', StringComparison.Ordinal); year >= 0; year = plan.Text.IndexOf('年', year + 1))
        {
            if (year < 4 || !int.TryParse(plan.Text.AsSpan(year - 4, 4), NumberStyles.None, CultureInfo.InvariantCulture, out int said) || said is < 1950 or > 2100)
            {
                continue;
            }

            int stop = plan.Text.AsSpan(year).IndexOfAny('。', '；', '\n');
            int end = Math.Min(year + 30, stop < 0 ? plan.Text.Length : year + stop);
            string words = plan.Text[(year + 1)..end];
            foreach ((string position, int which) in Positions)
            {
                int at = words.IndexOf(position, StringComparison.Ordinal);
                if (at > 0 && words.StartsWith('是') && at - words.LastIndexOf("五”", at, StringComparison.Ordinal) <= FarthestFromPlan && PlanIn(words[..at]) is { } number)
                {
                    (int first, int _) = YearsOf(number);
                    var span = new TextSpan(year - 4, year + 1 + at + position.Length);
                    yield return Of(source, span, [], said == first + which - 1, said, first + which - 1, first + which - 1, $"“{Name(number)}”{position}");
                    break;
                }
            }
        }
    }

    // A goal under the heading of a plan lies within its years: 到2030年 under “十五五”.
    private static IEnumerable<Remark> OfTargets(Plan plan, int source)
    {
        foreach (Fact fact in plan.Facts.Where(static fact => fact is { Nature: Nature.Target, Period: not null }))
        {
            PlanSection[] around = [.. plan.Sections.Where(section => section.Role == SectionRole.Goals && section.Span.Contains(fact.Span))];
            int? number = around.Select(static section => PlanIn(section.Title)).FirstOrDefault(static number => number is not null);
            if (number is null || fact.Period!.To.Year == plan.Document.Year)
            {
                continue;
            }

            (int first, int last) = YearsOf(number.Value);
            int year = fact.Period.To.Year;
            if (year >= first && year <= last)
            {
                yield return Of(source, fact.Span, [fact.Id], agrees: true, year, first, last, $"“{Name(number.Value)}”时期的目标年份");
                yield break;
            }
        }
    }

    private static IEnumerable<Remark> OfEvents(Plan plan, int source)
    {
        foreach (PlanEvent happened in plan.Events)
        {
            if (happened.Date is not { Length: >= 4 } date || plan.Document.Year is not { } delivered
                || !int.TryParse(date.AsSpan(0, 4), NumberStyles.None, CultureInfo.InvariantCulture, out int year))
            {
                continue;
            }

            int start = plan.Text.LastIndexOf('\n', Math.Max(0, happened.Span.Start - 1)) + 1;
            string before = plan.Text[Math.Max(0, start - 40)..happened.Span.Start];
            if (before.Contains("过去五年", StringComparison.Ordinal) || before.Contains("五年来", StringComparison.Ordinal) || before.Contains("五年里", StringComparison.Ordinal))
            {
                int first = delivered - YearsOfPlan;
                yield return new Remark(
                    CheckCodes.EventDate, year >= first && year <= delivered ? Verdict.Pass : Verdict.Note, date, year, first, delivered - 1, null, [], [new SourceSpan(source, happened.Span)],
                    new($"{date}在所回顾的{first}—{delivered - 1}年之内。", $"{date} lies within the years looked back on, {first} to {delivered - 1}."));
            }
        }
    }

    private static Remark Of(int source, TextSpan span, string[] facts, bool agrees, int year, int first, int last, string what)
    {
        string range = first == last ? $"{first}年" : $"{first}—{last}年";
        string english = first == last ? $"{first}" : $"{first} to {last}";
        return agrees
            ? new(CheckCodes.PlanYears, Verdict.Pass, $"{first} ≤ {year} ≤ {last}", year, first, last, null, facts, [new SourceSpan(source, span)],
                new($"{what}：{year}年，应为{range}，相符。", $"{what}: {year}, expected {english}: they agree."))
            : new(CheckCodes.PlanYears, Verdict.Contradiction, $"{first} ≤ {year} ≤ {last}", year, first, last, null, facts, [new SourceSpan(source, span)],
                new($"数据矛盾：{what}应为{range}，文中为{year}年，请核对。", $"Contradiction: {what} should be {english}, and the text says {year}; please check."));
    }

    // 十四五 is 14; 九五 is 9.
    private static int? PlanIn(string words)
    {
        int five = words.LastIndexOf("五”", StringComparison.Ordinal);
        if (five < 1)
        {
            return null;
        }

        int digit = HanDigits.IndexOf(words[five - 1], StringComparison.Ordinal) + 1;
        return digit == 0 ? null : five >= 2 && words[five - 2] == '十' ? 10 + digit : words[five - 1] == '十' ? 10 : digit;
    }

    private static string Name(int plan) => (plan > 10 ? "十" + HanDigits[plan - 11] : HanDigits[plan - 1].ToString()) + "五";
}
