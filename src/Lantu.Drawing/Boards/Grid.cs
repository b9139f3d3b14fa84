using Lantu.Drawing.Display;

namespace Lantu.Drawing.Boards;

/// <summary>A grid: one indicator a row, one document a column.</summary>
/// <param name="Title">What is laid side by side.</param>
/// <param name="Summary">Of which documents.</param>
/// <param name="Heads">The name of each column behind the first.</param>
/// <param name="Parts">In order.</param>
/// <param name="Foot">Where it comes from, and what was computed.</param>
public sealed record Grid(string Title, string Summary, IReadOnlyList<string> Heads, IReadOnlyList<GridPart> Parts, string Foot);

/// <summary>A part of a grid.</summary>
/// <param name="Heading">Its heading.</param>
/// <param name="Rows">In order.</param>
public sealed record GridPart(string Heading, IReadOnlyList<GridRow> Rows);

/// <summary>A row of a grid.</summary>
/// <param name="Indicator">What is measured.</param>
/// <param name="Cells">One for each column.</param>
public sealed record GridRow(string Indicator, IReadOnlyList<GridCell> Cells);

/// <summary>What one document says.</summary>
/// <param name="Words">The figure as told; empty where nothing was.</param>
/// <param name="Order">Its place among the columns, computed: 1 is the best; null where none can be told.</param>
/// <param name="Source">Where the figure stands; null where nothing was told.</param>
/// <param name="Quote">The words of the text; null where nothing was told.</param>
public sealed record GridCell(string Words, int? Order, SourceMark? Source, string? Quote);
