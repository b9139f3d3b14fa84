using Lantu.App.Inputs;
using Lantu.App.Outputs;
using Lantu.App.Shell;
using Lantu.Text.Decoding;

namespace Lantu.App.Commands;

/// <summary>What became of one document: its plan, or a fault.</summary>
/// <param name="Item">The document.</param>
/// <param name="Rendered">Its plan in the format asked for; null where it failed.</param>
/// <param name="Source">Its text; null likewise, or where it is not read again.</param>
/// <param name="Figures">What <c>--stats</c> counts of it.</param>
/// <param name="Fault">Why it failed; else null.</param>
internal sealed record ReadOutcome(InputItem Item, byte[]? Rendered, SourceText? Source, ReadingFigures Figures, Fault? Fault);
