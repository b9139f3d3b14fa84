using System.Text;
using Spectre.Console.Rendering;

namespace Lantu.App.Views;

/// <summary>Breaks Chinese text into lines: between any two characters, but never before a closing mark, behind an
/// opening one, or within a number or a Latin word.</summary>
internal static class Wrapping
{
    private const string NeverFirst = "、，。；：！？”’）》」』】…%％‰℃·";
    private const string NeverLast = "“‘（《「『【";

    /// <summary>The lines of a text, each at most <paramref name="width"/> columns wide.</summary>
    internal static IEnumerable<string> Lines(string words, int width)
    {
        var line = new StringBuilder();
        int used = 0;
        foreach (string piece in Pieces(words))
        {
            int more = Width(piece);
            if (used + more > width && line.Length > 0)
            {
                yield return line.ToString().TrimEnd();
                line.Clear();
                used = 0;
            }

            foreach (string part in more > width ? Parts(piece, width) : [piece])
            {
                if (used + Width(part) > width && line.Length > 0)
                {
                    yield return line.ToString();
                    line.Clear();
                    used = 0;
                }

                line.Append(part);
                used += Width(part);
            }
        }

        yield return line.ToString();
    }

    internal static int Width(string words) => new Segment(words).CellCount();

    private static IEnumerable<string> Pieces(string words)
    {
        int start = 0;
        for (int i = 1; i <= words.Length; i++)
        {
            if (i == words.Length || MayBreak(words[i - 1], words[i]))
            {
                yield return words[start..i];
                start = i;
            }
        }
    }

    private static bool MayBreak(char before, char after) =>
        !NeverFirst.Contains(after, StringComparison.Ordinal)
        && !NeverLast.Contains(before, StringComparison.Ordinal)
        && !(IsLatin(before) && IsLatin(after))
        && !char.IsLowSurrogate(after)
        && after != ' ';

    private static bool IsLatin(char letter) => char.IsAscii(letter) && letter != ' ';

    // A piece wider than the line, such as a long address, is cut where the line ends.
    private static IEnumerable<string> Parts(string piece, int width)
    {
        int start = 0;
        int used = 0;
        for (int i = 0; i < piece.Length; i++)
        {
            int more = Width(piece[i].ToString());
            if (used + more > width && i > start && !char.IsLowSurrogate(piece[i]))
            {
                yield return piece[start..i];
                start = i;
                used = 0;
            }

            used += more;
        }

        yield return piece[start..];
    }
}
