using Xunit;

namespace Lantu.Tests.Reading.Indicators;

/// <summary>How the words around a figure bind it, and how firmly a target is meant.</summary>
public sealed class BoundTests
{
    [Theory]
    [InlineData("高新技术企业达836家。", "=")]
    [InlineData("高新技术企业达到836家。", "=")]
    [InlineData("高新技术企业增至836家。", "=")]
    [InlineData("高新技术企业超836家。", ">")]
    [InlineData("高新技术企业突破836家。", ">")]
    [InlineData("高新技术企业达836余家。", ">")]
    [InlineData("高新技术企业达836多家。", ">")]
    [InlineData("高新技术企业近836家。", "<")]
    [InlineData("高新技术企业不足836家。", "<")]
    [InlineData("高新技术企业约836家。", "~")]
    [InlineData("高新技术企业达836家左右。", "~")]
    [InlineData("高新技术企业达836家以上。", ">=")]
    [InlineData("高新技术企业不低于836家。", ">=")]
    [InlineData("高新技术企业控制在836家以内。", "<=")]
    [InlineData("高新技术企业不超过836家。", "<=")]
    public void A_result_is_bound_by_its_words(string passage, string comparator)
    {
        string figure = passage.Contains('余', StringComparison.Ordinal) ? "836余家" : passage.Contains('多', StringComparison.Ordinal) ? "836多家" : "836家";
        FactLines.Equal($"result level 高新技术企业 {comparator} 836 家 [{figure}] 2025", Reports.Review(passage));
    }

    [Theory]
    [InlineData("高新技术企业达到836家。", ">=")]
    [InlineData("高新技术企业提高到836家。", ">=")]
    [InlineData("高新技术企业增加到836家。", ">=")]
    [InlineData("高新技术企业突破836家。", ">")]
    [InlineData("高新技术企业达到836家左右。", "~")]
    [InlineData("高新技术企业达到836家以上。", ">=")]
    [InlineData("高新技术企业减至836家。", "<=")]
    [InlineData("高新技术企业控制在836家以内。", "<=")]
    public void A_target_to_be_reached_is_a_floor_and_one_to_be_lowered_a_ceiling(string passage, string comparator) =>
        FactLines.Equal($"target level 高新技术企业 {comparator} 836 家 [836家] 2026", Reports.Targets(passage));

    [Theory]
    [InlineData("地区生产总值增长7%。", "= 7 % [7%] 2026")]
    [InlineData("地区生产总值增长7%以上。", ">= 7 % [7%] 2026")]
    [InlineData("地区生产总值增长7%左右。", "~ 7 % [7%] 2026")]
    [InlineData("地区生产总值增长不低于7%。", ">= 7 % [7%] 2026")]
    [InlineData("地区生产总值增长5.5%—6%。", ".. 5.5..6 % [5.5%—6%] 2026")]
    [InlineData("地区生产总值增长5.5%至6%。", ".. 5.5..6 % [5.5%至6%] 2026")]
    [InlineData("地区生产总值增长5.5-6%。", ".. 5.5..6 % [5.5-6%] 2026")]
    [InlineData("地区生产总值增长百分之七左右。", "~ 7 % [百分之七] 2026")]
    [InlineData("力争地区生产总值增长7%。", "= 7 % [7%] 2026 aspiration")]
    [InlineData("地区生产总值力争增长7%以上。", ">= 7 % [7%] 2026 aspiration")]
    [InlineData("确保地区生产总值增长7%以上。", ">= 7 % [7%] 2026 commitment")]
    public void A_target_of_growth_keeps_its_condition_and_how_firmly_it_is_meant(string passage, string expected) =>
        FactLines.Equal($"target growth 地区生产总值 {expected}", Reports.Targets(passage));

    [Fact]
    public void A_target_and_what_is_strived_for_beyond_it_measure_the_same() =>
        FactLines.Equal(
            """
            target growth 地区生产总值 ~ 6 % [6%] 2026
            target growth 地区生产总值 = 6.5 % [6.5%] 2026 aspiration
            """,
            Reports.Targets("地区生产总值增长6%左右，力争达到6.5%。"));

    [Fact]
    public void A_promise_holds_for_its_clause_alone() =>
        FactLines.Equal(
            """
            target change 城镇新增就业 >= 5万 person [5万人] 2026 commitment
            target level 城镇调查失业率 <= 5.5 % [5.5%] 2026
            """,
            Reports.Targets("确保城镇新增就业5万人以上，城镇调查失业率控制在5.5%以内。"));

    [Fact]
    public void A_result_is_neither_promised_nor_strived_for() =>
        FactLines.Equal("result growth 地区生产总值 = 7 % [7%] 2025", Reports.Review("地区生产总值增长7%。"));

    [Theory]
    [InlineData("新增上市企业2—3家。", "target change 上市企业 .. 2..3 家 [2—3家] 2026")]
    [InlineData("净增规上工业企业100家以上。", "target change 规上工业企业 >= 100 家 [100家] 2026")]
    [InlineData("惠企政策免申即享比例提高到90%。", "target level 惠企政策免申即享比例 >= 90 % [90%] 2026")]
    [InlineData("涉企现场检查总量压减20%以上。", "target change 涉企现场检查总量 <= -20 % [20%] 2026")]
    [InlineData("新增光伏装机45万千瓦。", "target change 光伏装机 = 45万 kW [45万千瓦] 2026")]
    public void Tasks_are_targets_too(string passage, string expected) => FactLines.Equal(expected, Reports.Tasks(passage));
}
