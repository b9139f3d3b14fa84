namespace Lantu.Text.Words;

/// <summary>
/// A fixed set of words with a value each, found by the longest match at a place of a text, forward or backward.
/// </summary>
/// <remarks>One probe of a hash table for each letter, no allocation; built once, then read by any number of threads.</remarks>
/// <typeparam name="TValue">What a word stands for.</typeparam>
public sealed class WordTrie<TValue>
{
    private const int BitsOfWord = 64;

    private readonly bool _backward;
    private readonly ulong[] _first = new ulong[(char.MaxValue + 1) / BitsOfWord];
    private readonly int[] _terminals;
    private readonly TValue[] _values;
    private ulong[] _keys = new ulong[64];
    private int[] _nodes = new int[64];
    private int _used;

    /// <summary>Builds the set.</summary>
    /// <param name="words">The words; none is empty, none stands twice.</param>
    /// <param name="backward">Whether words are looked for by their end.</param>
    /// <exception cref="ArgumentException">A word is empty or stands twice.</exception>
    public WordTrie(IEnumerable<KeyValuePair<string, TValue>> words, bool backward = false)
    {
        _backward = backward;
        var terminals = new List<int> { -1 };
        var values = new List<TValue>();
        foreach (KeyValuePair<string, TValue> word in words)
        {
            Add(word.Key, word.Value, terminals, values);
        }

        _terminals = [.. terminals];
        _values = [.. values];
    }

    /// <summary>How many words there are.</summary>
    public int Count => _values.Length;

    /// <summary>The longest word that begins at <paramref name="at"/> (or, in a backward set, that ends there).</summary>
    /// <param name="text">The text.</param>
    /// <param name="at">Where the word begins; in a backward set the place behind its last letter.</param>
    /// <param name="length">The letters of the word; 0 where there is none.</param>
    /// <param name="value">What it stands for.</param>
    public bool TryMatch(ReadOnlySpan<char> text, int at, out int length, out TValue value)
    {
        length = 0;
        value = default!;
        int index = _backward ? at - 1 : at;
        if (index < 0 || index >= text.Length || !IsFirst(text[index]))
        {
            return false;
        }

        int node = 0;
        int step = _backward ? -1 : 1;
        int found = -1;
        for (int i = index; i >= 0 && i < text.Length; i += step)
        {
            node = Next(node, text[i]);
            if (node < 0)
            {
                break;
            }

            if (_terminals[node] >= 0)
            {
                found = _terminals[node];
                length = _backward ? index - i + 1 : i - index + 1;
            }
        }

        if (found < 0)
        {
            return false;
        }

        value = _values[found];
        return true;
    }

    private bool IsFirst(char letter) => (_first[letter / BitsOfWord] & (1UL << (letter % BitsOfWord))) != 0;

    private void Add(string word, TValue value, List<int> terminals, List<TValue> values)
    {
        int node = 0;
        for (int i = 0; i < word.Length; i++)
        {
            char letter = _backward ? word[word.Length - 1 - i] : word[i];
            if (i == 0)
            {
                _first[letter / BitsOfWord] |= 1UL << (letter % BitsOfWord);
            }

            int next = Next(node, letter);
            if (next < 0)
            {
                next = terminals.Count;
                terminals.Add(-1);
                Insert(Key(node, letter), next);
            }

            node = next;
        }

        if (word.Length == 0 || terminals[node] >= 0)
        {
            throw new ArgumentException($"A word is empty or stands twice: '{word}'.", nameof(word));
        }

        terminals[node] = values.Count;
        values.Add(value);
    }

    private static ulong Key(int node, char letter) => ((ulong)(node + 1) << 16) | letter;

    private static int Slot(ulong key, int mask) => unchecked((int)((key * 0x9E3779B97F4A7C15UL) >> 32)) & mask;

    private int Next(int node, char letter)
    {
        ulong key = Key(node, letter);
        ulong[] keys = _keys;
        int mask = keys.Length - 1;
        for (int slot = Slot(key, mask); ; slot = (slot + 1) & mask)
        {
            ulong stored = keys[slot];
            if (stored == key)
            {
                return _nodes[slot];
            }

            if (stored == 0)
            {
                return -1;
            }
        }
    }

    private void Insert(ulong key, int node)
    {
        if (_used * 2 >= _keys.Length)
        {
            (ulong[] keys, int[] nodes) = (_keys, _nodes);
            _keys = new ulong[keys.Length * 2];
            _nodes = new int[keys.Length * 2];
            _used = 0;
            for (int i = 0; i < keys.Length; i++)
            {
                if (keys[i] != 0)
                {
                    Insert(keys[i], nodes[i]);
                }
            }
        }

        int mask = _keys.Length - 1;
        int slot = Slot(key, mask);
        while (_keys[slot] != 0)
        {
            slot = (slot + 1) & mask;
        }

        _keys[slot] = key;
        _nodes[slot] = node;
        _used++;
    }
}
