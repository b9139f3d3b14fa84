using Lantu.Archive.Accounts;
using Lantu.Archive.Journaling;
using Lantu.Site.Accounts;
using Lantu.Site.Office;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Lantu.Site.Features.AccountDesk;

/// <summary>账号: makes, changes, closes and opens accounts.</summary>
internal static class AccountDoors
{
    private const int MostEntries = 200;

    internal static void Map(IEndpointRouteBuilder routes, Desks desks)
    {
        routes.MapGet("/office/accounts", (HttpContext context) => desks.Page(context, AccountsPage.Write)).ExcludeFromDescription().Needs(Right.ManageAccounts);
        routes.MapGet("/office/accounts/journal", (HttpContext context, long? before) => desks.Page(context, desk => AccountsPage.Journal(desk, before))).ExcludeFromDescription().Needs(Right.ManageAccounts);
        routes.MapGet("/office/accounts/{id:long}", (HttpContext context, long id) => desks.Page(context, desk => AccountPage.Write(desk, id))).ExcludeFromDescription().Needs(Right.ManageAccounts);
        RouteGroupBuilder api = routes.MapGroup("/api/v1/accounts").WithTags("accounts").Needs(Right.ManageAccounts);
        api.MapGet("/", DoorExtensions.Described((HttpContext context) => desks.Api(context, static desk => JsonAnswer.Of(desk.Archive.Read(static session => AccountBook.All(session).Select(account => AccountShapes.Of(session, account)).ToArray())))))
            .WithName("listAccounts").WithSummary("全部账号，关了的也在 All accounts, closed ones too").Produces<AccountShape[]>();
        api.MapPost("/", (HttpContext context, AccountWish? wish) => desks.Api(context, desk => AccountChanges.Add(desk, wish ?? Nothing)))
            .WithName("addAccount").WithSummary("建账号，回答设密码的一次性地址 Makes an account; answers the one-time address that sets its password").Produces<AddressShape>(201);
        api.MapGet("/{id:long}", (HttpContext context, long id) => desks.Api(context, desk => JsonAnswer.Of(desk.Archive.Read(session => AccountShapes.Of(session, AccountChanges.Find(session, id))))))
            .WithName("getAccount").WithSummary("一个账号 One account").Produces<AccountShape>();
        api.MapPatch("/{id:long}", (HttpContext context, long id, AccountWish? wish) => desks.Api(context, desk => AccountChanges.Change(desk, id, wish ?? Nothing)))
            .WithName("changeAccount").WithSummary("改姓名、角色、单位、地方、邮箱，马上起作用 Changes an account at once").Produces<AccountShape>();
        api.MapPost("/{id:long}/close", (HttpContext context, long id) => desks.Api(context, desk => AccountChanges.Close(desk, id)))
            .WithName("closeAccount").WithSummary("关账号：登录、密钥、地址都作废 Closes an account: its stays, keys and addresses end").Produces<AccountShape>();
        api.MapPost("/{id:long}/reopen", (HttpContext context, long id) => desks.Api(context, desk => AccountChanges.Reopen(desk, id)))
            .WithName("reopenAccount").WithSummary("重新打开 Opens it again").Produces<AccountShape>();
        api.MapPost("/{id:long}/unlock", (HttpContext context, long id) => desks.Api(context, desk => AccountChanges.Unlock(desk, id)))
            .WithName("unlockAccount").WithSummary("解锁 Unlocks it").Produces<AccountShape>();
        api.MapPost("/{id:long}/end-sessions", (HttpContext context, long id) => desks.Api(context, desk => AccountChanges.EndSessions(desk, id)))
            .WithName("endAccountSessions").WithSummary("结束它的全部登录 Ends all its stays").Produces<object>();
        api.MapPost("/{id:long}/password-address", (HttpContext context, long id) => desks.Api(context, desk => AccountChanges.PasswordAddress(desk, id)))
            .WithName("makePasswordAddress").WithSummary("设新密码的一次性地址 A one-time address that sets a new password").Produces<AddressShape>(201);
        api.MapDelete("/{id:long}/keys/{key:long}", (HttpContext context, long id, long key) => desks.Api(context, desk => AccountChanges.EndKey(desk, id, key)))
            .WithName("endAccountKey").WithSummary("作废它的一把密钥 Ends one of its keys").Produces<object>();
        api.MapDelete("/{id:long}/outside", (HttpContext context, long id) => desks.Api(context, desk => AccountChanges.Untie(desk, id)))
            .WithName("untieAccount").WithSummary("和单位账号解绑 Unties it from the organisation's sign-in").Produces<object>();
        api.MapGet("/journal", (HttpContext context, long? before) => desks.Api(context, desk => JsonAnswer.Of(Entries(desk, before).Select(AccountShapes.Of).ToArray())))
            .WithName("listAccountJournal").WithSummary("账号的日志，最新的在前 What was done to accounts, the latest first").Produces<JournalShape[]>();
    }

    /// <summary>What was done to accounts, the latest first.</summary>
    internal static IReadOnlyList<JournalEntry> Entries(Desk desk, long? before) => desk.Archive.Read(session => Archive.Journaling.Journal.Latest(session, "account", MostEntries, before));

    private static AccountWish Nothing => new(null, null, null, null, null, null);
}
