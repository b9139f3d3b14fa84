namespace Lantu.Analysis.Delivery;

/// <summary>Holds what concerns a slip (督办单) against the rules.</summary>
internal static class SlipChecks
{
    internal static Refusal? Refusal(WorkItem item, Move.IssueSlip move)
    {
        if (MoveChecks.ReasonRefusal(move) is { } refusal)
        {
            return refusal;
        }

        if (string.IsNullOrWhiteSpace(move.Number) || string.IsNullOrWhiteSpace(move.Demand))
        {
            return MoveChecks.Missing("督办单号或督办要求", "the number of the slip or what it demands");
        }

        if (item.Slips.Any(slip => slip.Number == move.Number))
        {
            return MoveChecks.Make(MoveRules.Slip, $"督办单 {move.Number} 已经发过", $"the slip {move.Number} was sent already", "换一个单号", "Give it another number");
        }

        return move.AnswerBy >= move.On ? null : MoveChecks.Make(
            MoveRules.DueAhead, $"答复时限 {Procedure.Day(move.AnswerBy)} 早于发单当天", $"the answer would be due on {Procedure.Day(move.AnswerBy)}, before the slip is sent",
            "改正答复时限", "Mend the day");
    }

    internal static Refusal? Refusal(WorkItem item, Move.AnswerSlip move)
    {
        FollowUpSlip? slip = item.Slips.FirstOrDefault(slip => slip.Number == move.Number);
        string open = string.Join('、', item.OpenSlips.Select(static slip => slip.Number));
        if (slip is null || slip.Answer is not null)
        {
            return MoveChecks.Make(
                MoveRules.Slip,
                slip is null ? $"没有发过督办单 {move.Number}" : $"督办单 {move.Number} 已经答复过",
                slip is null ? $"no slip {move.Number} was sent" : $"the slip {move.Number} is answered already",
                open.Length == 0 ? "没有待答复的督办单" : $"待答复的是 {open}",
                open.Length == 0 ? "No slip waits for an answer" : $"These wait for an answer: {open}");
        }

        return string.IsNullOrWhiteSpace(move.Answer) ? MoveChecks.Missing("答复内容", "the answer") : null;
    }
}
