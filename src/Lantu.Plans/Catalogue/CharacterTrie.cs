using System.Runtime.CompilerServices;
using Lantu.Text.Words;

namespace Lantu.Plans.Catalogue;

/// <summary>
/// Words as a tree of characters, for the longest word at one end of a stretch. Capital and small ASCII letters are
/// one, and quotation marks are passed over, since 专精特新“小巨人” stands with and without them.
/// </summary>
/// <remarks>A <see cref="LetterTree"/> behind two filters: most places of a text are turned away before it is asked.</remarks>
internal sealed class CharacterTrie
{
    /// <summary>What a node holds that ends no word.</summary>
    internal const int Nothing = LetterTree.Nothing;

    // Quotation marks and letters stand before the ideographs.
    private const char FirstHan = '\u2E80';

    private readonly bool _backwards;
    private readonly LetterTree _tree;

    // The first pairs of all words; and what decides among those: words of two characters, and the first three of others.
    private readonly OpeningFilter _pairs = new(16);
    private readonly OpeningFilter _further = new(17);
    private bool _holdsSingles;

    /// <param name="backwards">Whether words are read from their end.</param>
    /// <param name="nodes">About how many nodes there will be; it grows where there are more.</param>
    internal CharacterTrie(bool backwards, int nodes)
    {
        _backwards = backwards;
        _tree = new LetterTree(nodes);
    }

    /// <summary>The node that all words start from.</summary>
    internal static int Root => LetterTree.Root;

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
                node = _tree.Reach(node, Folded(character));
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

        int before = _tree.ValueAt(node);
        if (before == Nothing)
        {
            _tree.Hold(node, value);
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
    internal int Step(int node, char character) => _tree.Step(node, Folded(character));

    /// <summary>What the word that ends at a node holds.</summary>
    internal int ValueAt(int node) => _tree.ValueAt(node);

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

            if (_tree.ValueAt(node) is var held and not Nothing)
            {
                value = held;
                length = i + 1;
            }
        }

        return value;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static char Folded(char character) => character is >= 'a' and <= 'z' ? (char)(character & ~0x20) : character;
}
