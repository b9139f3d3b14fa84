using System.Buffers;
using System.Text;
using Lantu.Plans.Json;
using Lantu.Plans.Model;
using Lantu.Tests.Plans;
using Xunit;

namespace Lantu.App.Tests;

public sealed class PlanSchemaTests
{
    [Fact]
    public void Describes_what_is_written()
    {
        PlanSchema.Hold(Write(HandMadePlan.Make(), withText: true));
        PlanSchema.Hold(Write(HandMadePlan.Make(), withText: false));
        PlanSchema.Hold(Write(HandMadePlan.Bare(), withText: true));
    }

    [Theory]
    [InlineData("\"nature\":\"result\"", "\"nature\":\"hope\"")]
    [InlineData("\"measure\":\"growth\"", "\"measure\":\"speed\"")]
    [InlineData("\"comparator\":\">=\"", "\"comparator\":\"≥\"")]
    [InlineData("\"role\":\"review\"", "\"role\":\"past\"")]
    [InlineData("\"kind\":\"initiative\"", "\"kind\":\"bundle\"")]
    [InlineData("\"kind\":\"opening\"", "\"kind\":\"party\"")]
    [InlineData("\"kind\":\"theme\"", "\"kind\":\"slogan\"")]
    [InlineData("\"severity\":\"warning\"", "\"severity\":\"bad\"")]
    [InlineData("\"level\":\"prefecture\"", "\"level\":\"city\"")]
    [InlineData("\"label\":\"2021..2025\"", "\"label\":\"五年\"")]
    [InlineData("\"from\":\"2025-01-01\"", "\"from\":\"2025-13-01\"")]
    [InlineData("\"rule\":\"LevelThenGrowth\",", "")]
    [InlineData("\"number\":6.2,", "\"number\":\"6.2\",")]
    [InlineData("\"unit\":null,\"written\":\"继续缩小\"", "\"unit\":\"%\",\"written\":\"继续缩小\"")]
    [InlineData("\"confidence\":0.97", "\"confidence\":1.1")]
    public void Refuses_what_the_contract_does_not_know(string words, string instead)
    {
        string json = Write(HandMadePlan.Make(), withText: false);
        int at = json.IndexOf(words, StringComparison.Ordinal);
        Assert.True(at >= 0, words);

        Assert.NotEmpty(PlanSchema.Faults(PlanSchema.Open, json[..at] + instead + json[(at + words.Length)..]));
    }

    [Fact]
    public void Lets_fields_be_added_but_this_program_adds_none()
    {
        string json = Write(HandMadePlan.Make(), withText: false).Replace("\"nature\":", "\"added\":1,\"nature\":", StringComparison.Ordinal);

        Assert.Empty(PlanSchema.Faults(PlanSchema.Open, json));
        Assert.NotEmpty(PlanSchema.Faults(PlanSchema.Closed, json));
    }

    [Fact]
    public async Task Is_printed_by_lantu_schema()
    {
        Said said = await Door.Open("schema");

        Assert.Equal(0, said.Code);
        Assert.Equal(PlanSchema.Published, said.Output);
    }

    [Theory]
    [InlineData("comparison")]
    [InlineData("places")]
    [InlineData("tasks")]
    public async Task The_others_are_printed_by_name(string name)
    {
        Said said = await Door.Open("schema", name);

        Assert.Equal(0, said.Code);
        Assert.Equal(SchemaSet.Published(name), said.Output);
    }

    [Fact]
    public async Task A_schema_that_is_not_there_is_refused() => Assert.Equal(2, (await Door.Open("schema", "nowhere")).Code);

    private static string Write(Plan plan, bool withText)
    {
        var buffer = new ArrayBufferWriter<byte>();
        PlanJsonWriter.Write(buffer, plan, withText, indented: false);
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }
}
