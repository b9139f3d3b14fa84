using Lantu.Analysis.Delivery;

namespace Lantu.App.Commands.Delivery;

/// <summary>A verb that makes a move of an item.</summary>
/// <param name="Name">As it is typed: sign.</param>
/// <param name="Kind">The move.</param>
/// <param name="Chinese">What it does.</param>
/// <param name="English">The same in English.</param>
/// <param name="Options">What it takes besides who, when and why, as it stands in the help.</param>
/// <param name="Example">How it is typed, behind the verb.</param>
internal sealed record MoveVerb(string Name, MoveKind Kind, string Chinese, string English, string[] Options, string Example)
{
    /// <summary>All verbs, in the order in which an item lives.</summary>
    internal static IReadOnlyList<MoveVerb> All { get; } =
    [
        new("approve", MoveKind.Approve, "审定", "approves items", [], "1-001 1-002 --by 赵副市长"),
        new("assign", MoveKind.Assign, "交办；再次交办就是改派，要写理由", "assigns an item; a second time with a reason", ["--lead", "--support", "--leader", "--due", "--milestone"], "1-001 --by 王敏 --lead 市商务局 --leader 赵副市长 --due 2026-09-30 --milestone \"2026-06-30 首店50家\""),
        new("sign", MoveKind.Sign, "签收", "signs for items", [], "1-001 --by 李强 --unit 市商务局"),
        new("proceed", MoveKind.Proceed, "开始办理，或反馈、退回之后继续办理", "begins, or goes on after a report or a return", [], "1-001 --by 李强 --unit 市商务局"),
        new("report", MoveKind.Report, "反馈进展、问题和下一步措施", "reports progress, problems and the next step", ["--progress", "--percent", "--problems", "--next", "--reached", "--evidence"], "1-001 --by 李强 --unit 市商务局 --progress \"首店32家。\" --problems \"选址未定。\" --next \"逐家对接。\""),
        new("extend", MoveKind.RequestExtension, "申请延期（要在到期日之前）", "asks for an extension, before the due date", ["--until"], "1-001 --by 李强 --unit 市商务局 --until 2026-12-31 --why \"供地推迟\""),
        new("grant", MoveKind.DecideExtension, "批准延期", "grants the extension", [], "1-001 --by 赵副市长"),
        new("decline", MoveKind.DecideExtension, "不批准延期，要写理由", "declines the extension, with a reason", [], "1-001 --by 赵副市长 --why \"理由不充分\""),
        new("retarget", MoveKind.ChangeTarget, "调整目标，原目标留在记录里", "changes a target; the old one stays in the record", ["--old", "--new"], "1-001 --by 赵副市长 --old \"首店≥100家\" --new \"首店≥80家\" --why \"市政府常务会议决定\""),
        new("answer", MoveKind.AnswerSlip, "答复督办单", "answers a slip", ["--number", "--answer"], "1-001 --by 李强 --unit 市商务局 --number 督〔2026〕3号 --answer \"已办。\""),
        new("complete", MoveKind.RequestCompletion, "申请办结，要有佐证材料", "asks for completion, with evidence", ["--summary", "--evidence"], "1-001 --by 李强 --unit 市商务局 --summary \"首店106家。\" --evidence 台账.xlsx"),
        new("review", MoveKind.Review, "受理审核", "takes up the review", [], "1-001 --by 王敏"),
        new("return", MoveKind.SendBack, "退回，要写理由", "sends back, with a reason", [], "1-001 --by 王敏 --why \"材料不全\""),
        new("verify", MoveKind.Verify, "核验办结", "verifies that it is done", ["--finding"], "1-001 --by 王敏 --finding \"抽查20家，均在营业。\""),
        new("grade", MoveKind.Evaluate, "评价：good 好、fair 较好、plain 一般、poor 差", "grades: good, fair, plain, poor", ["--grade"], "1-001 --by 赵副市长 --as leader --grade good"),
        new("close", MoveKind.Close, "销号", "closes items", [], "1-001 --by 王敏"),
        new("archive", MoveKind.Archive, "归档", "archives items", [], "1-001 --by 王敏"),
    ];
}
