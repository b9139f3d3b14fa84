using System.Text;
using System.Xml.Linq;
using CsCheck;
using Lantu.Drawing.Display;
using Lantu.Drawing.Fonts;
using Lantu.Drawing.Outputs;
using Lantu.Tests.Drawing.Fonts;
using Xunit;

namespace Lantu.Tests.Drawing.Outputs;

public class SvgOutputTests
{
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    [Fact]
    public void The_file_is_XML_with_a_title_a_language_and_every_text_whole()
    {
        XElement root = Parse(SvgOutput.Render(SamplePicture.Make(), SvgFonts.Embedded));
        Assert.Equal(SamplePicture.Title, root.Element(Svg + "title")!.Value);
        Assert.Equal("zh-Hans", root.Attribute("lang")!.Value);
        string[] texts = [.. root.Descendants(Svg + "text").Select(text => text.Value)];
        Assert.Contains("政府工作报告", texts);
        Assert.Contains("一图读懂——云州市（虚构）2026年", texts);
        Assert.Contains("完成（一）、（二）——《规划》：", texts);
        Assert.Contains("a &lt; b & c > d", texts);
    }

    [Fact]
    public void The_same_picture_gives_the_same_bytes() =>
        Assert.Equal(SvgOutput.Render(SamplePicture.Make(), SvgFonts.Embedded), SvgOutput.Render(SamplePicture.Make(), SvgFonts.Embedded));

    [Fact]
    public void Each_face_is_embedded_once_or_none_is()
    {
        string whole = Text(SvgOutput.Render(SamplePicture.Make(), SvgFonts.Embedded));
        Assert.Equal(4, whole.Split("@font-face").Length - 1);
        Assert.Contains("font-weight:900;src:url(data:font/woff2;base64,d09GM", whole, StringComparison.Ordinal);
        Assert.DoesNotContain("@font-face", Text(SvgOutput.Render(SamplePicture.Make(), SvgFonts.None)), StringComparison.Ordinal);
    }

    [Fact]
    public void Letters_stand_where_the_typesetter_put_them()
    {
        XElement root = Parse(SvgOutput.Render(SamplePicture.Make(), SvgFonts.None));
        XElement text = root.Descendants(Svg + "text").Single(text => text.Value.StartsWith("完成（一）", StringComparison.Ordinal));
        XElement[] spans = [.. text.Elements(Svg + "tspan")];
        Assert.Equal(["完成（一）、（二）", "——", "《规划》："], spans.Select(span => span.Value));
        // Six narrowed marks before the last: 60 + 11 × 24 − 5 × 12 is the place of 《.
        Assert.Equal("60 84 108 132 156 168 180 204 228", spans[0].Attribute("x")!.Value);
        Assert.Equal("240", spans[1].Attribute("x")!.Value);
        Assert.Equal("288 312 336 360 372", spans[2].Attribute("x")!.Value);
    }

    [Fact]
    public void Figures_have_their_words_and_decoration_is_hidden()
    {
        XElement root = Parse(SvgOutput.Render(SamplePicture.Make(), SvgFonts.None));
        XElement figure = root.Descendants(Svg + "g").Single(group => group.Attribute("role")?.Value == "img");
        Assert.StartsWith("地区生产总值从", figure.Attribute("aria-label")!.Value, StringComparison.Ordinal);
        Assert.Single(root.Descendants(Svg + "g"), group => group.Attribute("aria-hidden")?.Value == "true");
    }

    [Fact]
    public void A_number_leads_where_the_caller_says()
    {
        XElement root = Parse(SvgOutput.Render(
            SamplePicture.Make(), SvgFonts.None, mark => mark.Computed ? null : "#" + mark.Key + "&x", "p1"));
        XElement[] links = [.. root.Descendants(Svg + "a")];
        Assert.Equal(["#fact-1&x", "#fact-1&x", "#fact-2&x"], links.Select(link => link.Attribute("href")!.Value));
        Assert.Equal("159.5", links[0].Value);
        // A picture would hide the link within from the keyboard.
        Assert.DoesNotContain(root.Descendants(Svg + "g"), group => group.Attribute("role")?.Value == "img");
        Assert.All(root.Descendants(Svg + "linearGradient"), gradient => Assert.StartsWith("p1g", gradient.Attribute("id")!.Value, StringComparison.Ordinal));
    }

    [Fact]
    public void A_rare_character_has_a_span_and_a_font_of_its_own()
    {
        FontLibrary fonts = FontLibrary.Standard.With(TinyFont.With(0x1F600));
        XElement root = Parse(SvgOutput.Render(SamplePicture.Make(fonts, "😀x"), SvgFonts.Embedded));
        XElement rare = root.Descendants(Svg + "text").Single(text => text.Value == "😀");
        Assert.Equal("'Lantu Tiny','Tiny',sans-serif", rare.Attribute("font-family")!.Value);
        Assert.Single(rare.Attribute("x")!.Value.Split(' '));
    }

    [Fact]
    public void Any_text_that_has_its_glyphs_becomes_well_formed_XML() =>
        Gen.String.Sample(
            text =>
            {
                if (FontLibrary.Standard.Missing(text).Count == 0)
                {
                    var list = new DisplayList(100, 100, Color.White, text, text,
                        [.. SamplePicture.Line(FontLibrary.Standard, text, FontWeight.Regular, 20, 0, 50, new Color(0, 0, 0), new SourceMark(text, false))]);
                    Parse(SvgOutput.Render(list, SvgFonts.None, mark => mark.Key));
                }
            },
            iter: 500);

    private static string Text(byte[] svg) => Encoding.UTF8.GetString(svg);

    private static XElement Parse(byte[] svg) => XDocument.Parse(Text(svg), LoadOptions.PreserveWhitespace).Root!;
}
