using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using Lantu.App.Inputs;
using Lantu.Text;
using Lantu.Text.Formats;

namespace Lantu.App.Outputs;

/// <summary>Writes where each stretch of a text stands in its source: the form <c>lantu/source-map/1</c>.</summary>
internal static class SourceMapJson
{
    internal const string Schema = "lantu/source-map/1";

    private const decimal Hundredths = 100m;

    /// <summary>One object on a line of its own, without the line feed.</summary>
    internal static byte[] Write(InputDocument document)
    {
        var buffer = new ArrayBufferWriter<byte>();
        var options = new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, NewLine = "\n" };
        using (var json = new Utf8JsonWriter(buffer, options))
        {
            json.WriteStartObject();
            json.WriteString("schema", Schema);
            json.WriteString("name", document.Name);
            json.WriteNumber("characters", document.Text.Length);
            FormattedDocument formatted = document.Formatted ?? AsIs(document.Text);
            json.WriteString("mediaType", formatted.MediaType);
            WritePages(json, formatted.Pages);
            WriteBlocks(json, formatted.Blocks);
            WriteSegments(json, formatted.Segments);
            WriteRecognised(json, formatted.Recognised);
            json.WriteEndObject();
        }

        return buffer.WrittenSpan.ToArray();
    }

    // A plain text is its own source, but for its line ends.
    private static FormattedDocument AsIs(string text) => new()
    {
        Text = text,
        MediaType = "text/plain",
        LineEnds = LineEnds.AsWritten,
        Segments = [new SourceSegment(new TextSpan(0, text.Length), new SourcePlace.Characters(0, text.Length))],
    };

    private static void WritePages(Utf8JsonWriter json, IReadOnlyList<SourcePage> pages)
    {
        json.WriteStartArray("pages");
        foreach (SourcePage page in pages)
        {
            json.WriteStartObject();
            json.WriteNumber("width", page.Width / Hundredths);
            json.WriteNumber("height", page.Height / Hundredths);
            json.WriteString("unit", page.Unit);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteBlocks(Utf8JsonWriter json, IReadOnlyList<FormattedBlock> blocks)
    {
        json.WriteStartArray("blocks");
        foreach (FormattedBlock block in blocks)
        {
            json.WriteStartObject();
            json.WriteString("kind", NameOf(block.Form));
            json.WriteNumber("start", block.Start);
            json.WriteNumber("end", block.End);
            if (block.Parent >= 0)
            {
                json.WriteNumber("parent", block.Parent);
            }

            if (block.Level > 0)
            {
                json.WriteNumber("level", block.Level);
            }

            if (block.LabelEnd > block.Start)
            {
                json.WriteNumber("labelEnd", block.LabelEnd);
            }

            if (block.Form == BlockForm.Cell)
            {
                json.WriteNumber("row", block.Row);
                json.WriteNumber("column", block.Column);
                json.WriteNumber("rowSpan", block.RowSpan);
                json.WriteNumber("columnSpan", block.ColumnSpan);
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteSegments(Utf8JsonWriter json, IReadOnlyList<SourceSegment> segments)
    {
        json.WriteStartArray("segments");
        foreach (SourceSegment segment in segments)
        {
            json.WriteStartObject();
            json.WriteNumber("start", segment.Span.Start);
            json.WriteNumber("end", segment.Span.End);
            switch (segment.Place)
            {
                case SourcePlace.Characters characters:
                    json.WriteNumber("offset", characters.Offset);
                    json.WriteNumber("length", characters.Length);
                    break;
                case SourcePlace.Part part:
                    json.WriteString("part", part.Name);
                    json.WriteNumber("paragraph", part.Paragraph);
                    json.WriteNumber("offset", part.Offset);
                    break;
                case SourcePlace.Box box:
                    json.WriteNumber("page", box.Page);
                    json.WriteNumber("line", box.Line);
                    json.WriteStartArray("rect");
                    json.WriteNumberValue(box.Left / Hundredths);
                    json.WriteNumberValue(box.Top / Hundredths);
                    json.WriteNumberValue(box.Width / Hundredths);
                    json.WriteNumberValue(box.Height / Hundredths);
                    json.WriteEndArray();
                    break;
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteRecognised(Utf8JsonWriter json, IReadOnlyList<RecognisedRun> runs)
    {
        json.WriteStartArray("recognised");
        foreach (RecognisedRun run in runs)
        {
            json.WriteStartObject();
            json.WriteNumber("start", run.Span.Start);
            json.WriteNumber("end", run.Span.End);
            json.WriteNumber("confidence", run.Confidence);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static string NameOf(BlockForm form) => form switch
    {
        BlockForm.Paragraph => "paragraph",
        BlockForm.Title => "title",
        BlockForm.Heading => "heading",
        BlockForm.ListItem => "list-item",
        BlockForm.Table => "table",
        BlockForm.Cell => "cell",
        BlockForm.Note => "note",
        BlockForm.Caption => "caption",
        BlockForm.FigureTile => "figure-tile",
        BlockForm.Furniture => "furniture",
    };
}
