using System.Text;
using Lantu.App.Inputs;
using Lantu.App.Outputs;
using Lantu.App.Shell;
using Lantu.Plans.Catalogue;
using Lantu.Plans.Model;

namespace Lantu.App.Commands;

/// <summary>Reads files one by one, and times what <c>--stats</c> reports.</summary>
/// <param name="catalogues">Indicators and places.</param>
/// <param name="documents">Turns files into documents.</param>
/// <param name="rendering">The format asked for.</param>
/// <param name="keepsSource">Whether documents are kept to be read again.</param>
/// <param name="surroundings">Where the clock comes from.</param>
internal sealed class DocumentReading(
    Catalogues catalogues, InputDocuments documents, PlanRendering rendering, bool keepsSource, Surroundings surroundings)
{
    internal ReadOutcome Read(InputItem item)
    {
        try
        {
            IReadOnlyList<OpenedDocument> opened = documents.Open(item);
            PlanRendering fitting = rendering with
            {
                Several = rendering.Several || opened.Count > 1,
                Indented = rendering.Indented && opened.Count == 1,
            };
            return new ReadOutcome(item, [.. opened.Select(part => Read(part, fitting))]);
        }
#pragma warning disable CA1031 // This is the outermost door of one file: a fault of ours must not stop the others.
        catch (Exception e)
#pragma warning restore CA1031
        {
            return new ReadOutcome(item, [ReadPart.Of(Faults.Broken(item.Path, e))]);
        }
    }

    /// <summary>Reads a document; the time is that of the reading alone.</summary>
    internal Plan Time(InputDocument document, out TimeSpan reading)
    {
        long begun = surroundings.Clock.GetTimestamp();
        Plan plan = document.Read(catalogues);
        reading = surroundings.Clock.GetElapsedTime(begun);
        return plan;
    }

    private ReadPart Read(OpenedDocument opened, PlanRendering fitting)
    {
        if (opened.Document is not { } document)
        {
            return new ReadPart(null, null, default, opened.Fault);
        }

        try
        {
            Plan plan = Time(document, out TimeSpan reading);
            var figures = new ReadingFigures(
                1, document.Text.Length, Encoding.UTF8.GetByteCount(document.Text), plan.Facts.Count, reading);
            return new ReadPart(fitting.Render(plan, document), keepsSource ? document : null, figures, null);
        }
#pragma warning disable CA1031 // As above, for one of the documents of a file.
        catch (Exception e)
#pragma warning restore CA1031
        {
            return ReadPart.Of(Faults.Broken(document.Path, e));
        }
    }
}
