namespace Lantu.Analysis.Comparison;

/// <summary>The words of the contract <c>lantu/comparison/1</c>.</summary>
public static class ComparisonNames
{
    /// <summary>As <c>about-met</c>.</summary>
    public static string Of(TargetVerdict verdict) => verdict switch
    {
        TargetVerdict.Met => "met",
        TargetVerdict.AboutMet => "about-met",
        TargetVerdict.Missed => "missed",
        TargetVerdict.NotReported => "not-reported",
        TargetVerdict.NotComparable => "not-comparable",
        TargetVerdict.Qualitative => "qualitative",
    };

    /// <summary>As <c>catalogue</c>.</summary>
    public static string Of(MatchKind match) => match switch
    {
        MatchKind.Catalogue => "catalogue",
        MatchKind.Likeness => "likeness",
    };

    /// <summary>As <c>not-due</c>.</summary>
    public static string Of(ReasonCode code) => code switch
    {
        ReasonCode.Period => "period",
        ReasonCode.Measure => "measure",
        ReasonCode.Unit => "unit",
        ReasonCode.Scope => "scope",
        ReasonCode.Basis => "basis",
        ReasonCode.Open => "open",
        ReasonCode.NotDue => "not-due",
        ReasonCode.NoYear => "no-year",
        ReasonCode.Note => "note",
    };

    /// <summary>As <c>raised</c>.</summary>
    public static string Of(ChangeKind kind) => kind switch
    {
        ChangeKind.New => "new",
        ChangeKind.Dropped => "dropped",
        ChangeKind.Raised => "raised",
        ChangeKind.Lowered => "lowered",
        ChangeKind.Same => "same",
    };
}
