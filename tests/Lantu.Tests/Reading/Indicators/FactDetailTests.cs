using Lantu.Plans.Model;
using Xunit;

namespace Lantu.Tests.Reading.Indicators;

/// <summary>What a fact says besides its figure: whose it is, how binding, compared with what, by which catalogue entry.</summary>
public sealed class FactDetailTests
{
    [Theory]
    [InlineData("全省地区生产总值增长5.5%。", "全省")]
    [InlineData("全国粮食产量增长2%。", "全国")]
    [InlineData("全市地区生产总值增长5.5%。", null)]
    [InlineData("地区生产总值增长5.5%。", null)]
    public void Names_the_place_where_it_is_not_the_own_one_of_the_document(string passage, string? place) =>
        Assert.Equal(place, Assert.Single(Reports.Review(passage).Facts).Place);

    [Fact]
    public void Our_own_place_does_not_inherit_another() =>
        Assert.Equal(["全省", null], Reports.Review("全省地区生产总值增长5.5%，我市增长6.2%。").Facts.Select(fact => fact.Place));

    [Fact]
    public void Says_which_targets_bind()
    {
        IReadOnlyList<Fact> facts = Reports.Targets("单位地区生产总值能耗下降3%（约束性），地区生产总值增长6%左右（预期性），出口增长5%。").Facts;
        Assert.Equal([Obligation.Obligatory, Obligation.Anticipatory, null], facts.Select(fact => fact.Obligation));
    }

    [Fact]
    public void A_result_has_no_obligation() =>
        Assert.Null(Assert.Single(Reports.Review("单位地区生产总值能耗下降3%（约束性）。").Facts).Obligation);

    [Theory]
    [InlineData("全市生产总值增长7.9%。", "gdp")]
    [InlineData("一般公共预算收入159.5亿元。", "general-budget-revenue")]
    [InlineData("社会消费品零售总额增长5.8%。", "retail-sales")]
    [InlineData("“云洲柑橘”全产业链产值达60亿元。", null)]
    public void Binds_to_the_catalogue_where_the_name_is_known(string passage, string? id)
    {
        FactIndicator indicator = Assert.Single(Reports.Review(passage).Facts).Indicator;
        Assert.Equal(id, indicator.Id);
        Assert.Equal(id is null, indicator.Name is null);
    }

    [Theory]
    [InlineData("建成80个口袋公园（市城管局）。", "口袋公园")]
    [InlineData("建成80个平安乡（镇、街道）。", "平安乡（镇、街道）")]
    public void Who_is_to_do_it_is_no_part_of_what_is_counted(string passage, string name) =>
        Assert.Equal(name, Assert.Single(Reports.Targets(passage).Facts).Indicator.Written);

    [Fact]
    public void Evidence_is_the_whole_sentence_and_no_more()
    {
        Plan plan = Reports.Review("市场更旺。**出口7307亿元**，增长24.1%；进口1058亿元。城市更美。");
        Assert.Equal(3, plan.Facts.Count);
        Assert.All(plan.Facts, fact => Assert.Equal("出口7307亿元**，增长24.1%；进口1058亿元。", fact.Evidence.Of(plan.Text)));
    }

    [Fact]
    public void Names_the_section_it_stands_in()
    {
        Plan plan = Readings.Of(
            "# 云洲市2026年政府工作报告\n\n## 一、2025年工作回顾\n\n出口增长24.1%。\n\n## 二、2026年主要预期目标\n\n出口增长5%。\n");
        string?[] titles = [.. plan.Facts.Select(fact => plan.Sections.Single(section => section.Id == fact.Section).Title)];
        Assert.Equal(["2025年工作回顾", "2026年主要预期目标"], titles);
        Assert.Equal([Nature.Result, Nature.Target], plan.Facts.Select(fact => fact.Nature));
    }

    [Theory]
    [InlineData("- 95%的行政村通公路。\n- 12个项目完工。\n")]
    [InlineData("- 7307亿元，增长24.1%。\n")]
    [InlineData("* 一半以上的企业实现盈利。\n")]
    [InlineData("1. 15所学校投用。\n")]
    public void The_mark_of_a_list_is_no_sign(string passage) =>
        Assert.All(Reports.Review(passage).Facts, fact => Assert.True(fact.Value.Number > 0m && fact.Span.Length == fact.Value.Written.Length));

    [Theory]
    [InlineData("出口增长-0.3%。")]
    [InlineData("出口增长－0.3%。")]
    [InlineData("出口下降0.3%。")]
    public void A_sign_within_a_sentence_is_one(string passage) => Assert.Equal(-0.3m, Assert.Single(Reports.Review(passage).Facts).Value.Number);
}
