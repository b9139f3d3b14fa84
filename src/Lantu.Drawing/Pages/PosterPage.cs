using System.Security.Cryptography;
using System.Text;
using Lantu.Drawing.Charts;
using Lantu.Drawing.Fonts;
using Lantu.Drawing.Layout;
using Lantu.Drawing.Posters;
using Lantu.Drawing.Storyboards;
using Lantu.Drawing.Themes;
using Lantu.Drawing.Typesetting;
using Lantu.Plans.Model;

namespace Lantu.Drawing.Pages;

/// <summary>The picture as a page for phone and desktop: one file, no script, nothing from the network.</summary>
/// <remarks>
/// Each number opens the sentence that it comes from; a computed one opens its sum. On paper the sentences are endnotes, and
/// so they are in browsers that cannot open them over the page.
/// </remarks>
public static class PosterPage
{
    /// <summary>Writes the page.</summary>
    /// <param name="storyboard">What it shows.</param>
    /// <param name="plan">The plan that the storyboard was made from; sentences are quoted from its text.</param>
    /// <param name="theme">The colors.</param>
    /// <param name="words">The language of the labels; what the document says stays as it is written.</param>
    /// <param name="fonts">The fonts of figures and headings; null for those that come with the program.</param>
    /// <returns>HTML, to be written as UTF-8. Equal input gives equal text.</returns>
    public static string Render(Storyboard storyboard, Plan plan, Theme theme, StoryWords words, FontLibrary? fonts = null)
    {
        string language = plan.Document.Language == "en" ? "en" : "zh-Hans";
        var body = new Markup();
        var context = new PageContext(body, new SourceNotes(plan), new PageWords(words), words.Language != language);
        FontLibrary library = fonts ?? FontLibrary.Standard;
        var frame = new PosterFrame(new Brush(new Typesetter(library), theme, words), new ChartNumbers(plan));
        var plots = new PlotWriter(context, frame, language);
        new PageWriter(context, new BlockWriter(context, new ChartWriter(context, plots))).Write(storyboard, plan);
        string style = PageStyle.Of(theme, PageFonts.Of(library, context.Letters, plots.Runs), plots.Places);
        var page = new Markup();
        page.Raw("<!doctype html>\n").Open("html", ("lang", language)).Line();
        Head(page, storyboard, theme, context.Words, style);
        return page.Raw(body.ToString()).Close("html").Line().ToString();
    }

    private static void Head(Markup page, Storyboard storyboard, Theme theme, PageWords words, string style)
    {
        // Nothing may be loaded or run but this one style sheet, known by its hash, with the fonts inside it.
        string hash = Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(style)));
        string policy = $"default-src 'none'; style-src 'sha256-{hash}'; font-src data:; base-uri 'none'; form-action 'none'";
        string title = storyboard.Year is { } year ? year + "年" + storyboard.Title : storyboard.Title;
        page.Open("head").Line().Open("meta", ("charset", "utf-8")).Line();
        Meta(page, "http-equiv", "Content-Security-Policy", policy);
        Meta(page, "name", "viewport", "width=device-width, initial-scale=1");
        page.Element("title", null, storyboard.Kicker is { } kicker ? $"{kicker} · {title}" : title).Line();
        Meta(page, "name", "description", words.Description(title, storyboard.Source));
        Meta(page, "name", "theme-color", theme.Deep.ToString());
        Meta(page, "name", "color-scheme", "light");
        Meta(page, "name", "generator", "Lantu");
        Meta(page, "name", "format-detection", "telephone=no");
        Meta(page, "property", "og:title", title);
        Meta(page, "property", "og:description", words.Description(title, storyboard.Source));
        page.Open("style").Raw(style).Close("style").Line().Close("head").Line();
    }

    private static void Meta(Markup page, string attribute, string name, string content) =>
        page.Open("meta", (attribute, name), ("content", content)).Line();
}
