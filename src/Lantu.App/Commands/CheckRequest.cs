namespace Lantu.App.Commands;

/// <summary>How findings are given out.</summary>
internal enum CheckFormat
{
    /// <summary>For people.</summary>
    Table,

    /// <summary>The contract <c>lantu/findings/1</c>, one place a line.</summary>
    Json,

    /// <summary>One page with everything in it.</summary>
    Html,
}

/// <summary>What stands behind <c>lantu check</c>.</summary>
internal sealed record CheckRequest
{
    internal required IReadOnlyList<string> Files { get; init; }

    /// <summary>Reports of earlier years that the files are held against.</summary>
    internal IReadOnlyList<string> Against { get; init; } = [];

    /// <summary>A table of statistics; null where none was named.</summary>
    internal string? Observations { get; init; }

    /// <summary>Null where none was named.</summary>
    internal CheckFormat? Format { get; init; }

    internal bool Derived { get; init; }

    internal bool Indented { get; init; }

    internal bool Recurse { get; init; }

    internal string? Output { get; init; }

    /// <summary>How many documents are read at a time; null where nobody said.</summary>
    internal int? Jobs { get; init; }

    internal int? Width { get; init; }

    internal bool Quiet { get; init; }
}
