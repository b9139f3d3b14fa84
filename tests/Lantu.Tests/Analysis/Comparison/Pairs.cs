using Lantu.Analysis.Comparison;
using Lantu.Plans.Catalogue;
using Lantu.Plans.Model;
using Lantu.Tests.Reading;

namespace Lantu.Tests.Analysis.Comparison;

/// <summary>Two reports of an invented city, a year apart: what the first promises and what the second tells.</summary>
internal static class Pairs
{
    internal static IndicatorCatalogue Indicators => Catalogues.Default.Indicators;

    /// <summary>Main targets of 2025 against a review of 2025.</summary>
    internal static PlanComparison Of(string targets, string review, string nextTargets = "地区生产总值增长5%左右。") =>
        PlanComparison.Of(Old(targets, string.Empty), New(review, nextTargets), Indicators);

    /// <summary>Tasks of 2025 against a review of 2025.</summary>
    internal static PlanComparison Tasks(string tasks, string review) =>
        PlanComparison.Of(Old("地区生产总值增长6%左右。", tasks), New(review, "地区生产总值增长5%左右。"), Indicators);

    /// <summary>The first row of the main targets.</summary>
    internal static ComparedTarget First(string targets, string review) => Of(targets, review).Targets[0];

    internal static Plan Old(string targets, string tasks) => Readings.Of(
        "# 云洲市2025年政府工作报告\n\n## 一、2024年工作回顾\n\n过去一年，成绩来之不易。\n\n"
        + $"## 二、2025年总体要求\n\n今年全市经济社会发展的主要预期目标是：{targets}\n\n## 三、2025年重点工作\n\n{tasks}\n");

    internal static Plan New(string review, string targets) => Readings.Of(
        $"# 云洲市2026年政府工作报告\n\n## 一、2025年工作回顾\n\n{review}\n\n## 二、2026年总体要求\n\n主要预期目标是：{targets}\n");
}
