using System.Text;
using Lantu.Drawing.Display;
using Lantu.Drawing.Fonts;
using Lantu.Drawing.Outputs;
using Lantu.Drawing.Pages;
using Lantu.Drawing.Posters;
using Lantu.Drawing.Storyboards;
using Lantu.Drawing.Themes;
using Lantu.Site.Library;
using Lantu.Site.Shell;

namespace Lantu.Site.Features.Downloads;

/// <summary>The picture of a plan in every form, drawn when it is first asked for.</summary>
/// <remarks>Drawing takes a second and tens of megabytes: one is drawn at a time.</remarks>
internal static class Pictures
{
    private const double CardWidth = 1200;
    private const double CardHeight = 630;
    private const double ThumbWidth = 480;
    private const double ThumbHeight = 660;

    private static readonly Lock Gate = new();

    /// <summary>The picture under the last part of an address; null where it names none, or nothing can be drawn.</summary>
    internal static Answer? Of(OpenPlan plan, string file)
    {
        if (file is not ("picture.png" or "picture.svg" or "picture.pdf" or "picture.html" or "embed" or "card.png" or "thumb.png"))
        {
            return null;
        }

        if (plan.Pictures.TryGetValue(file, out Answer? drawn))
        {
            return drawn;
        }

        lock (Gate)
        {
            try
            {
                return plan.Pictures.GetOrAdd(file, _ => Draw(plan, file));
            }
            catch (Exception e) when (e is MissingGlyphException or PictureSizeException)
            {
                return null;
            }
        }
    }

    private static Answer? Draw(OpenPlan plan, string file)
    {
        StoryWords words = StoryWords.Chinese;
        FontLibrary fonts = FontLibrary.Standard;
        Theme theme = Theme.Blue;
        Storyboard board = Shortest(plan, theme, words, fonts, out DisplayList? list);
        if (list is null)
        {
            return null;
        }

        string name = $"{plan.PlaceName}-{plan.Entry.YearShown}";
        return file switch
        {
            "picture.png" => Answer.File("image/png", PngOutput.Render(list, 1), name + ".png"),
            "picture.svg" => Answer.Sandboxed("image/svg+xml", SvgOutput.Render(list, SvgFonts.Embedded), name + ".svg"),
            "picture.pdf" => Answer.File("application/pdf", PdfOutput.Render(list), name + ".pdf"),
            "picture.html" => Answer.Sandboxed("text/html; charset=utf-8", Page(), name + ".html"),
            "embed" => Answer.EmbeddedPage(Page()),
            "card.png" => Answer.File("image/png", PngOutput.Render(Cut(list, CardHeight / CardWidth), CardWidth / list.Width)),
            _ => Answer.File("image/png", PngOutput.Render(Cut(list, ThumbHeight / ThumbWidth), ThumbWidth / list.Width)),
        };

        byte[] Page() => Encoding.UTF8.GetBytes(PosterPage.Render(board, plan.Plan, theme, words, fonts));
    }

    // The upper end of the picture: what is drawn further down is cut off.
    private static DisplayList Cut(DisplayList list, double ratio) => list with { Height = list.Width * ratio };

    private static Storyboard Shortest(OpenPlan plan, Theme theme, StoryWords words, FontLibrary fonts, out DisplayList? list)
    {
        Storyboard board = plan.Storyboard(words);
        list = board.Parts.Count == 0 ? null : Poster.Draw(board, plan.Plan, theme, words, fonts);
        for (int level = 1; level < StoryboardComposer.Levels && list?.Height > Poster.Longest; level++)
        {
            board = StoryboardComposer.Compose(plan.Plan, plan.Catalogues, words, level);
            list = Poster.Draw(board, plan.Plan, theme, words, fonts);
        }

        return board;
    }
}
