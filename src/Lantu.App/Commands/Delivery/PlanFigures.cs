using Lantu.Analysis.Bulletins;
using Lantu.Analysis.Progress;
using Lantu.Archive;
using Lantu.Archive.Documents;
using Lantu.Archive.Observations;
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
    internal static IReadOnlyList<TargetAssessment> Assess(PlanArchive archive, KeptDocument document, DateOnly asOf) =>
        archive.Read(session => DocumentIndex.Latest(session, document.Id)) is { } plan ? Assess(archive, plan, asOf) : [];

    private static IReadOnlyList<TargetAssessment> Assess(PlanArchive archive, Plan plan, DateOnly asOf) => plan.Document.Place is not { } place ? [] : archive.Read(session =>
        IndicatorBoard.Of(plan, Catalogues.Default.Indicators, PlacePoints.Of(session, place, asOf).Find, ProgressConfiguration.Default, asOf));
}
