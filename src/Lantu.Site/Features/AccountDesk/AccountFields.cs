using System.Net.Mail;
using Lantu.Archive.Accounts;
using Lantu.Archive.Storage;
using Lantu.Plans.Catalogue;
using Lantu.Site.Features.SigningIn;
using Lantu.Site.Library;
using Lantu.Site.Office;

namespace Lantu.Site.Features.AccountDesk;

/// <summary>What may stand in an account. Each answers the value as it is kept, or refuses in words.</summary>
internal static class AccountFields
{
    private const int LongestShown = 64;
    private const int LongestUnit = 120;
    private const int LongestEmail = 254;

    /// <summary>The name to sign in with.</summary>
    internal static string Name(string? given)
    {
        string name = (given ?? string.Empty).Trim();
        return AccountName.IsGood(name) ? name.ToLowerInvariant() : throw new RefusedException(AccountName.Rule.Chinese, AccountName.Rule.English);
    }

    /// <summary>The name that others see.</summary>
    internal static string Shown(string? given, string name)
    {
        string shown = (given ?? string.Empty).Trim();
        return shown.Length <= LongestShown && !shown.Any(char.IsControl)
            ? shown.Length == 0 ? name : shown
            : throw new RefusedException($"姓名最多 {LongestShown} 个字", $"a name has at most {LongestShown} characters");
    }

    /// <summary>An address for mail; null for none.</summary>
    internal static string? Email(string? given)
    {
        string email = (given ?? string.Empty).Trim();
        return email.Length == 0 ? null
            : email.Length <= LongestEmail && MailAddress.TryCreate(email, out MailAddress? known) && known.Address == email ? email
            : throw new RefusedException($"“{email}”不是邮箱地址；写成 name@example.gov.cn，或留空", $"'{email}' is no address for mail; write name@example.gov.cn, or leave it empty");
    }

    /// <summary>A role by its name.</summary>
    internal static AccountRole Role(string? given) => Enum.GetValues<AccountRole>().Where(role => string.Equals(role.ToString(), given?.Trim(), StringComparison.OrdinalIgnoreCase)).Select(static role => (AccountRole?)role).FirstOrDefault()
        ?? throw new RefusedException("角色要写 administrator、office、unit、leader 之一", "the role is one of administrator, office, unit, leader");

    /// <summary>The agency for which somebody reports; null in other roles.</summary>
    internal static string? Unit(AccountRole role, string? given)
    {
        string unit = (given ?? string.Empty).Trim();
        return role != AccountRole.Unit ? null
            : unit.Length is > 0 and <= LongestUnit ? unit
            : throw new RefusedException("责任单位的账号要写明是哪个单位，和任务表里的名字一样", "an account of a unit names its agency, as the tasks do");
    }

    /// <summary>The key of the place that somebody is bound to; null for all places.</summary>
    internal static string? Place(AccountRole role, string? given, PlanLibrary library)
    {
        string place = (given ?? string.Empty).Trim();
        if (place.Length == 0)
        {
            return null;
        }

        if (role == AccountRole.Administrator)
        {
            throw new RefusedException("管理员管全部地方，不能只归一个地方", "an administrator sees to all places and cannot be bound to one");
        }

        PlaceCatalogue places = library.Catalogues.Places;
        return places.WithCode(place)?.Place.Code ?? places.Find(place)?.Place.Code ?? library.Drafts().Entries.FirstOrDefault(entry => entry.PlaceKey == place)?.PlaceKey
            ?? throw new RefusedException($"没有“{place}”这个地方；写行政区划代码（330782），或已有文件里的地名", $"there is no place '{place}'; write its code (330782), or the name that a document has");
    }

    /// <summary>Refuses where an account would be the last administrator who can sign in, and be none any more.</summary>
    /// <param name="session">Of the change: two who do it at once come one after the other.</param>
    /// <param name="before">As it stands.</param>
    internal static void KeepsAnAdministrator(Session session, Account before)
    {
        if (before is { Role: AccountRole.Administrator, IsOpen: true } && !AccountBook.HasOtherAdministrator(session, before.Id))
        {
            throw new RefusedException("这是最后一个能登录的管理员，不能关，也不能改角色；先让另一个管理员登录过", "this is the last administrator who can sign in: it can be neither closed nor given another role; have another administrator sign in first");
        }
    }
}
