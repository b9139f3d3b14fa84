using Lantu.Analysis.Delivery;
using Lantu.Archive.Deliveries;
using Lantu.Site.Features.Delivery;
using Lantu.Site.Markup;
using Lantu.Site.Office;
using Lantu.Site.Words;

namespace Lantu.Site.Features.Following;

/// <summary>The fields of a move's form; names with a dot stand within an object of <c>lantu/move/1</c>.</summary>
/// <param name="desk">The question.</param>
/// <param name="prefix">Of the ids: several forms stand on one page.</param>
internal sealed class MoveFields(Desk desk, string prefix)
{
    /// <summary>What must be said with a move; nothing where the move says all.</summary>
    internal Html Of(WorkItem item, MoveKind kind) => kind switch
    {
        MoveKind.Assign => Assignment(item),
        MoveKind.RequestExtension => Html.Of($"""{Day("until", desk.Say("延到哪一天", "Until"), desk.Say($"现在的时限是 {DayWords.Plain(item.Due!.Value)}", $"The deadline is {DayWords.Plain(item.Due.Value)}"))}{Why(desk.Say("理由", "Reason"))}"""), // asked for only where there is a deadline
        MoveKind.DecideExtension => Html.Of($"""
            <p lang="zh-Hans">{item.PendingExtension!.By.Agency}：{item.PendingExtension.Why}</p>{Why(desk.Say("意见（不批准要写理由）", "Remark (a reason where it is refused)"))}
            <p class="row send1"><button class="btn go" type="submit" name="granted" value="true">{desk.Say("批准", "Grant")}</button><button class="btn" type="submit" name="granted" value="false">{desk.Say("不批准", "Refuse")}</button></p>
            """), // offered only where one waits
        MoveKind.ChangeTarget => Html.Of($"""
            <div class="field"><label for="{prefix}-old">{desk.Say("哪个目标", "Which target")}</label><select class="in" id="{prefix}-old" name="old" lang="zh-Hans">{Html.Each(item.What.Targets, static target => Html.Of($"""<option>{target}</option>"""))}</select></div>
            {Words("new", desk.Say("改成", "New target"), null, 2)}{Why(desk.Say("理由和依据", "Reason, and by what decision"))}
            """),
        MoveKind.IssueSlip => Slip(item),
        MoveKind.AnswerSlip => Html.Of($"""
            <div class="field"><label for="{prefix}-number">{desk.Say("督办单", "Slip")}</label><select class="in" id="{prefix}-number" name="number" lang="zh-Hans">{Html.Each(item.OpenSlips, static slip => Html.Of($"""<option value="{slip.Number}">{slip.Number}：{slip.Demand}</option>"""))}</select></div>
            {Words("answer", desk.Say("答复", "Answer"), null, 4)}
            """),
        MoveKind.RequestCompletion => Html.Of($"""{Words("summary", desk.Say("办成了什么", "What was done"), desk.Say("写结果和数字，对照目标一条条写。", "Results and figures, target by target."), 4)}{Files()}"""),
        MoveKind.SendBack => Why(desk.Say("退回的理由（差什么、补什么）", "Why it is returned: what is missing")),
        MoveKind.Verify => Words("finding", desk.Say("看了什么，结果怎样", "What was looked at and found"), null, 3),
        MoveKind.Evaluate => Html.Of($"""
            <fieldset class="field"><legend class="label">{desk.Say("评价", "Grade")}</legend><div class="radios">{Html.Each(Enum.GetValues<Grade>(), grade => Html.Of($"""<label><input type="radio" name="grade" value="{DeliveryNames.Of(grade)}"><span>{desk.Say(DeliveryWords.Of(grade).Chinese, DeliveryWords.Of(grade).English)}</span></label>"""))}</div></fieldset>
            """),
        MoveKind.Report => Report(item),
        _ => Html.None,
    };

    /// <summary>What a report says.</summary>
    internal Html Report(WorkItem item)
    {
        Milestone[] open = [.. item.OpenMilestones];
        Html milestones = open.Length == 0 ? Html.None : Html.Of($"""
            <fieldset class="field"><legend class="label">{desk.Say("完成了哪些节点", "Milestones reached")} <span class="opt">{desk.Say("没有可不勾", "optional")}</span></legend>{Html.Each(open, milestone => Html.Of($"""<label class="tick1"><input type="checkbox" name="text.reached" data-type="choice" value="{MoveJson.Day(milestone.Due)}"> <span lang="zh-Hans">{DayWords.Plain(milestone.Due)} {milestone.Demand}</span></label>"""))}</fieldset>
            """);
        return Html.Of($"""
            {Words("text.progress", desk.Say("这个月做了什么", "What was done this month"), desk.Say("写结果和数字，不写开了几次会。", "Results and figures, not meetings."), 5)}
            <div class="field"><label for="{prefix}-percent">{desk.Say("办到百分之几", "Per cent done")} <span class="opt">{desk.Say("没有可不填", "optional")}</span></label><input class="in short" id="{prefix}-percent" name="text.percent" data-type="number" type="number" inputmode="decimal" min="0" max="100" step="any"></div>
            {milestones}
            {Optional("text.problems", desk.Say("卡在哪里", "What stands in the way"))}
            {Words("text.next_step", desk.Say("下一步", "Next step"), desk.Say("做什么，什么时候做完。", "What, and by when."), 3)}
            {Files()}
            """);
    }

    private Html Assignment(WorkItem item)
    {
        AssignmentDraft? draft = item.Mandate is null ? desk.Archive.Read(session => AssignmentDrafts.Find(session, item.Id)) : null;
        Mandate? now = item.Mandate ?? draft?.Mandate;
        string milestones = now is null ? string.Empty : string.Join('\n', now.Milestones.Select(static milestone => $"{MoveJson.Day(milestone.Due)} {milestone.Demand}"));
        Html why = item.Mandate is null ? Html.None : Why(desk.Say("改派的理由", "Why it is reassigned"));
        string due = (item.Due ?? now?.Due) is { } day && day >= desk.Library.Today ? MoveJson.Day(day) : string.Empty;
        return Html.Of($"""
            <div class="field"><label for="{prefix}-lead">{desk.Say("牵头单位", "Lead agency")}</label><input class="in" id="{prefix}-lead" name="to.lead" value="{now?.Lead ?? item.What.Lead}" lang="zh-Hans"></div>
            <div class="field"><label for="{prefix}-support">{desk.Say("配合单位", "Supporting agencies")} <span class="opt">{desk.Say("用顿号分开", "parted by 、")}</span></label><input class="in" id="{prefix}-support" name="to.support" data-type="names" value="{string.Join('、', now?.Support ?? item.What.Support)}" lang="zh-Hans"></div>
            <div class="field"><label for="{prefix}-leader">{desk.Say("责任领导", "Leader")}</label><input class="in" id="{prefix}-leader" name="to.leader" value="{now?.Leader}" lang="zh-Hans"></div>
            <div class="field"><label for="{prefix}-due">{desk.Say("完成时限", "Deadline")}</label><input class="in short" id="{prefix}-due" name="to.due" type="date" value="{due}"></div>
            <div class="field"><label for="{prefix}-miles">{desk.Say("时间节点", "Milestones")} <span class="opt">{desk.Say("每行一个：2026-06-30 投资过半", "one a line: 2026-06-30 and what")}</span></label><textarea class="in" id="{prefix}-miles" name="to.milestones" data-type="milestones" rows="3" lang="zh-Hans">{milestones}</textarea></div>{why}
            """);
    }

    private Html Slip(WorkItem item)
    {
        int late = ItemWords.Overdue(item, desk.Library.Today);
        string why = late > 0 ? $"完成时限已过{late}天" + (item.LastReport is { } last ? $"，最近一次反馈是{last.At.Month}月{last.At.Day}日" : "，仍未反馈") : string.Empty;
        return Html.Of($"""
            <div class="field"><label for="{prefix}-number">{desk.Say("单号", "Number")}</label><span class="hint">{desk.Say("一号一单，写成 督〔2026〕3号。", "Each slip has one of its own, as 督〔2026〕3号.")}</span><input class="in" id="{prefix}-number" name="number" lang="zh-Hans"></div>
            <div class="field"><label for="{prefix}-why">{desk.Say("事由", "Why")}</label><textarea class="in" id="{prefix}-why" name="why" rows="2" lang="zh-Hans">{why}</textarea></div>
            {Words("demand", desk.Say("要求", "What is demanded"), null, 3)}
            {Day("answer_by", desk.Say("哪一天前答复", "To be answered by"), null)}
            """);
    }

    private Html Words(string name, string label, string? hint, int rows)
    {
        string id = prefix + "-" + name.Replace("text.", string.Empty, StringComparison.Ordinal);
        return Html.Of($"""<div class="field"><label for="{id}">{label}</label>{(hint is null ? Html.None : Html.Of($"""<span class="hint">{hint}</span>"""))}<textarea class="in" id="{id}" name="{name}" rows="{rows}" lang="zh-Hans"></textarea></div>""");
    }

    private Html Optional(string name, string label)
    {
        string id = prefix + "-" + name.Replace("text.", string.Empty, StringComparison.Ordinal);
        return Html.Of($"""<div class="field"><label for="{id}">{label} <span class="opt">{desk.Say("没有可不填", "optional")}</span></label><textarea class="in" id="{id}" name="{name}" rows="3" lang="zh-Hans"></textarea></div>""");
    }

    private Html Day(string name, string label, string? hint) => Html.Of(
        $"""<div class="field"><label for="{prefix}-{name}">{label}</label>{(hint is null ? Html.None : Html.Of($"""<span class="hint">{hint}</span>"""))}<input class="in short" id="{prefix}-{name}" name="{name}" type="date" min="{DayWords.Plain(desk.Library.Today)}"></div>""");

    private Html Why(string label) => Html.Of($"""<div class="field"><label for="{prefix}-why">{label}</label><textarea class="in" id="{prefix}-why" name="why" rows="3" lang="zh-Hans"></textarea></div>""");

    /// <summary>The field in which files are chosen, or taken with the camera of a phone.</summary>
    private Html Files() => Html.Of($"""
        <div class="field"><span class="label">{desk.Say("佐证", "Evidence")} <span class="opt">{desk.Say("照片、文件", "photos, files")}</span></span><span class="hint">{desk.Say($"每个不超过 {EvidenceFiles.MostBytes >> 20} MB，一次最多 {EvidenceFiles.MostFiles} 个。", $"At most {EvidenceFiles.MostBytes >> 20} MB each, {EvidenceFiles.MostFiles} at once.")}</span>
        <ul class="files"></ul><div class="row picks"><input class="vh" id="{prefix}-files" name="evidence" type="file" multiple aria-label="{desk.Say("选佐证文件", "Choose files as evidence")}" data-most="{EvidenceFiles.MostBytes}"><label class="btn pick" for="{prefix}-files">{desk.Say("选文件", "Choose files")}</label><input class="vh" id="{prefix}-cam" type="file" aria-label="{desk.Say("拍照作佐证", "Take a photo as evidence")}" accept="image/*" capture="environment" data-into="{prefix}-files"><label class="btn pick cam" for="{prefix}-cam">{desk.Say("拍照", "Take a photo")}</label></div></div>
        """);
}
