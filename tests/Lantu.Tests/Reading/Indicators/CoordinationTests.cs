using Xunit;

namespace Lantu.Tests.Reading.Indicators;

/// <summary>What a figure measures where the words say it once for several, or not again.</summary>
public sealed class CoordinationTests
{
    [Fact]
    public void A_figure_without_words_of_its_own_measures_what_was_named_before() =>
        FactLines.Equal(
            """
            result level 出口 = 7307亿 CNY [7307亿元] 2025
            result growth 出口 = 24.1 % [24.1%] 2025
            result level 进口 = 1058亿 CNY [1058亿元] 2025
            result growth 进口 = 32.3 % [32.3%] 2025
            """,
            Reports.Review("出口7307亿元，增长24.1%；进口1058亿元，增长32.3%。"));

    [Fact]
    public void Marks_of_Markdown_and_wide_digits_change_nothing() =>
        FactLines.Equal(
            """
            result level 出口 = 7307亿 CNY [７３０７亿元] 2025
            result growth 出口 = 24.1 % [24.1%] 2025
            """,
            Reports.Review("- 出口**７３０７亿元**，增长 **24.1%**。"));

    [Fact]
    public void An_enumeration_comma_goes_on_as_a_comma_does() =>
        FactLines.Equal(
            """
            result level 一般公共预算收入 = 159.5亿 CNY [159.5亿元] 2025
            result growth 一般公共预算收入 = 6.3 % [6.3%] 2025
            """,
            Reports.Review("一般公共预算收入159.5亿元、增长6.3%。"));

    [Fact]
    public void Respectively_gives_each_its_own_figure() =>
        FactLines.Equal(
            """
            result growth 规上工业增加值 = 8.3 % [8.3%] 2025
            result growth 固定资产投资 = 6.6 % [6.6%] 2025
            """,
            Reports.Review("规上工业增加值、固定资产投资分别增长8.3%、6.6%。"));

    [Fact]
    public void Two_lists_of_figures_are_aligned_with_one_list_of_names() =>
        FactLines.Equal(
            """
            result level 新能源产业产值 = 1174.2亿 CNY [1174.2亿元] 2025
            result level 高端装备产业产值 = 1093.8亿 CNY [1093.8亿元] 2025
            result level 绿色食品产业产值 = 541.5亿 CNY [541.5亿元] 2025
            result growth 新能源产业产值 = 14.6 % [14.6%] 2025
            result growth 高端装备产业产值 = 8 % [8%] 2025
            result growth 绿色食品产业产值 = 5.7 % [5.7%] 2025
            """,
            Reports.Review("新能源、高端装备、绿色食品三大主导产业产值分别达到1174.2亿元、1093.8亿元、541.5亿元，分别增长14.6%、8%、5.7%。"));

    [Fact]
    public void Names_that_share_their_end_are_completed() =>
        FactLines.Equal(
            """
            result level 城镇居民人均可支配收入 = 62149 CNY [62149元] 2025
            result level 农村居民人均可支配收入 = 35443 CNY [35443元] 2025
            result growth 城镇居民人均可支配收入 = 5.8 % [5.8%] 2025
            result growth 农村居民人均可支配收入 = 6.8 % [6.8%] 2025
            """,
            Reports.Review("城镇、农村居民人均可支配收入分别达到62149元、35443元，分别增长5.8%、6.8%。"));

    [Fact]
    public void Parts_named_by_their_difference_alone_are_completed_from_the_whole() =>
        FactLines.Equal(
            """
            result level 居民人均可支配收入 = 51535 CNY [51535元] 2025
            result growth 居民人均可支配收入 = 6.2 % [6.2%] 2025
            result level 城镇居民人均可支配收入 = 62149 CNY [62149元] 2025
            result level 农村居民人均可支配收入 = 35443 CNY [35443元] 2025
            """,
            Reports.Review("居民人均可支配收入51535元，增长6.2%；其中城镇62149元、农村35443元。"));

    [Fact]
    public void What_belongs_to_a_whole_is_measured_by_itself() =>
        FactLines.Equal(
            """
            result level 外贸进出口总额 = 1138.9亿 CNY [1138.9亿元] 2025
            result level 出口 = 893.2亿 CNY [893.2亿元] 2025
            result growth 出口 = 10 % [10%] 2025
            """,
            Reports.Review("外贸进出口总额1138.9亿元，其中出口893.2亿元，增长10%。"));

    [Fact]
    public void A_condition_behind_the_last_figure_holds_for_each() =>
        FactLines.Equal(
            """
            target growth 规上工业增加值 >= 10 % [10%] 2026
            target growth 固定资产投资 >= 8 % [8%] 2026
            """,
            Reports.Targets("规上工业增加值、固定资产投资分别增长10%、8%以上。"));

    [Fact]
    public void Each_figure_keeps_a_condition_of_its_own() =>
        FactLines.Equal(
            """
            target growth 出口 >= 15 % [15%] 2026
            target growth 进口 ~ 30 % [30%] 2026
            """,
            Reports.Targets("出口、进口分别增长15%以上、30%左右。"));

    [Fact]
    public void What_is_built_has_a_verb_for_several_things() =>
        FactLines.Equal(
            """
            result change 国家级平台 = 3 个 [3个] 2025
            result change 省级平台 = 12 个 [12个] 2025
            """,
            Reports.Review("获批国家级平台3个、省级平台12个。"));

    [Fact]
    public void A_word_for_a_side_of_the_subject_is_joined_to_it() =>
        FactLines.Equal(
            """
            result level 生产总值 = 2693.3亿 CNY [2693.3亿元] 2025
            result growth 生产总值 = 7.9 % [7.9%] 2025
            result rank 生产总值增速 = 2 [第2位] 2025 of 全省县（市、区）
            """,
            Reports.Review("全市生产总值2693.3亿元，增长7.9%，增速居全省县（市、区）第2位。"));

    [Fact]
    public void A_verb_for_one_of_several_is_no_part_of_its_name() =>
        FactLines.Equal(
            """
            result level 接待游客 = 5260万 person-time [5260万人次] 2025
            result level 旅游收入 = 537.8亿 CNY [537.8亿元] 2025
            result growth 接待游客 = 9 % [9%] 2025
            result growth 旅游收入 = 11.5 % [11.5%] 2025
            """,
            Reports.Review("接待游客5260万人次，实现旅游收入537.8亿元，分别增长9%、11.5%。"));

    [Fact]
    public void A_new_sentence_does_not_inherit() =>
        FactLines.Equal(
            """
            result level 出口 = 7307亿 CNY [7307亿元] 2025
            result growth 进口 = 32.3 % [32.3%] 2025
            """,
            Reports.Review("出口7307亿元。进口增长32.3%。"));
}
