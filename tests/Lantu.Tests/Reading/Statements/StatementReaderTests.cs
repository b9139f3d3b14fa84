using Lantu.Plans.Model;
using Xunit;

namespace Lantu.Tests.Reading.Statements;

public sealed class StatementReaderTests
{
    [Fact]
    public void Keeps_themes()
    {
        const string text = "# 报告\n\n## 2025年工作回顾\n\n- 以比拼夺冠为驱动，经济“硬实力”高位提升。\n- 以产业升级为名，投资100亿元。\n";
        Statement statement = Assert.Single(Readings.Of(text).Statements);
        Assert.Equal((StatementKind.Theme, "以比拼夺冠为驱动，经济“硬实力”高位提升。"), (statement.Kind, statement.Text));
    }

    [Fact]
    public void Keeps_the_sentences_of_guiding_principles()
    {
        const string text = "# 报告\n\n## 指导思想\n\n坚持稳中求进工作总基调。完整准确全面贯彻新发展理念。\n";
        Assert.Equal([StatementKind.Principle, StatementKind.Principle], Readings.Of(text).Statements.Select(statement => statement.Kind));
    }
}
