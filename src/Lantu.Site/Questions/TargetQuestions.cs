using System.Collections.Concurrent;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.Json;
using Lantu.Analysis.Bulletins;
using Lantu.Analysis.Progress;
using Lantu.Archive;
using Lantu.Archive.Observations;
using Lantu.Archive.Rules;
using Lantu.Plans.Json;
using Lantu.Site.Library;

namespace Lantu.Site.Questions;

/// <summary>Where the main targets of a plan stand on a day: asked by the pages, the API and the agents alike.</summary>
internal static class TargetQuestions
{
    // Models are fitted for a second or so; days that are asked for one after the other must not fill the memory.
    private const int MostKept = 256;

    private static readonly ConditionalWeakTable<Shelf, ConcurrentDictionary<(string, DateOnly), IReadOnlyList<FollowedTarget>>> Kept = [];

    /// <summary>The main targets in the order of the plan, as known on a day; empty for a plan without a place.</summary>
    /// <param name="archive">Holds the figures.</param>
    /// <param name="shelf">With it the answer is kept, and forgotten.</param>
    /// <param name="plan">The plan.</param>
    /// <param name="asOf">The day; only what was published by then counts.</param>
    internal static IReadOnlyList<FollowedTarget> Followed(PlanArchive archive, Shelf shelf, OpenPlan plan, DateOnly asOf)
    {
        ConcurrentDictionary<(string, DateOnly), IReadOnlyList<FollowedTarget>> kept = Kept.GetOrCreateValue(shelf);
        if (kept.TryGetValue((plan.Address, asOf), out IReadOnlyList<FollowedTarget>? known))
        {
            return known;
        }

        IReadOnlyList<FollowedTarget> followed = Follow(archive, plan, asOf);
        if (kept.Count < MostKept)
        {
            kept[(plan.Address, asOf)] = followed;
        }

        return followed;
    }

    /// <summary>Writes a target with its assessment and its months, as one object.</summary>
    internal static void Write(Utf8JsonWriter json, OpenPlan plan, FollowedTarget target)
    {
        json.WriteStartObject();
        json.WritePropertyName("fact");
        PlanJsonWriter.WriteFact(json, plan.Plan, target.Fact);
        json.WriteNumber("line", plan.LineOf(target.Fact.Span));
        json.WriteString("address", $"{plan.Address}/targets/{target.Fact.Id}");
        json.WriteString("source", plan.AddressOf(target.Fact));
        WriteProgress(json, target);
        json.WriteEndObject();
    }

    /// <summary>Writes the assessment and the months of a target as two properties.</summary>
    internal static void WriteProgress(Utf8JsonWriter json, FollowedTarget target)
    {
        json.WritePropertyName("assessment");
        AssessmentJson.Write(json, target.Assessment);
        json.WriteStartArray("months");
        foreach (TargetAssessment month in target.Months)
        {
            json.WriteStartObject();
            json.WriteString("to", month.KnownTo?.To.ToString("yyyy-MM", CultureInfo.InvariantCulture));
            WriteNumber(json, "reached", month.Verdict.Reached);
            WriteNumber(json, "expected", month.Verdict.Expected);
            WriteNumber(json, "gap", month.Verdict.Gap);
            json.WriteString("gapUnit", month.Verdict.GapUnit);
            json.WriteString("status", ProgressNames.Of(month.Verdict.Status));
            json.WriteString("light", ProgressNames.Of(month.Light.Color));
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    /// <summary>The main targets of a plan judged on a day, without a look ahead: nothing is kept of it.</summary>
    internal static IReadOnlyList<TargetAssessment> Assessed(PlanArchive archive, OpenPlan plan, DateOnly asOf) => plan.Plan.Document.Place is not { } place ? [] : archive.Read(session =>
        IndicatorBoard.Of(plan.Plan, plan.Catalogues.Indicators, PlacePoints.Of(session, place, asOf).Find, RulesBook.On(session, asOf), asOf));

    private static IReadOnlyList<FollowedTarget> Follow(PlanArchive archive, OpenPlan plan, DateOnly asOf)
    {
        if (plan.Plan.Document.Place is not { } place)
        {
            return [];
        }

        (IReadOnlyList<TargetCase> cases, ProgressConfiguration rules) = archive.Read(session =>
            (IndicatorBoard.Cases(plan.Plan, plan.Catalogues.Indicators, PlacePoints.Of(session, place, asOf).Find), RulesBook.On(session, asOf)));
        return [.. cases.Select(one => new FollowedTarget(
            TargetAssessment.Of(one, rules, asOf), ProgressPath.Of(one, rules, asOf)))];
    }

    // Ten decimals hold every sum; what a division leaves behind them is noise.
    private static void WriteNumber(Utf8JsonWriter json, string name, decimal? number)
    {
        if (number is { } value)
        {
            json.WriteNumber(name, decimal.Round(value, 10, MidpointRounding.AwayFromZero) / 1.0000000000000000000000000000m);
        }
        else
        {
            json.WriteNull(name);
        }
    }
}
