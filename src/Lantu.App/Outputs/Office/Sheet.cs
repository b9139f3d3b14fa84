namespace Lantu.App.Outputs.Office;

/// <summary>One sheet of a workbook.</summary>
/// <param name="Name">On its tab: at most 31 characters, none of <c>: \ / ? * [ ]</c>.</param>
/// <param name="Title">Stands over the table, across its width; null for a sheet that is only data.</param>
/// <param name="Columns">The headings, each with its width in characters.</param>
/// <param name="Rows">The cells below them, as many in each row as there are headings.</param>
internal sealed record Sheet(string Name, string? Title, IReadOnlyList<SheetColumn> Columns, IReadOnlyList<SheetCell[]> Rows)
{
    /// <summary>The row of the headings, from 1.</summary>
    internal int HeadingRow => Title is null ? 1 : 2;
}

/// <summary>A column.</summary>
/// <param name="Heading">Its heading.</param>
/// <param name="Width">In characters of the standard font; a Chinese one is two.</param>
/// <param name="Centered">Whether its cells stand in the middle.</param>
internal sealed record SheetColumn(string Heading, int Width, bool Centered = false);
