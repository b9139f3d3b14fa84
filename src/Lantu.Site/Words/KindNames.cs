using Lantu.Plans.Json;
using Lantu.Plans.Model;

namespace Lantu.Site.Words;

/// <summary>What people read for the words of the contract.</summary>
internal static class KindNames
{
    internal static string Chinese(DocumentKind kind) => kind switch
    {
        DocumentKind.Digest => "政府工作报告（一图读懂）",
        DocumentKind.WorkReport => "政府工作报告",
        DocumentKind.Communique => "统计公报",
        DocumentKind.Plan => "规划纲要",
        DocumentKind.PlanExecution => "计划执行情况报告",
        DocumentKind.Other => "文件",
    };

    internal static string English(DocumentKind kind) => kind switch
    {
        DocumentKind.Digest => "work report (digest)",
        DocumentKind.WorkReport => "work report",
        DocumentKind.Communique => "statistical communiqué",
        DocumentKind.Plan => "five-year plan",
        DocumentKind.PlanExecution => "report on the plan",
        DocumentKind.Other => "document",
    };

    internal static (string Chinese, string English) Of(Nature nature) => nature switch
    {
        Nature.Result => ("结果", "result"),
        Nature.Target => ("目标", "target"),
        Nature.Context => ("背景", "context"),
    };

    internal static (string Chinese, string English) Of(Measure measure) => measure switch
    {
        Measure.Level => ("水平值", "level"),
        Measure.Growth => ("同比增速", "growth"),
        Measure.AverageGrowth => ("年均增速", "average growth"),
        Measure.Change => ("增减量", "change"),
        Measure.Share => ("占比", "share"),
        Measure.Multiple => ("倍数", "multiple"),
        Measure.Rank => ("位次", "rank"),
        Measure.Streak => ("连续期数", "streak"),
    };

    internal static (string Chinese, string English) Of(PriceBasis basis) => basis switch
    {
        PriceBasis.Nominal => ("现价", "current prices"),
        PriceBasis.Real => ("可比价", "constant prices"),
        PriceBasis.Comparable => ("可比口径", "comparable basis"),
    };

    internal static (string Chinese, string English) Of(Vintage status) => status switch
    {
        Vintage.Preliminary => ("初步核算", "preliminary"),
        Vintage.Estimated => ("预计", "estimated"),
        Vintage.Final => ("核定", "final"),
    };

    internal static (string Chinese, string English) Of(PlaceLevel? level) => level switch
    {
        PlaceLevel.Country => ("全国", "Country"),
        PlaceLevel.Province => ("省级", "Provinces"),
        PlaceLevel.Prefecture => ("地级市、州、盟", "Prefectures"),
        PlaceLevel.County => ("县（市、区）", "Counties"),
        PlaceLevel.Township => ("乡镇、街道", "Townships"),
        null => ("目录以外", "In no catalogue"),
    };

    internal static (string Chinese, string English) Of(Comparator comparator) => comparator switch
    {
        Comparator.Equal => ("= 就是", "= equal"),
        Comparator.AtLeast => ("≥ 以上、不低于", "≥ at least"),
        Comparator.MoreThan => ("> 超过、突破", "> more than"),
        Comparator.AtMost => ("≤ 以内、不超过", "≤ at most"),
        Comparator.LessThan => ("< 不足、近", "< less than"),
        Comparator.About => ("≈ 左右、约", "≈ about"),
        Comparator.Between => ("区间", "between"),
        Comparator.InStepWith => ("与…同步", "in step with"),
        Comparator.Up => ("↑ 提升，没有数", "↑ up, no number"),
        Comparator.Down => ("↓ 下降，没有数", "↓ down, no number"),
        Comparator.Stable => ("→ 稳定，没有数", "→ stable, no number"),
    };

    internal static (string Chinese, string English) Of(Firmness firmness) => firmness switch
    {
        Firmness.Commitment => ("确保", "promised"),
        Firmness.Aspiration => ("力争", "strived for"),
    };

    internal static (string Chinese, string English) Of(Obligation obligation) => obligation switch
    {
        Obligation.Anticipatory => ("预期性", "anticipatory"),
        Obligation.Obligatory => ("约束性", "obligatory"),
    };

    /// <summary>The label of a field of a fact, by its name in <see cref="Lantu.Analysis.Corrections.FactWords"/>.</summary>
    internal static (string Chinese, string English) OfField(string field) => field switch
    {
        "indicator" => ("指标", "Indicator"),
        "value" => ("数值和单位", "Figure with unit"),
        "measure" => ("量度", "Measure"),
        "comparator" => ("关系", "Relation"),
        "period" => ("时期", "Period"),
        "nature" => ("性质", "Nature"),
        "place" => ("别的地方", "Other place"),
        "scope" => ("范围", "Scope"),
        "basis" => ("口径", "Basis"),
        "status" => ("阶段", "Vintage"),
        "firmness" => ("力度", "Firmness"),
        "obligation" => ("约束", "Obligation"),
        "reference" => ("参照", "Reference"),
        _ => (field, field),
    };

    /// <summary>What stands in a field, as people read it: the words of the contract in the language of the reader.</summary>
    internal static (string Chinese, string English) OfWord(string field, string? word) => field switch
    {
        _ when string.IsNullOrEmpty(word) => ("（空）", "(empty)"),
        "measure" => Named<Measure>(word, ContractNames.Of, Of),
        "comparator" => Named<Comparator>(word, ContractNames.Of, Of),
        "nature" => Named<Nature>(word, ContractNames.Of, Of),
        "basis" => Named<PriceBasis>(word, ContractNames.Of, Of),
        "status" => Named<Vintage>(word, ContractNames.Of, Of),
        "firmness" => Named<Firmness>(word, ContractNames.Of, Of),
        "obligation" => Named<Obligation>(word, ContractNames.Of, Of),
        _ => (word, word),
    };

    private static (string Chinese, string English) Named<T>(string word, Func<T, string> name, Func<T, (string Chinese, string English)> of)
        where T : struct, Enum => Enum.GetValues<T>().Where(value => name(value) == word).Select(of).FirstOrDefault((word, word));
}
