using Lantu.Formats;
using Lantu.Formats.Detection;
using Lantu.Text.Decoding;
using Lantu.Text.Formats;
using Xunit;

namespace Lantu.Tests.Formats;

/// <summary>The prepared documents with their truth; a format is added by a line.</summary>
public sealed class CasesTests
{
    [Theory]
    [InlineData("docx/plan.docx", "docx/plan.truth.txt", 0)]
    [InlineData("html/gov_trs.html", "html/gov_trs.truth.txt", 0)]
    [InlineData("html/gov_old_gb18030.html", "html/gov_old_gb18030.truth.txt", 0)]
    public void Reads_the_text_as_the_truth_has_it(string file, string truth, double mostPercent)
    {
        FormattedDocument document = Parse(file);

        decimal rate = CharacterErrors.Rate(document.Text, File.ReadAllText(SharedFiles.At("cases", truth)));

        Assert.True(rate <= (decimal)mostPercent, $"{file}: {rate:0.000} %");
    }

    [Theory]
    [InlineData("crlf.md")]
    [InlineData("weird.md")]
    public void Keeps_markdown_letter_by_letter(string file)
    {
        byte[] bytes = File.ReadAllBytes(SharedFiles.At("cases", "markdown", file));

        Assert.Equal(FileFormat.Text, FormatDetector.Of(bytes, file).Format);
        Assert.Equal(System.Text.Encoding.UTF8.GetString(bytes).Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n'), SourceText.Decode(bytes).Text);
    }

    [Theory]
    [InlineData("bad_deep.html", ParserFaultKind.TooDeep)]
    [InlineData("bomb.docx", ParserFaultKind.TooLarge)]
    [InlineData("deep.docx", ParserFaultKind.TooDeep)]
    [InlineData("lol.docx", ParserFaultKind.Damaged)]
    [InlineData("xxe.docx", ParserFaultKind.Damaged)]
    public void Refuses_what_is_hostile(string file, ParserFaultKind kind)
    {
        ParserException refusal = Assert.Throws<ParserException>(() => Parse($"hostile/{file}"));

        Assert.Equal(kind, refusal.Fault.Kind);
    }

    [Fact]
    public void Places_of_a_page_lead_to_its_own_letters()
    {
        SourceText page = SourceText.Decode(File.ReadAllBytes(SharedFiles.At("cases", "html", "gov_trs.html")));
        FormattedDocument document = Parse("html/gov_trs.html");

        Assert.True(document.Segments.Sum(static segment => segment.Span.Length) > document.Text.Length * 95 / 100);
        Assert.All(document.Segments, segment =>
        {
            var place = Assert.IsType<SourcePlace.Characters>(segment.Place);
            Assert.Equal(segment.Span.Of(document.Text), page.Text.Substring(place.Offset, place.Length));
        });
    }

    private static FormattedDocument Parse(string file)
    {
        byte[] bytes = File.ReadAllBytes(SharedFiles.At(["cases", .. file.Split('/')]));
        FileFormat format = FormatDetector.Of(bytes, "file").Format ?? throw new InvalidOperationException(file);
        return Assert.Single(DocumentParsers.Parse(format, bytes, new ParserRequest()));
    }
}
