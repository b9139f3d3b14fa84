namespace Lantu.Text.Formats;

/// <summary>What a format knows of a block.</summary>
public enum BlockForm
{
    /// <summary>A paragraph, or a line of which the format knows no more; the outline may find a heading in it.</summary>
    Paragraph,

    /// <summary>The document's own title.</summary>
    Title,

    /// <summary>A heading; <see cref="FormattedBlock.Level"/> says of which rank, 0 where only that it is one is known.</summary>
    Heading,

    /// <summary>An item of a list; <see cref="FormattedBlock.Level"/> says how deep, 0 at the top.</summary>
    ListItem,

    /// <summary>A table: a container of cells.</summary>
    Table,

    /// <summary>A cell; its parent is the table.</summary>
    Cell,

    /// <summary>A footnote or an endnote; it stands behind the text.</summary>
    Note,

    /// <summary>The line above or below a table or a picture: 「专栏1 主要指标」, 「单位：亿元」.</summary>
    Caption,

    /// <summary>A card with a figure, as digests have them: a container whose parts are read as one sentence.</summary>
    FigureTile,

    /// <summary>Around the document, not of it: page headers and numbers, buttons. It is kept, and read for nothing.</summary>
    Furniture,
}

/// <summary>A block of a <see cref="FormattedDocument"/>: a leaf with words of its own, or a container.</summary>
/// <param name="Form">What it is.</param>
/// <param name="Start">Its first character, with its label; of a container that of its first leaf.</param>
/// <param name="End">Behind its last character; of a container that of its last leaf.</param>
public readonly record struct FormattedBlock(BlockForm Form, int Start, int End)
{
    /// <summary>The index of the container it stands in; -1 for none.</summary>
    public int Parent { get; init; } = -1;

    /// <summary>Of a heading its rank, 1 for the largest, 0 where unknown; of an item how deep it stands; else 0.</summary>
    public int Level { get; init; }

    /// <summary>Behind its label with the dot and the space after it; <see cref="Start"/> where it has none.</summary>
    public int LabelEnd { get; init; } = Start;

    /// <summary>Whether all of it is set in bold, larger than the text, or centred: a hint to a heading.</summary>
    public bool Strong { get; init; }

    /// <summary>Of a cell, its row, from 0.</summary>
    public int Row { get; init; }

    /// <summary>Of a cell, its first column, from 0.</summary>
    public int Column { get; init; }

    /// <summary>Of a cell, how many rows it covers; 1 or more.</summary>
    public int RowSpan { get; init; } = 1;

    /// <summary>Of a cell, how many columns it covers; 1 or more.</summary>
    public int ColumnSpan { get; init; } = 1;

    /// <summary>Of a cell, whether the format marks it as a head.</summary>
    public bool IsHead { get; init; }

    /// <summary>Whether it holds other blocks and no words of its own.</summary>
    public bool IsContainer => Form is BlockForm.Table or BlockForm.FigureTile;
}
