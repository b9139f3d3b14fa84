using System.Diagnostics.CodeAnalysis;
using Lantu.Analysis.Assignments;
using Lantu.Analysis.Bulletins;
using Lantu.Analysis.Delivery;
using Lantu.Analysis.Progress;
using Lantu.App.Shell;
using Lantu.Archive;
using Lantu.Archive.Decisions;
using Lantu.Archive.Documents;
using Lantu.Plans.Catalogue;
using Lantu.Plans.Model;

namespace Lantu.App.Commands.Delivery;

/// <summary>How the targets of a plan will end their year, as far as the figures known on a day tell.</summary>
/// <param name="Document">The report.</param>
/// <param name="Plan">Its latest reading with what people decided.</param>
/// <param name="Day">The day; only what was published by then counts.</param>
/// <param name="Agency">Only the targets of the tasks that it leads or supports; null for the main targets of the plan.</param>
/// <param name="Targets">The targets, with their forecasts or why there is none, and in words.</param>
internal sealed record PlanForecast(
    KeptDocument Document, Plan Plan, DateOnly Day, string? Agency, IReadOnlyList<(TargetAssessment Assessment, BulletinIndicator Words)> Targets)
{
    // More names than this are not listed in a message.
    private const int MostNamed = 40;

    /// <summary>Asks the archive.</summary>
    /// <param name="archive">The archive.</param>
    /// <param name="document">The report.</param>
    /// <param name="day">The day.</param>
    /// <param name="agency">Only the targets of the tasks that it leads or supports; null for the main targets of the plan.</param>
    /// <param name="names">Only these indicators or facts; none for all.</param>
    /// <param name="forecast">The forecasts.</param>
    /// <param name="fault">What was asked for and is not there.</param>
    internal static bool TryMake(
        PlanArchive archive, KeptDocument document, DateOnly day, string? agency, IReadOnlyList<string> names, [NotNullWhen(true)] out PlanForecast? forecast, [NotNullWhen(false)] out Fault? fault)
    {
        forecast = null;
        Plan plan = archive.Read(session => DecidedPlan.Latest(session, document.Id))?.Plan
            ?? throw new ArchiveException($"第 {document.Id} 号报告没有读法", $"report {document.Id} has no reading");
        IReadOnlyList<Fact> all = agency is null
            ? IndicatorBoard.Targets(plan, Catalogues.Default.Indicators)
            : TargetsOf(plan, PlanStatus.ItemsOf(archive, document, day, agency));
        if (!TryChoose(plan, all, agency, names, out IReadOnlyList<Fact>? chosen, out fault))
        {
            return false;
        }

        forecast = new PlanForecast(document, plan, day, agency, [.. PlanFigures.Forecast(archive, plan, chosen, day).Select(static one => (one, IndicatorBoard.ToBulletin(one)))]);
        return true;
    }

    // What the tasks promise in figures, each once.
    private static List<Fact> TargetsOf(Plan plan, IReadOnlyList<WorkItem> items)
    {
        HashSet<string> tasks = [.. items.Select(static item => item.What.TaskId).OfType<string>()];
        return [.. AssignmentTable.Of(plan).Rows.Where(row => tasks.Contains(row.Id)).SelectMany(static row => row.Targets).DistinctBy(static fact => fact.Id)];
    }

    private static bool TryChoose(
        Plan plan, IReadOnlyList<Fact> all, string? agency, IReadOnlyList<string> names, [NotNullWhen(true)] out IReadOnlyList<Fact>? chosen, [NotNullWhen(false)] out Fault? fault)
    {
        (chosen, fault) = (all, null);
        if (all.Count == 0 && agency is not null)
        {
            fault = new Fault("--agency", $"{agency}牵头或配合的任务里没有目标；lantu track tasks list 列出各单位的任务", $"no task that {agency} leads or supports has a target; lantu track tasks list shows the tasks");
            return false;
        }

        var found = new List<Fact>();
        foreach (string name in names)
        {
            // Beside the main targets the plan may promise others in its tasks.
            Fact[] meant = Meant(all, name) is { Length: > 0 } here ? here
                : agency is null ? Meant([.. plan.Facts.Where(fact => fact.Nature == Nature.Target && (plan.Document.Year is not { } year || fact.Period is not { } period || period.To.Year == year))], name)
                : [];
            if (meant.Length == 0)
            {
                string known = string.Join('、', all.Select(FactName).Distinct(StringComparer.Ordinal).Take(MostNamed));
                fault = new Fault(name, $"没有这个目标；有 {known}，任务里的目标也可以写指标或事实的编号", $"there is no such target; there are {known}, and those of the tasks by their indicator or id");
                return false;
            }

            found.AddRange(meant);
        }

        chosen = names.Count == 0 ? all : [.. found.DistinctBy(static fact => fact.Id)];
        return true;
    }

    // By id, else by the whole name, else by a part of it.
    private static Fact[] Meant(IReadOnlyList<Fact> facts, string name)
    {
        string? known = Catalogues.Default.Indicators.Find(name)?.Id;
        Func<Fact, bool>[] ways =
        [
            fact => fact.Id == name,
            fact => fact.Indicator.Id is { } id && (id == name || id == known),
            fact => fact.Indicator.Written == name || fact.Indicator.Name == name,
            fact => fact.Indicator.Written.Contains(name, StringComparison.Ordinal) || FactName(fact).Contains(name, StringComparison.Ordinal),
        ];
        return [.. ways.Select(way => facts.Where(way).ToArray()).FirstOrDefault(static meant => meant.Length > 0) ?? []];
    }

    private static string FactName(Fact fact) => fact.Indicator.Name ?? fact.Indicator.Written;
}
