using System.Globalization;
using Lantu.Analysis.Checks;
using Lantu.Text;

namespace Lantu.Mutations;

/// <summary>How a figure is made wrong.</summary>
internal enum MutationKind
{
    /// <summary>One digit is another.</summary>
    Digit,

    /// <summary>万 for 亿 or the other way round.</summary>
    Scale,

    /// <summary>Two neighbouring digits change places.</summary>
    Swap,
}

/// <summary>A document with one figure made wrong.</summary>
/// <param name="Kind">How.</param>
/// <param name="Figure">Which figure.</param>
/// <param name="Text">The whole text.</param>
/// <param name="Number">The figure's new number, in its unit.</param>
/// <param name="Written">The figure as it now stands.</param>
internal sealed record Mutation(MutationKind Kind, Figure Figure, string Text, decimal Number, string Written)
{
    private const string Han = "零一二三四五六七八九";
    private const string Wide = "０１２３４５６７８９";

    /// <summary>All ways to make one figure of a text wrong.</summary>
    internal static IEnumerable<Mutation> Of(string text, Figure figure)
    {
        TextSpan span = figure.Span;
        for (int at = span.Start; at < span.End; at++)
        {
            foreach ((MutationKind kind, string words) in Changes(text, span, at))
            {
                if (Lantu.Quantities.Quantity.ReadAll(Plain(words)) is [var was] && Lantu.Quantities.Quantity.ReadAll(Plain(span.Of(text))) is [var before]
                    && before.Number != 0 && was.Number != before.Number)
                {
                    yield return new Mutation(kind, figure, text[..span.Start] + words + text[span.End..], decimal.Round(figure.Number * (was.Number / before.Number), 10), words);
                }
            }
        }
    }

    /// <summary>The figure as it now counts: on another scale its last digit is worth more or less, too.</summary>
    internal Figure Mutated()
    {
        Figure moved = Figure.With(Number);
        return Kind == MutationKind.Scale && Figure.IsPlain && Figure.Number != 0
            ? (moved with { Step = Figure.Step * (Number / Figure.Number) }).AsWritten()
            : moved;
    }

    private static IEnumerable<(MutationKind Kind, string Words)> Changes(string text, TextSpan span, int at)
    {
        char letter = text[at];
        string before = text[span.Start..at];
        string behind = text[(at + 1)..span.End];
        foreach (string digits in new[] { "0123456789", Wide, Han })
        {
            int digit = digits.IndexOf(letter, StringComparison.Ordinal);
            if (digit < 0)
            {
                continue;
            }

            bool leads = !before.Any(IsDigit);
            foreach (char other in digits.Where(other => other != letter && !(leads && other == digits[0])))
            {
                yield return (MutationKind.Digit, before + other + behind);
            }

            if (behind.Length > 0 && behind[0] != letter && digits.Contains(behind[0], StringComparison.Ordinal) && !(leads && behind[0] == digits[0]))
            {
                yield return (MutationKind.Swap, before + behind[0] + letter + behind[1..]);
            }
        }

        if (letter is '万' or '亿' && !behind.Contains('亿', StringComparison.Ordinal) && !before.Contains('万', StringComparison.Ordinal) && !behind.Contains('万', StringComparison.Ordinal))
        {
            yield return (MutationKind.Scale, before + (letter == '万' ? '亿' : '万') + behind);
        }
    }

    private static bool IsDigit(char letter) => char.IsAsciiDigit(letter) || Wide.Contains(letter, StringComparison.Ordinal) || Han.Contains(letter, StringComparison.Ordinal);

    private static string Plain(string words)
    {
        string bare = words.Replace("*", string.Empty, StringComparison.Ordinal).Replace(" ", string.Empty, StringComparison.Ordinal);
        for (int i = 0; i < Wide.Length; i++)
        {
            bare = bare.Replace(Wide[i], (char)('0' + i));
        }

        return bare.Replace("．", ".", StringComparison.Ordinal).Replace("％", "%", StringComparison.Ordinal).ToString(CultureInfo.InvariantCulture);
    }
}
