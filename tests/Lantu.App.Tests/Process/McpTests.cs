using System.Text.Json;
using ModelContextProtocol.Client;
using ModelContextProtocol.Protocol;
using Xunit;

namespace Lantu.App.Tests.Process;

/// <summary><c>lantu mcp</c> as an agent starts it: the built executable, asked with the client of the protocol's own package.</summary>
public sealed class McpTests
{
    [Fact]
    public async Task Answers_an_agent_over_the_standard_streams_with_the_figures_of_the_archive()
    {
        using var folder = new TemporaryFolder();
        string archive = folder.At("lantu.db");
        Assert.Equal(0, (await Door.Open("track", "init", "--db", archive)).Code);
        Assert.Equal(0, (await Door.Open("track", "plan", "add", Door.Sample("yunzhou-2026.md"), "--db", archive, "--who", "王敏")).Code);
        foreach ((string month, string day) in new[] { ("02", "2026-03-18"), ("03", "2026-04-20") })
        {
            Said said = await Door.Open(
                "track", "import", Door.Sample($"year/figures/2026-{month}.csv"), "--place", "云洲市", "--source", "云洲市统计局", "--published", day, "--status", "preliminary", "--who", "统计员", "--db", archive);
            Assert.Equal(string.Empty, said.Code == 0 ? string.Empty : said.Error);
        }

        await using (McpClient published = await Connect(archive))
        {
            Assert.Empty((await Ask(published, "list_plans", [])).GetProperty("plans").EnumerateArray());
        }

        await using McpClient client = await Connect(archive, "--drafts");
        JsonElement plans = await Ask(client, "list_plans", []);
        Assert.Equal("云洲市", plans.GetProperty("plans")[0].GetProperty("placeKey").GetString());
        Assert.Equal("https://plans.example", plans.GetProperty("site").GetString());

        JsonElement april = await Ask(client, "list_targets", new() { ["place"] = "云洲市", ["year"] = "2026", ["asOf"] = "2026-04-21" });
        JsonElement[] known = [.. april.GetProperty("targets").EnumerateArray().Where(static target => target.GetProperty("assessment").GetProperty("knownTo").ValueKind == JsonValueKind.String)];
        Assert.NotEmpty(known);
        Assert.Contains(known, static target => target.GetProperty("months").GetArrayLength() == 2);
        Assert.Contains(known, static target => target.GetProperty("assessment").GetProperty("sums").GetArrayLength() > 0);

        JsonElement january = await Ask(client, "list_targets", new() { ["place"] = "云洲市", ["year"] = "2026", ["asOf"] = "2026-01-31" });
        Assert.All(january.GetProperty("targets").EnumerateArray(), static target => Assert.Equal("not-judged", target.GetProperty("assessment").GetProperty("status").GetString()));
    }

    [Fact]
    public async Task Answers_an_agent_that_has_closed_its_end_after_its_last_word()
    {
        using var folder = new TemporaryFolder();
        string archive = folder.At("lantu.db");
        Assert.Equal(0, (await Door.Open("track", "init", "--db", archive)).Code);
        using System.Diagnostics.Process process = System.Diagnostics.Process.Start(new System.Diagnostics.ProcessStartInfo(Path.Combine(AppContext.BaseDirectory, "lantu"), ["mcp", "--db", archive])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        await process.StandardInput.WriteAsync("""
            {"jsonrpc":"2.0","id":1,"method":"initialize","params":{"protocolVersion":"2025-06-18","capabilities":{},"clientInfo":{"name":"shell","version":"1"}}}
            {"jsonrpc":"2.0","method":"notifications/initialized"}
            {"jsonrpc":"2.0","id":2,"method":"tools/list"}
            {"jsonrpc":"2.0","id":3,"method":"tools/call","params":{"name":"list_plans","arguments":{}}}

            """);
        process.StandardInput.Close();
        string said = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);

        Assert.Equal(0, process.ExitCode);
        Assert.Equal([1, 2, 3], said.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(static line => JsonDocument.Parse(line).RootElement.GetProperty("id").GetInt32()).Order());
    }

    [Fact]
    public async Task Says_where_there_is_no_archive()
    {
        using var folder = new TemporaryFolder();
        Said said = await Door.Open("mcp", "--db", folder.At("nothing.db"));

        Assert.Equal(2, said.Code);
        Assert.Empty(said.Bytes);
        Assert.Contains("nothing.db", said.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Refuses_an_address_that_is_none()
    {
        Said said = await Door.Open("mcp", "--public", "somewhere");

        Assert.Equal(2, said.Code);
        Assert.Contains("somewhere", said.Error, StringComparison.Ordinal);
    }

    private static async Task<McpClient> Connect(string archive, params string[] more) => await McpClient.CreateAsync(
        new StdioClientTransport(new StdioClientTransportOptions
        {
            Name = "lantu",
            Command = Path.Combine(AppContext.BaseDirectory, "lantu"),
            Arguments = ["mcp", "--db", archive, "--public", "https://plans.example/site", .. more],
        }),
        cancellationToken: TestContext.Current.CancellationToken);

    private static async Task<JsonElement> Ask(McpClient client, string tool, Dictionary<string, object?> arguments)
    {
        CallToolResult result = await client.CallToolAsync(tool, arguments, cancellationToken: TestContext.Current.CancellationToken);
        string words = Assert.IsType<TextContentBlock>(Assert.Single(result.Content)).Text;
        Assert.False(result.IsError ?? false, words);
        using JsonDocument document = JsonDocument.Parse(words);
        return document.RootElement.Clone();
    }
}
