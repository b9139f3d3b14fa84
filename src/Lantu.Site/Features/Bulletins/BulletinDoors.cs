using System.Globalization;
using System.Text.Json.Nodes;
using Lantu.Analysis.Bulletins;
using Lantu.Analysis.Checks;
using Lantu.Analysis.Delivery;
using Lantu.Site.Accounts;
using Lantu.Site.Api;
using Lantu.Site.Features.Delivery;
using Lantu.Site.Features.Following;
using Lantu.Site.Features.Plans;
using Lantu.Site.Library;
using Lantu.Site.Office;
using Lantu.Site.Shell;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Lantu.Site.Features.Bulletins;

/// <summary>The month's end: what is missing, and the draft of the bulletin.</summary>
internal static class BulletinDoors
{
    internal static void Map(IEndpointRouteBuilder routes, Desks desks)
    {
        routes.MapGet("/office/bulletins", (HttpContext context) => desks.Page(context, ShowBulletins.Write)).ExcludeFromDescription().Needs(Right.ManageTasks);
        RouteGroupBuilder api = routes.MapGroup(PlanApi.Root + "/plans/{place}/{year}/bulletins").WithTags("bulletins");
        ItemDoors.Describe(api.MapPost(string.Empty, (HttpContext context, string place, string year) => desks.Api(context, desk => Draft(desk, place, year))), "draftBulletin", "拟一期通报，自己先核对 Draft the bulletin of a month; it checks itself first: {\"month\":\"2026-07\",\"number\":null,\"date\":null}")
            .Accepts<object>("application/json").Needs(Right.ManageTasks);
        api.MapGet("/{month}", (HttpContext context, string place, string year, string month, string? number, string? date, string? format) => desks.Api(context, desk => Document(desk, place, year, month, number, date, format ?? "docx")))
            .WithName("getBulletin").WithSummary("一期通报：docx、pdf 或 html The bulletin of a month").Produces(StatusCodes.Status200OK, contentType: DocumentAnswer.Word)
            .ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status422UnprocessableEntity).Needs(Right.ManageTasks);
    }

    /// <summary>Where a draft is taken from.</summary>
    internal static string Address(ShelfEntry plan, BulletinDraft draft, string format) =>
        $"{PlanApi.Root}/plans/{Uri.EscapeDataString(plan.PlaceKey)}/{plan.YearShown}/bulletins/{draft.Month}?date={MoveJson.Day(draft.Date)}{(draft.Number is { } number ? "&number=" + Uri.EscapeDataString(number) : string.Empty)}&format={format}";

    private static async Task<Answer> Draft(Desk desk, string place, string year)
    {
        if (desk.Draft(place, year) is not { } plan)
        {
            return Problems.Missing($"{place}/{year}");
        }

        JsonObject? told = await ItemDoors.Body(desk.Context).ConfigureAwait(false);
        if (told is null || Asked(desk, Words(told, "month"), Words(told, "number"), Words(told, "date")) is not { } draft)
        {
            return MoveProblems.Of(422, "month 写成 2026-07，date 写成 2026-08-05；还没有过完的月份不能写", "month is written 2026-07 and date 2026-08-05; a month that has not begun has no bulletin");
        }

        (_, IReadOnlyList<Finding> wrong) = draft.Write(plan, desk.Settings);
        if (wrong.Count > 0)
        {
            return Contradicts(wrong);
        }

        desk.Write(work =>
        {
            draft.Keep(work, plan.Entry.Document.Id);
            return 0;
        });
        return FactData.Write(json =>
        {
            json.WriteStartObject();
            json.WriteString("month", draft.Month.ToString());
            foreach (string format in DocumentAnswer.Formats)
            {
                json.WriteString(format, Address(plan.Entry, draft, format));
            }

            json.WriteEndObject();
        });
    }

    private static Answer Document(Desk desk, string place, string year, string month, string? number, string? date, string format)
    {
        if (desk.Draft(place, year) is not { } plan || Asked(desk, month, number, date) is not { } draft)
        {
            return MoveProblems.Of(404, "没有这一期通报", "there is no such bulletin");
        }

        (OfficialDocument document, IReadOnlyList<Finding> wrong) = draft.Write(plan, desk.Settings);
        return wrong.Count > 0 ? Contradicts(wrong) : DocumentAnswer.Of(desk, document, format, $"{plan.PlaceName}-{draft.Month}-通报");
    }

    // All that contradicts itself, so that the office can have it mended in one go.
    private static Answer Contradicts(IReadOnlyList<Finding> wrong) => MoveProblems.Write(
        422,
        new($"没有写：内容自相矛盾，{wrong.Count} 处。{wrong[0].Message.Chinese}。出自某单位反馈的，请该单位更正后重新反馈", $"not written, because it contradicts itself in {wrong.Count} places. {wrong[0].Message.English}. If an agency reported it, let it report again"),
        json =>
        {
            json.WriteStartArray("findings");
            foreach (Finding finding in wrong)
            {
                json.WriteStartObject();
                json.WriteString("code", finding.Code.Code);
                json.WriteString("message", finding.Message.Chinese);
                json.WriteString("messageEnglish", finding.Message.English);
                json.WriteEndObject();
            }

            json.WriteEndArray();
        });

    private static BulletinDraft? Asked(Desk desk, string? month, string? number, string? date)
    {
        if (ReportMonth.Read(month) is not { } known || known.First > desk.Library.Today)
        {
            return null;
        }

        DateOnly day = known.First.AddMonths(1);
        return date is { Length: > 0 } && !DateOnly.TryParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out day)
            ? null
            : new BulletinDraft(known, string.IsNullOrWhiteSpace(number) ? null : number.Trim(), day, string.Empty, default);
    }

    private static string? Words(JsonObject told, string name) => told[name] is JsonValue value && value.TryGetValue(out string? words) ? words : null;
}
