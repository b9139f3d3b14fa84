using System.Buffers;

namespace Lantu.Text.Folding;

/// <summary>
/// The text for reading: letters and digits in one width, without white space, invisible characters and the marks of
/// Markdown, and a map from each of its characters back to the text as read.
/// </summary>
/// <remarks>
/// Folding is what lets one rule read 「增长 **7.9%**」, 「增长７．９％」 and 「增长7.9%」. The folded text is never quoted:
/// <see cref="Written(int, int)"/> and <see cref="Source"/> lead back to the source. Line feeds stay, for the outline.
/// White space stays only between two ASCII letters, so that English keeps its words. References to footnotes within
/// the text are left out, 「投入强度[26]达1.2%」; where they open a line they label a note, and stay.
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

    /// <summary>The folded characters of a stretch; none where it ends before it begins.</summary>
    public ReadOnlySpan<char> Slice(int start, int end) => end <= start ? [] : _characters.AsSpan(start, end - start);

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
        ArgumentNullException.ThrowIfNull(text);
        var writer = new FoldingWriter(text);
        writer.Fold();
        return new FoldedText(text, writer.Characters, writer.Positions, writer.Length);
    }

    /// <summary>The same text without some stretches: the line feeds of hard wraps, page numbers between two lines.</summary>
    /// <param name="stretches">Stretches of the folded text, in order and apart from one another.</param>
    /// <returns>A folded text of the same source; this one where there is nothing to leave out.</returns>
    /// <exception cref="ArgumentException">The stretches overlap, are out of order, or leave the text.</exception>
    public FoldedText Without(IReadOnlyList<TextSpan> stretches)
    {
        ArgumentNullException.ThrowIfNull(stretches);
        if (stretches.Count == 0)
        {
            return this;
        }

        char[] characters = GC.AllocateUninitializedArray<char>(Length);
        int[] positions = GC.AllocateUninitializedArray<int>(Length);
        Array.Copy(_characters, characters, Length);
        Array.Copy(_positions, positions, Length);
        return new FoldedText(Text, characters, positions, Length).CutDown(stretches);
    }

    /// <summary>The same text without some stretches, in the arrays of this one, which must not be used any more.</summary>
    internal FoldedText CutDown(IReadOnlyList<TextSpan> stretches)
    {
        int length = 0;
        int from = 0;
        for (int i = 0; i <= stretches.Count; i++)
        {
            TextSpan stretch = i < stretches.Count ? stretches[i] : new TextSpan(Length, Length);
            if (stretch.Start < from || stretch.End < stretch.Start || stretch.End > Length)
            {
                throw new ArgumentException($"Stretch {i} ({stretch.Start}..{stretch.End}) is out of order or outside.", nameof(stretches));
            }

            int kept = stretch.Start - from;
            if (length < from)
            {
                Array.Copy(_characters, from, _characters, length, kept);
                Array.Copy(_positions, from, _positions, length, kept);
            }

            length += kept;
            from = stretch.End;
        }

        return new FoldedText(Text, _characters, _positions, length);
    }
}
