using Lantu.App.Views;
using Lantu.Reading;
using Lantu.Tests.Plans;
using Lantu.Text;
using Xunit;

namespace Lantu.App.Tests.Views;

public sealed class TraceTreeTests
{
    [Fact]
    public void Shows_sentence_fact_and_decision_one_below_the_other_with_their_characters()
    {
        var trace = new ReadingTrace();
        trace.Note(0, "Sentence", HandMadePlan.Span("- 全市生产总值**4234.4亿元**，增长**6.2%**"), "两个数");
        trace.Note(1, "LevelThenGrowth", HandMadePlan.Span("6.2%"), "增长率");
        trace.Note(2, "Period", HandMadePlan.Span("2025年工作回顾"), "在回顾部分，是2025年");
        trace.Note(0, "Sentence", HandMadePlan.Span("云洲港二期开港"), "没有数字");
        TextSpan asked = HandMadePlan.Span("6.2%");

        string tree = TraceTree.Render(HandMadePlan.Make(), trace.Notes, asked, origin: 0, width: 100, color: false);

        Assert.StartsWith("「6.2%」\n└── Sentence 「- 全市生产总值**4234.4亿元**…**6.2%**」", tree, StringComparison.Ordinal);
        Assert.Contains($"    └── LevelThenGrowth 「6.2%」 {asked.Start}..{asked.End} 增长率\n", tree, StringComparison.Ordinal);
        Assert.Contains("        └── Period 「2025年工作回顾」", tree, StringComparison.Ordinal);
        Assert.DoesNotContain("开港", tree, StringComparison.Ordinal);
        Assert.Contains("成果 地区生产总值 增长6.2%  期间 2025  规则 LevelThenGrowth  把握 97%", tree, StringComparison.Ordinal);
    }

    [Fact]
    public void Hangs_facts_on_what_was_asked_for_where_no_sentence_was_noted()
    {
        var trace = new ReadingTrace();
        trace.Note(1, "Named", HandMadePlan.Span("4234.4亿元"), "水平");
        trace.Note(2, "Nature", HandMadePlan.Span("4234.4亿元"), "别的数字的性质");
        trace.Note(1, "Inherited", HandMadePlan.Span("6.2%"), "增长率");
        trace.Note(2, "Nature", HandMadePlan.Span("6.2%"), "这个数字的性质");

        string tree = TraceTree.Render(HandMadePlan.Make(), trace.Notes, HandMadePlan.Span("6.2%"), origin: 0, width: 100, color: false);

        Assert.StartsWith("「6.2%」\n└── Inherited 「6.2%」", tree, StringComparison.Ordinal);
        Assert.Contains("    └── Nature 「6.2%」", tree, StringComparison.Ordinal);
        Assert.DoesNotContain("别的", tree, StringComparison.Ordinal);
    }

    [Fact]
    public void Counts_offsets_from_the_sentence_that_was_asked_for()
    {
        var trace = new ReadingTrace();
        TextSpan span = HandMadePlan.Span("6.2%");
        trace.Note(0, "Sentence", span, string.Empty);

        string tree = TraceTree.Render(HandMadePlan.Make(), trace.Notes, span, origin: span.Start, width: 100, color: false);

        Assert.StartsWith("「6.2%」\n└── Sentence 「6.2%」 0..4\n", tree, StringComparison.Ordinal);
    }

    [Fact]
    public void Says_that_no_rule_read_anything()
    {
        TextSpan asked = HandMadePlan.Span("做强实体经济");

        string tree = TraceTree.Render(HandMadePlan.Make(), [], asked, origin: 0, width: 100, color: false);

        Assert.StartsWith("没有规则读到这些字", tree, StringComparison.Ordinal);
        Assert.Contains("「做强实体经济」", tree, StringComparison.Ordinal);
    }
}
