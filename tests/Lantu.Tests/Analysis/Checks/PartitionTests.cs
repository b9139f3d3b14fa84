using Lantu.Analysis.Checks;
using Lantu.Plans.Catalogue;
using Lantu.Plans.Model;
using Lantu.Tests.Reading.Indicators;
using Xunit;

namespace Lantu.Tests.Analysis.Checks;

/// <summary>Words that say that nothing is left over: 分为三类, and what 合计 sums.</summary>
public sealed class PartitionTests
{
    [Theory]
    [InlineData("企业共486家，分为三类：甲类152家、乙类214家、丙类120家", "pass")]
    [InlineData("企业共486家，分为三类：甲类152家、乙类214家、丙类102家", "contradiction")]
    [InlineData("企业共486家，分为四类：甲类152家、乙类214家、丙类102家", null)]
    [InlineData("企业共486家，甲类152家、乙类214家、丙类102家", null)]
    [InlineData("固定资产投资、出口、进口分别为3.2亿元、4.1亿元、5.0亿元，合计12.3亿元", "pass")]
    [InlineData("固定资产投资、出口、进口分别为3.2亿元、4.1亿元、5.0亿元，合计13.3亿元", "contradiction")]
    [InlineData("固定资产投资、出口、进口分别为3.2亿元、4.1亿元、5.0亿元，合计占比13.3%", null)]
    public void Sums_what_the_words_say_is_the_whole(string sentence, string? verdict)
    {
        Plan plan = Trusted(Reports.Review(sentence + "。"));
        Finding[] sums = [.. Check.All(plan, Catalogues.Default).All.Where(static finding => finding.Code == CheckCodes.SumOfParts)];

        Assert.Equal(verdict is null ? [] : [verdict], sums.Select(static finding => finding.Verdict.ToString().ToLowerInvariant()));
    }

    // As if every figure had been read without a doubt: what is tested here is the sum.
    private static Plan Trusted(Plan plan) => new()
    {
        Source = plan.Source,
        Document = plan.Document,
        Text = plan.Text,
        Sections = plan.Sections,
        Facts = [.. plan.Facts.Select(static fact => fact with { Confidence = 1 })],
        Tasks = plan.Tasks,
        Events = plan.Events,
        Statements = plan.Statements,
        Claims = plan.Claims,
        Problems = plan.Problems,
    };
}
