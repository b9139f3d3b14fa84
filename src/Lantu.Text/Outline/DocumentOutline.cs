using Lantu.Text.Folding;

namespace Lantu.Text.Outline;

/// <summary>The bones of a document: its blocks in order, and the sections that its headings make.</summary>
public sealed class DocumentOutline
{
    private DocumentOutline(FoldedText folded, IReadOnlyList<Block> blocks, IReadOnlyList<OutlineSection> sections)
    {
        Folded = folded;
        Blocks = blocks;
        Sections = sections;
    }

    /// <summary>The text for reading, into which the blocks point.</summary>
    public FoldedText Folded { get; }

    /// <summary>Headings, paragraphs and items, in order; they do not overlap.</summary>
    public IReadOnlyList<Block> Blocks { get; }

    /// <summary>The sections in the order of their headings.</summary>
    public IReadOnlyList<OutlineSection> Sections { get; }

    /// <summary>The outline of a text whose line ends are line feeds.</summary>
    public static DocumentOutline Of(string text)
    {
        FoldedText folded = FoldedText.Of(text);
        var blocks = new List<Block>();
        int start = 0;
        for (int i = 0; i <= folded.Length; i++)
        {
            if (i == folded.Length || folded.Characters[i] == '\n')
            {
                if (i > start)
                {
                    blocks.Add(new Block(BlockKind.Paragraph, start, i, null, -1, 0));
                }

                start = i + 1;
            }
        }

        return new DocumentOutline(folded, blocks, []);
    }
}
