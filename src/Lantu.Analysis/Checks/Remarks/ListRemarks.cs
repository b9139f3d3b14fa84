using System.Globalization;
using Lantu.Plans.Model;
using Lantu.Text;

namespace Lantu.Analysis.Checks.Remarks;

/// <summary>R10: counts beside their lists, and numbers that only stand within names.</summary>
internal static class ListRemarks
{
    private const string HanDigits = "一二三四五六七八九十百千";
    private const string Steps = "台阶";
    private const int LongestName = 8;

    internal static IEnumerable<Remark> Find(Ledger ledger)
    {
        for (int source = 0; source < ledger.Documents; source++)
        {
            Plan plan = ledger.Plans[source];
            foreach (Claim claim in plan.Claims)
            {
                yield return OfClaim(plan, source, claim);
            }

            TextSpan[] names = [.. Names(plan)];
            if (names.Length > 0)
            {
                yield return OfNames(plan, source, names);
            }
        }
    }

    private static Remark OfClaim(Plan plan, int source, Claim claim)
    {
        bool agrees = claim.Found == claim.Number;
        Verdict verdict = agrees ? Verdict.Pass : IsInOneBlock(plan, claim) ? Verdict.Contradiction : Verdict.Note;
        string number = claim.Number.ToString(CultureInfo.InvariantCulture);
        string found = claim.Found.ToString(CultureInfo.InvariantCulture);
        Bilingual message = verdict switch
        {
            Verdict.Pass => new($"「{claim.Written}」列出{found}项，相符。", $"“{claim.Written}” announces {number} items and {found} are listed: they agree."),
            Verdict.Contradiction => new($"数据矛盾：「{claim.Written}」说有{number}项，其下连续列出{found}项，请核对。", $"Contradiction: “{claim.Written}” announces {number} items, and {found} are listed one after the other; please check."),
            _ => claim.Found == 0
                ? new($"「{claim.Written}」说有{number}项，其下没有列出（原文可能放在图片里或略去）。", $"“{claim.Written}” announces {number} items and lists none (they may be in a picture, or left out).")
                : new($"「{claim.Written}」说有{number}项，找到{found}项；所列未必在一处，请核对。", $"“{claim.Written}” announces {number} items and {found} were found; they may not stand in one place, please check."),
        };
        return new Remark(CheckCodes.CountAndList, verdict, $"{found} = {number}", claim.Found, claim.Number, claim.Number, "items", [], [new SourceSpan(source, claim.Span)], message);
    }

    // Steps named one after the other, or headings numbered from the first to the last: nothing of the list stands elsewhere.
    private static bool IsInOneBlock(Plan plan, Claim claim)
    {
        if (claim.Found == 0)
        {
            return false;
        }

        if (claim.Written.EndsWith(Steps, StringComparison.Ordinal))
        {
            return true;
        }

        PlanSection? section = plan.Sections.Where(section => section.Span.Contains(claim.Span)).MaxBy(static section => section.Level);
        bool heads = section is not null && claim.Span.End - section.Span.Start < section.Title.Length + 12;
        string?[] numbers = [.. plan.Sections.Where(child => heads && child.Parent == section!.Id).Select(static child => child.Number)];

        // One more or less is a slip; of a larger gap the list is likely to stand elsewhere.
        return Math.Abs(claim.Found - claim.Number) == 1 && numbers.Length == claim.Found && Enumerable.Range(1, numbers.Length).All(i => IsNumber(numbers[i - 1], i));
    }

    private static bool IsNumber(string? written, int number)
    {
        string digits = number.ToString(CultureInfo.InvariantCulture);
        string han = number < 10 ? HanDigits[(number - 1)..number] : number == 10 ? "十" : number < 20 ? "十" + HanDigits[(number - 11)..(number - 10)] : string.Empty;
        string bare = written?.Trim('（', '）', '(', ')', '、', '.', '．') ?? string.Empty;
        return bare == digits || bare == han;
    }

    // “132”, “4+1”, “八八战略”, “五好两宜”: in quotation marks, short, with a number, and no count that announces a list.
    private static IEnumerable<TextSpan> Names(Plan plan)
    {
        int open = -1;
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (int i = 0; i < plan.Text.Length; i++)
        {
            if (plan.Text[i] == '“')
            {
                open = i;
            }
            else if (plan.Text[i] == '”' && open >= 0)
            {
                var span = new TextSpan(open + 1, i);
                open = -1;
                if (span.Length is > 1 and <= LongestName && HoldsNumber(span.Of(plan.Text)) && !plan.Claims.Any(claim => claim.Span.Overlaps(span) || claim.Written == span.Of(plan.Text))
                    && !(span.Length <= 3 && plan.Text[i - 1] == '五')
                    && !plan.Facts.Any(fact => fact.Span.Overlaps(span)) && seen.Add(span.Of(plan.Text)))
                {
                    yield return span;
                }
            }
        }
    }

    private static bool HoldsNumber(string words) =>
        words.Any(char.IsAsciiDigit) || words.Count(static letter => HanDigits.Contains(letter, StringComparison.Ordinal)) > 1
        || (words.Length > 1 && HanDigits.Contains(words[0], StringComparison.Ordinal) && !HanDigits.Contains(words[1], StringComparison.Ordinal));

    private static Remark OfNames(Plan plan, int source, TextSpan[] names)
    {
        string all = string.Join('、', names.Select(name => $"“{name.Of(plan.Text)}”"));
        return new Remark(
            CheckCodes.NumbersInNames, Verdict.NoCheck, string.Empty, null, null, null, null, [], [.. names.Select(name => new SourceSpan(source, name))],
            new($"{all}是名称，其中的数字不是统计数，不作核对。", $"{all} are names; the numbers in them are no counts and are not checked."));
    }
}
