using Lantu.Plans.Model;
using Lantu.Plans.Observations;

namespace Lantu.Archive.Observations;

/// <summary>A figure as it was once published; a later one of the same period takes its place and leaves it where it is.</summary>
public sealed record PublishedFigure
{
    /// <summary>Its number in this archive; later ones are greater.</summary>
    public required long Id { get; init; }

    /// <summary>Over which days.</summary>
    public required Period Period { get; init; }

    /// <summary>In the unit of the series.</summary>
    public required decimal Value { get; init; }

    /// <summary>As it stood in the source, with its unit.</summary>
    public required string Written { get; init; }

    /// <summary>How final; null where the source did not tell.</summary>
    public ObservationStatus? Status { get; init; }

    /// <summary>Who published it.</summary>
    public required string Source { get; init; }

    /// <summary>The day of publication.</summary>
    public required DateOnly Published { get; init; }

    /// <summary>Whether the source told that day; else it is the day of the import.</summary>
    public required bool IsPublishedTold { get; init; }

    /// <summary>Since when this archive knows it, in UTC.</summary>
    public required DateTimeOffset KnownFrom { get; init; }

    /// <summary>Why it took the place of an earlier one; null where it was the first.</summary>
    public RevisionReason? Reason { get; init; }

    /// <summary>The id of the one that took its place; null where none did.</summary>
    public long? SupersededBy { get; init; }

    /// <summary>Of a period of which several were published, the value that was published first; null where this is that one.</summary>
    public decimal? First { get; init; }

    /// <summary>The import that brought it; null where it came otherwise.</summary>
    public long? Import { get; init; }

    /// <summary>The cell it stood in; null where it came of no table.</summary>
    public string? Cell { get; init; }
}
