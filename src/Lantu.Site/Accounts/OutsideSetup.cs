using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;

namespace Lantu.Site.Accounts;

/// <summary>Puts the organisation's own sign-in together: authorization code with PKCE.</summary>
internal static partial class OutsideSetup
{
    /// <summary>The scheme of ASP.NET Core.</summary>
    internal const string Scheme = "oidc";

    /// <summary>Where the provider sends people back; the organisation registers it there.</summary>
    internal const string CallbackPath = "/sign-in/oidc/callback";

    /// <summary>The claim that names who vouches.</summary>
    internal const string IssuerClaim = "lantu:issuer";

    internal static void Add(AuthenticationBuilder ways, OutsideSignIn outside, Uri? publicAddress) => ways.AddOpenIdConnect(Scheme, options =>
    {
        options.Authority = outside.Authority.ToString();
        options.ClientId = outside.ClientId;
        options.ClientSecret = outside.ClientSecret;

        // Plain HTTP is for a provider on this machine alone: tokens are secrets.
        options.RequireHttpsMetadata = !outside.Authority.IsLoopback;
        options.ResponseType = OpenIdConnectResponseType.Code;

        // A form that comes from another site carries no cookie of ours; a link does.
        options.ResponseMode = OpenIdConnectResponseMode.Query;
        options.UsePkce = true;
        options.SignInScheme = IdentityConstants.ExternalScheme;
        options.CallbackPath = CallbackPath;
        options.GetClaimsFromUserInfoEndpoint = true;
        options.SaveTokens = false;
        options.MapInboundClaims = false;
        options.Scope.Clear();
        options.Scope.Add("openid");
        options.Scope.Add("profile");
        options.Scope.Add("email");
        options.ClaimActions.MapUniqueJsonKey("preferred_username", "preferred_username");
        options.ClaimActions.MapUniqueJsonKey("email_verified", "email_verified");
        options.BackchannelTimeout = TimeSpan.FromSeconds(15);
        Keep(options.CorrelationCookie);
        Keep(options.NonceCookie);
        options.Events = new OpenIdConnectEvents
        {
            OnRedirectToIdentityProvider = context =>
            {
                if (publicAddress is not null)
                {
                    context.ProtocolMessage.RedirectUri = publicAddress.GetLeftPart(UriPartial.Authority) + CallbackPath;
                }

                return Task.CompletedTask;
            },
            OnTokenValidated = static context =>
            {
                (context.Principal?.Identity as ClaimsIdentity)?.AddClaim(new Claim(IssuerClaim, context.SecurityToken.Issuer));
                return Task.CompletedTask;
            },

            // What went wrong stands in the log; whoever came is told in words, and no page of the framework is shown.
            OnRemoteFailure = static context =>
            {
                NotFinished(context.HttpContext.RequestServices.GetRequiredService<ILogger<OutsideSignIn>>(), context.Failure?.Message ?? "?");
                context.Response.Redirect("/sign-in/oidc/failed");
                context.HandleResponse();
                return Task.CompletedTask;
            },
        };
    });

    [LoggerMessage(1, LogLevel.Warning, "The provider of the organisation's sign-in, {Authority}, cannot be used: {Reason}")]
    internal static partial void NotReached(ILogger log, Uri authority, string reason);

    [LoggerMessage(2, LogLevel.Warning, "A sign-in at the organisation's provider was not finished: {Reason}")]
    private static partial void NotFinished(ILogger log, string reason);

    private static void Keep(CookieBuilder cookie)
    {
        cookie.SameSite = SameSiteMode.Lax;
        cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        cookie.HttpOnly = true;
    }
}
