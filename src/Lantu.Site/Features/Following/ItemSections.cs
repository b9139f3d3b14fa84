using Lantu.Analysis.Delivery;
using Lantu.Site.Features.Delivery;
using Lantu.Site.Library;
using Lantu.Site.Markup;
using Lantu.Site.Office;
using Lantu.Site.Words;

namespace Lantu.Site.Features.Following;

/// <summary>What every page of one item shows: who answers for it and until when, its sentence, its slips, its history with files.</summary>
internal static class ItemSections
{
    /// <summary>Its head.</summary>
    /// <param name="desk">The question.</param>
    /// <param name="item">The item.</param>
    /// <param name="unit">The agency that looks; null for the office.</param>
    internal static Html Head(Desk desk, WorkItem item, string? unit)
    {
        ShelfEntry? plan = ItemAccess.Plan(desk, item.Id);
        Mandate? mandate = item.Mandate;
        var clock = ItemClock.Of(item, desk.Library.Today, ClockRules.Usual);
        Html role = unit is null ? Pair(desk.Say("牵头单位", "Lead"), Html.Text(ItemWords.Lead(item) ?? "—"))
            : Html.Of($"""{Pair(desk.Say("你们的角色", "Your part"), Html.Text(mandate?.Lead == unit ? desk.Say("牵头", "lead") : desk.Say($"配合，{mandate?.Lead}牵头", $"support; {mandate?.Lead} leads")))}""");
        Milestone? next = item.OpenMilestones.FirstOrDefault();
        Html source = item.What.Quote is { } quote
            ? Html.Of($"""<blockquote class="q" lang="zh-Hans">{quote}</blockquote><p class="fine">{(plan is null ? Html.None : Html.Of($"""<a href="{plan.Address}/source#l{item.What.Line ?? 1}">{desk.Say($"看原文第 {item.What.Line} 行", $"See line {item.What.Line} of the text")}</a>　"""))}{(item.What.Targets.Count == 0 ? Html.Text(desk.Say("原文没有写数字目标。", "The text names no figure.")) : Html.Of($"""{desk.Say("目标：", "Targets: ")}<span lang="zh-Hans">{string.Join("；", item.What.Targets)}</span>"""))}</p>""")
            : Html.Of($"""<p class="fine">{desk.Say("原文没有，由督查室立项。", "Not in the text; proposed by the office.")}</p>""");
        return Html.Of($"""
            <header class="uh"><p class="q" lang="zh-Hans">{item.What.Initiative}　{item.Id}</p><h1 lang="zh-Hans">{item.What.Title}</h1>
            <dl>{role}{Pair(desk.Say("配合", "Support"), Html.Text(mandate is { Support.Count: > 0 } ? string.Join('、', mandate.Support) : "—"))}{Pair(desk.Say("责任领导", "Leader"), Html.Text(mandate?.Leader ?? "—"))}{Pair(desk.Say("完成时限", "Deadline"), Html.Of($"""{(item.Due is { } due ? DayWords.Plain(due) : item.What.Deadline ?? "—")}<small class="q">{(clock.Status == ClockStatus.NotSet ? string.Empty : " " + desk.Say(clock.Words.Chinese, clock.Words.English))}</small>"""))}{Pair(desk.Say("状态", "State"), ItemWords.State(item, desk.Library.Today, desk.English))}{(next is null ? Html.None : Pair(desk.Say("下一个节点", "Next milestone"), Html.Of($"""{DayWords.Plain(next.Due)} <span lang="zh-Hans">{next.Demand}</span>""")))}</dl>
            {source}
            {(item is { ReturnedFor: { } why, State: ItemState.Returned or ItemState.UnderWay or ItemState.Reported } ? Html.Of($"""<div class="err"><p class="msg">{desk.Say("退回：", "Returned: ")}<span lang="zh-Hans">{why}</span></p></div>""") : Html.None)}</header>
            """);
    }

    /// <summary>Its slips, each to be taken as a document.</summary>
    internal static Html Slips(Desk desk, WorkItem item, bool withFiles) => item.Slips.Count == 0 ? Html.None : Html.Of($"""
        <section class="hist" aria-labelledby="slips"><h2 id="slips">{desk.Say("督办单", "Slips")}</h2><ol>{Html.Each(item.Slips, slip => Html.Of($"""
            <li><time datetime="{MoveJson.Day(slip.On)}">{DayWords.Of(slip.On, desk.English)}</time><div><b lang="zh-Hans">{slip.Number}</b>　{(slip.Answer is null ? Html.Of($"""<span class="state wait">{desk.Say($"{DayWords.Of(slip.AnswerBy, english: false)}前答复", $"to be answered by {DayWords.Of(slip.AnswerBy, english: true)}")}</span>""") : Html.Of($"""<span class="state done">{desk.Say($"{DayWords.Of(slip.AnsweredOn!.Value, english: false)}已答复", $"answered on {DayWords.Of(slip.AnsweredOn.Value, english: true)}")}</span>"""))}<p lang="zh-Hans">{slip.Why}。{slip.Demand}</p>{(slip.Answer is { } answer ? Html.Of($"""<p class="fine" lang="zh-Hans">{desk.Say("答复：", "Answer: ")}{answer}</p>""") : Html.None)}{(withFiles && desk.Settings.Render is not null ? Html.Of($"""<p class="fine">{Html.Each(DocumentAnswer.Formats, format => Html.Of($"""<a href="{Api.PlanApi.Root}/items/{item.Id}/slip?number={Uri.EscapeDataString(slip.Number)}&amp;format={format}">{format.ToUpperInvariant()}</a>　"""))}</p>""") : Html.None)}</div></li>
            """))}</ol></section>
        """); // an answered slip has its day

    /// <summary>Every move with who and when, the latest first, and what was handed in with it.</summary>
    internal static Html History(Desk desk, WorkItem item, IReadOnlyList<Move> moves) => Html.Of($"""
        <section class="hist" aria-labelledby="hist"><h2 id="hist">{desk.Say("经过", "History")}</h2><ol>{Html.Each(moves.Reverse(), move => Step(desk, item, move))}</ol></section>
        """);

    private static Html Step(Desk desk, WorkItem item, Move move)
    {
        string who = move.By.Agency is { } agency ? $"{agency}　{move.By.Name}" : $"{desk.Say(DeliveryWords.Of(move.By.Role).Chinese, DeliveryWords.Of(move.By.Role).English)}　{move.By.Name}";
        string name = desk.Say(DeliveryWords.Of(move.Kind).Chinese, ItemWords.Headed(DeliveryWords.Of(move.Kind).English));
        return Html.Of($"""
            <li><time datetime="{MoveJson.Time(move.At)}">{DayWords.Of(move.On, desk.English)}</time><div><b>{name}</b>　<span class="q" lang="zh-Hans">{who}</span>　<span class="q nb">{move.At.ToString("HH:mm", System.Globalization.CultureInfo.InvariantCulture)}</span>{Says(desk, item, move)}{(move.Why is { } why ? Html.Of($"""<p class="fine" lang="zh-Hans">{desk.Say("理由：", "Reason: ")}{why}</p>""") : Html.None)}</div></li>
            """);
    }

    private static Html Says(Desk desk, WorkItem item, Move move) => move switch
    {
        Move.Assign assign when desk.English => Html.Of($"""<p>Lead: <span lang="zh-Hans">{assign.To.Lead}</span>{(assign.To.Support.Count > 0 ? Html.Of($"""; support: <span lang="zh-Hans">{string.Join('、', assign.To.Support)}</span>""") : Html.None)}; leader: <span lang="zh-Hans">{assign.To.Leader}</span>; due {DayWords.Plain(assign.To.Due)}</p>"""),
        Move.Assign assign => Html.Of($"""<p lang="zh-Hans">{assign.To.Lead}牵头{(assign.To.Support.Count > 0 ? "，" + string.Join('、', assign.To.Support) + "配合" : string.Empty)}，{assign.To.Leader}负责，{DayWords.Plain(assign.To.Due)} 完成</p>"""),
        Move.Report report => Html.Of($"""
            <p lang="zh-Hans">“{report.Text.Progress}”{(report.Text.Percent is { } percent ? Html.Of($"""　<b>{percent}%</b>""") : Html.None)}</p>{Line(report.Text.Problems, desk.Say("存在问题：", "Problems: "))}{Line(report.Text.NextStep, desk.Say("下一步：", "Next: "))}{(report.Text.Reached.Count > 0 ? Line(string.Join('、', report.Text.Reached.Select(DayWords.Plain)), desk.Say("完成节点：", "Milestones reached: ")) : Html.None)}{Files(desk, item, report.Text.Evidence)}
            """),
        Move.RequestExtension request => Html.Of($"""<p>{desk.Say($"申请延到 {DayWords.Plain(request.Until)}", $"until {DayWords.Plain(request.Until)}")}</p>"""),
        Move.DecideExtension decision => Html.Of($"""<p>{(decision.Granted ? desk.Say("批准", "granted") : desk.Say("不批准", "refused"))}</p>"""),
        Move.ChangeTarget change => Html.Of($"""<p lang="zh-Hans">“{change.Old}”{desk.Say("改成", " → ")}“{change.New}”</p>"""),
        Move.IssueSlip slip => Html.Of($"""<p lang="zh-Hans">{slip.Number}：{slip.Demand}{desk.Say($"（{DayWords.Plain(slip.AnswerBy)} 前答复）", $" (answer by {DayWords.Plain(slip.AnswerBy)})")}</p>"""),
        Move.AnswerSlip answer => Html.Of($"""<p lang="zh-Hans">{answer.Number}：“{answer.Answer}”</p>"""),
        Move.RequestCompletion request => Html.Of($"""<p lang="zh-Hans">“{request.Summary}”</p>{Files(desk, item, request.Evidence)}"""),
        Move.Verify verify => Html.Of($"""<p lang="zh-Hans">“{verify.Finding}”</p>"""),
        Move.Evaluate evaluate => Html.Of($"""<p>{desk.Say(DeliveryWords.Of(evaluate.Grade).Chinese, DeliveryWords.Of(evaluate.Grade).English)}</p>"""),
        _ => Html.None,
    };

    private static Html Line(string? words, string before) => words is null ? Html.None : Html.Of($"""<p class="fine" lang="zh-Hans">{before}{words}</p>""");

    private static Html Files(Desk desk, WorkItem item, IReadOnlyList<Evidence> files) => files.Count == 0 ? Html.None : Html.Of(
        $"""<ul class="evid">{Html.Each(files, file => Html.Of($"""<li><a href="{ItemData.FileAddress(item.Id, file)}" download lang="zh-Hans">{file.Name}</a> <span class="q">{Size(file.Bytes)}</span></li>"""))}</ul>""");

    private static string Size(long bytes) => bytes < 1 << 20 ? FormattableString.Invariant($"{Math.Max(1, bytes >> 10)} KB") : FormattableString.Invariant($"{bytes / 1048576m:0.0} MB");

    private static Html Pair(string name, Html value) => Html.Of($"""<div><dt>{name}</dt><dd>{value}</dd></div>""");
}
