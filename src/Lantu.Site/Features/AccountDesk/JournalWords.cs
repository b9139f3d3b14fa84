namespace Lantu.Site.Features.AccountDesk;

/// <summary>How what was done to accounts is said.</summary>
internal static class JournalWords
{
    private static readonly Dictionary<string, (string Chinese, string English)> Words = new(StringComparer.Ordinal)
    {
        ["account-added"] = ("建了账号", "account made"),
        ["account-changed"] = ("改了账号", "account changed"),
        ["account-closed"] = ("关了账号", "account closed"),
        ["account-reopened"] = ("重新打开账号", "account opened again"),
        ["account-locked"] = ("密码错太多，锁了", "locked: too many wrong passwords"),
        ["account-unlocked"] = ("解锁", "unlocked"),
        ["password-set"] = ("设了密码", "password set"),
        ["password-wrong"] = ("密码错了一次", "wrong password"),
        ["address-made"] = ("发了一次性地址", "one-time address made"),
        ["address-used"] = ("用了一次性地址", "one-time address used"),
        ["address-voided"] = ("一次性地址作废", "one-time address voided"),
        ["signed-in"] = ("登录", "signed in"),
        ["session-ended"] = ("登录结束", "stay ended"),
        ["sessions-ended"] = ("结束多个登录", "stays ended"),
        ["key-added"] = ("建了密钥", "key made"),
        ["key-ended"] = ("密钥作废", "key ended"),
        ["passkey-added"] = ("加了通行密钥", "passkey added"),
        ["passkey-used"] = ("用了通行密钥", "passkey used"),
        ["passkey-renamed"] = ("通行密钥改名", "passkey renamed"),
        ["passkey-removed"] = ("去掉通行密钥", "passkey removed"),
        ["login-tied"] = ("绑定单位账号", "tied to the organisation"),
        ["login-untied"] = ("解绑单位账号", "untied from the organisation"),
    };

    /// <summary>The words for a kind of entry; the kind itself where there are none.</summary>
    internal static string Of(string kind, bool english) => Words.TryGetValue(kind, out (string Chinese, string English) words) ? (english ? words.English : words.Chinese) : kind;
}
