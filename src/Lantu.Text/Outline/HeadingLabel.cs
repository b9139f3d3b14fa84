namespace Lantu.Text.Outline;

/// <summary>The families of labels that open a heading or an item, from the largest part to the smallest.</summary>
public enum LabelKind
{
    /// <summary>There is no label.</summary>
    None,

    /// <summary>第一篇, 第一编, 第一部分.</summary>
    Part,

    /// <summary>第一章.</summary>
    Chapter,

    /// <summary>第一节.</summary>
    Clause,

    /// <summary>一、</summary>
    Han,

    /// <summary>（一）</summary>
    HanBracket,

    /// <summary>1. and 1、</summary>
    Digit,

    /// <summary>（1）</summary>
    DigitBracket,

    /// <summary>①</summary>
    Circled,

    /// <summary>一是, 一要, 首先.</summary>
    Counting,
}

/// <summary>A label as it opens a line; indices into the folded text.</summary>
/// <param name="Kind">Its family; <see cref="LabelKind.None"/> where there is none.</param>
/// <param name="Number">What it counts to; 0 for 首先 and where there is none.</param>
/// <param name="Start">Its first character.</param>
/// <param name="NumberEnd">Behind the number as it is quoted: 一, （一）, 一是.</param>
/// <param name="End">Behind the whole label with its dot or comma.</param>
internal readonly record struct HeadingLabel(LabelKind Kind, int Number, int Start, int NumberEnd, int End);
