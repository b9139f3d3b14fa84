using Lantu.Drawing.Layout;

namespace Lantu.Drawing.Charts;

/// <summary>A chart, and the same as words and as a table for those who do not see it.</summary>
/// <param name="Picture">Drawn at the origin.</param>
/// <param name="Description">What it shows, in one sentence with its figures.</param>
/// <param name="Columns">Heads of the table.</param>
/// <param name="Rows">Cells of the table.</param>
public sealed record Chart(Fragment Picture, string Description, IReadOnlyList<string> Columns, IReadOnlyList<IReadOnlyList<string>> Rows);
