using System.Globalization;
using Lantu.Archive.Journaling;
using Lantu.Site.Accounts;
using Lantu.Site.Api;
using Lantu.Site.Features.Plans;
using Lantu.Site.Library;
using Lantu.Site.Office;
using Lantu.Site.Shell;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace Lantu.Site.Features.Inbox;

/// <summary>The first page of the office: reports are brought in, and what has come is listed.</summary>
internal static class InboxDoors
{
    private const int MostAtOnce = 200;

    internal static void Map(IEndpointRouteBuilder routes, Desks desks)
    {
        var jobs = new ReadingJobs(desks);
        routes.MapGet("/office", (HttpContext context) => desks.Page(context, desk => ShowInbox.Write(desk, jobs))).ExcludeFromDescription().Needs(Right.ReadDrafts);
        routes.MapGet("/office/documents/{id:long}/journal", (HttpContext context, long id) => desks.Page(context, desk => ShowJournal.Write(desk, id))).ExcludeFromDescription().Needs(Right.ReadDrafts);

        RouteGroupBuilder api = routes.MapGroup(PlanApi.Root + "/documents").WithTags("documents");
        api.MapPost(string.Empty, (Delegate)((HttpContext context) => desks.Api(context, desk => BringIn.Take(desk, jobs))))
            .WithMetadata(new RequestSizeLimitAttribute(BringIn.MostBytes)).Needs(Right.BringIn)
            .WithName("bringIn").WithSummary("送进报告（multipart/form-data，字段 files；join=true 把几张图合成一份） Brings reports in; answers jobs")
            .Produces<object>(StatusCodes.Status202Accepted, "application/json")
            .ProducesProblem(StatusCodes.Status400BadRequest).ProducesProblem(StatusCodes.Status413PayloadTooLarge).ProducesProblem(StatusCodes.Status503ServiceUnavailable);
        api.MapGet("/jobs/{id}", (HttpContext context, string id) => desks.Api(context, desk => Job(desk, jobs, id))).Needs(Right.BringIn)
            .WithName("getJob").WithSummary("一次读取到哪一步 How far the reading of a file has come").Produces<object>(StatusCodes.Status200OK, "application/json").ProducesProblem(StatusCodes.Status404NotFound);
        api.MapGet(string.Empty, (HttpContext context, string? place, string? year, int offset = 0, int limit = 50) => desks.Api(context, desk => List(desk, place, year, offset, limit))).Needs(Right.ReadDrafts)
            .WithName("listDocuments").WithSummary("收件：草稿和审读进度 Documents with the state of their review").Produces<object>(StatusCodes.Status200OK, "application/json");
        api.MapGet("/{id:long}/journal", (HttpContext context, long id) => desks.Api(context, desk => JournalOf(desk, id))).Needs(Right.ReadDrafts)
            .WithName("getDocumentJournal").WithSummary("一份文件的日志 What was done to a document").Produces<object>(StatusCodes.Status200OK, "application/json").ProducesProblem(StatusCodes.Status404NotFound);
    }

    /// <summary>The draft of a document, where the account sees to its place.</summary>
    internal static ShelfEntry? EntryOf(Desk desk, long document) =>
        desk.Library.Drafts().Entries.FirstOrDefault(entry => entry.Document.Id == document && desk.Caller.SeesTo(entry.PlaceKey));

    /// <summary>The subject of a document in the journal.</summary>
    internal static string Subject(long document) => string.Create(CultureInfo.InvariantCulture, $"document/{document}");

    private static Answer Job(Desk desk, ReadingJobs jobs, string id) => jobs.Find(id) is { } job
        ? FactData.Write(json => JobJson.Write(json, desk, job))
        : Desk.Refuse(404, "没有这次读取：可能是服务器重启过，没读完的文件没有存；请再传一次", "there is no such job: the server may have been restarted, and what was not read was not kept; bring the file in again");

    private static Answer List(Desk desk, string? place, string? year, int offset, int limit)
    {
        ShelfEntry[] all = ShowInbox.Documents(desk, place, year);
        Dictionary<long, ShelfEntry> published = desk.Library.Current().Entries.ToDictionary(static entry => entry.Document.Id);
        (int from, int most) = (Math.Max(offset, 0), Math.Clamp(limit, 1, MostAtOnce));
        return FactData.Write(json =>
        {
            json.WriteStartObject();
            json.WriteNumber("total", all.Length);
            json.WriteNumber("offset", from);
            json.WriteNumber("limit", most);
            json.WriteStartArray("documents");
            foreach (ShelfEntry entry in all.Skip(from).Take(most))
            {
                json.WriteStartObject();
                JobJson.WriteEntry(json, desk, entry, published.GetValueOrDefault(entry.Document.Id));
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        });
    }

    private static Answer JournalOf(Desk desk, long document)
    {
        if (EntryOf(desk, document) is null)
        {
            return Problems.Missing(Subject(document));
        }

        IReadOnlyList<JournalEntry> entries = desk.Archive.Read(session => Journal.About(session, Subject(document)));
        return FactData.Write(json =>
        {
            json.WriteStartObject();
            json.WriteStartArray("entries");
            foreach (JournalEntry entry in entries)
            {
                json.WriteStartObject();
                json.WriteNumber("id", entry.Id);
                json.WriteString("at", entry.At);
                json.WriteString("who", entry.Who);
                json.WriteString("kind", entry.Kind);
                json.WritePropertyName("payload");
                json.WriteRawValue(entry.Payload);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        });
    }
}
