using Xunit;

namespace Lantu.Tests.Reading.Indicators;

/// <summary>Ranks with their scope, their moves, and the streaks that hold them.</summary>
public sealed class RankTests
{
    [Theory]
    [InlineData("出口总量居全国第1位。", "result rank 出口总量 = 1 [第1位] 2025 of 全国")]
    [InlineData("地区生产总值增速居全省第一。", "result rank 地区生产总值增速 = 1 [第一] 2025 of 全省")]
    [InlineData("社会消费品零售总额占据全省县（市、区）第1位。", "result rank 社会消费品零售总额 = 1 [第1位] 2025 of 全省县（市、区）")]
    [InlineData("三甲医院总量居全省首位。", "result rank 三甲医院总量 = 1 [首位] 2025 of 全省")]
    [InlineData("快递业务量在全国各大城市中稳居第2位。", "result rank 快递业务量 = 2 [第2位] 2025 of 全国各大城市")]
    [InlineData("市场成交额领跑全国。", "result rank 市场成交额 = 1 [领跑] 2025 of 全国")]
    [InlineData("营商环境评价进入全省前三。", "result rank 营商环境评价 <= 3 [前三] 2025 of 全省")]
    public void Reads_a_rank_with_those_it_is_among(string passage, string expected) => FactLines.Equal(expected, Reports.Review(passage));

    [Theory]
    [InlineData("地区生产总值总量由全省第6位升至第5位。", "result rank 地区生产总值总量 = 5 [第5位] 2025 from 6 of 全省")]
    [InlineData("总量在全省县（市、区）的位次由第11位前移至第7位。", "result rank 总量 = 7 [第7位] 2025 from 11 of 全省县（市、区）")]
    [InlineData("亩均税收在全省由第4位前移到第3位。", "result rank 亩均税收 = 3 [第3位] 2025 from 4 of 全省")]
    public void A_move_is_one_fact_with_the_old_rank(string passage, string expected) => FactLines.Equal(expected, Reports.Review(passage));

    [Fact]
    public void A_rank_behind_a_level_ranks_what_was_measured() =>
        FactLines.Equal(
            """
            result level 快递业务量 > 100亿 件 [100亿件] 2025
            result rank 快递业务量 = 2 [第2位] 2025 of 全国
            """,
            Reports.Review("快递业务量超100亿件，居全国第2位。"));

    [Fact]
    public void Several_things_may_hold_one_rank() =>
        FactLines.Equal(
            """
            result rank 出口总量 = 1 [第1位] 2025 of 全国县（市、区）
            result rank 市场主体数 = 1 [第1位] 2025 of 全国县（市、区）
            """,
            Reports.Review("出口总量、市场主体数在全国县（市、区）中仍列第1位。"));

    [Theory]
    [InlineData(
        "市场成交额连续35年领跑全国。",
        "result streak 市场成交额 = 35 year [35年] 2025\nresult rank 市场成交额 = 1 [领跑] 2025 of 全国")]
    [InlineData(
        "会展综合实力连续10年排在全国县级市第1位。",
        "result streak 会展综合实力 = 10 year [10年] 2025\nresult rank 会展综合实力 = 1 [第1位] 2025 of 全国县级市")]
    [InlineData(
        "营商环境评价连续4年进入全省前三。",
        "result streak 营商环境评价 = 4 year [4年] 2025\nresult rank 营商环境评价 <= 3 [前三] 2025 of 全省")]
    [InlineData(
        "粮食产量十二连增。",
        "result streak 粮食产量 = 12 year [十二连增] 2025")]
    public void A_streak_is_a_fact_beside_the_rank_it_holds(string passage, string expected) => FactLines.Equal(expected, Reports.Review(passage));

    [Fact]
    public void A_streak_without_words_of_its_own_is_of_what_was_named_before() =>
        FactLines.Equal(
            """
            result growth 农民人均收入 = 8.1 % [8.1%] 2025
            result streak 农民人均收入 = 15 year [15年] 2025
            """,
            Reports.Review("农民人均收入增长8.1%，连续15年快于城镇居民。"));

    [Fact]
    public void Steps_are_levels_passed_and_their_count_is_no_fact() =>
        FactLines.Equal(
            """
            result level 地区生产总值 > 1500亿 CNY [1500亿元] 2021..2025
            result level 地区生产总值 > 2000亿 CNY [2000亿元] 2021..2025
            result level 地区生产总值 > 2500亿 CNY [2500亿元] 2021..2025
            """,
            Reports.FiveYears("地区生产总值连续跨越1500亿元、2000亿元、2500亿元三个大台阶。"));

    [Fact]
    public void A_rank_to_be_reached_is_a_target() =>
        FactLines.Equal("target rank 地区生产总值总量 <= 5 [前五] 2026 of 全省", Reports.Tasks("地区生产总值总量进入全省前五。"));
}
