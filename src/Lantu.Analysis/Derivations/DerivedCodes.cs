using Lantu.Analysis.Checks;

namespace Lantu.Analysis.Derivations;

/// <summary>All kinds of derived figures; the manual (<c>docs/checks.md</c>) has the same list.</summary>
public static class DerivedCodes
{
    /// <summary>Last year's level.</summary>
    public static readonly CheckCode LevelBefore = Code("D011", "R1", "上年总量（推算）", "last year's level, implied", "出口500亿元，增长10%：上年454.55亿元");

    /// <summary>This year's level at last year's prices.</summary>
    public static readonly CheckCode LevelAtOldPrices = Code("D012", "R1", "按上年价格或口径计算的总量，不是上年总量", "the level on last year's prices or coverage, which is not last year's level", "生产总值1050亿元，增长5%（不变价）：1000亿元");

    /// <summary>Average growth over several years.</summary>
    public static readonly CheckCode AverageGrowth = Code("D021", "R2", "年均增速", "average growth a year", "从200亿元到300亿元，五年：8.45%");

    /// <summary>The same over a year less.</summary>
    public static readonly CheckCode AverageOverLess = Code("D022", "R2", "少算一年的年均增速（起止年份没有写明时的敏感性）", "average growth over a year less, where the first year is not stated", "从200亿元到300亿元，四年：10.67%");

    /// <summary>Average growth up to the year before.</summary>
    public static readonly CheckCode AverageBefore = Code("D023", "R2", "到上年为止的年均增速", "average growth up to the year before", "五年年均8%，末年8%：前四年8%");

    /// <summary>The whole growth that an average makes.</summary>
    public static readonly CheckCode WholeGrowth = Code("D024", "R2", "年均增速累计的倍数", "the multiple that an average growth makes", "五年年均8%：1.469倍");

    /// <summary>The level of the base year at the prices of the last.</summary>
    public static readonly CheckCode BaseAtNewPrices = Code("D025", "R2", "基年总量（按末年价格）", "the level of the base year at the prices of the last", "1469亿元，五年年均8%：1000亿元");

    /// <summary>Average growth that passing a first step bounds.</summary>
    public static readonly CheckCode GrowthFromStep = Code("D026", "R2", "跨越台阶推出的年均名义增速下限", "the least average nominal growth that passing a step implies", "五年内跨越1000亿元，达到1500亿元：大于8.45%");

    /// <summary>The price change a year that it implies.</summary>
    public static readonly CheckCode PriceFromStep = Code("D027", "R2", "跨越台阶推出的年均价格变动（含基数修订）下限", "the least price change a year (with revisions of the base) that passing a step implies", "年均名义增速大于8.45%，实际5%：大于3.29%");

    /// <summary>The multiple of a from–to.</summary>
    public static readonly CheckCode Multiple = Code("D031", "R3", "末值是初值的几倍", "end over start", "从200亿元到300亿元：1.5倍");

    /// <summary>The whole growth of a from–to.</summary>
    public static readonly CheckCode TotalGrowth = Code("D032", "R3", "总增幅", "the whole growth", "从200亿元到300亿元：50%");

    /// <summary>One figure over another.</summary>
    public static readonly CheckCode Ratio = Code("D041", "R14", "两个总量之比", "one level over another", "一般公共预算收入80亿元，生产总值1000亿元：8%");

    /// <summary>A ratio whose parts are not on one coverage.</summary>
    public static readonly CheckCode LooseRatio = Code("D042", "R14", "口径不一致的两个数之比，只供参考", "a ratio of figures on different coverage, for orientation only", "生产总值 ÷ 实有人口");

    /// <summary>Exports and imports together.</summary>
    public static readonly CheckCode Trade = Code("D061", "R6", "进出口总额", "total trade", "出口100亿元 + 进口50亿元");

    /// <summary>The growth of both together.</summary>
    public static readonly CheckCode TradeGrowth = Code("D062", "R6", "进出口增速（推算）", "growth of trade, implied", "出口增长10%，进口增长4%：在4%与10%之间");

    /// <summary>Exports less imports.</summary>
    public static readonly CheckCode TradeBalance = Code("D063", "R6", "贸易差额", "balance of trade", "出口100亿元 − 进口50亿元");

    /// <summary>Exports as a share of both.</summary>
    public static readonly CheckCode ExportShare = Code("D064", "R6", "出口占进出口的比重", "exports as a share of trade", "100 ÷ 150 = 66.7%");

    /// <summary>The first year of a streak.</summary>
    public static readonly CheckCode StreakStart = Code("D111", "R11", "连续年数的起点", "the first year of a streak", "2025年连续35年：1991年");

    /// <summary>The level that a growth target implies.</summary>
    public static readonly CheckCode TargetLevel = Code("D151", "R15", "增速目标对应的总量", "the level that a growth target implies", "1000亿元，目标增长7%：1070亿元");

    /// <summary>What is to be added for it.</summary>
    public static readonly CheckCode TargetIncrement = Code("D152", "R15", "增速目标要求的增量", "the increment that a growth target asks for", "1000亿元，目标增长7%：70亿元");

    /// <summary>The growth that the average so far is above or below the target.</summary>
    public static readonly CheckCode TargetAndAverage = Code("D153", "R15", "增速目标与过去年均增速之差", "a growth target less the average growth so far", "目标7%，五年年均8%：−1个百分点");

    /// <summary>How many targets of which kind.</summary>
    public static readonly CheckCode TargetCount = Code("D154", "R15", "目标的个数", "how many targets there are", "有数的7项，与其他指标同步的1项，只写方向的1项");

    /// <summary>The average growth that a goal needs.</summary>
    public static readonly CheckCode RequiredGrowth = Code("D155", "R15", "实现目标所需的年均增速", "the average growth that a goal needs", "1000亿元，五年后1400亿元：6.96%");

    /// <summary>Goal over level.</summary>
    public static readonly CheckCode GoalMultiple = Code("D156", "R15", "目标是现值的几倍", "goal over level", "1400 ÷ 1000 = 1.4倍");

    /// <summary>What is left after the first year's target.</summary>
    public static readonly CheckCode RequiredRest = Code("D157", "R15", "第一年按目标增长，其余各年所需的年均增速", "the average growth needed after a first year on target", "第一年7%，其余四年6.95%");

    /// <summary>Where the first year's rate leads.</summary>
    public static readonly CheckCode LevelAtRate = Code("D158", "R15", "一直按年度目标增长，目标年的总量", "the level in the goal's year at the yearly target", "1000亿元，五年7%：1402.6亿元");

    /// <summary>How far it falls short of the goal.</summary>
    public static readonly CheckCode Shortfall = Code("D159", "R15", "按年度目标增长与目标之差", "goal less the level at the yearly target", "1450 − 1402.6 = 47.4亿元");

    /// <summary>The price change that would close the gap.</summary>
    public static readonly CheckCode ClosingPrice = Code("D160", "R15", "补足差额所需的年均价格变动", "the price change a year that closes the gap", "所需7.5%，年度目标7%：0.47%");

    /// <summary>The years until a goal is passed.</summary>
    public static readonly CheckCode YearsToGoal = Code("D161", "R15", "按年度目标增长，几年后达到目标", "years until the goal is reached at the yearly target", "1000亿元到1400亿元，每年7%：4.97年");

    /// <summary>The growth needed to reach a round scale next year.</summary>
    public static readonly CheckCode RoundScale = Code("D162", "R15", "一年内达到“万亿级”所需的增速", "the growth needed to reach a named scale within a year", "8365亿元到万亿级：19.5%");

    /// <summary>All of them, by code.</summary>
    public static IReadOnlyList<CheckCode> All { get; } =
    [
        LevelBefore, LevelAtOldPrices, AverageGrowth, AverageOverLess, AverageBefore, WholeGrowth, BaseAtNewPrices, GrowthFromStep, PriceFromStep,
        Multiple, TotalGrowth, Ratio, LooseRatio, Trade, TradeGrowth, TradeBalance, ExportShare, StreakStart, TargetLevel, TargetIncrement,
        TargetAndAverage, TargetCount, RequiredGrowth, GoalMultiple, RequiredRest, LevelAtRate, Shortfall, ClosingPrice, YearsToGoal, RoundScale,
    ];

    private static CheckCode Code(string code, string relation, string chinese, string english, string example) =>
        new(code, relation, new Bilingual(chinese, english), example);
}
