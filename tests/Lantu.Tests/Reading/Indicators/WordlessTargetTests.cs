using Xunit;

namespace Lantu.Tests.Reading.Indicators;

/// <summary>Targets without a number.</summary>
public sealed class WordlessTargetTests
{
    [Theory]
    [InlineData("城乡居民人均可支配收入与经济增长基本同步。", "target growth 城乡居民人均可支配收入 sync [与经济增长基本同步] 2026 with 经济增长")]
    [InlineData("居民收入增长与经济增长同步。", "target growth 居民收入 sync [与经济增长同步] 2026 with 经济增长")]
    [InlineData("收入倍差持续缩小。", "target level 收入倍差 down [持续缩小] 2026")]
    [InlineData("主要污染物排放量持续下降。", "target level 主要污染物排放量 down [持续下降] 2026")]
    [InlineData("物价总水平保持基本稳定。", "target level 物价总水平 stable [保持基本稳定] 2026")]
    [InlineData("进出口总额稳步增长。", "target growth 进出口总额 up [稳步增长] 2026")]
    public void A_direction_is_a_target_among_the_main_expected_ones(string passage, string expected) => FactLines.Equal(expected, Reports.Targets(passage));

    [Theory]
    [InlineData("收入倍差持续缩小。")]
    [InlineData("居民收入增长与经济增长同步。")]
    [InlineData("进出口总额稳步增长。")]
    public void Elsewhere_it_is_none(string passage)
    {
        Assert.Empty(Reports.Review(passage).Facts);
        Assert.Empty(Reports.Tasks(passage).Facts);
    }

    [Theory]
    [InlineData("进出口增速高于全国平均水平。")]
    [InlineData("社会大局和谐稳定。")]
    [InlineData("人民生活水平不断提高。")]
    [InlineData("完成省下达的任务。")]
    public void Words_that_measure_nothing_are_no_targets(string passage) => Assert.Empty(Reports.Targets(passage).Facts);

    [Fact]
    public void A_direction_stands_beside_figures_and_in_their_order() =>
        FactLines.Equal(
            """
            target growth 地区生产总值 >= 7 % [7%] 2026
            target growth 居民人均可支配收入 sync [与经济增长同步] 2026 with 经济增长
            target level 粮食总产量 >= 63万 t [63万吨] 2026
            """,
            Reports.Targets("地区生产总值增长7%以上；居民人均可支配收入与经济增长同步；粮食总产量稳定在63万吨以上。"));
}
