namespace Lantu.Analysis.Progress;

/// <summary>All methods; a configuration names them by their key.</summary>
public static class ProgressMethods
{
    private const string Custom = "各级政府督查通报的通行算法";
    private const string OpenSdg = "Eurostat；Open SDG docs/progress-methodology.md、sdg-build sdg/ProgressMeasure.py；加拿大统计局";

    /// <summary>序时进度: an even pace through the year.</summary>
    public static readonly ProgressMethod TimeProportional = new("P01", "time", new("序时进度", "time-proportional"), "完成率 = 累计 ÷ 目标；应达 = 已过月数 ÷ 12（或已过天数 ÷ 全年天数）", Custom, "目标8403.05，1—4月2398.2：28.54% 对 33.33%，慢 4.79 个百分点");

    /// <summary>历年进度: the share that past years had reached by the same month.</summary>
    public static readonly ProgressMethod Seasonal = new("P02", "seasonal", new("历年同期进度", "seasonal schedule"), "完成率 = 累计 ÷ 目标；应达 = 前3—5年同期累计占全年的比重的中位数（不足3年用上年）", Custom, "同上，上年1—4月占27.81%：快 0.73 个百分点");

    /// <summary>增速目标: growth to date against the target, in index form with last year's weights.</summary>
    public static readonly ProgressMethod GrowthToDate = new("P03", "growth", new("增速目标（上年权重）", "growth target by last year's weights"), "差距 = 累计增速 − 目标增速；余下月份须增长 (G − W·g) ÷ (1 − W)，W = 上年同期累计占全年的比重", "国家统计局累计增速的指数形式", "目标8%，1—6月增长7%，上年上半年占48%：下半年须增长 8.92%");

    /// <summary>存量（直线）: an even step a month from last year's end.</summary>
    public static readonly ProgressMethod StockLinear = new("P04", "stock-linear", new("存量（直线）", "stock, linear path"), "应达 = 上年末 + (目标 − 上年末) × k ÷ 12；每月须增 (目标 − 现值) ÷ (12 − k)", Custom, "上年末1000户，目标1120户，6月末1050户：应达1060户，每月须增 11.67 户");

    /// <summary>存量（几何）: an even rate a month from last year's end.</summary>
    public static readonly ProgressMethod StockGeometric = new("P05", "stock-geometric", new("存量（等比）", "stock, geometric path"), "应达 = 上年末 × (目标 ÷ 上年末)^(k/12)；每月须增 (目标 ÷ 现值)^(1/(12−k)) − 1", Custom, "上年末1000亿元，目标1100亿元，6月末1050亿元：应达1048.81亿元");

    /// <summary>上限: the average so far against a limit.</summary>
    public static readonly ProgressMethod Ceiling = new("P06", "ceiling", new("上限（累计平均）", "ceiling, average so far"), "至今平均 ≤ 上限；余下月份的平均不得超过 (12·T − 各月之和) ÷ (12 − k)", "城镇调查失业率等全年平均指标的算法", "上限5.5%，1—6月平均5.2%：余下各月平均不超过 5.8%");

    /// <summary>期末率: a rate that counts at the end of the year; tested at each point.</summary>
    public static readonly ProgressMethod PointTest = new("P07", "point", new("期末值", "value at the end of the period"), "现值与目标直接比较；不推算路径", Custom, "负债率不超过60%，6月末58.3%：在上限以内");

    /// <summary>年均增速目标: several years at an average rate.</summary>
    public static readonly ProgressMethod AverageGrowth = new("P08", "average-growth", new("年均增速目标", "average-growth target"), "余下各年须年均增长 ((1+g)^n ÷ Π(1+gᵢ))^(1/(n−k)) − 1", "几何平均；国家统计局年均增速的定义", "五年年均6%，前两年5%、5.5%：后三年须年均 6.50%");

    /// <summary>位次目标: the place now against the place promised.</summary>
    public static readonly ProgressMethod Rank = new("P09", "rank", new("位次目标", "rank target"), "现位次 ≤ 目标位次；差 = 现位次 − 目标位次", Custom, "目标第3位，现第5位：差2位");

    /// <summary>与…同步: two rates within a tolerance.</summary>
    public static readonly ProgressMethod InStep = new("P10", "in-step", new("与另一指标同步", "in step with another indicator"), "|本指标增速 − 参照指标增速| ≤ 容许差（默认1个百分点）", "检查规则：基本同步按1个百分点", "收入增长5.1%，经济增长5.6%：差0.5个百分点，同步");

    /// <summary>只有方向: better or worse than a year before.</summary>
    public static readonly ProgressMethod Direction = new("P11", "direction", new("只有方向的目标", "a direction without a figure"), "本期与上年同期比较：变化的方向与目标一致", Custom, "收入倍差持续缩小：1.96 → 1.94，缩小");

    /// <summary>The growth needed over many years against that observed.</summary>
    public static readonly ProgressMethod LongTarget = new("L01", "sdg-target", new("中长期（有目标值）", "long horizon with a target"), "R = 方向 × CAGR(基年→现在) ÷ |CAGR(基年→目标年)|；≥0.95、≥0.6、≥0", OpenSdg, "2025年2693.3，2030年3800，2026年增长7%：R = 0.9822");

    /// <summary>The observed growth alone, with thresholds narrowed near a natural limit.</summary>
    public static readonly ProgressMethod LongDirection = new("L02", "sdg-direction", new("中长期（无目标值）", "long horizon without a target"), "v = 方向 × CAGR；有自然界限时以 C = 1 − (基值 ÷ 界限)^4.44 收窄；≥1.5%、≥0.5%、≥0", OpenSdg, "2015年14.5降到2023年10.2：每年 −4.3%，大幅进展");

    /// <summary>The same ratio with the cut-offs of the UN Progress Chart of 2022.</summary>
    public static readonly ProgressMethod Chart2022 = new("L03", "un-2022", new("联合国进展图2022", "UN Progress Chart 2022"), "CR = CAGR(实际) ÷ CAGR(所需)；≥0.95、≥0.5、≥−0.1", "联合国《可持续发展目标进展图》2022技术说明（据其公开实现）", "R = 0.7015：进展尚可");

    /// <summary>The value expected in the target year, UN Progress Chart of 2023.</summary>
    public static readonly ProgressMethod Chart2023 = new("L04", "un-2023", new("联合国进展图2023", "UN Progress Chart 2023"), "vₑ = v·(1+CAGR)^(T−t)；f = (vₑ − v_b) ÷ (v_T − v_b)；≥0.95、≥0.10；无目标值时 CAGR ≥2%、≥0.5%", "联合国《可持续发展目标进展图》2023；EUSTAT-DES/site _pages/en/metodologia.md", "2025年2693.3，2030年3800，2026年增长5%：2030年可达3437.4，f = 0.6724");

    /// <summary>All of them, in the order of the manual.</summary>
    public static IReadOnlyList<ProgressMethod> All { get; } =
    [
        TimeProportional, Seasonal, GrowthToDate, StockLinear, StockGeometric, Ceiling, PointTest, AverageGrowth, Rank, InStep, Direction,
        LongTarget, LongDirection, Chart2022, Chart2023,
    ];

    /// <summary>The method that a configuration names; null where there is none of this key.</summary>
    public static ProgressMethod? Find(string key) => All.FirstOrDefault(method => string.Equals(method.Key, key, StringComparison.Ordinal));
}
