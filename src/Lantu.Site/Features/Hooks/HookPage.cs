using Lantu.Archive.Hooks;
using Lantu.Site.Features.AccountDesk;
using Lantu.Site.Markup;
using Lantu.Site.Office;
using Lantu.Site.Shell;

namespace Lantu.Site.Features.Hooks;

/// <summary>通知地址: the list with a form, and one with what it was told.</summary>
internal static class HookPage
{
    private static readonly HookEvent[] Offered = [HookEvent.PlanPublished, HookEvent.LightChanged];

    internal static Answer Write(Desk desk)
    {
        IReadOnlyList<Hook> hooks = desk.Archive.Read(HookBook.Open);
        Html list = hooks.Count == 0 ? Html.Of($"""<p>{desk.Say("还没有通知地址。", "There is no webhook yet.")}</p>""") : Html.Of($"""
            <ul class="things">{Html.Each(hooks, hook => Html.Of($"""
            <li><div><a href="/office/hooks/{hook.Id}"><b>{hook.Address}</b></a><span class="hint">{Events(desk, hook)}</span><span class="hint">{hook.Who} · {Moments.Of(desk, hook.MadeAt)}</span></div></li>
            """))}</ul>
            """);
        Html add = new HookHosts(desk.Settings.Hooks.Hosts).IsEmpty
            ? Html.Of($"""<p>{desk.Say("现在不能加：启动前要在环境变量 LANTU_HOOK_HOSTS 里列出允许往外发的主机，例如", "None can be added now: before the start, list in the variable LANTU_HOOK_HOSTS the hosts that may be called, as")} <code>LANTU_HOOK_HOSTS=oa.example.gov.cn,10.1.2.3</code></p>""")
            : Html.Of($"""
                <form data-api="POST /api/v1/hooks" data-once="secret" class="form" data-once-words="{desk.Say("核对签名的密钥只显示这一次；现在就存到接收的程序里。", "The secret that proves a signature is shown this once; put it into the receiving program now.")}">
                <div class="field"><label for="address">{desk.Say("地址", "Address")}</label><span class="hint">{desk.Say("允许的主机：", "hosts that are allowed: ")}{string.Join(desk.Say("、", ", "), desk.Settings.Hooks.Hosts)}</span><input class="in" id="address" name="address" type="url" maxlength="500" placeholder="https://" required></div>
                <fieldset class="field"><legend>{desk.Say("发什么", "Of what it is told")}</legend><div class="checks">{Html.Each(Offered, what => Html.Of(
                    $"""<label class="check"><input type="checkbox" name="events" data-type="choice" value="{HookNames.Of(what)}" checked> {HookNames.Of(what, desk.English)} <code>{HookNames.Of(what)}</code></label>"""))}</div></fieldset>
                <p class="row acts"><button class="btn" type="submit">{desk.Say("加通知地址", "Add the webhook")}</button></p></form>
                """);
        return AccountsPage.Frame(desk, desk.Say("通知地址", "Webhooks"), Html.Of($"""
            <p class="lead">{desk.Say("有事就告诉别的程序：发布了新版，或目标的亮灯变了。每次都有签名，没收到会隔一阵再发。", "Programs elsewhere are told when a version is published or the light of a target changes: signed, and again after a while where it did not arrive.")}</p>
            {list}<section class="sec" aria-labelledby="add-h"><header><h2 id="add-h">{desk.Say("加一个", "Add one")}</h2></header>{add}</section>
            """));
    }

    internal static Answer One(Desk desk, long id)
    {
        Hook hook = HookDoors.Find(desk, id);
        string api = FormattableString.Invariant($"/api/v1/hooks/{id}");
        IReadOnlyList<HookDelivery> told = HookDoors.Deliveries(desk, id);
        Html acts = hook.EndedAt is not null ? Html.Of($"""<p>{desk.Say("停用了。", "It has ended.")}</p>""") : Html.Of($"""
            <div class="row acts1"><form data-api="POST {api}/trial" data-said="{desk.Say("发出去了，过几秒刷新看结果", "Sent; reload in a few seconds to see how it went")}"><button class="btn" type="submit">{desk.Say("发一次试试", "Send a trial")}</button></form>
            {MePage.Ending(desk, api, desk.Say("停用", "End"), desk.Say("停用？还没送到的也不再发。", "End it? What has not arrived is not sent any more."), desk.Say("停用了", "Ended"), hook.Address)}</div>
            """);
        Html rows = told.Count == 0 ? Html.Of($"""<p>{desk.Say("还没有发过。", "Nothing was sent yet.")}</p>""") : Html.Of($"""
            <table class="dense people"><thead><tr><th scope="col">{desk.Say("时间", "When")}</th><th scope="col">{desk.Say("发什么", "What")}</th><th scope="col">{desk.Say("到了没有", "Arrived")}</th><th scope="col">{desk.Say("细节", "Details")}</th></tr></thead><tbody>
            {Html.Each(told, one => Html.Of($"""<tr><td class="when">{Moments.Of(desk, one.MadeAt)}</td><th scope="row">{HookNames.Of(one.Event, desk.English)} <span class="hint">#{one.Id}</span></th><td>{State(desk, one)}</td><td class="more1">{one.Trouble}{Again(desk, hook, one, api)}</td></tr>"""))}
            </tbody></table>
            """);
        return AccountsPage.Frame(desk, desk.Say("通知地址", "Webhook"), Html.Of($"""
            <p class="lead">{hook.Address}<br>{Events(desk, hook)}</p>{acts}
            <section class="sec" aria-labelledby="told"><header><h2 id="told">{desk.Say("发过的", "What it was told")}</h2></header>{rows}</section>
            """));
    }

    private static string Events(Desk desk, Hook hook) => string.Join(desk.Say("、", ", "), hook.Events.Select(what => HookNames.Of(what, desk.English)));

    private static string State(Desk desk, HookDelivery one) =>
        one.DoneAt is { } done ? desk.Say($"{Moments.Of(desk, done)} 收到", $"taken at {Moments.Of(desk, done)}")
        : one.NextAt is { } next && one.Attempts > 0 ? desk.Say($"试了 {one.Attempts} 次，{Moments.Of(desk, next)} 再发", $"{one.Attempts} tries; again at {Moments.Of(desk, next)}")
        : one.NextAt is not null ? desk.Say("马上发", "about to be sent")
        : desk.Say($"试了 {one.Attempts} 次，不再发", $"given up after {one.Attempts} tries");

    private static Html Again(Desk desk, Hook hook, HookDelivery one, string api) => one.DoneAt is null && hook.EndedAt is null && one.Attempts > 0
        ? Html.Of($"""<form data-api="POST {api}/deliveries/{one.Id}/again" data-said="{desk.Say("马上再发", "It is sent again now")}"><button class="btn sm" type="submit">{desk.Say("马上再发", "Send again now")}</button></form>""")
        : Html.None;
}
