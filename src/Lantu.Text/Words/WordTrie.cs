namespace Lantu.Text.Words;

/// <summary>
/// A fixed set of words with a value each, found by the longest match at a place of a text, forward or backward.
/// </summary>
/// <remarks>No allocation; built once, then read by any number of threads.</remarks>
/// <typeparam name="TValue">What a word stands for.</typeparam>
public sealed class WordTrie<TValue>
{
    private readonly WordLetters _letters;
    private readonly TValue[] _values;

    /// <summary>Builds the set.</summary>
    /// <param name="groups">The words; none is empty, none stands twice.</param>
    /// <param name="backward">Whether words are looked for by their end.</param>
    /// <exception cref="ArgumentException">A word is empty or stands twice.</exception>
    public WordTrie(WordGroup<TValue>[] groups, bool backward = false)
    {
        _letters = new WordLetters(backward);
        _values = new TValue[groups.Length];
        for (int i = 0; i < groups.Length; i++)
        {
            _values[i] = groups[i].Value;
            foreach (string word in groups[i].Words)
            {
                _letters.Add(word, i);
            }
        }
    }

    /// <summary>How many words there are.</summary>
    public int Count => _letters.Count;

    /// <summary>The longest word that begins at <paramref name="at"/> (or, in a backward set, that ends there).</summary>
    /// <param name="text">The text.</param>
    /// <param name="at">Where the word begins; in a backward set the place behind its last letter.</param>
    /// <param name="length">The letters of the word; 0 where there is none.</param>
    /// <param name="value">What it stands for.</param>
    public bool TryMatch(ReadOnlySpan<char> text, int at, out int length, out TValue value)
    {
        if (_letters.TryMatch(text, at, out length, out int group))
        {
            value = _values[group];
            return true;
        }

        value = default!;
        return false;
    }
}
