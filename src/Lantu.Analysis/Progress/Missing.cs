namespace Lantu.Analysis.Progress;

/// <summary>What a verdict lacks, in words that say what would be needed.</summary>
internal static class Missing
{
    internal static readonly Phrase ToDate = new(
        "没有本年累计数；需要同一指标、同一口径的本年累计数",
        "no figure of this year to date; needed: the figure to date on the same basis");

    internal static readonly Phrase NotPositive = new(
        "目标不是正数，算不出完成率；需要一个正数的目标",
        "the target is not positive, and so there is no achievement rate; needed: a target above zero");

    internal static readonly Phrase PastYears = new(
        "没有过去年份的同期累计数和全年数；需要至少上一年的这两个数",
        "no past year with both the same months and the whole year; needed: these two of last year at least");

    internal static readonly Phrase OnlyLastYear = new(
        "过去不足三年有完整数据，只用上一年的比重",
        "fewer than three past years are complete; last year's share alone is used");

    internal static readonly Phrase JanuaryAlone = new(
        "1月单独不成一期（春节在1月或2月）；需要1—2月的合计",
        "January alone is no period (the Spring Festival falls in January or February); needed: January and February together");

    internal static readonly Phrase GrowthToDate = new(
        "没有本年累计增速；需要同一口径的累计同比增速，或本年与上年的同期累计数",
        "no growth to date; needed: the growth to date on the same basis, or the figures to date of this year and last");

    internal static readonly Phrase Weights = new(
        "没有上年同期累计占全年的比重，不能推算余下月份须增长多少；需要上年各月累计数",
        "last year's share of these months is not known, so the growth needed of the rest is not computed; needed: last year's figures to date");

    internal static readonly Phrase Stock = new(
        "没有现值或上年末的数；需要同一口径的上年末数和最近一期的数",
        "no present value or none of last year's end; needed: both on the same basis");

    internal static readonly Phrase Average = new(
        "没有本年各月的数；需要各月的数（1—2月为一期）",
        "no figures of the months; needed: those of each month (January and February as one)");

    internal static readonly Phrase Point = new("本年还没有公布的数；需要最近一期的数", "no figure of this year is published yet; needed: the latest");

    internal static readonly Phrase Years = new(
        "计划期内还没有一年的增速；需要各年的增速",
        "no year of the plan has a growth rate yet; needed: the growth of each year");

    internal static readonly Phrase Rank = new("没有最近的位次；需要同一范围内的最新位次", "no latest rank; needed: the latest rank among the same places");

    internal static readonly Phrase InStep = new(
        "缺少本指标或参照指标的增速；需要两者同一时期的累计增速",
        "the growth of the one or the other is missing; needed: both to date for the same months");

    internal static readonly Phrase Direction = new(
        "没有本期或上年同期的数；需要两个同口径的数",
        "no figure of now or of the same time last year; needed: two on the same basis");

    internal static readonly Phrase OnlyAtTheEnd = new(
        "多年累计变化、连续年数这类目标没有公布的进度算法，只能到期核对；需要期末的数",
        "a change over years, or years in a row, have no published path and are checked at the end; needed: the figure of the end");

    internal static readonly Phrase BaseYear = new(
        "不知道从哪一年算起；需要规划的年份或目标所述的基年",
        "the year to count from is not known; needed: the year of the plan, or the base that the target states");

    internal static Phrase OtherBasis(string chinese, string english, string needed, string neededEnglish) => new(
        $"口径不同，不可判断：{chinese}；需要{needed}", $"on different bases, not judged: {english}; needed: {neededEnglish}");
}
