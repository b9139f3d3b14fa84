using System.Buffers;
using System.Text;
using Lantu.App.Inputs;
using Lantu.App.Views;
using Lantu.Plans.Json;
using Lantu.Plans.Model;

namespace Lantu.App.Outputs;

/// <summary>Turns plans into the bytes of one format; the same plan gives the same bytes.</summary>
/// <param name="Format">The format.</param>
/// <param name="WithText">Of JSON: whether the text goes along.</param>
/// <param name="Indented">Of JSON: whether lines and indents are added for people.</param>
/// <param name="ByteOrderMark">Of CSV and TSV: whether they begin with one, as spreadsheets like it.</param>
/// <param name="Several">Whether more than one document is given out.</param>
/// <param name="Width">Of the table, in columns of a terminal.</param>
/// <param name="Color">Of the table: whether colors may be used.</param>
internal sealed record PlanRendering(
    OutputFormat Format, bool WithText, bool Indented, bool ByteOrderMark, bool Several, int Width, bool Color)
{
    /// <summary>What stands before the first document.</summary>
    internal byte[] Opening()
    {
        string opening = Format switch
        {
            OutputFormat.Csv => FactRows.Csv.Header,
            OutputFormat.Tsv => FactRows.Tsv.Header,
            OutputFormat.Table or OutputFormat.Json or OutputFormat.Text or OutputFormat.SourceMap => string.Empty,
        };
        return Encoding.UTF8.GetBytes(ByteOrderMark ? "\uFEFF" + opening : opening);
    }

    /// <summary>What stands between two documents.</summary>
    internal byte[] Between() => Format switch
    {
        OutputFormat.Table or OutputFormat.Text => "\n"u8.ToArray(),
        OutputFormat.Json or OutputFormat.Csv or OutputFormat.Tsv or OutputFormat.SourceMap => [],
    };

    /// <summary>One document.</summary>
    internal byte[] Render(Plan plan, InputDocument document) => Format switch
    {
        OutputFormat.Table => Encoding.UTF8.GetBytes(PlanView.Render(plan, Width, Color)),
        OutputFormat.Json => Json(plan),
        OutputFormat.Csv => Encoding.UTF8.GetBytes(FactRows.Csv.Rows(plan)),
        OutputFormat.Tsv => Encoding.UTF8.GetBytes(FactRows.Tsv.Rows(plan)),
        OutputFormat.Text => Encoding.UTF8.GetBytes(Text(plan, document)),
        OutputFormat.SourceMap => [.. SourceMapJson.Write(document), (byte)'\n'],
    };

    private byte[] Json(Plan plan)
    {
        var buffer = new ArrayBufferWriter<byte>();
        PlanJsonWriter.Write(buffer, plan, WithText, Indented);
        buffer.Write("\n"u8);
        return buffer.WrittenSpan.ToArray();
    }

    // Several texts are told apart as head(1) does; a single one comes out letter by letter.
    private string Text(Plan plan, InputDocument document)
    {
        if (!Several)
        {
            // A text that was taken out of its format ends like any other file of lines.
            return document.Formatted is null || plan.Text.EndsWith('\n') ? plan.Text : plan.Text + "\n";
        }

        string end = plan.Text.EndsWith('\n') ? string.Empty : "\n";
        return $"==> {plan.Source.Name} <==\n{plan.Text}{end}";
    }
}
