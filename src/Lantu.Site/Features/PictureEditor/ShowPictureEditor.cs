using Lantu.Drawing.Storyboards;
using Lantu.Site.Markup;
using Lantu.Site.Office;
using Lantu.Site.Shell;

namespace Lantu.Site.Features.PictureEditor;

/// <summary>改图: on the left what the picture shows, to be changed; on the right the picture as it will be.</summary>
internal static class ShowPictureEditor
{
    private static readonly string[] Formats = ["png", "pdf", "svg", "html", "yaml"];
    private static readonly int[] Widths = [720, 1080, 1440, 2160];

    internal static Answer Write(Desk desk, string place, string year)
    {
        if (PictureDesk.Of(desk, place, year) is not { } picture)
        {
            return Missing(desk);
        }

        string title = desk.Say("改图", "Edit the picture");
        return new OfficeFrame
        {
            Title = $"{title} · {picture.Plan.Entry.Title}",
            Kind = "p-picture",
            Scripts = [Assets.PictureScript],
            Content = Html.Of($"""
                <main id="main" class="wrap wide"><nav class="crumb" aria-label="{desk.Say("所在位置", "You are here")}"><a href="/office">{desk.Say("收件", "Inbox")}</a><span aria-hidden="true">/</span><a href="{picture.Plan.Address}" lang="zh-Hans">{picture.Plan.Entry.Title}</a></nav><h1>{title}</h1>
                {State(desk, picture)}
                <div id="editor" class="pe" data-api="/api/v1/plans/{Uri.EscapeDataString(place)}/{Uri.EscapeDataString(year)}/storyboard">
                <div class="pe-bar" role="group" aria-label="{desk.Say("整张图", "The whole picture")}">{Choices(desk)}
                <p class="row"><button class="btn" id="keep" type="button">{desk.Say("存这一稿", "Keep it")}</button><button class="btn go" id="publish" type="button">{desk.Say("发布这张图", "Publish it")}</button></p></div>
                <div id="trouble" tabindex="-1"></div>
                <section class="pe-left" aria-labelledby="o-h"><h2 id="o-h">{desk.Say("画什么", "What is drawn")}</h2><p class="hint">{desk.Say("文字、顺序、取舍可以改；数字要和计划一致，对不上的会在那一行说明。拖动左边的点或用 ↑ ↓ 换顺序，去掉勾就不画。", "Wording, order and choice are yours; figures must agree with the plan, else the line says so. Drag the dots or use ↑ ↓; what is not ticked is not drawn.")}</p><div id="outline" aria-busy="true"></div>
                <details class="pe-more"><summary>{desk.Say("没有画的数", "Figures that are not drawn")} <span id="left-out"></span></summary><div class="field"><label for="where">{desk.Say("加到", "Add to")}</label><select class="in" id="where"></select></div><div class="field"><label for="which">{desk.Say("找", "Find")}</label><input class="in" id="which" type="search" autocomplete="off"></div><ul id="candidates" class="cands"></ul></details></section>
                <section class="pe-right" aria-labelledby="p-h"><div class="fh"><h2 id="p-h">{desk.Say("预览", "Preview")}</h2><span id="drawn" role="status"></span></div>
                <div class="pe-view" tabindex="0" role="region" aria-label="{desk.Say("预览的图", "The picture")}"><img id="shot" alt="{desk.Say("按左边画出的图", "The picture as the outline has it")}" hidden></div>
                <div id="lint"></div></section>
                <section class="sec pe-all"><header><h2>{desk.Say("拿走", "Take it")}</h2><p>{desk.Say("正在改的这一稿", "as it stands here")}</p></header><p class="row">{Html.Each(Formats, static format => Html.Of($"""<button class="btn" type="button" data-take="{format}">{format.ToUpperInvariant()}</button>"""))}</p></section>
                <section class="sec pe-all"><header><h2>{desk.Say("存过的稿", "What was kept")}</h2><p>{desk.Say("谁、什么时候；可以取回", "who and when; each may be taken back")}</p></header><ol id="edits" class="edits"></ol><p class="row"><button class="btn sm" id="restart" type="button">{desk.Say("从自动编排的重新开始", "Begin again from the composed one")}</button><button class="btn sm" id="composed" type="button">{desk.Say("公开页改回自动编排的", "Show the composed one to the public")}</button></p></section>
                </div></main>
                """),
        }.Around(desk);
    }

    private static Html State(Desk desk, PictureDesk picture)
    {
        if (!picture.IsPublished)
        {
            return Html.Of($"""<p class="note1">{desk.Say("计划还没有发布：图可以改、可以存，发布计划以后才能发布。", "The plan is not published: the picture may be edited and kept, and published once the plan is.")}</p>""");
        }

        return picture.Plan.Edited is not { IsShown: false } edited ? Html.None : Html.Of($"""
            <div class="err" role="note"><span class="msg">{desk.Say("计划后来有改动，发布过的图和它对不上了，公开页现在用自动编排的图。改好再发布一次：", "The plan has changed since, and the published picture no longer agrees with it: the public sees the composed one. Mend it and publish again:")}</span><ul>{Html.Each(edited.Findings.Where(static finding => finding.Refuses), finding => Html.Of($"<li>{desk.Say(finding.Chinese, finding.English)}</li>"))}{Html.Each(edited.Changed.Except(edited.Findings.Select(static finding => finding.Drawn)), id => Html.Of($"<li>{Said(picture, id)}</li>"))}</ul></div>
            """);
    }

    // The fact as the plan has it now.
    private static string Said(PictureDesk picture, string id) => picture.Plan.Fact(id) is { } fact ? $"{Words.FigureWords.Indicator(fact)} {Words.FigureWords.Period(fact)} {Words.FigureWords.Of(fact)}" : id;

    private static Html Choices(Desk desk) => Html.Of($"""
        <div class="field"><label for="theme">{desk.Say("配色", "Theme")}</label><select class="in" id="theme"><option value="red">{desk.Say("红", "red")}</option><option value="blue">{desk.Say("蓝", "blue")}</option><option value="green">{desk.Say("绿", "green")}</option></select></div>
        <div class="field"><label for="width">{desk.Say("宽（像素）", "Width (pixels)")}</label><input class="in" id="width" type="number" list="widths" min="{StoryboardFile.Narrowest}" max="{PictureDesk.Widest}" value="1080"><datalist id="widths">{Html.Each(Widths, static width => Html.Of($"""<option value="{width}"></option>"""))}</datalist></div>
        <div class="field"><label for="language">{desk.Say("图上标注", "Labels")}</label><select class="in" id="language"><option value="zh">中文</option><option value="en">English</option></select></div>
        """);

    private static Answer Missing(Desk desk)
    {
        string what = desk.Say("没有这份计划", "There is no such plan");
        return new OfficeFrame { Title = what, Kind = "p-picture", Content = Html.Of($"""<main id="main" class="wrap wide"><h1>{what}</h1><p><a href="/office">{desk.Say("看收件", "To the inbox")}</a></p></main>""") }.Around(desk, 404);
    }
}
