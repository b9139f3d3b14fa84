using System.Globalization;
using Lantu.Plans.Catalogue;
using Lantu.Plans.Json;
using Lantu.Plans.Model;
using Lantu.Reading;
using Lantu.Text.Decoding;
using Xunit;

namespace Lantu.Tests.Reading.Tables;

/// <summary>Tables of indicators beside their facts, each as: nature, indicator, measure, comparator, number, unit, period, obligation.</summary>
public sealed class TableReaderTests
{
    [Theory]
    [InlineData("| 指标 | 单位 | 2025年实际 | 2026年目标 | 属性 |\n|-|-|-|-|-|\n| 地区生产总值 | 亿元 | 4234.4 | 6%左右 | 预期性 |",
        "result 地区生产总值 level = 423440000000 CNY 2025 -; target 地区生产总值 growth ~ 6 % 2026 anticipatory")]
    [InlineData("| 指标名称 | 2025年完成 | 增速（%） | 2026年预期目标 |\n|-|-|-|-|\n| 出口（亿元） | 893.2 | 10 | ≥900 |",
        "result 出口 level = 89320000000 CNY 2025 -; result 出口 growth = 10 % 2025 -; target 出口 level >= 90000000000 CNY 2026 -")]
    [InlineData("| 指标 | 单位 | 2026年目标 | 属性 |\n|-|-|-|-|\n| 单位地区生产总值能耗降低 | % | 2.5左右 | 约束性 |",
        "target 单位地区生产总值能耗 growth ~ -2.5 % 2026 obligatory")]
    [InlineData("| 指标 | 单位 | 2025年 | 2026年 |\n|-|-|-|-|\n| 城镇新增就业 | 万人 | 5.36 | 5以上 |\n| 城镇调查失业率 | % | 5.1 | 5.5以内 |",
        "result 城镇新增就业 change = 53600 person 2025 -; target 城镇新增就业 change >= 50000 person 2026 -; result 城镇调查失业率 level = 5.1 % 2025 -; target 城镇调查失业率 level <= 5.5 % 2026 -")]
    [InlineData("专栏1 “十五五”时期主要指标\n\n| 类别 | 指标 | 2025年 | 2030年 | 年均/累计 | 属性 |\n|-|-|-|-|-|-|\n| 经济 | 地区生产总值（亿元） | 4234 | 5600 | 5.8 | 预期性 |\n| 生态 | 单位GDP二氧化碳排放降低（%） | — | 〔18〕 | — | 约束性 |\n| 社会 | 常住人口城镇化率（%） | 78.2 | 82 | 〔3.8〕 | 预期性 |",
        "result 地区生产总值 level = 423400000000 CNY 2025 -; target 地区生产总值 level = 560000000000 CNY 2030 anticipatory; target 地区生产总值 average-growth = 5.8 % 2026..2030 anticipatory; target 单位GDP二氧化碳排放 change = -18 % 2026..2030 obligatory; result 常住人口城镇化率 level = 78.2 % 2025 -; target 常住人口城镇化率 level = 82 % 2030 anticipatory; target 常住人口城镇化率 change = 3.8 pp 2026..2030 anticipatory")]
    [InlineData("| 指标 | 2025年 | | 2026年 |\n|-|-|-|-|\n| | 实际 | 增长（%） | 目标 |\n| 进口（亿元） | 245.7 | 3.9 | 250 |",
        "result 进口 level = 24570000000 CNY 2025 -; result 进口 growth = 3.9 % 2025 -; target 进口 level = 25000000000 CNY 2026 -")]
    [InlineData("| 年份 | 地区生产总值（亿元） | 常住人口（万人） |\n|-|-|-|\n| 2023 | 3600 | 330 |\n| 2024 | 3987.2 | 333.5 |",
        "result 地区生产总值 level = 360000000000 CNY 2023 -; result 常住人口 level = 3300000 person 2023 -; result 地区生产总值 level = 398720000000 CNY 2024 -; result 常住人口 level = 3335000 person 2024 -")]
    [InlineData("| 指标 | 2026年目标 |\n|-|-|\n| 居民人均可支配收入增长 | 与经济增长同步 |\n| 粮食产量（万吨） | 不低于62.5 |",
        "target 居民人均可支配收入 growth sync - - 2026 -; target 粮食产量 level >= 625000 t 2026 -")]
    [InlineData("单位：亿元\n\n| 项目 | 2025年预计 | 2026年计划 |\n|-|-|-|\n| 一般公共预算收入 | 352.7 | 360—370 |",
        "result 一般公共预算收入 level = 35270000000 CNY 2025 -; target 一般公共预算收入 level .. 36000000000 CNY 2026 -")]
    public void Reads_results_and_targets(string table, string facts) => Assert.Equal(facts.Split("; "), FactsOf(table));

    [Theory]
    [InlineData("| 部门 | 电话 |\n|-|-|\n| 办公室 | 0571 |")]
    [InlineData("| 指标 | 责任单位 |\n|-|-|\n| 出口 | 商务局 |")]
    [InlineData("| 序号 | 项目名称 | 建设地点 |\n|-|-|-|\n| 1 | 云江大桥 | 江北 |")]
    public void Leaves_tables_of_other_things_alone(string table) =>
        Assert.DoesNotContain(Read(table).Facts, static fact => fact.Rule == "TableCell");

    [Fact]
    public void Quotes_the_figure_and_its_row()
    {
        Plan plan = Read("| 指标 | 单位 | 2025年 |\n|-|-|-|\n| 出口 | 亿元 | **893.2** |");

        Fact fact = Assert.Single(plan.Facts);
        Assert.Equal("893.2", fact.Span.Of(plan.Text));
        Assert.StartsWith("出口", fact.Evidence.Of(plan.Text), StringComparison.Ordinal);
        Assert.Equal((89_315_000_000m, 89_325_000_000m), (fact.Value.Low, fact.Value.High));
    }

    [Fact]
    public void Says_which_cell_it_could_not_read()
    {
        Plan plan = Read("| 指标 | 单位 | 2025年 | 2026年 |\n|-|-|-|-|\n| 出口 | 亿元 | 893.2 | 见附件3第2页 |\n| 进口 | 亿元 | 245.7 | 250 |");

        Problem problem = Assert.Single(plan.Problems, static problem => problem.Code == "R039");
        Assert.Contains("见附件3第2页", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Counts_people_exactly_only_where_no_scale_is_written()
    {
        Fact[] facts = [.. Read("| 指标 | 单位 | 2025年 |\n|-|-|-|\n| 引进人才 | 人 | 420 |\n| 常住人口 | 万人 | 333.5 |").Facts];

        Assert.Equal((420m, 420m), (facts[0].Value.Low, facts[0].Value.High));
        Assert.Equal((3_334_500m, 3_335_500m), (facts[1].Value.Low, facts[1].Value.High));
    }

    private static string[] FactsOf(string table) => [.. Read(table).Facts.OrderBy(static fact => fact.Span.Start).Select(static fact => string.Join(
        ' ',
        ContractNames.Of(fact.Nature),
        fact.Indicator.Written,
        ContractNames.Of(fact.Measure),
        ContractNames.Of(fact.Comparator),
        fact.Value.Number?.ToString(CultureInfo.InvariantCulture) ?? "-",
        fact.Value.Unit ?? "-",
        fact.Period?.Label ?? "-",
        fact.Obligation is { } obligation ? ContractNames.Of(obligation) : "-"))];

    private static Plan Read(string table) =>
        PlanReader.Read(SourceText.FromText($"# 云洲市2026年政府工作报告\n\n## 主要指标\n\n{table}\n"), "report.md", Catalogues.Default);
}
