using System.Text;
using Lantu.Text.Decoding;
using Xunit;

namespace Lantu.Tests.Text.Decoding;

public sealed class SourceTextTests
{
    // Long enough for the statistics of the detector, and without a character that one of the encodings lacks.
    private const string Report =
        "各位代表：现在，我代表市人民政府向大会作工作报告，请予审议。\n一、去年工作回顾\n全市生产总值增长百分之六，城市建设和社会事业全面发展，人民生活水平明显提高。";

    private const string Traditional =
        "各位代表：現在，我代表市政府向大會作工作報告，請予審議。\n一、去年工作回顧\n全市生產總值增長百分之六，城市建設和社會事業全面發展，人民生活水準明顯提高。";

    static SourceTextTests() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    [Theory]
    [InlineData("utf-8", false, "utf-8")]
    [InlineData("utf-8", true, "utf-8")]
    [InlineData("utf-16", true, "utf-16le")]
    [InlineData("utf-16BE", true, "utf-16be")]
    [InlineData("gb18030", false, "gb18030")]
    public void Reads_simplified_Chinese_in_every_encoding(string encoding, bool marked, string told)
    {
        var codec = Encoding.GetEncoding(encoding);
        byte[] bytes = marked ? [.. codec.GetPreamble(), .. codec.GetBytes(Report)] : codec.GetBytes(Report);
        SourceText source = SourceText.Decode(bytes);
        Assert.Equal(Report, source.Text);
        Assert.Equal(told, source.Encoding);
        Assert.Equal(0, source.Undecodable);
        Assert.Equal(bytes.Length, source.Bytes);
    }

    [Fact]
    public void Tells_Big5_from_GB18030_although_the_bytes_are_lawful_in_both()
    {
        SourceText source = SourceText.Decode(Encoding.GetEncoding("big5").GetBytes(Traditional));
        Assert.Equal("big5", source.Encoding);
        Assert.Equal(Traditional, source.Text);
    }

    [Fact]
    public void Takes_a_short_text_of_no_known_encoding_for_GB18030()
    {
        SourceText source = SourceText.Decode(Encoding.GetEncoding("gb18030").GetBytes("增长百分之六"));
        Assert.Equal("gb18030", source.Encoding);
        Assert.Equal("增长百分之六", source.Text);
    }

    [Fact]
    public void Writes_every_line_end_as_a_line_feed()
    {
        Assert.Equal("一\n二\n三\n\n四", SourceText.Decode("一\r\n二\r三\r\r\n四"u8).Text);
    }

    [Fact]
    public void Replaces_and_counts_what_it_cannot_decode()
    {
        byte[] bytes = [.. Encoding.UTF8.GetBytes(Report), 0xFF, .. Encoding.UTF8.GetBytes("完")];
        SourceText source = SourceText.Decode(bytes);
        Assert.Equal("utf-8", source.Encoding);
        Assert.Equal(1, source.Undecodable);
        Assert.Equal('\uFFFD', source.Text[source.FirstUndecodable]);
        Assert.EndsWith("完", source.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Keeps_UTF8_whose_last_character_was_cut_off()
    {
        byte[] whole = Encoding.UTF8.GetBytes(Report);
        SourceText source = SourceText.Decode(whole.AsSpan(0, whole.Length - 1));
        Assert.Equal("utf-8", source.Encoding);
        Assert.StartsWith("各位代表", source.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Reads_an_empty_file_as_an_empty_text()
    {
        SourceText source = SourceText.Decode([]);
        Assert.Equal(string.Empty, source.Text);
        Assert.Equal("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855", source.Sha256);
    }

    [Fact]
    public void Keeps_a_lone_surrogate_of_a_text_typed_in()
    {
        Assert.Equal("一\uD800二\n", SourceText.FromText("\uFEFF一\uD800二\r\n").Text);
    }
}
