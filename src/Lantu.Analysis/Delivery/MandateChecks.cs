namespace Lantu.Analysis.Delivery;

/// <summary>Holds an assignment against the rules.</summary>
internal static class MandateChecks
{
    internal static Refusal? Refusal(WorkItem item, Move.Assign move)
    {
        Mandate to = move.To;
        if (item.Mandate is not null && MoveChecks.ReasonRefusal(move) is { } refusal)
        {
            return refusal;
        }

        if (string.IsNullOrWhiteSpace(to.Lead))
        {
            return MoveChecks.Missing("牵头单位", "the lead agency");
        }

        if (string.IsNullOrWhiteSpace(to.Leader))
        {
            return MoveChecks.Missing("责任领导", "the leader");
        }

        if (to.Support.Contains(to.Lead, StringComparer.Ordinal) || to.Support.Any(string.IsNullOrWhiteSpace))
        {
            return MoveChecks.Make(
                MoveRules.Complete, "牵头单位不能同时是配合单位，配合单位不能是空的", "the lead agency does not support itself, and no supporting agency is empty",
                "改正单位", "Mend the agencies");
        }

        return to.Due < move.On ? MoveChecks.Make(
                MoveRules.DueAhead, $"完成时限 {Procedure.Day(to.Due)} 早于交办当天 {Procedure.Day(move.On)}",
                $"the deadline {Procedure.Day(to.Due)} lies before the assignment on {Procedure.Day(move.On)}", "改正完成时限", "Mend the deadline")
            : to.Milestones.FirstOrDefault(milestone => milestone.Due < move.On || milestone.Due > to.Due) is { } stray ? MoveChecks.Make(
                MoveRules.DueAhead, $"时间节点 {Procedure.Day(stray.Due)}（{stray.Demand}）不在交办当天和完成时限之间",
                $"the milestone {Procedure.Day(stray.Due)} ({stray.Demand}) does not lie between the assignment and the deadline", "改正节点", "Mend the milestone")
            : to.Milestones.GroupBy(static milestone => milestone.Due).FirstOrDefault(static group => group.Count() > 1) is { } twice ? MoveChecks.Make(
                MoveRules.Complete, $"{Procedure.Day(twice.Key)} 有两个时间节点", $"two milestones stand on {Procedure.Day(twice.Key)}", "并成一个", "Join them")
            : null;
    }
}
