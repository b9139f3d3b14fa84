using Lantu.Analysis.Bulletins;
using Lantu.Analysis.Progress;
using Lantu.Archive;
using Lantu.Archive.Decisions;
using Lantu.Archive.Documents;
using Lantu.Archive.Observations;
using Lantu.Archive.Rules;
using Lantu.Plans.Catalogue;
using Lantu.Plans.Model;

namespace Lantu.App.Commands.Delivery;

/// <summary>The main targets of a plan in the archive, assessed with the figures that the archive holds of its place.</summary>
internal static class PlanFigures
{
    /// <summary>The assessments, in the order of the plan.</summary>
    /// <param name="archive">The archive.</param>
    /// <param name="document">The plan.</param>
    /// <param name="asOf">The day; only what was published by then counts.</param>
    /// <param name="forecasts">Whether to forecast the year's end.</param>
    internal static IReadOnlyList<TargetAssessment> Assess(PlanArchive archive, KeptDocument document, DateOnly asOf, bool forecasts = false) =>
        archive.Read(session => DecidedPlan.Latest(session, document.Id)) is { } decided ? Assess(archive, decided.Plan, asOf, forecasts) : [];

    /// <summary>The assessments for the bulletin of a month: figures of later months are none of its business, even where they are known when it is signed.</summary>
    /// <param name="archive">The archive.</param>
    /// <param name="document">The plan.</param>
    /// <param name="asOf">The day on which it is signed; only what was published by then counts.</param>
    /// <param name="last">The last day of the month.</param>
    internal static IReadOnlyList<TargetAssessment> Assess(PlanArchive archive, KeptDocument document, DateOnly asOf, DateOnly last) =>
        archive.Read(session => DecidedPlan.Latest(session, document.Id)) is { } decided ? Assess(archive, decided.Plan, asOf, last) : [];

    /// <summary>The same of a plan that was read from the archive already.</summary>
    internal static IReadOnlyList<TargetAssessment> Assess(PlanArchive archive, Plan plan, DateOnly asOf, DateOnly last) => plan.Document.Place is not { } place ? [] : archive.Read(session =>
    {
        PlacePoints points = PlacePoints.Of(session, place, asOf, latestOnly: true);
        return IndicatorBoard.Of(plan, Catalogues.Default.Indicators, id => [.. points.Find(id).Where(point => point.Period.To <= last)], RulesBook.On(session, asOf), asOf);
    });

    private static IReadOnlyList<TargetAssessment> Assess(PlanArchive archive, Plan plan, DateOnly asOf, bool forecasts) => plan.Document.Place is not { } place ? [] : archive.Read(session =>
        IndicatorBoard.Of(plan, Catalogues.Default.Indicators, PlacePoints.Of(session, place, asOf, latestOnly: true).Find, RulesBook.On(session, asOf), asOf, forecasts));

    /// <summary>Targets of a plan with their forecasts, in their order.</summary>
    internal static IReadOnlyList<TargetAssessment> Forecast(PlanArchive archive, Plan plan, IReadOnlyList<Fact> targets, DateOnly asOf) => archive.Read(session =>
        IndicatorBoard.Of(
            targets, Catalogues.Default.Indicators, plan.Document.Place is { } place ? PlacePoints.Of(session, place, asOf, latestOnly: true).Find : static _ => [], RulesBook.On(session, asOf), asOf, forecasts: true));
}
