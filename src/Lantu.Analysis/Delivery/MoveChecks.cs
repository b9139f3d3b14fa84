using System.Globalization;
using Lantu.Analysis.Checks;

namespace Lantu.Analysis.Delivery;

/// <summary>Holds a move against the rules, one after the other; the first that it breaks is told.</summary>
internal static class MoveChecks
{
    /// <summary>Why an item cannot be proposed; null where it can.</summary>
    internal static Refusal? Refusal(Move.Propose move)
    {
        ArgumentNullException.ThrowIfNull(move);
        return RoleRefusal(move) ?? (string.IsNullOrWhiteSpace(move.What.Title)
            ? Make(MoveRules.Complete, "没有写事项名称", "the item has no name", "写明要办什么", "Say what is to be done")
            : null);
    }

    /// <summary>Why a move cannot be made; null where it can.</summary>
    internal static Refusal? Refusal(WorkItem item, Move move) =>
        RoleRefusal(move) ?? OrderRefusal(item, move) ?? StateRefusal(item, move) ?? AgencyRefusal(item, move) ?? move switch
        {
            Move.Assign assign => MandateChecks.Refusal(item, assign),
            Move.Sign => SignRefusal(item, move),
            Move.Report report => ReportRefusal(item, report),
            Move.RequestExtension request => ExtensionChecks.Refusal(item, request),
            Move.DecideExtension decision => ExtensionChecks.Refusal(item, decision),
            Move.ChangeTarget change => TargetRefusal(item, change),
            Move.IssueSlip slip => SlipChecks.Refusal(item, slip),
            Move.AnswerSlip answer => SlipChecks.Refusal(item, answer),
            Move.RequestCompletion request => CompletionChecks.Refusal(item, request),
            Move.SendBack => ReasonRefusal(move),
            Move.Verify verify => CompletionChecks.Refusal(item, verify),
            _ => null,
        };

    /// <summary>That a reason is missing; null where there is one.</summary>
    internal static Refusal? ReasonRefusal(Move move)
    {
        if (move.Why is not null)
        {
            return null;
        }

        Bilingual what = DeliveryWords.Of(move.Kind);
        return Make(MoveRules.Reason, $"“{what.Chinese}”没有写理由", $"no reason is given to {what.English}", "补上理由再办", "Give the reason");
    }

    /// <summary>That something is not filled in.</summary>
    internal static Refusal Missing(string chinese, string english) =>
        Make(MoveRules.Complete, $"没有填{chinese}", $"{english} is missing", "补上再办", "Fill it in");

    /// <summary>A refusal from its words.</summary>
    internal static Refusal Make(MoveRule rule, string chinese, string english, string chineseWayOut, string englishWayOut) =>
        new(rule, new Bilingual(chinese, english), new Bilingual(chineseWayOut, englishWayOut));

    private static Refusal? RoleRefusal(Move move)
    {
        IReadOnlyList<Role> roles = MoveRight.Of(move.Kind).Roles;
        if (roles.Contains(move.By.Role))
        {
            return null;
        }

        (Bilingual what, Bilingual who, Bilingual may) = (DeliveryWords.Of(move.Kind), DeliveryWords.Of(move.By.Role), DeliveryWords.List(roles.Select(DeliveryWords.Of)));
        return Make(
            MoveRules.Role, $"{who.Chinese}不能办“{what.Chinese}”", $"{who.English} may not {what.English}", $"请由{may.Chinese}办理", $"It is for {may.English}");
    }

    private static Refusal? OrderRefusal(WorkItem item, Move move) => move.At >= item.LastMove ? null : Make(
        MoveRules.Order,
        string.Create(CultureInfo.InvariantCulture, $"这一步的时间是 {move.At:yyyy-MM-dd HH:mm}，早于上一步的 {item.LastMove:yyyy-MM-dd HH:mm}"),
        string.Create(CultureInfo.InvariantCulture, $"this move is of {move.At:yyyy-MM-dd HH:mm}, before the last one of {item.LastMove:yyyy-MM-dd HH:mm}"),
        "改正时间；漏登的事按现在的时间补登，并在理由中写明", "Mend the time; what was forgotten is entered now, with the reason");

    private static Refusal? StateRefusal(WorkItem item, Move move)
    {
        MoveRight right = MoveRight.Of(move.Kind);
        if (right.States.Contains(item.State))
        {
            return null;
        }

        (Bilingual what, Bilingual now) = (DeliveryWords.Of(move.Kind), DeliveryWords.Of(item.State));
        Bilingual then = DeliveryWords.List(right.States.Select(DeliveryWords.Of));
        MoveKind[] next = [.. MoveRight.From(item.State)];
        Bilingual can = DeliveryWords.List(next.Select(DeliveryWords.Of));
        return Make(
            MoveRules.State,
            $"事项在“{now.Chinese}”环节，不能办“{what.Chinese}”；它只能在{then.Chinese}环节办",
            $"the item is {now.English}: one cannot {what.English}, which needs an item that is {then.English}",
            next.Length == 0 ? "已归档的事项不再变动；要接着办请另立一项" : $"现在可以办：{can.Chinese}",
            next.Length == 0 ? "An archived item never moves again; propose a new one" : $"What it allows now: {can.English}");
    }

    private static Refusal? AgencyRefusal(WorkItem item, Move move)
    {
        bool fits = move.By.Role switch
        {
            Role.LeadAgency => item.Mandate is not null && move.By.Agency == item.Mandate.Lead,
            Role.SupportingAgency => item.Mandate is not null && item.Mandate.Support.Contains(move.By.Agency, StringComparer.Ordinal),
            Role.Office or Role.Leader => true,
        };
        if (fits)
        {
            return null;
        }

        Bilingual role = DeliveryWords.Of(move.By.Role);
        string support = item.Mandate is { Support.Count: > 0 } mandate ? $"，配合单位是{string.Join('、', mandate.Support)}" : "，没有配合单位";
        return Make(
            MoveRules.Agency,
            $"{move.By.Agency}不是这一事项的{role.Chinese}",
            $"{move.By.Agency} is not {role.English} of this item",
            $"牵头单位是{item.Mandate?.Lead}{support}；要换单位请督查室改派",
            $"It is led by {item.Mandate?.Lead}; the office can reassign it");
    }

    private static Refusal? SignRefusal(WorkItem item, Move move)
    {
        if (item.SignedBy.Contains(move.By.Agency!, StringComparer.Ordinal))
        {
            return Make(MoveRules.State, $"{move.By.Agency}已经签收过", $"{move.By.Agency} has signed already", "直接反馈进展", "Report the progress");
        }

        return null;
    }

    private static Refusal? ReportRefusal(WorkItem item, Move.Report move)
    {
        if (string.IsNullOrWhiteSpace(move.Text.Progress))
        {
            return Missing("进展情况", "the progress");
        }

        if (move.Text.Percent is < 0 or > 100)
        {
            return Make(MoveRules.Complete, "进度要在0到100%之间", "the percentage lies between 0 and 100", "改正进度，或者不填", "Mend it, or leave it out");
        }

        foreach (DateOnly day in move.Text.Reached)
        {
            if (item.Mandate!.Milestones.All(milestone => milestone.Due != day))
            {
                string known = string.Join('、', item.Mandate.Milestones.Select(static milestone => Procedure.Day(milestone.Due)));
                return Make(
                    MoveRules.Milestone, $"{Procedure.Day(day)} 不是这一事项的时间节点", $"{Procedure.Day(day)} is no milestone of this item",
                    known.Length == 0 ? "交办时没有定节点，不要勾选" : $"节点是 {known}", known.Length == 0 ? "It has none" : $"Its milestones are {known}");
            }
        }

        return null;
    }

    private static Refusal? TargetRefusal(WorkItem item, Move.ChangeTarget move)
    {
        if (ReasonRefusal(move) is { } refusal)
        {
            return refusal;
        }

        if (string.IsNullOrWhiteSpace(move.New))
        {
            return Missing("调整后的目标", "the new target");
        }

        string known = string.Join('；', item.What.Targets);
        return item.What.Targets.Contains(move.Old, StringComparer.Ordinal) && move.Old != move.New
            ? null
            : Make(
                MoveRules.Target,
                move.Old == move.New ? "调整前后的目标一样" : $"本事项没有“{move.Old}”这一目标",
                move.Old == move.New ? "the target is the same as before" : $"the item has no target '{move.Old}'",
                known.Length == 0 ? "本事项没有定目标，不能调整" : $"现有目标是：{known}",
                known.Length == 0 ? "It has none" : $"It has: {known}");
    }
}
