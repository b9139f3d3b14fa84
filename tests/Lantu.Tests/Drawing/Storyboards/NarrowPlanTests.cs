using Lantu.Drawing.Storyboards;
using Lantu.Plans.Model;
using Lantu.Tests.Reading;
using Xunit;

namespace Lantu.Tests.Drawing.Storyboards;

/// <summary>Words of other times and of other page widths are drawn as those of today.</summary>
public sealed class NarrowPlanTests
{
    private const string Old = """
        政府工作报告

        一、过去五年工作的回顾

        国民收入达到９１５３亿元，平均每年增长１０．７％。全国粮食总产量达到４０２４亿公斤。外贸出口额２０８亿美元。

        """;

    [Fact]
    public void Wide_figures_are_drawn_narrow_and_still_lead_to_their_facts()
    {
        Plan plan = Read(Old);
        Storyboard board = StoryboardComposerTests.Compose(plan);
        StoryItem[] items = [.. board.Parts.SelectMany(part => part.Blocks).SelectMany(block => block.Items)];

        Assert.Contains(items, item => item.Value?.Text == "9153亿元" && plan.Facts.Any(fact => fact.Id == item.Value.From[0] && fact.Value.Written == "９１５３亿元"));
        Assert.DoesNotContain(items.SelectMany(item => new[] { item.Label, item.Value?.Text }), text => text?.Contains('９', StringComparison.Ordinal) == true);
    }

    [Fact]
    public void A_plan_without_wide_figures_stays_itself()
    {
        Plan plan = Read("全市生产总值2693.3亿元，增长7.9%。");

        Assert.Same(plan, NarrowPlan.Of(plan));
    }

    [Theory]
    [InlineData("１０．７％", "10.7%")]
    [InlineData("第．一", "第．一")]
    [InlineData("ＡＢＣ公司", "ＡＢＣ公司")]
    public void Only_figures_become_narrow(string written, string narrow) => Assert.Equal(narrow, NarrowPlan.Narrow(written));

    [Fact]
    public void A_clause_is_whole_where_the_page_wrapped_it()
    {
        const string text = "支持企业发展，新增专精\n特新企业30家。";
        int at = text.IndexOf("30", StringComparison.Ordinal);
        Fact fact = Read("新增企业30家。").Facts[0] with { Span = new(at, at + 3), Evidence = new(0, text.Length) };

        Assert.Equal("新增专精特新企业30家", PlanText.Words(text, PlanText.Clause(text, fact)));
    }

    private static Plan Read(string text) => Readings.Of(text);
}
