using Lantu.Plans.Model;

namespace Lantu.Plans.Json;

/// <summary>The words of the contract for what the code calls by its glossary names.</summary>
public static class ContractNames
{
    /// <summary>As <c>result</c>.</summary>
    public static string Of(Nature nature) => nature switch
    {
        Nature.Result => "result",
        Nature.Target => "target",
        Nature.Context => "context",
    };

    /// <summary>As <c>average-growth</c>.</summary>
    public static string Of(Measure measure) => measure switch
    {
        Measure.Level => "level",
        Measure.Growth => "growth",
        Measure.AverageGrowth => "average-growth",
        Measure.Change => "change",
        Measure.Share => "share",
        Measure.Multiple => "multiple",
        Measure.Rank => "rank",
        Measure.Streak => "streak",
    };

    /// <summary>As <c>&gt;=</c> or <c>sync</c>.</summary>
    public static string Of(Comparator comparator) => comparator switch
    {
        Comparator.Equal => "=",
        Comparator.AtLeast => ">=",
        Comparator.MoreThan => ">",
        Comparator.AtMost => "<=",
        Comparator.LessThan => "<",
        Comparator.About => "~",
        Comparator.Between => "..",
        Comparator.InStepWith => "sync",
        Comparator.Up => "up",
        Comparator.Down => "down",
        Comparator.Stable => "stable",
    };

    /// <summary>As <c>commitment</c>.</summary>
    public static string Of(Firmness firmness) => firmness switch
    {
        Firmness.Commitment => "commitment",
        Firmness.Aspiration => "aspiration",
    };

    /// <summary>As <c>obligatory</c>.</summary>
    public static string Of(Obligation obligation) => obligation switch
    {
        Obligation.Anticipatory => "anticipatory",
        Obligation.Obligatory => "obligatory",
    };

    /// <summary>As <c>real</c>.</summary>
    public static string Of(PriceBasis basis) => basis switch
    {
        PriceBasis.Nominal => "nominal",
        PriceBasis.Real => "real",
        PriceBasis.Comparable => "comparable",
    };

    /// <summary>As <c>preliminary</c>.</summary>
    public static string Of(Vintage status) => status switch
    {
        Vintage.Preliminary => "preliminary",
        Vintage.Estimated => "estimated",
        Vintage.Final => "final",
    };

    /// <summary>As <c>review</c>.</summary>
    public static string Of(SectionRole role) => role switch
    {
        SectionRole.Review => "review",
        SectionRole.Guidance => "guidance",
        SectionRole.Goals => "goals",
        SectionRole.Targets => "targets",
        SectionRole.Tasks => "tasks",
        SectionRole.Conduct => "conduct",
        SectionRole.Notes => "notes",
        SectionRole.Other => "other",
    };

    /// <summary>As <c>livelihood-project</c>.</summary>
    public static string Of(TaskKind kind) => kind switch
    {
        TaskKind.Goal => "goal",
        TaskKind.Initiative => "initiative",
        TaskKind.Task => "task",
        TaskKind.Project => "project",
        TaskKind.LivelihoodProject => "livelihood-project",
        TaskKind.Conduct => "conduct",
    };

    /// <summary>As <c>award</c>.</summary>
    public static string Of(EventKind kind) => kind switch
    {
        EventKind.Award => "award",
        EventKind.Approval => "approval",
        EventKind.Opening => "opening",
        EventKind.Selection => "selection",
        EventKind.Visit => "visit",
        EventKind.Other => "other",
    };

    /// <summary>As <c>theme</c>.</summary>
    public static string Of(StatementKind kind) => kind switch
    {
        StatementKind.Theme => "theme",
        StatementKind.Principle => "principle",
    };

    /// <summary>As <c>work-report</c>.</summary>
    public static string Of(DocumentKind kind) => kind switch
    {
        DocumentKind.Digest => "digest",
        DocumentKind.WorkReport => "work-report",
        DocumentKind.Communique => "communique",
        DocumentKind.Plan => "plan",
        DocumentKind.PlanExecution => "plan-execution",
        DocumentKind.Other => "other",
    };

    /// <summary>As <c>county</c>.</summary>
    public static string Of(PlaceLevel level) => level switch
    {
        PlaceLevel.Country => "country",
        PlaceLevel.Province => "province",
        PlaceLevel.Prefecture => "prefecture",
        PlaceLevel.County => "county",
        PlaceLevel.Township => "township",
    };

    /// <summary>As <c>warning</c>.</summary>
    public static string Of(ProblemSeverity severity) => severity switch
    {
        ProblemSeverity.Info => "info",
        ProblemSeverity.Warning => "warning",
        ProblemSeverity.Error => "error",
    };
}
