using System.Net;
using System.Text;
using System.Text.Json;
using ModelContextProtocol.Client;
using ModelContextProtocol.Protocol;
using Xunit;

namespace Lantu.Site.Tests;

/// <summary>What an agent is answered at <c>/mcp</c>, asked with the client of the protocol's own package.</summary>
/// <param name="site">The site.</param>
public sealed class AgentTests(OpenSite site) : IAsyncLifetime
{
    private static readonly string[] Names = ["compare", "get_plan", "get_source", "list_facts", "list_findings", "list_plans", "list_targets", "list_tasks", "search"];

    private McpClient? _client;

    private McpClient Client => _client!; // connected before any test runs

    /// <inheritdoc/>
    public async ValueTask InitializeAsync() =>
        _client = await McpClient.CreateAsync(new HttpClientTransport(new HttpClientTransportOptions { Endpoint = new Uri(site.Address, "/mcp") }), cancellationToken: TestContext.Current.CancellationToken);

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => Client.DisposeAsync();

    [Fact]
    public async Task Its_tools_only_read_and_teach_in_both_languages()
    {
        IList<McpClientTool> tools = await Client.ListToolsAsync(cancellationToken: TestContext.Current.CancellationToken);
        Assert.Equal(Names, tools.Select(static tool => tool.Name).Order(StringComparer.Ordinal));
        Assert.All(tools, static tool =>
        {
            Assert.True(tool.ProtocolTool.Annotations?.ReadOnlyHint);
            Assert.False(tool.ProtocolTool.Annotations?.DestructiveHint);
            Assert.Contains(tool.Description, char.IsAsciiLetterUpper);
            Assert.Contains(tool.Description, static letter => letter is >= '一' and <= '鿿');
        });
        Assert.Contains("get_source", Client.ServerInstructions, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Its_manual_tells_of_every_tool()
    {
        string manual = await File.ReadAllTextAsync(Path.Combine(OpenSite.Root(), "docs", "agents.md"), TestContext.Current.CancellationToken);
        Assert.Equal(Names, manual.Split('\n').Where(static line => line.StartsWith("### `", StringComparison.Ordinal)).Select(static line => line[5..].TrimEnd('`')).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Asks_the_same_questions_as_the_interface_for_programs()
    {
        using JsonDocument facts = JsonDocument.Parse(await site.Text("/api/v1/plans/330782/2026/facts?nature=target"));
        JsonElement told = await Ask("list_facts", ("place", "330782"), ("year", "2026"), ("nature", "target"), ("limit", 100));
        Assert.Equal(
            facts.RootElement.GetProperty("facts").EnumerateArray().Select(static fact => fact.GetRawText()),
            told.GetProperty("facts").EnumerateArray().Select(static fact => fact.GetProperty("fact").GetRawText()),
            JsonEquality.Instance);

        using JsonDocument findings = JsonDocument.Parse(await site.Text("/api/v1/plans/330782/2026/findings"));
        JsonElement checkedNow = await Ask("list_findings", ("place", "330782"), ("year", "2026"), ("limit", 100));
        Assert.Equal(findings.RootElement.GetProperty("findings").GetArrayLength(), checkedNow.GetProperty("total").GetInt32());

        using JsonDocument search = JsonDocument.Parse(await site.Text("/api/v1/search?q=%E5%87%BA%E5%8F%A3"));
        JsonElement found = await Ask("search", ("query", "出口"));
        Assert.Equal(search.RootElement.GetProperty("total").GetInt32(), found.GetProperty("total").GetInt32());
        Assert.Equal(search.RootElement.GetProperty("hits")[0].GetRawText(), found.GetProperty("hits")[0].GetRawText(), JsonEquality.Instance);
    }

    [Fact]
    public async Task A_figure_leads_to_its_sentence_letter_by_letter()
    {
        JsonElement facts = await Ask("list_facts", ("place", "义乌市"), ("year", "2026"), ("indicator", "地区生产总值"), ("limit", 1));
        JsonElement fact = facts.GetProperty("facts")[0];
        JsonElement source = await Ask("get_source", ("place", "义乌市"), ("year", "2026"), ("fact", fact.GetProperty("fact").GetProperty("id").GetString()!), ("context", 1));
        string text = (await site.Text("/api/v1/plans/330782/2026?text=true"))!;
        using JsonDocument plan = JsonDocument.Parse(text);
        string all = plan.RootElement.GetProperty("text").GetString()!;
        Assert.Contains(source.GetProperty("sentence").GetString()!, all, StringComparison.Ordinal);
        Assert.Contains(source.GetProperty("figure").GetString()!, source.GetProperty("sentence").GetString()!, StringComparison.Ordinal);
        JsonElement line = source.GetProperty("lines").EnumerateArray().First(static one => one.GetProperty("isSentence").GetBoolean());
        Assert.Equal(all.Split('\n')[line.GetProperty("line").GetInt32() - 1].TrimEnd('\r'), line.GetProperty("text").GetString());
        Assert.StartsWith("/plans/330782/2026/source?f=", source.GetProperty("page").GetString(), StringComparison.Ordinal);
        Assert.Equal(site.Address.GetLeftPart(UriPartial.Authority), source.GetProperty("site").GetString());
    }

    [Fact]
    public async Task Lists_come_in_pages_that_together_are_the_whole()
    {
        var ids = new List<string>();
        int? next = 0;
        while (next is { } offset)
        {
            JsonElement page = await Ask("list_tasks", ("place", "云洲市"), ("year", "2026"), ("offset", offset), ("limit", 7));
            Assert.InRange(page.GetProperty("rows").GetArrayLength(), 1, 7);
            ids.AddRange(page.GetProperty("rows").EnumerateArray().Select(static row => row.GetProperty("id").GetString()!));
            next = page.GetProperty("next") is { ValueKind: JsonValueKind.Number } number ? number.GetInt32() : null;
        }

        using JsonDocument all = JsonDocument.Parse(await site.Text($"/api/v1/plans/{Uri.EscapeDataString("云洲市")}/2026/tasks"));
        Assert.Equal(all.RootElement.GetProperty("rows").EnumerateArray().Select(static row => row.GetProperty("id").GetString()!), ids);
    }

    [Fact]
    public async Task No_answer_is_larger_than_a_window_bears()
    {
        foreach ((string tool, (string, object)[] arguments) in new[]
        {
            ("compare", new (string, object)[] { ("place", "云洲市"), ("year", "2026"), ("limit", 100) }),
            ("compare", [("place", "云洲市"), ("year", "2026"), ("with", "places"), ("limit", 100)]),
            ("list_findings", [("place", "330782"), ("year", "2026"), ("limit", 100)]),
            ("list_facts", [("place", "330782"), ("year", "2026"), ("limit", 100)]),
            ("search", [("query", "年"), ("limit", 100)]),
        })
        {
            CallToolResult result = await Call(tool, arguments);
            Assert.InRange(Encoding.UTF8.GetByteCount(Assert.IsType<TextContentBlock>(Assert.Single(result.Content)).Text), 200, 80 * 1024);
        }
    }

    [Fact]
    public async Task Compares_with_last_year_and_says_what_there_is_not()
    {
        JsonElement pair = await Ask("compare", ("place", "云洲市"), ("year", "2026"));
        Assert.Equal("lantu/comparison/1", pair.GetProperty("schema").GetString());
        Assert.Equal(2025, pair.GetProperty("old").GetProperty("document").GetProperty("year").GetInt32());
        Assert.NotEmpty(pair.GetProperty("targets").EnumerateArray());
        Assert.Equal("lantu/places/1", (await Ask("compare", ("place", "云洲市"), ("year", "2026"), ("with", "places"))).GetProperty("schema").GetString());
    }

    [Fact]
    public async Task Says_of_targets_without_figures_that_they_are_not_judged_and_why()
    {
        JsonElement targets = await Ask("list_targets", ("place", "330782"), ("year", "2026"));
        Assert.NotEmpty(targets.GetProperty("targets").EnumerateArray());
        Assert.All(targets.GetProperty("targets").EnumerateArray(), static target =>
        {
            JsonElement assessment = target.GetProperty("assessment");
            Assert.Equal("not-judged", assessment.GetProperty("status").GetString());
            Assert.Equal("gray", assessment.GetProperty("light").GetProperty("color").GetString());
            Assert.NotEmpty(assessment.GetProperty("reasons").EnumerateArray());
            Assert.Equal(JsonValueKind.Null, assessment.GetProperty("forecast").ValueKind);
        });
    }

    [Theory]
    [InlineData("get_plan", "330782", "1999", "没有 330782/1999", "330782/2026")]
    [InlineData("get_plan", "无此地", "2026", "没有 无此地/2026", "list_plans")]
    [InlineData("compare", "330782", "2026", "没有同一地方更早的计划", "no earlier plan")]
    public async Task Refuses_in_both_languages_and_names_the_way_out(string tool, string place, string year, string chinese, string english)
    {
        CallToolResult result = await Call(tool, ("place", place), ("year", year));
        Assert.True(result.IsError);
        string words = Assert.IsType<TextContentBlock>(Assert.Single(result.Content)).Text;
        Assert.Contains(chinese, words, StringComparison.Ordinal);
        Assert.Contains(english, words, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("list_facts", "nature", "results")]
    [InlineData("list_findings", "verdict", "wrong")]
    [InlineData("list_targets", "asOf", "31.7.2026")]
    [InlineData("compare", "with", "moon")]
    [InlineData("get_source", "fact", "f0-nothing")]
    public async Task Refuses_words_that_it_does_not_know(string tool, string name, string value)
    {
        CallToolResult result = await Call(tool, ("place", "330782"), ("year", "2026"), (name, value));
        Assert.True(result.IsError);
        Assert.Contains(" / ", Assert.IsType<TextContentBlock>(Assert.Single(result.Content)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_of_another_site_may_not_ask()
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(site.Address, "/mcp"));
        request.Headers.Add("Origin", "https://elsewhere.example");
        request.Headers.Add("Accept", "application/json, text/event-stream");
        request.Content = new StringContent("""{"jsonrpc":"2.0","id":1,"method":"tools/list"}""", Encoding.UTF8, "application/json");
        using HttpResponseMessage response = await site.Client.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
    }

    private async Task<JsonElement> Ask(string tool, params (string Name, object Value)[] arguments)
    {
        CallToolResult result = await Call(tool, arguments);
        string words = Assert.IsType<TextContentBlock>(Assert.Single(result.Content)).Text;
        Assert.False(result.IsError ?? false, words);
        Assert.DoesNotContain("\\u", words, StringComparison.Ordinal);
        using JsonDocument document = JsonDocument.Parse(words);
        Assert.Equal(words, result.StructuredContent?.GetRawText(), JsonEquality.Instance);
        return document.RootElement.Clone();
    }

    private async Task<CallToolResult> Call(string tool, params (string Name, object Value)[] arguments) =>
        await Client.CallToolAsync(tool, arguments.ToDictionary(static one => one.Name, static one => (object?)one.Value), cancellationToken: TestContext.Current.CancellationToken);

    /// <summary>The same JSON, however its letters are written.</summary>
    private sealed class JsonEquality : IEqualityComparer<string?>
    {
        internal static readonly JsonEquality Instance = new();

        public bool Equals(string? x, string? y)
        {
            using JsonDocument one = JsonDocument.Parse(x ?? "null");
            using JsonDocument other = JsonDocument.Parse(y ?? "null");
            return JsonElement.DeepEquals(one.RootElement, other.RootElement);
        }

        public int GetHashCode(string? obj) => 0;
    }
}
