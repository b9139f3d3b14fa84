using Lantu.Quantities;
using Lantu.Text.Folding;
using Xunit;

namespace Lantu.Tests.Quantities.Amounts;

public sealed class AmountTests
{
    [Theory]
    [InlineData("出口7307亿元", "Amount 7307亿 CNY [7307亿元]")]
    [InlineData("出口 **7307** 亿元", "Amount 7307亿 CNY [7307亿元]")]
    [InlineData("出口７３０７亿元", "Amount 7307亿 CNY [７３０７亿元]")]
    [InlineData("出口1 000亿元", "Amount 1000亿 CNY [1000亿元]")]
    [InlineData("余额达1.2万亿元", "Amount 1.2万亿 CNY [1.2万亿元]")]
    [InlineData("收入一百二十七亿元", "Amount 127亿 CNY [一百二十七亿元]")]
    [InlineData("外资3.2亿美元", "Amount 3.2亿 USD [3.2亿美元]")]
    [InlineData("收入51535元", "Amount 51535 CNY [51535元]")]
    [InlineData("劳动生产率30万元/人", "Amount 30万 CNY/person [30万元/人]")]
    [InlineData("亩均税收34.9万元/亩", "Amount 34.9万 元/亩 [34.9万元/亩]")]
    [InlineData("浓度27.1微克/立方米", "Amount 27.1 微克/立方米 [27.1微克/立方米]")]
    [InlineData("装机45万千瓦", "Amount 45万 kW [45万千瓦]")]
    [InlineData("装机3000千瓦", "Amount 3000 kW [3000千瓦]")]
    [InlineData("装机30兆瓦", "Amount 3万 kW [30兆瓦]")]
    [InlineData("储能2.5吉瓦时", "Amount 250万 kWh [2.5吉瓦时]")]
    [InlineData("发电100亿千瓦时", "Amount 100亿 kWh [100亿千瓦时]")]
    [InlineData("里程500千米", "Amount 500 km [500千米]")]
    [InlineData("面积116平方公里", "Amount 116 km2 [116平方公里]")]
    [InlineData("面积5㎢", "Amount 5 km2 [5㎢]")]
    [InlineData("面积100㎡", "Amount 100 m2 [100㎡]")]
    [InlineData("农田7.2万亩", "Amount 7.2万 mu [7.2万亩]")]
    [InlineData("粮食63.2万吨", "Amount 63.2万 t [63.2万吨]")]
    [InlineData("吞吐量92.6万标箱", "Amount 92.6万 TEU [92.6万标箱]")]
    [InlineData("游客5260万人次", "Amount 5260万 person-time [5260万人次]")]
    [InlineData("引进人才12名", "Amount 12 person [12名]")]
    [InlineData("住户280户", "Amount 280 household [280户]")]
    [InlineData("设备10台（套）", "Amount 10 台(套) [10台（套）]")]
    [InlineData("用电8.5度以上", "Amount >=8.5 度 [8.5度]")]
    [InlineData("寿命82岁", "Amount 82 岁 [82岁]")]
    [InlineData("人口达342万", "Bare 342万 [342万]")]
    [InlineData("价格指数103左右", "Bare ~103 [103]")]
    [InlineData("办结时间3个工作日", "Duration 3 个工作日 [3个工作日]")]
    [InlineData("增长-0.3%", "Percent -0.3 % [-0.3%]")]
    public void Reads_a_number_with_its_unit(string text, string expected) => Assert.Equal(expected, QuantityLines.Of(text));

    [Theory]
    [InlineData("增长7.9%", "Percent 7.9 % [7.9%]")]
    [InlineData("增长７．９％", "Percent 7.9 % [７．９％]")]
    [InlineData("增长7.9﹪", "Percent 7.9 % [7.9﹪]")]
    [InlineData("百分之三点五", "Percent 3.5 % [百分之三点五]")]
    [InlineData("百分之十五", "Percent 15 % [百分之十五]")]
    [InlineData("百分之百", "Percent 100 % [百分之百]")]
    [InlineData("百分之五到百分之六", "Percent 5..6 % [百分之五到百分之六]")]
    [InlineData("占三分之一", "Percent 33.333333 % [三分之一]")]
    [InlineData("三分之二的村", "Percent 66.666667 % [三分之二]")]
    [InlineData("四分之三", "Percent 75 % [四分之三]")]
    [InlineData("十分之一", "Percent 10 % [十分之一]")]
    [InlineData("六成", "Percent 60 % [六成]")]
    [InlineData("三成半", "Percent 35 % [三成半]")]
    [InlineData("近九成", "Percent <90 % [九成]")]
    [InlineData("八成以上", "Percent >=80 % [八成]")]
    [InlineData("压减一半", "Percent 50 % [一半]")]
    [InlineData("占比过半。", "Percent 50 % [半]")]
    [InlineData("千分之三", "Amount 3 ‰ [千分之三]")]
    [InlineData("自然增长率0.35‰", "Amount 0.35 ‰ [0.35‰]")]
    public void Reads_percentages_and_fractions(string text, string expected) => Assert.Equal(expected, QuantityLines.Of(text));

    [Theory]
    [InlineData("提高0.5个百分点", "Points 0.5 pp [0.5个百分点]")]
    [InlineData("提高2百分点", "Points 2 pp [2百分点]")]
    [InlineData("提高零点五个百分点", "Points 0.5 pp [零点五个百分点]")]
    [InlineData("提高两个百分点", "Points 2 pp [两个百分点]")]
    [InlineData("高1.2个百分点左右", "Points ~1.2 pp [1.2个百分点]")]
    [InlineData("2至3个百分点", "Points 2..3 pp [2至3个百分点]")]
    public void Percentage_points_are_no_percentages(string text, string expected) => Assert.Equal(expected, QuantityLines.Of(text));

    [Theory]
    [InlineData("一半年过去了")]
    [InlineData("万分感谢")]
    [InlineData("半年")]
    [InlineData("过半年")]
    [InlineData("百分制")]
    [InlineData("一成立")]
    [InlineData("五成都")]
    [InlineData("一成为")]
    [InlineData("百分之几")]
    public void Leaves_words_that_only_look_like_fractions(string text) => Assert.DoesNotContain("%", QuantityLines.Of(text), StringComparison.Ordinal);

    [Theory]
    [InlineData("5.5%-6%", "5.5..6 %")]
    [InlineData("5.5%—6%", "5.5..6 %")]
    [InlineData("5.5%——6%", "5.5..6 %")]
    [InlineData("5.5%–6%", "5.5..6 %")]
    [InlineData("5.5%~6%", "5.5..6 %")]
    [InlineData("5.5%～6%", "5.5..6 %")]
    [InlineData("5.5%－6%", "5.5..6 %")]
    [InlineData("5.5%至6%", "5.5..6 %")]
    [InlineData("5.5%到6%", "5.5..6 %")]
    [InlineData("5.5—6%", "5.5..6 %")]
    [InlineData("2—3家", "2..3 家")]
    [InlineData("8至10家", "8..10 家")]
    [InlineData("三至五家", "3..5 家")]
    [InlineData("5—6亿元", "5亿..6亿 CNY")]
    [InlineData("300至400亿元", "300亿..400亿 CNY")]
    [InlineData("10万-15万人", "10万..15万 person")]
    [InlineData("10—15万人", "10万..15万 person")]
    [InlineData("100-200亩", "100..200 mu")]
    public void Reads_a_range_with_any_dash(string written, string expected)
    {
        string read = QuantityLines.Of("增加" + written);
        Assert.Equal($"{expected} [{written}]", read[(read.IndexOf(' ', StringComparison.Ordinal) + 1)..]);
    }

    [Theory]
    [InlineData("从3006亿元到7307亿元", "Amount 3006亿 CNY [3006亿元] | Amount 7307亿 CNY [7307亿元]")]
    [InlineData("由18万户至20万户", "Amount 18万 household [18万户] | Amount 20万 household [20万户]")]
    [InlineData("从3%提高到5%", "Percent 3 % [3%] | Percent 5 % [5%]")]
    [InlineData("由3%升至5%", "Percent 3 % [3%] | Percent 5 % [5%]")]
    [InlineData("7%—6%", "Percent 7 % [7%] | Percent 6 % [6%]")]
    [InlineData("5元—6%", "Amount 5 CNY [5元] | Percent 6 % [6%]")]
    [InlineData("增至300家", "Amount 300 家 [300家]")]
    [InlineData("10%—", "Percent 10 % [10%]")]
    [InlineData("5%、6%", "Percent 5 % [5%] | Percent 6 % [6%]")]
    public void A_way_is_no_range(string text, string expected) => Assert.Equal(expected, QuantityLines.Of(text));

    [Theory]
    [InlineData("7.5:42.3:50.2")]
    [InlineData("7.5：42.3：50.2")]
    [InlineData("7.5∶42.3∶50.2")]
    public void Reads_each_part_of_a_ratio(string written) =>
        Assert.Equal("RatioPart 7.5 [7.5] | RatioPart 42.3 [42.3] | RatioPart 50.2 [50.2]", QuantityLines.Of("结构调整为" + written));

    [Theory]
    [InlineData("出口7307亿元，增长24.1%", "7307亿元", 2, 8)]
    [InlineData("力争超1万亩", "1万亩", 3, 6)]
    [InlineData("增长5.5%—6%左右", "5.5%—6%", 2, 9)]
    public void Says_where_the_figure_stands(string text, string figure, int start, int end)
    {
        Quantity quantity = Quantity.ReadAll(FoldedText.Of(text).Characters)[0];
        Assert.Equal((figure, start, end), (text[quantity.Start..quantity.End], quantity.Start, quantity.End));
    }

    [Theory]
    [InlineData("2693.3亿元", "1000万")]
    [InlineData("7.9%", "0.1")]
    [InlineData("7.90%", "0.01")]
    [InlineData("1000家", "1")]
    [InlineData("30兆瓦", "1000")]
    [InlineData("三分之一", "0")]
    public void Says_what_the_last_digit_is_worth(string text, string step) =>
        Assert.Equal(step, Figures.Short(Assert.Single(Quantity.ReadAll(FoldedText.Of(text).Characters)).Step));
}
