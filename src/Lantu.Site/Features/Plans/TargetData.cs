using System.Globalization;
using Lantu.Analysis.Progress;
using Lantu.Plans.Json;
using Lantu.Plans.Model;
using Lantu.Site.Library;
using Lantu.Site.Markup;
using Lantu.Site.Questions;
using Lantu.Site.Shell;
using Lantu.Site.Words;

namespace Lantu.Site.Features.Plans;

/// <summary>Targets as data: the facts, and of those that are judged the assessment with its months.</summary>
internal static class TargetData
{
    internal static Answer Json(Visit visit, OpenPlan plan, IReadOnlyCollection<Fact> targets)
    {
        IReadOnlyList<FollowedTarget> followed = Followed(visit, plan, targets);
        return FactData.Write(json =>
        {
            json.WriteStartObject();
            json.WriteStartObject("plan");
            PlanJsonWriter.WriteHead(json, plan.Plan);
            json.WriteEndObject();
            json.WriteString("asOf", Day(visit));
            json.WriteStartArray("facts");
            foreach (Fact fact in targets)
            {
                PlanJsonWriter.WriteFact(json, plan.Plan, fact);
            }

            json.WriteEndArray();
            json.WriteStartArray("progress");
            foreach (FollowedTarget target in followed)
            {
                json.WriteStartObject();
                json.WriteString("fact", target.Fact.Id);
                TargetQuestions.WriteProgress(json, target);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        });
    }

    internal static Answer Csv(Visit visit, OpenPlan plan, IReadOnlyCollection<Fact> targets, string name)
    {
        var rows = new SeparatedRows(
            "place", "year", "id", "indicator", "indicator_id", "measure", "figure", "number", "upper", "unit", "period", "as_of", "known_to", "light", "status", "reached", "expected", "gap",
            "gap_unit", "required_pace", "required_pace_unit", "required_pace_meaning", "forecast", "forecast_low", "forecast_high", "probability", "missing", "sentence", "line", "address");
        Dictionary<string, TargetAssessment> known = Followed(visit, plan, targets).DistinctBy(static target => target.Fact.Id).ToDictionary(static target => target.Fact.Id, static target => target.Assessment, StringComparer.Ordinal);
        foreach (Fact fact in targets)
        {
            TargetAssessment? at = known.GetValueOrDefault(fact.Id);
            ProgressVerdict? verdict = at?.Verdict;
            rows.Add(
                plan.Plan.Document.Place?.Name, plan.Plan.Document.Year, fact.Id, FigureWords.Indicator(fact), fact.Indicator.Id, ContractNames.Of(fact.Measure), FigureWords.Of(fact), fact.Value.Number,
                fact.Value.Upper, fact.Value.Unit, fact.Period?.Label, Day(visit), at?.KnownTo?.Label, at is null ? null : ProgressNames.Of(at.Light.Color), verdict is null ? null : ProgressNames.Of(verdict.Status),
                Short(verdict?.Reached), Short(verdict?.Expected), Short(verdict?.Gap), verdict?.GapUnit, Short(verdict?.Pace?.Value), verdict?.Pace?.Unit, verdict?.Pace?.Meaning.Chinese,
                Short(at?.Forecast?.Value), Short(at?.Forecast?.Low), Short(at?.Forecast?.High), at?.Forecast?.Probability,
                at is null ? null : string.Join('；', verdict!.Reasons.Concat(at.ForecastReasons).Select(static reason => reason.Chinese)),
                fact.Evidence.Of(plan.Plan.Text).Trim(), plan.LineOf(fact.Span), plan.AddressOf(fact));
        }

        return Answer.Csv(rows.ToBytes(), $"{plan.PlaceName}-{plan.Entry.YearKey}-{name}");
    }

    private static IReadOnlyList<FollowedTarget> Followed(Visit visit, OpenPlan plan, IReadOnlyCollection<Fact> targets)
    {
        HashSet<string> wanted = [.. targets.Select(static fact => fact.Id)];
        return [.. TargetQuestions.Followed(visit.Settings.Archive, visit.Shelf, plan, TargetProgress.Today(visit)).Where(target => wanted.Contains(target.Fact.Id))];
    }

    private static string Day(Visit visit) => TargetProgress.Today(visit).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    // What a division leaves behind the tenth decimal is noise.
    private static decimal? Short(decimal? number) => number is { } known ? decimal.Round(known, 10, MidpointRounding.AwayFromZero) / 1.0000000000000000000000000000m : null;
}
