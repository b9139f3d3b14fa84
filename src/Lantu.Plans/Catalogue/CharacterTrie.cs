using System.Numerics;
using System.Runtime.CompilerServices;

namespace Lantu.Plans.Catalogue;

/// <summary>
/// Words as a tree of characters, for the longest word at one end of a stretch. Capital and small ASCII letters are
/// one, and quotation marks are passed over, since 专精特新“小巨人” stands with and without them.
/// </summary>
/// <remarks>
/// One open-addressing table of (node, character) → node, eight bytes an entry, so that the whole of it stays in the
/// cache; nothing is allocated while looking.
/// </remarks>
internal sealed class CharacterTrie
{
    /// <summary>What a node holds that ends no word.</summary>
    internal const int Nothing = -1;

    private const ulong Golden = 0x9E37_79B9_7F4A_7C15;
    private const int ChildBits = 24;

    // Quotation marks and letters stand before the ideographs.
    private const char FirstHan = '\u2E80';
    private const ulong ChildMask = (1UL << ChildBits) - 1;

    private readonly bool _backwards;

    // The first pairs of all words; and what decides among those: words of two characters, and the first three of others.
    private readonly OpeningFilter _pairs = new(16);
    private readonly OpeningFilter _further = new(17);
    private bool _holdsSingles;

    // An entry is (node + 1, character, child) in 24, 16 and 24 bits; zero marks an empty slot.
    private ulong[] _entries;
    private int[] _values;
    private int _shift;
    private int _nodes = 1;

    /// <param name="backwards">Whether words are read from their end.</param>
    /// <param name="nodes">About how many nodes there will be; it grows where there are more.</param>
    internal CharacterTrie(bool backwards, int nodes)
    {
        _backwards = backwards;
        int size = (int)BitOperations.RoundUpToPowerOf2((uint)nodes * 2);
        _shift = 64 - BitOperations.Log2((uint)size);
        _entries = new ulong[size];
        _values = new int[nodes];
        _values[0] = Nothing;
    }

    /// <summary>The node that all words start from.</summary>
    internal static int Root => 0;

    /// <summary>Whether a character is passed over.</summary>
    internal static bool IsPassedOver(char character) => character is '“' or '”' or '‘' or '’' or '"';

    /// <summary>Puts a word in.</summary>
    /// <param name="word">The word.</param>
    /// <param name="value">What it holds; not negative.</param>
    /// <returns>What the word held before; <see cref="Nothing"/> where it is new, and only then is the value put in.</returns>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)] // Runs once, at the start, for every name: too short to be tiered up.
    internal int Add(ReadOnlySpan<char> word, int value)
    {
        int node = Root;
        Span<char> opening = stackalloc char[3];
        opening.Clear();
        int depth = 0;
        for (int i = 0; i < word.Length; i++)
        {
            char character = word[_backwards ? word.Length - 1 - i : i];
            if (!IsPassedOver(character))
            {
                int next = Step(node, character);
                node = next >= 0 ? next : Grow(node, character);
                if (depth < opening.Length)
                {
                    opening[depth] = Folded(character);
                }

                depth++;
            }
        }

        _holdsSingles |= depth == 1;
        _pairs.Add(opening[0], opening[1], '\0');
        _further.Add(opening[0], opening[1], opening[2]);

        int before = _values[node];
        if (before == Nothing)
        {
            _values[node] = value;
        }

        return before;
    }

    /// <summary>
    /// Whether a word may begin as a stretch does (or end, where words are read backwards): false only where none can.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal bool MayOpen(ReadOnlySpan<char> words)
    {
        if (words.Length < 2 || _holdsSingles)
        {
            return words.Length > 0;
        }

        char first = Folded(words[_backwards ? words.Length - 1 : 0]);
        char second = Folded(words[_backwards ? words.Length - 2 : 1]);
        return ((first < FirstHan || second < FirstHan) && (IsPassedOver(first) || IsPassedOver(second)))
            || (_pairs.MayHold(first, second, '\0') && MayGoOn(words, first, second));
    }

    /// <summary>The next place of a text at which a word may begin (not for words that are read backwards).</summary>
    /// <returns>The text's length where there is none.</returns>
    internal int NextOpening(ReadOnlySpan<char> text, int from)
    {
        OpeningFilter pairs = _pairs;
        int i = from;
        while (i < text.Length - 1)
        {
            char first = text[i];
            char second = text[i + 1];
            if ((first < FirstHan || second < FirstHan || pairs.MayHold(first, second, '\0')) && MayOpen(text[i..]))
            {
                return i;
            }

            i++;
        }

        return i < text.Length && MayOpen(text[i..]) ? i : text.Length;
    }

    private bool MayGoOn(ReadOnlySpan<char> words, char first, char second)
    {
        if (_further.MayHold(first, second, '\0'))
        {
            return true;
        }

        if (words.Length < 3)
        {
            return false;
        }

        char third = Folded(words[_backwards ? words.Length - 3 : 2]);
        return IsPassedOver(third) || _further.MayHold(first, second, third);
    }

    /// <summary>The node behind a character; -1 where no word goes on so.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal int Step(int node, char character)
    {
        ulong[] entries = _entries;
        ulong key = Key(node, character);
        int slot = Slot(key);
        while (true)
        {
            ulong entry = entries[slot];
            if (entry >> ChildBits == key)
            {
                return (int)(entry & ChildMask);
            }

            if (entry == 0)
            {
                return -1;
            }

            slot = (slot + 1) & (entries.Length - 1);
        }
    }

    /// <summary>What the word that ends at a node holds.</summary>
    internal int ValueAt(int node) => _values[node];

    /// <summary>The longest word with which a stretch begins (or ends, where words are read backwards).</summary>
    /// <param name="words">The stretch.</param>
    /// <param name="length">How many characters of it the word takes, quotation marks within included.</param>
    /// <returns>What the word holds; <see cref="Nothing"/> where there is none.</returns>
    internal int Longest(ReadOnlySpan<char> words, out int length)
    {
        int node = Root;
        int value = Nothing;
        length = 0;
        if (!MayOpen(words))
        {
            return value;
        }

        for (int i = 0; i < words.Length; i++)
        {
            char character = words[_backwards ? words.Length - 1 - i : i];
            if (IsPassedOver(character))
            {
                continue;
            }

            node = Step(node, character);
            if (node < 0)
            {
                break;
            }

            if (_values[node] != Nothing)
            {
                value = _values[node];
                length = i + 1;
            }
        }

        return value;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static char Folded(char character) => character is >= 'a' and <= 'z' ? (char)(character & ~0x20) : character;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Key(int node, char character) => unchecked(((ulong)(uint)(node + 1) << 16) | Folded(character));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int Slot(ulong key) => (int)(unchecked(key * Golden) >> _shift);

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private int Grow(int node, char character)
    {
        if (_nodes * 2 >= _entries.Length)
        {
            Widen();
        }

        if (_nodes == _values.Length)
        {
            Array.Resize(ref _values, _nodes * 2);
        }

        int child = _nodes++;
        _values[child] = Nothing;
        Put((Key(node, character) << ChildBits) | (uint)child);
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
