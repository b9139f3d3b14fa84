using Lantu.Plans.Model;
using Lantu.Quantities;
using Lantu.Reading.Sentences;

namespace Lantu.Reading.Indicators;

/// <summary>A fact in the making: what one figure says, before it is put into words.</summary>
internal record struct Draft
{
    /// <summary>The figure; of a target without one, only its place counts.</summary>
    public Quantity Figure;

    /// <summary>What is measured.</summary>
    public Subject Subject;

    /// <summary>How the figure is tied to it.</summary>
    public Lead Lead;

    /// <summary>How it is measured.</summary>
    public Measure Measure;

    /// <summary>Whether the sign of the figure turns: 下降5.6%.</summary>
    public bool IsNegative;

    /// <summary>What binds the value; null where the figure's own words do.</summary>
    public Comparator? Comparator;

    /// <summary>Whether the condition of a later figure of the list holds here too.</summary>
    public Quantities.Bounds.Bound SharedBound;

    /// <summary>The value at the start; null where there is none.</summary>
    public Quantity? From;

    /// <summary>Among whom, or the whole: the first word; equal to <see cref="ScopeEnd"/> where there is none.</summary>
    public int ScopeStart;

    /// <summary>Behind it.</summary>
    public int ScopeEnd;

    /// <summary>What it keeps step with, or is compared with.</summary>
    public int ReferenceStart;

    /// <summary>Behind it.</summary>
    public int ReferenceEnd;

    /// <summary>The time told for it; unknown where the passage's own holds.</summary>
    public TimeFrame Time;

    /// <summary>Whether that time is an end to be reached.</summary>
    public bool IsTimeEnd;

    /// <summary>The year that the words compare with: 比2020年增长; 0 where they name none.</summary>
    public int BaseYear;

    /// <summary>The rule that read it.</summary>
    public string Rule;

    /// <summary>How surely what is measured was found: 1 for words right before the figure, less for what was inherited.</summary>
    public decimal SubjectTrust;

    /// <summary>How surely the measure was chosen.</summary>
    public decimal MeasureTrust;

    /// <summary>What the words before the figure leave unsaid: which part of a ratio it is, or which side of 城乡; null elsewhere.</summary>
    public string? Part;

    /// <summary>A unit that the words do not write: 实有人口达342万 counts people.</summary>
    public string? Unit;
}
