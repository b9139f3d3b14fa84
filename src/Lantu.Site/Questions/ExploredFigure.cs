using Lantu.Plans.Model;

namespace Lantu.Site.Questions;

/// <summary>Where a figure of the exploration comes from.</summary>
internal enum FigureOrigin
{
    /// <summary>A result that a plan states.</summary>
    Result,

    /// <summary>A target that a plan sets.</summary>
    Target,

    /// <summary>A statistic that was imported.</summary>
    Observed,
}

/// <summary>One figure of a year: an indicator of a place.</summary>
/// <param name="Place">The key of the place in addresses.</param>
/// <param name="PlaceName">Its name.</param>
/// <param name="Indicator">The catalogue's id.</param>
/// <param name="Kind">What is measured, in which unit.</param>
/// <param name="Origin">Where it comes from.</param>
/// <param name="Year">Of which year.</param>
/// <param name="Number">In the unit; of a range its lower end.</param>
/// <param name="Words">As it is said: 增长 7% 以上.</param>
/// <param name="Address">Its sentence on the site; null for a statistic.</param>
/// <param name="Source">Who says so, and when.</param>
internal sealed record ExploredFigure(
    string Place, string PlaceName, string Indicator, FigureKind Kind, FigureOrigin Origin, int Year, decimal Number, string Words, string? Address, string Source);

/// <summary>What is measured, in which unit: figures of one kind may stand on one axis.</summary>
/// <param name="Measure">Level, growth, share or rank.</param>
/// <param name="Unit">A unit of the contract; null where it has none.</param>
internal sealed record FigureKind(Measure Measure, string? Unit);
