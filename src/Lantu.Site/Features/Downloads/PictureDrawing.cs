using System.Text;
using Lantu.Drawing.Display;
using Lantu.Drawing.Fonts;
using Lantu.Drawing.Lint;
using Lantu.Drawing.Outputs;
using Lantu.Drawing.Pages;
using Lantu.Drawing.Posters;
using Lantu.Drawing.Storyboards;
using Lantu.Drawing.Themes;
using Lantu.Site.Library;
using Lantu.Site.Shell;

namespace Lantu.Site.Features.Downloads;

/// <summary>A picture that is laid out.</summary>
/// <param name="Board">What it shows.</param>
/// <param name="Theme">Its colors.</param>
/// <param name="Words">Its labels.</param>
/// <param name="List">What is drawn, and where.</param>
/// <param name="Zoom">Its width over that of the layout.</param>
internal sealed record PictureDrawing(Storyboard Board, Theme Theme, StoryWords Words, DisplayList List, double Zoom)
{
    private const double CardWidth = 1200;
    private const double CardHeight = 630;
    private const double ThumbWidth = 480;
    private const double ThumbHeight = 660;

    /// <summary>What can be wrong with it that a machine can see.</summary>
    internal IReadOnlyList<LintFinding> Faults() => DisplayLint.Of(List);

    /// <summary>The picture of a plan: what an editor published as long as it agrees, else what is composed; null where nothing can be drawn.</summary>
    internal static PictureDrawing? Of(OpenPlan plan) => plan.Edited is { IsShown: true, File: { } file } ? Of(plan, file) : Shortest(plan);

    /// <summary>The picture of a storyboard that was held against its plan.</summary>
    internal static PictureDrawing Of(OpenPlan plan, StoryboardFile file)
    {
        StoryWords words = file.Language == "en" ? StoryWords.English : StoryWords.Chinese;
        Theme theme = ThemeOf(file.Theme);
        DisplayList list = Poster.Draw(file.Storyboard, plan.Plan, theme, words, FontLibrary.Standard);
        return new PictureDrawing(file.Storyboard, theme, words, list, (file.Width ?? Poster.Width) / Poster.Width);
    }

    /// <summary>What is composed of a plan, with the most detail whose picture is not too long; null where nothing can be drawn.</summary>
    /// <exception cref="MissingGlyphException">No font has one of the characters.</exception>
    internal static Storyboard? Composed(OpenPlan plan) => Shortest(plan)?.Board;

    /// <summary>The theme of a name; blue, the site's own, where none is named or known.</summary>
    internal static Theme ThemeOf(string? name) => Theme.All.FirstOrDefault(theme => theme.Name == name) ?? Theme.Blue;

    /// <summary>It under the last part of an address.</summary>
    internal Answer Answer(OpenPlan plan, string file)
    {
        string name = $"{plan.PlaceName}-{plan.Entry.YearShown}";
        return file switch
        {
            "picture.png" => Shell.Answer.File("image/png", PngOutput.Render(List, Zoom).ToArray(), name + ".png"),
            "picture.svg" => Shell.Answer.Sandboxed("image/svg+xml", SvgOutput.Render(List, SvgFonts.Embedded), name + ".svg"),
            "picture.pdf" => Shell.Answer.File("application/pdf", PdfOutput.Render(List), name + ".pdf"),
            "picture.html" => Shell.Answer.Sandboxed("text/html; charset=utf-8", Page(), name + ".html"),
            "embed" => Shell.Answer.EmbeddedPage(Page()),
            "card.png" => Shell.Answer.File("image/png", PngOutput.Render(Cut(CardHeight / CardWidth), CardWidth / List.Width).ToArray()),
            _ => Shell.Answer.File("image/png", PngOutput.Render(Cut(ThumbHeight / ThumbWidth), ThumbWidth / List.Width).ToArray()),
        };

        byte[] Page() => Encoding.UTF8.GetBytes(PosterPage.Render(Board, plan.Plan, Theme, Words, FontLibrary.Standard));
    }

    // The upper end of the picture: what is drawn further down is cut off.
    private DisplayList Cut(double ratio) => List with { Height = List.Width * ratio };

    private static PictureDrawing? Shortest(OpenPlan plan)
    {
        StoryWords words = StoryWords.Chinese;
        PictureDrawing? drawing = null;
        for (int level = 0; level < StoryboardComposer.Levels && drawing is not { List.Height: <= Poster.Longest }; level++)
        {
            Storyboard board = StoryboardComposer.Compose(plan.Plan, plan.Catalogues, words, level);
            if (board.Parts.Count == 0)
            {
                return null;
            }

            drawing = new PictureDrawing(board, Theme.Blue, words, Poster.Draw(board, plan.Plan, Theme.Blue, words, FontLibrary.Standard), 1);
        }

        return drawing;
    }
}
