using System.ComponentModel;
using System.Text;
using System.Text.Json;
using Lantu.Archive.Pictures;
using Lantu.Drawing.Lint;
using Lantu.Drawing.Storyboards;
using Lantu.Drawing.Storyboards.Checks;
using Lantu.Site.Accounts;
using Lantu.Site.Api;
using Lantu.Site.Features.Downloads;
using Lantu.Site.Features.Plans;
using Lantu.Site.Office;
using Lantu.Site.Shell;
using Lantu.Site.Words;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Lantu.Site.Features.PictureEditor;

/// <summary>Storyboards for programs: what a picture shows, drawn on trial, kept, and put before the public.</summary>
internal static class PictureApi
{
    private const int GreatestStoryboard = 2 << 20;

    internal static void Map(IEndpointRouteBuilder routes, Desks desks)
    {
        RouteGroupBuilder api = routes.MapGroup(PlanApi.Root + "/plans/{place}/{year}/storyboard").WithTags("pictures");
        Describe(api.MapGet(string.Empty, (HttpContext context, string place, string year, [Description("第几次存的；不写就是最近一次")] long? edit) =>
            desks.Api(context, desk => On(desk, place, year, picture => Show(desk, picture, edit)))), "getStoryboard", "图稿：这张图画什么 What the picture shows");
        Describe(api.MapPut(string.Empty, (HttpContext context, string place, string year, JsonElement body) =>
            desks.Api(context, desk => On(desk, place, year, picture => Keep(desk, picture, body)))), "keepStoryboard", "存图稿；数字和计划对不上的不存 Keeps a storyboard; one that does not agree with the plan is refused");
        Describe(api.MapPost("/preview", (HttpContext context, string place, string year, JsonElement body, [Description("json、svg、png、pdf、html、yaml")] string format = "json", [Description("json 里带上 svg")] bool svg = false) =>
            desks.Api(context, desk => On(desk, place, year, picture => Preview(picture, body, format, svg)))), "previewStoryboard", "试画，不存 Draws on trial, keeps nothing");
        Describe(api.MapPost("/publication", (HttpContext context, string place, string year, JsonElement body) =>
            desks.Api(context, desk => On(desk, place, year, picture => Publish(desk, picture, body)))), "publishStoryboard", "发布存过的图稿（edit），或回到自动编排的（composed） Publishes a kept storyboard (edit), or takes up the composed one (composed)");
    }

    private static void Describe(RouteHandlerBuilder route, string name, string summary) => route.WithName(name).WithSummary(summary)
        .WithDescription("storyboard: lantu/storyboard/1，JSON 或 YAML in JSON or YAML").WithMetadata(new GreatestBody(GreatestStoryboard))
        .Produces<object>(StatusCodes.Status200OK, "application/json").ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status409Conflict)
        .ProducesProblem(StatusCodes.Status422UnprocessableEntity).Needs(Right.EditPicture);

    private static Answer On(Desk desk, string place, string year, Func<PictureDesk, Answer> act) =>
        PictureDesk.Of(desk, place, year) is { } picture ? act(picture) : Problems.Missing($"{place}/{year}");

    private static Answer Show(Desk desk, PictureDesk picture, long? edit)
    {
        StoryboardFile? file = edit is null ? picture.Begin() : edit == 0 ? picture.Composed()
            : picture.Read(JsonSerializer.SerializeToElement(new Dictionary<string, long> { ["edit"] = edit.Value }), out _);
        if (file is null)
        {
            return Problems.Missing($"storyboard {edit}");
        }

        IReadOnlyList<StoryFinding> findings = picture.Check(file);
        return FactData.Write(json =>
        {
            json.WriteStartObject();
            json.WriteString("title", picture.Plan.Entry.Title);
            json.WriteString("plan", picture.Plan.Address);
            json.WriteBoolean("planPublished", picture.IsPublished);
            json.WriteNumber("last", picture.Last);
            WriteState(json, picture);
            json.WritePropertyName("storyboard");
            StoryboardData.Write(json, file);
            json.WriteString("yaml", StoryboardWriter.Write(file, picture.Plan.Plan));
            StoryboardData.Write(json, findings);
            json.WriteStartArray("edits");
            foreach (PictureEdit one in picture.Edits.Reverse())
            {
                json.WriteStartObject();
                json.WriteNumber("id", one.Id);
                json.WriteString("who", one.Who);
                json.WriteString("at", one.At);
                json.WriteString("shown", SeriesWords.Moment(one.At, desk.Settings.Clock));
                json.WriteBoolean("published", one.IsPublished);
                json.WriteBoolean("composed", one.Storyboard.Length == 0);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteStartArray("candidates");
            foreach (Candidate one in Candidate.Of(picture.Plan, file.Storyboard))
            {
                json.WriteStartObject();
                json.WriteString("sentence", one.Fact.Evidence.Of(picture.Plan.Plan.Text).Trim());
                json.WriteNumber("line", picture.Plan.LineOf(one.Fact.Span));
                json.WritePropertyName("item");
                StoryboardData.Write(json, one.Item);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteStartObject("kinds");
            foreach (BlockKind kind in BlockKindNames.All)
            {
                json.WriteString(BlockKindNames.Of(kind), desk.English ? BlockKindNames.Of(kind) : BlockKindNames.Chinese(kind));
            }

            json.WriteEndObject();
            json.WriteEndObject();
        });
    }

    private static void WriteState(Utf8JsonWriter json, PictureDesk picture)
    {
        json.WriteStartObject("public");
        json.WriteNumber("edit", picture.Plan.Entry.Picture);
        json.WriteBoolean("composed", picture.Plan.Edited is not { IsShown: true });
        json.WriteBoolean("fellBack", picture.Plan.Edited is { IsShown: false });
        json.WriteEndObject();
    }

    private static Answer Keep(Desk desk, PictureDesk picture, JsonElement body)
    {
        if (picture.Read(body, out Answer? refusal) is not { } file)
        {
            return refusal!; // there is one where nothing was read
        }

        if (PictureDesk.Disagrees(picture.Check(file)) is { } wrong)
        {
            return wrong;
        }

        if (picture.Draw(file, out Answer? undrawn) is null)
        {
            return undrawn!; // likewise
        }

        long? based = body.TryGetProperty("based", out JsonElement told) && told.TryGetInt64(out long number) ? number : null;
        PictureEdit? kept = desk.Write(work =>
            based is { } seen && PictureEditBook.Of(work.Session, picture.Plan.Entry.Document.Id) is [.., var last] && last.Id != seen
                ? null
                : PictureEditBook.Keep(work, picture.Plan.Entry.Document.Id, StoryboardWriter.Write(file, picture.Plan.Plan), file.Theme!, isPublished: false));
        if (kept is null)
        {
            PictureEdit other = desk.Archive.Read(session => PictureEditBook.Of(session, picture.Plan.Entry.Document.Id))[^1];
            return Desk.Refuse(409, $"{other.Who} 刚存过一稿，这一稿没有存；请先看那一稿，再决定存哪一稿", $"{other.Who} has kept one meanwhile, and yours was not kept; look at theirs first");
        }

        return FactData.Write(json =>
        {
            json.WriteStartObject();
            json.WriteNumber("edit", kept.Id);
            json.WriteEndObject();
        });
    }

    private static Answer Preview(PictureDesk picture, JsonElement body, string format, bool withSvg)
    {
        if (picture.Read(body, out Answer? refusal) is not { } file)
        {
            return refusal!; // there is one where nothing was read
        }

        if (format == "yaml")
        {
            return Answer.File("application/yaml; charset=utf-8", Encoding.UTF8.GetBytes(StoryboardWriter.Write(file, picture.Plan.Plan)), picture.Plan.PlaceName + ".yaml");
        }

        IReadOnlyList<StoryFinding> findings = picture.Check(file);
        if (PictureDesk.Disagrees(findings) is { } wrong)
        {
            return wrong;
        }

        if (picture.Draw(file, out Answer? undrawn) is not { } drawing)
        {
            return undrawn!; // likewise
        }

        return format switch
        {
            "json" => FactData.Write(json =>
            {
                json.WriteStartObject();
                StoryboardData.Write(json, findings);
                StoryboardData.Write(json, drawing.Faults());
                json.WriteNumber("width", drawing.List.Width);
                json.WriteNumber("height", drawing.List.Height);
                if (withSvg)
                {
                    json.WriteString("svg", Encoding.UTF8.GetString(Lantu.Drawing.Outputs.SvgOutput.Render(drawing.List, Lantu.Drawing.Outputs.SvgFonts.Embedded)));
                }

                json.WriteEndObject();
            }),
            "png" or "svg" or "pdf" or "html" => picture.Render(drawing, format),
            _ => Desk.Refuse(422, "format 只能是 json、svg、png、pdf、html、yaml", "the format is json, svg, png, pdf, html or yaml"),
        };
    }

    private static Answer Publish(Desk desk, PictureDesk picture, JsonElement body)
    {
        long document = picture.Plan.Entry.Document.Id;
        if (!picture.IsPublished)
        {
            return Desk.Refuse(422, "这份计划还没有发布；先发布计划，再发布图", "the plan is not published yet; publish it before its picture");
        }

        if (IsTrue(body, "composed"))
        {
            return Done(desk.Write(work => PictureEditBook.Keep(work, document, string.Empty, "blue", isPublished: true)));
        }

        if (!body.TryGetProperty("edit", out JsonElement told) || !told.TryGetInt64(out long id) || picture.Edits.FirstOrDefault(one => one.Id == id) is not { Storyboard.Length: > 0 } edit)
        {
            return Desk.Refuse(422, "没有这一稿；先存，再发布", "there is no such keeping; keep it before it is published");
        }

        if (picture.Read(body, out Answer? refusal) is not { } file)
        {
            return refusal!; // there is one where nothing was read
        }

        if ((PictureDesk.Disagrees(picture.Check(file)) ?? (picture.Draw(file, out Answer? undrawn) is { } drawing ? Untidy(drawing, body) : undrawn)) is { } wrong)
        {
            return wrong;
        }

        return Done(desk.Write(work => PictureEditBook.Keep(work, document, edit.Storyboard, edit.Theme, isPublished: true)));
    }

    // As on the command line: a picture whose texts overlap is not put before others unless somebody says so.
    private static Answer? Untidy(PictureDrawing drawing, JsonElement body)
    {
        IReadOnlyList<LintFinding> faults = drawing.Faults();
        return faults.Count == 0 || IsTrue(body, "despiteLint") ? null : PictureDesk.Problem(
            $"版面有 {faults.Count} 处问题，没有发布；改短文字再试，或者说明照样发布（despiteLint）",
            $"the layout has {faults.Count} faults, and it was not published; shorten the texts, or say despiteLint", json => StoryboardData.Write(json, faults));
    }

    private static bool IsTrue(JsonElement body, string key) => body.ValueKind == JsonValueKind.Object && body.TryGetProperty(key, out JsonElement told) && told.ValueKind == JsonValueKind.True;

    private static Answer Done(PictureEdit published) => FactData.Write(json =>
    {
        json.WriteStartObject();
        json.WriteNumber("edit", published.Id);
        json.WriteBoolean("composed", published.Storyboard.Length == 0);
        json.WriteEndObject();
    });
}
