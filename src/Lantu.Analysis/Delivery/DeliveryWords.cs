using Lantu.Analysis.Checks;

namespace Lantu.Analysis.Delivery;

/// <summary>What states, moves, roles and grades are called.</summary>
public static class DeliveryWords
{
    /// <summary>A state.</summary>
    public static Bilingual Of(ItemState state) => state switch
    {
        ItemState.Proposed => new("立项", "proposed"),
        ItemState.Approved => new("审定", "approved"),
        ItemState.Assigned => new("交办", "assigned"),
        ItemState.Accepted => new("签收", "accepted"),
        ItemState.UnderWay => new("办理中", "under way"),
        ItemState.Reported => new("反馈", "reported"),
        ItemState.CompletionRequested => new("申请办结", "completion requested"),
        ItemState.InReview => new("审核", "in review"),
        ItemState.Returned => new("退回", "returned"),
        ItemState.Completed => new("办结", "completed"),
        ItemState.Evaluated => new("评价", "evaluated"),
        ItemState.Closed => new("销号", "closed"),
        ItemState.Archived => new("归档", "archived"),
    };

    /// <summary>A move.</summary>
    public static Bilingual Of(MoveKind kind) => kind switch
    {
        MoveKind.Propose => new("立项", "propose"),
        MoveKind.Approve => new("审定", "approve"),
        MoveKind.Assign => new("交办", "assign"),
        MoveKind.Sign => new("签收", "sign"),
        MoveKind.Proceed => new("办理", "proceed"),
        MoveKind.Report => new("反馈", "report"),
        MoveKind.RequestExtension => new("申请延期", "request an extension"),
        MoveKind.DecideExtension => new("批复延期", "decide an extension"),
        MoveKind.ChangeTarget => new("调整目标", "change a target"),
        MoveKind.IssueSlip => new("发督办单", "issue a slip"),
        MoveKind.AnswerSlip => new("答复督办单", "answer a slip"),
        MoveKind.RequestCompletion => new("申请办结", "request completion"),
        MoveKind.Review => new("受理审核", "take up the review"),
        MoveKind.SendBack => new("退回", "return"),
        MoveKind.Verify => new("核验办结", "verify"),
        MoveKind.Evaluate => new("评价", "evaluate"),
        MoveKind.Close => new("销号", "close"),
        MoveKind.Archive => new("归档", "archive"),
    };

    /// <summary>A role.</summary>
    public static Bilingual Of(Role role) => role switch
    {
        Role.Office => new("督查室", "the office"),
        Role.LeadAgency => new("牵头单位", "the lead agency"),
        Role.SupportingAgency => new("配合单位", "a supporting agency"),
        Role.Leader => new("责任领导", "the leader"),
    };

    /// <summary>A grade.</summary>
    public static Bilingual Of(Grade grade) => grade switch
    {
        Grade.Good => new("好", "good"),
        Grade.Fair => new("较好", "fair"),
        Grade.Plain => new("一般", "plain"),
        Grade.Poor => new("差", "poor"),
    };

    /// <summary>Several things as a list.</summary>
    internal static Bilingual List(IEnumerable<Bilingual> words)
    {
        Bilingual[] all = [.. words];
        return new(string.Join('、', all.Select(static word => word.Chinese)), string.Join(", ", all.Select(static word => word.English)));
    }
}
