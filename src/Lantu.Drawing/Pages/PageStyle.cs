using System.Text;
using Lantu.Drawing.Display;
using Lantu.Drawing.Themes;

namespace Lantu.Drawing.Pages;

/// <summary>The style sheet of the page: the colors of the theme as properties, the fonts, and the rules that all pages share.</summary>
internal static class PageStyle
{
    private static readonly Lazy<string> Rules = new(() =>
    {
        using Stream stream = typeof(PageStyle).Assembly.GetManifestResourceStream("poster.css")
            ?? throw new InvalidOperationException("The resource poster.css is missing from the assembly.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    });

    /// <summary>The style sheet.</summary>
    internal static string Of(Theme theme, PageFonts fonts, string places)
    {
        var style = new StringBuilder("\n:root{");
        foreach ((string name, Color color) in Colors(theme))
        {
            style.Append("--").Append(name).Append(':').Append(color.ToString()).Append(';');
        }

        return style.Append("--embedded:\"").Append(fonts.Family).Append("\"}\n").Append(Rules.Value).Append(places).Append('\n').Append(fonts.Rules).ToString();
    }

    /// <summary>The properties that stand for colors.</summary>
    internal static IReadOnlyList<(string Name, Color Color)> Colors(Theme theme) =>
    [
        ("ground", theme.Ground),
        ("card", theme.Card),
        ("ink", theme.Ink),
        ("muted", theme.Muted),
        ("primary", theme.Primary),
        ("deep", theme.Deep),
        ("accent", theme.Accent),
        ("line", theme.Line),
        ("soft", theme.Soft),
        ("soft-accent", theme.SoftAccent),
        ("track", theme.Track),
        ("under", Color.Mix(theme.Card, theme.Primary, 0.72)),
        ("quiet", Color.Mix(theme.Deep, Color.White, 0.86)),
        ("hair", Color.Mix(theme.Deep, Color.White, 0.3)),
    ];
}
