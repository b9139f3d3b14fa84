using System.Text;
using CsCheck;
using Lantu.Drawing.Fonts;
using Xunit;

namespace Lantu.Tests.Drawing.Fonts;

public class FontLibraryTests
{
    private static readonly FontLibrary Fonts = FontLibrary.Standard;

    private static readonly Gen<string> Texts = Gen.OneOf(
        Gen.String,
        Gen.String[Gen.Char["蓝图政府工作报告，。：；“”（）《》——……、％％+-0123456789.,AVfilTo áéǖ\u0301\u200B\uFE0F\t\n亿元·•"], 0, 60],
        Gen.Int[0x20, 0x3FFFF].Where(Rune.IsValid).Select(value => new Rune(value).ToString()).Array[0, 12].Select(string.Concat));

    [Fact]
    public void Every_text_is_shaped_without_a_box_or_refused_with_its_missing_characters() =>
        Texts.Sample(
            text =>
            {
                IReadOnlyList<Rune> missing = Fonts.Missing(text);
                if (missing.Count > 0)
                {
                    MissingGlyphException fault = Assert.Throws<MissingGlyphException>(() => Fonts.Shape(text, FontWeight.Bold, 28));
                    Assert.Equal(missing, fault.Characters);
                    return;
                }

                IReadOnlyList<GlyphRun> runs = Fonts.Shape(text, FontWeight.Bold, 28);
                Assert.Equal(text, string.Concat(runs.Select(run => run.Text)));
                foreach (GlyphRun run in runs)
                {
                    Assert.All(run.Glyphs, glyph =>
                    {
                        Assert.NotEqual(0, glyph.Id);
                        Assert.InRange(glyph.Cluster, 0, run.Text.Length - 1);
                    });
                    Assert.Equal(run.Width, run.Glyphs.Sum(glyph => glyph.Advance), 6);
                    Assert.Equal(run.Glyphs.Select(glyph => glyph.Cluster).Order(), run.Glyphs.Select(glyph => glyph.Cluster));
                }
            },
            iter: 2000);

    [Fact]
    public void A_Han_character_is_one_em_wide_in_every_weight()
    {
        foreach (FontWeight weight in Enum.GetValues<FontWeight>())
        {
            GlyphRun run = Assert.Single(Fonts.Shape("政府工作报告", weight, 30));
            Assert.Equal([0, 30, 60, 90, 120, 150], run.Glyphs.Select(glyph => glyph.X));
            Assert.Equal(180, run.Width);
            Assert.Equal(weight, run.Face.Weight);
            Assert.Equal("Noto Sans SC", run.Face.Family);
        }
    }

    [Fact]
    public void A_double_dash_is_one_glyph_whether_Han_stands_beside_it_or_not()
    {
        GlyphRun alone = Assert.Single(Fonts.Shape("——", FontWeight.Regular, 10));
        GlyphRun beside = Assert.Single(Fonts.Shape("总体要求——", FontWeight.Regular, 10));
        Glyph dash = Assert.Single(alone.Glyphs);
        Assert.Equal(20, dash.Advance);
        Assert.Equal(dash.Id, beside.Glyphs[^1].Id);
        Assert.Equal(4, beside.Glyphs[^1].Cluster);
    }

    [Fact]
    public void Letters_are_kerned_and_never_joined()
    {
        GlyphRun kerned = Assert.Single(Fonts.Shape("AV", FontWeight.Regular, 100));
        double apart = Fonts.Shape("A", FontWeight.Regular, 100)[0].Width + Fonts.Shape("V", FontWeight.Regular, 100)[0].Width;
        Assert.True(kerned.Width < apart);
        Assert.Equal(5, Assert.Single(Fonts.Shape("fifty", FontWeight.Regular, 10)).Glyphs.Count);
    }

    [Theory]
    [InlineData("5\u200B%", "5%")]
    [InlineData("字\uFE0F", "字")]
    [InlineData("a\u0007b", "ab")]
    [InlineData("甲\n乙\t丙", "甲 乙 丙")]
    public void Characters_without_a_shape_leave_no_trace_in_the_line(string text, string seen)
    {
        GlyphRun run = Assert.Single(Fonts.Shape(text, FontWeight.Regular, 20));
        Assert.Equal(text, run.Text);
        Assert.Equal(
            Fonts.Shape(seen, FontWeight.Regular, 20)[0].Glyphs.Select(glyph => (glyph.Id, glyph.X)),
            run.Glyphs.Select(glyph => (glyph.Id, glyph.X)));
    }

    [Fact]
    public void Missing_characters_are_named_once_each_with_their_code_points()
    {
        MissingGlyphException fault = Assert.Throws<MissingGlyphException>(
            () => Fonts.Shape("喜报😀𪚥😀", FontWeight.Regular, 20));
        Assert.Equal([new Rune(0x1F600), new Rune(0x2A6A5)], fault.Characters);
        Assert.Contains("😀 (U+1F600), 𪚥 (U+2A6A5)", fault.Message, StringComparison.Ordinal);
        Assert.False(Fonts.Has(new Rune(0x1F600)));
        Assert.True(Fonts.Has(new Rune('图')));
    }

    [Fact]
    public void The_metrics_are_those_of_the_font()
    {
        FontFace face = Fonts.Face(FontWeight.Black);
        Assert.Equal((0.88, 0.12, 0.733), (face.Ascent, face.Descent, face.CapHeight));
        Assert.InRange(face.XHeight, 0.5, 0.6);
    }

    [Theory]
    [InlineData("")]
    [InlineData("no font at all, but long enough")]
    [InlineData("wOF2 packed for the web")]
    [InlineData("OTTO\0\0\0\0\0\0\0\0\0\0\0\0")]
    public void What_is_no_font_is_refused_in_words(string file)
    {
        FontFormatException fault = Assert.Throws<FontFormatException>(() => Fonts.With(Encoding.UTF8.GetBytes(file)));
        Assert.Contains("font", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_further_font_is_asked_only_for_what_the_others_lack()
    {
        FontLibrary both = Fonts.With(TinyFont.With(0x1F600));
        IReadOnlyList<GlyphRun> runs = both.Shape("喜报😀了", FontWeight.Bold, 20);
        Assert.Equal(["喜报", "😀", "了"], runs.Select(run => run.Text));
        Assert.Equal("Tiny", runs[1].Face.Family);
        Assert.Same(runs[0].Face, runs[2].Face);
        Assert.True(both.Has(new Rune(0x1F600)));
        Assert.False(Fonts.Has(new Rune(0x1F600)));
    }
}
