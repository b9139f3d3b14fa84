using System.Text.Json;
using Lantu.Analysis.Corrections;
using Lantu.Archive;
using Lantu.Archive.Decisions;
using Lantu.Plans.Catalogue;
using Lantu.Plans.Model;
using Lantu.Site.Features.Inbox;
using Lantu.Site.Library;
using Lantu.Text;

namespace Lantu.Site.Features.Reviewing;

/// <summary>Somebody decided otherwise meanwhile.</summary>
/// <param name="Key">On which fact.</param>
/// <param name="Theirs">The decision in force; null where it was withdrawn.</param>
/// <param name="Difference">In what fields what was asked differs from what stands: asked, then what stands.</param>
internal sealed record Clash(string Key, ReviewedFact? Theirs, IReadOnlyList<FieldChange> Difference);

/// <summary>What became of what was asked.</summary>
/// <param name="Made">Decisions that were made.</param>
/// <param name="Clashes">Where others were first: nothing was changed there.</param>
/// <param name="Faults">Fields of a form that are wrong.</param>
/// <param name="Chinese">What is wrong besides; empty where nothing is.</param>
/// <param name="English">The same in English.</param>
internal sealed record DecidingOutcome(IReadOnlyList<Decision> Made, IReadOnlyList<Clash> Clashes, IReadOnlyList<FieldFault> Faults, string Chinese, string English)
{
    internal static DecidingOutcome Wrong(string chinese, string english) => new([], [], [], chinese, english);
}

/// <summary>Makes decisions within one change of the archive. Each names the decision that its person saw; if another stands there, it is not made.</summary>
/// <param name="work">The change.</param>
/// <param name="document">The document.</param>
/// <param name="reviewed">As it stands within the change.</param>
/// <param name="indicators">The catalogue.</param>
internal sealed class Deciding(UnitOfWork work, long document, ReviewedPlan reviewed, IndicatorCatalogue indicators)
{
    private const int LongestSelection = 400;

    internal DecidingOutcome Do(DecisionRequest request)
    {
        if (request.Kind == DecisionKind.Added)
        {
            return Add(request);
        }

        var made = new List<Decision>();
        var clashes = new List<Clash>();
        foreach (SeenFact seen in request.Facts)
        {
            if (reviewed.Find(seen.Key) is not { } there)
            {
                return DecidingOutcome.Wrong($"没有 {seen.Key} 这条事实；请刷新", $"there is no fact {seen.Key}; load the page again");
            }

            (Decision? wanted, DecidingOutcome? wrong) = Wanted(request, there);
            if (wrong is not null)
            {
                return wrong;
            }

            if (there.Decision == seen.Replaces)
            {
                made.Add(DecisionBook.Decide(work, document, wanted! with { Replaces = seen.Replaces })); // one of the two was told
            }
            else if (IsSame(there, wanted!))
            {
                // Both decided alike: the first one's stands, and nothing is lost.
                made.Add(there.Outcome!.Decision);
            }
            else
            {
                clashes.Add(Tell(there, wanted!));
            }
        }

        return new DecidingOutcome(made, clashes, [], string.Empty, string.Empty);
    }

    /// <summary>Takes a decision back: what stood before it stands again.</summary>
    internal DecidingOutcome Undo(long id)
    {
        if (reviewed.All.FirstOrDefault(decision => decision.Id == id) is not { } decision)
        {
            return DecidingOutcome.Wrong($"没有第 {id} 号判断", $"there is no decision {id}");
        }

        if (DecisionBook.InForce(reviewed.All).All(one => one.Id != id))
        {
            ReviewedFact? theirs = reviewed.Facts.FirstOrDefault(fact => fact.Key == ReviewedPlan.KeyOf(decision));
            return new DecidingOutcome([], [new Clash(ReviewedPlan.KeyOf(decision), theirs, [])], [], string.Empty, string.Empty);
        }

        Decision? before = reviewed.All.FirstOrDefault(one => one.Id == decision.Replaces);
        Decision restored = before is { Kind: not DecisionKind.Withdrawn }
            ? before with { Id = 0, Replaces = id, Why = before.Why }
            : decision with { Id = 0, Kind = DecisionKind.Withdrawn, Replaces = id, Why = string.Empty };
        return new DecidingOutcome([DecisionBook.Decide(work, document, restored)], [], [], string.Empty, string.Empty);
    }

    private (Decision? Wanted, DecidingOutcome? Wrong) Wanted(DecisionRequest request, ReviewedFact there)
    {
        Fact read = there.Read ?? there.Fact;
        var plain = new Decision { Kind = request.Kind, Anchor = DecisionAnchor.Of(reviewed.Read.Text, read.Span), Fact = read, Why = request.Why };
        if (request.Kind == DecisionKind.Corrected)
        {
            var place = new FactPlace(read.Span, read.Evidence, read.Section);
            Fact? fact = FactForm.Read(request.Words!, place, there.Fact, indicators, DecidedPlan.Rule, out IReadOnlyList<FieldFault> faults); // a request of this kind has words
            return fact is null ? (null, new DecidingOutcome([], [], faults, "表里有填得不对的地方", "some fields are not right"))
                : there.Read is null ? (plain with { Kind = DecisionKind.Added, Fact = fact }, null)
                : FactWords.Changes(there.Read, fact).Count == 0 ? (plain with { Kind = DecisionKind.Accepted }, null)
                : (plain with { Fact = fact, Read = there.Read }, null);
        }

        // Of a fact that a person added nothing was read: to reject it is to take it back.
        return there.Read is not null ? (plain, null)
            : request.Kind == DecisionKind.Rejected ? (plain with { Kind = DecisionKind.Withdrawn }, null)
            : (plain with { Kind = DecisionKind.Added, Why = there.Outcome?.Decision.Why ?? string.Empty }, null);
    }

    private DecidingOutcome Add(DecisionRequest request)
    {
        string text = reviewed.Read.Text;
        if (request.Start < 0 || request.End <= request.Start || request.End > text.Length || request.End - request.Start > LongestSelection)
        {
            return DecidingOutcome.Wrong($"先在原文里选中这个数的字，最多 {LongestSelection} 字", $"select the words of the figure in the source, at most {LongestSelection} letters");
        }

        TextSpan span = Trimmed(text, request.Start, request.End);
        if (span.Of(text).All(static letter => !char.IsLetterOrDigit(letter)))
        {
            return DecidingOutcome.Wrong("选中的地方没有字", "what is selected holds no letters");
        }

        var place = new FactPlace(span, TextPlace.Sentence(reviewed.Read, span), reviewed.Read.Sections.LastOrDefault(section => section.Span.Contains(span))?.Id);
        Fact? fact = FactForm.Read(request.Words!, place, null, indicators, DecidedPlan.Rule, out IReadOnlyList<FieldFault> faults); // a request of this kind has words
        if (fact is null)
        {
            return new DecidingOutcome([], [], faults, "表里有填得不对的地方", "some fields are not right");
        }

        if (reviewed.Find(fact.Id) is { } there)
        {
            return there.State == ReviewState.Added && FactWords.Changes(there.Fact, fact).Count == 0
                ? new DecidingOutcome([there.Outcome!.Decision], [], [], string.Empty, string.Empty)
                : new DecidingOutcome([], [new Clash(there.Key, there, FactWords.Changes(fact, there.Fact))], [], string.Empty, string.Empty);
        }

        var wanted = new Decision { Kind = DecisionKind.Added, Anchor = DecisionAnchor.Of(text, span), Fact = fact, Why = request.Why };
        return new DecidingOutcome([DecisionBook.Decide(work, document, wanted)], [], [], string.Empty, string.Empty);
    }

    // Both stay in the history: what stands, and what was asked.
    private Clash Tell(ReviewedFact there, Decision wanted)
    {
        IReadOnlyList<FieldChange> difference = FactWords.Changes(wanted.Fact, there.Fact);
        work.Tell("fact-conflict", InboxDoors.Subject(document), JsonSerializer.Serialize(new Dictionary<string, string>
        {
            ["fact"] = there.Key,
            ["asked"] = ReviewJson.NameOf(wanted.Kind),
            ["stands"] = FormattableString.Invariant($"{there.Decision}"),
            ["why"] = wanted.Why,
            ["words"] = string.Join("; ", difference.Select(static change => $"{change.Field}: {change.Before}")),
        }, Plain));
        return new Clash(there.Key, there, difference);
    }

    private static readonly JsonSerializerOptions Plain = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static bool IsSame(ReviewedFact there, Decision wanted) => there.Outcome?.Decision is { } theirs && theirs.Kind == wanted.Kind
        && (wanted.Kind is DecisionKind.Accepted or DecisionKind.Rejected || FactWords.Changes(theirs.Fact, wanted.Fact).Count == 0);

    private static TextSpan Trimmed(string text, int start, int end)
    {
        while (start < end && (char.IsWhiteSpace(text[start]) || text[start] == '*'))
        {
            start++;
        }

        while (end > start && (char.IsWhiteSpace(text[end - 1]) || text[end - 1] == '*'))
        {
            end--;
        }

        return new TextSpan(start, end);
    }
}
