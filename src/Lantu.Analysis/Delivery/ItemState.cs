namespace Lantu.Analysis.Delivery;

/// <summary>Where a work item stands, from 立项 to 归档.</summary>
public enum ItemState
{
    /// <summary>立项: written down, not yet decided.</summary>
    Proposed,

    /// <summary>审定: decided that it will be done.</summary>
    Approved,

    /// <summary>交办: given to a lead agency, with a leader and a deadline; not yet signed for.</summary>
    Assigned,

    /// <summary>签收: the lead agency has signed for it.</summary>
    Accepted,

    /// <summary>办理中: under way.</summary>
    UnderWay,

    /// <summary>反馈: a report lies with the office.</summary>
    Reported,

    /// <summary>申请办结: the lead agency says that it is done.</summary>
    CompletionRequested,

    /// <summary>审核: the office looks at what was done.</summary>
    InReview,

    /// <summary>退回: what was done is not enough.</summary>
    Returned,

    /// <summary>办结: verified as done.</summary>
    Completed,

    /// <summary>评价: graded.</summary>
    Evaluated,

    /// <summary>销号: struck from the list of open matters.</summary>
    Closed,

    /// <summary>归档: kept, and never moved again.</summary>
    Archived,
}
