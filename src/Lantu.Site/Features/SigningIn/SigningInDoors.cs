using System.Globalization;
using System.Security.Claims;
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
using Microsoft.Extensions.Primitives;

namespace Lantu.Site.Features.SigningIn;

/// <summary>Signing in and out, the first administrator, and passwords that are set at a one-time address.</summary>
internal static class SigningInDoors
{
    private static readonly string[] Fields = ["name", "shown"];

    internal static void Map(IEndpointRouteBuilder routes, Desks desks)
    {
        routes.MapGet("/sign-in", (HttpContext context) => ShowSignIn(context, desks)).ExcludeFromDescription().Needs(Right.Read);
        routes.MapPost("/sign-in", (HttpContext context) => SignIn(context, desks)).ExcludeFromDescription().Needs(Right.Read);
        routes.MapPost("/sign-in/passkey/options", (HttpContext context) => desks.Api(context, PasskeySignIn.Options)).ExcludeFromDescription().Needs(Right.Read);
        routes.MapPost("/sign-in/passkey", (HttpContext context, ShownPasskey? shown) => desks.Api(context, desk => PasskeySignIn.Enter(desk, shown))).ExcludeFromDescription().Needs(Right.Read);
        if (desks.Settings.Outside is { } outside)
        {
            OutsideDoors.Map(routes, desks, outside);
        }

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
        if (Callers.Known(context).Account is { } account && context.Request.Query["again"] != "1")
        {
            context.Response.Redirect(After(account, Back(context.Request.Query["back"])));
            return Task.CompletedTask;
        }

        return desks.Page(context, desk => SignInPage.Write(desk, Back(context.Request.Query["back"]), string.Empty, null));
    }

    private static async Task SignIn(HttpContext context, Desks desks)
    {
        IFormCollection form = await Form(context).ConfigureAwait(false);
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
            await desks.Page(context, desk => SignInPage.Write(desk, back, name, result.IsLockedOut ? desk.Say(LockedOut.Chinese, LockedOut.English) : Wrong(desk))).ConfigureAwait(false);
            return;
        }

        await Begin(context, user.Account, "password").ConfigureAwait(false);
        context.Response.Redirect(After(user.Account, back));
    }

    /// <summary>Where somebody goes who signed in: to the page they came for, else to their first.</summary>
    internal static string After(Account account, string back) => back == "/office" && !Rights.Of(account.Role).Contains(Right.ReadDrafts) ? "/unit" : back;

    /// <summary>Begins a stay, under a new secret: whatever the browser brought along ends, and is worth nothing.</summary>
    internal static async Task Begin(HttpContext context, Account account, string means)
    {
        var identity = new ClaimsIdentity(
            [
                new(ClaimTypes.NameIdentifier, account.Id.ToString(CultureInfo.InvariantCulture)),
                new(ClaimTypes.Name, account.Shown),
                new(SignInSetup.StampClaim, account.Stamp),
                new(ClaimTypes.AuthenticationMethod, means),
            ],
            IdentityConstants.ApplicationScheme);
        if (Callers.Known(context) is { Session: { } before, Account: { } known })
        {
            PlanArchive archive = context.RequestServices.GetRequiredService<PlanArchive>();
            archive.Write(known.Shown, work => SessionBook.End(work, known.Id, before));
        }

        // The handler of cookies goes on with a stay that it has seen in the question, under its old secret: it is given none to see.
        IServiceProvider services = context.RequestServices;
        StringValues cookies = context.Request.Headers.Cookie;
        await using AsyncServiceScope scope = services.CreateAsyncScope();
        try
        {
            context.RequestServices = scope.ServiceProvider;
            context.Request.Headers.Cookie = StringValues.Empty;
            await context.SignInAsync(IdentityConstants.ApplicationScheme, new ClaimsPrincipal(identity)).ConfigureAwait(false);
        }
        finally
        {
            context.RequestServices = services;
            context.Request.Headers.Cookie = cookies;
        }
    }

    // Who sends something else is told so.
    private static async Task<IFormCollection> Form(HttpContext context) => context.Request.HasFormContentType
        ? await context.Request.ReadFormAsync(context.RequestAborted).ConfigureAwait(false)
        : throw new BadHttpRequestException("A form is expected.");

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
        IFormCollection form = await Form(context).ConfigureAwait(false);
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
        (string Chinese, string English)? wrong = user is not { Account.IsOpen: true } ? ("没有这个账号，或它已经关了", "there is no such account, or it is closed")
            : found.Account is null && !AccountName.IsGood(given["name"]) ? AccountName.Rule
            : PasswordRule.Wrong(user.Account.Name, password, form["again"].ToString());
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

        // Whoever came in with the old password is out.
        AccountBook.Change(work, ready, "password-set");
        SessionBook.EndAll(work, ready.Id, null);
        return ready;
    }

    private static string? NameOf(Desk desk, long? account) => account is { } id ? desk.Archive.Read(session => AccountBook.Find(session, id))?.Name : null;

    private static string Wrong(Desk desk) => desk.Say("账号或密码不对", "the account or the password is wrong");

    /// <summary>What is said of an account that is locked.</summary>
    internal static (string Chinese, string English) LockedOut => (
        $"密码错了 {SignInSetup.MostFailures} 次，这个账号锁 {SignInSetup.Locked.TotalMinutes:0} 分钟；过后再试，或请管理员发一个设密码的地址",
        $"wrong {SignInSetup.MostFailures} times: the account is locked for {SignInSetup.Locked.TotalMinutes:0} minutes; try later, or ask the administrator for an address that sets a new password");

    /// <summary>The page that was asked for, if it is one of our own; the first of the office else.</summary>
    internal static string Back(string? asked) => asked is { Length: > 1 and < 500 } && asked[0] == '/' && asked[1] is not ('/' or '\\') && !asked.Any(char.IsControl) ? asked : "/office";
}
