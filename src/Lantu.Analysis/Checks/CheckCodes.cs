namespace Lantu.Analysis.Checks;

/// <summary>All kinds of findings; the manual (<c>docs/checks.md</c>) has the same list.</summary>
public static class CheckCodes
{
    /// <summary>Level, growth, and the level a year before.</summary>
    public static readonly CheckCode GrowthAndLevel = Code("C011", "R1", "本年总量 = 上年总量 × (1 + 增速)", "this year's level = last year's × (1 + growth)", "出口500亿元，增长10%；上年454.5亿元：500 ÷ 454.5 = 1.1001");

    /// <summary>What growth in constant prices and levels in current prices imply for prices.</summary>
    public static readonly CheckCode ImpliedPriceChange = Code("C012", "R1", "总量按现价、增速按不变价：推算价格变动", "levels in current prices, growth in constant prices: the implied price change", "生产总值1050亿元（上年1000亿元），增长5.5%：价格变动 −0.47%");

    /// <summary>What growth on one coverage and levels on another imply.</summary>
    public static readonly CheckCode ImpliedScopeChange = Code("C013", "R1", "增速按可比口径或口径不明：推算口径、名称或价格的差异", "growth on a comparable or unknown basis: the implied difference of coverage or prices", "一般公共预算收入105亿元（上年103亿元），同口径增长5%");

    /// <summary>Average growth over some years.</summary>
    public static readonly CheckCode AverageGrowth = Code("C021", "R2", "(末年 ÷ 基年) 开 n 次方 = 1 + 年均增速", "(last ÷ base)^(1/n) = 1 + average growth", "出口从200亿元增长到300亿元，五年年均增长8.4%");

    /// <summary>Average growth in constant prices against levels in current prices.</summary>
    public static readonly CheckCode AveragePriceChange = Code("C022", "R2", "年均增速按不变价：推算年均价格变动", "average growth in constant prices: the implied price change a year", "生产总值从1000亿元增加到1500亿元，年均增长7%：年均价格变动1.35%");

    /// <summary>The direction of a from–to.</summary>
    public static readonly CheckCode Direction = Code("C031", "R3", "“增加到”后面的数更大，“下降到”后面的数更小", "what rises ends higher, what falls ends lower", "从80户增加到810户");

    /// <summary>The multiple of a from–to.</summary>
    public static readonly CheckCode FromToMultiple = Code("C032", "R3", "末值 ÷ 初值 = 倍数", "end ÷ start = multiple", "从20万吨增加到56万吨，增长1.8倍");

    /// <summary>The growth of a from–to.</summary>
    public static readonly CheckCode FromToGrowth = Code("C033", "R3", "末值 ÷ 初值 − 1 = 增幅", "end ÷ start − 1 = growth", "从200亿元增加到250亿元，增长25%");

    /// <summary>The difference of a from–to.</summary>
    public static readonly CheckCode FromToChange = Code("C034", "R3", "末值 − 初值 = 变动（比率的变动为百分点）", "end − start = change (in points for rates)", "由2.31%提高到3.02%，提高0.71个百分点");

    /// <summary>Level, growth and increment of one year.</summary>
    public static readonly CheckCode Increment = Code("C035", "R3", "总量 − 总量 ÷ (1 + 增速) = 增量", "level − level ÷ (1 + growth) = increment", "贷款余额1100亿元，比年初增加100亿元，增长10%");

    /// <summary>A share and the two levels.</summary>
    public static readonly CheckCode Share = Code("C041", "R4", "部分 ÷ 总体 = 占比", "part ÷ whole = share", "税收80亿元，占一般公共预算收入100亿元的80%");

    /// <summary>The bounds of a share.</summary>
    public static readonly CheckCode ShareBounds = Code("C042", "R4", "占比和普及率一类比率在0到100%之间", "shares and rates of coverage lie between 0 and 100%", "占全省12.5%");

    /// <summary>Gross output is no part of the gross product.</summary>
    public static readonly CheckCode OutputIsNoShare = Code("C043", "R4", "总产值不是增加值，不能与生产总值相比", "gross output is not value added and no share of the gross product", "规上工业总产值1500亿元，生产总值1200亿元");

    /// <summary>A part is no more than its whole.</summary>
    public static readonly CheckCode Subset = Code("C051", "R5", "“其中”的部分不大于总体", "a part is no more than its whole", "新开工项目60个，其中亿元以上25个");

    /// <summary>Parts that make up the whole.</summary>
    public static readonly CheckCode SumOfParts = Code("C052", "R5", "各部分之和 = 总体", "the parts sum to the whole", "共486家，其中甲类152家、乙类214家、丙类120家");

    /// <summary>A structure sums to 100.</summary>
    public static readonly CheckCode Structure = Code("C053", "R5", "结构比例之和 = 100", "a structure sums to 100", "三次产业结构为5:40:55");

    /// <summary>Things counted in different units.</summary>
    public static readonly CheckCode NotAddable = Code("C054", "R5", "单位不同（人次与人），不能相加、相比", "counted in different units (visits and people): neither summed nor compared", "来访6万人次，常住3千人");

    /// <summary>Exports and imports make trade.</summary>
    public static readonly CheckCode TradeTotal = Code("C061", "R6", "出口 + 进口 = 进出口", "exports + imports = trade", "进出口150亿元，其中出口100亿元、进口50亿元");

    /// <summary>The growth of trade lies between those of its parts.</summary>
    public static readonly CheckCode TradeGrowth = Code("C062", "R6", "进出口增速在出口、进口增速之间", "the growth of trade lies between those of exports and imports", "进出口增长8%，出口增长10%，进口增长4%");

    /// <summary>Last year's trade from both sides.</summary>
    public static readonly CheckCode TradeBefore = Code("C063", "R6", "上年出口 + 上年进口 = 上年进出口（由增速推算）", "last year's exports + imports = last year's trade, as the growth rates imply", "进出口150亿元增长7.9%，出口100亿元增长10%，进口50亿元增长4%");

    /// <summary>Total, population and what falls to each.</summary>
    public static readonly CheckCode PerCapita = Code("C071", "R7", "人均 × 人口 = 总量（人口为年平均常住人口）", "per capita × population = total (the population is the average of the year)", "生产总值1000亿元，人均10万元，常住人口100万人");

    /// <summary>Contribution, pull and growth.</summary>
    public static readonly CheckCode Contribution = Code("C081", "R8", "贡献率 × 增速 = 拉动百分点", "contribution × growth = pull in points", "增长6%，消费贡献率50%，拉动增长3个百分点");

    /// <summary>A rank lies within its field.</summary>
    public static readonly CheckCode RankInField = Code("C091", "R9", "位次不大于参加排名的个数", "a rank is no larger than its field", "居全省第3位（全省11个设区市）");

    /// <summary>A better rank is a smaller one.</summary>
    public static readonly CheckCode RankDirection = Code("C092", "R9", "位次跃升，数字变小", "a rank that improves gets smaller", "从第11位跃升至第7位");

    /// <summary>By how many places a rank moved.</summary>
    public static readonly CheckCode RankMoved = Code("C093", "R9", "前移位数 = 原位次 − 现位次", "places moved = old rank − new rank", "从第6位升至第4位，前移2位");

    /// <summary>Ranks of different indicators.</summary>
    public static readonly CheckCode RanksOfOthers = Code("C094", "R9", "名称相近、口径不同的位次，不能互相印证", "ranks of indicators with like names and other coverage do not confirm each other", "城乡居民人均可支配收入第1位，城镇居民人均可支配收入第1位");

    /// <summary>A count that announces a list.</summary>
    public static readonly CheckCode CountAndList = Code("C101", "R10", "说有几项，就列出几项", "as many are listed as are announced", "“三大工程”：甲、乙、丙");

    /// <summary>Numbers within names.</summary>
    public static readonly CheckCode NumbersInNames = Code("C102", "R10", "名称里的数字（“132”“四好”）不是统计数", "numbers within names are no counts", "“132”总体部署");

    /// <summary>A streak grows by one a year.</summary>
    public static readonly CheckCode StreakGrows = Code("C111", "R11", "连续年数每年加一", "a streak grows by one a year", "上年连续34年，今年连续35年");

    /// <summary>A streak has a possible beginning.</summary>
    public static readonly CheckCode StreakStart = Code("C112", "R11", "连续年数推算的起点不早于1949年", "the first year of a streak is not before 1949", "连续35年，起于1991年");

    /// <summary>The same figure twice in a document.</summary>
    public static readonly CheckCode Restated = Code("C121", "R12", "同一个数在文中各处一致", "a figure is the same wherever it stands", "出口500亿元；……出口增长到500亿元");

    /// <summary>The same figure in two documents.</summary>
    public static readonly CheckCode Revised = Code("C122", "R12", "同一个数在两份文件中：修订幅度", "a figure in two documents: the revision", "上年报告2000亿元，今年报告修订为2040亿元：+2%");

    /// <summary>A threshold that was passed.</summary>
    public static readonly CheckCode Threshold = Code("C131", "R13", "“突破”的台阶不大于实际数", "what was passed is no larger than what was reached", "2693亿元，突破2500亿元");

    /// <summary>The last of several steps, and the next.</summary>
    public static readonly CheckCode Steps = Code("C132", "R13", "连续跨越的最后一个台阶 ≤ 实际数 < 下一个台阶", "the last step passed ≤ level < the next step", "连续跨越1500亿元、2000亿元，达到2300亿元");

    /// <summary>Urban over rural income.</summary>
    public static readonly CheckCode IncomeRatio = Code("C141", "R14", "城镇收入 ÷ 农村收入 = 收入倍差", "urban ÷ rural income = ratio", "城镇6万元，农村3万元，倍差2");

    /// <summary>An intensity and its two levels.</summary>
    public static readonly CheckCode Intensity = Code("C142", "R14", "研发经费 ÷ 生产总值 = 投入强度", "R&D expenditure ÷ gross product = intensity", "研发经费30亿元，生产总值1000亿元，强度3%");

    /// <summary>Days of good air and their share.</summary>
    public static readonly CheckCode GoodAir = Code("C143", "R14", "优良天数 ÷ 全年天数 = 优良天数比例", "days of good air ÷ days of the year = their share", "优良天数347天，比例95.1%");

    /// <summary>Years of a five-year plan.</summary>
    public static readonly CheckCode PlanYears = Code("C144", "R14", "五年规划的起止年份", "the years of a five-year plan", "“十四五”收官之年是2025年");

    /// <summary>A date within the years looked back on.</summary>
    public static readonly CheckCode EventDate = Code("C145", "R14", "大事的日期在回顾的时期之内", "the date of an event lies in the years looked back on", "过去五年（2021—2025年），2023年9月");

    /// <summary>A target against what was reached the year before.</summary>
    public static readonly CheckCode TargetAndLast = Code("C151", "R15", "目标与上年实绩相比", "a target against last year's result", "增长7%以上（上年7.9%）：低0.9个百分点");

    /// <summary>Last year's target and this year's outcome.</summary>
    public static readonly CheckCode TargetAndOutcome = Code("C152", "R15", "上年目标与今年实绩相比", "last year's target against this year's result", "目标增长6%以上，实绩6.2%");

    /// <summary>All of them, by code.</summary>
    public static IReadOnlyList<CheckCode> All { get; } =
    [
        GrowthAndLevel, ImpliedPriceChange, ImpliedScopeChange, AverageGrowth, AveragePriceChange, Direction, FromToMultiple, FromToGrowth,
        FromToChange, Increment, Share, ShareBounds, OutputIsNoShare, Subset, SumOfParts, Structure, NotAddable, TradeTotal, TradeGrowth,
        TradeBefore, PerCapita, Contribution, RankInField, RankDirection, RankMoved, RanksOfOthers, CountAndList, NumbersInNames, StreakGrows,
        StreakStart, Restated, Revised, Threshold, Steps, IncomeRatio, Intensity, GoodAir, PlanYears, EventDate, TargetAndLast, TargetAndOutcome,
    ];

    private static CheckCode Code(string code, string relation, string chinese, string english, string example) =>
        new(code, relation, new Bilingual(chinese, english), example);
}
