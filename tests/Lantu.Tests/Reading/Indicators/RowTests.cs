using Lantu.Plans.Model;
using Xunit;

namespace Lantu.Tests.Reading.Indicators;

/// <summary>Rows of figures beside lists of things, without 分别; invented sentences of an invented city.</summary>
public sealed class RowTests
{
    [Fact]
    public void Each_state_has_its_own_figure() =>
        FactLines.Equal(
            """
            result change 园区新签约项目 = 45 个 [45个] 2025
            result change 新开工项目 = 39 个 [39个] 2025
            result change 新竣工项目 = 23 个 [23个] 2025
            """,
            Reports.Review("园区新签约、新开工、新竣工项目45个、39个、23个。"));

    [Fact]
    public void Each_level_has_its_own_investment() =>
        FactLines.Equal(
            """
            result level 省重点项目完成投资 = 12亿 CNY [12亿元] 2025
            result level 市重点项目完成投资 = 30亿 CNY [30亿元] 2025
            """,
            Reports.Review("省、市重点项目完成投资12亿元、30亿元。"));

    [Fact]
    public void Things_of_different_units_are_told_apart() =>
        FactLines.Equal(
            """
            result level 原煤产量 = 6640.8万 t [6640.8万吨] 2025
            result level 天然气产量 = 9.1亿 m3 [9.1亿立方米] 2025
            result growth 原煤产量 = 9.3 % [9.3%] 2025
            result growth 天然气产量 = 21.2 % [21.2%] 2025
            """,
            Reports.Review("原煤、天然气产量达到6640.8万吨、9.1亿立方米，分别增长9.3%、21.2%。"));

    [Fact]
    public void Towns_and_villages_told_in_one_word_have_a_figure_each() =>
        FactLines.Equal(
            """
            result level 城乡低保标准（城镇） = 815 CNY [815元] 2025
            result level 城乡低保标准（农村） = 615 CNY [615元] 2025
            """,
            Reports.Review("城乡低保标准提高到每月815元和615元。"));

    [Fact]
    public void A_second_row_belongs_to_the_things_of_the_first() =>
        FactLines.Equal(
            """
            result level 城乡居民人均可支配收入（城镇） = 4.5万 CNY [4.5万元] 2025
            result level 城乡居民人均可支配收入（农村） = 2.7万 CNY [2.7万元] 2025
            result growth 城乡居民人均可支配收入（城镇） = 5.1 % [5.1%] 2025
            result growth 城乡居民人均可支配收入（农村） = 7.4 % [7.4%] 2025
            """,
            Reports.Review("城乡居民人均可支配收入分别达到4.5万元、2.7万元，增长5.1%和7.4%。"));

    [Fact]
    public void Several_ways_have_their_own_starts() =>
        FactLines.Equal(
            """
            result level 甲类补贴标准 = 209 CNY [209元] 2025 from 202
            result level 乙类补贴标准 = 280 CNY [280元] 2025 from 270
            """,
            Reports.Review("甲类补贴、乙类补贴标准分别从202元、270元提高到209元、280元。"));

    [Fact]
    public void A_list_and_a_row_of_different_lengths_are_in_doubt() =>
        Assert.All(
            Reports.Review("工业、农业、服务业增加值增长6%、3%。").Facts,
            static fact => Assert.True(fact.Confidence < 0.7m, $"{fact.Indicator.Written} {fact.Confidence}"));

    [Fact]
    public void A_count_of_a_noun_behind_the_row_is_no_pair()
    {
        Plan plan = Reports.Review("建成国家级、省级示范村3个、20个社区。");
        Assert.DoesNotContain(plan.Facts, static fact => fact.Indicator.Written.Contains("省级", StringComparison.Ordinal) && fact.Value?.Written == "20个");
    }

    [Fact]
    public void Points_of_a_row_may_stand_without_their_unit() =>
        FactLines.Equal(
            """
            result change 劳动生产率 = 29 pp [29个] 2025
            result change 净资产收益率 = 6 pp [6个百分点] 2025
            """,
            Reports.Review("劳动生产率、净资产收益率分别提高29个、6个百分点。"));

    [Fact]
    public void Heads_left_to_the_last_of_a_list_are_given_back() =>
        FactLines.Equal(
            """
            result growth 一产 = 3.3 % [3.3%] 2025
            result growth 二产 = 0.6 % [0.6%] 2025
            result growth 三产 = 5.7 % [5.7%] 2025
            """,
            Reports.Review("其中一、二、三产分别增长3.3%、0.6%、5.7%。"));

    [Fact]
    public void The_works_of_a_state_keep_their_name() =>
        Assert.Equal("老旧小区改造完工", Reports.Review("老旧小区改造开工742个、完工548个。").Facts[1].Indicator.Written);

    [Fact]
    public void A_threshold_passed_does_not_hide_what_passed_it() =>
        Assert.Equal("一般公共预算收入", Reports.Review("一般公共预算收入突破300亿元大关、达313.9亿元。").Facts[^1].Indicator.Written);

    [Fact]
    public void A_limit_of_projects_is_no_investment()
    {
        Fact fact = Assert.Single(Reports.Review("投资超百亿项目达7个。").Facts);
        Assert.Equal("投资超百亿项目", fact.Indicator.Written);
    }

    [Fact]
    public void Points_behind_a_share_measure_the_share() =>
        Assert.Equal("税收占比", Reports.Review("税收收入增长19.88%，占比63.7%、提高2.7个百分点。").Facts[^1].Indicator.Written);
}
