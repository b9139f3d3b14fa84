using System.Text;
using Lantu.Drawing.Fonts;

namespace Lantu.Drawing.Pages;

/// <summary>What a page shows in one of the embedded weights.</summary>
/// <param name="Weight">The weight.</param>
/// <param name="Text">All texts of it, one behind the other.</param>
internal sealed record PageLetters(FontWeight Weight, string Text);

/// <summary>The fonts that travel with the page: subsets for figures, headings and charts.</summary>
/// <param name="Rules">As rules <c>@font-face</c>.</param>
/// <param name="Family">The family of the rules.</param>
internal sealed record PageFonts(string Rules, string Family)
{
    /// <summary>Cuts the fonts down to what is shown in them.</summary>
    /// <param name="fonts">Where they come from.</param>
    /// <param name="letters">The texts of the page by weight; characters that no font has are left to the reader's machine.</param>
    /// <param name="runs">The texts of the charts.</param>
    internal static PageFonts Of(FontLibrary fonts, IEnumerable<PageLetters> letters, IEnumerable<GlyphRun> runs)
    {
        IEnumerable<GlyphRun> shaped = letters.SelectMany(pair => fonts.Shape(Known(fonts, pair.Text), pair.Weight, 16));
        string rules = string.Concat(FontSubset.Of(shaped.Concat(runs)).OrderBy(static subset => (int)subset.Face.Weight).Select(subset => subset.ToCss() + "\n"));
        return new PageFonts(rules, fonts.Face(FontWeight.Black).CssFamily);
    }

    private static string Known(FontLibrary fonts, string text)
    {
        var known = new StringBuilder();
        var characters = new NumberSet();
        foreach (Rune character in text.EnumerateRunes())
        {
            characters.Add(character.Value);
        }

        for (int value = characters.Next(0); value >= 0; value = characters.Next(value + 1))
        {
            var character = new Rune(value);
            if (fonts.Has(character))
            {
                known.Append(character.ToString());
            }
        }

        // —— is one glyph of its own.
        return text.Contains("——", StringComparison.Ordinal) ? known.Append("——").ToString() : known.ToString();
    }
}
