using System.Net;
using System.Net.Sockets;
using System.Text.Json;
using Xunit;

namespace Lantu.Site.Tests;

/// <summary>The interface for programs.</summary>
/// <param name="site">The site.</param>
public sealed class ApiTests(OpenSite site)
{
    private const string Plan = "/api/v1/plans/330782/2026";

    [Fact]
    public async Task Its_description_is_OpenAPI_3_1_and_names_every_public_address()
    {
        using JsonDocument description = JsonDocument.Parse(await site.Text("/api/v1/openapi.json"));
        Assert.StartsWith("3.1", description.RootElement.GetProperty("openapi").GetString(), StringComparison.Ordinal);
        string[] paths = [.. description.RootElement.GetProperty("paths").EnumerateObject().Where(static path => path.Value.TryGetProperty("get", out JsonElement get) && get.GetProperty("tags")[0].GetString() == "plans").Select(static path => path.Name).Order(StringComparer.Ordinal)];
        Assert.Equal(
            ["/api/v1/plans", "/api/v1/plans/{place}/{year}", "/api/v1/plans/{place}/{year}/comparison", "/api/v1/plans/{place}/{year}/facts", "/api/v1/plans/{place}/{year}/findings", "/api/v1/plans/{place}/{year}/targets", "/api/v1/plans/{place}/{year}/tasks", "/api/v1/rules", "/api/v1/search"], paths);
        foreach (string path in paths)
        {
            string address = path.Replace("{place}", Uri.EscapeDataString("云洲市"), StringComparison.Ordinal).Replace("{year}", "2026", StringComparison.Ordinal) + (path.EndsWith("/search", StringComparison.Ordinal) ? "?q=%E5%87%BA%E5%8F%A3" : string.Empty);
            using HttpResponseMessage response = await site.Get(address);
            Assert.Equal(HttpStatusCode.OK, response.StatusCode);
            Assert.Equal("application/json", response.Content.Headers.ContentType?.MediaType);
            Assert.NotNull(response.Headers.ETag);
            using JsonDocument json = JsonDocument.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
            Assert.Equal(JsonValueKind.Object, json.RootElement.ValueKind);
        }
    }

    [Fact]
    public async Task Plans_come_in_pages()
    {
        using JsonDocument first = JsonDocument.Parse(await site.Text("/api/v1/plans?limit=1"));
        using JsonDocument second = JsonDocument.Parse(await site.Text("/api/v1/plans?limit=1&offset=1"));
        Assert.True(first.RootElement.GetProperty("total").GetInt32() >= 3);
        Assert.Equal(1, first.RootElement.GetProperty("plans").GetArrayLength());
        Assert.NotEqual(first.RootElement.GetProperty("plans")[0].GetProperty("address").GetString(), second.RootElement.GetProperty("plans")[0].GetProperty("address").GetString());
        using JsonDocument one = JsonDocument.Parse(await site.Text("/api/v1/plans?place=330782&year=2026"));
        Assert.Equal(1, one.RootElement.GetProperty("total").GetInt32());
    }

    [Fact]
    public async Task Who_asks_too_much_is_told_to_wait_and_nobody_else_is()
    {
        // A neighbour on the same machine with an address of its own.
        using var handler = new SocketsHttpHandler
        {
            ConnectCallback = static async (context, stop) =>
            {
                var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
                socket.Bind(new IPEndPoint(IPAddress.Parse("127.0.0.2"), 0));
                await socket.ConnectAsync(context.DnsEndPoint, stop).ConfigureAwait(false);
                return new NetworkStream(socket, ownsSocket: true);
            },
        };
        using var neighbour = new HttpClient(handler) { BaseAddress = site.Address };
        HttpStatusCode last = HttpStatusCode.OK;
        string words = string.Empty;
        for (int i = 0; i < 1300 && last == HttpStatusCode.OK; i++)
        {
            using HttpResponseMessage response = await neighbour.GetAsync(new Uri("/api/v1/plans?limit=1", UriKind.Relative), TestContext.Current.CancellationToken);
            last = response.StatusCode;
            words = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        }

        Assert.Equal(HttpStatusCode.TooManyRequests, last);
        Assert.Contains("问得太快", words, StringComparison.Ordinal);
        Assert.Contains("too many questions", words, StringComparison.Ordinal);
        using HttpResponseMessage other = await site.Get("/api/v1/plans?limit=1");
        Assert.Equal(HttpStatusCode.OK, other.StatusCode);
    }

    [Fact]
    public async Task Targets_alone_may_be_asked_for()
    {
        using JsonDocument json = JsonDocument.Parse(await site.Text(Plan + "/facts?nature=target"));
        JsonElement[] facts = [.. json.RootElement.GetProperty("facts").EnumerateArray()];
        Assert.NotEmpty(facts);
        Assert.All(facts, static fact => Assert.Equal("target", fact.GetProperty("nature").GetString()));
    }

    [Theory]
    [InlineData("/api/v1/plans/330782/1999", HttpStatusCode.NotFound)]
    [InlineData("/api/v1/plans/330782/2026/comparison", HttpStatusCode.NotFound)]
    [InlineData("/api/v1/nothing", HttpStatusCode.NotFound)]
    [InlineData("/api/v1/plans?year=soon", HttpStatusCode.BadRequest)]
    [InlineData("/api/v1/search", HttpStatusCode.BadRequest)]
    public async Task What_is_wrong_is_told_as_a_problem_in_both_languages(string path, HttpStatusCode status)
    {
        using HttpResponseMessage response = await site.Get(path);
        Assert.Equal(status, response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
        using JsonDocument problem = JsonDocument.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.NotEmpty(problem.RootElement.GetProperty("detail").GetString()!);
        Assert.NotEmpty(problem.RootElement.GetProperty("detailEnglish").GetString()!);
    }

    [Fact]
    public async Task An_answer_that_is_known_is_not_sent_again()
    {
        using HttpResponseMessage first = await site.Get(Plan);
        using HttpResponseMessage second = await site.Get(Plan, ("If-None-Match", first.Headers.ETag!.ToString()));
        Assert.Equal(HttpStatusCode.NotModified, second.StatusCode);
    }

    [Theory]
    [InlineData("asOf=2026-05-01", "asOf")]
    [InlineData("as_of=2026-05-01", "as_of")]
    [InlineData("as-of=yesterday", "yesterday")]
    public async Task The_day_has_one_name_and_another_spelling_is_told(string query, string word)
    {
        foreach (string address in new[] { "/api/v1/plans/330782/2026/targets", "/api/v1/plans/330782/2026", "/api/v1/places/330782/series", "/api/v1/plans" })
        {
            using HttpResponseMessage answer = await site.Get($"{address}?{query}");

            Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
            using JsonDocument told = JsonDocument.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
            Assert.Contains(word, told.RootElement.GetProperty("detail").GetString(), StringComparison.Ordinal);
            Assert.Contains("as-of=2026-07-31", told.RootElement.GetProperty("detailEnglish").GetString(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Every_address_of_a_plan_names_the_day_alike()
    {
        using JsonDocument description = JsonDocument.Parse(await site.Text("/api/v1/openapi.json"));
        foreach (string path in new[] { "", "/facts", "/targets", "/tasks", "/findings", "/comparison" })
        {
            JsonElement parameters = description.RootElement.GetProperty("paths").GetProperty("/api/v1/plans/{place}/{year}" + path).GetProperty("get").GetProperty("parameters");
            Assert.Contains(parameters.EnumerateArray(), static one => one.GetProperty("name").GetString() == "as-of" && !(one.TryGetProperty("required", out JsonElement must) && must.GetBoolean()));
        }

        Assert.DoesNotContain("\"asOf\"", description.RootElement.GetRawText(), StringComparison.Ordinal);
    }
}
