using System.Diagnostics;
using System.Globalization;
using Lantu.Analysis.Checks;

namespace Lantu.Analysis.Delivery;

/// <summary>The procedure of delivery: takes moves, or refuses them in words.</summary>
/// <remarks>The state of an item is nothing but its moves taken one after the other, so that the journal is the truth.</remarks>
public static class Procedure
{
    /// <summary>Takes a move.</summary>
    /// <param name="id">The item's id; must be that of <paramref name="item"/> where there is one.</param>
    /// <param name="item">The item as it is; null before it is proposed.</param>
    /// <param name="move">The move.</param>
    public static MoveAnswer Take(string id, WorkItem? item, Move move)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(id);
        ArgumentNullException.ThrowIfNull(move);
        if (move is Move.Propose propose)
        {
            return item is not null
                ? Refuse(MoveRules.Exists, $"事项 {id} 已经立项", $"the item {id} exists already", "用它办下一步，或者另立一项", "Move it on, or propose another item")
                : MoveChecks.Refusal(propose) is { } wrong ? new MoveAnswer.Refused(wrong) : new MoveAnswer.Made(Begin(id, propose));
        }

        if (item is null)
        {
            return Refuse(MoveRules.Exists, $"没有编号为 {id} 的事项", $"there is no item {id}", "先立项，或者用 lantu track tasks list 查编号", "Propose it first, or look its id up with lantu track tasks list");
        }

        return MoveChecks.Refusal(item, move) is { } refusal ? new MoveAnswer.Refused(refusal) : new MoveAnswer.Made(Apply(item, move));
    }

    /// <summary>The item that a journal tells of.</summary>
    /// <param name="id">The item's id.</param>
    /// <param name="moves">Its moves, in their order.</param>
    /// <exception cref="FormatException">A move was not allowed where it stands: this journal was written by somebody else.</exception>
    public static WorkItem Fold(string id, IEnumerable<Move> moves)
    {
        ArgumentNullException.ThrowIfNull(moves);
        WorkItem? item = null;
        foreach (Move move in moves)
        {
            item = Take(id, item, move) switch
            {
                MoveAnswer.Made made => made.Item,
                MoveAnswer.Refused refused => throw new FormatException($"{id}: {refused.Refusal.Message.English}"),
                _ => throw new UnreachableException(),
            };
        }

        return item ?? throw new FormatException($"{id}: the journal is empty");
    }

    private static WorkItem Begin(string id, Move.Propose move) => new()
    {
        Id = id,
        What = move.What,
        State = ItemState.Proposed,
        Since = move.At,
        LastMove = move.At,
        Moves = 1,
    };

    private static WorkItem Apply(WorkItem item, Move move)
    {
        WorkItem next = Change(item, move);
        ItemState state = Leads(item, move);
        return next with
        {
            State = state,
            Since = state == item.State && move.Kind != MoveKind.Assign ? item.Since : move.At,
            LastMove = move.At,
            Moves = item.Moves + 1,
        };
    }

    // A supporting agency signs and reports for itself: the item waits for the lead agency as before.
    private static ItemState Leads(WorkItem item, Move move) =>
        move.By.Role == Role.SupportingAgency ? item.State : MoveRight.Of(move.Kind).Leads ?? item.State;

    private static WorkItem Change(WorkItem item, Move move) => move switch
    {
        Move.Assign assign => item with
        {
            Mandate = assign.To,
            Due = assign.To.Due,
            AssignedAt = move.At,
            SignedBy = [],
            ReportsBefore = item.Reports.Count,
            Extensions = Lapse(item.Extensions, move),
        },
        Move.Sign => item with { SignedBy = [.. item.SignedBy, move.By.Agency!] }, // an agency's actor always has one
        Move.Report report => item with { Reports = [.. item.Reports, new FiledReport(item.Reports.Count + 1, move.By, move.At, report.Text)] },
        Move.RequestExtension request => item with
        {
            Extensions = [.. item.Extensions, new Extension(item.Due!.Value, request.Until, move.Why!, move.By, move.On, null, null, null)], // checked
        },
        Move.DecideExtension decision => Decide(item, decision),
        Move.ChangeTarget change => item with
        {
            What = item.What with { Targets = [.. item.What.Targets.Select(target => target == change.Old ? change.New : target)] },
            TargetChanges = [.. item.TargetChanges, new TargetChange(change.Old, change.New, move.Why!, move.By, move.On)], // checked
        },
        Move.IssueSlip slip => item with { Slips = [.. item.Slips, new FollowUpSlip(slip.Number, move.Why!, slip.Demand, move.On, slip.AnswerBy, null, null)] },
        Move.AnswerSlip answer => item with
        {
            Slips = [.. item.Slips.Select(slip => slip.Number == answer.Number ? slip with { Answer = answer.Answer, AnsweredOn = move.On } : slip)],
        },
        Move.RequestCompletion request => item with
        {
            Application = new Application(request.Summary, request.Evidence, move.By, move.On),
            Extensions = Lapse(item.Extensions, move),
        },
        Move.SendBack => item with { Application = null, Returns = item.Returns + 1, ReturnedFor = move.Why, ReportsBefore = item.Reports.Count },
        Move.Verify verify => item with { Verification = new Verification(verify.Finding, move.By, move.On) },
        Move.Evaluate evaluate => item with { Grade = evaluate.Grade },
        _ => item,
    };

    // What waits for a decision when the matter moves on is not granted.
    private static IReadOnlyList<Extension> Lapse(IReadOnlyList<Extension> extensions, Move move) =>
        [.. extensions.Select(extension => extension.Granted is null ? extension with { Granted = false, DecidedBy = move.By, DecidedOn = move.On } : extension)];

    private static WorkItem Decide(WorkItem item, Move.DecideExtension decision)
    {
        Extension decided = item.Extensions[^1] with { Granted = decision.Granted, DecidedBy = decision.By, DecidedOn = decision.On };
        return item with
        {
            Extensions = [.. item.Extensions.SkipLast(1), decided],
            Due = decision.Granted ? decided.Until : item.Due,
        };
    }

    private static MoveAnswer.Refused Refuse(MoveRule rule, string chinese, string english, string chineseWayOut, string englishWayOut) =>
        new(new Refusal(rule, new Bilingual(chinese, english), new Bilingual(chineseWayOut, englishWayOut)));

    /// <summary>A day as it is written everywhere.</summary>
    internal static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
