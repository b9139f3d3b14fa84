using Lantu.Drawing.Display;

namespace Lantu.Drawing.Lint;

/// <summary>What can be wrong with a picture that a machine can see.</summary>
public enum LintRule
{
    /// <summary>Two texts lie over each other.</summary>
    Overlap,

    /// <summary>A text or shape sticks out of its card, or of the picture.</summary>
    Overflow,

    /// <summary>A text has too little contrast with what lies beneath it (WCAG 2.2 AA).</summary>
    Contrast,

    /// <summary>A text is smaller than can be read on a phone.</summary>
    TooSmall,

    /// <summary>The last line of a paragraph holds one character.</summary>
    Orphan,

    /// <summary>A line begins or ends with a mark that may not stand there, or parts a number.</summary>
    Break,

    /// <summary>The picture is longer than phones and editors open.</summary>
    TooLong,
}

/// <summary>One fault of a picture.</summary>
/// <param name="Rule">Which.</param>
/// <param name="Text">The words concerned.</param>
/// <param name="Area">Where, in units of the picture.</param>
/// <param name="Measured">What was measured: units of overlap or overflow, a contrast ratio, a size, a length.</param>
public sealed record LintFinding(LintRule Rule, string Text, Rect Area, double Measured);
