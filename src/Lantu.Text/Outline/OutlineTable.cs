namespace Lantu.Text.Outline;

/// <summary>A table of the document, by rows and cells.</summary>
/// <param name="FirstBlock">The index of its first row among the blocks.</param>
/// <param name="EndBlock">Behind its last row.</param>
/// <param name="Rows">How many rows it has.</param>
/// <param name="Columns">How many columns its widest row has.</param>
/// <param name="Cells">Its cells, row by row; cells without words are not among them.</param>
public sealed record OutlineTable(int FirstBlock, int EndBlock, int Rows, int Columns, IReadOnlyList<OutlineCell> Cells);

/// <summary>A cell with words.</summary>
/// <param name="Row">Its row, from 0.</param>
/// <param name="Column">Its first column, from 0.</param>
/// <param name="RowSpan">How many rows it covers, 1 or more.</param>
/// <param name="ColumnSpan">How many columns it covers, 1 or more.</param>
/// <param name="Start">Its first character in the folded text.</param>
/// <param name="End">Behind its last.</param>
public readonly record struct OutlineCell(int Row, int Column, int RowSpan, int ColumnSpan, int Start, int End);
