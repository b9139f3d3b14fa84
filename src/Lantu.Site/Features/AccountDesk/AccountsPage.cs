using Lantu.Archive.Accounts;
using Lantu.Archive.Journaling;
using Lantu.Site.Accounts;
using Lantu.Site.Markup;
using Lantu.Site.Office;
using Lantu.Site.Shell;

namespace Lantu.Site.Features.AccountDesk;

/// <summary>账号: all of them, a form for another, and the journal.</summary>
internal static class AccountsPage
{
    internal static Answer Write(Desk desk)
    {
        Account[] all = [.. desk.Archive.Read(AccountBook.All).OrderBy(static account => account.IsOpen ? 0 : 1).ThenBy(static account => account.Role).ThenBy(static account => account.Id)];
        Html rows = Html.Each(all, account => Html.Of($"""
            <tr{Html.Raw(account.IsOpen ? string.Empty : " class=\"closed\"")}><th scope="row"><a href="/office/accounts/{account.Id}">{account.Shown}</a> <span class="hint">{account.Name}</span></th><td data-l="{desk.Say("角色", "Role")}">{RightWords.Of(account.Role, desk.English)}{(account.Unit is { } unit ? Html.Of($""" <span class="hint">{unit}</span>""") : Html.None)}</td><td data-l="{desk.Say("地方", "Place")}">{PlaceName(desk, account.Place)}</td><td data-l="{desk.Say("状态", "State")}">{State(desk, account)}</td></tr>
            """));
        return Frame(desk, desk.Say("账号", "Accounts"), Html.Of($"""
            <table class="dense people"><thead><tr><th scope="col">{desk.Say("姓名和账号", "Name and account")}</th><th scope="col">{desk.Say("角色", "Role")}</th><th scope="col">{desk.Say("管哪里", "Sees to")}</th><th scope="col">{desk.Say("状态", "State")}</th></tr></thead><tbody>{rows}</tbody></table>
            <section class="sec" aria-labelledby="add-h"><header><h2 id="add-h">{desk.Say("建账号", "Make an account")}</h2><p>{desk.Say("建好后给一个设密码的地址，转给本人；密码由他自己定。", "You get an address to hand on, at which the person sets the password.")}</p></header>
            <form data-api="POST /api/v1/accounts" data-once="address" class="form" data-once-words="{AddressWords(desk)}">
            <div class="field"><label for="name">{desk.Say("账号", "Account")}</label><span class="hint">{desk.Say("登录用，以后不能改", "to sign in with; it cannot be changed")}</span><input class="in" id="name" name="name" maxlength="64" autocapitalize="none" autocomplete="off" required></div>
            {Fields(desk, null)}
            <p class="row acts"><button class="btn go" type="submit">{desk.Say("建账号", "Make the account")}</button></p></form></section>
            """));
    }

    internal static Answer Journal(Desk desk, long? before)
    {
        IReadOnlyList<JournalEntry> entries = AccountDoors.Entries(desk, before);
        Html more = entries.Count < 200 ? Html.None : Html.Of($"""<p class="row acts"><a class="btn" href="/office/accounts/journal?before={entries[^1].Id}">{desk.Say("更早的", "Earlier")}</a></p>""");
        return Frame(desk, desk.Say("账号日志", "Journal of accounts"), Html.Of($"""{Entries(desk, entries)}{more}"""));
    }

    /// <summary>Lines of the journal as a table.</summary>
    internal static Html Entries(Desk desk, IReadOnlyList<JournalEntry> entries)
    {
        Dictionary<long, Account> names = desk.Archive.Read(AccountBook.All).ToDictionary(static account => account.Id);
        return entries.Count == 0 ? Html.Of($"""<p>{desk.Say("还没有记录。", "There is nothing yet.")}</p>""") : Html.Of($"""
            <table class="dense people"><thead><tr><th scope="col">{desk.Say("时间", "When")}</th><th scope="col">{desk.Say("谁做的", "By whom")}</th><th scope="col">{desk.Say("做了什么", "What")}</th><th scope="col">{desk.Say("账号", "Account")}</th><th scope="col">{desk.Say("细节", "Details")}</th></tr></thead><tbody>
            {Html.Each(entries, entry => Html.Of($"""<tr><td class="when">{Moments.Of(desk, entry.At)}</td><td data-l="{desk.Say("谁", "By")}">{(entry.Who.Length > 0 ? entry.Who : "—")}</td><th scope="row">{JournalWords.Of(entry.Kind, desk.English)}</th><td data-l="{desk.Say("账号", "Account")}">{NameOf(names, entry.Subject)}</td><td class="more1">{PayloadWords.Of(desk, entry.Payload)}</td></tr>"""))}
            </tbody></table>
            """);
    }

    /// <summary>What stands in an account, as fields of a form.</summary>
    internal static Html Fields(Desk desk, Account? account)
    {
        AccountRole chosen = account?.Role ?? AccountRole.Office;
        Html roles = Html.Each(Enum.GetValues<AccountRole>(), role => Html.Of(
            $"""<option value="{role.ToString().ToLowerInvariant()}"{Html.Raw(role == chosen ? " selected" : string.Empty)}>{RightWords.Of(role, desk.English)}{desk.Say("：", ": ")}{RightWords.For(role, desk.English)}</option>"""));
        Html places = Html.Each(desk.Library.Drafts().Entries.DistinctBy(static entry => entry.PlaceKey), entry => Html.Of($"""<option value="{entry.PlaceKey}">{entry.Document.Place}</option>"""));
        return Html.Of($"""
            <div class="field"><label for="shown">{desk.Say("姓名", "Name")}</label><span class="hint">{desk.Say("别人看到的名字，也写进日志", "what others see, and the journal says")}</span><input class="in" id="shown" name="shown" value="{account?.Shown}" maxlength="64" autocomplete="off"></div>
            <div class="field"><label for="role">{desk.Say("角色", "Role")}</label><select class="in" id="role" name="role">{roles}</select></div>
            <div class="field" data-role="unit"><label for="unit">{desk.Say("责任单位", "Agency")}</label><span class="hint">{desk.Say("和任务表里的名字一样", "as the tasks name it")}</span><input class="in" id="unit" name="unit" value="{account?.Unit}" maxlength="120" autocomplete="off"></div>
            <div class="field" data-role="office unit leader"><label for="place">{desk.Say("只管一个地方", "Bound to one place")} <span class="opt">{desk.Say("可不填", "optional")}</span></label><span class="hint">{desk.Say("填代码或地名，就看不到别处的草稿；不填管全部", "by code or name: drafts of other places are not seen; empty for all")}</span><input class="in" id="place" name="place" data-type="words" value="{account?.Place}" list="places" autocomplete="off"><datalist id="places">{places}</datalist></div>
            <div class="field"><label for="email">{desk.Say("邮箱", "E-mail")} <span class="opt">{desk.Say("可不填", "optional")}</span></label><input class="in" id="email" name="email" type="email" data-type="words" value="{account?.Email}" maxlength="254" autocomplete="off"></div>
            """);
    }

    /// <summary>What is said beside an address that is shown once.</summary>
    internal static string AddressWords(Desk desk) => desk.Say(
        $"把这个地址转给本人，{AccountChanges.AddressLasts.TotalDays:0} 天内打开，只能用一次；关了这页就再也看不到，只能另发一个。",
        $"Hand this address on: it opens once, within {AccountChanges.AddressLasts.TotalDays:0} days. It is shown this once; later you can only make another.");

    /// <summary>In which state an account is.</summary>
    internal static string State(Desk desk, Account account) =>
        !account.IsOpen ? desk.Say("关了", "closed")
        : account.LockedUntil is { } until && until > desk.Settings.Clock.GetUtcNow() ? desk.Say($"锁到 {Moments.Of(desk, until)}", $"locked until {Moments.Of(desk, until)}")
        : account.Password is null && desk.Archive.Read(session => PasskeyBook.Of(session, account.Id).Count + ExternalLoginBook.Of(session, account.Id).Count) == 0 ? desk.Say("还没设密码", "no password yet")
        : desk.Say("开着", "open");

    /// <summary>The name of the place that an account is bound to.</summary>
    internal static string PlaceName(Desk desk, string? place) => place is null ? desk.Say("全部地方", "all places") : desk.Library.Catalogues.Places.WithCode(place)?.Place.Name ?? place;

    internal static Answer Frame(Desk desk, string title, Html content)
    {
        string path = desk.Context.Request.Path.Value ?? string.Empty;
        (string Address, string Label)[] tabs = [("/office/accounts", desk.Say("账号", "Accounts")), ("/office/accounts/journal", desk.Say("日志", "Journal")), ("/office/hooks", desk.Say("通知地址", "Webhooks"))];
        return new OfficeFrame
        {
            Title = title,
            Kind = "p-accounts",
            Scripts = [Assets.AccountScript],
            Content = Html.Of($"""
                <main id="main" class="wrap desk"><h1>{title}</h1>
                <nav class="tabs few" aria-label="{desk.Say("账号", "Accounts")}">{Html.Each(tabs, tab => Html.Of($"""<a href="{tab.Address}"{Html.Raw(tab.Address == path || (tab.Address != "/office/accounts" && path.StartsWith(tab.Address + "/", StringComparison.Ordinal)) ? " aria-current=\"page\"" : string.Empty)}>{tab.Label}</a>"""))}</nav>
                {content}</main>
                """),
        }.Around(desk);
    }

    private static string NameOf(Dictionary<long, Account> names, string subject) =>
        subject.Split('/') is [_, var number] && long.TryParse(number, out long id) && names.TryGetValue(id, out Account? account) ? account.Name : "—";
}
