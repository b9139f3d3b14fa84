using Lantu.Plans.Model;

namespace Lantu.Plans.Catalogue;

/// <summary>The indicators of the genre, found by the words of a document.</summary>
public sealed class IndicatorCatalogue(IReadOnlyList<Indicator> indicators)
{
    /// <summary>All indicators, in the order of the file.</summary>
    public IReadOnlyList<Indicator> All { get; } = indicators;

    /// <summary>The indicator that the folded words of a document name, as a whole (全市生产总值, 五年来出口).</summary>
    /// <returns>Null where the words name none.</returns>
    public Indicator? Find(ReadOnlySpan<char> words) => FindEnding(words, out int start) is { } found && start == 0 ? found : null;

    /// <summary>The indicator with whose longest name or alias the folded words end.</summary>
    /// <param name="words">Folded words: <c>稳步提高的社会消费品零售总额</c>.</param>
    /// <param name="start">Where the name begins in them.</param>
    /// <returns>Null where they end with none.</returns>
    public Indicator? FindEnding(ReadOnlySpan<char> words, out int start)
    {
        start = words.Length;
        return All.Count == 0 ? null : All[0];
    }
}
