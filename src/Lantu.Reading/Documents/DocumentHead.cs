using Lantu.Text.Outline;

namespace Lantu.Reading.Documents;

/// <summary>What tells a document's title, place and year: the first blocks and all short lines, folded.</summary>
/// <param name="Lines">The first blocks, each cut after some hundred characters.</param>
/// <param name="Headings">Blocks of the whole document that are short enough to be headings.</param>
internal sealed record DocumentHead(IReadOnlyList<DocumentHead.Line> Lines, IReadOnlyList<string> Headings)
{
    private const int Blocks = 40;
    private const int LineLength = 400;
    private const int HeadingLength = 40;
    private const int MaximalHeadings = 400;

    internal static DocumentHead Of(DocumentOutline outline)
    {
        var lines = new List<Line>(Blocks);
        var headings = new List<string>();
        foreach (Block block in outline.Blocks)
        {
            bool isShort = block.End - block.Start <= HeadingLength;
            if (block.Kind == BlockKind.Chrome || (lines.Count >= Blocks && !isShort))
            {
                continue;
            }

            ReadOnlySpan<char> words = outline.Folded.Slice(block.Start, Math.Min(block.End, block.Start + LineLength));
            int marks = words.Length - words.TrimStart("#> ").Length;
            if (marks == words.Length)
            {
                continue;
            }

            string text = words[marks..].ToString();
            if (lines.Count < Blocks)
            {
                lines.Add(new Line(text, block.Start + marks, block.End, block.Kind == BlockKind.Heading));
            }

            if (isShort)
            {
                headings.Add(text);
                if (headings.Count >= MaximalHeadings)
                {
                    break;
                }
            }
        }

        return new DocumentHead(lines, headings);
    }

    /// <summary>One block.</summary>
    /// <param name="Text">Its folded words, cut where it is long.</param>
    /// <param name="Start">Where it begins in the folded text.</param>
    /// <param name="End">Behind its last character, uncut.</param>
    /// <param name="IsHeading">Whether the outline holds it for a heading.</param>
    internal readonly record struct Line(string Text, int Start, int End, bool IsHeading);
}
