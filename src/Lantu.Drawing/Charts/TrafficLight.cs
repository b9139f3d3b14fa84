using Lantu.Drawing.Display;
using Lantu.Drawing.Fonts;
using Lantu.Drawing.Layout;
using Lantu.Drawing.Typesetting;

namespace Lantu.Drawing.Charts;

/// <summary>How a target stands.</summary>
public enum Light
{
    /// <summary>On or ahead of schedule: a green disc.</summary>
    Green,

    /// <summary>A little behind: a yellow triangle.</summary>
    Yellow,

    /// <summary>Behind: a red square.</summary>
    Red,

    /// <summary>Cannot be judged: a grey ring.</summary>
    None,
}

/// <summary>A light with its word: told by color, by shape and in writing.</summary>
public static class TrafficLight
{
    private static readonly Color Green = new(0x1B, 0x7F, 0x4B);
    private static readonly Color Yellow = new(0xC9, 0x8A, 0x00);
    private static readonly Color Red = new(0xC6, 0x28, 0x28);
    private static readonly Color Grey = new(0x6B, 0x6B, 0x6B);

    /// <summary>Draws it at the origin, its word behind it.</summary>
    /// <param name="brush">Fonts and colors.</param>
    /// <param name="light">Which.</param>
    /// <param name="word">As 按期; never empty.</param>
    /// <param name="size">Of the sign.</param>
    /// <param name="source">What the judgement rests on.</param>
    public static Fragment Draw(Brush brush, Light light, string word, double size, SourceMark? source = null)
    {
        Fragment text = brush.Tight([new TextPiece(word, brush.Ink(Brush.Caption, FontWeight.Medium), source)], 40);
        Fragment whole = new Fragment([new DisplayItem.Group(GroupKind.Decoration, null, new Rect(0, 0, size, size), [Sign(light, size)])], size, size).Beside(text, 10);
        return new Fragment([new DisplayItem.Group(GroupKind.Figure, word, new Rect(0, 0, whole.Width, whole.Height), whole.Items)], whole.Width, whole.Height);
    }

    /// <summary>The color of a light; at least 3:1 against white.</summary>
    public static Color ColorOf(Light light) => light switch
    {
        Light.Green => Green,
        Light.Yellow => Yellow,
        Light.Red => Red,
        Light.None => Grey,
    };

    private static DisplayItem Sign(Light light, double size) => light switch
    {
        Light.Green => new DisplayItem.Box(new Rect(0, 0, size, size), size / 2, Green),
        Light.Yellow => Path.Fill(Path.Area(new Point(size / 2, size * 0.06), new Point(size, size * 0.94), new Point(0, size * 0.94)), Yellow),
        Light.Red => new DisplayItem.Box(new Rect(size * 0.06, size * 0.06, size * 0.88, size * 0.88), 3, Red),
        Light.None => new DisplayItem.Box(new Rect(2, 2, size - 4, size - 4), size / 2, null, Grey, 4),
    };
}
