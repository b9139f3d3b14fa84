using System.Text;
using Lantu.Analysis.Versions;
using Lantu.Plans.Catalogue;
using Lantu.Plans.Model;
using Lantu.Reading;
using Lantu.Text.Decoding;
using Xunit;

namespace Lantu.Tests.Analysis.Versions;

public sealed class PlanDifferenceTests
{
    private const string Report = "# 2026年云洲市政府工作报告\n\n## 一、2025年工作回顾\n\n全市出口300亿元，增长12%；进口80亿元，增长9%。\n";

    [Fact]
    public void Finds_nothing_between_a_plan_and_itself()
    {
        Plan plan = Read(Report);

        PlanDifference difference = PlanDifference.Of(plan, plan);

        Assert.True(difference.IsEmpty);
        Assert.Equal(4, difference.Kept);
    }

    [Fact]
    public void Tells_what_was_added_changed_and_removed()
    {
        Plan plan = Read(Report);
        Fact first = plan.Facts[0];
        Fact second = plan.Facts[1];
        Plan after = With(plan, [first with { Period = Period.OfYear(2024) }, .. plan.Facts.Skip(2), second with { Id = "f9", Span = new(2, 6), Indicator = new FactIndicator("年份", null, null) }]);

        PlanDifference difference = PlanDifference.Of(plan, after);

        FactChange change = Assert.Single(difference.Changed);
        Assert.Equal(("period", "2025", "2024"), (change.Fields[0].Field, change.Fields[0].Before, change.Fields[0].After));
        Assert.Equal("f9", Assert.Single(difference.Added).Id);
        Assert.Same(second, Assert.Single(difference.Removed));
        Assert.Equal(2, difference.Kept);
    }

    [Fact]
    public void A_fact_that_got_another_indicator_is_the_same_fact_on_the_same_figure()
    {
        Plan plan = Read(Report);
        Fact first = plan.Facts[0];
        var other = new FactIndicator("外贸出口额", null, null);
        Plan after = With(plan, [first with { Id = PlanIds.OfFact(first.Span, first.Measure, other.Written), Indicator = other }, .. plan.Facts.Skip(1)]);

        FactChange change = Assert.Single(PlanDifference.Of(plan, after).Changed);

        Assert.Equal(("indicator", "外贸出口额"), (change.Fields[0].Field, change.Fields[0].After));
    }

    [Fact]
    public void Follows_facts_into_a_text_in_which_they_moved()
    {
        PlanDifference difference = PlanDifference.Of(Read(Report), Read(Report.Replace("全市出口300亿元", "开放步伐加快。全市出口310亿元", StringComparison.Ordinal)));

        Assert.Equal("310亿元", Assert.Single(difference.Changed).After.Value.Written);
        Assert.Empty(difference.Added);
        Assert.Empty(difference.Removed);
    }

    private static Plan Read(string text) => PlanReader.Read(SourceText.Decode(Encoding.UTF8.GetBytes(text)), "report.md", Catalogues.Default);

    private static Plan With(Plan plan, IReadOnlyList<Fact> facts) => new()
    {
        Source = plan.Source,
        Document = plan.Document,
        Text = plan.Text,
        Sections = plan.Sections,
        Facts = facts,
        Tasks = plan.Tasks,
        Events = plan.Events,
        Statements = plan.Statements,
        Claims = plan.Claims,
        Problems = plan.Problems,
    };
}
