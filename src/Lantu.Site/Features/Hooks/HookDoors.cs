using Lantu.Archive.Accounts;
using Lantu.Archive.Hooks;
using Lantu.Site.Accounts;
using Lantu.Site.Office;
using Lantu.Site.Shell;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Lantu.Site.Features.Hooks;

/// <summary>通知地址: which programs elsewhere are told what happens here.</summary>
internal static class HookDoors
{
    private const int MostDeliveries = 100;
    private const int MostHooks = 50;

    internal static void Map(IEndpointRouteBuilder routes, Desks desks)
    {
        routes.MapGet("/office/hooks", (HttpContext context) => desks.Page(context, HookPage.Write)).ExcludeFromDescription().Needs(Right.ManageAccounts);
        routes.MapGet("/office/hooks/{id:long}", (HttpContext context, long id) => desks.Page(context, desk => HookPage.One(desk, id))).ExcludeFromDescription().Needs(Right.ManageAccounts);
        RouteGroupBuilder api = routes.MapGroup("/api/v1/hooks").WithTags("hooks").Needs(Right.ManageAccounts);
        api.MapGet("/", DoorExtensions.Described((HttpContext context) => desks.Api(context, static desk => JsonAnswer.Of(desk.Archive.Read(HookBook.Open).Select(HookShape.Of).ToArray()))))
            .WithName("listHooks").WithSummary("通知地址 Hooks").Produces<HookShape[]>();
        api.MapPost("/", (HttpContext context, NewHook? hook) => desks.Api(context, desk => Add(desk, hook)))
            .WithName("addHook").WithSummary("加通知地址，签名密钥只显示一次 Adds a hook; the secret that signs is told once").Produces<HookOnce>(201);
        api.MapDelete("/{id:long}", (HttpContext context, long id) => desks.Api(context, desk => desk.Write(work => HookBook.End(work, id)) ? JsonAnswer.Done : throw Missing()))
            .WithName("endHook").WithSummary("停用 Ends it").Produces<object>();
        api.MapPost("/{id:long}/trial", (HttpContext context, long id) => desks.Api(context, desk => Try(desk, id)))
            .WithName("tryHook").WithSummary("发一次试试 Sends a trial").Produces<object>();
        api.MapGet("/{id:long}/deliveries", (HttpContext context, long id) => desks.Api(context, desk => JsonAnswer.Of(Deliveries(desk, id).Select(DeliveryShape.Of).ToArray())))
            .WithName("listDeliveries").WithSummary("发过什么，最新的在前 What it was told, the latest first").Produces<DeliveryShape[]>();
        api.MapPost("/{id:long}/deliveries/{delivery:long}/again", (HttpContext context, long id, long delivery) => desks.Api(context, desk => desk.Write(work => HookBook.Again(work, id, delivery)) ? JsonAnswer.Done : throw Missing()))
            .WithName("sendAgain").WithSummary("再发一次 Sends it again").Produces<object>();
    }

    /// <summary>The hook with a number, or a refusal.</summary>
    internal static Hook Find(Desk desk, long id) => desk.Archive.Read(session => HookBook.Find(session, id)) ?? throw Missing();

    /// <summary>What a hook was told, the latest first.</summary>
    internal static IReadOnlyList<HookDelivery> Deliveries(Desk desk, long id) => desk.Archive.Read(session => HookBook.Deliveries(session, Find(desk, id).Id, MostDeliveries));

    private static Answer Add(Desk desk, NewHook? wish)
    {
        var hosts = new HookHosts(desk.Settings.Hooks.Hosts);
        if (hosts.IsEmpty)
        {
            throw new RefusedException("还没有允许往外发：启动前在环境变量 LANTU_HOOK_HOSTS 里列出主机", "nobody may be called yet: list hosts in the variable LANTU_HOOK_HOSTS before the start", 409);
        }

        string given = (wish?.Address ?? string.Empty).Trim();
        if (given.Length > 500 || !Uri.TryCreate(given, UriKind.Absolute, out Uri? address) || address.Scheme is not ("http" or "https"))
        {
            throw new RefusedException("地址写成 https://example.gov.cn/lantu", "write an address as https://example.gov.cn/lantu");
        }

        if (!hosts.Allows(address))
        {
            throw new RefusedException($"“{address.Host}”不在允许的主机里（LANTU_HOOK_HOSTS）", $"'{address.Host}' is not among the hosts that are allowed (LANTU_HOOK_HOSTS)");
        }

        HookEvent?[] events = [.. (wish?.Events ?? []).Distinct(StringComparer.Ordinal).Select(HookNames.Find)];
        if (events.Length == 0 || events.Contains(null))
        {
            throw new RefusedException("选发什么：plan-published、light-changed", "choose of what it is told: plan-published, light-changed");
        }

        string secret = "whsec_" + Token.New();
        string sealedSecret = HookRounds.Seal(desk.Context.RequestServices.GetRequiredService<IDataProtectionProvider>()).Protect(secret);
        Hook kept = desk.Write(work =>
        {
            IReadOnlyList<Hook> open = HookBook.Open(work.Session);
            if (open.Count >= MostHooks)
            {
                throw new RefusedException($"最多 {MostHooks} 个通知地址", $"there are {MostHooks} hooks at most", 409);
            }

            // What happened before somebody listened is told to nobody.
            if (open.Count == 0)
            {
                HookMemory.Told(work, HookMemory.LatestPublication(work.Session));
            }

            if (!open.Any(static hook => hook.Events.Contains(HookEvent.LightChanged)))
            {
                HookMemory.ForgetLights(work);
            }

            return HookBook.Add(work, new Hook(0, address.ToString(), [.. events.OfType<HookEvent>()], sealedSecret, work.Who, work.Now, null));
        });
        return JsonAnswer.Of(new HookOnce(HookShape.Of(kept), secret), 201);
    }

    private static Answer Try(Desk desk, long id) => desk.Write(work =>
    {
        if (HookBook.Find(work.Session, id) is not { EndedAt: null })
        {
            throw Missing();
        }

        HookBook.Tell(work, id, HookEvent.Trial, HookBodies.Trial(work.Who, work.Now));
        return JsonAnswer.Done;
    });

    private static RefusedException Missing() => new("没有这个通知地址，或它停用了", "there is no such hook, or it has ended", 404);
}

/// <summary>A hook to be made.</summary>
/// <param name="Address">Where to; its host is on the list of the site.</param>
/// <param name="Events"><c>plan-published</c>, <c>light-changed</c>.</param>
internal sealed record NewHook(string? Address, IReadOnlyList<string>? Events);

/// <summary>A hook without its secret.</summary>
internal sealed record HookShape(long Id, string Address, IReadOnlyList<string> Events, string Who, DateTimeOffset MadeAt, DateTimeOffset? EndedAt)
{
    internal static HookShape Of(Hook hook) => new(hook.Id, hook.Address, [.. hook.Events.Select(HookNames.Of)], hook.Who, hook.MadeAt, hook.EndedAt);
}

/// <summary>A new hook with the secret that signs what it is told; told once.</summary>
internal sealed record HookOnce(HookShape Hook, string Secret);

/// <summary>Something that a hook was told.</summary>
internal sealed record DeliveryShape(long Id, string Event, DateTimeOffset MadeAt, int Attempts, int? Status, string? Trouble, DateTimeOffset? NextAt, DateTimeOffset? DoneAt)
{
    internal static DeliveryShape Of(HookDelivery told) => new(told.Id, HookNames.Of(told.Event), told.MadeAt, told.Attempts, told.Status, told.Trouble, told.NextAt, told.DoneAt);
}
