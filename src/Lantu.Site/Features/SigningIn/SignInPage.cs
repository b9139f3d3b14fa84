using Lantu.Archive.Accounts;
using Lantu.Site.Accounts;
using Lantu.Site.Markup;
using Lantu.Site.Office;
using Lantu.Site.Shell;

namespace Lantu.Site.Features.SigningIn;

/// <summary>登录.</summary>
internal static class SignInPage
{
    internal static Answer Write(Desk desk, string back, string name, string? wrong) => new OfficeFrame
    {
        Title = desk.Say("登录", "Sign in"),
        Kind = "p-sign",
        Scripts = [Assets.AccountScript],
        Content = Html.Of($"""
            <main id="main" class="wrap narrow"><h1>{desk.Say("登录", "Sign in")}</h1>
            <form method="post" action="/sign-in" class="sign">
            <input type="hidden" name="{SignInSetup.TokenField}" value="{desk.Token}"><input type="hidden" name="back" value="{back}">
            {Trouble(wrong)}{(desk.Archive.Read(AccountBook.IsEmpty) ? NobodyYet(desk) : Html.None)}
            <div class="field"><label for="name">{desk.Say("账号", "Account")}</label><input class="in" id="name" name="name" value="{name}" autocomplete="username webauthn" autocapitalize="none" required></div>
            <div class="field"><label for="password">{desk.Say("密码", "Password")}</label><input class="in" id="password" name="password" type="password" autocomplete="current-password" required></div>
            <p class="send"><button class="btn go" type="submit">{desk.Say("登录", "Sign in")}</button></p>
            </form>
            <p class="ways"><button class="btn" id="passkey-in" type="button" hidden>{desk.Say("用通行密钥登录", "Sign in with a passkey")}</button>{Outside(desk, back)}</p>
            <p class="fine">{desk.Say("看公开的计划不用登录。忘了密码，请管理员发一个设密码的地址。", "Reading published plans needs no account. For a forgotten password ask the administrator for an address that sets a new one.")}</p></main>
            """),
    }.Around(desk, wrong is null ? 200 : 422);

    /// <summary>Somebody whom the organisation vouches for, and who has no account here.</summary>
    internal static Answer NotTied(Desk desk, string name, string chinese, string english) => new OfficeFrame
    {
        Title = desk.Say("不能这样登录", "Not signed in"),
        Kind = "p-sign",
        Content = Html.Of($"""
            <main id="main" class="wrap narrow"><h1>{desk.Say("不能这样登录", "Not signed in")}</h1>
            <p>{desk.Say($"用“{name}”登录：", $"Signing in with {name}: ")}{desk.Say(chinese, english)}{desk.Say("。", ".")}</p><p><a href="/sign-in">{desk.Say("换一种办法登录", "Sign in another way")}</a></p></main>
            """),
    }.Around(desk, 422);

    // Who starts a site for the first time comes here before the terminal was read.
    private static Html NobodyYet(Desk desk) => Html.Of($"""
        <p role="note">{desk.Say("还没有账号。启动 lantu serve 的终端里有一个 /once/ 开头的地址，在那里建第一个管理员；也可以在终端里用 ", "There is no account yet. The terminal in which lantu serve was started shows an address with /once/, at which the first administrator is made; or use ")}<code>lantu serve admin NAME</code>{desk.Say("。", " in a terminal.")}</p>
        """);

    private static Html Outside(Desk desk, string back) => desk.Settings.Outside is { } outside
        ? Html.Of($"""<a class="btn" href="/sign-in/oidc?back={Uri.EscapeDataString(back)}{(desk.Context.Request.Query["again"] == "1" ? "&again=1" : string.Empty)}">{desk.Say($"用{outside.Name}登录", $"Sign in with {outside.Name}")}</a>""")
        : Html.None;

    /// <summary>What went wrong, above a form.</summary>
    internal static Html Trouble(string? wrong) => wrong is null ? Html.None : Html.Of($"""<p class="err" role="alert"><span class="msg">{wrong}</span></p>""");
}

/// <summary>A page that opens once: the first administrator, or a password.</summary>
internal static class OncePage
{
    internal static Answer Write(Desk desk, string token, AddressPurpose purpose, string? name, IReadOnlyDictionary<string, string> given, string? wrong)
    {
        bool isFirst = purpose == AddressPurpose.FirstRun;
        string title = isFirst ? desk.Say("建第一个管理员", "Make the first administrator") : desk.Say("设密码", "Set a password");
        Html who = isFirst
            ? Html.Of($"""
                <div class="field"><label for="name">{desk.Say("账号", "Account")}</label><input class="in" id="name" name="name" value="{given.GetValueOrDefault("name")}" autocomplete="username" autocapitalize="none" required></div>
                <div class="field"><label for="shown">{desk.Say("姓名", "Your name")}</label><span class="hint">{desk.Say("别人看到的名字，也写进日志", "what others see, and the journal says")}</span><input class="in" id="shown" name="shown" value="{given.GetValueOrDefault("shown")}" autocomplete="name"></div>
                """)
            : Html.Of($"""<p>{desk.Say("账号", "Account")} <b>{name}</b></p><input type="hidden" autocomplete="username" value="{name}">""");
        return new OfficeFrame
        {
            Title = title,
            Kind = "p-sign",
            Content = Html.Of($"""
                <main id="main" class="wrap narrow"><h1>{title}</h1>
                <form method="post" action="/once/{token}" class="sign"><input type="hidden" name="{SignInSetup.TokenField}" value="{desk.Token}">
                {SignInPage.Trouble(wrong)}{who}
                <div class="field"><label for="password">{desk.Say("密码", "Password")}</label><span class="hint">{desk.Say($"至少 {SignInSetup.ShortestPassword} 位", $"at least {SignInSetup.ShortestPassword} characters")}</span><input class="in" id="password" name="password" type="password" autocomplete="new-password" minlength="{SignInSetup.ShortestPassword}" required></div>
                <div class="field"><label for="again">{desk.Say("再写一次", "Once more")}</label><input class="in" id="again" name="again" type="password" autocomplete="new-password" required></div>
                <p class="send"><button class="btn go" type="submit">{(isFirst ? desk.Say("建管理员", "Make the administrator") : desk.Say("设密码", "Set the password"))}</button></p></form></main>
                """),
        }.Around(desk, wrong is null ? 200 : 422);
    }

    /// <summary>The address opens nothing.</summary>
    internal static Answer Gone(Desk desk) => new OfficeFrame
    {
        Title = desk.Say("这个地址已经失效", "This address opens nothing"),
        Kind = "p-sign",
        Content = Html.Of($"""
            <main id="main" class="wrap narrow"><h1>{desk.Say("这个地址已经失效", "This address opens nothing")}</h1>
            <p>{desk.Say("它只能用一次，过了时间也会失效。请管理员再发一个；第一个管理员的地址在重新启动 lantu serve 时会再显示。", "It opens once, and not after its time. Ask the administrator for another; that of the first administrator is shown again when lantu serve starts.")}</p><p><a href="/sign-in">{desk.Say("去登录", "Sign in")}</a></p></main>
            """),
    }.Around(desk, 410);
}
