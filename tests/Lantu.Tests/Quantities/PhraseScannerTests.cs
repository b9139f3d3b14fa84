using Lantu.Quantities;
using Lantu.Text.Folding;
using Xunit;

namespace Lantu.Tests.Quantities;

public sealed class PhraseScannerTests
{
    [Theory]
    [InlineData("落实“132”总体工作部署")]
    [InlineData("“4+1”重要要求")]
    [InlineData("“八八战略”")]
    [InlineData("“千万工程”")]
    [InlineData("“12345”热线")]
    [InlineData("《建设方案（2025年版）》")]
    [InlineData("《关于促进100家企业发展的意见》")]
    [InlineData("G60科创走廊")]
    [InlineData("PM2.5和PM10")]
    [InlineData("5G网络")]
    [InlineData("汽车4S店")]
    [InlineData("3D打印")]
    [InlineData("A4纸")]
    [InlineData("C-5项目")]
    [InlineData("5A级景区")]
    [InlineData("110千伏变电站")]
    [InlineData("第1232号文件")]
    [InlineData("II型大城市")]
    [InlineData("十大行动")]
    [InlineData("第五届第三次会议")]
    [InlineData("3级公路")]
    [InlineData("七八百家企业")]
    [InlineData("几十家企业")]
    [InlineData("十几个项目")]
    [InlineData("数十亿元")]
    [InlineData("百年老店")]
    [InlineData("万家灯火")]
    public void Names_codes_and_vague_words_hold_no_quantity(string text) => Assert.Equal(string.Empty, QuantityLines.Of(text));

    [Theory]
    [InlineData("PM2.5浓度27.1微克/立方米", "Amount 27.1 微克/立方米 [27.1微克/立方米]")]
    [InlineData("建成5G基站2000个", "Amount 2000 个 [2000个]")]
    [InlineData("“132”部署下完成3项", "Amount 3 项 [3项]")]
    [InlineData("5A级景区3家", "Amount 3 家 [3家]")]
    [InlineData("“我们全年完成投资300亿元，这在历史上还从来没有过”", "Amount 300亿 CNY [300亿元]")]
    public void A_figure_beside_a_name_is_read(string text, string expected) => Assert.Equal(expected, QuantityLines.Of(text));

    [Fact]
    public void Finds_everything_of_a_sentence_in_order()
    {
        Assert.Equal(
            "Amount 2693.3亿 CNY [2693.3亿元] | Percent 7.9 % [7.9%] | Rank 2 [第2位] | Streak 8 year [8年]",
            QuantityLines.Of("2025年，全市生产总值**2693.3亿元**，增长**7.9%**，居全省第2位，增速连续8年高于全省。"));
    }

    [Fact]
    public void Reads_only_the_stretch_it_is_given()
    {
        var folded = FoldedText.Of("出口7307亿元，进口1058亿元，增长5%");
        var scanner = new PhraseScanner();
        scanner.Scan(folded.Characters, 9, 17);
        Quantity quantity = Assert.Single(scanner.Quantities);
        Assert.Equal("1058亿元", folded.Written(quantity.Start, quantity.End));
    }

    [Fact]
    public void Forgets_the_stretch_before()
    {
        var scanner = new PhraseScanner();
        scanner.Scan("2025年出口7307亿元", 0, 13);
        Assert.NotEmpty(scanner.Quantities);
        Assert.NotEmpty(scanner.Times);
        scanner.Scan("各位代表", 0, 4);
        Assert.Empty(scanner.Quantities);
        Assert.Empty(scanner.Times);
    }

    [Theory]
    [InlineData("出口7307亿元，增长24.1%；居全省第2位，连续35年领跑全国。")]
    [InlineData("第第第第第第第第第第第")]
    [InlineData("一二三四五六七八九十百千万亿")]
    [InlineData("2025年2025年2025年")]
    [InlineData("“““““““")]
    [InlineData("5—5—5—5—5—")]
    [InlineData("7:7:7:7:7:7")]
    public void The_work_grows_with_the_text_and_no_faster(string text)
    {
        long once = Attempts(Repeated(text, 10));
        long tenTimes = Attempts(Repeated(text, 100));
        Assert.InRange(tenTimes, once, 12 * once);
    }

    private static string Repeated(string text, int times) => string.Concat(Enumerable.Repeat(text, times));

    private static long Attempts(string text)
    {
        var scanner = new PhraseScanner();
        scanner.Scan(text, 0, text.Length);
        return scanner.Attempts;
    }
}
