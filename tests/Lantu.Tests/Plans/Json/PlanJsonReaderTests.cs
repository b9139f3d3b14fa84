using System.Buffers;
using System.Text;
using Lantu.Plans.Json;
using Lantu.Plans.Model;
using Xunit;

namespace Lantu.Tests.Plans.Json;

public sealed class PlanJsonReaderTests
{
    [Theory]
    [InlineData(true, false)]
    [InlineData(true, true)]
    [InlineData(false, false)]
    public void Returns_to_the_plan_that_was_written(bool withText, bool indented)
    {
        byte[] written = Write(HandMadePlan.Make(), withText, indented);

        Plan read = PlanJsonReader.Read(written);

        Assert.Equal(Encoding.UTF8.GetString(written), Encoding.UTF8.GetString(Write(read, withText, indented)));
    }

    [Fact]
    public void Returns_to_the_same_values()
    {
        Plan plan = HandMadePlan.Make();

        Plan read = PlanJsonReader.Read(Write(plan, withText: true));

        Assert.Equal(plan.Source, read.Source);
        Assert.Equal(plan.Document, read.Document);
        Assert.Equal(plan.Text, read.Text);
        Assert.Equal(plan.Sections, read.Sections);
        Assert.Equal(plan.Facts, read.Facts);
        Assert.Equal(plan.Events, read.Events);
        Assert.Equal(plan.Statements, read.Statements);
        Assert.Equal(plan.Claims, read.Claims);
        Assert.Equal(plan.Problems, read.Problems);
        Assert.Equal(["市发改委", "市财政局"], read.Tasks[0].Support);
        Assert.Equal(["f1"], read.Tasks[1].Targets);
    }

    [Fact]
    public void Returns_to_a_plan_with_nothing_in_it()
    {
        byte[] written = Write(HandMadePlan.Bare(), withText: true);

        Assert.Equal(written, Write(PlanJsonReader.Read(written), withText: true));
    }

    [Fact]
    public void Leaves_the_text_empty_where_it_was_not_written()
    {
        Plan read = PlanJsonReader.Read(Write(HandMadePlan.Make(), withText: false));

        Assert.Equal(string.Empty, read.Text);
        Assert.Equal(HandMadePlan.Text.Length, read.Source.Characters);
    }

    [Fact]
    public void Keeps_the_digits_as_written()
    {
        Plan read = PlanJsonReader.Read(Write(HandMadePlan.Make(), withText: false));

        Fact share = Assert.Single(read.Facts, static fact => fact.Measure == Measure.Share);
        Assert.Equal("12.50", share.Value.Number!.Value.ToString(System.Globalization.CultureInfo.InvariantCulture));
    }

    [Fact]
    public void Passes_over_fields_that_were_added_later()
    {
        string json = Written().Replace("\"schema\":", "\"added\":{\"later\":[1]},\"schema\":", StringComparison.Ordinal);

        Assert.Equal(17, Read(json).Facts.Count);
    }

    [Theory]
    [InlineData("\"lantu/plan/1\"", "\"lantu/plan/2\"", "$.schema: expected \"lantu/plan/1\", found the string \"lantu/plan/2\"")]
    [InlineData("\"number\":6.2,", "\"number\":\"6.2\",", "$.facts[1].value.number: expected a number or null, found the string \"6.2\"")]
    [InlineData("\"nature\":\"context\"", "\"nature\":\"hope\"", "$.facts[11].nature: expected one of context, result, target, found the string \"hope\"")]
    [InlineData("\"firmness\":\"aspiration\"", "\"firmness\":7", "$.facts[13].firmness: expected one of aspiration, commitment or null, found the number 7")]
    [InlineData("\"rule\":\"LevelThenGrowth\",", "", "$.facts[0].rule: expected this field, found nothing")]
    [InlineData("\"year\":2026", "\"year\":2026.5", "$.document.year: expected a whole number or null, found the number 2026.5")]
    [InlineData("\"confidence\":0.97", "\"confidence\":1.5", "$.facts[0].confidence: expected a number from 0 to 1, found the number 1.5")]
    [InlineData("\"to\":\"2025-12-31\"", "\"to\":\"2025-12-30\"", "$.facts[0].period.to: expected \"2025-12-31\", as the label says, found the string \"2025-12-30\"")]
    [InlineData("\"label\":\"2021..2025\"", "\"label\":\"五年\"", "$.facts[4].period.label: expected a period such as")]
    [InlineData("\"kind\":\"count\"", "\"kind\":\"sum\"", "$.claims[0].kind: expected \"count\", found the string \"sum\"")]
    [InlineData("\"events\":[", "\"events\":{},\"was\":[", "$.events: expected an array, found an object")]
    [InlineData("\"support\":[\"市发改委\"", "\"support\":[null", "$.tasks[0].support[0]: expected a string, found null")]
    public void Names_the_place_and_what_was_expected_there(string words, string instead, string message)
    {
        string json = Written();
        int at = json.IndexOf(words, StringComparison.Ordinal);
        Assert.True(at >= 0, words);

        PlanJsonException fault = Assert.Throws<PlanJsonException>(() => Read(json[..at] + instead + json[(at + words.Length)..]));

        Assert.StartsWith(message, fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Refuses_a_span_that_leaves_the_text()
    {
        Plan plan = HandMadePlan.Make();
        string last = $"\"end\":{plan.Facts[0].Span.End}";
        string json = Written().Replace(last, "\"end\":99999", StringComparison.Ordinal);

        PlanJsonException fault = Assert.Throws<PlanJsonException>(() => Read(json));

        Assert.Equal("$.facts[0].span.end", fault.Path);
        Assert.Contains($"a position from {plan.Facts[0].Span.Start} to {HandMadePlan.Text.Length}", fault.Expected, StringComparison.Ordinal);
    }

    [Fact]
    public void Refuses_a_text_that_is_not_as_long_as_the_source_says()
    {
        string json = Encoding.UTF8.GetString(Write(HandMadePlan.Make(), withText: true)).Replace("云洲港二期", "云洲港", StringComparison.Ordinal);

        Assert.Equal("$.source.characters", Assert.Throws<PlanJsonException>(() => Read(json)).Path);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("报告")]
    public void Says_where_the_json_breaks_off(string json)
    {
        PlanJsonException fault = Assert.Throws<PlanJsonException>(() => Read(json));

        Assert.Equal("$", fault.Path);
        Assert.Contains("line 1, byte ", fault.Found, StringComparison.Ordinal);
    }

    [Fact]
    public void Refuses_a_field_that_stands_twice()
    {
        PlanJsonException fault = Assert.Throws<PlanJsonException>(() => Read("{\"schema\":1,\"schema\":2}"));

        Assert.Contains("schema", fault.Found, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("\"lantu\"")]
    public void Wants_an_object(string json) =>
        Assert.StartsWith("$: expected an object", Assert.Throws<PlanJsonException>(() => Read(json)).Message, StringComparison.Ordinal);

    internal static byte[] Write(Plan plan, bool withText, bool indented = false)
    {
        var buffer = new ArrayBufferWriter<byte>();
        PlanJsonWriter.Write(buffer, plan, withText, indented);
        return buffer.WrittenSpan.ToArray();
    }

    private static string Written() => Encoding.UTF8.GetString(Write(HandMadePlan.Make(), withText: false));

    private static Plan Read(string json) => PlanJsonReader.Read(Encoding.UTF8.GetBytes(json));
}
