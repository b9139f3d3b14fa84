using Lantu.Archive.Accounts;
using Lantu.Site.Accounts;
using Lantu.Site.Office;
using Lantu.Site.Shell;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Lantu.Site.Features.AccountDesk;

/// <summary>Adds, names and removes one's own passkeys. Browsers make them over HTTPS or on this machine only.</summary>
internal static class PasskeyDoors
{
    private const int MostPasskeys = 20;

    internal static void Map(IEndpointRouteBuilder api, Desks desks)
    {
        api.MapPost("/passkeys/options", DoorExtensions.Described((HttpContext context) => desks.Api(context, Options)))
            .WithName("beginMyPasskey").WithSummary("建通行密钥的参数，给浏览器用 What a browser needs to make a passkey").Produces<object>();
        api.MapPost("/passkeys", (HttpContext context, NewPasskey? passkey) => desks.Api(context, desk => Add(desk, passkey)))
            .WithName("addMyPasskey").WithSummary("存一把通行密钥 Keeps a passkey").Produces<PasskeyShape>(201);
        api.MapPatch("/passkeys/{id}", (HttpContext context, string id, NewName? name) => desks.Api(context, desk => Rename(desk, id, name)))
            .WithName("renameMyPasskey").WithSummary("给通行密钥改名 Renames a passkey").Produces<object>();
        api.MapDelete("/passkeys/{id}", (HttpContext context, string id) => desks.Api(context, desk => Remove(desk, id)))
            .WithName("removeMyPasskey").WithSummary("去掉一把通行密钥 Removes a passkey").Produces<object>();
    }

    private static async Task<Answer> Options(Desk desk)
    {
        Account mine = ByPerson(desk);
        RecentProof.Ask(desk);
        if (desk.Archive.Read(session => PasskeyBook.Of(session, mine.Id).Count) >= MostPasskeys)
        {
            throw new RefusedException($"一个账号最多 {MostPasskeys} 把通行密钥；先去掉不用的", $"an account has at most {MostPasskeys} passkeys; remove those that are not used", 409);
        }

        string options = await desk.Context.RequestServices.GetRequiredService<SignInManager<SiteUser>>().MakePasskeyCreationOptionsAsync(new PasskeyUserEntity
        {
            Id = mine.Id.ToString(System.Globalization.CultureInfo.InvariantCulture),
            Name = mine.Name,
            DisplayName = mine.Shown,
        }).ConfigureAwait(false);
        return Answer.Json(System.Text.Encoding.UTF8.GetBytes(options));
    }

    private static async Task<Answer> Add(Desk desk, NewPasskey? passkey)
    {
        Account mine = ByPerson(desk);
        RecentProof.Ask(desk);
        if (string.IsNullOrWhiteSpace(passkey?.Credential))
        {
            throw new RefusedException("没有收到浏览器的回答；再试一次", "the answer of the browser is missing; try again");
        }

        PasskeyAttestationResult made;
        try
        {
            made = await desk.Context.RequestServices.GetRequiredService<SignInManager<SiteUser>>().PerformPasskeyAttestationAsync(passkey.Credential).ConfigureAwait(false);
        }
        catch (InvalidOperationException)
        {
            throw new RefusedException("时间过了；从头再试一次", "it took too long; begin anew", 409);
        }

        if (!made.Succeeded || made.UserEntity.Id != mine.Id.ToString(System.Globalization.CultureInfo.InvariantCulture))
        {
            throw new RefusedException($"设备的回答对不上（{made.Failure?.Message}）；再试一次", $"the answer of the device does not fit ({made.Failure?.Message}); try again");
        }

        KeptPasskey kept = PasskeyForm.Of(made.Passkey, mine.Id, NameOf(passkey.Name), desk.Settings.Clock.GetUtcNow());
        desk.Write(work =>
        {
            PasskeyBook.Add(work, kept);
            return 0;
        });
        return JsonAnswer.Of(new PasskeyShape(kept.Credential, kept.Name, kept.MadeAt), 201);
    }

    private static Answer Rename(Desk desk, string id, NewName? name) => desk.Write(work => PasskeyBook.Rename(work, MeDoors.Mine(desk).Id, id, NameOf(name?.Name))) ? JsonAnswer.Done : throw Missing();

    private static Answer Remove(Desk desk, string id)
    {
        Account mine = MeDoors.Mine(desk);
        return desk.Write(work =>
        {
            bool isLast = mine.Password is null && PasskeyBook.Of(work.Session, mine.Id) is [_] && ExternalLoginBook.Of(work.Session, mine.Id).Count == 0;
            return isLast
                ? throw new RefusedException("没有密码，也没有别的通行密钥，去掉它就登录不了了；先设密码", "there is neither a password nor another passkey: without it nobody could sign in; set a password first", 409)
                : PasskeyBook.End(work, mine.Id, id);
        })
            ? JsonAnswer.Done
            : throw Missing();
    }

    // A key must not make itself a way in that outlives it.
    private static Account ByPerson(Desk desk) => desk.Caller.Session is null
        ? throw new RefusedException("通行密钥要登录以后在浏览器里加，程序的密钥不能加", "a passkey is added in a browser by who signed in, not with the key of a program", 409)
        : MeDoors.Mine(desk);

    private static string NameOf(string? given)
    {
        string name = (given ?? string.Empty).Trim();
        return name.Length is > 0 and <= 64 ? name : throw new RefusedException("给它一个名字，最多 64 个字，例如“办公室电脑”", "give it a name of 64 characters at most, as 'office computer'");
    }

    private static RefusedException Missing() => new("没有这把通行密钥", "there is no such passkey", 404);
}
