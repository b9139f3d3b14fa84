using Lantu.Analysis.Intervals;

namespace Lantu.Analysis.Checks;

/// <summary>How what is reckoned must stand to what is written.</summary>
internal enum EditSense
{
    /// <summary>The same.</summary>
    Equal,

    /// <summary>The reckoned is no more than the written: a part of a whole.</summary>
    AtMost,

    /// <summary>The reckoned is no less than the written.</summary>
    AtLeast,
}

/// <summary>A relation that figures of a document must fulfil.</summary>
/// <remarks>The word is that of survey statistics (Fellegi and Holt 1976): an edit is a rule that records must satisfy.</remarks>
internal sealed record Edit
{
    internal required CheckCode Code { get; init; }

    /// <summary>What the sum is done on.</summary>
    internal required IReadOnlyList<Figure> Inputs { get; init; }

    /// <summary>What the text says it should be; null where a bound stands in its place.</summary>
    internal Figure? Stated { get; init; }

    /// <summary>The bound of an edit without a written figure: a share is at most 100.</summary>
    internal Interval? Bound { get; init; }

    /// <summary>The sum; it rises or falls with each input alone.</summary>
    internal required Func<IReadOnlyList<decimal>, decimal> Expression { get; init; }

    internal EditSense Sense { get; init; } = EditSense.Equal;

    /// <summary>The sum in the figures as written.</summary>
    internal required string Formula { get; init; }

    /// <summary>The unit of what is reckoned.</summary>
    internal string? Unit { get; init; }

    /// <summary>Whether its conditions are proved, so that figures that do not fulfil it contradict each other.</summary>
    internal required bool IsHard { get; init; }

    /// <summary>Where it is not fulfilled and not hard: what that implies.</summary>
    internal Func<Reckoning, Bilingual>? Implies { get; init; }

    /// <summary>Whether it is worth telling only where it holds: parts that happen to make up the whole.</summary>
    internal bool OnlyWhereItHolds { get; init; }

    /// <summary>Another reading that makes the figures agree (a year more or less); it takes the hardness away.</summary>
    internal Func<Bilingual?>? Otherwise { get; init; }

    /// <summary>Whether it only tells what is implied, and never passes or fails.</summary>
    internal bool AlwaysNote { get; init; }

    internal IEnumerable<Figure> Figures => Stated is null ? Inputs : Inputs.Append(Stated);

    /// <summary>The same edit with one figure written otherwise.</summary>
    internal Edit With(Figure figure, decimal number) => this with
    {
        Inputs = [.. Inputs.Select(input => Same(input, figure) ? input.With(number) : input)],
        Stated = Stated is not null && Same(Stated, figure) ? Stated.With(number) : Stated,
    };

    internal bool Holds(Figure figure) => Figures.Any(other => Same(other, figure));

    internal static bool Same(Figure a, Figure b) => a.Source == b.Source && a.Span == b.Span && a.IsStart == b.IsStart;
}

/// <summary>What an edit gives.</summary>
/// <param name="Verdict">What became of it.</param>
/// <param name="Point">From the figures as written.</param>
/// <param name="Tight">Over their rounding.</param>
/// <param name="Loose">Over a whole step of each.</param>
internal sealed record Reckoning(Verdict Verdict, decimal Point, Interval Tight, Interval Loose);
