namespace Lantu.Text.Folding;

/// <summary>Folds a text once, from its beginning to its end.</summary>
internal sealed class FoldingWriter(string text)
{
    // The common ideographs fold to themselves, and are nearly all of a report.
    private const char FirstIdeograph = '\u4E00';
    private const char LastIdeograph = '\u9FFF';

    private bool _space;

    // No character folds to more than three (㈠ to (一)), and those are rare: grow only where they occur.
    private char[] _characters = GC.AllocateUninitializedArray<char>(text.Length + 1);
    private int[] _positions = GC.AllocateUninitializedArray<int>(text.Length + 1);
    private int _length;

    internal char[] Characters => _characters;

    internal int[] Positions => _positions;

    internal int Length => _length;

    internal void Fold()
    {
        int i = 0;
        while (i < text.Length)
        {
            i = FoldPlain(i);
            if (i < text.Length)
            {
                i = FoldOther(text[i], i) + 1;
            }
        }
    }

    // The common case, in registers: returns at the first character that needs a look around.
    private int FoldPlain(int i)
    {
        ReadOnlySpan<char> source = text;
        ReadOnlySpan<char> plainOf = CharacterFolding.Plain;
        Span<char> characters = _characters;
        Span<int> positions = _positions.AsSpan(0, characters.Length);
        int length = _length;
        bool space = _space;
        unchecked
        {
            for (; i < source.Length && length < characters.Length; i++)
            {
                char character = source[i];
                if (character is < FirstIdeograph or > LastIdeograph)
                {
                    char plain = plainOf[character];
                    if (plain == ' ')
                    {
                        space = true;
                        continue;
                    }

                    if (plain == CharacterFolding.Dropped || (space && char.IsAsciiLetter(plain)))
                    {
                        break;
                    }

                    character = plain;
                }

                space = false;
                characters[length] = character;
                positions[length] = i;
                length++;
            }
        }

        _length = length;
        _space = space;
        return i;
    }

    // Returns the last position that belongs to what was read here.
    private int FoldOther(char original, int i)
    {
        char folded = CharacterFolding.Fold(original);
        switch (folded)
        {
            case CharacterFolding.Dropped:
                return i;
            case ' ':
                _space = true;
                return i;
            case '*' when IsEmphasis(i):
                return i;
            case '\\' when i + 1 < text.Length && text[i + 1] is '*' or '_' or '#' or '`' or '~' or '[' or ']':
                return i;
            case '[' or '^':
                int end = FootnoteEnd(i);
                if (end > i)
                {
                    return end - 1;
                }

                break;
            case (>= '①' and <= '⑳') or (>= '㉑' and <= '㉟') when IsGlued():
                return i;
        }

        if (_space)
        {
            _space = false;
            if (_length > 0 && char.IsAsciiLetter(_characters[_length - 1]) && char.IsAsciiLetter(folded))
            {
                Put(' ', i - 1);
            }
        }

        if (folded == CharacterFolding.Expanded)
        {
            foreach (char part in CharacterFolding.Expand(original))
            {
                Put(part, i);
            }
        }
        else
        {
            Put(folded, i);
        }

        return i;
    }

    private void Put(char character, int position)
    {
        if (_length == _characters.Length)
        {
            Grow(1);
        }

        _characters[_length] = character;
        _positions[_length] = position;
        _length++;
    }

    private void Grow(int count)
    {
        int size = _length + count + (_length / 4) + 16;
        Array.Resize(ref _characters, size);
        Array.Resize(ref _positions, size);
    }

    // Behind a word, not at the start of a line, of an item or of a cell, where a mark is the label of what follows.
    private bool IsGlued() =>
        _length > 0 && _characters[_length - 1] is not ('\n' or '-' or '·' or '*' or '>' or '#' or '|' or '●' or '(' or '"');

    // 「[28]」, 「[^3]」, 「^[1]」 behind a word; the number has at most three digits, since [2026] is a year.
    private int FootnoteEnd(int start)
    {
        if (!IsGlued())
        {
            return start;
        }

        int i = start;
        if (text[i] == '^')
        {
            i++;
        }

        if (i >= text.Length || CharacterFolding.Fold(text[i]) != '[')
        {
            return start;
        }

        i++;
        if (i < text.Length && text[i] == '^')
        {
            i++;
        }

        int digits = i;
        while (i < text.Length && i - digits < 3 && char.IsAsciiDigit(CharacterFolding.Fold(text[i])))
        {
            i++;
        }

        return i > digits && i < text.Length && CharacterFolding.Fold(text[i]) == ']' ? i + 1 : start;
    }

    // A run of two or more asterisks is emphasis, and stays out even where it does not close; a single one is kept
    // where it is a bullet, and between digits, since 3*4 is a product.
    private bool IsEmphasis(int at)
    {
        bool before = at > 0 && text[at - 1] == '*';
        bool after = at + 1 < text.Length && text[at + 1] == '*';
        if (before || after)
        {
            return true;
        }

        if ((_length == 0 || _characters[_length - 1] == '\n') && at + 1 < text.Length && text[at + 1] is ' ' or '\t')
        {
            return false;
        }

        bool digitBefore = at > 0 && char.IsAsciiDigit(text[at - 1]);
        bool digitAfter = at + 1 < text.Length && char.IsAsciiDigit(text[at + 1]);
        return !(digitBefore && digitAfter);
    }
}
