namespace Lantu.Site.Words;

/// <summary>The English of the methods of judgement, whose Chinese stands with them.</summary>
internal static class MethodWords
{
    private const string Custom = "customary in the progress circulars of Chinese governments";
    private const string OpenSdg = "Eurostat; Open SDG docs/progress-methodology.md, sdg-build sdg/ProgressMeasure.py; Statistics Canada";

    private static readonly Dictionary<string, (string Formula, string Source, string Example)> Words = new(StringComparer.Ordinal)
    {
        ["P01"] = ("achievement = so far ÷ target; due = months gone ÷ 12 (or days gone ÷ days of the year)", Custom, "target 8403.05, January to April 2398.2: 28.54 % against 33.33 %, 4.79 points behind"),
        ["P02"] = ("achievement = so far ÷ target; due = median of the shares that the last 3 to 5 years had reached by the same month (with fewer than 3, that of last year)", Custom, "the same, last year 27.81 % by April: 0.73 points ahead"),
        ["P03"] = ("gap = growth so far − target; the rest of the year must grow by (G − W·g) ÷ (1 − W), W = the share of last year's total by the same month", "index form of growth so far, National Bureau of Statistics", "target 8 %, January to June 7 %, half of last year 48 %: the second half must grow by 8.92 %"),
        ["P04"] = ("due = last year's end + (target − last year's end) × k ÷ 12; needed each month (target − now) ÷ (12 − k)", Custom, "last year's end 1000, target 1120, June 1050: 1060 due, 11.67 needed each month"),
        ["P05"] = ("due = last year's end × (target ÷ last year's end)^(k/12); needed each month (target ÷ now)^(1/(12−k)) − 1", Custom, "last year's end 1000, target 1100, June 1050: 1048.81 due"),
        ["P06"] = ("average so far ≤ limit; the average of the rest at most (12·T − sum of the months) ÷ (12 − k)", "of indicators that are averages of the year, as surveyed urban unemployment", "limit 5.5 %, January to June 5.2 %: the rest at most 5.8 % on average"),
        ["P07"] = ("the value now against the target; no path is assumed", Custom, "debt ratio at most 60 %, June 58.3 %: within the limit"),
        ["P08"] = ("the remaining years must grow by ((1+g)^n ÷ Π(1+gᵢ))^(1/(n−k)) − 1 a year", "geometric mean; average growth as the National Bureau of Statistics defines it", "6 % a year over five, the first two 5 % and 5.5 %: the other three need 6.50 %"),
        ["P09"] = ("rank now ≤ rank promised; gap = rank now − rank promised", Custom, "third promised, now fifth: 2 places behind"),
        ["P10"] = ("|own growth − growth of the other| ≤ tolerance", "as in the checks, where “roughly in step” allows 1 percentage point", "income 5.1 %, economy 5.6 %: 0.5 points apart, in step"),
        ["P11"] = ("this period against the same of last year: whether the change has the promised direction", Custom, "income ratio to keep shrinking: 1.96 → 1.94, shrinks"),
        ["L01"] = ("R = direction × CAGR(base → now) ÷ |CAGR(base → target year)|; ≥ 0.95, ≥ 0.6, ≥ 0", OpenSdg, "2025 2693.3, 2030 3800, 7 % in 2026: R = 0.9822"),
        ["L02"] = ("v = direction × CAGR; with a natural limit narrowed by C = 1 − (base ÷ limit)^4.44; ≥ 1.5 %, ≥ 0.5 %, ≥ 0", OpenSdg, "from 14.5 in 2015 to 10.2 in 2023: −4.3 % a year, substantial progress"),
        ["L03"] = ("CR = CAGR(actual) ÷ CAGR(needed); ≥ 0.95, ≥ 0.5, ≥ −0.1", "technical note of the UN Progress Chart 2022 (by its public implementation)", "R = 0.7015: fair progress"),
        ["L04"] = ("vₑ = v·(1+CAGR)^(T−t); f = (vₑ − v_b) ÷ (v_T − v_b); ≥ 0.95, ≥ 0.10; without a target value CAGR ≥ 2 %, ≥ 0.5 %", "UN Progress Chart 2023; EUSTAT-DES/site _pages/en/metodologia.md", "2025 2693.3, 2030 3800, 5 % in 2026: 3437.4 by 2030, f = 0.6724"),
    };

    /// <summary>Formula, source and worked case of a method, by its code; null where it has none.</summary>
    internal static (string Formula, string Source, string Example)? English(string code) => Words.TryGetValue(code, out (string Formula, string Source, string Example) words) ? words : null;
}
