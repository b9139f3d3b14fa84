using System.Text.Json;
using Lantu.Archive.Decisions;
using Lantu.Archive.Documents;
using Lantu.Archive.Publications;
using Lantu.Site.Accounts;
using Lantu.Site.Api;
using Lantu.Site.Features.Plans;
using Lantu.Site.Features.Reviewing;
using Lantu.Site.Library;
using Lantu.Site.Office;
using Lantu.Site.Shell;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Lantu.Site.Features.Publishing;

/// <summary>发布: what was reviewed becomes a version for the public. Doubts that nobody decided stop it, unless somebody says why not.</summary>
internal static class PublishingDoors
{
    private const int LongestNote = 1000;
    private const int MostVersions = 100;

    internal static void Map(IEndpointRouteBuilder routes, Desks desks)
    {
        routes.MapGet("/office/plans/{place}/{year}/publish", (HttpContext context, string place, string year) => desks.Page(context, desk => ShowPublish.Write(desk, place, year))).ExcludeFromDescription().Needs(Right.Publish);
        RouteGroupBuilder api = routes.MapGroup(PlanApi.Root + "/plans/{place}/{year}/publications").WithTags("publications");
        Describe(api.MapGet(string.Empty, (HttpContext context, string place, string year) => Pages.Send(context, List(desks, place, year))).Needs(Right.Read), "listPublications", "发布过的版本和各版之间的差别 Versions, each with what differs from the one before");
        Describe(api.MapGet("/next", (HttpContext context, string place, string year) => desks.Api(context, desk => Preview(desk, place, year))).Needs(Right.Publish), "previewPublication", "现在发布会是什么样 What would be published now");
        Describe(api.MapPost(string.Empty, (HttpContext context, string place, string year) => desks.Api(context, desk => Publish(desk, place, year))).Needs(Right.Publish), "publish", "发布一版；还有疑点时要写 anyway Publishes a version; while doubts are open, anyway says why")
            .ProducesProblem(StatusCodes.Status400BadRequest).ProducesProblem(StatusCodes.Status409Conflict);
    }

    private static RouteHandlerBuilder Describe(RouteHandlerBuilder route, string name, string summary) => route.WithName(name).WithSummary(summary)
        .Produces<object>(StatusCodes.Status200OK, "application/json").ProducesProblem(StatusCodes.Status404NotFound);

    private static Answer List(Desks desks, string place, string year)
    {
        Shelf shelf = desks.Library.Current();
        if (shelf.Entry(place, year) is not { } entry)
        {
            return Problems.Missing($"{place}/{year}");
        }

        // The public asks for it, and every version is opened for it: once until something changes.
        string key = $"publications\n{place}\n{year}";
        if (shelf.Answers.Find(key) is { } kept)
        {
            return kept;
        }

        (IReadOnlyList<PlanVersion> versions, int _) = PlanVersions.Of(desks.Archive, entry.Document.Id, int.MaxValue, 0, MostVersions);
        Answer made = FactData.Write(json => ShowVersions.Write(json, entry, versions));
        shelf.Answers.Keep(key, made);
        return made;
    }

    private static Answer Preview(Desk desk, string place, string year) => NextVersion.Of(desk, place, year) is not { } next
        ? Problems.Missing($"{place}/{year}")
        : FactData.Write(json =>
        {
            json.WriteStartObject();
            json.WriteNumber("version", next.Number);
            json.WriteNumber("reading", next.Entry.Document.Reading);
            json.WriteNumber("lastDecision", next.Reviewed.Last);
            json.WriteBoolean("isSame", next.IsSame);
            json.WritePropertyName("counts");
            ReviewJson.Write(json, next.Reviewed.Counts);
            if (next.Difference is { } difference)
            {
                json.WriteStartObject("difference");
                new DifferenceMarkup(difference, PlanVersions.Address(next.Entry, next.Number - 1), next.Entry.Address).Write(json);
                json.WriteEndObject();
            }
            else
            {
                json.WriteNull("difference");
            }

            json.WriteEndObject();
        });

    private static async Task<Answer> Publish(Desk desk, string place, string year)
    {
        (string note, string anyway, long? reading, long? decision)? asked = await Body(desk.Context).ConfigureAwait(false);
        if (asked is not var (note, anyway, reading, decision))
        {
            return Desk.Refuse(400, "内容不是 JSON，或有的字段类型不对；写 note、anyway、reading、lastDecision", "the body is no JSON or a field has another type; write note, anyway, reading, lastDecision");
        }

        if (note.Length > LongestNote || anyway.Length > LongestNote)
        {
            return Desk.Refuse(400, $"说明和理由各最多 {LongestNote} 字", $"a note and a reason have at most {LongestNote} letters each");
        }

        if (NextVersion.Of(desk, place, year) is not { } next)
        {
            return Problems.Missing($"{place}/{year}");
        }

        if (next.IsSame)
        {
            return Desk.Refuse(409, $"第 {next.Last!.Number} 版以后没有改动，不用再发布", $"nothing has changed since version {next.Last.Number}; there is nothing to publish"); // the same as one that is there
        }

        // What is published is what was seen.
        if ((reading ?? next.Entry.Document.Reading) != next.Entry.Document.Reading || (decision ?? next.Reviewed.Last) != next.Reviewed.Last)
        {
            return Desk.Refuse(409, "你看过以后又有人改动，没有发布；刷新，看过差别再发布", "somebody has changed it since you looked, and nothing was published; load the page again, look, and publish then");
        }

        if (next.Doubts.Count > 0 && anyway.Length == 0)
        {
            return Desk.Refuse(
                409, $"还有 {next.Doubts.Count} 处疑点没有处理，没有发布；先去审读，或写上为什么仍要发布（anyway）",
                $"{next.Doubts.Count} doubts are open, and nothing was published; review them, or say why it shall be published all the same (anyway)");
        }

        string told = next.Doubts.Count == 0 ? note : $"{note}{(note.Length > 0 ? " " : string.Empty)}（发布时还有 {next.Doubts.Count} 处疑点没有处理：{anyway}）";
        Publication? made = desk.Write(work =>
        {
            long document = next.Entry.Document.Id;
            bool isAsSeen = DocumentIndex.Readings(work.Session, document) is [.., var latest] && latest.Id == next.Entry.Document.Reading
                && DecisionBook.Last(work.Session, document) == next.Reviewed.Last;
            return isAsSeen ? PublicationBook.Publish(work, document, told) : null;
        });
        return made is null
            ? Desk.Refuse(409, "发布的当口又有人改动，没有发布；刷新，看过差别再发布", "somebody changed it just now, and nothing was published; load the page again, look, and publish then")
            : FactData.Write(json =>
            {
                json.WriteStartObject();
                ShowVersions.WriteHead(json, next.Entry, made);
                json.WriteString("plan", PlanVersions.Address(next.Entry, made.Number).Split('@')[0]);
                json.WriteEndObject();
            });
    }

    private static async Task<(string Note, string Anyway, long? Reading, long? Decision)?> Body(HttpContext context)
    {
        try
        {
            using JsonDocument body = await JsonDocument.ParseAsync(context.Request.Body, cancellationToken: context.RequestAborted).ConfigureAwait(false);
            return (Text(body.RootElement, "note"), Text(body.RootElement, "anyway"), Whole(body.RootElement, "reading"), Whole(body.RootElement, "lastDecision"));
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or FormatException)
        {
            return null;
        }
    }

    private static string Text(JsonElement body, string name) =>
        body.TryGetProperty(name, out JsonElement value) && value.ValueKind != JsonValueKind.Null ? (value.GetString() ?? string.Empty).Trim() : string.Empty;

    private static long? Whole(JsonElement body, string name) =>
        body.TryGetProperty(name, out JsonElement value) && value.ValueKind != JsonValueKind.Null ? value.GetInt64() : null;
}
