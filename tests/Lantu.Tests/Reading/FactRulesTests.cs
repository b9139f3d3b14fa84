using System.Buffers;
using System.Globalization;
using Lantu.Plans.Json;
using Lantu.Plans.Model;
using Lantu.Reading;
using Lantu.Text.Folding;
using Xunit;

namespace Lantu.Tests.Reading;

/// <summary>What the contract promises of every fact, held against the samples and against documents of one passage.</summary>
public sealed class FactRulesTests
{
    public static TheoryData<string> Names => SampleFiles.Names;

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_fact_quotes_the_text(string name)
    {
        Plan plan = SampleFiles.Read(name);
        Assert.NotEmpty(plan.Facts);
        Assert.All(plan.Facts, fact => Quotes(fact, plan.Text));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Ids_are_unique_and_the_same_when_the_document_is_read_again(string name)
    {
        Plan first = SampleFiles.Read(name);
        Plan second = SampleFiles.Read(name);
        string[] ids = [.. Ids(first)];
        Assert.Equal(ids.Length, ids.Distinct().Count());
        Assert.Equal(ids, Ids(second));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Equal_input_gives_equal_bytes(string name) => Assert.Equal(Json(SampleFiles.Read(name)), Json(SampleFiles.Read(name)));

    [Theory]
    [MemberData(nameof(Names))]
    public void Facts_stand_in_the_order_of_the_text_and_in_its_sections(string name)
    {
        Plan plan = SampleFiles.Read(name);
        Dictionary<string, PlanSection> sections = plan.Sections.ToDictionary(section => section.Id);
        int before = 0;
        foreach (Fact fact in plan.Facts)
        {
            Assert.True(fact.Span.Start >= before, FactLines.Of(fact, plan.Text));
            before = fact.Span.Start;
            Assert.True(fact.Section is null || sections[fact.Section].Span.Contains(fact.Span), FactLines.Of(fact, plan.Text));
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_trace_names_the_rule_of_every_fact_and_changes_nothing(string name)
    {
        string text = SampleFiles.TextOf(name);
        var trace = new ReadingTrace();
        var source = Lantu.Text.Decoding.SourceText.FromText(text);
        Plan traced = PlanReader.Read(source, name, Lantu.Plans.Catalogue.Catalogues.Default, trace);
        Plan plain = PlanReader.Read(source, name, Lantu.Plans.Catalogue.Catalogues.Default);
        Assert.Equal(Json(plain), Json(traced));
        HashSet<(Lantu.Text.TextSpan, string)> noted = [.. trace.Notes.Select(note => (note.Span, note.Rule))];
        Assert.All(traced.Facts, fact => Assert.Contains((fact.Span, fact.Rule), noted));
    }

    [Theory]
    [InlineData("出口7307亿元。", "730650000000", "730750000000")]
    [InlineData("生产总值2693.3亿元。", "269325000000", "269335000000")]
    [InlineData("出口增长24.1%。", "24.05", "24.15")]
    [InlineData("出口增长24.10%。", "24.095", "24.105")]
    [InlineData("工业投资下降5.6%。", "-5.65", "-5.55")]
    [InlineData("城镇化率提高1.3个百分点。", "1.25", "1.35")]
    [InlineData("实有人口达342万人。", "3415000", "3425000")]
    [InlineData("出口突破8000亿元。", "799950000000", "800050000000")]
    [InlineData("高新技术企业达836家。", "836", "836")]
    [InlineData("常住外商3120人。", "3120", "3120")]
    [InlineData("三甲医院总量居全省第2位。", "2", "2")]
    [InlineData("市场成交额连续35年领跑全国。", "35", "35")]
    [InlineData("数字经济产值比2020年翻一番。", "2", "2")]
    public void The_interval_is_what_the_rounding_of_the_written_figure_allows(string passage, string low, string high)
    {
        Fact fact = Readings.Of("# 云洲市2026年政府工作报告\n\n## 一、2025年工作回顾\n\n" + passage + "\n").Facts[0];
        Assert.Equal((decimal.Parse(low, CultureInfo.InvariantCulture), decimal.Parse(high, CultureInfo.InvariantCulture)), (fact.Value.Low, fact.Value.High));
    }

    [Fact]
    public void The_interval_of_a_range_has_the_outer_bounds()
    {
        Fact fact = Assert.Single(Readings.Of("# 云洲市2026年政府工作报告\n\n## 一、2026年主要预期目标\n\n出口增长5.5%—6.0%。\n").Facts);
        Assert.Equal((5.45m, 6.05m), (fact.Value.Low, fact.Value.High));
    }

    /// <summary>Fails where a fact breaks what the contract promises.</summary>
    internal static void Quotes(Fact fact, string text)
    {
        string line = FactLines.Of(fact, text);
        Assert.True(fact.Span.Start >= 0 && fact.Span.Start < fact.Span.End && fact.Span.End <= text.Length, line);
        Assert.True(fact.Evidence.Contains(fact.Span) && fact.Evidence.Start >= 0 && fact.Evidence.End <= text.Length, line);
        Assert.Equal(Bare(fact.Span.Of(text)), fact.Value.Written);
        Assert.True(fact.Indicator.Name is null == fact.Indicator.Id is null, line);
        Assert.InRange(fact.Confidence, 0m, 1m);
        Assert.NotEmpty(fact.Rule);
        bool wordless = fact.Comparator is Comparator.InStepWith or Comparator.Up or Comparator.Down or Comparator.Stable;
        Assert.True(wordless == fact.Value.Number is null, line);
        if (fact.Value is { Number: { } number, Low: { } low, High: { } high })
        {
            decimal top = fact.Value.Upper ?? number;
            Assert.True(low <= number && top <= high, line);
            Assert.True(top < high || low == number, line); // open above, or exact
            Assert.True(fact.Value.Upper is null || (number < fact.Value.Upper && fact.Comparator == Comparator.Between), line);
        }
        else
        {
            Assert.True(fact.Value is { Number: null, Upper: null, Unit: null, Low: null, High: null }, line);
        }

        Assert.True(fact.Nature == Nature.Target || fact.Firmness is null, line);
    }

    /// <summary>The plan as the program prints it, with its text.</summary>
    internal static byte[] Json(Plan plan)
    {
        var output = new ArrayBufferWriter<byte>();
        PlanJsonWriter.Write(output, plan, withText: true, indented: true);
        return output.WrittenSpan.ToArray();
    }

    // Without marks of Markdown and white space, as the folded text has it.
    private static string Bare(string quoted)
    {
        var folded = FoldedText.Of(quoted);
        return folded.Written(0, folded.Length);
    }

    private static IEnumerable<string> Ids(Plan plan) =>
    [
        .. plan.Sections.Select(section => section.Id), .. plan.Facts.Select(fact => fact.Id), .. plan.Tasks.Select(task => task.Id),
        .. plan.Events.Select(happened => happened.Id), .. plan.Statements.Select(statement => statement.Id), .. plan.Claims.Select(claim => claim.Id),
    ];
}
