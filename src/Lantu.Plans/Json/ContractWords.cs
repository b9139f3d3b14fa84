using System.Collections.Frozen;
using Lantu.Plans.Model;

namespace Lantu.Plans.Json;

/// <summary>What the words of the contract mean in code: <see cref="ContractNames"/> backwards.</summary>
internal static class ContractWords
{
    internal static readonly FrozenDictionary<string, Nature> Natures = Of<Nature>(ContractNames.Of);
    internal static readonly FrozenDictionary<string, Measure> Measures = Of<Measure>(ContractNames.Of);
    internal static readonly FrozenDictionary<string, Comparator> Comparators = Of<Comparator>(ContractNames.Of);
    internal static readonly FrozenDictionary<string, Firmness> Firmnesses = Of<Firmness>(ContractNames.Of);
    internal static readonly FrozenDictionary<string, Obligation> Obligations = Of<Obligation>(ContractNames.Of);
    internal static readonly FrozenDictionary<string, PriceBasis> Bases = Of<PriceBasis>(ContractNames.Of);
    internal static readonly FrozenDictionary<string, Vintage> Vintages = Of<Vintage>(ContractNames.Of);
    internal static readonly FrozenDictionary<string, SectionRole> Roles = Of<SectionRole>(ContractNames.Of);
    internal static readonly FrozenDictionary<string, TaskKind> TaskKinds = Of<TaskKind>(ContractNames.Of);
    internal static readonly FrozenDictionary<string, EventKind> EventKinds = Of<EventKind>(ContractNames.Of);
    internal static readonly FrozenDictionary<string, StatementKind> StatementKinds = Of<StatementKind>(ContractNames.Of);
    internal static readonly FrozenDictionary<string, DocumentKind> DocumentKinds = Of<DocumentKind>(ContractNames.Of);
    internal static readonly FrozenDictionary<string, PlaceLevel> PlaceLevels = Of<PlaceLevel>(ContractNames.Of);
    internal static readonly FrozenDictionary<string, ProblemSeverity> Severities = Of<ProblemSeverity>(ContractNames.Of);

    private static FrozenDictionary<string, T> Of<T>(Func<T, string> name)
        where T : struct, Enum => Enum.GetValues<T>().ToFrozenDictionary(name, StringComparer.Ordinal);
}
