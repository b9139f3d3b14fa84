using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Lantu.Archive.Decisions;
using Lantu.Archive.Documents;
using Lantu.Archive.Publications;
using Lantu.Drawing.Storyboards;
using Lantu.Drawing.Storyboards.Checks;
using Lantu.Plans.Model;
using Xunit;

namespace Lantu.Site.Tests;

/// <summary>Pictures are edited, kept, published, and fall back where the plan changes.</summary>
/// <param name="room">A site of its own.</param>
public sealed class PictureTests(OfficeRoom room) : IClassFixture<OfficeRoom>
{
    private static readonly string Plan = Uri.EscapeDataString("云洲市") + "/2026";
    private static readonly string Api = "/api/v1/plans/" + Plan + "/storyboard";

    [Fact]
    public async Task What_comes_as_json_goes_back_as_the_same_storyboard()
    {
        JsonElement told = await room.Json(HttpMethod.Get, Api, "wang");
        StoryboardFile yaml = StoryboardReader.Read(told.GetProperty("yaml").GetString()!);
        StoryboardFile json = StoryboardReader.Read(told.GetProperty("storyboard").GetRawText());
        Assert.Equal(StoryboardWriter.Write(yaml), StoryboardWriter.Write(json));
        Assert.Empty(told.GetProperty("findings").EnumerateArray());
        Assert.NotEmpty(told.GetProperty("candidates").EnumerateArray());
    }

    [Fact]
    public async Task Every_fact_that_is_offered_agrees_with_the_plan()
    {
        JsonNode told = await Get();
        JsonNode board = told["storyboard"]!;
        var items = new JsonArray([.. told["candidates"]!.AsArray().Select(static one => one!["item"]!.DeepClone())]);
        Assert.True(items.Count > 10);
        board["parts"]!.AsArray().Add(new JsonObject { ["heading"] = "其他", ["blocks"] = new JsonArray(new JsonObject { ["kind"] = "tiles", ["items"] = items }) });
        JsonElement drawn = await room.Json(HttpMethod.Post, Api + "/preview", "wang", Body(board));
        Assert.True(drawn.GetProperty("height").GetDouble() > 0);
    }

    [Theory]
    [InlineData("png", "image/png", "\u0089PNG")]
    [InlineData("svg", "image/svg+xml", "<svg")]
    [InlineData("pdf", "application/pdf", "%PDF")]
    [InlineData("html", "text/html", "<!doctype html>")]
    [InlineData("yaml", "application/yaml", "# ")]
    public async Task A_preview_comes_in_each_form_and_keeps_nothing(string format, string mediaType, string begin)
    {
        JsonNode told = await Get();
        using var request = new HttpRequestMessage(HttpMethod.Post, Api + "/preview?format=" + format) { Content = Body(told["storyboard"]!) };
        request.Headers.Authorization = new System.Net.Http.Headers.AuthenticationHeaderValue("Bearer", "key-of-wang");
        using HttpResponseMessage response = await room.Client.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.Equal((HttpStatusCode.OK, mediaType), (response.StatusCode, response.Content.Headers.ContentType?.MediaType));
        byte[] bytes = await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
        Assert.Contains(begin, Encoding.Latin1.GetString(bytes, 0, 200), StringComparison.OrdinalIgnoreCase);
        Assert.Equal(told["last"]!.GetValue<long>(), (await Get())["last"]!.GetValue<long>());
    }

    [Fact]
    public async Task A_number_that_the_plan_does_not_hold_is_refused_everywhere_with_its_line()
    {
        JsonNode board = (await Get())["storyboard"]!;
        JsonNode item = FirstFigure(board, out string path);
        item["value"]!["text"] = "9999.9亿元";
        await Refused(HttpMethod.Post, Api + "/preview", board, StoryFindingCodes.FigureDiffers.Code, path + ".value");
        await Refused(HttpMethod.Put, Api, board, StoryFindingCodes.FigureDiffers.Code, path + ".value");

        JsonNode words = (await Get())["storyboard"]!;
        words["parts"]!.AsArray().Last()!["heading"] = "办好 77 件实事";
        await Refused(HttpMethod.Put, Api, words, StoryFindingCodes.NumberNotHeld.Code, $"parts[{words["parts"]!.AsArray().Count - 1}].heading");
    }

    [Fact]
    public async Task What_is_no_storyboard_is_refused_in_words()
    {
        Assert.Contains("没有图稿", (await Send(HttpMethod.Put, Api, new { })).Text, StringComparison.Ordinal);
        Assert.Contains("行", (await Send(HttpMethod.Put, Api, new { yaml = "schema: lantu/storyboard/1\ntitel: x\n" })).Text, StringComparison.Ordinal);
        JsonNode board = (await Get())["storyboard"]!;
        board["theme"] = "purple";
        Assert.Contains("purple", (await room.Ask(HttpMethod.Put, Api, "wang", Body(board))).Text, StringComparison.Ordinal);
        board["theme"] = "red";
        board["width"] = 40000;
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await room.Ask(HttpMethod.Put, Api, "wang", Body(board))).Status);
        board["width"] = 1080;
        board["parts"] = new JsonArray();
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await room.Ask(HttpMethod.Put, Api, "wang", Body(board))).Status);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await Send(HttpMethod.Post, Api + "/publication", new { edit = 123456 })).Status);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await room.Ask(HttpMethod.Post, Api + "/preview?format=gif", "wang", Body((await Get())["storyboard"]!))).Status);
    }

    [Theory]
    [InlineData(null, 401)]
    [InlineData("lead", 403)]
    [InlineData("unit", 403)]
    [InlineData("yiwu", 404)]
    public async Task Only_who_may_edit_pictures_of_the_place_reaches_them(string? account, int status)
    {
        Assert.Equal(status, (int)(await room.Ask(HttpMethod.Get, Api, account)).Status);
        Assert.Equal(status, (int)(await room.Ask(HttpMethod.Put, Api, account, OfficeRoom.Body(new { }))).Status);
        Assert.Equal(status, (int)(await room.Ask(HttpMethod.Post, Api + "/preview", account, OfficeRoom.Body(new { }))).Status);
        Assert.Equal(status, (int)(await room.Ask(HttpMethod.Post, Api + "/publication", account, OfficeRoom.Body(new { composed = true }))).Status);
    }

    [Fact]
    public async Task A_published_picture_is_the_public_one_until_the_plan_changes_what_it_says()
    {
        string name = Uri.EscapeDataString("云洲市") + "/2025";
        string page = "/plans/" + name;
        string year = "/api/v1/plans/" + name + "/storyboard";
        await room.Json(HttpMethod.Post, year + "/publication", "wang", OfficeRoom.Body(new { composed = true }));
        string composed = await room.Text(page + "/picture.svg");
        JsonNode told = await Get(0, year);
        JsonNode board = told["storyboard"]!;
        board["theme"] = "green";
        board["parts"]!.AsArray().Last()!["heading"] = "大家一起来办的事";
        long kept = (await room.Json(HttpMethod.Put, year, "wang", Body(board))).GetProperty("edit").GetInt64();
        Assert.Equal(composed, await room.Text(page + "/picture.svg"));
        Assert.Equal(HttpStatusCode.Conflict, (await room.Ask(HttpMethod.Put, year, "yun", OfficeRoom.Body(new { edit = kept, based = kept - 1 }))).Status);

        (HttpStatusCode status, string text) = await Send(HttpMethod.Post, year + "/publication", new { edit = kept, despiteLint = true });
        Assert.True(status == HttpStatusCode.OK, text);
        Assert.Contains("大家一起来办的事", await room.Text(page), StringComparison.Ordinal);
        string edited = await room.Text(page + "/picture.svg");
        Assert.NotEqual(composed, edited);
        Assert.Contains("#0A6B52", edited, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("大家一起来办的事", await room.Text(page + "/embed"), StringComparison.Ordinal);

        JsonNode? used = FirstFigure(board, out _)["value"]!["from"]![0];
        CorrectOf(used!.GetValue<string>());
        await Task.Delay(1200, TestContext.Current.CancellationToken); // what others change is seen within a second
        JsonNode after = await Get(null, year);
        Assert.True(after["public"]!["fellBack"]!.GetValue<bool>());
        Assert.DoesNotContain("大家一起来办的事", await room.Text(page), StringComparison.Ordinal);
        Assert.Equal(edited, await room.Text(page + "@1/picture.svg"));
    }

    // A person corrects the fact, and the plan is published anew.
    private void CorrectOf(string id)
    {
        (KeptDocument document, Plan plan) = room.Archive.Read(session =>
        {
            KeptDocument one = DocumentIndex.All(session).First(static document => document.Name == "yunzhou-2025.md");
            return (one, DocumentIndex.Latest(session, one.Id)!);
        });
        Fact fact = plan.Facts.First(one => one.Id == id);
        Fact right = fact with { Value = fact.Value with { Number = fact.Value.Number + 1, Written = "1" + fact.Value.Written } };
        room.Archive.Write("test", work =>
        {
            DecisionBook.Decide(work, document.Id, new Decision { Kind = DecisionKind.Corrected, Anchor = DecisionAnchor.Of(plan.Text, fact.Span), Fact = right, Read = fact, Why = "试" });
            return PublicationBook.Publish(work, document.Id, "更正");
        });
    }

    private async Task Refused(HttpMethod method, string address, JsonNode board, string code, string path)
    {
        (HttpStatusCode status, string text) = await room.Ask(method, address, "wang", Body(board));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, status);
        JsonElement finding = JsonDocument.Parse(text).RootElement.GetProperty("findings")[0];
        Assert.Equal(code, finding.GetProperty("code").GetString());
        Assert.StartsWith(path, finding.GetProperty("path").GetString(), StringComparison.Ordinal);
        Assert.NotEmpty(finding.GetProperty("chinese").GetString()!);
    }

    private async Task<JsonNode> Get(long? edit = null, string? api = null) => JsonNode.Parse((await room.Json(HttpMethod.Get, (api ?? Api) + (edit is null ? string.Empty : $"?edit={edit}"), "wang")).GetRawText())!;

    private Task<(HttpStatusCode Status, string Text)> Send(HttpMethod method, string address, object body) => room.Ask(method, address, "wang", OfficeRoom.Body(body));

    private static StringContent Body(JsonNode board) => new(new JsonObject { ["storyboard"] = board.DeepClone() }.ToJsonString(), Encoding.UTF8, "application/json");

    private static JsonNode FirstFigure(JsonNode board, out string path)
    {
        for (int p = 0; p < board["parts"]!.AsArray().Count; p++)
        {
            JsonArray blocks = board["parts"]![p]!["blocks"]!.AsArray();
            for (int b = 0; b < blocks.Count; b++)
            {
                JsonArray items = blocks[b]!["items"]!.AsArray();
                for (int i = 0; i < items.Count; i++)
                {
                    if (items[i]!["value"]?["from"] is not null)
                    {
                        path = $"parts[{p}].blocks[{b}].items[{i}]";
                        return items[i]!;
                    }
                }
            }
        }

        throw new InvalidOperationException("The picture has a figure.");
    }
}
