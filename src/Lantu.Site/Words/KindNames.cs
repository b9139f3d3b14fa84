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
}
