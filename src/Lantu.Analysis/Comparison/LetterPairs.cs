using Lantu.Text;

namespace Lantu.Analysis.Comparison;

/// <summary>The pairs of neighbouring letters of a clause: what is compared where words cannot be told apart.</summary>
internal static class LetterPairs
{
    /// <summary>Each pair once, in the order of its first place; figures and marks part letters, and belong to no pair.</summary>
    internal static int[] Of(string text, TextSpan clause)
    {
        var pairs = new List<int>(clause.Length);
        var seen = new HashSet<int>();
        char before = '\0';
        for (int i = clause.Start; i < clause.End; i++)
        {
            char letter = text[i];
            if (IsPassedOver(letter))
            {
                continue;
            }

            bool joins = char.IsLetter(letter) || char.IsAsciiLetterOrDigit(letter);
            if (joins && before != '\0' && !(char.IsAsciiDigit(letter) && char.IsAsciiDigit(before)))
            {
                int pair = (before << 16) | letter;
                if (!IsFigure(before, letter) && seen.Add(pair))
                {
                    pairs.Add(pair);
                }
            }

            before = joins ? letter : '\0';
        }

        return [.. pairs];
    }

    // “”: 「“高效办成一件事”」 and 「高效办成一件事」 are the same words; ** stands around what Markdown makes bold.
    private static bool IsPassedOver(char letter) => letter is '“' or '”' or '"' or '*' or ' ' or '\u3000';

    private static bool IsFigure(char first, char second) => char.IsAsciiDigit(first) || char.IsAsciiDigit(second);
}
