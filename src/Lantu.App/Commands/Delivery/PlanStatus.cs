using Lantu.Analysis.Bulletins;
using Lantu.Analysis.Delivery;
using Lantu.Analysis.Progress;
using Lantu.Archive;
using Lantu.Archive.Deliveries;
using Lantu.Archive.Documents;

namespace Lantu.App.Commands.Delivery;

/// <summary>How a plan stands on a day.</summary>
/// <param name="Plan">The plan.</param>
/// <param name="Day">The day.</param>
/// <param name="Agency">Only the items that it leads or supports; null for all.</param>
/// <param name="Targets">Its main targets, assessed, and in words.</param>
/// <param name="Items">Its items.</param>
/// <param name="HasForecasts">Whether forecasts were asked for.</param>
internal sealed record PlanStatus(
    KeptDocument Plan, DateOnly Day, string? Agency, IReadOnlyList<(TargetAssessment Assessment, BulletinIndicator Words)> Targets, IReadOnlyList<ListedItem> Items, bool HasForecasts)
{
    /// <summary>Asks the archive.</summary>
    /// <param name="archive">The archive.</param>
    /// <param name="plan">The plan.</param>
    /// <param name="day">The day.</param>
    /// <param name="agency">Only the items that it leads or supports; null for all.</param>
    /// <param name="forecasts">Whether to forecast the year's end: a tenth of a second a target whose figures carry a model.</param>
    internal static PlanStatus Of(PlanArchive archive, KeptDocument plan, DateOnly day, string? agency, bool forecasts) => new(
        plan, day, agency,
        [.. PlanFigures.Assess(archive, plan, day, forecasts).Select(static assessment => (assessment, IndicatorBoard.ToBulletin(assessment)))],
        agency is null ? archive.Read(session => ItemList.On(session, plan.Id, day)) : [.. ItemsOf(archive, plan, day, agency).Select(ListedItem.Of)],
        forecasts);

    /// <summary>The items with all that was said of them, folded from their journals: a list of a thousand takes a tenth of a second.</summary>
    internal static IReadOnlyList<WorkItem> ItemsOf(PlanArchive archive, KeptDocument plan, DateOnly day, string? agency) =>
        [.. archive.Read(session => ItemBook.All(session, plan.Id, day)).Where(item => agency is null || IsOf(item, agency))];

    // Before it is assigned, the agencies that the text names.
    private static bool IsOf(WorkItem item, string agency) => item.Mandate is { } mandate
        ? mandate.Lead == agency || mandate.Support.Contains(agency, StringComparer.Ordinal)
        : item.What.Lead == agency || item.What.Support.Contains(agency, StringComparer.Ordinal);
}
