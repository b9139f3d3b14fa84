using System.ComponentModel;
using Lantu.Site.Features.Rules;
using Lantu.Site.Library;
using Lantu.Site.Questions;
using Lantu.Site.Shell;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace Lantu.Site.Api;

/// <summary>The rules by which targets are judged, for programs.</summary>
internal static class RulesApi
{
    internal static void Map(IEndpointRouteBuilder api, PlanLibrary library) => PlanApi.Describe(
        api.MapGet("/rules", (HttpContext context, [FromQuery(Name = DayQuestion.Name), Description(DayQuestion.Words)] DateOnly? day) =>
            Pages.Send(context, RulesData.Json(RulesInForce.Of(library.Archive, day ?? library.Today)))),
        "getRules",
        "判断目标的算法和亮灯的规则 Methods and rules by which targets are judged and lights lit");
}
