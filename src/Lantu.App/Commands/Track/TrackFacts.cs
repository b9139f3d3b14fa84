using System.CommandLine;
using System.Text;
using Lantu.App.Outputs;
using Lantu.App.Shell;
using Lantu.App.Views;
using Lantu.Archive;
using Lantu.Archive.Decisions;
using Lantu.Archive.Documents;
using Lantu.Plans.Model;

namespace Lantu.App.Commands.Track;

/// <summary><c>lantu track facts</c>: the facts of a kept report, with what people decided about them.</summary>
internal static class TrackFacts
{
    internal const string Name = "facts";

    private static readonly string[] Formats = ["table", "json", "csv"];

    internal static Command Make(Surroundings surroundings)
    {
        var door = new TrackDoor();
        var find = new Option<string?>("--find");
        var decided = new Option<bool>("--decided");
        var adrift = new Option<bool>("--adrift");
        var format = new Option<string?>("--format", "-f");
        var output = new Option<string?>("--output", "-o");
        var command = new Command(Name) { find, decided, adrift, format, output, door.Plan, door.Db };
        command.SetAction(line =>
        {
            string usual = surroundings.OutputIsTerminal && line.GetValue(output) is null ? "table" : "json";
            return !FormatChoice.TryChoose(line.GetValue(format), line.GetValue(output), usual, Formats, out string? chosen, out Fault? fault)
                ? fault.End(surroundings)
                : door.Open(line, surroundings, archive => !door.TryFindPlan(line, archive, out KeptDocument? document, out Fault? missing)
                    ? missing.End(surroundings)
                    : WholeOutput.Write(
                        Render(FactReview.Of(archive, document).Only(line.GetValue(find), line.GetValue(decided), line.GetValue(adrift)), chosen, line.GetValue(output), surroundings),
                        line.GetValue(output), [], surroundings));
        });
        foreach (DecisionKind kind in Enum.GetValues<DecisionKind>())
        {
            command.Subcommands.Add(FactVerb.Make(kind, surroundings));
        }

        return command;
    }

    private static byte[] Render(FactReview review, string format, string? output, Surroundings surroundings) => format switch
    {
        "json" => FactsJson.Write(review),
        "csv" => Encoding.UTF8.GetBytes(FactsJson.Rows(review)),
        _ => Encoding.UTF8.GetBytes(FactsView.Render(review, output is null ? surroundings.Width : Surroundings.WidthElsewhere, output is null && surroundings.Color)),
    };
}

/// <summary>A kept report with its facts and the decisions about them.</summary>
/// <param name="Document">The report.</param>
/// <param name="Plan">Its latest reading.</param>
/// <param name="Facts">Its facts as they stand, and those that were rejected.</param>
/// <param name="Adrift">The decisions that no longer find what they were made on.</param>
/// <param name="Settled">Those with nothing left to decide: what was rejected is no longer read.</param>
internal sealed record FactReview(
    KeptDocument Document, Plan Plan, IReadOnlyList<JudgedFact> Facts, IReadOnlyList<DecisionOutcome> Adrift, IReadOnlyList<DecisionOutcome> Settled)
{
    /// <summary>Asks the archive.</summary>
    internal static FactReview Of(PlanArchive archive, KeptDocument document) => archive.Read(session =>
    {
        Plan plan = DocumentIndex.Latest(session, document.Id) ?? throw new ArchiveException($"第 {document.Id} 号报告没有读法", $"report {document.Id} has no reading");
        var decided = DecidedPlan.Of(plan, DecisionBook.InForce(session, document.Id));
        return new FactReview(document, plan, JudgedFact.All(plan, decided), [.. decided.Adrift], [.. decided.Outcomes.Where(static outcome => outcome.State == DecisionState.Settled)]);
    });

    /// <summary>Only some of the facts; what is adrift is always told.</summary>
    /// <param name="words">Only those whose indicator or figure holds these words; null for all.</param>
    /// <param name="decided">Only those that somebody has judged.</param>
    /// <param name="adrift">None: only what is adrift.</param>
    internal FactReview Only(string? words, bool decided, bool adrift) => this with
    {
        Facts = adrift ? [] : [.. Facts.Where(fact => (!decided || fact.Outcome is not null) && (words is null || Holds(fact.Fact, words)))],
    };

    /// <summary>The fact that is meant by an id, of it as it stands or as it was read.</summary>
    internal JudgedFact? Find(string id) => Facts.FirstOrDefault(fact => fact.Fact.Id == id || fact.Read?.Id == id);

    /// <summary>The decision that is meant by its number.</summary>
    internal Decision? FindDecision(long number) =>
        Facts.Select(static fact => fact.Outcome).OfType<DecisionOutcome>().Concat(Adrift).Concat(Settled).FirstOrDefault(outcome => outcome.Decision.Id == number)?.Decision;

    private static bool Holds(Fact fact, string words) =>
        FactWords.Indicator(fact).Contains(words, StringComparison.Ordinal) || fact.Indicator.Written.Contains(words, StringComparison.Ordinal) || fact.Value.Written.Contains(words, StringComparison.Ordinal);
}
