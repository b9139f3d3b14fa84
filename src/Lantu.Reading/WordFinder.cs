namespace Lantu.Reading;

/// <summary>Finds any of some words in one pass over a text: one look-up a character, since few begin a word.</summary>
internal sealed class WordFinder
{
    // Small enough to stay in the nearest cache beside others of its kind.
    private const int Slots = 1024;

    private readonly byte[] _buckets = new byte[Slots];
    private readonly List<(char First, char Second, string Word, int Index)[]> _words = [[]];

    /// <summary>Takes the words; each has at least two characters.</summary>
    internal WordFinder(params string[] words)
    {
        var bySlot = new Dictionary<int, List<(char First, char Second, string Word, int Index)>>();
        for (int i = 0; i < words.Length; i++)
        {
            int slot = words[i][0] % Slots;
            if (!bySlot.TryGetValue(slot, out List<(char First, char Second, string Word, int Index)>? bucket))
            {
                bySlot[slot] = bucket = [];
            }

            // The longest first, so that 年底前 is not read as 年底.
            int at = 0;
            while (at < bucket.Count && bucket[at].Word.Length >= words[i].Length)
            {
                at++;
            }

            bucket.Insert(at, (words[i][0], words[i][1], words[i], i));
        }

        foreach ((int slot, List<(char First, char Second, string Word, int Index)> bucket) in bySlot)
        {
            _buckets[slot] = checked((byte)_words.Count);
            _words.Add([.. bucket]);
        }
    }

    /// <summary>Where the first of the words stands; -1 where none does.</summary>
    /// <param name="text">The text, folded.</param>
    /// <param name="from">Where the search begins.</param>
    /// <param name="word">The index of the word found, in the order in which they were given; -1 where none is.</param>
    internal int Find(ReadOnlySpan<char> text, int from, out int word)
    {
        ReadOnlySpan<byte> buckets = _buckets;
        for (int i = from; i < text.Length - 1; i++)
        {
            int bucket = buckets[text[i] % Slots];
            if (bucket == 0)
            {
                continue;
            }

            foreach ((char first, char second, string candidate, int index) in _words[bucket])
            {
                if (text[i] == first && text[i + 1] == second && text[i..].StartsWith(candidate, StringComparison.Ordinal))
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

    /// <summary>Whether a text begins with one of the words.</summary>
    internal bool Opens(ReadOnlySpan<char> text)
    {
        if (text.Length < 2)
        {
            return false;
        }

        foreach ((char first, char second, string candidate, _) in _words[_buckets[text[0] % Slots]])
        {
            if (text[0] == first && text[1] == second && text.StartsWith(candidate, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }
}
