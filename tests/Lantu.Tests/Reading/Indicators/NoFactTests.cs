using Lantu.Plans.Model;
using Lantu.Reading;
using Xunit;

namespace Lantu.Tests.Reading.Indicators;

/// <summary>Numbers that state nothing measured.</summary>
public sealed class NoFactTests
{
    [Theory]
    [InlineData("2025年3月5日，市第五届人民代表大会第五次会议开幕。")]
    [InlineData("党的二十届三中全会胜利召开。")]
    [InlineData("完成第七次人口普查。")]
    [InlineData("落实省委“132”总体工作部署，第六代市场开门迎客。")]
    [InlineData("“12345”热线运行平稳。")]
    [InlineData("守护“4+1”要求，实施“八八战略”。")]
    [InlineData("5G网络全覆盖，G60科创走廊加快建设。")]
    [InlineData("出台《行动方案（2025年版）》。")]
    [InlineData("建成II型大城市。")]
    [InlineData("创建4A级景区。")]
    [InlineData("110千伏变电站投运。")]
    [InlineData("轨道交通1号线开通。")]
    [InlineData("连续跨越三个大台阶，实施十大行动。")]
    [InlineData("推进29项任务，取得实效。")]
    [InlineData("从六个方面发力，办好十件民生实事。")]
    [InlineData("10亿元以上制造业项目集中开工。")]
    [InlineData("服务3岁以下婴幼儿。")]
    [InlineData("深化“最多跑一次”改革，推进“一件事”集成。")]
    [InlineData("七八百家企业参会，几十个项目签约。")]
    [InlineData("一批重大项目落地。")]
    [InlineData("新能源产业产值高于全省平均水平。")]
    [InlineData("市场成交额创近5年最好水平。")]
    [InlineData("连续多年保持增长。")]
    [InlineData("各位代表，前三季度形势向好，第一时间部署。")]
    public void Dates_names_codes_sessions_and_announced_counts_are_no_facts(string passage) =>
        Assert.Empty(FactLines.Of(Reports.Review(passage)));

    [Fact]
    public void The_numbers_of_headings_and_lists_are_no_facts()
    {
        const string report =
            "# 云洲市2026年政府工作报告\n\n## 一、2025年工作回顾\n\n### （一）过去一年\n\n1. 市场更加繁荣。\n2. 城市更加宜居。\n\n① 民生更有保障。\n\n一是抓投资。二是抓消费。\n\n— 3 —\n";
        Assert.Empty(FactLines.Of(Readings.Of(report)));
    }

    [Fact]
    public void A_document_in_English_gives_a_problem_and_no_facts()
    {
        Plan plan = Readings.Of(
            "# Report on the Work of the Government 2026\n\n## Review of 2025\n\nGross domestic product grew by 5.2 percent, reaching 130 trillion yuan. Exports rose 6.1%.\n");
        Assert.Empty(plan.Facts);
        Assert.Contains(plan.Problems, problem => problem.Code == ProblemCodes.LanguageNotRead.Code);
    }

    [Theory]
    [InlineData("")]
    [InlineData("\n\n\n")]
    [InlineData("# \n")]
    [InlineData("7307")]
    public void A_document_that_says_nothing_gives_no_facts(string text) => Assert.Empty(Readings.Of(text).Facts);
}
