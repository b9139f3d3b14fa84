using Lantu.Quantities.Amounts;
using Lantu.Quantities.Bounds;
using Lantu.Quantities.Numbers;

namespace Lantu.Quantities;

/// <summary>What a figure is, by its own words alone.</summary>
public enum QuantityKind
{
    /// <summary>A number with a unit: 2693.3亿元, 5条, 6人.</summary>
    Amount,

    /// <summary>A number without a unit: 342万, 103.</summary>
    Bare,

    /// <summary>7.9%, 百分之三点五, 六成, 三分之一, 一半.</summary>
    Percent,

    /// <summary>0.5个百分点.</summary>
    Points,

    /// <summary>1.5倍, 翻一番.</summary>
    Times,

    /// <summary>第2位, 首位, 前四.</summary>
    Rank,

    /// <summary>连续35年, 十二连增.</summary>
    Streak,

    /// <summary>5年, 3个月: a duration, seldom a fact.</summary>
    Duration,

    /// <summary>One part of 7.5:42.3:50.2.</summary>
    RatioPart,
}

/// <summary>A figure with its unit and the words that bind it, wherever it stands.</summary>
public readonly record struct Quantity
{
    /// <summary>What it is.</summary>
    public QuantityKind Kind { get; init; }

    /// <summary>The first character of the figure, as an index into the folded text.</summary>
    public int Start { get; init; }

    /// <summary>Behind the figure's unit.</summary>
    public int End { get; init; }

    /// <summary>The first character of the bounding words before it; <see cref="Start"/> where there are none.</summary>
    public int OuterStart { get; init; }

    /// <summary>Behind the bounding words after it; <see cref="End"/> where there are none.</summary>
    public int OuterEnd { get; init; }

    /// <summary>The number, scaled into the unit.</summary>
    public decimal Number { get; init; }

    /// <summary>The upper end of a range; null where it is none.</summary>
    public decimal? Upper { get; init; }

    /// <summary>What one more in the last digit written is worth, in the unit.</summary>
    public decimal Step { get; init; }

    /// <summary>The unit; null where none is written.</summary>
    public Unit? Unit { get; init; }

    /// <summary>How the number is written.</summary>
    public NumeralForm Form { get; init; }

    /// <summary>Whether 万 or 亿 was written.</summary>
    public bool IsScaled { get; init; }

    /// <summary>The bounding word before it.</summary>
    public Bound Before { get; init; }

    /// <summary>The bounding word behind it, or 多 and 余 within it.</summary>
    public Bound After { get; init; }

    /// <summary>Of <see cref="QuantityKind.Times"/>: whether it is written as 翻番.</summary>
    public bool IsDoubling { get; init; }

    /// <summary>What kind of unit it has.</summary>
    public UnitKind UnitKind => Unit?.Kind ?? UnitKind.None;

    /// <summary>Whether it was counted out: 6人 are six, 342万 may be a few more or less.</summary>
    public bool IsCountedOut => !IsScaled && Step >= 1m
        && UnitKind is UnitKind.Count or UnitKind.Person or UnitKind.Household or UnitKind.Visits or UnitKind.Container or UnitKind.Duration;

    /// <summary>All quantities of a folded text, in order.</summary>
    public static IReadOnlyList<Quantity> ReadAll(ReadOnlySpan<char> text)
    {
        var scanner = new PhraseScanner();
        scanner.Scan(text, 0, text.Length);
        return [.. scanner.Quantities];
    }
}
