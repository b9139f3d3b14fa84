namespace Lantu.Analysis.Delivery;

/// <summary>One thing that somebody did to a work item: the journal is a list of these.</summary>
public abstract record Move
{
    private Move(MoveKind kind, Actor by, DateTimeOffset at, string? why)
    {
        ArgumentNullException.ThrowIfNull(by);
        (Kind, By, At, Why) = (kind, by, at, string.IsNullOrWhiteSpace(why) ? null : why.Trim());
    }

    /// <summary>What was done.</summary>
    public MoveKind Kind { get; }

    /// <summary>Who did it.</summary>
    public Actor By { get; }

    /// <summary>When, in the time of the place.</summary>
    public DateTimeOffset At { get; }

    /// <summary>Why; null where no reason was given.</summary>
    public string? Why { get; }

    /// <summary>The day on which it was done, in the time of the place.</summary>
    public DateOnly On => DateOnly.FromDateTime(At.DateTime);

    /// <summary>立项.</summary>
    public sealed record Propose(Actor By, DateTimeOffset At, string? Why, Commitment What) : Move(MoveKind.Propose, By, At, Why);

    /// <summary>审定.</summary>
    public sealed record Approve(Actor By, DateTimeOffset At, string? Why) : Move(MoveKind.Approve, By, At, Why);

    /// <summary>交办; a second time 改派, with a reason.</summary>
    public sealed record Assign(Actor By, DateTimeOffset At, string? Why, Mandate To) : Move(MoveKind.Assign, By, At, Why);

    /// <summary>签收.</summary>
    public sealed record Sign(Actor By, DateTimeOffset At, string? Why) : Move(MoveKind.Sign, By, At, Why);

    /// <summary>办理.</summary>
    public sealed record Proceed(Actor By, DateTimeOffset At, string? Why) : Move(MoveKind.Proceed, By, At, Why);

    /// <summary>反馈.</summary>
    public sealed record Report(Actor By, DateTimeOffset At, string? Why, ReportText Text) : Move(MoveKind.Report, By, At, Why);

    /// <summary>申请延期到 <paramref name="Until"/>.</summary>
    public sealed record RequestExtension(Actor By, DateTimeOffset At, string? Why, DateOnly Until) : Move(MoveKind.RequestExtension, By, At, Why);

    /// <summary>批准延期，或者不批准.</summary>
    public sealed record DecideExtension(Actor By, DateTimeOffset At, string? Why, bool Granted) : Move(MoveKind.DecideExtension, By, At, Why);

    /// <summary>调整目标; the old words stay in the history.</summary>
    /// <param name="By">Who.</param>
    /// <param name="At">When.</param>
    /// <param name="Why">Why, and by what decision.</param>
    /// <param name="Old">The words of the target as they are now.</param>
    /// <param name="New">The words that take their place.</param>
    public sealed record ChangeTarget(Actor By, DateTimeOffset At, string? Why, string Old, string New) : Move(MoveKind.ChangeTarget, By, At, Why);

    /// <summary>发督办单.</summary>
    /// <param name="By">Who.</param>
    /// <param name="At">When.</param>
    /// <param name="Why">Why: 超期12天仍未反馈.</param>
    /// <param name="Number">As 督〔2026〕3号.</param>
    /// <param name="Demand">What is demanded.</param>
    /// <param name="AnswerBy">By when it must be answered.</param>
    public sealed record IssueSlip(Actor By, DateTimeOffset At, string? Why, string Number, string Demand, DateOnly AnswerBy) : Move(MoveKind.IssueSlip, By, At, Why);

    /// <summary>答复督办单.</summary>
    public sealed record AnswerSlip(Actor By, DateTimeOffset At, string? Why, string Number, string Answer) : Move(MoveKind.AnswerSlip, By, At, Why);

    /// <summary>申请办结.</summary>
    public sealed record RequestCompletion(Actor By, DateTimeOffset At, string? Why, string Summary, IReadOnlyList<Evidence> Evidence) : Move(MoveKind.RequestCompletion, By, At, Why);

    /// <summary>受理审核.</summary>
    public sealed record Review(Actor By, DateTimeOffset At, string? Why) : Move(MoveKind.Review, By, At, Why);

    /// <summary>退回.</summary>
    public sealed record SendBack(Actor By, DateTimeOffset At, string? Why) : Move(MoveKind.SendBack, By, At, Why);

    /// <summary>核验办结: <paramref name="Finding"/> says what was looked at and what was found.</summary>
    public sealed record Verify(Actor By, DateTimeOffset At, string? Why, string Finding) : Move(MoveKind.Verify, By, At, Why);

    /// <summary>评价.</summary>
    public sealed record Evaluate(Actor By, DateTimeOffset At, string? Why, Grade Grade) : Move(MoveKind.Evaluate, By, At, Why);

    /// <summary>销号.</summary>
    public sealed record Close(Actor By, DateTimeOffset At, string? Why) : Move(MoveKind.Close, By, At, Why);

    /// <summary>归档.</summary>
    public sealed record Archive(Actor By, DateTimeOffset At, string? Why) : Move(MoveKind.Archive, By, At, Why);
}
