using System.Runtime.InteropServices;
using System.Text;

namespace Lantu.Text.Formats;

/// <summary>Writes a <see cref="FormattedDocument"/> as bytes, for the way from the process of a parser to its parent.</summary>
/// <remarks>Both are the same program on the same machine: the form has no version, and <see cref="FormattedDocumentReader"/>
/// is its only reader.</remarks>
public static class FormattedDocumentWriter
{
    internal const byte Mark = 0x4C;

    /// <summary>The bytes of a document.</summary>
    public static byte[] Write(FormattedDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        using var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream, Encoding.UTF8);
        writer.Write(Mark);
        WriteText(writer, document.Text);
        WriteText(writer, document.MediaType);
        WriteText(writer, document.Encoding ?? string.Empty);
        WriteText(writer, document.Name ?? string.Empty);
        writer.Write((byte)document.LineEnds);
        WriteBlocks(writer, document.Blocks);
        WriteSegments(writer, document.Segments);
        writer.Write7BitEncodedInt(document.Pages.Count);
        foreach (SourcePage page in document.Pages)
        {
            writer.Write7BitEncodedInt(page.Width);
            writer.Write7BitEncodedInt(page.Height);
            WriteText(writer, page.Unit);
        }

        writer.Write7BitEncodedInt(document.Recognised.Count);
        foreach (RecognisedRun run in document.Recognised)
        {
            WriteSpan(writer, run.Span);
            writer.Write(run.Confidence);
        }

        writer.Write7BitEncodedInt(document.Doubts.Count);
        foreach (ParserDoubt doubt in document.Doubts)
        {
            writer.Write((byte)doubt.Kind);
            WriteSpan(writer, doubt.Span);
            WriteText(writer, doubt.Detail);
        }

        writer.Flush();
        return stream.ToArray();
    }

    private static void WriteBlocks(BinaryWriter writer, IReadOnlyList<FormattedBlock> blocks)
    {
        writer.Write7BitEncodedInt(blocks.Count);
        foreach (FormattedBlock block in blocks)
        {
            writer.Write((byte)block.Form);
            WriteSpan(writer, new TextSpan(block.Start, block.End));
            writer.Write7BitEncodedInt(block.Parent + 1);
            writer.Write7BitEncodedInt(block.Level);
            writer.Write7BitEncodedInt(block.LabelEnd - block.Start);
            writer.Write((byte)((block.Strong ? 1 : 0) | (block.IsHead ? 2 : 0)));
            if (block.Form == BlockForm.Cell)
            {
                writer.Write7BitEncodedInt(block.Row);
                writer.Write7BitEncodedInt(block.Column);
                writer.Write7BitEncodedInt(block.RowSpan);
                writer.Write7BitEncodedInt(block.ColumnSpan);
            }
        }
    }

    // The parts of a package are few, and named once.
    private static void WriteSegments(BinaryWriter writer, IReadOnlyList<SourceSegment> segments)
    {
        var parts = new Dictionary<string, int>(StringComparer.Ordinal);
        writer.Write7BitEncodedInt(segments.Count);
        foreach (SourceSegment segment in segments)
        {
            WriteSpan(writer, segment.Span);
            switch (segment.Place)
            {
                case SourcePlace.Characters characters:
                    writer.Write((byte)0);
                    writer.Write7BitEncodedInt(characters.Offset);
                    writer.Write7BitEncodedInt(characters.Length);
                    break;
                case SourcePlace.Part part:
                    writer.Write((byte)1);
                    if (parts.TryAdd(part.Name, parts.Count))
                    {
                        writer.Write7BitEncodedInt(0);
                        WriteText(writer, part.Name);
                    }
                    else
                    {
                        writer.Write7BitEncodedInt(parts[part.Name] + 1);
                    }

                    writer.Write7BitEncodedInt(part.Paragraph);
                    writer.Write7BitEncodedInt(part.Offset);
                    break;
                case SourcePlace.Box box:
                    writer.Write((byte)2);
                    writer.Write7BitEncodedInt(box.Page);
                    writer.Write7BitEncodedInt(box.Line);
                    writer.Write7BitEncodedInt(box.Left);
                    writer.Write7BitEncodedInt(box.Top);
                    writer.Write7BitEncodedInt(box.Width);
                    writer.Write7BitEncodedInt(box.Height);
                    break;
            }
        }
    }

    private static void WriteSpan(BinaryWriter writer, TextSpan span)
    {
        writer.Write7BitEncodedInt(span.Start);
        writer.Write7BitEncodedInt(span.Length);
    }

    private static void WriteText(BinaryWriter writer, string text)
    {
        writer.Write7BitEncodedInt(text.Length);
        writer.Write(MemoryMarshal.AsBytes(text.AsSpan()));
    }
}
