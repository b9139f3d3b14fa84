namespace Lantu.Text.Words;

/// <summary>Words that stand for the same: 下降, 减少 and 回落 for down.</summary>
/// <typeparam name="TValue">What they stand for.</typeparam>
/// <param name="value">What they stand for.</param>
/// <param name="words">The words; none is empty.</param>
public sealed class WordGroup<TValue>(TValue value, params string[] words)
{
    /// <summary>What they stand for.</summary>
    public TValue Value => value;

    /// <summary>The words.</summary>
    public IReadOnlyList<string> Words => words;
}
