namespace Lantu.Reading;

/// <summary>Finds any of some words in one pass over a text: one look-up a character, since few begin a word.</summary>
internal sealed class WordFinder
{
    private readonly byte[] _buckets = new byte[char.MaxValue + 1];
    private readonly List<(string Word, int Index)[]> _words = [[]];

    internal WordFinder(params ReadOnlySpan<string> words)
    {
        var byFirst = new Dictionary<char, List<(string Word, int Index)>>();
        for (int i = 0; i < words.Length; i++)
        {
            if (!byFirst.TryGetValue(words[i][0], out List<(string Word, int Index)>? bucket))
            {
                byFirst[words[i][0]] = bucket = [];
            }

            bucket.Add((words[i], i));
        }

        foreach ((char first, List<(string Word, int Index)> bucket) in byFirst)
        {
            // The longest first, so that 年底前 is not read as 年底.
            bucket.Sort(static (a, b) => b.Word.Length.CompareTo(a.Word.Length));
            _buckets[first] = checked((byte)_words.Count);
            _words.Add([.. bucket]);
        }
    }

    /// <summary>Where the first of the words stands; -1 where none does.</summary>
    /// <param name="text">The text, folded.</param>
    /// <param name="from">Where the search begins.</param>
    /// <param name="word">The index of the word found, in the order in which they were given; -1 where none is.</param>
    internal int Find(ReadOnlySpan<char> text, int from, out int word)
    {
        byte[] buckets = _buckets;
        for (int i = from; i < text.Length; i++)
        {
            int bucket = buckets[text[i]];
            if (bucket == 0)
            {
                continue;
            }

            foreach ((string candidate, int index) in _words[bucket])
            {
                if (text[i..].StartsWith(candidate, StringComparison.Ordinal))
                {
                    word = index;
                    return i;
                }
            }
        }

        word = -1;
        return -1;
    }

    /// <summary>Whether any of the words stands in a text.</summary>
    internal bool IsIn(ReadOnlySpan<char> text) => Find(text, 0, out _) >= 0;
}
