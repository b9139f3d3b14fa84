using Lantu.App.Inputs;
using Lantu.App.Outputs;
using Lantu.App.Shell;

namespace Lantu.App.Commands;

/// <summary>What became of one file: its documents, and faults in the places of those that could not be read.</summary>
/// <param name="Item">The file.</param>
/// <param name="Parts">One for each document, in order; one at least.</param>
internal sealed record ReadOutcome(InputItem Item, IReadOnlyList<ReadPart> Parts)
{
    /// <summary>How many facts were read in all of it.</summary>
    internal long Facts => Parts.Sum(static part => part.Figures.Facts);
}

/// <summary>What became of one document: its plan, or a fault.</summary>
/// <param name="Rendered">Its plan in the format asked for; null where it failed.</param>
/// <param name="Document">The document; null likewise, or where it is not read again.</param>
/// <param name="Figures">What <c>--stats</c> counts of it.</param>
/// <param name="Fault">Why it failed; else null.</param>
internal sealed record ReadPart(byte[]? Rendered, InputDocument? Document, ReadingFigures Figures, Fault? Fault)
{
    internal static ReadPart Of(Fault fault) => new(null, null, default, fault);
}
