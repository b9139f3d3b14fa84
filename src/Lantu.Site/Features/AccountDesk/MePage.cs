using Lantu.Archive.Accounts;
using Lantu.Site.Accounts;
using Lantu.Site.Markup;
using Lantu.Site.Office;
using Lantu.Site.Shell;

namespace Lantu.Site.Features.AccountDesk;

/// <summary>我的账号.</summary>
internal static class MePage
{
    internal static Answer Write(Desk desk)
    {
        OwnShape own = MeDoors.Own(desk);
        Account mine = MeDoors.Mine(desk);
        string bound = string.Join(" · ", new[] { RightWords.Of(mine.Role, desk.English), mine.Unit, mine.Place is { } place ? desk.Say($"只管 {place}", $"bound to {place}") : null }.OfType<string>());
        return new OfficeFrame
        {
            Title = desk.Say("我的账号", "My account"),
            Kind = "p-me",
            Scripts = [Assets.AccountScript],
            Content = Html.Of($"""
                <main id="main" class="wrap desk"><h1>{desk.Say("我的账号", "My account")}</h1>
                <p class="lead"><b>{mine.Name}</b> · <span>{bound}</span></p>
                {Person(desk, mine)}{Password(desk, mine)}{Passkeys(desk, own)}{OwnOutside.Section(desk, own)}{Stays(desk, own)}{Keys(desk, own)}</main>
                """),
        }.Around(desk);
    }

    private static Html Person(Desk desk, Account mine) => Html.Of($"""
        <section class="sec" aria-labelledby="person"><header><h2 id="person">{desk.Say("姓名和邮箱", "Name and e-mail")}</h2></header>
        <form data-api="PATCH /api/v1/me" data-said="{desk.Say("存好了", "Kept")}" class="form">
        <div class="field"><label for="shown">{desk.Say("姓名", "Name")}</label><span class="hint">{desk.Say("别人看到的名字，也写进日志", "what others see, and the journal says")}</span><input class="in" id="shown" name="shown" value="{mine.Shown}" autocomplete="name" maxlength="64" required></div>
        <div class="field"><label for="email">{desk.Say("邮箱", "E-mail")} <span class="opt">{desk.Say("可不填", "optional")}</span></label><span class="hint">{desk.Say("提醒发到这里", "reminders go there")}</span><input class="in" id="email" name="email" type="email" data-type="words" value="{mine.Email}" autocomplete="email" maxlength="254"></div>
        <p class="row acts"><button class="btn" type="submit">{desk.Say("存姓名和邮箱", "Keep name and e-mail")}</button></p></form></section>
        """);

    private static Html Password(Desk desk, Account mine)
    {
        Html old = mine.Password is null ? Html.Of($"""<p>{desk.Say("还没有密码。", "There is no password yet.")}</p>""")
            : Html.Of($"""<div class="field"><label for="old">{desk.Say("现在的密码", "Password now")}</label><input class="in" id="old" name="old" type="password" autocomplete="current-password" required></div>""");
        return Html.Of($"""
            <section class="sec" aria-labelledby="password-head"><header><h2 id="password-head">{desk.Say("密码", "Password")}</h2><p>{desk.Say("改了以后，别处的登录都会结束。", "Once changed, your other stays end.")}</p></header>
            <form data-api="POST /api/v1/me/password" data-said="{desk.Say("密码改好了，别处的登录都结束了", "The password is changed, and your other stays have ended")}" class="form">
            <input type="hidden" name="username" autocomplete="username" value="{mine.Name}" disabled>{old}
            <div class="field"><label for="password">{desk.Say("新密码", "New password")}</label><span class="hint">{desk.Say($"至少 {SignInSetup.ShortestPassword} 位，几个词连起来就好记又够长", $"at least {SignInSetup.ShortestPassword} characters; a few words in a row are easy to remember")}</span><input class="in" id="password" name="password" type="password" autocomplete="new-password" minlength="{SignInSetup.ShortestPassword}" required></div>
            <div class="field"><label for="again">{desk.Say("再写一次", "Once more")}</label><input class="in" id="again" name="again" type="password" autocomplete="new-password" required></div>
            <p class="row acts"><button class="btn" type="submit">{desk.Say("改密码", "Change the password")}</button></p></form></section>
            """);
    }

    private static Html Passkeys(Desk desk, OwnShape own)
    {
        Html list = own.Passkeys.Count == 0 ? Html.Of($"""<p>{desk.Say("还没有通行密钥。", "There is no passkey yet.")}</p>""") : Html.Of($"""
            <ul class="things">{Html.Each(own.Passkeys, passkey => Html.Of($"""
            <li><div><b>{passkey.Name}</b><span class="hint">{desk.Say("加于", "added")} {Moments.Of(desk, passkey.MadeAt)}</span></div>
            <details class="rename"><summary class="btn sm">{desk.Say("改名", "Rename")}</summary><form data-api="PATCH /api/v1/me/passkeys/{passkey.Id}" data-said="{desk.Say("名字改了", "Renamed")}" class="row"><input class="in" name="name" value="{passkey.Name}" maxlength="64" aria-label="{desk.Say("新名字", "New name")}" required><button class="btn sm" type="submit">{desk.Say("存名字", "Keep the name")}</button></form></details>
            {Ending(desk, $"/api/v1/me/passkeys/{passkey.Id}", desk.Say("去掉", "Remove"), desk.Say($"去掉“{passkey.Name}”？这台设备就不能再用它登录。", $"Remove '{passkey.Name}'? The device cannot sign in with it any more."), desk.Say("去掉了", "Removed"), passkey.Name)}</li>
            """))}</ul>
            """);
        return Html.Of($"""
            <section class="sec" aria-labelledby="passkeys"><header><h2 id="passkeys">{desk.Say("通行密钥", "Passkeys")}</h2><p>{desk.Say("用指纹、面容或 PIN 登录，不用记密码，假网站也骗不走。", "Sign in by finger, face or PIN: nothing to remember, and nothing for a false site to take.")}</p></header>
            {list}
            <form id="passkey-add" class="form" data-title="{desk.Say("加一把", "Add one")}"><div class="field"><label for="passkey-name">{desk.Say("给这台设备起个名字", "A name for this device")}</label><input class="in" id="passkey-name" name="name" maxlength="64" placeholder="{desk.Say("办公室电脑", "Office computer")}" required></div>
            <p class="row acts"><button class="btn" type="submit">{desk.Say("加通行密钥", "Add a passkey")}</button></p></form>
            <p class="fine" id="passkey-none" hidden>{desk.Say("这个浏览器现在不能用通行密钥：要用 https 的地址打开本站（本机的 localhost 也行），浏览器也要支持。", "This browser cannot use passkeys here: the site must be opened over https (or as localhost on this machine), and the browser must know them.")}</p></section>
            """);
    }

    private static Html Stays(Desk desk, OwnShape own) => Html.Of($"""
        <section class="sec" aria-labelledby="stays"><header><h2 id="stays">{desk.Say("登录着的设备", "Where you are signed in")}</h2><p>{desk.Say("不认得的就结束它，再改密码。", "End what you do not know, and change the password.")}</p></header>
        <ul class="things">{Html.Each(own.Sessions, stay => Html.Of($"""
        <li><div><b>{(stay.Device.Length > 0 ? stay.Device : desk.Say("没有名字的设备", "A device without a name"))}</b>{(stay.This ? Html.Of($""" <span class="tag">{desk.Say("这一个", "this one")}</span>""") : Html.None)}<span class="hint">{Means(desk, stay.Means)} · {Moments.Of(desk, stay.Since)} {desk.Say("起，到", "until")} {Moments.Of(desk, stay.Ends)}</span></div>
        {(stay.This ? Html.None : Ending(desk, $"/api/v1/me/sessions/{stay.Id}", desk.Say("结束", "End"), null, desk.Say("结束了", "Ended"), stay.Device))}</li>
        """))}</ul>
        {(own.Sessions.Count > 1 ? Html.Of($"""<form data-api="POST /api/v1/me/sessions/end-others" data-said="{desk.Say("其他登录都结束了", "All other stays have ended")}"><p class="row acts"><button class="btn" type="submit">{desk.Say("结束其他全部登录", "End all others")}</button></p></form>""") : Html.None)}</section>
        """);

    private static Html Keys(Desk desk, OwnShape own)
    {
        Html list = own.Keys.Count == 0 ? Html.Of($"""<p>{desk.Say("还没有密钥。", "There is no key yet.")}</p>""") : Html.Of($"""
            <ul class="things">{Html.Each(own.Keys, key => Html.Of($"""
            <li><div><b>{key.Name}</b><span class="hint">{(key.Scopes.Count == 0 ? desk.Say("只看已发布的", "sees what was published only") : string.Join(desk.Say("、", ", "), key.Scopes.Select(scope => Rights.Find(scope) is { } right ? RightWords.Of(right, desk.English) : scope)))}</span><span class="hint">{desk.Say("建于", "made")} {Moments.Of(desk, key.MadeAt)} · {(key.EndsAt is { } ends ? desk.Say($"到 {Moments.Of(desk, ends)} 为止", $"until {Moments.Of(desk, ends)}") : desk.Say("没有期限", "without end"))}</span></div>
            {Ending(desk, FormattableString.Invariant($"/api/v1/me/keys/{key.Id}"), desk.Say("作废", "End"), desk.Say($"作废“{key.Name}”？用它的程序马上就连不上了。", $"End '{key.Name}'? The program that uses it is shut out at once."), desk.Say("作废了", "Ended"), key.Name)}</li>
            """))}</ul>
            """);
        Html scopes = Html.Each(desk.Caller.Rights.Where(static right => right is not Right.Read).Order(), right => Html.Of(
            $"""<label class="check"><input type="checkbox" name="scopes" data-type="choice" value="{Rights.Name(right)}"> {RightWords.Of(right, desk.English)} <code>{Rights.Name(right)}</code></label>"""));
        return Html.Of($"""
            <section class="sec" aria-labelledby="keys"><header><h2 id="keys">{desk.Say("给程序用的密钥", "Keys for programs")}</h2><p>{desk.Say("程序带上它，就能用接口做你勾的事：", "With it a program may do what you tick, over the API:")} <code>Authorization: Bearer …</code></p></header>
            {list}
            <form data-api="POST /api/v1/me/keys" data-once="secret" class="form" data-once-words="{desk.Say("密钥只显示这一次，关了这页就再也看不到；现在就存到安全的地方。", "The key is shown this once; put it in a safe place now.")}">
            <div class="field"><label for="key-name">{desk.Say("给什么用", "What for")}</label><input class="in" id="key-name" name="name" maxlength="64" placeholder="{desk.Say("月报程序", "Monthly report program")}" required></div>
            <fieldset class="field"><legend>{desk.Say("可以做什么", "What it may do")}</legend><span class="hint">{desk.Say("不勾就只能看已发布的", "without a tick it only sees what was published")}</span><div class="checks">{scopes}</div></fieldset>
            <div class="field"><label for="key-ends">{desk.Say("最后一天", "Last day")} <span class="opt">{desk.Say("可不填", "optional")}</span></label><input class="in" id="key-ends" name="ends" type="date"></div>
            <p class="row acts"><button class="btn" type="submit">{desk.Say("建密钥", "Make the key")}</button></p></form></section>
            """);
    }

    /// <summary>A button that ends something.</summary>
    internal static Html Ending(Desk desk, string address, string label, string? ask, string said, string what) => Html.Of(
        $"""<form data-api="DELETE {address}" data-said="{said}"{(ask is null ? Html.None : Html.Of($""" data-ask="{ask}" """))}><button class="btn sm" type="submit">{label}<span class="vh"> {desk.Say("：", ": ")}{what}</span></button></form>""");

    /// <summary>How somebody signed in.</summary>
    internal static string Means(Desk desk, string means) => means switch
    {
        "passkey" => desk.Say("通行密钥", "passkey"),
        "oidc" => desk.Say("单位账号", "organisation"),
        _ => desk.Say("密码", "password"),
    };
}

/// <summary>How moments are said: where the program stands, to the minute.</summary>
internal static class Moments
{
    internal static string Of(Desk desk, DateTimeOffset moment) =>
        TimeZoneInfo.ConvertTime(moment, desk.Settings.Clock.LocalTimeZone).ToString("yyyy-MM-dd HH:mm", System.Globalization.CultureInfo.InvariantCulture);
}
