using Lantu.Archive.Accounts;
using Lantu.Site.Accounts;
using Lantu.Site.Features.SigningIn;
using Lantu.Site.Markup;
using Lantu.Site.Office;
using Lantu.Site.Shell;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Lantu.Site.Features.AccountDesk;

/// <summary>Ties one's own account to who one is at the organisation's own sign-in, and unties it.</summary>
internal static class OwnOutside
{
    internal static void Map(IEndpointRouteBuilder api, Desks desks)
    {
        api.MapPost("/outside", DoorExtensions.Described((HttpContext context) => desks.Api(context, Begin)))
            .WithName("beginMyOutside").WithSummary("去单位账号那里登录一次，绑到自己的账号 Where to sign in elsewhere, so that it is tied to one's own account").Produces<WayOn>();
        api.MapDelete("/outside", DoorExtensions.Described((HttpContext context) => desks.Api(context, End)))
            .WithName("endMyOutside").WithSummary("和单位账号解绑 Unties one's account from the organisation's").Produces<object>();
    }

    /// <summary>The section of one's own page; nothing where the site has no such sign-in.</summary>
    internal static Html Section(Desk desk, OwnShape own)
    {
        if (desk.Settings.Outside is not { } outside)
        {
            return Html.None;
        }

        Html tied = own.Outside.Count == 0 ? Html.Of($"""<p>{desk.Say("还没有绑。", "It is not tied yet.")}</p>""") : Html.Of($"""
            <ul class="things">{Html.Each(own.Outside, login => Html.Of($"""<li><div><b>{login.Subject}</b><span class="hint">{login.Issuer}</span><span class="hint">{desk.Say("绑于", "tied")} {Moments.Of(desk, login.MadeAt)}</span></div>{MePage.Ending(desk, "/api/v1/me/outside", desk.Say("解绑", "Untie"), desk.Say($"解绑？就不能再用{outside.Name}登录这个账号。", $"Untie it? {outside.Name} opens this account no more."), desk.Say("解绑了", "Untied"), login.Subject)}</li>"""))}</ul>
            """);
        Html tie = own.Outside.Count > 0 ? Html.None : Html.Of($"""
            <form data-api="POST /api/v1/me/outside" data-go><p class="row acts"><button class="btn" type="submit">{desk.Say($"绑{outside.Name}", $"Tie {outside.Name}")}</button></p></form>
            """);
        return Html.Of($"""
            <section class="sec" aria-labelledby="outside"><header><h2 id="outside">{outside.Name}</h2><p>{desk.Say($"绑好以后，可以用{outside.Name}登录这个账号。", $"Once tied, {outside.Name} opens this account.")}</p></header>
            {tied}{tie}</section>
            """);
    }

    private static Answer Begin(Desk desk)
    {
        if (desk.Settings.Outside is null)
        {
            throw new RefusedException("本站没有接单位账号", "this site has no sign-in of an organisation", 404);
        }

        Account mine = MeDoors.Mine(desk);
        if (desk.Caller.Session is not { } stay)
        {
            throw new RefusedException("要登录以后在浏览器里绑，程序的密钥不能绑", "it is tied in a browser by who signed in, not with the key of a program", 409);
        }

        RecentProof.Ask(desk);
        return JsonAnswer.Of(new WayOn("/sign-in/oidc?tie=" + Uri.EscapeDataString(OutsideTie.Seal(desk.Context, new OutsideTie(mine.Id, stay)))));
    }

    private static Answer End(Desk desk)
    {
        Account mine = MeDoors.Mine(desk);
        return desk.Write(work =>
        {
            if (mine.Password is null && PasskeyBook.Of(work.Session, mine.Id).Count == 0)
            {
                throw new RefusedException("没有密码，也没有通行密钥，解绑就登录不了了；先设密码", "there is neither a password nor a passkey: without it nobody could sign in; set a password first", 409);
            }

            int untied = ExternalLoginBook.Of(work.Session, mine.Id).Count(login => ExternalLoginBook.Remove(work, mine.Id, login.Issuer));
            return untied > 0;
        })
            ? JsonAnswer.Done
            : throw new RefusedException("没有绑过", "nothing is tied", 404);
    }
}
