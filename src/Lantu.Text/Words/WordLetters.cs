namespace Lantu.Text.Words;

/// <summary>The letters of a set of words, each of which leads to a number.</summary>
/// <remarks>
/// One bit for each letter that begins a word, then a small <see cref="LetterTree"/>, so that many sets stay in the cache
/// together. It stands apart from what the words mean, so that its code exists once.
/// </remarks>
/// <param name="backward">Whether words are looked for by their end.</param>
internal sealed class WordLetters(bool backward)
{
    private readonly uint[] _first = new uint[(char.MaxValue + 1) / 32];
    private readonly LetterTree _tree = new(32);

    /// <summary>How many words there are.</summary>
    public int Count { get; private set; }

    /// <summary>The longest word that begins at <paramref name="at"/> (or, in a backward set, that ends there).</summary>
    /// <param name="text">The text.</param>
    /// <param name="at">Where the word begins; in a backward set the place behind its last letter.</param>
    /// <param name="length">The letters of the word; 0 where there is none.</param>
    /// <param name="value">The number it leads to.</param>
    public bool TryMatch(ReadOnlySpan<char> text, int at, out int length, out int value)
    {
        length = 0;
        value = LetterTree.Nothing;
        int index = backward ? at - 1 : at;
        if (index < 0 || index >= text.Length || !IsFirst(text[index]))
        {
            return false;
        }

        int node = LetterTree.Root;
        int step = backward ? -1 : 1;
        int found = LetterTree.Nothing;
        for (int i = index; i >= 0 && i < text.Length; i += step)
        {
            node = _tree.Step(node, text[i]);
            if (node < 0)
            {
                break;
            }

            if (_tree.ValueAt(node) >= 0)
            {
                found = _tree.ValueAt(node);
                length = Math.Abs(i - index) + 1;
            }
        }

        value = found;
        return found >= 0;
    }

    /// <summary>Adds a word.</summary>
    /// <param name="word">Not empty, and not there yet.</param>
    /// <param name="value">The number it leads to, at least 0.</param>
    /// <exception cref="ArgumentException">The word is empty or stands twice.</exception>
    public void Add(string word, int value)
    {
        int node = LetterTree.Root;
        for (int i = 0; i < word.Length; i++)
        {
            char letter = backward ? word[word.Length - 1 - i] : word[i];
            if (i == 0)
            {
                _first[letter >> 5] |= 1u << (letter & 31);
            }

            node = _tree.Reach(node, letter);
        }

        if (word.Length == 0 || _tree.ValueAt(node) != LetterTree.Nothing)
        {
            throw new ArgumentException($"A word is empty or stands twice: '{word}'.", nameof(word));
        }

        _tree.Hold(node, value);
        Count++;
    }

    private bool IsFirst(char letter) => ((_first[letter >> 5] >> (letter & 31)) & 1) != 0;
}
