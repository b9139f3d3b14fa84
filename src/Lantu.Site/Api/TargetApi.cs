using System.ComponentModel;
using System.Globalization;
using Lantu.Plans.Json;
using Lantu.Site.Features.Plans;
using Lantu.Site.Library;
using Lantu.Site.Questions;
using Lantu.Site.Shell;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace Lantu.Site.Api;

/// <summary>The main targets of a plan with their progress, for programs.</summary>
internal static class TargetApi
{
    internal static void Map(IEndpointRouteBuilder api, PlanLibrary library) =>
        PlanApi.Describe(
            api.MapGet("/plans/{place}/{year}/targets", (HttpContext context, string place, string year, [FromQuery(Name = DayQuestion.Name), Description(DayQuestion.Words)] DateOnly? day) =>
                PlanApi.OfPlan(context, library, place, year, (shelf, plan) => Of(library, shelf, plan, shelf.Day))),
            "listTargets",
            "主要目标和进度、预测 Main targets with progress and forecast");

    private static Answer Of(PlanLibrary library, Shelf shelf, OpenPlan plan, DateOnly asOf) => FactData.Write(json =>
    {
        json.WriteStartObject();
        json.WriteStartObject("plan");
        PlanJsonWriter.WriteHead(json, plan.Plan);
        json.WriteEndObject();
        json.WriteString("asOf", asOf.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        json.WriteStartArray("targets");
        foreach (FollowedTarget target in TargetQuestions.Followed(library.Archive, shelf, plan, asOf))
        {
            TargetQuestions.Write(json, plan, target);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    });
}
