using System.Globalization;
using System.Text.RegularExpressions;

namespace Lantu.Analysis.Observations.Tables;

/// <summary>Finds a time in the words of a cell: 2025年1—2月, 1至11月, 前三季度, 3Q2025, 2025-06.</summary>
internal static partial class PeriodWords
{
    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture;
    private const string Months = "JanFebMarAprMayJunJulAugSepOctNovDec";
    private const string Numerals = "一二三四";

    // The more a form says, the earlier it is tried.
    private static readonly Func<Regex>[] Forms = [Date, SomeMonths, OneMonth, Quarter, QuarterBehind, Half, EnglishMonth, YearMonth, Year];

    /// <summary>The time in folded words.</summary>
    /// <param name="words">Folded words.</param>
    /// <param name="rest">What is left of them.</param>
    /// <returns>Null where they tell none.</returns>
    internal static PeriodPhrase? Take(string words, out string rest)
    {
        foreach (Func<Regex> form in Forms)
        {
            Match match = form().Match(words);
            if (match.Success && Of(match) is { } phrase)
            {
                rest = words.Remove(match.Index, match.Length);
                return phrase;
            }
        }

        rest = words;
        return null;
    }

    private static PeriodPhrase? Of(Match match)
    {
        int? year = match.Groups["y"] is { Success: true } written ? Number(written.Value) : null;
        if (match.Groups["d"] is { Success: true } day)
        {
            int month = Number(match.Groups["a"].Value);
            return Number(day.Value) <= DateTime.DaysInMonth(year ?? 2000, month) ? new PeriodPhrase(year, month, month, Number(day.Value)) : null;
        }

        if (match.Groups["a"] is { Success: true } first)
        {
            int from = Number(first.Value);
            int to = match.Groups["b"] is { Success: true } last ? Number(last.Value) : from;
            return from >= 1 && to >= from && to <= 12 ? new PeriodPhrase(year, from, to, null) : null;
        }

        if (match.Groups["e"] is { Success: true } name)
        {
            int from = MonthOf(name.Value);
            int to = match.Groups["f"] is { Success: true } last ? MonthOf(last.Value) : from;
            return to >= from ? new PeriodPhrase(year, from, to, null) : null;
        }

        return match.Groups["q"] is { Success: true } quarter ? new PeriodPhrase(year, (Quarters(quarter.Value) * 3) - 2, Quarters(quarter.Value) * 3, null)
            : match.Groups["p"] is { Success: true } quarters ? new PeriodPhrase(year, 1, Quarters(quarters.Value) * 3, null)
            : match.Groups["h"] is { Success: true } half ? (half.Value[0] == '上' ? new PeriodPhrase(year, 1, 6, null) : new PeriodPhrase(year, 7, 12, null))
            : new PeriodPhrase(year, 0, 0, null);
    }

    private static int Number(string digits) => int.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);

    private static int Quarters(string word) => word == "两" ? 2 : Numerals.IndexOf(word[0], StringComparison.Ordinal) is var at and >= 0 ? at + 1 : Number(word);

    private static int MonthOf(string name) => (Months.IndexOf(name[..3], StringComparison.OrdinalIgnoreCase) / 3) + 1;

    [GeneratedRegex(@"(?<![0-9])(?<y>(19|20)[0-9][0-9])(年|[-./])(?<a>1[0-2]|0?[1-9])(月|[-./])(?<d>3[01]|[12][0-9]|0?[1-9])日?(?![0-9月])", Options)]
    private static partial Regex Date();

    [GeneratedRegex(@"((?<![0-9])(?<y>(19|20)[0-9][0-9])(年|[-./]))?(?<![0-9])(?<a>[0-9]{1,2})月?[-—–~～至到](?<b>[0-9]{1,2})月份?", Options)]
    private static partial Regex SomeMonths();

    [GeneratedRegex(@"((?<![0-9])(?<y>(19|20)[0-9][0-9])(年|[-./]))?(?<![0-9])(?<a>1[0-2]|0?[1-9])月份?", Options)]
    private static partial Regex OneMonth();

    [GeneratedRegex(@"((?<![0-9])(?<y>(19|20)[0-9][0-9])[年-]?)?([一1][-—–~至到](?<p>[二三四2-4])季度?|第?(?<q>[一二三四1-4])季度?|前(?<p>[一二三四两1-4])个?季度?|(?<![A-Z])Q(?<q>[1-4])(?![0-9]))", Options)]
    private static partial Regex Quarter();

    [GeneratedRegex(@"(?<![0-9])(Q(?<q>[1-4])|(?<q>[1-4])Q)[,\s-]*(?<y>(19|20)[0-9][0-9])(?![0-9])", Options)]
    private static partial Regex QuarterBehind();

    [GeneratedRegex(@"((?<![0-9])(?<y>(19|20)[0-9][0-9])年?)?(?<h>[上下]半年)", Options)]
    private static partial Regex Half();

    [GeneratedRegex(@"(?<![A-Z])(?<e>Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\.?([-–](?<f>Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\.?)?[,\s-]*(?<y>(19|20)[0-9][0-9])(?![0-9])", Options)]
    private static partial Regex EnglishMonth();

    [GeneratedRegex(@"(?<![0-9])(?<y>(19|20)[0-9][0-9])[-./年M]?(?<a>0[1-9]|1[0-2])(?![0-9.])", Options)]
    private static partial Regex YearMonth();

    [GeneratedRegex(@"(?<![0-9.A-Z])(?<y>(19|20)[0-9][0-9])(年度?(全年)?|(?![0-9.]))", Options)]
    private static partial Regex Year();
}
