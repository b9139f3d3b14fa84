using Lantu.Archive.Accounts;
using Lantu.Site.Accounts;
using Lantu.Site.Features.SigningIn;
using Lantu.Site.Office;
using Lantu.Site.Shell;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Lantu.Site.Features.AccountDesk;

/// <summary>我的账号: what everybody who signed in sees to by themselves.</summary>
internal static class MeDoors
{
    private const string Root = "/api/v1/me";

    internal static void Map(IEndpointRouteBuilder routes, Desks desks)
    {
        routes.MapGet("/me", (HttpContext context) => desks.Page(context, MePage.Write)).ExcludeFromDescription().Needs(Right.OwnAccount);
        RouteGroupBuilder api = routes.MapGroup(Root).WithTags("me").Needs(Right.OwnAccount);
        api.MapGet("/", DoorExtensions.Described((HttpContext context) => desks.Api(context, static desk => JsonAnswer.Of(Own(desk)))))
            .WithName("getMe").WithSummary("自己的账号、登录、通行密钥和密钥 One's own account, stays, passkeys and keys").Produces<OwnShape>();
        api.MapPatch("/", (HttpContext context, OwnChange? change) => desks.Api(context, desk => Change(desk, change)))
            .WithName("changeMe").WithSummary("改姓名、邮箱 Changes the shown name and the address for mail").Produces<AccountShape>();
        api.MapPost("/password", (HttpContext context, PasswordChange? change) => desks.Api(context, desk => SetPassword(desk, change)))
            .WithName("changeMyPassword").WithSummary("改密码，其他登录随之结束 Changes the password; other stays end").Produces<object>();
        api.MapDelete("/sessions/{id}", (HttpContext context, string id) => desks.Api(context, desk => EndSession(desk, id)))
            .WithName("endMySession").WithSummary("结束一个登录 Ends a stay").Produces<object>();
        api.MapPost("/sessions/end-others", DoorExtensions.Described((HttpContext context) => desks.Api(context, EndOthers)))
            .WithName("endMyOtherSessions").WithSummary("结束其他登录 Ends all other stays").Produces<object>();
        api.MapPost("/keys", (HttpContext context, NewKey? key) => desks.Api(context, desk => AddKey(desk, key)))
            .WithName("addMyKey").WithSummary("给程序建一把密钥，只显示一次 Makes a key for a program; told once").Produces<KeyOnce>(201);
        api.MapDelete("/keys/{id:long}", (HttpContext context, long id) => desks.Api(context, desk => EndKey(desk, id)))
            .WithName("endMyKey").WithSummary("作废一把密钥 Ends a key").Produces<object>();
        api.MapPost("/confirm", (HttpContext context, OwnPassword? proof) => desks.Api(context, desk => Confirm(desk, proof)))
            .WithName("confirmMe").WithSummary($"再输一次密码，{RecentProof.Lasts.TotalMinutes:0} 分钟内可以加通行密钥、密钥和单位账号 The password again, before a new way in is made").Produces<object>();
        PasskeyDoors.Map(api, desks);
        OwnOutside.Map(api, desks);
    }

    /// <summary>One's own account with all that belongs to it.</summary>
    internal static OwnShape Own(Desk desk)
    {
        Account account = Mine(desk);
        DateTimeOffset now = desk.Settings.Clock.GetUtcNow();
        return desk.Archive.Read(session => new OwnShape(
            AccountShapes.Of(session, account),
            [.. desk.Caller.Rights.Order().Select(Rights.Name)],
            [.. SessionBook.Lasting(session, account.Id, now).Select(stay => AccountShapes.Of(stay, desk.Caller.Session))],
            [.. PasskeyBook.Of(session, account.Id).Select(static passkey => new PasskeyShape(passkey.Credential, passkey.Name, passkey.MadeAt))],
            [.. KeyBook.Of(session, account.Id).Where(key => key.IsGood(now)).Select(AccountShapes.Of)],
            [.. ExternalLoginBook.Of(session, account.Id).Select(static login => new OutsideShape(login.Issuer, login.Subject, login.MadeAt))]));
    }

    /// <summary>The account of who asks.</summary>
    internal static Account Mine(Desk desk) => desk.Caller.Account ?? throw new InvalidOperationException("The door lets nobody in here without an account.");

    private static Answer Change(Desk desk, OwnChange? change)
    {
        Account mine = Mine(desk);
        string? shown = change?.Shown is { } name ? AccountFields.Shown(name, mine.Name) : null;
        string? email = change?.Email is { } address ? AccountFields.Email(address) : mine.Email;
        return desk.Write(work =>
        {
            // As it stands now: a wrong password or an administrator may have changed it meanwhile.
            Account now = (AccountBook.Find(work.Session, mine.Id) ?? mine) with { Email = email };
            Account changed = shown is null ? now : now with { Shown = shown };
            AccountBook.Change(work, changed, "account-changed");
            return JsonAnswer.Of(AccountShapes.Of(work.Session, changed));
        });
    }

    private static async Task<Answer> SetPassword(Desk desk, PasswordChange? change)
    {
        Account mine = Mine(desk);
        if (desk.Caller.Session is null)
        {
            throw new RefusedException("密码要登录以后自己改，程序的密钥不能改", "a password is changed by who signed in, not with the key of a program", 409);
        }

        UserManager<SiteUser> users = desk.Context.RequestServices.GetRequiredService<UserManager<SiteUser>>();
        var user = new SiteUser(mine);
        if (mine.Password is not null)
        {
            await Check(desk, mine, change?.Old).ConfigureAwait(false);
        }
        else
        {
            RecentProof.Ask(desk);
        }

        string password = change?.Password ?? string.Empty;
        if (PasswordRule.Wrong(mine.Name, password, change?.Again ?? string.Empty) is { } wrong)
        {
            throw new RefusedException(wrong.Chinese, wrong.English);
        }

        string hash = users.PasswordHasher.HashPassword(user, password);
        Account kept = desk.Write(work =>
        {
            Account changed = (AccountBook.Find(work.Session, mine.Id) ?? mine) with { Password = hash, Stamp = Token.New(), Failures = 0, LockedUntil = null };
            AccountBook.Change(work, changed, "password-set");
            SessionBook.EndAll(work, mine.Id, null);
            return changed;
        });
        await SigningInDoors.Begin(desk.Context, kept, "password").ConfigureAwait(false);
        return JsonAnswer.Done;
    }

    // Guessing goes on no better here than at the sign-in.
    private static async Task Check(Desk desk, Account mine, string? password)
    {
        SignInResult checkedNow = await desk.Context.RequestServices.GetRequiredService<SignInManager<SiteUser>>().CheckPasswordSignInAsync(new SiteUser(mine), password ?? string.Empty, lockoutOnFailure: true).ConfigureAwait(false);
        if (!checkedNow.Succeeded)
        {
            throw checkedNow.IsLockedOut ? new RefusedException(SigningInDoors.LockedOut.Chinese, SigningInDoors.LockedOut.English) : new RefusedException("现在的密码不对", "the password that holds now is wrong");
        }
    }

    // It begins a stay anew: that is what signing in just now means, and a cookie that was stolen before is worth nothing then.
    private static async Task<Answer> Confirm(Desk desk, OwnPassword? proof)
    {
        Account mine = Mine(desk);
        if (desk.Caller.Session is null || mine.Password is null)
        {
            throw new RefusedException("要登录着，账号也要有密码；没有密码的，重新登录一次", "this is for who signed in and has a password; without one, sign in anew", 409);
        }

        await Check(desk, mine, proof?.Password).ConfigureAwait(false);
        await SigningInDoors.Begin(desk.Context, mine, "password").ConfigureAwait(false);
        return JsonAnswer.Done;
    }

    private static Answer EndSession(Desk desk, string id) => desk.Write(work => SessionBook.End(work, Mine(desk).Id, id))
        ? JsonAnswer.Done
        : throw new RefusedException("没有这个登录，或它已经结束", "there is no such stay, or it has ended", 404);

    private static Answer EndOthers(Desk desk)
    {
        desk.Write(work => SessionBook.EndAll(work, Mine(desk).Id, desk.Caller.Session));
        return JsonAnswer.Done;
    }

    private static Answer AddKey(Desk desk, NewKey? wish)
    {
        string name = (wish?.Name ?? string.Empty).Trim();
        if (name.Length is 0 or > 64)
        {
            throw new RefusedException("写明这把密钥给什么用，最多 64 个字", "say what the key is for, in 64 characters at most");
        }

        string[] scopes = [.. (wish?.Scopes ?? []).Distinct(StringComparer.Ordinal)];
        string? beyond = scopes.FirstOrDefault(scope => Rights.Find(scope) is not { } right || !desk.Caller.May(right));
        if (beyond is not null)
        {
            throw new RefusedException($"这里没有“{beyond}”这项权限可以给", $"there is no right '{beyond}' to give here");
        }

        RecentProof.Ask(desk);
        DateTimeOffset? ends = Ends(desk, wish?.Ends);
        string secret = KeyBookPrefix + Token.New();
        ApiKey key = desk.Write(work => KeyBook.Add(work, secret, new ApiKey(0, Mine(desk).Id, name, scopes, work.Now, ends, null)));
        return JsonAnswer.Of(new KeyOnce(AccountShapes.Of(key), secret), 201);
    }

    // Programs that look for secrets in files know it by its beginning.
    private const string KeyBookPrefix = "lantu_";

    // Until the end of the day, where the program stands.
    private static DateTimeOffset? Ends(Desk desk, string? day)
    {
        if (string.IsNullOrWhiteSpace(day))
        {
            return null;
        }

        TimeProvider clock = desk.Settings.Clock;
        if (!DateOnly.TryParseExact(day.Trim(), "yyyy-MM-dd", out DateOnly last) || last < desk.Library.Today || last.Year > 2200)
        {
            throw new RefusedException("到期日写成 2026-12-31，不早于今天", "the end is a day as 2026-12-31, today or later");
        }

        DateTime end = last.AddDays(1).ToDateTime(TimeOnly.MinValue);
        return new DateTimeOffset(end, clock.LocalTimeZone.GetUtcOffset(end));
    }

    private static Answer EndKey(Desk desk, long id) => desk.Write(work => KeyBook.End(work, Mine(desk).Id, id))
        ? JsonAnswer.Done
        : throw new RefusedException("没有这把密钥，或它已经作废", "there is no such key, or it has ended", 404);
}
