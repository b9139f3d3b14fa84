using System.Buffers;

namespace Lantu.Text.Folding;

/// <summary>
/// The text for reading: letters and digits in one width, without white space, invisible characters and the marks of
/// Markdown, and a map from each of its characters back to the text as read.
/// </summary>
/// <remarks>
/// Folding is what lets one rule read 「增长 **7.9%**」, 「增长７．９％」 and 「增长7.9%」. The folded text is never quoted:
/// <see cref="Written(int, int)"/> and <see cref="Source"/> lead back to the source. Line feeds stay, for the outline.
/// White space stays only between two ASCII letters, so that English keeps its words.
/// </remarks>
public sealed class FoldedText
{
    private readonly char[] _characters;
    private readonly int[] _positions;

    private FoldedText(string text, char[] characters, int[] positions, int length)
    {
        Text = text;
        _characters = characters;
        _positions = positions;
        Length = length;
    }

    /// <summary>The text as read, with line ends as line feeds.</summary>
    public string Text { get; }

    /// <summary>How many characters are left after folding.</summary>
    public int Length { get; }

    /// <summary>The folded characters.</summary>
    public ReadOnlySpan<char> Characters => _characters.AsSpan(0, Length);

    /// <summary>The folded characters of a stretch.</summary>
    public ReadOnlySpan<char> Slice(int start, int end) => _characters.AsSpan(start, end - start);

    /// <summary>Where the folded character at <paramref name="index"/> stands in the source; the source's length behind the last.</summary>
    public int Position(int index) => index < Length ? _positions[index] : Text.Length;

    /// <summary>The stretch of the source that the folded stretch was made of; marks at its edges are left out.</summary>
    public TextSpan Source(int start, int end) =>
        end <= start ? new TextSpan(Position(start), Position(start)) : new TextSpan(_positions[start], _positions[end - 1] + 1);

    /// <summary>The words of a folded stretch as the source writes them, without marks and spaces: <c>７．９％</c> stays wide.</summary>
    public string Written(int start, int end)
    {
        if (end <= start)
        {
            return string.Empty;
        }

        char[] buffer = ArrayPool<char>.Shared.Rent(end - start);
        int length = 0;
        int before = -1;
        for (int i = start; i < end; i++)
        {
            int position = _positions[i];
            if (position != before && _characters[i] != '\n')
            {
                buffer[length++] = Text[position];
            }

            before = position;
        }

        string written = new(buffer, 0, length);
        ArrayPool<char>.Shared.Return(buffer);
        return written;
    }

    /// <summary>The first folded character at or behind a position of the source.</summary>
    public int IndexOf(int position)
    {
        int found = Array.BinarySearch(_positions, 0, Length, position);
        if (found < 0)
        {
            return ~found;
        }

        while (found > 0 && _positions[found - 1] == position)
        {
            found--;
        }

        return found;
    }

    /// <summary>Folds a text whose line ends are line feeds.</summary>
    public static FoldedText Of(string text)
    {
        // No character folds to more than two (㎡ to m2), and those are rare: grow only where they occur.
        var characters = new char[text.Length + 1];
        var positions = new int[text.Length + 1];
        int length = 0;
        char pendingSpace = '\0';
        for (int i = 0; i < text.Length; i++)
        {
            char original = text[i];
            char folded = CharacterFolding.Fold(original);
            if (folded == CharacterFolding.Dropped)
            {
                continue;
            }

            if (folded == ' ')
            {
                pendingSpace = ' ';
                continue;
            }

            if (folded == '*' && IsEmphasis(text, i))
            {
                continue;
            }

            if (pendingSpace != '\0')
            {
                pendingSpace = '\0';
                if (length > 0 && char.IsAsciiLetter(characters[length - 1]) && char.IsAsciiLetter(folded))
                {
                    Put(ref characters, ref positions, ref length, ' ', i - 1);
                }
            }

            if (folded == CharacterFolding.Expanded)
            {
                foreach (char part in CharacterFolding.Expand(original))
                {
                    Put(ref characters, ref positions, ref length, part, i);
                }
            }
            else
            {
                Put(ref characters, ref positions, ref length, folded, i);
            }
        }

        return new FoldedText(text, characters, positions, length);
    }

    private static void Put(ref char[] characters, ref int[] positions, ref int length, char character, int position)
    {
        if (length == characters.Length)
        {
            Array.Resize(ref characters, length + (length / 4) + 16);
            Array.Resize(ref positions, characters.Length);
        }

        characters[length] = character;
        positions[length] = position;
        length++;
    }

    // A run of two or more asterisks is emphasis, and stays out even where it does not close; a single one is kept
    // unless it opens or closes a word, since 3*4 is a product.
    private static bool IsEmphasis(string text, int at)
    {
        bool before = at > 0 && text[at - 1] == '*';
        bool after = at + 1 < text.Length && text[at + 1] == '*';
        if (before || after)
        {
            return true;
        }

        bool digitBefore = at > 0 && char.IsAsciiDigit(text[at - 1]);
        bool digitAfter = at + 1 < text.Length && char.IsAsciiDigit(text[at + 1]);
        return !(digitBefore && digitAfter);
    }
}
