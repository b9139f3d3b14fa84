using Lantu.Plans.Model;

namespace Lantu.App.Views;

/// <summary>What people read for the words of the contract.</summary>
internal static class ChineseWords
{
    internal static string Of(Nature nature) => nature switch
    {
        Nature.Result => "成果",
        Nature.Target => "目标",
        Nature.Context => "背景",
    };

    internal static string Of(DocumentKind kind) => kind switch
    {
        DocumentKind.Digest => "一图读懂",
        DocumentKind.WorkReport => "政府工作报告",
        DocumentKind.Communique => "统计公报",
        DocumentKind.Plan => "规划纲要",
        DocumentKind.PlanExecution => "计划执行情况报告",
        DocumentKind.Other => "其他文件",
    };

    internal static string Of(Firmness firmness) => firmness switch
    {
        Firmness.Commitment => "确保",
        Firmness.Aspiration => "力争",
    };

    internal static string Of(Obligation obligation) => obligation switch
    {
        Obligation.Anticipatory => "预期性",
        Obligation.Obligatory => "约束性",
    };

    internal static string Of(EventKind kind) => kind switch
    {
        EventKind.Award => "荣誉",
        EventKind.Approval => "获批",
        EventKind.Opening => "建成",
        EventKind.Selection => "入选",
        EventKind.Visit => "来访",
        EventKind.Other => "其他",
    };

    internal static string Of(ProblemSeverity severity) => severity switch
    {
        ProblemSeverity.Info => "说明",
        ProblemSeverity.Warning => "存疑",
        ProblemSeverity.Error => "未读",
    };
}
