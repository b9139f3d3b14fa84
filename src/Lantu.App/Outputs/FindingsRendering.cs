using System.Buffers;
using System.Text;
using Lantu.Analysis.Checks;
using Lantu.App.Commands;
using Lantu.App.Views;
using Lantu.Plans.Model;

namespace Lantu.App.Outputs;

/// <summary>Turns findings into the bytes of one format; the same findings give the same bytes.</summary>
/// <param name="Format">The format.</param>
/// <param name="Derived">Whether derived figures were asked for.</param>
/// <param name="Indented">Of JSON: whether lines and indents are added for people.</param>
/// <param name="Width">Of the table, in columns of a terminal.</param>
/// <param name="Color">Of the table: whether colors may be used.</param>
internal sealed record FindingsRendering(CheckFormat Format, bool Derived, bool Indented, int Width, bool Color)
{
    /// <summary>All places with their documents.</summary>
    internal byte[] Render(IReadOnlyList<IReadOnlyList<Plan>> plans, IReadOnlyList<Findings> findings) => Format switch
    {
        CheckFormat.Table => Encoding.UTF8.GetBytes(string.Join('\n', plans.Zip(findings, (documents, found) => FindingsView.Render(documents, found, Width, Color)))),
        CheckFormat.Json => Json(findings),
        CheckFormat.Html => Encoding.UTF8.GetBytes(FindingsPage.Render(plans, findings)),
    };

    private byte[] Json(IReadOnlyList<Findings> findings)
    {
        var buffer = new ArrayBufferWriter<byte>();
        foreach (Findings found in findings)
        {
            FindingsJsonWriter.Write(buffer, found, Derived, Indented);
            buffer.Write("\n"u8);
        }

        return buffer.WrittenSpan.ToArray();
    }
}
