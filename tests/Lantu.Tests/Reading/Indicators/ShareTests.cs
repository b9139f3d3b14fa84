using Xunit;

namespace Lantu.Tests.Reading.Indicators;

/// <summary>Parts of a whole, rates, ratios, index numbers, and one measure by another.</summary>
public sealed class ShareTests
{
    [Theory]
    [InlineData("税收收入占一般公共预算收入的83.2%。", "result share 税收收入 = 83.2 % [83.2%] 2025 of 一般公共预算收入")]
    [InlineData("出口额占全省12.8%。", "result share 出口额 = 12.8 % [12.8%] 2025 of 全省")]
    [InlineData("出口额占全省比重达12.8%。", "result share 出口额 = 12.8 % [12.8%] 2025 of 全省")]
    [InlineData("民间投资占比达65%。", "result share 民间投资占比 = 65 % [65%] 2025")]
    [InlineData("税收收入占一般公共预算收入的三分之二。", "result share 税收收入 = 66.666667 % [三分之二] 2025 of 一般公共预算收入")]
    [InlineData("税收收入占一般公共预算收入的八成以上。", "result share 税收收入 >= 80 % [八成] 2025 of 一般公共预算收入")]
    [InlineData("税收收入占一般公共预算收入的一半。", "result share 税收收入 = 50 % [一半] 2025 of 一般公共预算收入")]
    public void A_share_names_its_whole_where_the_text_does(string passage, string expected) => FactLines.Equal(expected, Reports.Review(passage));

    [Fact]
    public void A_part_of_a_plan_is_a_share_of_it() =>
        FactLines.Equal(
            """
            result level 完成投资 = 300亿 CNY [300亿元] 2025
            result share 完成投资 = 50 % [一半] 2025 of 全年计划
            """,
            Reports.Review("完成投资300亿元，占全年计划的一半。"));

    [Fact]
    public void A_share_moves_by_points() =>
        FactLines.Equal(
            """
            result share 出口额 = 12.8 % [12.8%] 2025 of 全省
            result change 出口额 = 0.3 pp [0.3个百分点] 2025
            """,
            Reports.Review("出口额占全省12.8%，提高0.3个百分点。"));

    [Theory]
    [InlineData("城镇调查失业率5.1%。", "result level 城镇调查失业率 = 5.1 % [5.1%] 2025")]
    [InlineData("全社会研发投入强度达到3.02%。", "result level 全社会研发投入强度 = 3.02 % [3.02%] 2025")]
    [InlineData("空气质量优良天数比例93.4%。", "result level 空气质量优良天数比例 = 93.4 % [93.4%] 2025")]
    [InlineData("群众诉求按期办结率达98%。", "result level 群众诉求按期办结率 = 98 % [98%] 2025")]
    public void A_rate_that_is_itself_the_indicator_is_a_level(string passage, string expected) => FactLines.Equal(expected, Reports.Review(passage));

    [Fact]
    public void A_ratio_of_three_gives_each_industry_its_share() =>
        FactLines.Equal(
            """
            result share 三次产业结构第一产业 = 4.8 % [4.8] 2025 from 5.2
            result share 三次产业结构第二产业 = 39.6 % [39.6] 2025 from 40.1
            result share 三次产业结构第三产业 = 55.6 % [55.6] 2025 from 54.7
            """,
            Reports.Review("三次产业结构由5.2：40.1：54.7调整为4.8：39.6：55.6。"));

    [Fact]
    public void A_ratio_to_one_is_so_many_times() =>
        FactLines.Equal("result level 城乡居民收入比 = 1.96 倍 [1.96] 2025", Reports.Review("城乡居民收入比为1.96:1。"));

    [Fact]
    public void Shares_of_several_wholes_stand_side_by_side() =>
        FactLines.Equal(
            """
            result share 出口额 = 5.2 % [5.2%] 2025 of 全国
            result share 出口额 = 19.8 % [19.8%] 2025 of 全省
            """,
            Reports.Review("出口额占全国的5.2%、全省的19.8%。"));

    [Theory]
    [InlineData("居民消费价格指数为101.2。", "result level 居民消费价格指数 = 101.2 index [101.2] 2025")]
    [InlineData("居民消费价格上涨1.2%。", "result growth 居民消费价格 = 1.2 % [1.2%] 2025")]
    public void Index_numbers_are_no_percentages(string passage, string expected) => FactLines.Equal(expected, Reports.Review(passage));

    [Theory]
    [InlineData("劳动生产率达30万元/人。", "result level 劳动生产率 = 30万 CNY/person [30万元/人] 2025")]
    [InlineData("规上工业亩均税收34.9万元/亩。", "result level 规上工业亩均税收 = 34.9万 元/亩 [34.9万元/亩] 2025")]
    [InlineData("市区PM2.5平均浓度27.1微克/立方米。", "result level 市区PM2.5平均浓度 = 27.1 微克/立方米 [27.1微克/立方米] 2025")]
    public void One_measure_by_another_keeps_both(string passage, string expected) => FactLines.Equal(expected, Reports.Review(passage));

    [Theory]
    [InlineData("实有人口达342万。", "result level 实有人口 = 342万 person [342万] 2025")]
    [InlineData("建成区面积116平方公里。", "result level 建成区面积 = 116 km2 [116平方公里] 2025")]
    [InlineData("常住外商超3万人。", "result level 常住外商 > 3万 person [3万人] 2025")]
    [InlineData("实际利用外资3.2亿美元。", "result level 实际利用外资 = 3.2亿 USD [3.2亿美元] 2025")]
    [InlineData("城镇新增就业5.36万人。", "result change 城镇新增就业 = 5.36万 person [5.36万人] 2025")]
    [InlineData("新增高新技术企业36家。", "result change 高新技术企业 = 36 家 [36家] 2025")]
    [InlineData("一般公共预算收入一百二十七亿元。", "result level 一般公共预算收入 = 127亿 CNY [一百二十七亿元] 2025")]
    [InlineData("规上工业企业达两千六百多家。", "result level 规上工业企业 > 2600 家 [两千六百多家] 2025")]
    public void Amounts_are_scaled_into_their_unit(string passage, string expected) => FactLines.Equal(expected, Reports.Review(passage));
}
