using Lantu.Plans.Model;
using Lantu.Reading;
using Xunit;

namespace Lantu.Tests.Reading.Claims;

public sealed class ClaimReaderTests
{
    [Theory]
    [InlineData("# 报告\n\n## 2026年重点工作\n\n### 实施“两大行动”\n\n- 市场行动。\n- 改革行动。\n", "两大行动", 2, 2)]
    [InlineData("# 报告\n\n## 2025年工作回顾\n\n总值连续跨越1500亿元、2000亿元、2500亿元三个大台阶，年均增长7.9%。\n", "三个大台阶", 3, 3)]
    [InlineData("一、2024年工作安排\n重点做好以下三方面工作：\n（一）抓投资\n安排项目。\n（二）抓消费\n办好活动。\n", "三方面", 3, 2)]
    [InlineData("# 报告\n\n## 2026年民生实事\n\n今年集中办好三件民生实事：\n\n1. 建学校；\n2. 建医院；\n3. 修道路。\n", "三件民生实事", 3, 3)]
    [InlineData("一、2024年工作安排\n我们将牢牢把握“三个更加”：一是更加注重创新；二是更加注重绿色；三是更加注重民生。\n", "三个更加", 3, 3)]
    public void Compares_a_count_with_what_stands_under_it(string text, string written, int number, int found)
    {
        Claim claim = Assert.Single(Readings.Of(text).Claims);
        Assert.Equal((written, number, found), (claim.Written, claim.Number, claim.Found));
        Assert.Equal(written, claim.Span.Of(text));
    }

    [Fact]
    public void Doubts_a_count_without_a_list()
    {
        const string text = "# 报告\n\n## “十五五”主要目标\n\n要有干劲。\n\n## 我们将始终做到“五个坚持”\n\n## 2026年重点工作\n\n抓好落实。\n";
        Plan plan = Readings.Of(text);
        Claim claim = Assert.Single(plan.Claims);
        Assert.Equal((5, 0), (claim.Number, claim.Found));
        Problem problem = Assert.Single(plan.Problems, problem => problem.Code == ProblemCodes.EmptyClaim.Code);
        Assert.Equal(ProblemSeverity.Warning, problem.Severity);
        Assert.Contains("五个坚持", problem.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("深入实施“五大行动”，成效明显。")]
    [InlineData("统筹推进十大工程建设，完成投资100亿元。")]
    public void Leaves_a_name_alone(string sentence)
    {
        Assert.Empty(Readings.Of($"一、2024年工作回顾\n{sentence}\n").Claims);
    }
}
