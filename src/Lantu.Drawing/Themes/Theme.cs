using Lantu.Drawing.Display;

namespace Lantu.Drawing.Themes;

/// <summary>The colors of a picture. All else that is colored is mixed from these.</summary>
/// <param name="Name">As <c>red</c>.</param>
/// <param name="Ground">Of the picture.</param>
/// <param name="Ink">Of texts; at least 7:1 against ground and card.</param>
/// <param name="Primary">Of figures and headings; at least 4.5:1 against ground and card, and white on it likewise.</param>
/// <param name="Deep">The dark end of the title's ground; white on it at least 7:1.</param>
/// <param name="Accent">Of the one thing to be seen first on a dark ground; at least 4.5:1 against deep, and 3:1 against primary, where it is large text and icons alone. Never text on a light ground.</param>
/// <param name="Card">Of cards.</param>
public sealed record Theme(string Name, Color Ground, Color Ink, Color Primary, Color Deep, Color Accent, Color Card)
{
    /// <summary>Red with gold, as reports are usually shown.</summary>
    public static Theme Red { get; } = Of("red", 0xFFF9F0, 0x2B1D17, 0xB01E16, 0x7E0F0B, 0xE8B54A);

    /// <summary>Blue.</summary>
    public static Theme Blue { get; } = Of("blue", 0xF4F8FD, 0x14202E, 0x0B4FA8, 0x072F68, 0xF2B84B);

    /// <summary>Green.</summary>
    public static Theme Green { get; } = Of("green", 0xF3F9F6, 0x10261F, 0x0A6B52, 0x06402F, 0xE9B949);

    /// <summary>The themes that the program ships.</summary>
    public static IReadOnlyList<Theme> All { get; } = [Red, Blue, Green];

    /// <summary>Texts of lesser weight: ink, lightened as far as AA allows on a card and on the ground.</summary>
    public Color Muted => Color.Mix(Ink, Card, 0.30);

    /// <summary>Lines around cards.</summary>
    public Color Line => Color.Mix(Ground, Primary, 0.14);

    /// <summary>Soft ground of tiles and pills.</summary>
    public Color Soft => Color.Mix(Card, Primary, 0.07);

    /// <summary>Soft ground in the accent color.</summary>
    public Color SoftAccent => Color.Mix(Card, Accent, 0.20);

    /// <summary>Areas of a chart that lie behind the one that matters.</summary>
    public Color Faint => Color.Mix(Card, Primary, 0.22);

    /// <summary>The track of a bar.</summary>
    public Color Track => Color.Mix(Card, Primary, 0.09);

    private static Theme Of(string name, int ground, int ink, int primary, int deep, int accent) =>
        new(name, Rgb(ground), Rgb(ink), Rgb(primary), Rgb(deep), Rgb(accent), Color.White);

    private static Color Rgb(int value) => new((byte)((value >> 16) & 255), (byte)((value >> 8) & 255), (byte)(value & 255));
}
