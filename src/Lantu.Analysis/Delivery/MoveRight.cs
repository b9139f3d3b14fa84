namespace Lantu.Analysis.Delivery;

/// <summary>Who may make a move, and in which states of an item.</summary>
/// <param name="Roles">The roles.</param>
/// <param name="States">The states; empty for the move that begins an item.</param>
/// <param name="Leads">The state that it leads to; null where it stays.</param>
public sealed record MoveRight(IReadOnlyList<Role> Roles, IReadOnlyList<ItemState> States, ItemState? Leads)
{
    private static readonly ItemState[] Open =
    [
        ItemState.Assigned, ItemState.Accepted, ItemState.UnderWay, ItemState.Reported, ItemState.CompletionRequested, ItemState.InReview, ItemState.Returned,
    ];

    private static readonly ItemState[] AtWork = [ItemState.Assigned, ItemState.Accepted, ItemState.UnderWay, ItemState.Reported, ItemState.Returned];

    /// <summary>The one table of the whole procedure.</summary>
    public static MoveRight Of(MoveKind kind) => kind switch
    {
        MoveKind.Propose => new([Role.Office, Role.Leader], [], ItemState.Proposed),
        MoveKind.Approve => new([Role.Leader], [ItemState.Proposed], ItemState.Approved),
        MoveKind.Assign => new([Role.Office], [ItemState.Approved, .. AtWork], ItemState.Assigned),
        MoveKind.Sign => new([Role.LeadAgency, Role.SupportingAgency], AtWork, ItemState.Accepted),
        MoveKind.Proceed => new([Role.LeadAgency, Role.Office], [ItemState.Accepted, ItemState.Reported, ItemState.Returned], ItemState.UnderWay),
        MoveKind.Report => new(
            [Role.LeadAgency, Role.SupportingAgency], [ItemState.Accepted, ItemState.UnderWay, ItemState.Reported, ItemState.Returned], ItemState.Reported),
        MoveKind.RequestExtension => new([Role.LeadAgency], [ItemState.Accepted, ItemState.UnderWay, ItemState.Reported, ItemState.Returned], null),
        MoveKind.DecideExtension => new([Role.Leader], [ItemState.Accepted, ItemState.UnderWay, ItemState.Reported, ItemState.Returned], null),
        MoveKind.ChangeTarget => new([Role.Leader], [ItemState.Proposed, ItemState.Approved, .. AtWork], null),
        MoveKind.IssueSlip => new([Role.Office], Open, null),
        MoveKind.AnswerSlip => new([Role.LeadAgency], Open, null),
        MoveKind.RequestCompletion => new([Role.LeadAgency], [ItemState.UnderWay, ItemState.Reported], ItemState.CompletionRequested),
        MoveKind.Review => new([Role.Office], [ItemState.CompletionRequested], ItemState.InReview),
        MoveKind.SendBack => new([Role.Office], [ItemState.InReview], ItemState.Returned),
        MoveKind.Verify => new([Role.Office], [ItemState.InReview], ItemState.Completed),
        MoveKind.Evaluate => new([Role.Office, Role.Leader], [ItemState.Completed], ItemState.Evaluated),
        MoveKind.Close => new([Role.Office], [ItemState.Evaluated], ItemState.Closed),
        MoveKind.Archive => new([Role.Office], [ItemState.Closed], ItemState.Archived),
    };

    /// <summary>The moves that a state allows, whoever makes them.</summary>
    public static IEnumerable<MoveKind> From(ItemState state) => Enum.GetValues<MoveKind>().Where(kind => Of(kind).States.Contains(state));
}
