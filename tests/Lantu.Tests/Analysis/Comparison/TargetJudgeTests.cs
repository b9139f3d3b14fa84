using Lantu.Analysis.Comparison;
using Xunit;

namespace Lantu.Tests.Analysis.Comparison;

/// <summary>One target, one outcome, one verdict: the words of the contract, case by case.</summary>
public sealed class TargetJudgeTests
{
    [Theory]
    // at least, more than: a floor
    [InlineData("地区生产总值增长6%以上", "地区生产总值增长6.2%", TargetVerdict.Met, "0.2")]
    [InlineData("地区生产总值增长6%以上", "地区生产总值增长6%", TargetVerdict.Met, "0")]
    [InlineData("地区生产总值增长6%以上", "地区生产总值增长5.9%", TargetVerdict.Missed, "-0.1")]
    [InlineData("粮食产量突破60万吨", "粮食产量61万吨", TargetVerdict.Met, "10000")]
    [InlineData("粮食产量突破60万吨", "粮食产量60万吨", TargetVerdict.Missed, "0")]
    // a bare figure is a floor, or a ceiling where less is better
    [InlineData("地区生产总值增长6%", "地区生产总值增长6.1%", TargetVerdict.Met, "0.1")]
    [InlineData("城镇调查失业率5.5%", "城镇调查失业率5.2%", TargetVerdict.Met, "-0.3")]
    [InlineData("城镇调查失业率5.5%", "城镇调查失业率5.6%", TargetVerdict.Missed, "0.1")]
    [InlineData("单位地区生产总值能耗下降2.5%", "单位地区生产总值能耗下降3%", TargetVerdict.Met, "-0.5")]
    [InlineData("单位地区生产总值能耗下降2.5%", "单位地区生产总值能耗下降2%", TargetVerdict.Missed, "0.5")]
    // at most
    [InlineData("城镇调查失业率控制在5%以内", "城镇调查失业率4.6%", TargetVerdict.Met, "-0.4")]
    [InlineData("城镇调查失业率控制在5%以内", "城镇调查失业率5.1%", TargetVerdict.Missed, "0.1")]
    [InlineData("单位地区生产总值能耗下降2.5%以上", "单位地区生产总值能耗下降2.4%", TargetVerdict.Missed, "0.1")]
    // around: half a point for rates, 5 % for amounts, and all that is good
    [InlineData("地区生产总值增长6%左右", "地区生产总值增长5.5%", TargetVerdict.AboutMet, "-0.5")]
    [InlineData("地区生产总值增长6%左右", "地区生产总值增长5.4%", TargetVerdict.Missed, "-0.6")]
    [InlineData("地区生产总值增长6%左右", "地区生产总值增长9%", TargetVerdict.AboutMet, "3")]
    [InlineData("城镇调查失业率5.5%左右", "城镇调查失业率6%", TargetVerdict.AboutMet, "0.5")]
    [InlineData("城镇调查失业率5.5%左右", "城镇调查失业率6.1%", TargetVerdict.Missed, "0.6")]
    [InlineData("城镇调查失业率5.5%左右", "城镇调查失业率4%", TargetVerdict.AboutMet, "-1.5")]
    [InlineData("城镇新增就业10万人左右", "城镇新增就业9.5万人", TargetVerdict.AboutMet, "-5000")]
    [InlineData("城镇新增就业10万人左右", "城镇新增就业9.4万人", TargetVerdict.Missed, "-6000")]
    // a range
    [InlineData("地区生产总值增长5%—5.5%", "地区生产总值增长5.2%", TargetVerdict.Met, "0")]
    [InlineData("地区生产总值增长5%—5.5%", "地区生产总值增长6%", TargetVerdict.Met, "0.5")]
    [InlineData("地区生产总值增长5%—5.5%", "地区生产总值增长4.9%", TargetVerdict.Missed, "-0.1")]
    // prices are held below
    [InlineData("居民消费价格涨幅3%左右", "居民消费价格上涨0.2%", TargetVerdict.AboutMet, "-2.8")]
    [InlineData("居民消费价格涨幅3%左右", "居民消费价格上涨4%", TargetVerdict.Missed, "1")]
    // what is told as a bound answers a target within it, and no other
    [InlineData("城镇新增就业7万人以上", "城镇新增就业超过9万人", TargetVerdict.Met, "20000")]
    [InlineData("城镇新增就业9.5万人以上", "城镇新增就业超过9万人", TargetVerdict.NotComparable, "-5000")]
    [InlineData("城镇新增就业9万人以上", "城镇新增就业近9万人", TargetVerdict.Missed, "0")]
    // units of one kind
    [InlineData("粮食产量725亿斤以上", "粮食产量3662.5万吨", TargetVerdict.Met, "750000000")]
    [InlineData("粮食产量725亿斤以上", "粮食产量3620万吨", TargetVerdict.Missed, "-100000000")]
    public void Judges_by_the_words_of_the_target(string target, string outcome, TargetVerdict verdict, string by)
    {
        ComparedTarget row = Pairs.First(target + "。", outcome + "。");

        Assert.Equal(verdict, row.Judgement.Verdict);
        Assert.Equal(decimal.Parse(by, System.Globalization.CultureInfo.InvariantCulture), row.Judgement.By);
    }

    [Fact]
    public void Says_why_a_bound_does_not_answer() =>
        Assert.Equal(ReasonCode.Open, Pairs.First("城镇新增就业9.5万人以上。", "城镇新增就业超过9万人。").Judgement.Reason?.Code);

    [Theory]
    [InlineData("地区生产总值增长6%以上", "地区生产总值增长6.2%", "pp")]
    [InlineData("城镇新增就业5万人以上", "城镇新增就业6万人", "person")]
    public void Counts_the_distance_in_points_or_in_the_unit_of_the_target(string target, string outcome, string unit) =>
        Assert.Equal(unit, Pairs.First(target + "。", outcome + "。").Judgement.Unit);
}
