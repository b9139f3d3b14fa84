using System.Buffers.Binary;
using System.Text;
using Lantu.Drawing.Fonts;
using Xunit;

namespace Lantu.Tests.Drawing.Fonts;

public class FontSubsetTests
{
    private static readonly FontLibrary Fonts = FontLibrary.Standard;

    [Fact]
    public void Each_face_is_cut_once_and_keeps_the_glyphs_of_its_runs()
    {
        IReadOnlyList<GlyphRun> runs =
        [
            .. Fonts.Shape("政府工作报告——", FontWeight.Bold, 40), .. Fonts.Shape("增长7.9%", FontWeight.Regular, 28),
            .. Fonts.Shape("工作", FontWeight.Bold, 20),
        ];
        IReadOnlyList<FontSubset> subsets = FontSubset.Of(runs);
        Assert.Equal([FontWeight.Bold, FontWeight.Regular], subsets.Select(subset => subset.Face.Weight));
        foreach (FontSubset subset in subsets)
        {
            Assert.InRange(subset.File.Length, 1000, 20_000);
            FontFace cut = Assert.Single(FontFace.OfFile(subset.File));
            foreach (GlyphRun run in runs.Where(run => run.Face == subset.Face))
            {
                // The subset, shaped anew, chooses the same glyphs: what a browser does with the SVG.
                GlyphRun again = Shaper.Shape(run.Text, cut, run.Size);
                Assert.Equal(run.Glyphs.Select(glyph => subset.NewGlyph(glyph.Id)), again.Glyphs.Select(glyph => glyph.Id));
                Assert.Equal(run.Width, again.Width, 6);
            }
        }
    }

    [Fact]
    public void A_character_that_was_not_used_is_not_there()
    {
        FontSubset subset = Assert.Single(FontSubset.Of(Fonts.Shape("一二三", FontWeight.Medium, 10)));
        FontFace cut = Assert.Single(FontFace.OfFile(subset.File));
        Assert.True(cut.TryGetGlyph('一', out _));
        Assert.False(cut.TryGetGlyph('四', out _));
        // The radical shares the glyph of 一; in a PDF it would take its place.
        Assert.False(cut.TryGetGlyph('⼀', out _));
    }

    [Fact]
    public void The_same_runs_give_the_same_bytes()
    {
        static byte[] Once() => FontSubset.Of(Fonts.Shape("高质量发展2026", FontWeight.Black, 10))[0].ToWoff2();
        Assert.Equal(Once(), Once());
    }

    [Fact]
    public void The_notice_of_the_licence_stays_in_the_copy()
    {
        FontSubset subset = FontSubset.Of(Fonts.Shape("字", FontWeight.Regular, 10))[0];
        string file = Encoding.BigEndianUnicode.GetString(subset.File.Span) + Encoding.BigEndianUnicode.GetString(subset.File.Span[1..]);
        Assert.Contains("SIL Open Font License", file, StringComparison.Ordinal);
    }

    [Fact]
    public void A_font_packed_as_WOFF2_is_unpacked_to_the_same_tables_by_the_reference_decoder()
    {
        FontSubset subset = FontSubset.Of(Fonts.Shape("政府工作报告——159.5亿元“”，。", FontWeight.Regular, 10))[0];
        string folder = Directory.CreateTempSubdirectory("lantu").FullName;
        string packed = Path.Combine(folder, "font.woff2");
        File.WriteAllBytes(packed, subset.ToWoff2());
        ForeignProgram.Run("woff2_decompress", packed);
        Dictionary<string, byte[]> before = Tables(subset.File.Span);
        Dictionary<string, byte[]> after = Tables(File.ReadAllBytes(Path.Combine(folder, "font.ttf")));
        Directory.Delete(folder, recursive: true);
        Assert.Equal(before.Keys.Order(), after.Keys.Order());
        foreach (string tag in before.Keys.Where(tag => tag != "head"))
        {
            Assert.Equal(before[tag], after[tag]);
        }
    }

    [Fact]
    public void A_further_font_is_cut_as_well()
    {
        IReadOnlyList<FontSubset> subsets = FontSubset.Of(Fonts.With(TinyFont.With(0x1F600)).Shape("好😀", FontWeight.Regular, 10));
        Assert.Equal("Lantu Tiny", subsets[1].Face.CssFamily);
        Assert.True(FontFace.OfFile(subsets[1].File)[0].TryGetGlyph(0x1F600, out _));
    }

    private static Dictionary<string, byte[]> Tables(ReadOnlySpan<byte> font)
    {
        var tables = new Dictionary<string, byte[]>();
        for (int at = 12; at < 12 + (16 * BinaryPrimitives.ReadUInt16BigEndian(font[4..])); at += 16)
        {
            int offset = BinaryPrimitives.ReadInt32BigEndian(font[(at + 8)..]);
            int length = BinaryPrimitives.ReadInt32BigEndian(font[(at + 12)..]);
            tables[Encoding.ASCII.GetString(font.Slice(at, 4))] = font.Slice(offset, length).ToArray();
        }

        return tables;
    }
}
