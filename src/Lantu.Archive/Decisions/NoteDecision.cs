using Lantu.Plans.Model;
using Lantu.Text;

namespace Lantu.Archive.Decisions;

/// <summary>What of a reading is decided on besides facts.</summary>
public enum NotedThing
{
    /// <summary>A count that announces a list: 十大行动.</summary>
    Claim,

    /// <summary>A note of the reading: what it doubts or could not do.</summary>
    Problem,
}

/// <summary>What a person decided about a count or a note of a reading. Its numbers are those of decisions about facts.</summary>
public sealed record NoteDecision
{
    /// <summary>Its number; 0 while it is not kept yet.</summary>
    public long Id { get; init; }

    /// <summary>Accepted: it is so. Rejected: it is not, and left out of the plan. Withdrawn: an earlier one no longer holds.</summary>
    public required DecisionKind Kind { get; init; }

    /// <summary>Which of them it is about.</summary>
    public required NotedThing About { get; init; }

    /// <summary>Where it stands; of a note about the whole document without letters.</summary>
    public required DecisionAnchor Anchor { get; init; }

    /// <summary>Of a count as it is written, of a note its code.</summary>
    public required string Name { get; init; }

    /// <summary>Of a count what is announced; 0 of a note.</summary>
    public int Number { get; init; }

    /// <summary>Of a note its sentence; empty of a count.</summary>
    public string Message { get; init; } = string.Empty;

    /// <summary>The number of the decision that this one takes the place of; null where it is the first.</summary>
    public long? Replaces { get; init; }

    /// <summary>Who decided.</summary>
    public string Who { get; init; } = string.Empty;

    /// <summary>The reason given; empty where none was.</summary>
    public string Why { get; init; } = string.Empty;

    /// <summary>When, in UTC.</summary>
    public DateTimeOffset DecidedAt { get; init; }

    /// <summary>A decision about a count.</summary>
    public static NoteDecision Of(DecisionKind kind, Plan plan, Claim claim)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(claim);
        return new() { Kind = kind, About = NotedThing.Claim, Anchor = AnchorOf(plan, claim.Span), Name = claim.Written, Number = claim.Number };
    }

    /// <summary>A decision about a note.</summary>
    public static NoteDecision Of(DecisionKind kind, Plan plan, Problem problem)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(problem);
        return new() { Kind = kind, About = NotedThing.Problem, Anchor = AnchorOf(plan, problem.Span), Name = problem.Code, Message = problem.Message };
    }

    /// <summary>Whether it is about a count of a reading, be it this one or a later.</summary>
    public bool IsAbout(Plan plan, Claim claim)
    {
        ArgumentNullException.ThrowIfNull(claim);
        return About == NotedThing.Claim && claim.Written == Name && claim.Number == Number && Stands(plan, claim.Span);
    }

    /// <summary>Whether it is about a note of a reading, be it this one or a later.</summary>
    public bool IsAbout(Plan plan, Problem problem)
    {
        ArgumentNullException.ThrowIfNull(problem);
        return About == NotedThing.Problem && problem.Code == Name && (Anchor.Literal.Length == 0 ? problem.Message == Message : Stands(plan, problem.Span));
    }

    /// <summary>A plan without what was rejected.</summary>
    /// <param name="plan">As it was read.</param>
    /// <param name="decisions">Those in force.</param>
    public static Plan Apply(Plan plan, IReadOnlyList<NoteDecision> decisions)
    {
        ArgumentNullException.ThrowIfNull(plan);
        NoteDecision[] rejected = [.. decisions.Where(static decision => decision.Kind == DecisionKind.Rejected)];
        return rejected.Length == 0 ? plan : new Plan
        {
            Source = plan.Source,
            Document = plan.Document,
            Text = plan.Text,
            Sections = plan.Sections,
            Facts = plan.Facts,
            Tasks = plan.Tasks,
            Events = plan.Events,
            Statements = plan.Statements,
            Claims = [.. plan.Claims.Where(claim => !rejected.Any(decision => decision.IsAbout(plan, claim)))],
            Problems = [.. plan.Problems.Where(problem => !rejected.Any(decision => decision.IsAbout(plan, problem)))],
        }.At(plan.Places);
    }

    private bool Stands(Plan plan, TextSpan span) => Anchor.FindIn(plan.Text) is { } found && found.Overlaps(span);

    private static DecisionAnchor AnchorOf(Plan plan, TextSpan span)
    {
        return span.Of(plan.Text).Any(char.IsLetterOrDigit) ? DecisionAnchor.Of(plan.Text, span) : new DecisionAnchor(span, string.Empty, string.Empty, string.Empty);
    }
}
