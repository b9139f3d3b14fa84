namespace Lantu.Analysis.Checks;

/// <summary>What became of a relation between figures.</summary>
public enum Verdict
{
    /// <summary>The figures agree within the rounding of what is written.</summary>
    Pass,

    /// <summary>They agree only where a figure may also have been cut off, or rounded twice.</summary>
    Borderline,

    /// <summary>They cannot all be true, and the conditions of the relation are proved.</summary>
    Contradiction,

    /// <summary>The conditions are not proved (prices, scope, vintage): what the figures imply is told.</summary>
    Note,

    /// <summary>The figures bound nothing: 超1500 ÷ 超1000.</summary>
    Undetermined,

    /// <summary>Figures that look comparable and are not.</summary>
    NoCheck,

    /// <summary>A figure that the document does not print and that follows from what it prints.</summary>
    Derived,
}

/// <summary>The words of the contract for verdicts.</summary>
public static class VerdictNames
{
    /// <summary>As <c>no-check</c>.</summary>
    public static string Of(Verdict verdict) => verdict switch
    {
        Verdict.Pass => "pass",
        Verdict.Borderline => "borderline",
        Verdict.Contradiction => "contradiction",
        Verdict.Note => "note",
        Verdict.Undetermined => "undetermined",
        Verdict.NoCheck => "no-check",
        Verdict.Derived => "derived",
    };
}
