using Lantu.Drawing.Display;

namespace Lantu.Drawing.Pages;

/// <summary>A chart as the page takes it over.</summary>
/// <param name="Items">Drawn at the origin.</param>
/// <param name="Width">Of the drawing.</param>
/// <param name="Height">Of the drawing.</param>
/// <param name="Ground">The color that it is drawn on.</param>
/// <param name="Description">What it shows, in one sentence with its figures.</param>
internal sealed record PageChart(IReadOnlyList<DisplayItem> Items, double Width, double Height, Color Ground, string Description);
