namespace Lantu.Text.Outline;

/// <summary>What a block of text is.</summary>
public enum BlockKind
{
    /// <summary>A heading; it has a section of its own.</summary>
    Heading,

    /// <summary>A paragraph.</summary>
    Paragraph,

    /// <summary>An item of a list.</summary>
    ListItem,

    /// <summary>A row of a table.</summary>
    TableRow,

    /// <summary>Around the document, not of it: buttons of the web page, page numbers, related links.</summary>
    Chrome,
}

/// <summary>A stretch of text that stands for itself: a heading, a paragraph, an item.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Start">Its first character, as an index into the folded text, behind its label.</param>
/// <param name="End">Behind its last character, without the line feed.</param>
/// <param name="Label">Its number as written (一, （三）, 6, 一是); null where there is none.</param>
/// <param name="Section">The index of the section it stands in (for a heading, its own); -1 above the first.</param>
/// <param name="Indent">How deep an item of a list stands; 0 for all else.</param>
public readonly record struct Block(BlockKind Kind, int Start, int End, string? Label, int Section, int Indent)
{
    /// <summary>Which family its label is of.</summary>
    public LabelKind LabelKind { get; init; }

    /// <summary>What its label counts to; 0 where there is none, or it is 首先.</summary>
    public int Number { get; init; }

    /// <summary>
    /// Behind the short sentence that opens a paragraph or an item as a heading does, 「主导产业不断壮大。」;
    /// <see cref="Start"/> where there is none. What follows it is never empty.
    /// </summary>
    public int LeadEnd { get; init; }

    /// <summary>Whether a format says that it is a footnote: it explains, and neither reports nor promises.</summary>
    public bool IsNote { get; init; }

    /// <summary>Whether bullets or dashes open it.</summary>
    public bool Bulleted { get; init; }
}
