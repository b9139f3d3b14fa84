using System.Collections.Frozen;

namespace Lantu.Plans.Observations;

/// <summary>The words under which the kinds of observations are written and kept, both ways.</summary>
public static class ObservationNames
{
    private static readonly FrozenDictionary<string, ObservedMeasure> Measures = Backwards<ObservedMeasure>(Of);
    private static readonly FrozenDictionary<string, ObservationStatus> Statuses = Backwards<ObservationStatus>(Of);
    private static readonly FrozenDictionary<string, RevisionReason> Reasons = Backwards<RevisionReason>(Of);

    /// <summary>As <c>growth</c>.</summary>
    public static string Of(ObservedMeasure measure) => measure switch
    {
        ObservedMeasure.Level => "level",
        ObservedMeasure.Growth => "growth",
        ObservedMeasure.SequentialGrowth => "sequential-growth",
        ObservedMeasure.Index => "index",
        ObservedMeasure.SequentialIndex => "sequential-index",
    };

    /// <summary>As <c>preliminary</c>.</summary>
    public static string Of(ObservationStatus status) => status switch
    {
        ObservationStatus.Preliminary => "preliminary",
        ObservationStatus.Revised => "revised",
        ObservationStatus.Final => "final",
        ObservationStatus.Estimated => "estimated",
    };

    /// <summary>As <c>census</c>.</summary>
    public static string Of(RevisionReason reason) => reason switch
    {
        RevisionReason.Routine => "routine",
        RevisionReason.Census => "census",
        RevisionReason.Scope => "scope",
        RevisionReason.Correction => "correction",
    };

    /// <summary>The measure of a word; null where it is none.</summary>
    public static ObservedMeasure? Measure(string word) => Measures.TryGetValue(word, out ObservedMeasure measure) ? measure : null;

    /// <summary>The status of a word; null where it is none.</summary>
    public static ObservationStatus? Status(string word) => Statuses.TryGetValue(word, out ObservationStatus status) ? status : null;

    /// <summary>The reason of a word; null where it is none.</summary>
    public static RevisionReason? Reason(string word) => Reasons.TryGetValue(word, out RevisionReason reason) ? reason : null;

    private static FrozenDictionary<string, T> Backwards<T>(Func<T, string> name)
        where T : struct, Enum => Enum.GetValues<T>().ToFrozenDictionary(name, StringComparer.Ordinal);
}
