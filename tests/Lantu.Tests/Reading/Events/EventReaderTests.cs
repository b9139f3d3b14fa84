using Lantu.Plans.Model;
using Xunit;

namespace Lantu.Tests.Reading.Events;

public sealed class EventReaderTests
{
    [Theory]
    [InlineData("荣获全省“实干争先奖”", EventKind.Award, null)]
    [InlineData("改革方案获国务院批复实施", EventKind.Approval, null)]
    [InlineData("2025年6月，云江三桥建成通车", EventKind.Opening, "2025-06")]
    [InlineData("入选全国十大热门目的地", EventKind.Selection, null)]
    [InlineData("2023年9月20日，省委书记亲临云洲考察调研", EventKind.Visit, "2023-09-20")]
    [InlineData("成功创建国家5A级旅游景区", EventKind.Selection, null)]
    public void Reads_what_happened(string sentence, EventKind kind, string? date)
    {
        string text = $"一、2025年工作回顾\n{sentence}。";
        PlanEvent happened = Assert.Single(Readings.Of(text).Events);
        Assert.Equal((kind, date), (happened.Kind, happened.Date));
        Assert.Equal(happened.Text, happened.Span.Of(text));
    }

    [Theory]
    [InlineData("建成投用医院4家")]
    [InlineData("争取列入国家规划")]
    [InlineData("以大赛落户为加持，民生稳步提优")]
    [InlineData("经济稳步发展")]
    public void Leaves_figures_intentions_and_themes_alone(string sentence)
    {
        Assert.Empty(Readings.Of($"一、2025年工作回顾\n{sentence}。").Events);
    }

    [Fact]
    public void Reads_one_event_a_clause()
    {
        Assert.Equal(
            ["综保区封关运行", "枢纽港建成投用"],
            Readings.Of("一、2025年工作回顾\n综保区封关运行，枢纽港建成投用，成为主要平台。").Events.Select(happened => happened.Text));
    }

    [Fact]
    public void Reads_no_events_in_what_is_to_be_done()
    {
        Assert.Empty(Readings.Of("一、2026年重点工作\n（一）抓项目\n推动云江三桥建成通车。").Events);
    }
}
