using Lantu.Quantities;
using Lantu.Text.Folding;
using Xunit;

namespace Lantu.Tests.Quantities.Bounds;

public sealed class BoundWordsTests
{
    [Theory]
    [InlineData("不低于7%", ">=7 %")]
    [InlineData("不少于7%", ">=7 %")]
    [InlineData("至少7%", ">=7 %")]
    [InlineData("7%以上", ">=7 %")]
    [InlineData("7%（含）及以上", ">=7 %")]
    [InlineData("7%及以上", ">=7 %")]
    [InlineData("7%（含）以上", ">=7 %")]
    [InlineData("超7%", ">7 %")]
    [InlineData("超过7%", ">7 %")]
    [InlineData("突破7%", ">7 %")]
    [InlineData("破7%", ">7 %")]
    [InlineData("跨越7%", ">7 %")]
    [InlineData("高于7%", ">7 %")]
    [InlineData("7%以内", "<=7 %")]
    [InlineData("7%之内", "<=7 %")]
    [InlineData("7%以下", "<=7 %")]
    [InlineData("不超过7%", "<=7 %")]
    [InlineData("不高于7%", "<=7 %")]
    [InlineData("近7%", "<7 %")]
    [InlineData("将近7%", "<7 %")]
    [InlineData("接近7%", "<7 %")]
    [InlineData("逼近7%", "<7 %")]
    [InlineData("不足7%", "<7 %")]
    [InlineData("不到7%", "<7 %")]
    [InlineData("低于7%", "<7 %")]
    [InlineData("7%左右", "~7 %")]
    [InlineData("约7%", "~7 %")]
    [InlineData("大约7%", "~7 %")]
    [InlineData("7%上下", "~7 %")]
    public void A_word_binds_its_figure(string written, string expected) =>
        Assert.StartsWith($"Percent {expected} [", QuantityLines.Of("失业率" + written), StringComparison.Ordinal);

    [Theory]
    [InlineData("500余家", "Amount >500 家 [500余家]")]
    [InlineData("300多名", "Amount >300 person [300多名]")]
    [InlineData("3万余人", "Amount >3万 person [3万余人]")]
    [InlineData("5000多万元", "Amount >5000万 CNY [5000多万元]")]
    [InlineData("两千六百多人", "Amount >2600 person [两千六百多人]")]
    public void More_is_part_of_the_figure(string text, string expected) => Assert.Equal(expected, QuantityLines.Of(text));

    [Theory]
    [InlineData("签约50亿元", "Amount 50亿 CNY [50亿元]")]
    [InlineData("合约5亿元", "Amount 5亿 CNY [5亿元]")]
    [InlineData("节约20吨", "Amount 20 t [20吨]")]
    [InlineData("预约3万人次", "Amount 3万 person-time [3万人次]")]
    [InlineData("通过12项", "Amount 12 项 [12项]")]
    [InlineData("附近3个", "Amount 3 个 [3个]")]
    [InlineData("最近3家", "Amount 3 家 [3家]")]
    [InlineData("邻近3个", "Amount 3 个 [3个]")]
    [InlineData("打破3项", "Amount 3 项 [3项]")]
    [InlineData("爆破3次", "Amount 3 次 [3次]")]
    [InlineData("赶超3家", "Amount 3 家 [3家]")]
    [InlineData("以上3家", "Amount 3 家 [3家]")]
    [InlineData("增长7%。以上", "Percent 7 % [7%]")]
    public void The_end_of_another_word_does_not_bind(string text, string expected) => Assert.Equal(expected, QuantityLines.Of(text));

    [Theory]
    [InlineData("突破万亿元", "Amount >1万亿 CNY [万亿元]")]
    [InlineData("超千亿元", "Amount >1000亿 CNY [千亿元]")]
    [InlineData("近百亿元", "Amount <100亿 CNY [百亿元]")]
    [InlineData("达百亿元", "Amount 100亿 CNY [百亿元]")]
    [InlineData("上万种", "Amount >=1万 种 [万种]")]
    [InlineData("过百家", "Amount >100 家 [百家]")]
    [InlineData("成千上万", "")]
    [InlineData("百亿元企业", "")]
    [InlineData("千家万户", "")]
    [InlineData("万亿级枢纽", "")]
    [InlineData("百年大计", "")]
    public void A_scale_alone_counts_only_where_it_is_reached(string text, string expected) => Assert.Equal(expected, QuantityLines.Of(text));

    [Fact]
    public void The_words_lie_around_the_figure_and_not_within_it()
    {
        const string text = "面积突破1万亩以上";
        Quantity quantity = Assert.Single(Quantity.ReadAll(FoldedText.Of(text).Characters));
        Assert.Equal(("1万亩", "突破1万亩以上"), (text[quantity.Start..quantity.End], text[quantity.OuterStart..quantity.OuterEnd]));
    }
}
