using System.Security.Claims;
using Lantu.Archive.Accounts;
using Lantu.Archive.Storage;
using Lantu.Site.Accounts;
using Lantu.Site.Office;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Lantu.Site.Features.SigningIn;

/// <summary>Signing in with the organisation's own accounts. Nobody gets an account by it: an administrator makes them.</summary>
internal static class OutsideDoors
{
    private const string Back = "lantu:back";
    private const string Tie = "lantu:tie";

    internal static void Map(IEndpointRouteBuilder routes, Desks desks, OutsideSignIn outside)
    {
        routes.MapGet("/sign-in/oidc", (HttpContext context) => Leave(context, desks, outside)).ExcludeFromDescription().Needs(Right.Read);
        routes.MapGet("/sign-in/oidc/done", (HttpContext context) => Arrive(context, desks, outside)).ExcludeFromDescription().Needs(Right.Read);
        routes.MapGet("/sign-in/oidc/failed", (HttpContext context) => Refuse(context, desks, outside, "登录没有完成：取消了，或时间过了。再试一次；总是这样，请管理员看日志", "signing in was not finished: it was cancelled, or took too long. Try again; the administrator finds the reason in the log")).ExcludeFromDescription().Needs(Right.Read);
    }

    private static async Task Leave(HttpContext context, Desks desks, OutsideSignIn outside)
    {
        var properties = new AuthenticationProperties { RedirectUri = "/sign-in/oidc/done" };
        properties.Items[Back] = SigningInDoors.Back(context.Request.Query["back"]);
        if (context.Request.Query["again"] == "1")
        {
            // Who shows anew who they are does it there, too.
            properties.SetParameter("prompt", "login");
        }

        if (context.Request.Query["tie"] is [{ } wish, ..])
        {
            if (OutsideTie.Open(context, wish) is null)
            {
                await Refuse(context, desks, outside, "绑定没有开始，或隔得太久；在“我的账号”里再点一次", "tying was not begun, or too long ago; press the button on your own page again").ConfigureAwait(false);
                return;
            }

            properties.Items[Tie] = wish;
        }

        try
        {
            await context.ChallengeAsync(OutsideSetup.Scheme, properties).ConfigureAwait(false);
        }
        catch (Exception e) when (e is InvalidOperationException or HttpRequestException or IOException or OperationCanceledException)
        {
            OutsideSetup.NotReached(context.RequestServices.GetRequiredService<ILogger<OutsideSignIn>>(), outside.Authority, e.InnerException?.Message ?? e.Message);
            await Refuse(context, desks, outside, "现在连不上它；过一会儿再试，或用密码登录", "it cannot be reached now; try later, or sign in with a password").ConfigureAwait(false);
        }
    }

    private static async Task Arrive(HttpContext context, Desks desks, OutsideSignIn outside)
    {
        AuthenticateResult result = await context.AuthenticateAsync(IdentityConstants.ExternalScheme).ConfigureAwait(false);
        if (result.Principal is not { } person || person.FindFirstValue(OutsideSetup.IssuerClaim) is not { } issuer || person.FindFirstValue("sub") is not { } subject)
        {
            await Refuse(context, desks, outside, "登录没有完成；从头再试一次", "signing in was not finished; begin anew").ConfigureAwait(false);
            return;
        }

        // It has told who it is; what comes next is told by a stay of our own.
        string back = SigningInDoors.Back(result.Properties?.Items.TryGetValue(Back, out string? kept) == true ? kept : null);
        await context.SignOutAsync(IdentityConstants.ExternalScheme).ConfigureAwait(false);
        if (result.Properties?.Items.TryGetValue(Tie, out string? wish) == true)
        {
            await TieOwn(context, desks, outside, OutsideTie.Open(context, wish), issuer, subject).ConfigureAwait(false);
            return;
        }

        Account? account = Find(desks, outside, issuer, subject, person);
        if (account is not { IsOpen: true })
        {
            await Refuse(context, desks, outside, "没有和它对应的账号，或账号关了；请管理员建账号，邮箱或账号名写得和那边一样", "no account here belongs to it, or it is closed; ask the administrator for an account with the same mail address or name").ConfigureAwait(false);
            return;
        }

        await SigningInDoors.Begin(context, account, "oidc").ConfigureAwait(false);
        context.Response.Redirect(SigningInDoors.After(account, back));
    }

    private static async Task TieOwn(HttpContext context, Desks desks, OutsideSignIn outside, OutsideTie? tie, string issuer, string subject)
    {
        switch (tie?.Do(desks, Callers.Known(context).Who, issuer, subject))
        {
            case OutsideTie.Outcome.Tied:
                context.Response.Redirect("/me#outside");
                return;
            case OutsideTie.Outcome.OfAnother:
                await Refuse(context, desks, outside, "那边的这个人已经绑在别的账号上；请管理员看看", "this person is tied to another account; ask the administrator").ConfigureAwait(false);
                return;
            case OutsideTie.Outcome.ToAnother:
                await Refuse(context, desks, outside, "这个账号已经绑了那边的另一个人；先解绑", "your account is tied to another person there; untie it first").ConfigureAwait(false);
                return;
            case null:
                await Refuse(context, desks, outside, "绑定没有完成：登录换过，或隔得太久；在“我的账号”里再点一次", "tying was not finished: you signed in anew meanwhile, or it took too long; press the button on your own page again").ConfigureAwait(false);
                return;
        }
    }

    private static Account? Find(Desks desks, OutsideSignIn outside, string issuer, string subject, ClaimsPrincipal person)
    {
        Account? tied = desks.Archive.Read(session => ExternalLoginBook.Find(session, issuer, subject) is { } id ? AccountBook.Find(session, id) : null);
        if (tied is not null || !outside.TiesByName)
        {
            return tied;
        }

        // Looked up again within the change: of two who come at once one ties, and the other finds it tied.
        return desks.Archive.Read(session => Candidate(session, issuer, person)) is not { } candidate ? null : desks.Archive.Write(candidate.Shown, work =>
        {
            if (ExternalLoginBook.Find(work.Session, issuer, subject) is { } known)
            {
                return AccountBook.Find(work.Session, known);
            }

            if (Candidate(work.Session, issuer, person) is not { } found)
            {
                return null;
            }

            ExternalLoginBook.Add(work, issuer, subject, found.Id);
            return found;
        });
    }

    // A mail address only where the provider has verified it and one account alone has it; an account belongs to one person there.
    private static Account? Candidate(Session session, string issuer, ClaimsPrincipal person)
    {
        string? email = string.Equals(person.FindFirstValue("email_verified"), "true", StringComparison.OrdinalIgnoreCase) ? person.FindFirstValue("email") : null;
        string? name = person.FindFirstValue("preferred_username");
        Account? found = email is not null && AccountBook.All(session).Where(account => account.IsOpen && string.Equals(account.Email, email, StringComparison.OrdinalIgnoreCase)).ToArray() is [var only] ? only
            : name is not null ? AccountBook.Find(session, name)
            : null;
        return found is { IsOpen: true } && ExternalLoginBook.Of(session, found.Id).All(login => login.Issuer != issuer) ? found : null;
    }

    private static Task Refuse(HttpContext context, Desks desks, OutsideSignIn outside, string chinese, string english) =>
        desks.Page(context, desk => SignInPage.NotTied(desk, outside.Name, chinese, english));
}
