using System.Globalization;
using System.Text;
using Lantu.Drawing.Fonts;
using SkiaSharp;

namespace Lantu.Drawing.Outputs;

/// <summary>A font whose glyphs are drawn one by one (Type 3; ISO 32000-1, 9.6.5).</summary>
/// <remarks>
/// For the further fonts with PostScript outlines, of which a picture uses a handful of rare characters: how their glyphs
/// would be addressed as an embedded file depends on how the font was built; drawn, they are the same in every reader.
/// </remarks>
internal sealed class PdfDrawnFont(string name, FontSubset subset) : PdfFont(name, subset, capacity: 255)
{
    protected override int Digits => 2;

    public override int Write(PdfFile file)
    {
        var procedures = new StringBuilder();
        var names = new StringBuilder();
        var widths = new StringBuilder();
        // Skia draws at any size; at 1000 its units are those of the font matrix.
        using var font = new SKFont(Subset.Face.Typeface, 1000) { Hinting = SKFontHinting.None, LinearMetrics = true };
        for (int at = 0; at < Glyphs.Count; at++)
        {
            string width = Told(Width(Glyphs[at].Glyph));
            using SKPath? path = font.GetGlyphPath(Glyphs[at].Glyph);
            var content = new PdfContent();
            content.Raw(width).Raw(" 0 d0\n1 0 0 -1 0 0 cm\n");
            content.Outline(PathShape.Parse(path?.ToSvgPathData() ?? "")).Raw("f\n");
            int procedure = file.AddStream("", content.ToBytes());
            procedures.Append(CultureInfo.InvariantCulture, $"/g{at + 1} {procedure} 0 R");
            names.Append(CultureInfo.InvariantCulture, $"/g{at + 1}");
            widths.Append(at > 0 ? " " : "").Append(width);
        }

        return file.Add(string.Create(
            CultureInfo.InvariantCulture,
            $"<</Type/Font/Subtype/Type3/FontBBox[0 0 0 0]/FontMatrix[0.001 0 0 0.001 0 0]/CharProcs<<{procedures}>>"
            + $"/Encoding<</Type/Encoding/Differences[1{names}]>>/FirstChar 1/LastChar {Glyphs.Count}/Widths[{widths}]"
            + $"/Resources<<>>/ToUnicode {WriteToUnicode(file)} 0 R>>"));
    }
}
