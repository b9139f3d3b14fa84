using Lantu.Analysis.Comparison;
using Lantu.Plans.Model;
using Lantu.Tests.Reading;
using Xunit;

namespace Lantu.Tests.Analysis.Comparison;

public sealed class PlacesComparisonTests
{
    [Fact]
    public void Lays_growth_level_target_and_stated_rank_side_by_side()
    {
        PlacesCell cell = Row("gdp").Cells[0];

        Assert.Equal(400000000000m, cell.Level?.Value.Number);
        Assert.Equal(6.2m, cell.Growth?.Value.Number);
        Assert.Equal(6m, cell.Target?.Value.Number);
        Assert.True(cell.IsMainTarget);
    }

    [Fact]
    public void Orders_by_what_is_good_and_lets_equal_figures_share_a_place()
    {
        Assert.Equal([1, 3, 1], Row("gdp").Cells.Select(static cell => cell.GrowthOrder));
        Assert.Equal([2, 1, 3], Row("surveyed-unemployment").Cells.Select(static cell => cell.LevelOrder));
    }

    [Fact]
    public void Orders_no_bounds() => Assert.Equal([null, 2, 1], Row("exports").Cells.Select(static cell => cell.LevelOrder));

    [Fact]
    public void Has_no_row_for_what_only_one_place_tells() =>
        Assert.DoesNotContain(Make().Rows, static row => row.Indicator.Id == "grain-output");

    [Fact]
    public void Orders_nothing_over_different_years()
    {
        PlacesComparison places = PlacesComparison.Of([Report("云洲市", 2026, "地区生产总值增长6%。"), Report("云洲市", 2025, "地区生产总值增长5%。")], Pairs.Indicators);

        Assert.All(places.Rows.SelectMany(static row => row.Cells), static cell => Assert.Null(cell.GrowthOrder));
    }

    [Theory]
    [InlineData("居民人均可支配收入实际增长4.4%。", "居民人均可支配收入增长4.3%。", "income")]
    [InlineData("改造城中村32个。", "改造城中村6万户。", "urban-villages")]
    public void Orders_nothing_that_is_measured_in_another_way(string first, string second, string id)
    {
        PlacesComparison places = PlacesComparison.Of([Report("云洲市", 2026, first), Report("海州市", 2026, second)], Pairs.Indicators);

        PlacesRow row = Assert.Single(places.Rows, row => row.Indicator.Id.StartsWith(id, StringComparison.Ordinal));
        Assert.True(row.Cells.Count(static cell => (cell.GrowthOrder ?? cell.LevelOrder) is not null) <= 1);
    }

    [Fact]
    public void Wants_two_documents() =>
        Assert.Throws<ArgumentException>(static () => PlacesComparison.Of([Report("云洲市", 2026, "地区生产总值增长6%。")], Pairs.Indicators));

    private static PlacesRow Row(string id) => Make().Rows.Single(row => row.Indicator.Id == id);

    private static PlacesComparison Make() => PlacesComparison.Of(
        [
            Report("云洲市", 2026, "地区生产总值4000亿元，增长6.2%。城镇调查失业率5.1%。出口超800亿元。粮食产量60万吨。"),
            Report("海州市", 2026, "地区生产总值5000亿元，增长5%。城镇调查失业率5%。出口700亿元。"),
            Report("山州市", 2026, "地区生产总值3000亿元，增长6.2%。城镇调查失业率5.3%。出口900亿元。"),
        ],
        Pairs.Indicators);

    private static Plan Report(string place, int year, string review) => Readings.Of(
        $"# {place}{year}年政府工作报告\n\n## 一、{year - 1}年工作回顾\n\n{review}\n\n## 二、{year}年主要预期目标\n\n地区生产总值增长6%左右。\n");
}
