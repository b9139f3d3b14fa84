using Lantu.Formats.Pdf;
using Lantu.Plans.Catalogue;
using Lantu.Plans.Model;
using Lantu.Reading;
using Lantu.Text.Formats;
using SkiaSharp;
using Xunit;

namespace Lantu.Tests.Formats.Pdf;

public sealed class PdfCaseTests
{
    [Theory]
    [InlineData("cr_plan", 0.0003)]
    [InlineData("cid_gb_euc", 0.0003)]
    public void Reads_a_page_letter_by_letter(string name, double most)
    {
        FormattedDocument document = Parse(CaseFiles.Case("pdf", name + ".pdf"));
        Assert.InRange(CaseFiles.ErrorRate(document.Text, CaseFiles.CaseText("pdf", name + ".truth.txt")), 0, most);
    }

    [Fact]
    public void Reads_what_a_word_processor_printed_block_by_block()
    {
        // The box of text stands on the page above the words that it follows in the file; so each block is sought.
        FormattedDocument document = Parse(CaseFiles.Case("pdf", "lo_plan.pdf"));
        string[] blocks = CaseFiles.CaseText("pdf", "lo_plan.truth.txt").Split('\n', StringSplitOptions.RemoveEmptyEntries);
        string text = document.Text.Replace(" ", string.Empty, StringComparison.Ordinal).Replace("\n", string.Empty, StringComparison.Ordinal);
        string[] missing = [.. blocks.Where(block => !text.Contains(block.Replace(" ", string.Empty, StringComparison.Ordinal), StringComparison.Ordinal))];
        Assert.Equal(["脚注："], missing.Select(static block => block[..3])); // the page has the note's number, and not the word
        Assert.InRange(text.Length - blocks.Sum(static block => block.Replace(" ", string.Empty, StringComparison.Ordinal).Length), -6, 6);
        Assert.DoesNotContain("6%8%", document.Text, StringComparison.Ordinal);
        FormattedBlock cell = document.Blocks.Single(block => block.Form == BlockForm.Cell && document.Text[block.Start..block.End] == "51.3");
        Assert.Equal(3, cell.Column);
        Assert.Single(document.Blocks, static block => block.Form == BlockForm.Table);
        Assert.Equal(4, document.Pages.Count);
    }

    [Fact]
    public void Leads_a_fact_to_its_page()
    {
        Plan plan = PlanReader.Read(Parse(CaseFiles.Case("pdf", "lo_plan.pdf")), "lo_plan.pdf", "0", Catalogues.Default);
        Fact fact = plan.Facts.First(static fact => fact.Value.Written == "2693.3亿元");
        SpanPlace place = Assert.IsType<SpanPlace>(new SourceMap(Parse(CaseFiles.Case("pdf", "lo_plan.pdf"))).PlaceOf(fact.Span));
        Assert.Equal(1, place.Page);
        Assert.Single(place.Rectangles);
    }

    [Fact]
    public void Says_of_a_font_without_meaning_that_it_is_unreadable() => Assert.Equal(
        ParserFaultKind.Unreadable,
        Assert.Throws<ParserException>(() => Parse(CaseFiles.Case("pdf", "lo_plan_notouni.pdf"))).Fault.Kind);

    [Theory]
    [InlineData("bad_empty.pdf", ParserFaultKind.Damaged)]
    [InlineData("bad_notpdf.pdf", ParserFaultKind.Damaged)]
    [InlineData("bad_trunc.pdf", ParserFaultKind.Damaged)]
    [InlineData("bad_pageloop.pdf", ParserFaultKind.Damaged)]
    [InlineData("bad_flate2.pdf", ParserFaultKind.TooLarge)]
    [InlineData("bad_formexp.pdf", ParserFaultKind.TooLarge)]
    public void Refuses_what_is_broken_or_a_bomb(string name, ParserFaultKind kind) => Assert.Equal(
        kind, Assert.Throws<ParserException>(() => Parse(CaseFiles.Case("hostile", name))).Fault.Kind);

    // Each form shows the next ten times: at four forms the page shows 1,111, at six 111,111.
    [Theory]
    [InlineData(4, ParserFaultKind.NoText)]
    [InlineData(6, ParserFaultKind.TooLarge)]
    public void Counts_forms_within_forms_before_it_shows_them(int forms, ParserFaultKind kind)
    {
        const string Show = "/X Do /X Do /X Do /X Do /X Do /X Do /X Do /X Do /X Do /X Do ";
        var pdf = new System.Text.StringBuilder("%PDF-1.4\n1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n2 0 obj\n<</Type/Pages/Kids[3 0 R]/Count 1/Resources<</XObject<</X 5 0 R>>>>>>\nendobj\n"
            + "3 0 obj\n<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R>>\nendobj\n4 0 obj\n<</Length 5>>\nstream\n/X Do\nendstream\nendobj\n");
        for (int i = 0; i < forms; i++)
        {
            string content = i < forms - 1 ? Show : " ";
            pdf.Append(System.Globalization.CultureInfo.InvariantCulture, $"{5 + i} 0 obj\n<</Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</X {6 + i} 0 R>>>>/Length {content.Length}>>\nstream\n{content}\nendstream\nendobj\n");
        }

        pdf.Append("trailer\n<</Root 1 0 R>>\n%%EOF\n");

        Assert.Equal(kind, Assert.Throws<ParserException>(() => Parse(System.Text.Encoding.ASCII.GetBytes(pdf.ToString()))).Fault.Kind);
    }

    [Fact]
    public void Reads_a_scanned_page_by_its_picture_and_tells_places_in_points()
    {
        FormattedDocument document = Parse(Scan());
        Assert.Contains("一图读懂2027年青岭市政府工作报告", document.Text, StringComparison.Ordinal);
        Assert.Contains("地区生产总值", document.Text, StringComparison.Ordinal);
        int at = document.Text.IndexOf("3186.4", StringComparison.Ordinal);
        SpanPlace place = Assert.IsType<SpanPlace>(new SourceMap(document).PlaceOf(new Lantu.Text.TextSpan(at, at + 6)));
        Assert.All(place.Rectangles, static box => Assert.InRange(box.Left + box.Width, 0, 59_500));
        Assert.Equal("pt", document.Pages[0].Unit);
    }

    [Fact]
    public void Says_that_a_scan_needs_the_models() => Assert.Equal(
        ParserFaultKind.PartMissing,
        Assert.Throws<ParserException>(() => new PdfParser().Parse(Scan(), new Lantu.Formats.ParserRequest())).Fault.Kind);

    private static FormattedDocument Parse(byte[] pdf) => new PdfParser().Parse(pdf, CaseFiles.Request)[0];

    // A page with nothing on it but the upper part of the fixture, as a scanner makes it.
    private static byte[] Scan()
    {
        using SKBitmap whole = SKBitmap.Decode(CaseFiles.Fixture("qingling-columns.webp"));
        using var part = new SKBitmap();
        whole.ExtractSubset(part, SKRectI.Create(0, 0, whole.Width, 620));
        using SKData jpeg = part.Encode(SKEncodedImageFormat.Jpeg, 85);
        using SKImage image = SKImage.FromEncodedData(jpeg);
        using var stream = new MemoryStream();
        using (var document = SKDocument.CreatePdf(stream))
        {
            SKCanvas page = document.BeginPage(595, 842);
            page.DrawImage(image, SKRect.Create(20, 20, 555, 555f * 620 / whole.Width), SKSamplingOptions.Default);
            document.EndPage();
            document.Close();
        }

        return stream.ToArray();
    }
}
