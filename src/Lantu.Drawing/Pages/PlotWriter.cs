using System.Globalization;
using System.Text;
using Lantu.Drawing.Display;
using Lantu.Drawing.Fonts;
using Lantu.Drawing.Outputs;
using Lantu.Drawing.Posters;
using Lantu.Drawing.Storyboards;

namespace Lantu.Drawing.Pages;

/// <summary>Writes a drawing into the page, with a button over each of its figures.</summary>
/// <param name="context">Where it is written.</param>
/// <param name="frame">What the charts are drawn with.</param>
/// <param name="language">Of the texts.</param>
internal sealed class PlotWriter(PageContext context, PosterFrame frame, string language)
{
    /// <summary>
    /// On a phone of 390 px a drawing is shown 326 px wide: its least text, of 24 units, is then 12 px high.
    /// </summary>
    internal const double Narrow = 640;

    /// <summary>On a page of 1024 px a drawing of half the width is shown 430 px wide.</summary>
    internal const double Half = 860;

    /// <summary>One of a third of it 270 px.</summary>
    internal const double Third = 530;

    /// <summary>And one of the whole width 920 px.</summary>
    internal const double Wide = 1800;

    private readonly List<GlyphRun> _runs = [];
    private readonly StringBuilder _places = new();
    private int _count;

    /// <summary>The texts of all drawings, for the fonts.</summary>
    internal IReadOnlyList<GlyphRun> Runs => _runs;

    /// <summary>Where the buttons stand, as rules of a style sheet: no element needs a style of its own.</summary>
    internal string Places => _places.ToString();

    /// <summary>Writes the drawing of a block, or of one of its items: one for phones, one for wide pages.</summary>
    /// <param name="block">The block.</param>
    /// <param name="item">The item; null for the whole block.</param>
    /// <param name="wide">The width of the drawing for wide pages.</param>
    /// <returns>False where there is none, and nothing was written.</returns>
    internal bool TryWrite(StoryBlock block, StoryItem? item, double wide)
    {
        if (PageCharts.Draw(frame, block, item, Narrow) is not { } narrow || PageCharts.Draw(frame, block, item, wide) is not { } whole)
        {
            return false;
        }

        foreach (SourceNote note in Write(narrow, "plot ph").Union(Write(whole, "plot wd")))
        {
            context.Reference(note);
        }

        return true;
    }

    private List<SourceNote> Write(PageChart chart, string style)
    {
        _count++;
        var list = new DisplayList(chart.Width, chart.Height, chart.Ground, chart.Description, language, chart.Items);
        string svg = Encoding.UTF8.GetString(SvgOutput.Render(list, SvgFonts.None, null, "c" + PageWords.Number(_count)));
        context.Markup.Open("div", ("class", style)).Open("div", ("role", "img"), ("aria-label", chart.Description)).Raw(svg.TrimEnd('\n')).Close("div");
        List<SourceNote> notes = Buttons(chart);
        context.Markup.Close("div");
        _runs.AddRange(list.Leaves().OfType<DisplayItem.Text>().Select(text => text.Glyphs));
        return notes;
    }

    private List<SourceNote> Buttons(PageChart chart)
    {
        var notes = new List<SourceNote>();
        foreach ((SourceMark source, string text, Rect area) in Figures(chart.Items))
        {
            if (text.AsSpan().IndexOfAnyInRange('0', '9') < 0 || context.Notes.Find([source.Key], text) is not { } note)
            {
                continue;
            }

            notes.Add(note);
            string id = string.Create(CultureInfo.InvariantCulture, $"c{_count}b{notes.Count}");
            _places.Append(
                CultureInfo.InvariantCulture,
                $"#{id}{{left:{100 * area.X / chart.Width:0.##}%;top:{100 * area.Y / chart.Height:0.##}%;width:{100 * area.Width / chart.Width:0.##}%;height:{100 * area.Height / chart.Height:0.##}%}}");
            context.Markup.Open("button", ("type", "button"), ("class", source.Computed ? "o c" : "o"), ("id", id), ("popovertarget", note.Id), ("aria-label", text)).Close("button");
        }

        return notes;
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
