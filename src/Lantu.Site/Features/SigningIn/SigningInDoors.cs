using System.Globalization;
using Lantu.Archive;
using Lantu.Archive.Accounts;
using Lantu.Site.Accounts;
using Lantu.Site.Office;
using Lantu.Site.Shell;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Lantu.Site.Features.SigningIn;

/// <summary>Signing in and out, the first administrator, and passwords that are set at a one-time address.</summary>
internal static class SigningInDoors
{
    private static readonly string[] Fields = ["name", "shown"];

    internal static void Map(IEndpointRouteBuilder routes, Desks desks)
    {
        routes.MapGet("/sign-in", (HttpContext context) => ShowSignIn(context, desks)).ExcludeFromDescription().Needs(Right.Read);
        routes.MapPost("/sign-in", (HttpContext context) => SignIn(context, desks)).ExcludeFromDescription().Needs(Right.Read);
        routes.MapPost("/sign-out", SignOut).ExcludeFromDescription().Needs(Right.OwnAccount);
        routes.MapGet("/once/{token}", (HttpContext context, string token) => desks.Page(context, desk => Once(desk, token))).ExcludeFromDescription().Needs(Right.Read);
        routes.MapPost("/once/{token}", (HttpContext context, string token) => TakeOnce(context, desks, token)).ExcludeFromDescription().Needs(Right.Read);
    }

    /// <summary>Makes the address at which the first administrator is made, where nobody can sign in yet; null where somebody can.</summary>
    internal static string? FirstRun(PlanArchive archive, TimeProvider clock)
    {
        if (!archive.Read(AccountBook.IsEmpty))
        {
            return null;
        }

        string token = Token.New();
        archive.Write("lantu", work =>
        {
            OneTimeAddressBook.Add(work, token, AddressPurpose.FirstRun, null, clock.GetUtcNow().AddDays(1));
            return 0;
        });
        return "/once/" + token;
    }

    private static Task ShowSignIn(HttpContext context, Desks desks)
    {
        if (Callers.Known(context).Account is not null)
        {
            context.Response.Redirect(Back(context.Request.Query["back"]));
            return Task.CompletedTask;
        }

        return desks.Page(context, desk => SignInPage.Write(desk, Back(context.Request.Query["back"]), string.Empty, null));
    }

    private static async Task SignIn(HttpContext context, Desks desks)
    {
        IFormCollection form = await context.Request.ReadFormAsync(context.RequestAborted).ConfigureAwait(false);
        string name = form["name"].ToString().Trim();
        string back = Back(form["back"]);
        SignInManager<SiteUser> manager = context.RequestServices.GetRequiredService<SignInManager<SiteUser>>();
        SiteUser? user = name.Length is > 0 and <= 64 ? await manager.UserManager.FindByNameAsync(name).ConfigureAwait(false) : null;
        if (user is null || !user.Account.IsOpen)
        {
            // As slow as a wrong password, so that nobody learns which names there are.
            _ = manager.UserManager.PasswordHasher.HashPassword(new SiteUser(new Account { Name = "-", Shown = "-", Role = AccountRole.Unit, Stamp = "-" }), form["password"].ToString());
            await desks.Page(context, desk => SignInPage.Write(desk, back, name, Wrong(desk))).ConfigureAwait(false);
            return;
        }

        SignInResult result = await manager.CheckPasswordSignInAsync(user, form["password"].ToString(), lockoutOnFailure: true).ConfigureAwait(false);
        if (!result.Succeeded)
        {
            await desks.Page(context, desk => SignInPage.Write(desk, back, name, result.IsLockedOut ? LockedOut(desk) : Wrong(desk))).ConfigureAwait(false);
            return;
        }

        await Begin(context, user.Account, "password").ConfigureAwait(false);
        context.Response.Redirect(back == "/office" && !Rights.Of(user.Account.Role).Contains(Right.ReadDrafts) ? "/unit" : back);
    }

    /// <summary>Begins a stay.</summary>
    internal static Task Begin(HttpContext context, Account account, string means)
    {
        var identity = new System.Security.Claims.ClaimsIdentity(
            [
                new(System.Security.Claims.ClaimTypes.NameIdentifier, account.Id.ToString(CultureInfo.InvariantCulture)),
                new(System.Security.Claims.ClaimTypes.Name, account.Shown),
                new(SignInSetup.StampClaim, account.Stamp),
                new(System.Security.Claims.ClaimTypes.AuthenticationMethod, means),
            ],
            IdentityConstants.ApplicationScheme);
        return context.SignInAsync(IdentityConstants.ApplicationScheme, new System.Security.Claims.ClaimsPrincipal(identity));
    }

    private static async Task SignOut(HttpContext context)
    {
        await context.SignOutAsync(IdentityConstants.ApplicationScheme).ConfigureAwait(false);
        context.Response.Redirect("/");
    }

    private static Answer Once(Desk desk, string token) =>
        desk.Archive.Read(session => OneTimeAddressBook.Find(session, token, desk.Settings.Clock.GetUtcNow())) is { } found
            ? OncePage.Write(desk, token, found.Purpose, NameOf(desk, found.Account), new Dictionary<string, string>(), null)
            : OncePage.Gone(desk);

    private static async Task TakeOnce(HttpContext context, Desks desks, string token)
    {
        IFormCollection form = await context.Request.ReadFormAsync(context.RequestAborted).ConfigureAwait(false);
        UserManager<SiteUser> users = context.RequestServices.GetRequiredService<UserManager<SiteUser>>();
        DateTimeOffset now = desks.Settings.Clock.GetUtcNow();
        if (desks.Archive.Read(session => OneTimeAddressBook.Find(session, token, now)) is not { } found)
        {
            await desks.Page(context, OncePage.Gone).ConfigureAwait(false);
            return;
        }

        var given = Fields.ToDictionary(static field => field, field => form[field].ToString().Trim(), StringComparer.Ordinal);
        string password = form["password"].ToString();
        SiteUser? user = found.Account is { } id ? await users.FindByIdAsync(id.ToString(CultureInfo.InvariantCulture)).ConfigureAwait(false)
            : new SiteUser(new Account { Name = given["name"], Shown = given["shown"].Length > 0 ? given["shown"] : given["name"], Role = AccountRole.Administrator, Stamp = Token.New() });
        (string Chinese, string English)? wrong = user is null ? ("没有这个账号", "there is no such account")
            : found.Account is null && !AccountName.IsGood(given["name"]) ? AccountName.Rule
            : await PasswordRule.Wrong(users, user, password, form["again"].ToString()).ConfigureAwait(false);
        if (wrong is { } told)
        {
            await desks.Page(context, desk => OncePage.Write(desk, token, found.Purpose, NameOf(desk, found.Account), given, desk.Say(told.Chinese, told.English))).ConfigureAwait(false);
            return;
        }

        Account ready = user!.Account with { Password = users.PasswordHasher.HashPassword(user, password), Stamp = Token.New(), Failures = 0, LockedUntil = null };
        Account? kept = desks.Archive.Write(ready.Shown, work => Take(work, token, found.Purpose, ready));
        if (kept is null)
        {
            await desks.Page(context, OncePage.Gone).ConfigureAwait(false);
            return;
        }

        await Begin(context, kept, "password").ConfigureAwait(false);
        context.Response.Redirect(Rights.Of(kept.Role).Contains(Right.ReadDrafts) ? "/office" : "/unit");
    }

    // Used up and done in one change: of two who open the address at once, one comes too late.
    private static Account? Take(UnitOfWork work, string token, AddressPurpose purpose, Account ready)
    {
        if (!OneTimeAddressBook.Use(work, token) || (purpose == AddressPurpose.FirstRun && !AccountBook.IsEmpty(work.Session)))
        {
            return null;
        }

        if (ready.Id == 0)
        {
            return AccountBook.Add(work, ready);
        }

        AccountBook.Change(work, ready, "password-set");
        return ready;
    }

    private static string? NameOf(Desk desk, long? account) => account is { } id ? desk.Archive.Read(session => AccountBook.Find(session, id))?.Name : null;

    private static string Wrong(Desk desk) => desk.Say("名字或密码不对", "the name or the password is wrong");

    private static string LockedOut(Desk desk) => desk.Say(
        $"密码错了 {SignInSetup.MostFailures} 次，这个账号锁 {SignInSetup.Locked.TotalMinutes:0} 分钟；过后再试，或请管理员发一个设密码的地址",
        $"wrong {SignInSetup.MostFailures} times: the account is locked for {SignInSetup.Locked.TotalMinutes:0} minutes; try later, or ask the administrator for an address that sets a new password");

    // Only to a page of our own.
    private static string Back(string? asked) => asked is { Length: > 1 and < 500 } && asked[0] == '/' && asked[1] is not ('/' or '\\') && !asked.Any(char.IsControl) ? asked : "/office";
}
