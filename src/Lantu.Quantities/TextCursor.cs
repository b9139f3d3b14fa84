namespace Lantu.Quantities;

/// <summary>A place in a folded text from which readers take whole phrases, or which they leave where it was.</summary>
/// <param name="text">The folded text.</param>
/// <param name="position">Where reading starts.</param>
public ref struct TextCursor(ReadOnlySpan<char> text, int position = 0)
{
    /// <summary>The folded text.</summary>
    public readonly ReadOnlySpan<char> Text { get; } = text;

    /// <summary>The next character to be read, as an index into <see cref="Text"/>.</summary>
    public int Position { get; set; } = position;

    /// <summary>The next character; NUL behind the last.</summary>
    public readonly char Current => Peek(0);

    /// <summary>The character so many places on; NUL outside the text.</summary>
    public readonly char Peek(int offset)
    {
        int at = Position + offset;
        return at >= 0 && at < Text.Length ? Text[at] : '\0';
    }

    /// <summary>Steps over one character if it is the next.</summary>
    public bool TrySkip(char character)
    {
        if (Current != character || Position >= Text.Length)
        {
            return false;
        }

        Position++;
        return true;
    }

    /// <summary>Steps over some words if they are the next.</summary>
    public bool TrySkip(ReadOnlySpan<char> words)
    {
        if (!Text[Position..].StartsWith(words, StringComparison.Ordinal))
        {
            return false;
        }

        Position += words.Length;
        return true;
    }

    /// <summary>Whether some words are the next.</summary>
    public readonly bool IsAt(ReadOnlySpan<char> words) =>
        Position <= Text.Length && Text[Position..].StartsWith(words, StringComparison.Ordinal);
}
