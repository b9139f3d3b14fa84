namespace Lantu.Analysis.Delivery;

/// <summary>What can happen to a work item.</summary>
public enum MoveKind
{
    /// <summary>立项.</summary>
    Propose,

    /// <summary>审定.</summary>
    Approve,

    /// <summary>交办, or 改派 where it was given to somebody before.</summary>
    Assign,

    /// <summary>签收.</summary>
    Sign,

    /// <summary>办理: begin, or go on after a report or a return.</summary>
    Proceed,

    /// <summary>反馈: a report.</summary>
    Report,

    /// <summary>申请延期.</summary>
    RequestExtension,

    /// <summary>批准延期, or not.</summary>
    DecideExtension,

    /// <summary>调整目标.</summary>
    ChangeTarget,

    /// <summary>发督办单.</summary>
    IssueSlip,

    /// <summary>答复督办单.</summary>
    AnswerSlip,

    /// <summary>申请办结.</summary>
    RequestCompletion,

    /// <summary>受理审核.</summary>
    Review,

    /// <summary>退回.</summary>
    SendBack,

    /// <summary>核验办结.</summary>
    Verify,

    /// <summary>评价.</summary>
    Evaluate,

    /// <summary>销号.</summary>
    Close,

    /// <summary>归档.</summary>
    Archive,
}
