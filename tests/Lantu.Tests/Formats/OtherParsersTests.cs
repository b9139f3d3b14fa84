using System.IO.Compression;
using System.Text;
using Lantu.Formats;
using Lantu.Formats.Detection;
using Lantu.Text.Formats;
using Xunit;

namespace Lantu.Tests.Formats;

public sealed class OtherParsersTests
{
    private const string Report = "政府工作报告\n一、回顾\n";
    private static readonly string Long = Report + string.Concat(Enumerable.Repeat("全市经济平稳运行，结构持续优化。", 20));

    [Theory]
    [InlineData("<!DOCTYPE html><html></html>", "x", FileFormat.Html)]
    [InlineData("<div><p>甲</p></div>", "x.htm", FileFormat.Html)]
    [InlineData("<div align=center>\n# 标题", "readme.md", FileFormat.Text)]
    [InlineData("From: <Saved by Blink>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=\"x\"\r\n\r\n", "x", FileFormat.Mhtml)]
    [InlineData("他说：\n\nMIME-Version: 1.0", "x", FileFormat.Text)]
    [InlineData("<?xml version=\"1.0\"?><tmx version=\"1.4\">", "x.xml", FileFormat.Tmx)]
    [InlineData("%PDF-1.7\n\0", "x.txt", FileFormat.Pdf)]
    [InlineData("PK\u0003\u0004", "x.docx", FileFormat.Zip)]
    [InlineData("{\\rtf1", "x.doc", FileFormat.WordProcessor)]
    [InlineData("省份,正文\n甲,\"一，\n二\"\n", "x", FileFormat.Csv)]
    [InlineData("省份,正文\n", "x.csv", FileFormat.Csv)]
    [InlineData("第一句，第二句,第三句。\n第四句。\n", "x.txt", FileFormat.Text)]
    [InlineData("", "x.docx", FileFormat.Text)]
    public void Tells_a_file_by_its_content(string content, string name, FileFormat format) =>
        Assert.Equal(format, FormatDetector.Of(Encoding.UTF8.GetBytes(content), name).Format);

    [Fact]
    public void Tells_a_word_document_from_an_archive() =>
        Assert.Equal(FileFormat.Docx, FormatDetector.Of(new WordFile(WordFile.Paragraph("甲")).Bytes(), "x.zip").Format);

    [Fact]
    public void Reads_a_row_of_a_table_as_a_document_and_keeps_its_lines()
    {
        string table = $"\uFEFFprovince,title,full_text\n甲省,甲省报告,\"{Long}他说\"\"好\"\"。\"\n乙省,乙/省报告,{Long.Replace('\n', ' ')}\n";

        IReadOnlyList<FormattedDocument> documents = Parse(FileFormat.Csv, table);

        Assert.Equal(["1 甲省报告", "2 乙省报告"], documents.Select(static document => document.Name));
        Assert.Equal(Long + "他说\"好\"。", documents[0].Text);
        Assert.Equal(LineEnds.AsWritten, documents[0].LineEnds);
        string source = table[1..];
        Assert.All(documents[0].Segments, segment =>
        {
            var place = Assert.IsType<SourcePlace.Characters>(segment.Place);
            Assert.Equal(segment.Span.Of(documents[0].Text), source.Substring(place.Offset, place.Length));
        });
    }

    [Fact]
    public void Reads_the_column_of_a_language_where_sentences_are_aligned()
    {
        string table = "序号,中文,英文\n" + string.Concat(Enumerable.Range(1, 12).Select(static i => $"{i},第{i}句。,Sentence {i}.\n"));

        Assert.StartsWith("第1句。\n第2句。", Assert.Single(Parse(FileFormat.Csv, table)).Text, StringComparison.Ordinal);
        Assert.StartsWith("Sentence 1.\n", Assert.Single(Parse(FileFormat.Csv, table, "en")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Says_that_a_table_of_figures_has_no_text() =>
        Assert.Equal(ParserFaultKind.NoText, Assert.Throws<ParserException>(() => Parse(FileFormat.Csv, "年份,总量\n2024,1\n2025,2\n")).Fault.Kind);

    [Fact]
    public void Reads_one_side_of_a_translation_memory_without_its_codes()
    {
        const string memory = """
            <?xml version="1.0"?><!DOCTYPE tmx SYSTEM "tmx14.dtd"><tmx version="1.4"><body>
            <tu><tuv xml:lang="zh-CN"><seg>增长<bpt i="1">{b}</bpt>5%<ept i="1">{/b}</ept>。</seg></tuv><tuv xml:lang="en-US"><seg>Up 5%.</seg></tuv></tu>
            <tu><tuv xml:lang="ZH"><seg>R&amp;D</seg></tuv></tu></body></tmx>
            """;

        FormattedDocument chinese = Assert.Single(Parse(FileFormat.Tmx, memory));
        FormattedDocument english = Assert.Single(Parse(FileFormat.Tmx, memory, "en"));
        ParserException refusal = Assert.Throws<ParserException>(() => Parse(FileFormat.Tmx, memory, "fr"));

        Assert.Equal("增长5%。\nR&D", chinese.Text);
        Assert.Equal("Up 5%.", english.Text);
        Assert.Contains("en-US", refusal.Fault.English, StringComparison.Ordinal);
        Assert.Equal("5%", memory.Substring(Assert.IsType<SourcePlace.Characters>(chinese.Segments[1].Place).Offset, 2));
    }

    [Fact]
    public void Reads_the_page_within_a_saved_one()
    {
        string page = Convert.ToBase64String(Encoding.UTF8.GetBytes("<div id=js_content><p>甲、乙，丙。</p></div>"));
        string saved = "MIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\ttype=\"text/html\";\r\n\tboundary=\"--b\"\r\n\r\n----b\r\nContent-Type: image/png\r\n\r\nx\r\n"
            + $"----b\r\nContent-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n{page}\r\n----b--\r\n";
        string printable = saved.Replace("base64", "quoted-printable", StringComparison.Ordinal)
            .Replace(page, "<div id=3Djs_content><p>=E7=94=B2=E3=80=81=\r\n=E4=B9=99</p></div>", StringComparison.Ordinal);

        Assert.Equal("甲、乙，丙。", Assert.Single(Parse(FileFormat.Mhtml, saved)).Text);
        Assert.Equal("甲、乙", Assert.Single(Parse(FileFormat.Mhtml, printable)).Text);
    }

    [Fact]
    public void Unpacks_an_archive_in_one_order_without_the_files_of_systems()
    {
        byte[] archive = Zip(("乙.txt", "2"), ("__MACOSX/._乙.txt", "x"), ("夹/", string.Empty), ("夹/甲.md", "1"), (".DS_Store", "x"));

        Assert.Equal(["乙.txt", "夹/甲.md"], Archives.Unpack(archive).Select(static entry => entry.Name));
    }

    [Fact]
    public void Refuses_an_archive_that_unpacks_to_too_much()
    {
        byte[] archive = Zip(("zeros.txt", new string('0', 8_000_000)));

        Assert.Equal(ParserFaultKind.TooLarge, Assert.Throws<ParserException>(() => Archives.Unpack(archive).ToList()).Fault.Kind);
    }

    private static byte[] Zip(params (string Name, string Content)[] files)
    {
        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create))
        {
            foreach ((string name, string content) in files)
            {
                using Stream entry = archive.CreateEntry(name, CompressionLevel.SmallestSize).Open();
                entry.Write(Encoding.UTF8.GetBytes(content));
            }
        }

        return stream.ToArray();
    }

    private static IReadOnlyList<FormattedDocument> Parse(FileFormat format, string content, string language = "zh") =>
        DocumentParsers.Parse(format, Encoding.UTF8.GetBytes(content), new ParserRequest { Language = language });
}
