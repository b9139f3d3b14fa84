using Lantu.Analysis.Comparison;
using Lantu.Plans.Model;
using Lantu.Tests.Reading;
using Xunit;

namespace Lantu.Tests.Analysis.Comparison;

public sealed class TargetChangesTests
{
    [Theory]
    [InlineData("地区生产总值增长6%左右。", "地区生产总值增长5%左右。", ChangeKind.Lowered)]
    [InlineData("地区生产总值增长5%左右。", "地区生产总值增长5.5%以上。", ChangeKind.Raised)]
    [InlineData("地区生产总值增长5%左右。", "地区生产总值增长5%左右。", ChangeKind.Same)]
    [InlineData("单位地区生产总值能耗下降2.5%。", "单位地区生产总值能耗下降3%。", ChangeKind.Raised)]
    [InlineData("粮食产量725亿斤以上。", "粮食产量3600万吨以上。", ChangeKind.Lowered)]
    [InlineData("居民收入增长与经济增长同步。", "居民收入增长与经济增长同步。", ChangeKind.Same)]
    public void Tells_how_a_target_moved(string before, string after, ChangeKind kind)
    {
        TargetChange change = Assert.Single(Pairs.Of(before, "经济平稳运行。", after).Changes, static change => change.IsMain);

        Assert.Equal(kind, change.Kind);
    }

    [Fact]
    public void Tells_new_and_dropped_ones_apart()
    {
        IReadOnlyList<TargetChange> changes = Pairs.Of("城镇新增就业5万人以上。", "经济平稳运行。", "进出口总额增长7%以上。").Changes;

        Assert.Equal([ChangeKind.Dropped, ChangeKind.New], changes.Select(static change => change.Kind));
        Assert.Equal("城镇新增就业", changes[0].Old?.Indicator.Written);
        Assert.Equal("进出口总额", changes[1].New?.Indicator.Written);
    }

    [Fact]
    public void Notes_other_words_for_the_same_number()
    {
        TargetChange change = Assert.Single(Pairs.Of("地区生产总值增长5%左右。", "经济平稳运行。", "地区生产总值增长5%以上。").Changes, static change => change.IsMain);

        Assert.Equal((ChangeKind.Same, "说法由“5%左右”改为“5%以上”"), (change.Kind, change.Note));
    }

    [Fact]
    public void Notes_what_lives_on_within_a_task()
    {
        Plan next = Readings.Of("# 云洲市2026年政府工作报告\n\n## 一、2025年工作回顾\n\n经济平稳运行。\n\n## 二、2026年总体要求\n\n主要预期目标是：地区生产总值增长5%左右。\n\n## 三、2026年重点工作\n\n### （一）扩大消费\n\n推动商品消费扩容升级。社会消费品零售总额增长4%左右。\n");
        IReadOnlyList<TargetChange> changes = PlanComparison.Of(Pairs.Old("地区生产总值增长6%左右，社会消费品零售总额增长5%左右。", string.Empty), next, Pairs.Indicators).Changes;

        Assert.Equal("新报告放在任务里提：“4%左右”", changes.Single(static change => change is { IsMain: true, Kind: ChangeKind.Dropped }).Note);
    }

    [Fact]
    public void Notes_what_is_now_measured_otherwise()
    {
        IReadOnlyList<TargetChange> changes = Pairs.Of("粮食产量增长2%。", "经济平稳运行。", "粮食产量60万吨以上。").Changes;

        Assert.Equal("另一份以“60万吨以上”提出", changes.Single(static change => change.Kind == ChangeKind.Dropped).Note);
    }
}
