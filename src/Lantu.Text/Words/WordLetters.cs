namespace Lantu.Text.Words;

/// <summary>The letters of a set of words, each of which leads to a number.</summary>
/// <remarks>
/// One bit for each letter that begins a word, then one probe of a hash table for each letter: small enough that many
/// sets stay in the cache together. It stands apart from what the words mean, so that its code exists once.
/// </remarks>
/// <param name="backward">Whether words are looked for by their end.</param>
internal sealed class WordLetters(bool backward)
{
    private const ulong Golden = 0x9E37_79B9_7F4A_7C15;
    private const int ChildBits = 24;
    private const ulong ChildMask = (1UL << ChildBits) - 1;
    private const int NoWord = -1;

    private readonly uint[] _first = new uint[(char.MaxValue + 1) / 32];

    // An entry is (node + 1, letter, child) in 24, 16 and 24 bits; zero marks an empty slot.
    private ulong[] _entries = new ulong[64];
    private int _shift = 64 - 6;
    private int[] _terminals = [NoWord, .. new int[31]];
    private int _nodes = 1;

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
        value = NoWord;
        int index = backward ? at - 1 : at;
        if (index < 0 || index >= text.Length || !IsFirst(text[index]))
        {
            return false;
        }

        int node = 0;
        int step = backward ? -1 : 1;
        int found = NoWord;
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
        int node = 0;
        for (int i = 0; i < word.Length; i++)
        {
            char letter = backward ? word[word.Length - 1 - i] : word[i];
            if (i == 0)
            {
                _first[letter >> 5] |= 1u << (letter & 31);
            }

            int next = Next(node, letter);
            node = next < 0 ? Grow(node, letter) : next;
        }

        if (word.Length == 0 || _terminals[node] != NoWord)
        {
            throw new ArgumentException($"A word is empty or stands twice: '{word}'.", nameof(word));
        }

        _terminals[node] = value;
        Count++;
    }

    private bool IsFirst(char letter) => ((_first[letter >> 5] >> (letter & 31)) & 1) != 0;

    private static ulong Key(int node, char letter) => unchecked(((ulong)(uint)(node + 1) << 16) | letter);

    private int Slot(ulong key) => unchecked((int)((key * Golden) >> _shift));

    private int Next(int node, char letter)
    {
        ulong[] entries = _entries;
        ulong key = Key(node, letter);
        int slot = Slot(key);
        while (true)
        {
            ulong entry = entries[slot];
            if (entry >> ChildBits == key)
            {
                return unchecked((int)(entry & ChildMask));
            }

            if (entry == 0)
            {
                return -1;
            }

            slot = (slot + 1) & (entries.Length - 1);
        }
    }

    private int Grow(int node, char letter)
    {
        if (_nodes * 2 >= _entries.Length)
        {
            Widen();
        }

        if (_nodes == _terminals.Length)
        {
            Array.Resize(ref _terminals, _nodes * 2);
        }

        int child = _nodes++;
        _terminals[child] = NoWord;
        Put((Key(node, letter) << ChildBits) | (uint)child);
        return child;
    }

    private void Widen()
    {
        ulong[] entries = _entries;
        _entries = new ulong[entries.Length * 2];
        _shift--;
        foreach (ulong entry in entries)
        {
            if (entry != 0)
            {
                Put(entry);
            }
        }
    }

    private void Put(ulong entry)
    {
        int slot = Slot(entry >> ChildBits);
        while (_entries[slot] != 0)
        {
            slot = (slot + 1) & (_entries.Length - 1);
        }

        _entries[slot] = entry;
    }
}
