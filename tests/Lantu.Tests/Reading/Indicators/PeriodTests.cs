using Xunit;

namespace Lantu.Tests.Reading.Indicators;

/// <summary>Which time a figure speaks of: its own words, those that open the passage, or its heading.</summary>
public sealed class PeriodTests
{
    [Fact]
    public void A_heading_gives_its_year_to_what_stands_under_it() =>
        FactLines.Equal("result growth 出口 = 5 % [5%] 2025", Reports.Review("出口增长5%。"));

    [Fact]
    public void A_chapter_on_five_years_gives_their_last_to_a_level() =>
        FactLines.Equal("result level 出口 = 893.2亿 CNY [893.2亿元] 2025", Reports.FiveYears("出口893.2亿元。"));

    [Theory]
    [InlineData("2024年，地区生产总值增长5%。", "2024")]
    [InlineData("2024年地区生产总值增长5%。", "2024")]
    [InlineData("一季度，地区生产总值增长5%。", "2025-01..2025-03")]
    [InlineData("上半年地区生产总值增长5%。", "2025-01..2025-06")]
    [InlineData("前三季度地区生产总值增长5%。", "2025-01..2025-09")]
    [InlineData("1—11月，地区生产总值增长5%。", "2025-01..2025-11")]
    [InlineData("12月份，地区生产总值增长5%。", "2025-12")]
    [InlineData("全年地区生产总值增长5%。", "2025")]
    [InlineData("去年，地区生产总值增长5%。", "2025")]
    public void The_words_of_a_sentence_are_stronger_than_its_heading(string passage, string period) =>
        FactLines.Equal($"result growth 地区生产总值 = 5 % [5%] {period}", Reports.Review(passage));

    [Theory]
    [InlineData("五年来，地区生产总值年均增长6.4%。", "2021..2025")]
    [InlineData("“十四五”期间，地区生产总值年均增长6.4%。", "2021..2025")]
    [InlineData("2021—2025年，地区生产总值年均增长6.4%。", "2021..2025")]
    [InlineData("过去三年，地区生产总值年均增长6.4%。", "2023..2025")]
    public void An_average_belongs_to_all_its_years(string passage, string period) =>
        FactLines.Equal($"result average-growth 地区生产总值 = 6.4 % [6.4%] {period}", Reports.Review(passage));

    [Fact]
    public void A_time_that_opens_a_passage_holds_for_the_sentences_that_follow() =>
        FactLines.Equal(
            """
            result average-growth 地区生产总值 = 6.4 % [6.4%] 2021..2025
            result average-growth 出口 = 12.4 % [12.4%] 2021..2025
            result change 老旧小区 > 540 个 [540余个] 2021..2025
            """,
            Reports.Review("五年来，地区生产总值年均增长6.4%。出口年均增长12.4%。改造老旧小区540余个。"));

    [Fact]
    public void What_was_done_over_the_years_is_summed_up_and_a_stock_is_not() =>
        FactLines.Equal(
            """
            result level 完成投资 = 3000亿 CNY [3000亿元] 2021..2025
            result level 铁路运营里程 = 298 km [298公里] 2025
            """,
            Reports.FiveYears("五年累计完成投资3000亿元。铁路运营里程达298公里。"));

    [Theory]
    [InlineData("今年地区生产总值增长6%。", "growth 地区生产总值 = 6 % [6%] 2026")]
    [InlineData("一季度地区生产总值增长6%。", "growth 地区生产总值 = 6 % [6%] 2026-01..2026-03")]
    [InlineData("到2030年地区生产总值突破5500亿元。", "level 地区生产总值 > 5500亿 CNY [5500亿元] 2030")]
    [InlineData("到2027年建成充电桩5000个。", "change 充电桩 = 5000 个 [5000个] 2027")]
    public void A_target_has_its_own_horizon(string passage, string expected) =>
        FactLines.Equal($"target {expected}", Reports.Targets(passage));

    [Fact]
    public void Two_horizons_stand_side_by_side() =>
        FactLines.Equal(
            """
            target growth 地区生产总值 ~ 6 % [6%] 2026
            target average-growth 地区生产总值 = 5.5 % [5.5%] 2026..2030
            """,
            Reports.Targets("今年地区生产总值增长6%左右，“十五五”期间年均增长5.5%。"));

    [Fact]
    public void A_step_on_the_way_has_its_own_year() =>
        FactLines.Equal(
            """
            target level 高新技术企业 >= 1000 家 [1000家] 2027
            target level 高新技术企业 >= 1500 家 [1500家] 2030
            """,
            Reports.Goals("到2027年，高新技术企业达到1000家；到2030年，达到1500家。"));

    [Fact]
    public void Goals_without_a_year_belong_to_the_end_of_their_plan() =>
        FactLines.Equal(
            """
            target average-growth 地区生产总值 ~ 5.5 % [5.5%] 2026..2030
            target level 地区生产总值 > 5500亿 CNY [5500亿元] 2030
            target level 人均地区生产总值 ~ 13万 CNY [13万元] 2030
            target level 常住人口城镇化率 ~ 75 % [75%] 2030
            target change 单位地区生产总值能耗 = -12 % [12%] 2026..2030
            """,
            Reports.Goals("地区生产总值年均增长5.5%左右，到2030年突破5500亿元，人均地区生产总值达到13万元左右。常住人口城镇化率达到75%左右。单位地区生产总值能耗五年累计下降12%。"));

    [Fact]
    public void A_base_to_compare_with_is_not_the_period() =>
        FactLines.Equal("result change 出口 = 45 % [45%] 2021..2025", Reports.Review("出口比2020年增长45%。"));

    [Fact]
    public void What_was_done_the_year_before_is_a_result_even_among_tasks() =>
        FactLines.Equal(
            """
            result change 充电桩 = 1200 个 [1200个] 2025
            target change 充电桩 = 1500 个 [1500个] 2026
            """,
            Reports.Tasks("2025年新建充电桩1200个，今年新建充电桩1500个。"));

    [Fact]
    public void A_month_by_which_work_is_done_is_not_the_time_of_the_next_figure() =>
        FactLines.Equal("target change 断头路 = 18 条 [18条] 2026", Reports.Tasks("轨道交通1号线6月底前通车，打通断头路18条。"));
}
