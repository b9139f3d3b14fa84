using System.Security.Claims;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using OpenIddict.Abstractions;
using static OpenIddict.Abstractions.OpenIddictConstants;
using static OpenIddict.Server.OpenIddictServerEvents;

namespace Lantu.Site.Tests;

/// <summary>A provider of OpenID Connect on a port of this machine: OpenIddict, which asks nobody and vouches for whom the test names.</summary>
internal sealed class Provider : IAsyncDisposable
{
    internal const string ClientId = "lantu";
    internal const string ClientSecret = "a secret of the tests";

    private WebApplication _application = null!; // set by Start

    internal Uri Address { get; private set; } = null!; // set by Start

    /// <summary>Whom it vouches for: the claims of the next who comes.</summary>
    internal Dictionary<string, string> Person { get; } = new(StringComparer.Ordinal) { [Claims.Subject] = "0001" };

    internal static async Task<Provider> Start()
    {
        var provider = new Provider();
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.AddOpenIddict().AddServer(provider.Set);
        provider._application = builder.Build();
        await provider._application.StartAsync();
        provider.Address = new Uri(provider._application.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());

        // What it needs for its first answer (keys, code) is made now: the site waits some seconds and no longer.
        using var first = new HttpClient();
        await first.GetStringAsync(new Uri(provider.Address, ".well-known/openid-configuration"));
        await first.GetStringAsync(new Uri(provider.Address, ".well-known/jwks"));
        return provider;
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _application.DisposeAsync();

    private void Set(OpenIddictServerBuilder options)
    {
        options.SetAuthorizationEndpointUris("connect/authorize").SetTokenEndpointUris("connect/token").SetUserInfoEndpointUris("connect/userinfo");
        options.AllowAuthorizationCodeFlow().RequireProofKeyForCodeExchange();
        options.RegisterScopes(Scopes.Email, Scopes.Profile);
        options.EnableDegradedMode();
        options.AddEphemeralEncryptionKey().AddEphemeralSigningKey();
        options.UseAspNetCore().DisableTransportSecurityRequirement();
        options.AddEventHandler<ValidateAuthorizationRequestContext>(static handler => handler.UseInlineHandler(static context =>
        {
            if (context.ClientId != ClientId || context.RedirectUri?.EndsWith("/sign-in/oidc/callback", StringComparison.Ordinal) != true)
            {
                context.Reject(Errors.InvalidClient);
            }

            return default;
        }));
        options.AddEventHandler<ValidateTokenRequestContext>(static handler => handler.UseInlineHandler(static context =>
        {
            if (context.ClientId != ClientId || context.ClientSecret != ClientSecret)
            {
                context.Reject(Errors.InvalidClient);
            }

            return default;
        }));
        options.AddEventHandler<HandleAuthorizationRequestContext>(handler => handler.UseInlineHandler(context =>
        {
            var identity = new ClaimsIdentity("provider");
            foreach ((string claim, string value) in Person)
            {
                identity.AddClaim(claim == Claims.EmailVerified ? new Claim(claim, value, ClaimValueTypes.Boolean) : new Claim(claim, value));
            }

            identity.SetScopes(context.Request.GetScopes());
            identity.SetDestinations(static _ => [Destinations.IdentityToken, Destinations.AccessToken]);
            context.Principal = new ClaimsPrincipal(identity);
            return default;
        }));
    }
}
