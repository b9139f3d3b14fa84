namespace Lantu.App.Parsing;

/// <summary>What the process of a parser may take; docs/limits.md says it to people.</summary>
internal sealed record ParserBounds
{
    /// <summary>The bounds of every day.</summary>
    internal static ParserBounds Usual { get; } = new();

    /// <summary>The bounds of drawing pages: some seconds go by before the first, until what draws is compiled.</summary>
    internal static ParserBounds Drawing { get; } = new() { Silence = TimeSpan.FromSeconds(60), Work = TimeSpan.FromMinutes(3), Whole = TimeSpan.FromMinutes(15) };

    /// <summary>
    /// How long a parser may be silent: of its own processor time between two words of progress, and of the clock where it
    /// uses no processor at all.
    /// </summary>
    internal TimeSpan Silence { get; init; } = TimeSpan.FromSeconds(25);

    /// <summary>
    /// Processor time from which on a silent parser is not asleep: on a machine where a hundred wait for a processor, one
    /// that works still gets this much within <see cref="Silence"/>.
    /// </summary>
    internal TimeSpan Awake { get; init; } = TimeSpan.FromMilliseconds(250);

    /// <summary>How much processor time it may use in all, over all its threads.</summary>
    internal TimeSpan Work { get; init; } = TimeSpan.FromMinutes(30);

    /// <summary>How long it may take in all, by the clock.</summary>
    internal TimeSpan Whole { get; init; } = TimeSpan.FromHours(1);

    /// <summary>Bytes that the runtime may take for its objects.</summary>
    internal long Heap { get; init; } = 1_000_000_000;

    /// <summary>Bytes of memory that the process may hold, native parts included; watched from outside.</summary>
    internal long Memory { get; init; } = 1_300_000_000;

    /// <summary>Bytes that it may hand back.</summary>
    internal long Answer { get; init; } = 600_000_000;

    /// <summary>How often it is looked at.</summary>
    internal TimeSpan Watch { get; init; } = TimeSpan.FromMilliseconds(50);
}
