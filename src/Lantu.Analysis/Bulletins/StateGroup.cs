using Lantu.Analysis.Delivery;

namespace Lantu.Analysis.Bulletins;

/// <summary>States as a bulletin counts them.</summary>
public enum StateGroup
{
    /// <summary>已办结: completed, evaluated, closed, archived.</summary>
    Completed,

    /// <summary>待审核: completion is asked for or in review.</summary>
    InReview,

    /// <summary>办理中: accepted, under way, reported, returned.</summary>
    UnderWay,

    /// <summary>待签收: assigned.</summary>
    ToSign,

    /// <summary>待交办: proposed or approved.</summary>
    ToAssign,
}

/// <summary>Which states a bulletin counts together.</summary>
public static class StateGroups
{
    /// <summary>The group of a state.</summary>
    public static StateGroup Of(ItemState state) => state switch
    {
        ItemState.Completed or ItemState.Evaluated or ItemState.Closed or ItemState.Archived => StateGroup.Completed,
        ItemState.CompletionRequested or ItemState.InReview => StateGroup.InReview,
        ItemState.Accepted or ItemState.UnderWay or ItemState.Reported or ItemState.Returned => StateGroup.UnderWay,
        ItemState.Assigned => StateGroup.ToSign,
        ItemState.Proposed or ItemState.Approved => StateGroup.ToAssign,
    };

    /// <summary>What a group is called.</summary>
    public static string Name(StateGroup group) => group switch
    {
        StateGroup.Completed => "已办结",
        StateGroup.InReview => "待审核",
        StateGroup.UnderWay => "办理中",
        StateGroup.ToSign => "待签收",
        StateGroup.ToAssign => "待交办",
    };
}
