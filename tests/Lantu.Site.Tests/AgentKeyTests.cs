using System.Text.Json;
using ModelContextProtocol.Client;
using ModelContextProtocol.Protocol;
using Xunit;

namespace Lantu.Site.Tests;

/// <summary>What an agent with a key may do at <c>/mcp</c>: what the key says, and no more.</summary>
/// <param name="room">A site of its own.</param>
public sealed class AgentKeyTests(OfficeRoom room) : IClassFixture<OfficeRoom>
{
    private const string Place = "云洲市";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("wang", "decide_fact,get_item,list_items,list_review,move_item,remark")]
    [InlineData("lead", "get_item,list_items,list_review,move_item,remark")]
    [InlineData("unit", "get_item,list_items,move_item")]
    [InlineData(null, "")]
    public async Task A_key_brings_the_tools_of_its_rights_and_no_others(string? account, string names)
    {
        await using McpClient client = await Client(account);
        IList<McpClientTool> tools = await client.ListToolsAsync(cancellationToken: Stop);
        string[] reading = ["compare", "get_plan", "get_source", "list_facts", "list_findings", "list_plans", "list_targets", "list_tasks", "search"];
        string[] more = [.. names.Split(',', StringSplitOptions.RemoveEmptyEntries)];
        Assert.Equal([.. reading.Concat(more).Order(StringComparer.Ordinal)], tools.Select(static tool => tool.Name).Order(StringComparer.Ordinal));
        Assert.All(tools, tool => Assert.Equal(tool.Name is not ("decide_fact" or "remark" or "move_item"), tool.ProtocolTool.Annotations?.ReadOnlyHint));
        Assert.All(tools, static tool =>
        {
            Assert.Contains(tool.Description, char.IsAsciiLetterUpper);
            Assert.Contains(tool.Description, static letter => letter is >= '一' and <= '鿿');
        });
    }

    [Fact]
    public async Task Without_the_key_a_tool_of_the_office_is_not_there()
    {
        await using McpClient client = await Client(null);
        await Assert.ThrowsAnyAsync<ModelContextProtocol.McpException>(() => client.CallToolAsync("remark", new Dictionary<string, object?> { ["place"] = Place, ["year"] = "2026", ["words"] = "谁都能写吗" }, cancellationToken: Stop).AsTask());
    }

    [Fact]
    public async Task Decides_in_the_name_of_the_key_and_never_over_somebody_elses_decision()
    {
        await using McpClient client = await Client("wang");
        JsonElement open = Told(await Call(client, "list_review", ("place", Place), ("year", "2026"), ("state", "open"), ("limit", 1)));
        string key = open.GetProperty("facts")[0].GetProperty("key").GetString()!;
        JsonElement made = Told(await Call(client, "decide_fact", ("place", Place), ("year", "2026"), ("fact", key), ("kind", "accepted")));
        Assert.Equal("王敏（测试）", made.GetProperty("made")[0].GetProperty("who").GetString());

        JsonElement accepted = Told(await Call(client, "list_review", ("place", Place), ("year", "2026"), ("state", "accepted")));
        Assert.Contains(accepted.GetProperty("facts").EnumerateArray(), fact => fact.GetProperty("key").GetString() == key);

        // It has not seen the decision that stands.
        CallToolResult late = await Call(client, "decide_fact", ("place", Place), ("year", "2026"), ("fact", key), ("kind", "rejected"), ("why", "试"));
        Assert.True(late.IsError);
        Assert.Contains("王敏（测试）", Words(late), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Corrects_by_the_grammar_of_reports_and_says_what_it_does_not_understand()
    {
        await using McpClient client = await Client("wang");
        JsonElement open = Told(await Call(client, "list_review", ("place", Place), ("year", "2025"), ("state", "open"), ("limit", 1)));
        JsonElement fact = open.GetProperty("facts")[0];
        var words = fact.GetProperty("words").EnumerateObject().ToDictionary(static one => one.Name, static one => one.Value.ValueKind == JsonValueKind.Null ? null : one.Value.ToString());
        words["value"] = "许多";
        CallToolResult refused = await Call(client, "decide_fact", ("place", Place), ("year", "2025"), ("fact", fact.GetProperty("key").GetString()), ("kind", "corrected"), ("words", words));
        Assert.True(refused.IsError);
        Assert.Contains("许多", Words(refused), StringComparison.Ordinal);
        words["value"] = "3920亿元";
        words["measure"] = "level";
        Told(await Call(client, "decide_fact", ("place", Place), ("year", "2025"), ("fact", fact.GetProperty("key").GetString()), ("kind", "corrected"), ("words", words), ("why", "核对原件")));
        JsonElement corrected = Told(await Call(client, "list_review", ("place", Place), ("year", "2025"), ("state", "corrected")));
        Assert.Contains("3920", Assert.Single(corrected.GetProperty("facts").EnumerateArray()).GetProperty("figure").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Remarks_and_never_adds_a_fact()
    {
        await using McpClient client = await Client("lead");
        Told(await Call(client, "remark", ("place", Place), ("year", "2026"), ("words", "第15行的进口请核对。")));
        JsonElement remarks = await room.Json(HttpMethod.Get, $"/api/v1/plans/{Uri.EscapeDataString(Place)}/2026/remarks", "wang");
        Assert.Contains(remarks.GetProperty("remarks").EnumerateArray(), static one => one.GetProperty("words").GetString() == "第15行的进口请核对。");
        await using McpClient office = await Client("wang");
        Assert.Contains("选中", Words(await Call(office, "decide_fact", ("place", Place), ("year", "2026"), ("fact", "x"), ("kind", "added"))), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Moves_items_by_the_rules_of_the_procedure()
    {
        await room.Json(HttpMethod.Post, $"/api/v1/plans/{Uri.EscapeDataString(Place)}/2026/items", "wang", OfficeRoom.Body(new { all = true }));
        await using McpClient office = await Client("wang");
        JsonElement items = Told(await Call(office, "list_items", ("limit", 2)));
        string id = items.GetProperty("items")[0].GetProperty("id").GetString()!;
        CallToolResult early = await Call(office, "move_item", ("item", id), ("move", new { move = "close" }));
        Assert.True(early.IsError);
        Assert.Contains("M001", Words(early), StringComparison.Ordinal);
        await using McpClient leader = await Client("lead");
        JsonElement approved = Told(await Call(leader, "move_item", ("item", id), ("move", new { move = "approve" })));
        Assert.Equal("领导", approved.GetProperty("moves").EnumerateArray().Last().GetProperty("by").GetProperty("name").GetString());
        Assert.True(Told(await Call(leader, "get_item", ("item", id))).GetProperty("moves").GetArrayLength() >= 2);
    }

    private static async Task<CallToolResult> Call(McpClient client, string tool, params (string Name, object? Value)[] arguments) =>
        await client.CallToolAsync(tool, arguments.ToDictionary(static one => one.Name, static one => one.Value), cancellationToken: Stop);

    private static string Words(CallToolResult result) => Assert.IsType<TextContentBlock>(Assert.Single(result.Content)).Text;

    private static JsonElement Told(CallToolResult result)
    {
        Assert.False(result.IsError ?? false, Words(result));
        return result.StructuredContent ?? throw new InvalidOperationException("Nothing was told as data.");
    }

    private async Task<McpClient> Client(string? account) => await McpClient.CreateAsync(
        new HttpClientTransport(new HttpClientTransportOptions
        {
            Endpoint = new Uri(room.Address, "/mcp"),
            AdditionalHeaders = account is null ? new Dictionary<string, string>() : new Dictionary<string, string> { ["Authorization"] = $"Bearer key-of-{account}" },
        }),
        cancellationToken: Stop);
}
