namespace Lantu.Analysis.Delivery;

/// <summary>Holds what concerns completion against the rules.</summary>
internal static class CompletionChecks
{
    internal static Refusal? Refusal(WorkItem item, Move.RequestCompletion move)
    {
        if (string.IsNullOrWhiteSpace(move.Summary))
        {
            return MoveChecks.Missing("办结情况", "what was done");
        }

        if (!item.Reports.Skip(item.ReportsBefore).Any(static report => report.By.Role == Role.LeadAgency))
        {
            return MoveChecks.Make(
                MoveRules.ReportFirst,
                item.Returns > 0 ? "退回（或改派）之后牵头单位还没有反馈" : "牵头单位还没有反馈过",
                item.Returns > 0 ? "the lead agency has not reported since it was returned or reassigned" : "the lead agency has not reported yet",
                "先反馈进展", "Report first");
        }

        return move.Evidence.Count > 0 || item.Evidence.Any() ? null : MoveChecks.Make(
            MoveRules.EvidenceFirst, "没有佐证材料", "there is no evidence", "附上文件、照片、验收单一类材料", "Hand in files: documents, photographs, certificates");
    }

    internal static Refusal? Refusal(WorkItem item, Move.Verify move)
    {
        if (string.IsNullOrWhiteSpace(move.Finding))
        {
            return MoveChecks.Missing("核验情况（看了什么、结果怎样）", "what was looked at and found");
        }

        if (item.Application?.By.Name == move.By.Name)
        {
            return MoveChecks.Make(
                MoveRules.FourEyes, $"{move.By.Name}就是申请办结的人", $"{move.By.Name} applied for it", "请督查室另一人核验", "Somebody else of the office verifies it");
        }

        string open = string.Join('、', item.OpenSlips.Select(static slip => slip.Number));
        return open.Length == 0 ? null : MoveChecks.Make(
            MoveRules.OpenSlips, $"督办单 {open} 还没有答复", $"the slips {open} have no answer", "请牵头单位先答复", "The lead agency answers them first");
    }
}
