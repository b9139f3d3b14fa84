using Lantu.App.Outputs;

namespace Lantu.App.Commands;

/// <summary>What stands behind <c>lantu read</c>.</summary>
internal sealed record ReadRequest
{
    internal required IReadOnlyList<string> Files { get; init; }

    /// <summary>Null where none was named.</summary>
    internal OutputFormat? Format { get; init; }

    /// <summary>Of a translation memory, the side that is read.</summary>
    internal string Language { get; init; } = "zh";

    /// <summary>Whether all files are the pictures of one document, in the order in which they are named.</summary>
    internal bool Join { get; init; }

    /// <summary>Where the picture with the boxes that were read is written; null where none is wanted.</summary>
    internal string? Overlay { get; init; }

    internal bool WithText { get; init; }

    internal bool Indented { get; init; }

    internal bool ByteOrderMark { get; init; }

    internal bool Recurse { get; init; }

    internal string? Output { get; init; }

    internal bool Stats { get; init; }

    internal int Repeat { get; init; } = 1;

    /// <summary>How many documents are read at a time; null where nobody said.</summary>
    internal int? Jobs { get; init; }

    internal int? Width { get; init; }

    internal bool Quiet { get; init; }
}
