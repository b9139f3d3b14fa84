using Lantu.Text.Folding;

namespace Lantu.Reading.Sections;

/// <summary>Writes the titles of headings and tasks: letter by letter, without marks, and without punctuation at their end.</summary>
internal static class Titles
{
    private const string Trailing = "。，,、；;：:！!．.#";

    internal static string Written(FoldedText folded, int start, int end) => folded.Written(start, end).TrimEnd(Trailing.ToCharArray());
}
