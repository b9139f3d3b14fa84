namespace Lantu.Analysis.Delivery;

/// <summary>A work item as its journal leaves it: nothing in it that a move did not bring.</summary>
public sealed record WorkItem
{
    /// <summary>The same as long as it lives.</summary>
    public required string Id { get; init; }

    /// <summary>What is to be done; targets as they are now.</summary>
    public required Commitment What { get; init; }

    /// <summary>Where it stands.</summary>
    public required ItemState State { get; init; }

    /// <summary>Who answers for it; null until it is assigned. Its deadline is the first one.</summary>
    public Mandate? Mandate { get; init; }

    /// <summary>By when it must be done, with extensions; null until it is assigned.</summary>
    public DateOnly? Due { get; init; }

    /// <summary>When it was last assigned.</summary>
    public DateTimeOffset? AssignedAt { get; init; }

    /// <summary>The agencies that have signed since then.</summary>
    public IReadOnlyList<string> SignedBy { get; init; } = [];

    /// <summary>All reports, in their order.</summary>
    public IReadOnlyList<FiledReport> Reports { get; init; } = [];

    /// <summary>How many of them were filed before it was last assigned or returned.</summary>
    public int ReportsBefore { get; init; }

    /// <summary>All extensions that were asked for, in their order.</summary>
    public IReadOnlyList<Extension> Extensions { get; init; } = [];

    /// <summary>All changes of target, in their order.</summary>
    public IReadOnlyList<TargetChange> TargetChanges { get; init; } = [];

    /// <summary>All slips, in their order.</summary>
    public IReadOnlyList<FollowUpSlip> Slips { get; init; } = [];

    /// <summary>When completion was last asked for; null before that and after a return.</summary>
    public Application? Application { get; init; }

    /// <summary>Who found that it is done; null before that.</summary>
    public Verification? Verification { get; init; }

    /// <summary>The grade; null before that.</summary>
    public Grade? Grade { get; init; }

    /// <summary>How often it was returned.</summary>
    public int Returns { get; init; }

    /// <summary>Why it was last returned; null where it never was.</summary>
    public string? ReturnedFor { get; init; }

    /// <summary>When it came into its present state.</summary>
    public required DateTimeOffset Since { get; init; }

    /// <summary>The time of its last move.</summary>
    public required DateTimeOffset LastMove { get; init; }

    /// <summary>How many moves it has seen.</summary>
    public required int Moves { get; init; }

    /// <summary>The extension that waits for a decision; null where none does.</summary>
    public Extension? PendingExtension => Extensions is [.., { Granted: null } last] ? last : null;

    /// <summary>The last report; null where there is none.</summary>
    public FiledReport? LastReport => Reports is [.., var last] ? last : null;

    /// <summary>Slips without an answer.</summary>
    public IEnumerable<FollowUpSlip> OpenSlips => Slips.Where(static slip => slip.Answer is null);

    /// <summary>Milestones that no report says were reached.</summary>
    public IEnumerable<Milestone> OpenMilestones =>
        Mandate is null ? [] : Mandate.Milestones.Where(milestone => !Reports.Any(report => report.Text.Reached.Contains(milestone.Due)));

    /// <summary>All evidence handed in, each file once.</summary>
    public IEnumerable<Evidence> Evidence =>
        Reports.SelectMany(static report => report.Text.Evidence).Concat(Application?.Evidence ?? []).DistinctBy(static evidence => evidence.Sha256);
}

/// <summary>A report with who filed it and when.</summary>
/// <param name="Number">From 1, in the order of the item's reports.</param>
/// <param name="By">Who filed it.</param>
/// <param name="At">When.</param>
/// <param name="Text">What it says.</param>
public sealed record FiledReport(int Number, Actor By, DateTimeOffset At, ReportText Text);

/// <summary>An extension.</summary>
/// <param name="From">The deadline before.</param>
/// <param name="Until">The deadline asked for.</param>
/// <param name="Why">The reason.</param>
/// <param name="By">Who asked.</param>
/// <param name="On">When.</param>
/// <param name="Granted">What was decided; null while nothing is.</param>
/// <param name="DecidedBy">By whom; null likewise.</param>
/// <param name="DecidedOn">When; null likewise.</param>
public sealed record Extension(DateOnly From, DateOnly Until, string Why, Actor By, DateOnly On, bool? Granted, Actor? DecidedBy, DateOnly? DecidedOn);

/// <summary>A change of target; the old words stay here.</summary>
/// <param name="Old">The words before.</param>
/// <param name="New">The words since.</param>
/// <param name="Why">The reason.</param>
/// <param name="By">Who changed it.</param>
/// <param name="On">When.</param>
public sealed record TargetChange(string Old, string New, string Why, Actor By, DateOnly On);

/// <summary>督办单.</summary>
/// <param name="Number">As 督〔2026〕3号.</param>
/// <param name="Why">Why it was sent.</param>
/// <param name="Demand">What it demands.</param>
/// <param name="On">When it was sent.</param>
/// <param name="AnswerBy">By when it must be answered.</param>
/// <param name="Answer">What was answered; null while nothing is.</param>
/// <param name="AnsweredOn">When; null likewise.</param>
public sealed record FollowUpSlip(string Number, string Why, string Demand, DateOnly On, DateOnly AnswerBy, string? Answer, DateOnly? AnsweredOn);

/// <summary>申请办结.</summary>
/// <param name="Summary">What was done.</param>
/// <param name="Evidence">Files handed in with it.</param>
/// <param name="By">Who asked.</param>
/// <param name="On">When.</param>
public sealed record Application(string Summary, IReadOnlyList<Evidence> Evidence, Actor By, DateOnly On);

/// <summary>核验.</summary>
/// <param name="Finding">What was looked at, and what was found.</param>
/// <param name="By">Who looked.</param>
/// <param name="On">When.</param>
public sealed record Verification(string Finding, Actor By, DateOnly On);
