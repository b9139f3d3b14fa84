using System.Globalization;
using System.Text;
using Lantu.Drawing.Display;
using Lantu.Drawing.Fonts;
using Lantu.Drawing.Outputs;
using Lantu.Drawing.Storyboards;

namespace Lantu.Drawing.Pages;

/// <summary>Writes a drawing into the page, with a button over each of its figures.</summary>
/// <param name="context">Where it is written.</param>
/// <param name="draw">Draws a block, or one item of it, at a width; null where it cannot be drawn.</param>
/// <param name="language">Of the texts.</param>
internal sealed class PlotWriter(PageContext context, Func<StoryBlock, StoryItem?, double, PageChart?> draw, string language)
{
    /// <summary>
    /// The width of a drawing, in units of the picture. On a phone of 390 px it is shown 326 px wide: its least text, of 24
    /// units, is then 12 px high.
    /// </summary>
    internal const double Width = 640;

    private readonly List<GlyphRun> _runs = [];
    private readonly StringBuilder _places = new();
    private int _count;

    /// <summary>The texts of all drawings, for the fonts.</summary>
    internal IReadOnlyList<GlyphRun> Runs => _runs;

    /// <summary>Where the buttons stand, as rules of a style sheet: no element needs a style of its own.</summary>
    internal string Places => _places.ToString();

    /// <summary>Writes the drawing of a block, or of one of its items.</summary>
    /// <returns>False where there is none, and nothing was written.</returns>
    internal bool TryWrite(StoryBlock block, StoryItem? item)
    {
        if (draw(block, item, Width) is not { } chart)
        {
            return false;
        }

        _count++;
        var list = new DisplayList(chart.Width, chart.Height, chart.Ground, chart.Description, language, chart.Items);
        string svg = Encoding.UTF8.GetString(SvgOutput.Render(list, SvgFonts.None, null, "c" + PageWords.Number(_count)));
        context.Markup.Open("div", ("class", "plot")).Open("div", ("role", "img"), ("aria-label", chart.Description)).Raw(svg.TrimEnd('\n')).Close("div");
        Buttons(chart);
        context.Markup.Close("div");
        _runs.AddRange(list.Leaves().OfType<DisplayItem.Text>().Select(text => text.Glyphs));
        return true;
    }

    private void Buttons(PageChart chart)
    {
        int number = 0;
        foreach ((SourceMark source, string text, Rect area) in Figures(chart.Items))
        {
            if (text.AsSpan().IndexOfAnyInRange('0', '9') < 0 || context.Notes.Find([source.Key], text) is not { } note)
            {
                continue;
            }

            number++;
            string id = string.Create(CultureInfo.InvariantCulture, $"c{_count}b{number}");
            _places.Append(
                CultureInfo.InvariantCulture,
                $"#{id}{{left:{100 * area.X / chart.Width:0.##}%;top:{100 * area.Y / chart.Height:0.##}%;width:{100 * area.Width / chart.Width:0.##}%;height:{100 * area.Height / chart.Height:0.##}%}}");
            context.Markup.Open("button", ("type", "button"), ("class", source.Computed ? "o c" : "o"), ("id", id), ("popovertarget", note.Id), ("aria-label", text)).Close("button");
            context.Reference(note);
        }
    }

    // The runs of one line that have one source are one figure.
    private static IEnumerable<(SourceMark Source, string Text, Rect Area)> Figures(IEnumerable<DisplayItem> items)
    {
        (SourceMark Source, string Text, Rect Area)? open = null;
        foreach (DisplayItem.Text text in Texts(items))
        {
            FontFace face = text.Glyphs.Face;
            double size = text.Glyphs.Size;
            var area = new Rect(text.Origin.X, text.Origin.Y - (face.Ascent * size), text.Glyphs.Width, (face.Ascent + face.Descent) * size);
            if (open is { } figure && figure.Source == text.Source && Math.Abs(figure.Area.Bottom - area.Bottom) < size && area.X - figure.Area.Right < size)
            {
                open = (figure.Source, figure.Text + text.Glyphs.Text, Union(figure.Area, area));
                continue;
            }

            if (open is { } done)
            {
                yield return done;
            }

            open = text.Source is { } source ? (source, text.Glyphs.Text, area) : null;
        }

        if (open is { } last)
        {
            yield return last;
        }
    }

    private static IEnumerable<DisplayItem.Text> Texts(IEnumerable<DisplayItem> items) => items.SelectMany(item => item switch
    {
        DisplayItem.Text text => [text],
        DisplayItem.Group group => Texts(group.Items),
        _ => [],
    });

    private static Rect Union(Rect first, Rect second)
    {
        double left = Math.Min(first.X, second.X);
        double top = Math.Min(first.Y, second.Y);
        return new Rect(left, top, Math.Max(first.Right, second.Right) - left, Math.Max(first.Bottom, second.Bottom) - top);
    }
}
