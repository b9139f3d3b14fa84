using Lantu.Site.Library;
using Lantu.Site.Markup;
using Lantu.Site.Shell;

namespace Lantu.Site.Features.Plans;

/// <summary>下载: the picture, the data and the original, and how to show a target elsewhere.</summary>
internal static class ShowDownloads
{
    private static (string File, string Chinese, string English, string Kind)[] Files(Visit visit) =>
    [
        ("/picture.png", "PNG 长图，手机上转发", "PNG, one long picture", "picture"),
        ("/picture.pdf", "PDF，字可以选中、可以打印", "PDF with selectable text", "picture"),
        ("/picture.svg", "SVG，可以放大、可以再改", "SVG, scalable", "picture"),
        ("/picture.html", "单个网页，不联网也能看", "one HTML file that needs no network", "picture"),
        (".json", "JSON：全部事实、任务、事件，格式 lantu/plan/1", "JSON of all facts, tasks and events (lantu/plan/1)", "data"),
        ("/source.json", "JSON，带全文", "JSON with the whole text", "data"),
        (".csv", "CSV：每条事实一行", "CSV, one fact a row", "data"),
        ("/tasks.csv", "CSV：任务分解表", "CSV of the tasks", "data"),
        .. visit.Settings.TasksWorkbook is null ? Array.Empty<(string, string, string, string)>() : [("/tasks.xlsx", "XLSX：任务分解表，可以填报", "XLSX of the tasks, to be filled in", "data")],
        ("/check.csv", "CSV：核对结果和推算", "CSV of checks and derived figures", "data"),
        ("/original", "原件，和交来时一个字节不差", "the original, byte for byte", "source"),
    ];

    internal static Answer Handle(Visit visit, OpenPlan plan)
    {
        (string File, string Chinese, string English, string Kind)[] files = Files(visit);
        switch (visit.Format)
        {
            case PageFormat.Json:
                return FactData.Write(json =>
                {
                    json.WriteStartArray();
                    foreach ((string file, string chinese, string english, string kind) in files)
                    {
                        json.WriteStartObject();
                        json.WriteString("address", plan.Address + file);
                        json.WriteString("kind", kind);
                        json.WriteString("chinese", chinese);
                        json.WriteString("english", english);
                        json.WriteEndObject();
                    }

                    json.WriteEndArray();
                });
            case PageFormat.Csv:
                var rows = new SeparatedRows("address", "kind", "chinese", "english");
                foreach ((string file, string chinese, string english, string kind) in files)
                {
                    rows.Add(plan.Address + file, kind, chinese, english);
                }

                return Answer.Csv(rows.ToBytes(), $"{plan.PlaceName}-{plan.Entry.YearShown}-downloads");
            case PageFormat.Html:
            default:
                return Page(visit, plan, files);
        }
    }

    private static Answer Page(Visit visit, OpenPlan plan, (string File, string Chinese, string English, string Kind)[] files)
    {
        string frame = $"<iframe src=\"{visit.Origin}{plan.Address}/embed\" width=\"100%\" height=\"640\" title=\"{plan.Entry.Title}\" loading=\"lazy\"></iframe>";
        Html main = Html.Of($"""
            <main id="main" class="wrap">
            {Group(visit, plan, visit.Say("这张图", "The picture"), [.. files.Where(static file => file.Kind == "picture")])}
            {Group(visit, plan, visit.Say("数据", "Data"), [.. files.Where(static file => file.Kind == "data")])}
            {Group(visit, plan, visit.Say("原件", "The original"), [.. files.Where(static file => file.Kind == "source")])}
            <section class="sec" id="embed"><header><h2>{visit.Say("嵌进别的网页", "Show it elsewhere")}</h2></header>
            <div class="prose"><p>{visit.Say("把下面一行放进网页。它不带脚本，也不留下任何记录。", "Put this line into a page. It runs no script and leaves no trace.")}</p><pre class="code1" tabindex="0"><code>{frame}</code></pre><p>{visit.Say("一项目标的小牌子（SVG），在目标页点“单独一页”取地址：", "A badge (SVG) of one target; its address is on the target's own page:")}</p>{Badge(visit, plan)}</div></section>
            </main>
            """);
        return PlanFrame.Write(visit, plan, PlanPage.Downloads, visit.Say("下载", "Downloads"), visit.Say($"{plan.Entry.Title}：图、数据、原件。", $"Picture, data and original of {plan.Entry.Title}."), main);
    }

    private static Html Group(Visit visit, OpenPlan plan, string heading, (string File, string Chinese, string English, string Kind)[] files) => Html.Of($"""
        <section class="sec"><header><h2>{heading}</h2></header><ul class="dl">{Html.Each(files, file => Html.Of($"""<li><a class="btn" href="{plan.Address}{file.File}"{(file.Kind == "source" || file.File.StartsWith("/picture", StringComparison.Ordinal) ? Html.Raw(" download") : Html.None)}>{Ending(file.File)}</a><span>{visit.Say(file.Chinese, file.English)}</span></li>"""))}</ul></section>
        """);

    private static string Ending(string file) => file.LastIndexOf('.') is var dot and >= 0 ? file[(dot + 1)..].ToUpperInvariant() : "原件 Original";

    private static Html Badge(Visit visit, OpenPlan plan) => ShowTargets.Main(plan) is [var first, ..]
        ? Html.Of($"""<p><a href="{plan.Address}/targets/{first.Id}"><img src="{plan.Address}/targets/{first.Id}/badge.svg" alt="{visit.Say("目标的小牌子", "Badge of a target")}" height="28"></a></p>""")
        : Html.None;
}
