using Lantu.Archive.Accounts;
using Lantu.Archive.Journaling;
using Lantu.Site.Accounts;
using Lantu.Site.Markup;
using Lantu.Site.Office;
using Lantu.Site.Shell;

namespace Lantu.Site.Features.AccountDesk;

/// <summary>One account: what it is, what can be done with it, and what was.</summary>
internal static class AccountPage
{
    private const int MostEntries = 50;

    internal static Answer Write(Desk desk, long id)
    {
        Account account = desk.Archive.Read(session => AccountChanges.Find(session, id));
        DateTimeOffset now = desk.Settings.Clock.GetUtcNow();
        (IReadOnlyList<KeptSession> stays, ApiKey[] keys, int passkeys, IReadOnlyList<ExternalLogin> outside, IReadOnlyList<JournalEntry> journal) = desk.Archive.Read(session => (
            SessionBook.Lasting(session, id, now), KeyBook.Of(session, id).Where(key => key.IsGood(now)).ToArray(), PasskeyBook.Of(session, id).Count, ExternalLoginBook.Of(session, id),
            Journal.About(session, AccountBook.Subject(id))));
        string api = FormattableString.Invariant($"/api/v1/accounts/{id}");
        Html facts = Html.Of($"""
            <p class="lead"><b>{account.Name}</b> · {RightWords.Of(account.Role, desk.English)} · {AccountsPage.State(desk, account)}</p>
            <ul class="plain1"><li>{desk.Say("登录着", "signed in on")} {stays.Count} {desk.Say("处", stays.Count == 1 ? "device" : "devices")}{(stays.Count > 0 ? Html.Of($"""{desk.Say("：", ": ")}{string.Join(desk.Say("、", ", "), stays.Select(static stay => DeviceName.Of(stay.Device)).Distinct())}""") : Html.None)}</li><li>{desk.Say("通行密钥", "passkeys:")} {passkeys} {desk.Say("把", string.Empty)}</li>{Html.Each(outside, login => Html.Of($"""<li>{desk.Say("单位账号", "organisation:")} {login.Subject} <span class="hint">{login.Issuer}</span></li>"""))}</ul>
            """);
        Html change = !account.IsOpen ? Html.None : Html.Of($"""
            <section class="sec" aria-labelledby="change"><header><h2 id="change">{desk.Say("改账号", "Change the account")}</h2><p>{desk.Say("马上起作用，不用重新登录。", "It holds at once, without signing in again.")}</p></header>
            <form data-api="PATCH {api}" data-said="{desk.Say("改好了", "Changed")}" class="form">{AccountsPage.Fields(desk, account)}
            <p class="row acts"><button class="btn" type="submit">{desk.Say("存账号", "Keep the account")}</button></p></form></section>
            """);
        Html keyList = keys.Length == 0 ? Html.None : Html.Of($"""
            <section class="sec" aria-labelledby="keys"><header><h2 id="keys">{desk.Say("它的密钥", "Its keys")}</h2></header><ul class="things">{Html.Each(keys, key => Html.Of($"""
            <li><div><b>{key.Name}</b><span class="hint">{string.Join(' ', key.Rights)}</span></div>{MePage.Ending(desk, FormattableString.Invariant($"{api}/keys/{key.Id}"), desk.Say("作废", "End"), desk.Say($"作废“{key.Name}”？用它的程序马上就连不上了。", $"End '{key.Name}'? The program that uses it is shut out at once."), desk.Say("作废了", "Ended"), key.Name)}</li>
            """))}</ul></section>
            """);
        return AccountsPage.Frame(desk, account.Shown, Html.Of($"""
            {facts}{Acts(desk, account, stays.Count, outside.Count, api)}{change}{keyList}
            <section class="sec" aria-labelledby="journal"><header><h2 id="journal">{desk.Say("日志", "Journal")}</h2></header>{AccountsPage.Entries(desk, [.. journal.Reverse().Take(MostEntries)])}</section>
            """));
    }

    private static Html Acts(Desk desk, Account account, int stays, int outside, string api)
    {
        if (!account.IsOpen)
        {
            return Act($"POST {api}/reopen", desk.Say("重新打开", "Open it again"), desk.Say("打开了；登录和密钥要重新来", "Open again; stays and keys begin anew"), null);
        }

        bool isLocked = account.LockedUntil is { } until && until > desk.Settings.Clock.GetUtcNow();
        return Html.Of($"""
            <div class="row acts1">
            <form data-api="POST {api}/password-address" data-once="address" data-once-words="{AccountsPage.AddressWords(desk)}"><button class="btn" type="submit">{desk.Say("发设密码的地址", "Make an address to set the password")}</button></form>
            {(isLocked ? Act($"POST {api}/unlock", desk.Say("解锁", "Unlock"), desk.Say("解锁了", "Unlocked"), null) : Html.None)}
            {(stays > 0 ? Act($"POST {api}/end-sessions", desk.Say("结束它的全部登录", "End all its stays"), desk.Say("都结束了", "All ended"), null) : Html.None)}
            {(outside > 0 ? Act($"DELETE {api}/outside", desk.Say("和单位账号解绑", "Untie from the organisation"), desk.Say("解绑了", "Untied"), null) : Html.None)}
            {Act($"POST {api}/close", desk.Say("关账号", "Close the account"), desk.Say("关了", "Closed"), desk.Say($"关“{account.Shown}”的账号？登录和密钥马上都作废；日志留着，以后可以重新打开。", $"Close the account of {account.Shown}? Its stays and keys end at once; the journal stays, and it can be opened again."))}
            </div>
            """);
    }

    private static Html Act(string api, string label, string said, string? ask) => Html.Of(
        $"""<form data-api="{api}" data-said="{said}"{(ask is null ? Html.None : Html.Of($""" data-ask="{ask}" """))}><button class="btn" type="submit">{label}</button></form>""");
}
