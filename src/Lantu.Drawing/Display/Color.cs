using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Lantu.Drawing.Display;

/// <summary>A color in sRGB, eight bits a channel, not premultiplied.</summary>
/// <param name="Red">0 to 255.</param>
/// <param name="Green">0 to 255.</param>
/// <param name="Blue">0 to 255.</param>
/// <param name="Alpha">0 transparent to 255 opaque.</param>
public readonly record struct Color(byte Red, byte Green, byte Blue, byte Alpha = 255)
{
    /// <summary>White.</summary>
    public static readonly Color White = new(255, 255, 255);

    /// <summary>The relative luminance of WCAG 2.2, 0 to 1; of an opaque color.</summary>
    public double Luminance => (0.2126 * Linear(Red)) + (0.7152 * Linear(Green)) + (0.0722 * Linear(Blue));

    /// <summary>Reads <c>#RRGGBB</c>, with or without the sign, in either case.</summary>
    public static bool TryParse(string? text, [NotNullWhen(true)] out Color? color)
    {
        string digits = text is null ? "" : text.StartsWith('#') ? text[1..] : text;
        color = null;
        if (digits.Length == 6
            && int.TryParse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out int value))
        {
            color = new Color((byte)((value >> 16) & 255), (byte)((value >> 8) & 255), (byte)(value & 255));
        }

        return color is not null;
    }

    /// <summary>The contrast ratio of WCAG 2.2, 1 to 21.</summary>
    public static double Contrast(Color first, Color second)
    {
        double one = first.Luminance + 0.05;
        double two = second.Luminance + 0.05;
        return one > two ? one / two : two / one;
    }

    /// <summary>This color over another that is opaque.</summary>
    public Color Over(Color ground) => Mix(ground with { Alpha = 255 }, this with { Alpha = 255 }, Alpha / 255.0);

    /// <summary>The same color with another opacity, 0 to 1.</summary>
    public Color Fade(double opacity) => this with { Alpha = (byte)Math.Round(255 * opacity, MidpointRounding.AwayFromZero) };

    /// <summary>A color on the way from one to the other: 0 is the first, 1 the second.</summary>
    public static Color Mix(Color first, Color second, double share) => new(
        Channel(first.Red, second.Red, share),
        Channel(first.Green, second.Green, share),
        Channel(first.Blue, second.Blue, share),
        Channel(first.Alpha, second.Alpha, share));

    /// <summary><c>#RRGGBB</c>; the alpha is not told.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"#{Red:X2}{Green:X2}{Blue:X2}");

    private static byte Channel(byte first, byte second, double share) =>
        (byte)Math.Clamp(Math.Round(first + ((second - first) * share), MidpointRounding.AwayFromZero), 0, 255);

    private static double Linear(byte channel)
    {
        double share = channel / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.Pow((share + 0.055) / 1.055, 2.4);
    }
}
