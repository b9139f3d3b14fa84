using Lantu.Plans.Model;
using Xunit;

namespace Lantu.Tests.Samples;

/// <summary>The samples are read as well as a careful reader reads them; a regression shows which figures it lost.</summary>
public sealed class SampleTests
{
    private const double Floor = 0.95;

    public static TheoryData<string> Names => SampleFiles.Names;

    [Theory]
    [MemberData(nameof(Names))]
    public void The_facts_of_a_sample_are_read(string name)
    {
        FactScore score = FactScore.Of(SampleFiles.Read(name), SampleFiles.Expected(name + ".tsv"));
        Assert.True(score.F1 >= Floor, $"F1 {score.F1:0.000}, precision {score.Precision:0.000}, recall {score.Recall:0.000}\n{score.Misses}");
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void The_outline_of_a_sample_is_read(string name)
    {
        OutlineScore score = OutlineScore.OfSections(SampleFiles.Read(name), SampleFiles.Expected("tasks", name + ".tsv"));
        Assert.True(score.F1 >= Floor, $"F1 {score.F1:0.000}\n{score.Misses}");
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void The_tasks_of_a_sample_are_read(string name)
    {
        OutlineScore score = OutlineScore.OfTasks(SampleFiles.Read(name), SampleFiles.Expected("tasks", name + ".tsv"));
        Assert.True(score.F1 >= Floor, $"F1 {score.F1:0.000}\n{score.Misses}");
    }

    [Fact]
    public void A_reading_of_another_document_scores_low()
    {
        Plan plan = SampleFiles.Read("yunzhou-2026");
        Plan empty = Lantu.Tests.Reading.Readings.Of("# 云洲市2026年政府工作报告\n");
        var asked = SampleFiles.Expected("yunzhou-2026.tsv");
        Assert.True(FactScore.Of(plan, asked).F1 > Floor);
        Assert.Equal(0, FactScore.Of(Without(plan, empty), asked).F1);
        Assert.Equal(0, OutlineScore.OfTasks(empty, SampleFiles.Expected("tasks", "yunzhou-2026.tsv")).F1);
    }

    [Theory]
    [InlineData("地区生产总值", "全市生产总值", true)]
    [InlineData("全市地区生产总值", "地区生产总值", true)]
    [InlineData("出口", "进口", false)]
    [InlineData("出口", "出口总额占全省比重", false)]
    [InlineData("Ｒ＆Ｄ经费", "R&D经费", true)]
    [InlineData("", "", true)]
    [InlineData("", "出口", false)]
    public void Names_are_alike_where_they_share_most_letters(string one, string other, bool alike) => Assert.Equal(alike, FactScore.Alike(one, other));

    // The text with no facts read from it.
    private static Plan Without(Plan plan, Plan facts) => new()
    {
        Source = plan.Source,
        Document = plan.Document,
        Text = plan.Text,
        Sections = plan.Sections,
        Facts = facts.Facts,
        Tasks = plan.Tasks,
        Events = plan.Events,
        Statements = plan.Statements,
        Claims = plan.Claims,
        Problems = plan.Problems,
    };
}
