using System.Numerics;
using System.Runtime.CompilerServices;

namespace Lantu.Text.Words;

/// <summary>Words as a tree of letters: each letter leads from one node to the next, and a node may hold a number.</summary>
/// <remarks>
/// One open-addressing table of (node, letter) → node, eight bytes an entry, so that the whole of it stays in the cache; nothing is
/// allocated while looking. Which letters are one, and from which end words are read, is for its users to say.
/// </remarks>
public sealed class LetterTree
{
    /// <summary>What a node holds that ends no word, and the node where no word goes on.</summary>
    public const int Nothing = -1;

    /// <summary>The node that all words start from.</summary>
    public const int Root = 0;

    private const ulong Golden = 0x9E37_79B9_7F4A_7C15;
    private const int ChildBits = 24;
    private const ulong ChildMask = (1UL << ChildBits) - 1;

    // An entry is (node + 1, letter, child) in 24, 16 and 24 bits; zero marks an empty slot.
    private ulong[] _entries;
    private int[] _values;
    private int _shift;
    private int _nodes = 1;

    /// <summary>Makes an empty tree.</summary>
    /// <param name="nodes">About how many nodes there will be, at least 1; it grows where there are more.</param>
    public LetterTree(int nodes)
    {
        int size = (int)BitOperations.RoundUpToPowerOf2((uint)nodes * 2);
        _shift = 64 - BitOperations.Log2((uint)size);
        _entries = new ulong[size];
        _values = new int[nodes];
        _values[Root] = Nothing;
    }

    /// <summary>The node behind a letter; <see cref="Nothing"/> where no word goes on so.</summary>
    /// <param name="node">A node of this tree.</param>
    /// <param name="letter">The letter.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Step(int node, char letter)
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
                return Nothing;
            }

            slot = (slot + 1) & (entries.Length - 1);
        }
    }

    /// <summary>What the word that ends at a node holds; <see cref="Nothing"/> where none ends there.</summary>
    /// <param name="node">A node of this tree.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int ValueAt(int node) => _values[node];

    /// <summary>Lets a node hold a number.</summary>
    /// <param name="node">A node of this tree.</param>
    /// <param name="value">At least 0.</param>
    public void Hold(int node, int value) => _values[node] = value;

    /// <summary>The node behind a letter, new where there was none.</summary>
    /// <param name="node">A node of this tree.</param>
    /// <param name="letter">The letter.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)] // Runs once, at the start, for every name: too short to be tiered up.
    public int Reach(int node, char letter)
    {
        int known = Step(node, letter);
        if (known >= 0)
        {
            return known;
        }

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
        Put((Key(node, letter) << ChildBits) | (uint)child);
        return child;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Key(int node, char letter) => unchecked(((ulong)(uint)(node + 1) << 16) | letter);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int Slot(ulong key) => unchecked((int)((key * Golden) >> _shift));

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
