namespace Lantu.Analysis.Delivery;

/// <summary>Holds what concerns an extension against the rules.</summary>
internal static class ExtensionChecks
{
    internal static Refusal? Refusal(WorkItem item, Move.RequestExtension move)
    {
        DateOnly due = item.Due!.Value; // an item that was assigned has one
        if (item.PendingExtension is { } pending)
        {
            return MoveChecks.Make(
                MoveRules.ExtensionOnce, $"延期到 {Procedure.Day(pending.Until)} 的申请还没有批复", $"the request until {Procedure.Day(pending.Until)} is not decided yet",
                "请责任领导先批复", "The leader decides that one first");
        }

        if (MoveChecks.ReasonRefusal(move) is { } refusal)
        {
            return refusal;
        }

        return TooLate(due, move) ?? (move.Until > due ? null : MoveChecks.Make(
            MoveRules.ExtensionLater, $"申请延到 {Procedure.Day(move.Until)}，不晚于现在的时限 {Procedure.Day(due)}",
            $"{Procedure.Day(move.Until)} does not lie after the present deadline {Procedure.Day(due)}", "写一个更晚的日期", "Name a later day"));
    }

    internal static Refusal? Refusal(WorkItem item, Move.DecideExtension move)
    {
        if (item.PendingExtension is null)
        {
            return MoveChecks.Make(
                MoveRules.ExtensionOnce, "没有待批的延期申请", "no extension waits for a decision", "请牵头单位先申请延期", "The lead agency asks for one first");
        }

        return move.Granted ? TooLate(item.Due!.Value, move) : MoveChecks.ReasonRefusal(move);
    }

    private static Refusal? TooLate(DateOnly due, Move move) => move.On < due ? null : MoveChecks.Make(
        MoveRules.ExtensionInTime, $"时限 {Procedure.Day(due)} 已到（今天 {Procedure.Day(move.On)}）", $"the deadline {Procedure.Day(due)} has come (today is {Procedure.Day(move.On)})",
        "按超期处理：反馈原因和下一步措施；确需另定时限的，由督查室写明理由改派", "It counts as overdue: report why and what comes next; the office can reassign it with a new deadline and the reason");
}
