using Lantu.Plans.Model;

namespace Lantu.App.Views;

/// <summary>How the decomposition table names what it holds.</summary>
internal static class AssignmentWords
{
    /// <summary>「云洲市2025年政府工作报告任务分解表」.</summary>
    internal static string Title(Plan plan) => (plan.Document.Title ?? plan.Source.Name) + "任务分解表";

    /// <summary>「高新技术企业≥820家」: the indicator and its figure, as one promise.</summary>
    internal static string Target(Fact fact) => FactWords.Indicator(fact) + ComparisonWords.Figure(fact);

    internal static string Kind(TaskKind kind) => kind switch
    {
        TaskKind.Goal => "愿景",
        TaskKind.Initiative => "行动",
        TaskKind.Task => "任务",
        TaskKind.Project => "项目",
        TaskKind.LivelihoodProject => "民生实事",
        TaskKind.Conduct => "自身建设",
    };
}
