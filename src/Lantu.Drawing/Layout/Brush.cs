using Lantu.Analysis.Derivations;
using Lantu.Drawing.Display;
using Lantu.Drawing.Fonts;
using Lantu.Drawing.Icons;
using Lantu.Drawing.Storyboards;
using Lantu.Drawing.Themes;
using Lantu.Drawing.Typesetting;

namespace Lantu.Drawing.Layout;

/// <summary>What every block and chart is drawn with: fonts, colors, labels, and the styles of the picture.</summary>
/// <param name="Typesetter">Sets the texts.</param>
/// <param name="Theme">The colors.</param>
/// <param name="Words">The picture's own labels.</param>
public sealed record Brush(Typesetter Typesetter, Theme Theme, StoryWords Words)
{
    /// <summary>The smallest text of the picture, but for the tag of computed values.</summary>
    public const double Caption = 28;

    internal const double Body = 30;

    internal const double CardTitle = 36;

    internal static TextStyle Style(double size, FontWeight weight, Color color) => new(size, weight, color);

    internal TextStyle Ink(double size, FontWeight weight = FontWeight.Regular) => new(size, weight, Theme.Ink);

    internal TextStyle Muted(double size = Caption, FontWeight weight = FontWeight.Regular) => new(size, weight, Theme.Muted);

    internal TextStyle Primary(double size, FontWeight weight = FontWeight.Bold) => new(size, weight, Theme.Primary);

    /// <summary>A text as a fragment.</summary>
    internal Fragment Text(string text, TextStyle style, double width, SourceMark? source = null, double leading = 0, Alignment alignment = Alignment.Left, bool balanced = false) =>
        Fragment.Of(Typesetter.Set([new TextPiece(text, style, source)], width, leading > 0 ? leading : Leading(style.Size), alignment, balanced), width);

    /// <summary>A text as a fragment just as wide as it is.</summary>
    internal Fragment Tight(IReadOnlyList<TextPiece> pieces, double leading = 0)
    {
        SetText set = Typesetter.Set(pieces, double.MaxValue, leading > 0 ? leading : Leading(pieces.Max(piece => piece.Style.Size)));
        return Fragment.Of(set, set.Width);
    }

    /// <summary>Pieces of several styles as a fragment.</summary>
    internal Fragment Text(IReadOnlyList<TextPiece> pieces, double width, double leading = 0, Alignment alignment = Alignment.Left) =>
        Fragment.Of(Typesetter.Set(pieces, width, leading > 0 ? leading : Leading(pieces.Max(piece => piece.Style.Size)), alignment), width);

    /// <summary>Where the words of an item come from.</summary>
    internal static SourceMark? Source(IReadOnlyList<string> from) => from.Count == 0 ? null : new SourceMark(from[0], Derivation.IsKey(from[0]));

    /// <summary>Whether a figure was computed for the picture.</summary>
    internal static bool IsComputed(StoryFigure figure) => figure.From.Count > 0 && Derivation.IsKey(figure.From[0]);

    /// <summary>An icon in a square.</summary>
    internal static Fragment Icon(string? name, double size, Color color) =>
        name is not null && IconLibrary.TryGet(name, out Icon? icon)
            ? new Fragment([icon.ToItems(new Rect(0, 0, size, size), color)], size, size)
            : Fragment.Empty;

    /// <summary>An icon on a soft disc.</summary>
    internal static Fragment Disc(string? name, double size, Color ground, Color color)
    {
        Fragment icon = Icon(name, size * 0.54, color);
        return icon.Items.Count == 0
            ? Fragment.Empty
            : new Fragment(
                [new DisplayItem.Group(GroupKind.Decoration, null, new Rect(0, 0, size, size), [new DisplayItem.Box(new Rect(0, 0, size, size), size / 2, ground), .. icon.At(size * 0.23, size * 0.23)])],
                size,
                size);
    }

    /// <summary>Words with the numbers in them in bold and color, so that the eye finds them.</summary>
    internal static IReadOnlyList<TextPiece> Marked(string text, TextStyle words, TextStyle numbers, SourceMark? source)
    {
        var pieces = new List<TextPiece>();
        int start = 0;
        for (int i = 0; i < text.Length;)
        {
            int end = NumberEnd(text, i);
            if (end == i)
            {
                i++;
                continue;
            }

            if (i > start)
            {
                pieces.Add(new TextPiece(text[start..i], words, source));
            }

            pieces.Add(new TextPiece(text[i..end], numbers, source));
            start = i = end;
        }

        if (start < text.Length)
        {
            pieces.Add(new TextPiece(text[start..], words, source));
        }

        return pieces;
    }

    /// <summary>A small pill with a text in it.</summary>
    internal Fragment Pill(IReadOnlyList<TextPiece> pieces, Color ground, Fragment? icon = null)
    {
        double size = pieces.Max(piece => piece.Style.Size);
        Fragment text = Tight(pieces, size * 1.3);
        Fragment content = icon is { Items.Count: > 0 } ? icon.Beside(text, 8) : text;
        return content.On(new Card(ground, null, 18, 7, 26));
    }

    internal static double Leading(double size) => size <= 40 ? Math.Round(size * 1.52 / 2) * 2 : Math.Round(size * 1.28 / 2) * 2;

    private static int NumberEnd(string text, int at)
    {
        int end = at;
        while (end < text.Length && (char.IsAsciiDigit(text[end]) || (end > at && text[end] is '.' or ',' && end + 1 < text.Length && char.IsAsciiDigit(text[end + 1]))))
        {
            end++;
        }

        if (end > at && end < text.Length && text[end] is '%' or '％')
        {
            end++;
        }

        return end;
    }
}
