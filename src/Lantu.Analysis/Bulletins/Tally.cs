namespace Lantu.Analysis.Bulletins;

/// <summary>A whole divided into kinds that leave nothing over.</summary>
/// <param name="Whole">What is counted, with its number as it is printed: 列入督办的事项.</param>
/// <param name="Total">How many.</param>
/// <param name="By">By what it is divided: 办理环节.</param>
/// <param name="Parts">The kinds.</param>
public sealed record Tally(string Whole, int Total, string By, IReadOnlyList<TallyPart> Parts)
{
    /// <summary>Divides a whole.</summary>
    public static Tally Of(string whole, string by, IReadOnlyList<(string Name, int Count)> kinds)
    {
        ArgumentNullException.ThrowIfNull(kinds);
        IReadOnlyList<decimal> percents = LargestRemainder.Percents([.. kinds.Select(static kind => kind.Count)], 1);
        return new Tally(whole, kinds.Sum(static kind => kind.Count), by, [.. kinds.Select((kind, i) => new TallyPart(kind.Name, kind.Count, percents[i]))]);
    }
}

/// <summary>A kind.</summary>
/// <param name="Name">已办结.</param>
/// <param name="Count">How many.</param>
/// <param name="Percent">Of the whole, with one digit, rounded so that all kinds add up to 100.</param>
public sealed record TallyPart(string Name, int Count, decimal Percent);
