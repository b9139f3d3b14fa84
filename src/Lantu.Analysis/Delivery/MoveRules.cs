using Lantu.Analysis.Checks;

namespace Lantu.Analysis.Delivery;

/// <summary>All rules that a move can break; the manual (<c>docs/delivery.md</c>) has the same list.</summary>
public static class MoveRules
{
    /// <summary>The state does not allow it.</summary>
    public static readonly MoveRule State = Rule("M001", "每一步只能在规定的环节办理", "each move has the states in which it is allowed");

    /// <summary>The role does not allow it.</summary>
    public static readonly MoveRule Role = Rule("M002", "每一步只能由规定的角色办理", "each move has the roles that may make it");

    /// <summary>Another agency answers for it.</summary>
    public static readonly MoveRule Agency = Rule("M003", "单位只能办理自己牵头或配合的事项", "an agency moves only the items that it leads or supports");

    /// <summary>The time runs backwards.</summary>
    public static readonly MoveRule Order = Rule("M004", "办理记录按时间先后登记，只能往后加", "the journal runs forward in time and is only appended to");

    /// <summary>There is no reason.</summary>
    public static readonly MoveRule Reason = Rule("M005", "改派、延期、不批准延期、调整目标、退回和督办要写明理由", "reassigning, extensions, refusing one, changes of target, returns and slips need a reason");

    /// <summary>Something is not filled in.</summary>
    public static readonly MoveRule Complete = Rule("M006", "这一步要填的内容要填全", "what a move needs must be filled in");

    /// <summary>An extension too late.</summary>
    public static readonly MoveRule ExtensionInTime = Rule("M007", "延期要在到期日之前申请并获批，到期当天起不再办理", "an extension is asked for and granted before the due date, never on or after it");

    /// <summary>An extension that does not extend.</summary>
    public static readonly MoveRule ExtensionLater = Rule("M008", "延期后的时限要晚于现在的时限", "the extended deadline lies after the present one");

    /// <summary>One extension at a time.</summary>
    public static readonly MoveRule ExtensionOnce = Rule("M009", "同一时间只能有一个待批的延期申请，批复要有申请在先", "one extension waits at a time, and only a waiting one is decided");

    /// <summary>Completion without a report.</summary>
    public static readonly MoveRule ReportFirst = Rule("M010", "申请办结之前（退回、改派之后重新）至少反馈一次", "at least one report stands before an application for completion, and a new one after a return or a new assignment");

    /// <summary>Completion without evidence.</summary>
    public static readonly MoveRule EvidenceFirst = Rule("M011", "申请办结要有佐证材料", "completion needs evidence");

    /// <summary>The same person applies and verifies.</summary>
    public static readonly MoveRule FourEyes = Rule("M012", "申请办结的人不能核验同一事项", "whoever applied for completion does not verify it");

    /// <summary>A slip that is unknown, answered or numbered twice.</summary>
    public static readonly MoveRule Slip = Rule("M013", "督办单一号一单，发出之后才能答复，只答复一次", "a slip has a number of its own and is answered once, after it was sent");

    /// <summary>Slips without an answer.</summary>
    public static readonly MoveRule OpenSlips = Rule("M014", "督办单没有全部答复，不能核验办结", "nothing is verified while a slip waits for its answer");

    /// <summary>A milestone that is not in the mandate.</summary>
    public static readonly MoveRule Milestone = Rule("M015", "反馈只能勾选交办时定下的时间节点", "a report names milestones of the assignment only");

    /// <summary>A target that the item does not have.</summary>
    public static readonly MoveRule Target = Rule("M016", "调整的目标要是本事项现有的，而且确有变化", "a change of target names one that the item has, and changes it");

    /// <summary>An item that exists already, or does not.</summary>
    public static readonly MoveRule Exists = Rule("M017", "一个事项只立项一次，立项之后才能办理", "an item is proposed once, and moved after that");

    /// <summary>A deadline in the past.</summary>
    public static readonly MoveRule DueAhead = Rule("M018", "完成时限和时间节点不早于交办当天，时间节点不晚于完成时限", "deadline and milestones do not lie before the assignment, nor milestones after the deadline");

    /// <summary>All of them, in the order of their codes.</summary>
    public static IReadOnlyList<MoveRule> All { get; } =
    [
        State, Role, Agency, Order, Reason, Complete, ExtensionInTime, ExtensionLater, ExtensionOnce, ReportFirst, EvidenceFirst, FourEyes, Slip, OpenSlips,
        Milestone, Target, Exists, DueAhead,
    ];

    private static MoveRule Rule(string code, string chinese, string english) => new(code, new Bilingual(chinese, english));
}
