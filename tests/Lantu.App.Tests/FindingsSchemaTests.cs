using Json.Schema;
using Xunit;

namespace Lantu.App.Tests;

/// <summary>Findings against <c>docs/findings.schema.json</c>, as published and with every object closed.</summary>
public sealed class FindingsSchemaTests
{
    private static readonly string Published = File.ReadAllText(Path.Combine(Door.Root, "docs", "findings.schema.json"));
    private static readonly JsonSchema Open = JsonSchema.FromText(Published);
    private static readonly JsonSchema Closed = PlanSchema.Close(Published, "urn:lantu:findings:1:closed");

    [Theory]
    [InlineData("yiwu-2026.md", "--derived")]
    [InlineData("yunzhou-2025.md", "--indent")]
    [InlineData("yunzhou-2026.md", "--derived")]
    public async Task Describes_what_is_written(string sample, string option)
    {
        string json = (await Door.Open("check", Door.Sample(sample), "--format", "json", option)).Output;

        Assert.Equal([], PlanSchema.Faults(Open, json));
        Assert.Equal([], PlanSchema.Faults(Closed, json));
    }

    [Theory]
    [InlineData("\"verdict\":\"contradiction\"", "\"verdict\":\"wrong\"")]
    [InlineData("\"code\":\"C061\"", "\"code\":\"X061\"")]
    [InlineData("\"relation\":\"R6\"", "\"relation\":\"R16\"")]
    [InlineData("\"decidable\":", "\"decided\":")]
    [InlineData("\"unit\":\"CNY\"", "\"unit\":1")]
    public async Task Refuses_what_the_contract_does_not_know(string words, string instead)
    {
        string json = (await Door.Open("check", Door.Sample("yunzhou-2026.md"), "--format", "json")).Output;
        int at = json.IndexOf(words, StringComparison.Ordinal);
        Assert.True(at >= 0, words);

        Assert.NotEmpty(PlanSchema.Faults(Open, json[..at] + instead + json[(at + words.Length)..]));
    }

    [Fact]
    public async Task Is_printed_by_lantu_schema()
    {
        Assert.Equal(Published, (await Door.Open("schema", "findings")).Output);
        Assert.Equal(2, (await Door.Open("schema", "nothing")).Code);
    }
}
