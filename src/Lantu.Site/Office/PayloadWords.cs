using System.Globalization;
using System.Text.Json;
using Lantu.Archive.Accounts;
using Lantu.Plans.Model;
using Lantu.Site.Accounts;
using Lantu.Site.Library;
using Lantu.Site.Markup;
using Lantu.Site.Words;

namespace Lantu.Site.Office;

/// <summary>What an entry of the journal says beyond its kind, in words for people; the API gives the same as it is kept.</summary>
internal static class PayloadWords
{
    private const int Longest = 160;

    private static readonly Dictionary<string, (string Chinese, string English)> Names = new(StringComparer.Ordinal)
    {
        ["about"] = ("提醒", "about"),
        ["asked"] = ("想要", "wanted"),
        ["address"] = ("地址", "address"),
        ["claim"] = ("计数", "count"),
        ["delivery"] = ("第几次", "delivery"),
        ["device"] = ("设备", "device"),
        ["email"] = ("邮箱", "e-mail"),
        ["event"] = ("事件", "event"),
        ["events"] = ("事件", "events"),
        ["fact"] = ("事实", "fact"),
        ["issuer"] = ("登录服务", "provider"),
        ["key"] = ("名称", "name"),
        ["lights"] = ("几盏", "how many"),
        ["means"] = ("方式", "by"),
        ["name"] = ("账号", "account"),
        ["note"] = ("说明", "note"),
        ["open"] = ("状态", "state"),
        ["passkey"] = ("名称", "name"),
        ["pages"] = ("页", "pages"),
        ["place"] = ("只管", "bound to"),
        ["problem"] = ("说明", "note"),
        ["purpose"] = ("用途", "for"),
        ["reader"] = ("读法", "reader"),
        ["rights"] = ("可以做", "may"),
        ["role"] = ("角色", "role"),
        ["subject"] = ("那边的名字", "known there as"),
        ["session"] = ("登录", "stay"),
        ["sessions"] = ("几个", "how many"),
        ["sha256"] = ("原件指纹", "sha256"),
        ["shown"] = ("姓名", "name shown"),
        ["trouble"] = ("原因", "because"),
        ["unit"] = ("责任单位", "agency"),
        ["version"] = ("版本", "version"),
        ["why"] = ("理由", "why"),
        ["words"] = ("内容", "words"),
    };

    // Numbers of rows and of kept readings help programs, nobody else.
    private static readonly HashSet<string> ForPrograms = new(StringComparer.Ordinal) { "decision", "edit", "reading", "stands" };

    /// <summary>The words; a fact leads to its sentence where the plan still holds it.</summary>
    /// <param name="desk">Who reads.</param>
    /// <param name="payload">A JSON object, as the journal keeps it.</param>
    /// <param name="plan">The plan that the entry is about; null where it is about none.</param>
    /// <param name="decided">What each decision said, by its number: the fact may read otherwise by now. Null where the entry is about none.</param>
    internal static Html Of(Desk desk, string payload, OpenPlan? plan = null, IReadOnlyDictionary<long, Fact>? decided = null)
    {
        using JsonDocument told = JsonDocument.Parse(payload);
        if (told.RootElement.ValueKind != JsonValueKind.Object)
        {
            return Html.Text(payload);
        }

        Fact? then = told.RootElement.TryGetProperty("decision", out JsonElement number) && long.TryParse(number.ToString(), NumberStyles.None, CultureInfo.InvariantCulture, out long id) ? decided?.GetValueOrDefault(id) : null;
        JsonProperty[] kept = [.. told.RootElement.EnumerateObject().Where(static one => one.Value.ValueKind != JsonValueKind.Null && one.Value.ToString().Length > 0 && !ForPrograms.Contains(one.Name))];
        return Html.Each(kept.Select((one, i) => Html.Of($"""{(i == 0 ? string.Empty : "　")}<span class="q">{Name(desk, one.Name)}</span> {(one.Name == "fact" && then is not null ? Told(then, plan?.Plan.Facts.FirstOrDefault(fact => fact.Id == one.Value.ToString()), plan) : Value(desk, one.Name, one.Value.ToString(), plan))}""")), static one => one);
    }

    private static string Name(Desk desk, string name) => Names.TryGetValue(name, out (string Chinese, string English) words) ? desk.Say(words.Chinese, words.English) : name;

    // What was decided then; it leads to the sentence where the plan still holds the fact.
    private static Html Told(Fact then, Fact? now, OpenPlan? plan) => plan is not null && now is not null
        ? Html.Of($"""<a href="{plan.AddressOf(now)}" lang="zh-Hans">{FigureWords.Indicator(then)}，{FigureWords.Of(then)}</a>""")
        : Html.Of($"""<span lang="zh-Hans">{FigureWords.Indicator(then)}，{FigureWords.Of(then)}</span>""");

    private static Html Value(Desk desk, string name, string value, OpenPlan? plan) => name switch
    {
        "fact" when plan?.Plan.Facts.FirstOrDefault(fact => fact.Id == value) is { } fact =>
            Html.Of($"""<a href="{plan.AddressOf(fact)}" lang="zh-Hans">{FigureWords.Indicator(fact)}，{FigureWords.Of(fact)}</a>"""),
        "asked" => Html.Text(value switch { "accepted" => desk.Say("确认", "to accept it"), "corrected" => desk.Say("更正", "to correct it"), "rejected" => desk.Say("驳回", "to reject it"), "added" => desk.Say("新增", "to add it"), _ => value }),
        "rights" => Html.Text(string.Join(desk.Say("、", ", "), value.Split(' ').Select(right => Rights.Find(right) is { } known ? RightWords.Of(known, desk.English) : right))),
        "device" => Html.Text(DeviceName.Of(value)),
        "role" when Enum.TryParse(value, out AccountRole role) => Html.Text(RightWords.Of(role, desk.English)),
        "purpose" when Enum.TryParse(value, out AddressPurpose purpose) => Html.Text(Purpose(desk, purpose)),
        "means" => Html.Text(Means(desk, value)),
        "open" => Html.Text(value == "yes" ? desk.Say("开着", "open") : desk.Say("关着", "closed")),
        "sha256" => Html.Of($"""<span title="{value}">{(value.Length > 12 ? value[..12] + "…" : value)}</span>"""),
        "version" => Html.Text(desk.Say($"第 {value} 版", value)),
        _ => Html.Text(value.Length > Longest ? value[..Longest] + "…" : value),
    };

    private static string Purpose(Desk desk, AddressPurpose purpose) => purpose switch
    {
        AddressPurpose.FirstRun => desk.Say("建第一个管理员", "making the first administrator"),
        AddressPurpose.SetPassword => desk.Say("设密码", "setting a password"),
    };

    private static string Means(Desk desk, string means) => means switch
    {
        "password" => desk.Say("密码", "password"),
        "passkey" => desk.Say("通行密钥", "passkey"),
        "oidc" => desk.Say("单位账号", "the organisation's sign-in"),
        _ => means,
    };
}
