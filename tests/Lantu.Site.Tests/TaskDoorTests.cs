using System.Net;
using System.Text;
using System.Text.Json;
using Xunit;

namespace Lantu.Site.Tests;

/// <summary>Every door of the tasks tried in every role: who passes is named here, everybody else is refused.</summary>
/// <param name="site">The site.</param>
public sealed class TaskDoorTests(TaskSite site) : IClassFixture<TaskSite>
{
    private const string Office = "admin office";
    private const string Readers = "admin office leader";
    private const string Units = "unit helper other";
    private static readonly string Page = "/office/plans/" + Uri.EscapeDataString("云洲市") + "/2026/tasks";

    public static TheoryData<string, string, string> Doors => new()
    {
        { "GET", "/office/tasks", Readers + " elsewhere" },
        { "GET", "/office/tasks?view=board", Readers + " elsewhere" },
        { "GET", "/office/tasks?view=calendar&month=2026-06", Readers + " elsewhere" },
        { "GET", "/office/tasks/{id}", Readers },
        { "GET", Page, Readers },
        { "GET", "/office/bulletins", Office + " elsewhere" },
        { "GET", "/unit", Units },
        { "GET", "/unit/tasks/{id}", "unit helper" },
        { "GET", "/unit/tasks/{id}/reports/2026-02", "unit helper" },
        { "GET", "/api/v1/items", Readers + " elsewhere " + Units },
        { "GET", "/api/v1/items/{id}", Readers + " unit helper" },
        { "GET", "/api/v1/plans/{plan}/items", Readers + " " + Units },
        { "POST", "/api/v1/plans/{plan}/items", Readers },
        { "PUT", "/api/v1/plans/{plan}/assignments", Office },
        { "GET", "/api/v1/plans/{plan}/items.xlsx", Office },
        { "POST", "/api/v1/plans/{plan}/items/sheet", Office },
        { "POST", "/api/v1/plans/{plan}/bulletins", Office },
        { "GET", "/api/v1/plans/{plan}/bulletins/2026-01?format=html", Office },
        { "POST", "/api/v1/items/moves", Readers + " elsewhere " + Units },
        { "POST", "/api/v1/items/{id}/moves", Readers + " unit helper" },
    };

    [Theory]
    [MemberData(nameof(Doors))]
    public async Task Who_may_pass_passes_and_nobody_else(string method, string path, string may)
    {
        string id = await site.Assigned(30);
        string address = path.Replace("{id}", id, StringComparison.Ordinal).Replace("{plan}", Uri.EscapeDataString("云洲市") + "/2026", StringComparison.Ordinal);
        foreach (string who in TaskSite.Callers)
        {
            using HttpContent? content = method == "GET" ? null : path.EndsWith("/sheet", StringComparison.Ordinal) ? new MultipartFormDataContent { { new StringContent("x"), "file", "x.xlsx" } } : new StringContent(Body(path, id), Encoding.UTF8, "application/json");
            using HttpResponseMessage response = await site.Send(who, method, address, content);

            // Whoever passes may still be told that the content is wrong, or that the rules refuse it; that is no door.
            bool passed = response.StatusCode is HttpStatusCode.OK or HttpStatusCode.UnprocessableEntity or HttpStatusCode.Conflict || await RuleOf(response) is not null;
            Assert.True(passed == may.Split(' ').Contains(who), $"{who} {method} {address}: {(int)response.StatusCode} {await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)}");
        }
    }

    [Fact]
    public async Task A_page_of_ours_sends_the_public_to_sign_in()
    {
        using HttpResponseMessage response = await site.Send("public", "GET", "/office/tasks?view=board");
        Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
        Assert.StartsWith("/sign-in?back=", response.Headers.Location?.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_wrong_kind_of_content_is_told_as_such()
    {
        using var content = new StringContent("{}", Encoding.UTF8, "text/plain");
        using HttpResponseMessage response = await site.Send("office", "POST", TaskSite.Plan + "/items/sheet", content);
        Assert.Equal(HttpStatusCode.UnsupportedMediaType, response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
    }

    private static string Body(string path, string id) => path.EndsWith("/moves", StringComparison.Ordinal) && path.Contains("{id}", StringComparison.Ordinal) ? """{"move":"approve"}"""
        : path.EndsWith("/moves", StringComparison.Ordinal) ? JsonSerializer.Serialize(new { moves = new[] { new { item = id, move = "approve" } } })
        : "{}";

    private static async Task<string?> RuleOf(HttpResponseMessage response)
    {
        string text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        return response.StatusCode == HttpStatusCode.Forbidden && text.Contains("\"rule\"", StringComparison.Ordinal) ? text : null;
    }
}
