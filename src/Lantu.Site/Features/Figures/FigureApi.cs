using System.ComponentModel;
using Lantu.Archive;
using Lantu.Archive.Documents;
using Lantu.Archive.Observations;
using Lantu.Plans.Model;
using Lantu.Plans.Observations;
using Lantu.Site.Accounts;
using Lantu.Site.Api;
using Lantu.Site.Features.Plans;
using Lantu.Site.Office;
using Lantu.Site.Shell;
using Lantu.Site.Words;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace Lantu.Site.Features.Figures;

/// <summary>A figure that a person puts in the place of another.</summary>
/// <param name="Period">2025, 2025-06, 2025-01..2025-06, 2025-06-30.</param>
/// <param name="Replaces">The number of the figure that is corrected.</param>
/// <param name="Written">The right value with its unit: 4250.1亿元.</param>
/// <param name="Why">Why, in words.</param>
/// <param name="Reason"><c>correction</c>, <c>routine</c>, <c>census</c>, <c>scope</c>; unsaid, correction.</param>
/// <param name="Published">From which day it counts as published; unsaid, today.</param>
/// <param name="Source">Who published it; unsaid, a correction by hand.</param>
/// <param name="Status"><c>preliminary</c>, <c>revised</c>, <c>final</c>, <c>estimated</c>.</param>
internal sealed record CorrectionRequest(string? Period, long Replaces, string? Written, string? Why, string? Reason, string? Published, string? Source, string? Status);

/// <summary>Figures for programs: previews, imports, series, corrections.</summary>
internal static class FigureApi
{
    private const int LongestWords = 400;

    internal static void Map(IEndpointRouteBuilder routes, Desks desks)
    {
        RouteGroupBuilder api = routes.MapGroup(PlanApi.Root).WithTags("figures");
        Upload(api.MapPost("/figures/previews", (Delegate)((HttpContext context) => desks.Api(context, desk => Take(desk, isPreview: true)))), "previewFigures", "导入会改变什么，不写进去 What an import would change; changes nothing");
        Upload(api.MapPost("/figures/imports", (Delegate)((HttpContext context) => desks.Api(context, desk => Take(desk, isPreview: false)))), "importFigures", "导入统计表，整份写进去或一个也不写 Takes a table over, whole or not at all");
        Describe(api.MapGet("/figures/imports", (Delegate)((HttpContext context) => desks.Api(context, Imports))), "listImports", "导入记录 What was imported").Needs(Right.Figures);
        Describe(api.MapGet("/figures/imports/{id:long}", (HttpContext context, long id) => desks.Api(context, desk => Import(desk, id))), "getImport", "一次导入带来的数 The figures of one import").Needs(Right.Figures);
        api.MapGet("/figures/imports/{id:long}/file", (HttpContext context, long id) => desks.Api(context, desk => File(desk, id))).WithName("getImportFile").WithSummary("导入的文件 The file of an import")
            .Produces<byte[]>(StatusCodes.Status200OK, "application/octet-stream").ProducesProblem(StatusCodes.Status404NotFound).Needs(Right.Figures);
        Describe(api.MapGet("/places/{place}/series", (HttpContext context, string place, [FromQuery(Name = DayQuestion.Name), Description(DayQuestion.Words)] DateOnly? asOf) =>
            Pages.Send(context, OfPlace(desks, place, asOf))), "listSeries", "一个地方的数列 The series of a place").Needs(Right.Read);
        Describe(api.MapGet("/places/{place}/series/{id:long}", (HttpContext context, string place, long id, [FromQuery(Name = DayQuestion.Name), Description(DayQuestion.Words)] DateOnly? asOf) =>
            Pages.Send(context, OfSeries(desks, place, id, asOf, Callers.Known(context)))), "getSeries", "一个数列，连同各次发布 A series with its vintages").Needs(Right.Read);
        Describe(api.MapPost("/places/{place}/series/{id:long}/corrections", (HttpContext context, string place, long id, CorrectionRequest request) =>
            desks.Api(context, desk => Correct(desk, place, id, request))), "correctFigure", "更正一个数 Corrects a figure")
            .ProducesProblem(StatusCodes.Status409Conflict).ProducesProblem(StatusCodes.Status422UnprocessableEntity).Needs(Right.Figures);
    }

    private static RouteHandlerBuilder Describe(RouteHandlerBuilder route, string name, string summary) => route.WithName(name).WithSummary(summary)
        .Produces<object>(StatusCodes.Status200OK, "application/json").ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status429TooManyRequests);

    private static void Upload(RouteHandlerBuilder route, string name, string summary) => Describe(route, name, summary)
        .WithDescription("multipart/form-data: file, place, indicator, unit, source, published, status, reason; mark = 预览给的 mark，之后有变化就不导入 the mark of the preview: refused where things have changed since")
        .WithMetadata(new GreatestBody(TableUpload.Greatest + (1 << 20)))
        .ProducesProblem(StatusCodes.Status409Conflict).ProducesProblem(StatusCodes.Status413PayloadTooLarge).ProducesProblem(StatusCodes.Status422UnprocessableEntity).Needs(Right.Figures);

    private static async Task<Answer> Take(Desk desk, bool isPreview)
    {
        (TableUpload? upload, Answer? refusal) = await TableUpload.Read(desk).ConfigureAwait(false);
        if (upload is null)
        {
            return refusal!; // there is one where there is no upload
        }

        DateOnly today = DateOnly.FromDateTime(desk.Settings.Clock.GetUtcNow().UtcDateTime);
        ImportOutcome outcome = desk.Archive.Read(session => upload.Import.Preview(session, today));
        if (isPreview || outcome.Revisions.Additions.Count == 0)
        {
            return !isPreview && upload.Import.Observations.Count == 0
                ? Desk.Refuse(422, "一个数也没有读出来，什么都没有写进去；先预览，看每一格为什么没有读", "no figure could be read, and nothing was written; the preview tells the reason of each cell")
                : ImportPreview.Of(upload, outcome, isDone: false, desk.English);
        }

        string seen = desk.Context.Request.Form["mark"].ToString();
        ImportOutcome? taken = desk.Write(work =>
            seen.Length > 0 && ImportPreview.Mark(upload, upload.Import.Preview(work.Session, today)) != seen ? null : upload.Import.Take(work));
        return taken is null
            ? Desk.Refuse(409, "预览以后，这些数又有了变化，整份都没有导入；请再预览一次", "these figures have changed since the preview, and nothing was taken; look at the preview again")
            : ImportPreview.Of(upload, taken, isDone: true, desk.English);
    }

    private static Answer Imports(Desk desk) => FactData.Write(json =>
    {
        json.WriteStartObject();
        json.WriteStartArray("imports");
        foreach (KeptImport import in Visible(desk))
        {
            WriteHead(json, import);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    });

    /// <summary>The imports that a caller may see: those of places that they see to.</summary>
    internal static IEnumerable<KeptImport> Visible(Desk desk) => desk.Archive.Read(ImportIndex.All).Where(import => import.Places.All(desk.Caller.SeesTo));

    /// <summary>An import that a caller may see; null otherwise.</summary>
    internal static KeptImport? Find(Desk desk, long id) => desk.Archive.Read(session => ImportIndex.Find(session, id)) is { } import && import.Places.All(desk.Caller.SeesTo) ? import : null;

    private static Answer Import(Desk desk, long id)
    {
        if (Find(desk, id) is not { } import)
        {
            return Problems.Missing($"import {id}");
        }

        IReadOnlyList<ImportedFigure> figures = desk.Archive.Read(session => ImportIndex.Figures(session, id));
        return FactData.Write(json =>
        {
            json.WriteStartObject();
            json.WritePropertyName("import");
            WriteHead(json, import);
            json.WriteStartArray("figures");
            foreach (ImportedFigure one in figures)
            {
                json.WriteStartObject();
                json.WriteNumber("series", one.Series.Id);
                json.WriteString("name", SeriesWords.Of(one.Series.Series, desk.English));
                json.WritePropertyName("figure");
                SeriesData.Write(json, one.Figure, withOrigin: true);
                if (one.Replaces is { } before)
                {
                    json.WritePropertyName("replaces");
                    SeriesData.Write(json, before, withOrigin: true);
                }

                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        });
    }

    private static void WriteHead(System.Text.Json.Utf8JsonWriter json, KeptImport import)
    {
        json.WriteStartObject();
        json.WriteNumber("id", import.Id);
        json.WriteString("file", import.FileName);
        json.WriteString("sha256", import.Sha256);
        json.WriteString("who", import.Who);
        json.WriteString("at", import.At);
        json.WriteNumber("taken", import.Taken);
        json.WriteNumber("refused", import.Refused);
        json.WriteString("source", import.Terms.Source);
        json.WriteString("published", import.Terms.Published);
        json.WriteStartArray("places");
        foreach (string place in import.Places)
        {
            json.WriteStringValue(place);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    // It came from outside: it is kept by a browser and never shown.
    private static Answer File(Desk desk, long id) =>
        Find(desk, id) is { } import && desk.Archive.Read(session => SourceFile.Find(session, import.Sha256)) is { } file
            ? Answer.File("application/octet-stream", file.Bytes.ToArray(), file.Name)
            : Problems.Missing($"import {id}");

    // Nobody sees what is published tomorrow.
    private static DateOnly Day(Desks desks, DateOnly? asked) => asked is { } day && day < desks.Library.Today ? day : desks.Library.Today;

    private static Answer OfPlace(Desks desks, string place, DateOnly? asOf)
    {
        DateOnly day = Day(desks, asOf);
        IReadOnlyList<SeenSeries> all = desks.Archive.Read(session => SeenSeries.OfPlace(session, place, day, desks.Settings.Catalogues.Headlines.Weight));
        return all.Count == 0 ? Problems.Missing($"{place}/series") : ShowPlaceFigures.Json(all, day, withFigures: false);
    }

    private static Answer OfSeries(Desks desks, string place, long id, DateOnly? asOf, Caller caller)
    {
        DateOnly day = Day(desks, asOf);
        bool isOffice = caller.May(Right.Figures) && caller.SeesTo(place);
        (SeenSeries? Seen, IReadOnlyList<PublishedFigure> Vintages) found = desks.Archive.Read(session =>
            (SeenSeries.Find(session, place, id, day), SeenSeries.Vintages(session, id, null, day)));
        return found.Seen is { } seen ? ShowSeries.Json(seen, found.Vintages, day, isOffice) : Problems.Missing($"{place}/series/{id}");
    }

    private static Answer Correct(Desk desk, string place, long id, CorrectionRequest request)
    {
        if (!desk.Caller.SeesTo(place) || desk.Archive.Read(session => SeriesIndex.Find(session, id)) is not { } stored || stored.Series.Place.Key != place)
        {
            return Problems.Missing($"{place}/series/{id}");
        }

        if (Read(desk, stored, request, out FigureCorrection? correction) is { } wrong)
        {
            return wrong;
        }

        CorrectionOutcome outcome;
        try
        {
            outcome = desk.Write(correction!.Take); // it is there where nothing is wrong
        }
        catch (ArchiveException e)
        {
            return Desk.Refuse(422, e.Chinese, e.Message);
        }

        string stands = SeriesWords.Value(stored.Series, outcome.Figure.Value);
        return outcome.End switch
        {
            CorrectionEnd.Done => FactData.Write(json => SeriesData.Write(json, outcome.Figure, withOrigin: true)),
            CorrectionEnd.Overtaken => Desk.Refuse(409, $"刚才已有新的数：{stands}（{outcome.Figure.Source}）；请看过再改", $"there is a newer figure already: {stands} ({outcome.Figure.Source}); look at it first"),
            CorrectionEnd.TooEarly => Desk.Refuse(422, $"发布日期不能早于现有的数（{SeriesWords.Day(outcome.Figure.Published)}）", $"the day of publication cannot lie before that of the present figure ({SeriesWords.Day(outcome.Figure.Published)})"),
            CorrectionEnd.Same => Desk.Refuse(422, $"现在的数就是 {stands}，没有什么要改", $"the figure is {stands} already; there is nothing to correct"),
        };
    }

    private static Answer? Read(Desk desk, StoredSeries stored, CorrectionRequest request, out FigureCorrection? correction)
    {
        correction = null;
        if (Period.Parse(request.Period ?? string.Empty) is not { } period)
        {
            return Desk.Refuse(422, "时期要写成 2025、2025-06、2025-01..2025-06 或 2025-06-30", "the period is written as 2025, 2025-06, 2025-01..2025-06 or 2025-06-30");
        }

        if (request.Why?.Trim() is not { Length: > 0 and <= LongestWords } why)
        {
            return Desk.Refuse(422, "请写明为什么改（不超过 400 字）", "say why it is corrected (400 characters at most)");
        }

        if (!WrittenValue.TryRead(stored.Series, request.Written ?? string.Empty, out decimal value, out string written, out (string Chinese, string English)? wrong))
        {
            return Desk.Refuse(422, wrong!.Value.Chinese, wrong.Value.English); // it is told where it cannot be read
        }

        DateOnly day = desk.Library.Today;
        if (request.Published is { } said && (!DateOnly.TryParseExact(said, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture, System.Globalization.DateTimeStyles.None, out day) || day > desk.Library.Today))
        {
            return Desk.Refuse(422, "发布日期要写成 2026-04-30，而且不能在今天以后", "the day of publication is written as 2026-04-30, and not after today");
        }

        if ((request.Reason is { } reason && ObservationNames.Reason(reason) is null) || (request.Status is { } status && ObservationNames.Status(status) is null))
        {
            return Desk.Refuse(422, "原因只能是 correction、routine、census、scope，状态只能是 preliminary、revised、final、estimated", "the reason is correction, routine, census or scope; the status preliminary, revised, final or estimated");
        }

        correction = new FigureCorrection
        {
            Series = stored.Id,
            Period = period,
            Replaces = request.Replaces,
            Value = value,
            Written = written,
            Published = day,
            Source = request.Source?.Trim() is { Length: > 0 and <= LongestWords } source ? source : null,
            Status = request.Status is { } known ? ObservationNames.Status(known) : null,
            Reason = request.Reason is { } told ? ObservationNames.Reason(told) ?? RevisionReason.Correction : RevisionReason.Correction,
            Why = why,
        };
        return null;
    }
}
