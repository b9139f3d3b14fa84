using Lantu.Plans.Model;
using Xunit;

namespace Lantu.Tests.Reading.Indicators;

/// <summary>Growth, falls, points, multiples and ways from one value to another.</summary>
public sealed class MovementTests
{
    [Theory]
    [InlineData("出口增长24.1%。", "result growth 出口 = 24.1 % [24.1%] 2025")]
    [InlineData("出口同比增长24.1%。", "result growth 出口 = 24.1 % [24.1%] 2025")]
    [InlineData("出口比上年增长24.1%。", "result growth 出口 = 24.1 % [24.1%] 2025")]
    [InlineData("出口增速达24.1%。", "result growth 出口 = 24.1 % [24.1%] 2025")]
    [InlineData("出口年均增长24.1%。", "result average-growth 出口 = 24.1 % [24.1%] 2021..2025")]
    [InlineData("工业投资下降5.6%。", "result growth 工业投资 = -5.6 % [5.6%] 2025")]
    [InlineData("进口额下降3%左右。", "result growth 进口额 ~ -3 % [3%] 2025")]
    [InlineData("单位GDP能耗降低3.4%以上。", "result growth 单位GDP能耗 <= -3.4 % [3.4%] 2025")]
    [InlineData("办事时效提升84%。", "result change 办事时效 = 84 % [84%] 2025")]
    [InlineData("会议时间压减三成。", "result change 会议时间 = -30 % [三成] 2025")]
    [InlineData("耕地减少9平方公里。", "result change 耕地 = -9 km2 [9平方公里] 2025")]
    [InlineData("减少财政收入520亿元。", "result level 财政收入 = 520亿 CNY [520亿元] 2025")]
    public void Reads_how_an_indicator_moved(string passage, string expected) => FactLines.Equal(expected, Reports.Review(passage));

    [Fact]
    public void Takes_the_name_that_a_clause_announces_before_the_one_of_the_clauses_earlier()
    {
        Plan plan = Reports.Review("农村居民人均可支配收入，2024年为27000元；城镇居民人均可支配收入，2024年为49450元。");

        Assert.Equal(["income-rural", "income-urban"], plan.Facts.Select(static fact => fact.Indicator.Id));
    }

    [Theory]
    [InlineData("能耗下降3.4%以上。", "target growth 能耗 <= -3.4 % [3.4%] 2026")]
    [InlineData("能耗下降3.4%左右。", "target growth 能耗 ~ -3.4 % [3.4%] 2026")]
    [InlineData("能耗下降3%—5%。", "target growth 能耗 .. -5..-3 % [3%—5%] 2026")]
    [InlineData("进口额降幅控制在3%以内。", "target growth 进口额 >= -3 % [3%] 2026")]
    public void A_condition_on_a_fall_is_turned_with_its_sign(string passage, string expected) => FactLines.Equal(expected, Reports.Targets(passage));

    [Theory]
    [InlineData("城镇化率提高1.3个百分点。", "result change 城镇化率 = 1.3 pp [1.3个百分点] 2025")]
    [InlineData("城镇化率提高1.3百分点。", "result change 城镇化率 = 1.3 pp [1.3百分点] 2025")]
    [InlineData("城镇调查失业率下降0.2个百分点。", "result change 城镇调查失业率 = -0.2 pp [0.2个百分点] 2025")]
    public void Percentage_points_are_never_percentages(string passage, string expected) => FactLines.Equal(expected, Reports.Review(passage));

    [Theory]
    [InlineData("数字经济产值比2020年翻一番。", "result multiple 数字经济产值 = 2 [翻一番] 2025 with 2020年")]
    [InlineData("数字经济产值比2020年翻了一番。", "result multiple 数字经济产值 = 2 [翻了一番] 2025 with 2020年")]
    [InlineData("数字经济产值比2020年翻两番。", "result multiple 数字经济产值 = 4 [翻两番] 2025 with 2020年")]
    [InlineData("跨境电商交易额比2020年增长1.5倍。", "result multiple 跨境电商交易额 = 2.5 [1.5倍] 2025 with 2020年")]
    [InlineData("新能源产业产值是2020年的2.3倍。", "result multiple 新能源产业产值 = 2.3 [2.3倍] 2025 with 2020年")]
    [InlineData("工农业总产值增长八点一倍。", "result multiple 工农业总产值 = 9.1 [八点一倍] 2025")]
    public void Multiples_count_what_is_there_and_not_what_came_to_it(string passage, string expected) => FactLines.Equal(expected, Reports.FiveYears(passage));

    [Theory]
    [InlineData("出口从3006亿元增长到7307亿元。", "result level 出口 = 7307亿 CNY [7307亿元] 2025 from 3006亿")]
    [InlineData("出口从3006亿元增长至7307亿元。", "result level 出口 = 7307亿 CNY [7307亿元] 2025 from 3006亿")]
    [InlineData("城镇化率由66.4%提高到71.2%。", "result level 城镇化率 = 71.2 % [71.2%] 2025 from 66.4")]
    [InlineData("地区生产总值从三千亿元增加到四千二百亿元。", "result level 地区生产总值 = 4200亿 CNY [四千二百亿元] 2025 from 3000亿")]
    [InlineData("城乡居民收入比由1.77缩小到1.75。", "result level 城乡居民收入比 = 1.75 倍 [1.75] 2025 from 1.77")]
    [InlineData("税收收入占比由80%提高到83.2%。", "result share 税收收入占比 = 83.2 % [83.2%] 2025 from 80")]
    [InlineData("单位地区生产总值能耗降至0.35吨标准煤/万元。", "result level 单位地区生产总值能耗 = 0.35 吨标准煤/万元 [0.35吨标准煤/万元] 2025")]
    public void A_way_is_one_fact_with_its_start(string passage, string expected) => FactLines.Equal(expected, Reports.Review(passage));

    [Fact]
    public void A_way_over_the_years_of_a_plan_ends_in_its_last_year() =>
        FactLines.Equal(
            """
            result level 地区生产总值 = 4234.4亿 CNY [4234.4亿元] 2025 from 3105.6亿
            result average-growth 地区生产总值 = 6.4 % [6.4%] 2021..2025
            result rank 地区生产总值总量 = 5 [第5位] 2025 from 7 of 全省
            """,
            Reports.FiveYears("地区生产总值从2020年的3105.6亿元增长到4234.4亿元，年均增长6.4%，总量在全省由第7位跃升至第5位。"));

    [Fact]
    public void A_movement_over_several_years_is_a_change() =>
        FactLines.Equal(
            """
            result level 常住人口城镇化率 = 71.2 % [71.2%] 2025
            result change 常住人口城镇化率 = 4.8 pp [4.8个百分点] 2021..2025
            result change 地区生产总值 = 45 % [45%] 2021..2025
            """,
            Reports.FiveYears("常住人口城镇化率达到71.2%，五年提高4.8个百分点。地区生产总值五年累计增长45%。"));

    [Fact]
    public void Says_by_which_prices_and_how_final_a_figure_is()
    {
        Fact real = Assert.Single(Reports.Review("居民收入实际增长5.2%。").Facts);
        Fact comparable = Assert.Single(Reports.Review("一般公共预算收入同口径增长4.5%。").Facts);
        Fact estimated = Assert.Single(Reports.Review("预计全年地区生产总值增长6.5%左右。").Facts);
        Assert.Equal((PriceBasis.Real, null), (real.Basis, real.Status));
        Assert.Equal(PriceBasis.Comparable, comparable.Basis);
        Assert.Equal((Vintage.Estimated, Nature.Result, Comparator.About), (estimated.Status, estimated.Nature, estimated.Comparator));
    }
}
