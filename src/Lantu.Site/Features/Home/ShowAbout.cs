using Lantu.Site.Agents;
using Lantu.Site.Api;
using Lantu.Site.Markup;
using Lantu.Site.Shell;

namespace Lantu.Site.Features.Home;

/// <summary>What the site is, how it reads, and what it does not do.</summary>
internal static class ShowAbout
{
    internal static Answer About(Visit visit) => Page(visit, visit.Say("说明", "About"), Html.Of($"""
        <p>{visit.Say("蓝图把政府工作报告、五年规划和图解读成结构化的规划：结果、目标、任务，每一条都连着它的原句。读的是程序，规则公开；没有模型替它猜。", "Lantu reads government work reports, five-year plans and digests into structured plans: results, targets and tasks, each tied to its sentence. A program reads, by public rules; no model guesses.")}</p>
        <h2>{visit.Say("怎么看一个数", "How to read a number")}</h2>
        <p>{visit.Say("带细线的数字都能点回原句。虚线加“算”的是计算值，原文没有，点开是算式。标着“存疑”的事实，读法的把握不到 0.75。", "Every underlined number leads to its sentence. A dashed line with 算 marks a computed value; it leads to its sum. Facts marked as doubtful were read with a confidence below 0.75.")}</p>
        <h2>{visit.Say("核对是什么意思", "What checks mean")}</h2>
        <p>{visit.Say("只有照写法可能的区间完全不相交、口径又相同，才说“矛盾”。其余是提示。", "Only figures whose possible ranges do not meet, on one basis, are called contradictions. All else is a note.")}</p>
        <h2>{visit.Say("灯怎么亮", "How lights are lit")}</h2>
        <p>{visit.Say("目标按公开的算法和界线判断，和公布的数比；缺数的不评判。", "Targets are judged by published methods and limits, against published figures; without a figure nothing is judged. ")}<a href="/rules">{visit.Say("现在起作用的规则", "The rules in force")}</a></p>
        <h2>{visit.Say("记录了什么", "What is recorded")}</h2>
        <p>{visit.Say("看公开的网页不用登录，不向别的网站要任何东西；除了“探索”和接口说明两页，不用脚本。选了语言或选了看哪一天，浏览器里各留一个小记号（lang、as-of），别的都没有；登录的人另有登录用的小记号。", "Reading what is public needs no account and asks no other host for anything; but for the exploration and the page of the API it runs no script. Choosing a language or a day leaves a cookie each (lang, as-of) and nothing else; those who sign in have the cookies of signing in.")}</p>
        """));

    internal static Answer Api(Visit visit) => Page(visit, visit.Say("接口", "API"), Html.Of($"""
        <p>{visit.Say("每一页在同一地址后面加 .json 或 .csv，就是它的数据。给程序用的接口在 /api/v1，", "Every page answers with its data at the same address with .json or .csv. The interface for programs is at /api/v1, ")}<a href="/api/v1/openapi.json">OpenAPI 3.1</a>{visit.Say(" 写着全部地址，", " describes all of it; ")}<a href="{ApiReference.Address}">{visit.Say("在这一页上可以读，也可以试", "this page lets you read and try it")}</a>{visit.Say("（这一页要用脚本）。", " (it needs scripts).")}</p>
        <table class="dense"><thead><tr><th scope="col">{visit.Say("地址", "Address")}</th><th scope="col">{visit.Say("给什么", "What")}</th></tr></thead><tbody>
        <tr><th scope="row"><code>/api/v1/plans</code></th><td>{visit.Say("全部计划，分页；?place= ?year=", "All plans, in pages; ?place= ?year=")}</td></tr>
        <tr><th scope="row"><code>/api/v1/plans/{"{place}"}/{"{year}"}</code></th><td>{visit.Say("一份计划，格式 lantu/plan/1", "One plan, lantu/plan/1")}</td></tr>
        <tr><th scope="row"><code>…/facts</code></th><td>{visit.Say("事实；?nature=target ?indicator=出口 ?text=", "Facts; ?nature=target ?indicator= ?text=")}</td></tr>
        <tr><th scope="row"><code>…/targets</code></th><td>{visit.Say("主要目标的进度、预测和灯；?as-of=2026-07-31", "Main targets with progress, forecast and light; ?as-of=2026-07-31")}</td></tr>
        <tr><th scope="row"><code>…/tasks</code></th><td>{visit.Say("任务分解表，格式 lantu/tasks/1", "Tasks, lantu/tasks/1")}</td></tr>
        <tr><th scope="row"><code>…/findings</code></th><td>{visit.Say("核对结果和推算", "Checks and derived figures")}</td></tr>
        <tr><th scope="row"><code>…/comparison</code></th><td>{visit.Say("和上一年的对照，格式 lantu/comparison/1", "Against the year before, lantu/comparison/1")}</td></tr>
        <tr><th scope="row"><code>/api/v1/rules</code></th><td>{visit.Say("判断目标的算法和亮灯的规则；?as-of=2026-07-31", "Methods and rules by which targets are judged and lights lit; ?as-of=2026-07-31")}</td></tr>
        <tr><th scope="row"><code>/api/v1/search?q=</code></th><td>{visit.Say("查找", "Search")}</td></tr></tbody></table>
        <p>{visit.Say("给智能体用的在 ", "Agents are served at ")}<code>{AgentDoor.Address}</code>{visit.Say("（模型上下文协议 MCP，不带密钥只读）：查找、计划、事实、目标和进度、核对、对比、任务、原句。", " (Model Context Protocol, read-only without a key): search, plans, facts, targets with progress, findings, comparison, tasks, source sentences.")}</p>
        <p>{visit.Say("每个回答都带 ETag，带着它再问，没有变就只回 304。一分钟最多 600 次，超过的回 429，Retry-After 写着要等几秒。出错时是 application/problem+json。", "Every answer has an ETag; ask with it again and 304 says that nothing changed. At most 600 questions a minute; beyond that 429 with Retry-After. Errors are application/problem+json.")}</p>
        """));

    /// <summary>An address where nothing is, told in words.</summary>
    internal static Answer Missing(Visit visit) => Answer.Page(Frame(visit, visit.Say("这里没有这一页", "Nothing is here"), Html.Of($"""
        <p>{visit.Say("地址", "The address")} <b>{Uri.UnescapeDataString(visit.Path)}</b> {visit.Say("没有对应的页。可能是地址抄漏了，也可能这份计划还没有加进来。", "leads to no page. It may have been copied in part, or the plan has not been added yet.")}{Then(visit)}</p>
        <p>{visit.Say("可以从", "Go on from")} <a href="/">{visit.Say("地方与计划", "places and plans")}</a> {visit.Say("找起，或在下面查。", "or search below.")}</p>{ShowHome.SearchForm(visit)}
        """)), 404);

    // On a day of the past the plan may not have been public yet.
    private static string Then(Visit visit) => visit.Shelf.Kind == Library.ShelfKind.Past
        ? visit.Say($"现在看的是 {visit.Day} 那天，它那时可能还没有发布。", $" You are looking at {visit.Day}: it may not have been published by then.")
        : string.Empty;

    /// <summary>Something went wrong on our side.</summary>
    internal static Answer Broken(Visit visit, string chinese, string english) => Answer.Page(Frame(visit, visit.Say("现在打不开", "Not available now"), Html.Of($"""
        <p>{visit.Say(chinese, english)}</p>
        """)), 503);

    private static Answer Page(Visit visit, string heading, Html prose) => Answer.Page(Frame(visit, heading, prose));

    private static string Frame(Visit visit, string heading, Html prose) => new Frame
    {
        Title = heading,
        Description = heading,
        Kind = "p-about",
        HasData = false,
        Content = Html.Of($"""<section class="head wrap" aria-labelledby="title"><h1 id="title">{heading}</h1></section><main id="main" class="wrap"><div class="prose about">{prose}</div></main>"""),
    }.Around(visit);
}
