using Lantu.Drawing.Fonts;

namespace Lantu.Drawing.Display;

/// <summary>One thing that is drawn. Later items lie over earlier ones.</summary>
public abstract record DisplayItem
{
    private DisplayItem()
    {
    }

    /// <summary>A filled rectangle, its corners round where the radius is above 0; with an outline where one is given.</summary>
    /// <param name="Area">Where.</param>
    /// <param name="Radius">Of all four corners.</param>
    /// <param name="Fill">What it is filled with; null for an outline only.</param>
    /// <param name="Outline">The line around it, drawn on the edge; null for none.</param>
    /// <param name="OutlineWidth">Of that line.</param>
    public sealed record Box(Rect Area, double Radius, Paint? Fill, Color? Outline = null, double OutlineWidth = 0) : DisplayItem;

    /// <summary>A shape told as SVG path data (commands M L H V C S Q T A Z, absolute or relative).</summary>
    /// <param name="Data">The path, in units of the shape.</param>
    /// <param name="Offset">Where its origin stands in the picture.</param>
    /// <param name="Scale">Units of the picture in one unit of the shape; line widths are not scaled.</param>
    /// <param name="Fill">What it is filled with (nonzero); null for lines only.</param>
    /// <param name="Line">The color of its line, with round ends and joins; null for none.</param>
    /// <param name="LineWidth">In units of the picture.</param>
    /// <param name="Dash">Lengths of stroke and gap in units of the picture; null for a whole line.</param>
    public sealed record Path(
        string Data, Point Offset, double Scale, Paint? Fill, Color? Line = null, double LineWidth = 0, Dash? Dash = null)
        : DisplayItem;

    /// <summary>A run of glyphs of one face, one size, one color, on one baseline.</summary>
    /// <param name="Glyphs">The shaped text; positions within it count from the start of the run.</param>
    /// <param name="Origin">Where the run starts: left, on the baseline.</param>
    /// <param name="Color">The color of the letters.</param>
    /// <param name="Source">Where its words or numbers come from; null for labels of our own without a number.</param>
    public sealed record Text(GlyphRun Glyphs, Point Origin, Color Color, SourceMark? Source = null) : DisplayItem;

    /// <summary>Items that belong together, for those who do not see the picture, and for the lint.</summary>
    /// <param name="Kind">What they are.</param>
    /// <param name="Label">Alternative text of a figure; name of a section or card; null where the texts within say it all.</param>
    /// <param name="Area">The room that the items may take: nothing in the group may stick out of it.</param>
    /// <param name="Items">In the order of drawing and of reading.</param>
    public sealed record Group(GroupKind Kind, string? Label, Rect Area, IReadOnlyList<DisplayItem> Items) : DisplayItem;
}

/// <summary>Lengths of stroke and gap.</summary>
/// <param name="On">Above 0.</param>
/// <param name="Off">Above 0.</param>
public readonly record struct Dash(double On, double Off);

/// <summary>What a group is.</summary>
public enum GroupKind
{
    /// <summary>A section of the picture, with its heading.</summary>
    Section,

    /// <summary>A chart: its label is its alternative text.</summary>
    Figure,

    /// <summary>A card, a tile, a row.</summary>
    Card,

    /// <summary>Lines of one text.</summary>
    Paragraph,

    /// <summary>Shapes that say nothing to a reader of texts: an icon, a background.</summary>
    Decoration,
}

/// <summary>Where a run of text comes from.</summary>
/// <param name="Key">The id of a fact, task, event, statement, claim or section, or the key of a derived value.</param>
/// <param name="Computed">Whether it was computed for the picture, not written in the source.</param>
public sealed record SourceMark(string Key, bool Computed);

/// <summary>A whole picture: what is drawn, in order. The outputs (PNG, SVG, PDF) all draw this.</summary>
/// <param name="Width">In units of the picture.</param>
/// <param name="Height">In units of the picture.</param>
/// <param name="Ground">The color beneath everything.</param>
/// <param name="Title">For the document properties and the reader of texts.</param>
/// <param name="Language">As <c>zh-Hans</c>.</param>
/// <param name="Items">In the order of drawing.</param>
public sealed record DisplayList(
    double Width, double Height, Color Ground, string Title, string Language, IReadOnlyList<DisplayItem> Items)
{
    /// <summary>Every item, groups opened, in the order of drawing; the groups themselves are passed by.</summary>
    public IEnumerable<DisplayItem> Leaves() => Flatten(Items);

    private static IEnumerable<DisplayItem> Flatten(IEnumerable<DisplayItem> items)
    {
        foreach (DisplayItem item in items)
        {
            if (item is not DisplayItem.Group group)
            {
                yield return item;
                continue;
            }

            foreach (DisplayItem inner in Flatten(group.Items))
            {
                yield return inner;
            }
        }
    }
}
