using Lantu.Text.Folding;
using Lantu.Text.Formats;

namespace Lantu.Text.Outline;

/// <summary>The bones of a document: its blocks in order, and the sections that its headings make.</summary>
/// <remarks>
/// Headings are told by their shape alone: marks of Markdown, numbering (一、（一）1. 第一章), bold lines, and short lines
/// before long ones. What a section holds is for the room of reading to say.
/// </remarks>
public sealed class DocumentOutline
{
    private DocumentOutline(
        FoldedText folded, IReadOnlyList<Block> blocks, IReadOnlyList<OutlineSection> sections, IReadOnlyList<OutlineTable> tables)
    {
        Folded = folded;
        Blocks = blocks;
        Sections = sections;
        Tables = tables;
    }

    /// <summary>The text for reading, into which the blocks point; without the line feeds of hard wraps.</summary>
    public FoldedText Folded { get; }

    /// <summary>Headings, paragraphs and items, in order; they do not overlap, and none is empty.</summary>
    public IReadOnlyList<Block> Blocks { get; }

    /// <summary>The sections in the order of their headings.</summary>
    public IReadOnlyList<OutlineSection> Sections { get; }

    /// <summary>The tables in the order of the text; their rows are blocks, too.</summary>
    public IReadOnlyList<OutlineTable> Tables { get; }

    /// <summary>The outline of a text whose line ends are line feeds.</summary>
    /// <param name="text">Any string; one that is no report has blocks and no sections.</param>
    public static DocumentOutline Of(string text)
    {
        FoldedText folded = FoldedText.Of(text);
        List<OutlineLine> lines = LineScanner.Scan(folded);
        List<TextSpan> joints = LineJoiner.Joints(folded, lines);
        if (joints.Count > 0)
        {
            folded = folded.CutDown(joints);
            lines = LineScanner.Scan(folded);
        }

        return Build(folded, lines, null);
    }

    /// <summary>The outline of a document whose format knows its blocks; what it does not know is told by shape.</summary>
    public static DocumentOutline Of(FormattedDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        if (document.LineEnds == LineEnds.AsWritten)
        {
            return Of(document.Text);
        }

        var known = new FormattedLines(document);
        FoldedText folded = FoldedText.Of(document.Text);
        folded = folded.CutDown(known.TileJoints(folded));
        List<OutlineLine> lines = known.Tell(folded, LineScanner.Scan(folded));
        List<TextSpan> joints = LineJoiner.Joints(folded, lines, document.LineEnds == LineEnds.OfBlocks);
        if (joints.Count > 0)
        {
            folded = folded.CutDown(joints);
            lines = known.Tell(folded, LineScanner.Scan(folded));
        }

        return Build(folded, lines, known);
    }

    private static DocumentOutline Build(FoldedText folded, List<OutlineLine> lines, FormattedLines? known)
    {
        lines = InlineHeadings.Cut(folded.Characters, lines);
        Surroundings.Mark(folded, lines);
        var builder = new BlockBuilder(folded, lines);
        builder.Build();
        List<OutlineTable> tables = known?.Tables(folded, builder.Blocks) ?? PipeTables.Find(folded, builder.Blocks);
        return new DocumentOutline(folded, builder.Blocks, builder.Sections, tables);
    }
}
