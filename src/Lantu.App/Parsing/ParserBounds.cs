namespace Lantu.App.Parsing;

/// <summary>What the process of a parser may take; docs/limits.md says it to people.</summary>
internal sealed record ParserBounds
{
    /// <summary>The bounds of every day.</summary>
    internal static ParserBounds Usual { get; } = new();

    /// <summary>The bounds of drawing pages: some seconds go by before the first, until what draws is compiled; on a busy machine more.</summary>
    internal static ParserBounds Drawing { get; } = new() { Silence = TimeSpan.FromSeconds(60), Whole = TimeSpan.FromMinutes(3) };

    /// <summary>How long a parser may be silent: between two words of progress, or from its start to its end.</summary>
    internal TimeSpan Silence { get; init; } = TimeSpan.FromSeconds(25);

    /// <summary>How long it may work in all.</summary>
    internal TimeSpan Whole { get; init; } = TimeSpan.FromMinutes(15);

    /// <summary>Bytes that the runtime may take for its objects.</summary>
    internal long Heap { get; init; } = 1_000_000_000;

    /// <summary>Bytes of memory that the process may hold, native parts included; watched from outside.</summary>
    internal long Memory { get; init; } = 1_300_000_000;

    /// <summary>Bytes that it may hand back.</summary>
    internal long Answer { get; init; } = 600_000_000;

    /// <summary>How often its memory is looked at.</summary>
    internal TimeSpan Watch { get; init; } = TimeSpan.FromMilliseconds(50);
}
