using Lantu.Analysis.Comparison;
using Lantu.Plans.Model;
using Xunit;

namespace Lantu.Tests.Analysis.Comparison;

public sealed class PlanComparisonTests
{
    [Fact]
    public void Lists_a_target_of_which_nothing_is_said()
    {
        ComparedTarget row = Pairs.First("居民消费价格涨幅2%左右。", "地区生产总值增长6%。");

        Assert.Equal(TargetVerdict.NotReported, row.Judgement.Verdict);
        Assert.Null(row.Outcome);
        Assert.Null(row.Match);
        Assert.Null(row.Mention);
    }

    [Fact]
    public void Shows_where_words_alone_mention_an_indicator()
    {
        PlanComparison comparison = Pairs.Of("居民消费价格涨幅2%左右。", "社会消费品零售总额和CPI涨幅未达年初预期。地区生产总值增长6%。");
        ComparedTarget row = comparison.Targets[0];

        Assert.Equal(TargetVerdict.NotReported, row.Judgement.Verdict);
        Assert.Equal("社会消费品零售总额和CPI涨幅未达年初预期", row.Mention!.Value.Of(comparison.New.Text));
    }

    [Fact]
    public void Shows_the_clause_that_mentions_an_indicator_and_not_the_whole_sentence()
    {
        PlanComparison comparison = Pairs.Of("居民消费价格涨幅2%左右。", "一般公共预算收入增长4.8%，居民消费价格总体平稳，人均地区生产总值稳步提高。");

        Assert.Equal("居民消费价格总体平稳", comparison.Targets[0].Mention!.Value.Of(comparison.New.Text));
    }

    [Fact]
    public void Takes_the_whole_and_not_a_part_of_what_was_added_in_the_year()
    {
        ComparedTarget row = Pairs.First("城镇新增就业5700人以上。", "全年新增营业面积10万平方米，新增就业3000人。全年实现新增就业5850人。");

        Assert.Equal(5850m, row.Outcome?.Value.Number);
        Assert.Equal(TargetVerdict.Met, row.Judgement.Verdict);
    }

    [Fact]
    public void Names_units_as_people_do()
    {
        Reason? reason = Pairs.First("城镇新增就业5000个以上。", "城镇新增就业5487人。").Judgement.Reason;

        Assert.Equal("单位不同：目标用“个”，新报告用“人”", reason?.Chinese);
        Assert.DoesNotContain("person,", reason?.English, StringComparison.Ordinal);
    }

    [Fact]
    public void Says_so_where_the_outcome_stands_on_a_bound_that_was_to_be_passed()
    {
        Judgement judgement = Pairs.First("粮食产量突破60万吨。", "粮食产量60万吨。").Judgement;

        Assert.Equal(TargetVerdict.Missed, judgement.Verdict);
        Assert.Contains("正在界限上", judgement.Reason?.Chinese, StringComparison.Ordinal);
    }

    [Fact]
    public void Reads_the_harvest_of_the_crop_whose_area_was_told_before()
    {
        ComparedTarget row = Pairs.First("粮食产量55万吨以上。", "粮食播种面积稳定在100万亩以上、年度产量突破60万吨。");

        Assert.Equal(600000m, row.Outcome?.Value.Number);
        Assert.Equal(TargetVerdict.Met, row.Judgement.Verdict);
    }

    [Fact]
    public void Finds_the_main_targets_where_lines_break_their_sentence()
    {
        Plan broken = Lantu.Tests.Reading.Readings.Of("云洲市2026年政府工作报告\n一、2025年工作回顾\n过去一年，地区生产总值增长6%，各项事业取得新进步。\n二、2026年工作安排\n2026年是新的五年的第一年，开好局起好步十分重要。今年经济社会发展的\n主要预期目标\n是：地区生产总值增长5%左右；进出口总额增长3%。重点抓好以下工作：\n（一）扩大内需。新建公园20个，新增企业300家。\n");
        IReadOnlyList<TargetChange> changes = PlanComparison.Of(Pairs.Old("地区生产总值增长6%左右。", string.Empty), broken, Pairs.Indicators).Changes;

        Assert.Equal(["地区生产总值", "进出口总额"], changes.Where(static change => change is { IsMain: true, New: not null }).Select(static change => change.New!.Indicator.Name));
    }

    [Fact]
    public void Never_takes_the_next_target_for_a_result()
    {
        PlanComparison comparison = Pairs.Of("居民消费价格涨幅2%左右。", "经济平稳运行。", "居民消费价格涨幅2%左右。");

        Assert.Equal(TargetVerdict.NotReported, comparison.Targets[0].Judgement.Verdict);
    }

    [Theory]
    [InlineData("城镇新增就业5万人以上。", "五年来，城镇新增就业累计26万人。", ReasonCode.Period)]
    [InlineData("一般公共预算收入增长5%。", "一般公共预算收入达到320亿元。", ReasonCode.Measure)]
    [InlineData("固定资产投资增长5%左右。", "扣除房地产开发投资后，固定资产投资增长2.7%。", ReasonCode.Scope)]
    [InlineData("居民人均可支配收入增长5%左右。", "城镇、农村居民人均可支配收入分别增长4.3%、5.7%。", ReasonCode.Scope)]
    [InlineData("农民人均纯收入增长8%。", "农村居民人均可支配收入增长8.6%。", ReasonCode.Scope)]
    [InlineData("出口增长5%，达到80亿美元。", "出口90亿元。", ReasonCode.Measure)]
    public void Says_why_a_figure_does_not_answer(string target, string review, ReasonCode reason)
    {
        ComparedTarget row = Pairs.First(target, review);

        Assert.Equal(TargetVerdict.NotComparable, row.Judgement.Verdict);
        Assert.Equal(reason, row.Judgement.Reason?.Code);
        Assert.NotNull(row.Outcome);
        Assert.Null(row.Judgement.By);
    }

    [Theory]
    [InlineData("城镇新增就业7万人以上。", "“十四五”时期，城镇新增就业每年超过9万人。")]
    [InlineData("粮食产量50万吨以上。", "五年来，粮食产量稳定在55万吨以上。")]
    public void Takes_what_was_so_in_each_of_several_years(string target, string review)
    {
        ComparedTarget row = Pairs.First(target, review);

        Assert.Equal(TargetVerdict.Met, row.Judgement.Verdict);
    }

    [Fact]
    public void Puts_both_incomes_of_one_promise_into_one_row_the_urban_first()
    {
        PlanComparison comparison = Pairs.Of(
            "城镇、农村居民人均可支配收入分别增长5%、6.5%左右。", "城镇、农村居民人均可支配收入分别增长5.2%、5.7%。");
        ComparedTarget row = Assert.Single(comparison.Targets, static row => row.IsMain);

        Assert.Equal((5m, 5.2m), (row.Target.Value.Number, row.Outcome?.Value.Number));
        Assert.Equal((6.5m, 5.7m), (row.Also[0].Target?.Value.Number, row.Also[0].Outcome?.Value.Number));
        Assert.Equal(TargetVerdict.Missed, row.Also[0].Judgement.Verdict);
        Assert.Equal(TargetVerdict.Missed, row.Judgement.Verdict);
    }

    [Fact]
    public void Answers_a_pace_with_the_urban_income_and_the_gap_to_the_economy()
    {
        ComparedTarget row = Pairs.First(
            "居民收入增长与经济增长同步。", "地区生产总值增长5.5%。城乡居民人均可支配收入分别增长4.4%、5.6%。");

        Assert.Equal(TargetVerdict.Qualitative, row.Judgement.Verdict);
        Assert.Equal(4.4m, row.Outcome?.Value.Number);
        Assert.Equal(5.6m, row.Also[0].Outcome?.Value.Number);
        Assert.Equal(-1.1m, row.Judgement.By);
    }

    [Theory]
    [InlineData("单位地区生产总值能耗完成国家下达目标", "单位地区生产总值能耗", Comparator.AtLeast)]
    [InlineData("完成国家下达的节能减排任务", "国家下达的节能减排任务", Comparator.AtLeast)]
    [InlineData("居民人均可支配收入增长快于经济增长", "居民人均可支配收入", Comparator.MoreThan)]
    [InlineData("生态环境质量保持优良", "生态环境质量", Comparator.Stable)]
    [InlineData("进出口总额稳量提质", "进出口总额", Comparator.Up)]
    public void Lists_what_is_promised_without_a_figure(string pledge, string written, Comparator comparator)
    {
        PlanComparison comparison = Pairs.Of($"地区生产总值增长6%，在实际工作中争取更好结果；{pledge}。", "地区生产总值增长6%。");
        ComparedTarget row = Assert.Single(comparison.Targets, static row => row.Target.Rule == "PledgeOfClause");

        Assert.Equal(TargetVerdict.Qualitative, row.Judgement.Verdict);
        Assert.Equal(written, row.Target.Indicator.Written);
        Assert.Equal(comparator, row.Target.Comparator);
        Assert.Contains(row.Target.Value.Written, pledge, StringComparison.Ordinal);
    }

    [Fact]
    public void Reads_the_main_targets_over_several_sentences_and_no_further()
    {
        PlanComparison comparison = Pairs.Of(
            "地区生产总值增长6%左右。居民消费价格涨幅2%左右。主要污染物排放完成国家下达目标。做好今年工作，要新增企业300家。", "地区生产总值增长6%。");

        Assert.Equal(
            ["地区生产总值", "居民消费价格", "主要污染物排放"],
            comparison.Targets.Where(static row => row.IsMain).Select(static row => row.Target.Indicator.Written));
    }

    [Fact]
    public void Reads_the_main_targets_of_a_list()
    {
        Plan old = Readings("## 一、2025年主要预期目标\n\n- 地区生产总值增长6%左右；\n- 城镇新增就业5万人以上；\n- 粮食产量保持稳定。\n");

        Assert.Equal(["地区生产总值", "城镇新增就业", "粮食产量"], MainTargets.Of(old, Pairs.Indicators).Select(static fact => fact.Indicator.Written));
    }

    [Fact]
    public void Says_a_target_that_stands_twice_once()
    {
        PlanComparison comparison = PlanComparison.Of(
            Pairs.Old("地区生产总值增长6%左右。经济增长6%左右，是积极的目标。", "确保地区生产总值增长6%左右。"), Pairs.New("地区生产总值增长6%。", "地区生产总值增长5%。"), Pairs.Indicators);

        Assert.Single(comparison.Targets, static row => row.Target.Indicator.Id == "gdp");
    }

    [Fact]
    public void Does_not_judge_a_target_that_is_not_due()
    {
        PlanComparison comparison = PlanComparison.Of(
            Pairs.Old("地区生产总值增长6%左右。", "到2030年，高新技术企业达到1000家。"), Pairs.New("高新技术企业达到700家。", "地区生产总值增长5%。"), Pairs.Indicators);
        ComparedTarget row = Assert.Single(comparison.Targets, static row => !row.IsMain);

        Assert.Equal(TargetVerdict.NotComparable, row.Judgement.Verdict);
        Assert.Equal(ReasonCode.NotDue, row.Judgement.Reason?.Code);
    }

    [Fact]
    public void Says_that_a_match_is_by_likeness()
    {
        PlanComparison comparison = Pairs.Tasks("做强港口。云洲港集装箱吞吐量达到90万标箱。", "集装箱吞吐量92万标箱。");
        ComparedTarget row = Assert.Single(comparison.Targets, static row => !row.IsMain);

        Assert.Equal(TargetVerdict.Met, row.Judgement.Verdict);
        Assert.Equal(MatchKind.Likeness, row.Match);
        Assert.InRange(row.Likeness!.Value, 0.7m, 0.99m);
    }

    [Fact]
    public void Does_not_take_a_part_of_a_name_for_the_name()
    {
        PlanComparison comparison = Pairs.Tasks("抓好项目。新开工亿元以上重点项目100个。", "实施亿元以上重点技改项目120个。");

        Assert.All(comparison.Targets.Where(static row => !row.IsMain), static row => Assert.Null(row.Outcome));
    }

    [Fact]
    public void Does_not_take_what_one_project_cost_for_the_investment_of_the_place()
    {
        ComparedTarget row = Pairs.First("固定资产投资达到200亿元。", "投资4.5亿元实施了学校改造工程。");

        Assert.NotEqual(TargetVerdict.Missed, row.Judgement.Verdict);
    }

    [Fact]
    public void Gives_the_same_twice() =>
        Assert.Equal(
            Pairs.Tasks("做强港口。云洲港集装箱吞吐量达到90万标箱。", "集装箱吞吐量92万标箱。").Targets.Select(static row => row.Judgement),
            Pairs.Tasks("做强港口。云洲港集装箱吞吐量达到90万标箱。", "集装箱吞吐量92万标箱。").Targets.Select(static row => row.Judgement));

    private static Plan Readings(string body) => Lantu.Tests.Reading.Readings.Of("# 云洲市2025年政府工作报告\n\n" + body);
}
