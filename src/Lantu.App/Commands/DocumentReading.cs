using System.Text;
using Lantu.App.Inputs;
using Lantu.App.Outputs;
using Lantu.App.Shell;
using Lantu.Plans.Catalogue;
using Lantu.Plans.Model;
using Lantu.Reading;
using Lantu.Text.Decoding;

namespace Lantu.App.Commands;

/// <summary>Reads documents one by one, and times what <c>--stats</c> reports.</summary>
/// <param name="catalogues">Indicators and places.</param>
/// <param name="rendering">The format asked for.</param>
/// <param name="keepsSource">Whether texts are kept to be read again.</param>
/// <param name="surroundings">Where standard input and the clock come from.</param>
internal sealed class DocumentReading(
    Catalogues catalogues, PlanRendering rendering, bool keepsSource, Surroundings surroundings)
{
    internal ReadOutcome Read(InputItem item)
    {
        try
        {
            if (!InputBytes.TryDecode(item, surroundings, out SourceText? source, out Fault? fault))
            {
                return new ReadOutcome(item, null, null, default, fault);
            }

            Plan plan = Time(source, item.Name, out TimeSpan reading);
            var figures = new ReadingFigures(
                1, source.Text.Length, Encoding.UTF8.GetByteCount(source.Text), plan.Facts.Count, reading);
            return new ReadOutcome(item, rendering.Render(plan), keepsSource ? source : null, figures, null);
        }
#pragma warning disable CA1031 // This is the outermost door of one document: a fault of ours must not stop the others.
        catch (Exception e)
#pragma warning restore CA1031
        {
            return new ReadOutcome(item, null, null, default, Faults.Broken(item.Path, e));
        }
    }

    /// <summary>Reads a decoded document; the time is that of the reading alone.</summary>
    internal Plan Time(SourceText source, string name, out TimeSpan reading)
    {
        long begun = surroundings.Clock.GetTimestamp();
        Plan plan = PlanReader.Read(source, name, catalogues);
        reading = surroundings.Clock.GetElapsedTime(begun);
        return plan;
    }
}
