using System.ComponentModel;
using System.Text.Json;
using Lantu.Site.Accounts;
using Lantu.Site.Features.Places;
using Lantu.Site.Features.Plans;
using Lantu.Site.Library;
using Lantu.Site.Questions;
using Lantu.Site.Shell;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace Lantu.Site.Api;

/// <summary>The interface for programs: what the pages show, in the forms of the contracts.</summary>
internal static class PlanApi
{
    /// <summary>Where it begins.</summary>
    internal const string Root = "/api/v1";

    private const int MostAtOnce = 200;
    private const int UsualAtOnce = 50;

    /// <summary>Puts its addresses into the table of a site.</summary>
    internal static void Map(IEndpointRouteBuilder routes, PlanLibrary library)
    {
        RouteGroupBuilder api = routes.MapGroup(Root).WithTags("plans").Needs(Right.Read);
        Describe(api.MapGet("/plans", (
            HttpContext context, [Description("所在地方的代码或名称")] string? place, [Description("年份")] int? year,
            [Description("从第几份起，从 0 数")] int offset = 0, [Description("最多几份，1 到 200")] int limit = UsualAtOnce) =>
            Send(context, Plans(library.Current(), place, year, offset, limit))), "listPlans", "全部计划，分页 All plans, in pages");
        Describe(api.MapGet("/plans/{place}/{year}", (HttpContext context, string place, string year, [FromQuery(Name = DayQuestion.Name), Description(DayQuestion.Words)] DateOnly? day, bool text = false) =>
            OfPlan(context, library, place, year, (_, plan) => Answer.Json(PlanQuestions.Whole(plan, text, indented: false)))), "getPlan", "一份计划 One plan (lantu/plan/1)");
        Describe(api.MapGet("/plans/{place}/{year}/facts", (HttpContext context, string place, string year, string? nature, string? indicator, string? text, [FromQuery(Name = DayQuestion.Name), Description(DayQuestion.Words)] DateOnly? day) =>
            OfPlan(context, library, place, year, (_, plan) => FactData.Json(plan, new FactFilter(nature, indicator, text).Of(plan.Plan)))), "listFacts", "事实 Facts; nature = result, target, context");
        TargetApi.Map(api, library);
        RulesApi.Map(api, library);
        Describe(api.MapGet("/plans/{place}/{year}/tasks", (HttpContext context, string place, string year, [FromQuery(Name = DayQuestion.Name), Description(DayQuestion.Words)] DateOnly? day) =>
            OfPlan(context, library, place, year, static (_, plan) => Answer.Json(PlanQuestions.Tasks(plan, indented: false)))), "listTasks", "任务 Tasks (lantu/tasks/1)");
        Describe(api.MapGet("/plans/{place}/{year}/findings", (HttpContext context, string place, string year, [FromQuery(Name = DayQuestion.Name), Description(DayQuestion.Words)] DateOnly? day) =>
            OfPlan(context, library, place, year, static (_, plan) => Answer.Json(PlanQuestions.Findings(plan, indented: false)))), "listFindings", "核对与推算 Checks and derived figures");
        Describe(api.MapGet("/plans/{place}/{year}/comparison", (HttpContext context, string place, string year, [FromQuery(Name = DayQuestion.Name), Description(DayQuestion.Words)] DateOnly? day) =>
            OfPlan(context, library, place, year, static (shelf, plan) => PlanQuestions.Comparison(shelf, plan, indented: false) is { } json ? Answer.Json(json) : null)), "getComparison", "和上一年的对照 Against the year before (lantu/comparison/1)");
        Describe(api.MapGet("/search", (
            HttpContext context, [Description("要查的字，空格分开")] string q, int offset = 0, int limit = UsualAtOnce) =>
            Send(context, Search(library.Current(), q, offset, limit))), "search", "查找 Search in texts, facts and tasks");
    }

    internal static void Describe(RouteHandlerBuilder route, string name, string summary) => route.WithName(name).WithSummary(summary)
        .Produces<object>(StatusCodes.Status200OK, "application/json").Produces(StatusCodes.Status304NotModified)
        .ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status429TooManyRequests);

    private static Answer Plans(Shelf shelf, string? place, int? year, int offset, int limit)
    {
        return Paged(PlanQuestions.Plans(shelf, place, year), offset, limit, static (json, entry) => PlanList.Write(json, entry), "plans");
    }

    private static Answer Search(Shelf shelf, string question, int offset, int limit) => Paged(
        shelf.Search.Find(question.Length > 200 ? question[..200] : question), offset, limit,
        static (json, hit) => SearchHits.Write(json, hit),
        "hits");

    private static Answer Paged<T>(IReadOnlyList<T> all, int offset, int limit, Action<Utf8JsonWriter, T> write, string name)
    {
        (int from, int most) = (Math.Max(offset, 0), Math.Clamp(limit, 1, MostAtOnce));
        return FactData.Write(json =>
        {
            json.WriteStartObject();
            json.WriteNumber("total", all.Count);
            json.WriteNumber("offset", from);
            json.WriteNumber("limit", most);
            json.WriteStartArray(name);
            foreach (T one in all.Skip(from).Take(most))
            {
                write(json, one);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        });
    }

    internal static Task OfPlan(HttpContext context, PlanLibrary library, string place, string year, Func<Shelf, OpenPlan, Answer?> answer)
    {
        // 2026@1 is a version, 2026@draft what the office sees, ?as-of= a day of the past: as on the pages.
        bool isDraft = year.Contains(ShelfChoice.Draft, StringComparison.Ordinal);
        Caller caller = Callers.Known(context);
        if (ShelfChoice.Of(library, context, caller.May(Right.ReadDrafts) && caller.SeesTo(place)) is not { } shelf)
        {
            return Send(context, Problems.Missing($"{place}/{year}"));
        }

        string key = "api\n" + context.Request.Path + context.Request.QueryString;
        if (shelf.Answers.Find(key) is { } kept)
        {
            return Shell.Pages.Send(context, kept, isDraft);
        }

        if (shelf.Find(place, year) is not { } plan || answer(shelf, plan) is not { } made)
        {
            return Send(context, Problems.Missing($"{place}/{year}"));
        }

        shelf.Answers.Keep(key, made);
        return Shell.Pages.Send(context, made, isDraft);
    }

    private static Task Send(HttpContext context, Answer answer) => Shell.Pages.Send(context, answer);
}
