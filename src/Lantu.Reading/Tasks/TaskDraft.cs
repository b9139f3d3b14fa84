using Lantu.Plans.Model;

namespace Lantu.Reading.Tasks;

/// <summary>A task as it stands in the folded text, before its parts are read.</summary>
/// <param name="Kind">What kind of intention.</param>
/// <param name="Start">Its first character, behind its label.</param>
/// <param name="TitleEnd">Behind the words that name it, aim included.</param>
/// <param name="End">Behind all that stands under it, as far as is known.</param>
/// <param name="Parent">The index of the draft above it; -1 at the top.</param>
/// <param name="Section">The index of the section it stands in; -1 outside all.</param>
internal sealed record TaskDraft(TaskKind Kind, int Start, int TitleEnd, int End, int Parent, int Section)
{
    /// <summary>Behind its own words, without what stands under it.</summary>
    internal int OwnEnd { get; init; } = End;

    /// <summary>The number as written.</summary>
    internal string? Number { get; init; }

    /// <summary>What announced it: 十大行动.</summary>
    internal string? Group { get; init; }

    /// <summary>The section whose heading it is; -1 where it is no heading.</summary>
    internal int Heading { get; init; } = -1;

    /// <summary>Where the paragraph that tells its aim begins and ends, for a heading that ends with a colon; else empty.</summary>
    internal (int Start, int End) AimBelow { get; init; }
}
