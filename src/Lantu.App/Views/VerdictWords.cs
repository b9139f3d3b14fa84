using Lantu.Analysis.Checks;

namespace Lantu.App.Views;

/// <summary>What people read for verdicts.</summary>
internal static class VerdictWords
{
    /// <summary>In the order in which people want to know.</summary>
    internal static IReadOnlyList<Verdict> Order { get; } =
        [Verdict.Contradiction, Verdict.Borderline, Verdict.Note, Verdict.Undetermined, Verdict.NoCheck, Verdict.Derived, Verdict.Pass];

    internal static Bilingual Of(Verdict verdict) => verdict switch
    {
        Verdict.Contradiction => new("矛盾", "Contradictions"),
        Verdict.Borderline => new("须核对", "Borderline"),
        Verdict.Note => new("说明", "Notes"),
        Verdict.Undetermined => new("无法判断", "Undetermined"),
        Verdict.NoCheck => new("不作核对", "Not checked"),
        Verdict.Derived => new("推算", "Derived"),
        Verdict.Pass => new("相符", "In agreement"),
    };
}
