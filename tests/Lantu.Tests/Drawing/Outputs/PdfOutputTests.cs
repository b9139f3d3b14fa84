using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;
using Lantu.Drawing.Display;
using Lantu.Drawing.Fonts;
using Lantu.Drawing.Outputs;
using Lantu.Tests.Drawing.Fonts;
using Xunit;

namespace Lantu.Tests.Drawing.Outputs;

public partial class PdfOutputTests
{
    [Fact]
    public void The_words_of_the_title_are_found_in_the_text_that_another_program_reads()
    {
        string text = TextOf(SamplePicture.Make());
        Assert.Contains("政府工作报告", text, StringComparison.Ordinal);
        Assert.Contains("一图读懂——云州市（虚构）2026年", text, StringComparison.Ordinal);
        Assert.Contains("完成（一）、（二）——《规划》：", text, StringComparison.Ordinal);
        Assert.DoesNotContain(text, IsRadical);
    }

    [Fact]
    public void Every_code_has_the_text_that_was_written()
    {
        // Characters that share a glyph: · and •, 一 and the radical ⼀. Each comes back as it was.
        DisplayList list = Lines("一⼀·•——政府工作报告");
        string[] texts = [.. Mapped(PdfOutput.Render(list))];
        Assert.Equal(["一", "⼀", "·", "•", "——", "政", "府", "工", "作", "报", "告"], texts);
        Assert.DoesNotContain(string.Concat(Mapped(PdfOutput.Render(SamplePicture.Make()))), IsRadical);
    }

    [Fact]
    public void Characters_that_share_a_glyph_are_told_apart_by_another_program() =>
        Assert.Contains("一⼀·•——政府", TextOf(Lines("一⼀·•——政府")), StringComparison.Ordinal);

    [Fact]
    public void The_document_has_its_title_its_tags_and_one_page()
    {
        string properties = Saved(PdfOutput.Render(SamplePicture.Make()), file => ForeignProgram.Run("pdfinfo", file));
        Assert.Contains(SamplePicture.Title, properties, StringComparison.Ordinal);
        Assert.Matches("Tagged: +yes", properties);
        Assert.Matches("Pages: +1\n", properties);
        Assert.Matches("Page size: +720 x 1000 pts", properties);
        Assert.DoesNotContain("CreationDate", properties, StringComparison.Ordinal);
    }

    [Fact]
    public void The_structure_has_headings_paragraphs_and_figures_with_their_words()
    {
        string tags = Saved(PdfOutput.Render(SamplePicture.Make()), file => ForeignProgram.Run("pdfinfo", "-struct-text", file));
        Assert.Matches("""H2[^"]*"主要成绩""", tags);
        // A number and its unit stand on one line and are heard together, whatever their sizes.
        Assert.Contains("\"159.5亿元\"", tags, StringComparison.Ordinal);
        Assert.Matches("Figure", tags);
        Assert.Contains("计算值", tags, StringComparison.Ordinal);
        string structure = Saved(PdfOutput.Render(SamplePicture.Make()), file => ForeignProgram.Run("pdfinfo", "-struct", file));
        Assert.Contains("Figure", structure, StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_picture_gives_the_same_bytes() =>
        Assert.Equal(PdfOutput.Render(SamplePicture.Make()), PdfOutput.Render(SamplePicture.Make()));

    [Fact]
    public void A_picture_that_is_taller_than_a_page_may_be_is_scaled_down()
    {
        string file = Encoding.Latin1.GetString(PdfOutput.Render(Lines("甲") with { Width = 1000, Height = 28_800 }));
        Assert.Contains("/MediaBox[0 0 500 14400]", file, StringComparison.Ordinal);
    }

    [Fact]
    public void The_table_of_objects_points_at_objects()
    {
        byte[] bytes = PdfOutput.Render(SamplePicture.Make());
        string file = Encoding.Latin1.GetString(bytes);
        int start = int.Parse(StartOfTable().Match(file).Groups[1].Value, CultureInfo.InvariantCulture);
        string[] lines = file[start..].Split('\n');
        Assert.Equal("xref", lines[0]);
        int count = int.Parse(lines[1].Split(' ')[1], CultureInfo.InvariantCulture);
        for (int number = 1; number < count; number++)
        {
            int offset = int.Parse(lines[2 + number][..10], CultureInfo.InvariantCulture);
            Assert.StartsWith($"{number} 0 obj\n", file[offset..(offset + 20)], StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_rare_character_of_a_further_font_is_found_as_well()
    {
        FontLibrary fonts = FontLibrary.Standard.With(TinyFont.With(0x20BB7));
        Assert.Contains("𠮷祥", TextOf(SamplePicture.Make(fonts, "𠮷祥")).Replace(" ", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public void A_further_font_with_PostScript_outlines_is_drawn_and_found()
    {
        const string font = "/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc";
        Assert.SkipUnless(File.Exists(font), "no font with PostScript outlines is installed (fonts-noto-cjk)");
        FontLibrary fonts = FontLibrary.Standard.With(File.ReadAllBytes(font));
        Assert.Contains("한국", TextOf(SamplePicture.Make(fonts, "한국")), StringComparison.Ordinal);
    }

    private static DisplayList Lines(string text) => new(600, 100, Color.White, "甲", "zh-Hans",
        SamplePicture.Line(FontLibrary.Standard, text, FontWeight.Regular, 24, 10, 60, new Color(0, 0, 0)));

    private static bool IsRadical(char character) => character is >= '\u2E80' and <= '\u2FDF';

    private static string TextOf(DisplayList list) =>
        Saved(PdfOutput.Render(list), file => ForeignProgram.Run("pdftotext", "-enc", "UTF-8", file, "-"));

    private static string Saved(byte[] pdf, Func<string, string> use)
    {
        string file = Path.GetTempFileName();
        try
        {
            File.WriteAllBytes(file, pdf);
            return use(file);
        }
        finally
        {
            File.Delete(file);
        }
    }

    /// <summary>What the maps from codes to texts say, read from the bytes of the file.</summary>
    private static IEnumerable<string> Mapped(byte[] pdf)
    {
        string file = Encoding.Latin1.GetString(pdf);
        foreach (Match stream in CompressedStream().Matches(file))
        {
            int length = int.Parse(stream.Groups[1].Value, CultureInfo.InvariantCulture);
            using var zlib = new ZLibStream(new MemoryStream(pdf, stream.Index + stream.Length, length), CompressionMode.Decompress);
            using var reader = new StreamReader(zlib, Encoding.Latin1);
            string content = reader.ReadToEnd();
            if (content.Contains("begincmap", StringComparison.Ordinal))
            {
                foreach (Match pair in CodeAndText().Matches(content))
                {
                    yield return Encoding.BigEndianUnicode.GetString(Convert.FromHexString(pair.Groups[1].Value));
                }
            }
        }
    }

    [GeneratedRegex(@"startxref\n(\d+)\n%%EOF")]
    private static partial Regex StartOfTable();

    [GeneratedRegex(@"/Filter/FlateDecode/Length (\d+)>>\nstream\n")]
    private static partial Regex CompressedStream();

    [GeneratedRegex("^<(?!0000)[0-9A-F]{4}><([0-9A-F]+)>$", RegexOptions.Multiline)]
    private static partial Regex CodeAndText();
}
