using System.Text;
using Lantu.Drawing.Display;
using Lantu.Drawing.Fonts;
using Lantu.Drawing.Outputs;
using Lantu.Drawing.Pages;
using Lantu.Drawing.Storyboards;
using Lantu.Drawing.Themes;
using Lantu.Plans.Model;

namespace Lantu.App.Outputs;

/// <summary>One picture in each format that is asked for.</summary>
/// <param name="Storyboard">What it shows.</param>
/// <param name="Plan">Where its numbers come from.</param>
/// <param name="Theme">Its colors.</param>
/// <param name="Words">Its labels.</param>
/// <param name="Fonts">Its fonts.</param>
/// <param name="List">It, laid out.</param>
/// <param name="Zoom">The width asked for, over that of the layout.</param>
/// <param name="Scale">Pixels to a unit.</param>
internal sealed record PictureRendering(
    Storyboard Storyboard, Plan Plan, Theme Theme, StoryWords Words, FontLibrary Fonts, DisplayList List, double Zoom, int Scale)
{
    internal ReadOnlyMemory<byte> Render(PictureFormat format) => format switch
    {
        PictureFormat.Png => PngOutput.Render(List, Zoom * Scale),
        PictureFormat.Svg => SvgOutput.Render(List, SvgFonts.Embedded),
        PictureFormat.Pdf => PdfOutput.Render(List),
        PictureFormat.Html => Encoding.UTF8.GetBytes(PosterPage.Render(Storyboard, Plan, Theme, Words, Fonts)),
    };
}
