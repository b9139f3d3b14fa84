namespace Lantu.Drawing.Pages;

/// <summary>Draws icons into the page.</summary>
internal static class PageIcons
{
    internal static void Write(Markup markup, string? name)
    {
    }
}
