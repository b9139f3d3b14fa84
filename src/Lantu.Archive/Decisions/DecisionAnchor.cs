using Lantu.Text;
using Lantu.Text.Folding;

namespace Lantu.Archive.Decisions;

/// <summary>Where a decision holds: a place of the text, told by its letters and those around them.</summary>
/// <remarks>A better reader of a PDF or a picture may give the same document another text, in which all places move; the
/// letters find them again. They are kept folded, so that marks, widths and spaces do not matter.</remarks>
/// <param name="Span">Where it stood in the text on which it was decided.</param>
/// <param name="Before">The folded letters in front, at most <see cref="Reach"/>.</param>
/// <param name="Literal">The folded letters of the place itself.</param>
/// <param name="After">The folded letters behind, at most <see cref="Reach"/>.</param>
public sealed record DecisionAnchor(TextSpan Span, string Before, string Literal, string After)
{
    /// <summary>How many letters on either side are remembered.</summary>
    public const int Reach = 16;

    /// <summary>The anchor at a place of a text.</summary>
    /// <exception cref="ArgumentException">The place holds no letter.</exception>
    public static DecisionAnchor Of(string text, TextSpan span)
    {
        string literal = Fold(span.Of(text));
        if (literal.Length == 0)
        {
            throw new ArgumentException("An anchor needs letters.", nameof(span));
        }

        // Twice the reach, and some for marks that folding takes away.
        const int wide = (Reach * 2) + 32;
        string before = Fold(text[Math.Max(0, span.Start - wide)..span.Start]);
        string after = Fold(text[span.End..Math.Min(text.Length, span.End + wide)]);
        return new DecisionAnchor(
            span, before[Math.Max(0, before.Length - Reach)..], literal, after[..Math.Min(Reach, after.Length)]);
    }

    /// <summary>The place in another text of the same document.</summary>
    /// <returns>Null where the letters are gone, or stand in several places that nothing tells apart.</returns>
    public TextSpan? FindIn(string text)
    {
        if (Span.End <= text.Length && Fold(Span.Of(text)) == Literal && Of(text, Span) == this)
        {
            return Span;
        }

        FoldedText folded = FoldedText.Of(text);
        string letters = string.Concat(folded.Characters.ToString().Where(static letter => letter != '\n'));
        int[] places = [.. Enumerable.Range(0, folded.Length).Where(i => folded.Characters[i] != '\n')];
        int found = Only(letters, Before + Literal + After) is var whole and >= 0 ? whole + Before.Length
            : Only(letters, Before + Literal) is var left and >= 0 ? left + Before.Length
            : Only(letters, Literal + After) is var right and >= 0 ? right
            : -1;
        return found < 0 ? null : folded.Source(places[found], places[found + Literal.Length - 1] + 1);
    }

    private static int Only(string letters, string words)
    {
        int first = letters.IndexOf(words, StringComparison.Ordinal);
        return first >= 0 && letters.IndexOf(words, first + 1, StringComparison.Ordinal) < 0 ? first : -1;
    }

    private static string Fold(string text) => FoldedText.Of(text).Characters.ToString().Replace("\n", string.Empty, StringComparison.Ordinal);
}
