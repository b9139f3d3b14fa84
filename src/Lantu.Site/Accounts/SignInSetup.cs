using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;

namespace Lantu.Site.Accounts;

/// <summary>Puts ASP.NET Core Identity together over the accounts of the archive.</summary>
internal static class SignInSetup
{
    /// <summary>The cookie of a stay.</summary>
    internal const string Cookie = "lantu-stay";

    /// <summary>The claim that ends a stay when a way to sign in changes.</summary>
    internal const string StampClaim = "AspNet.Identity.SecurityStamp";

    /// <summary>The header in which a page sends back the word against foreign pages.</summary>
    internal const string TokenHeader = "X-Lantu-Token";

    /// <summary>The field of a form for the same word.</summary>
    internal const string TokenField = "token";

    /// <summary>How many wrong passwords lock an account, and for how long.</summary>
    internal const int MostFailures = 5;

    /// <summary>How long it stays locked.</summary>
    internal static readonly TimeSpan Locked = TimeSpan.FromMinutes(10);

    /// <summary>The shortest password; length counts, not kinds of letters.</summary>
    internal const int ShortestPassword = 10;

    internal static void Add(IServiceCollection services, SiteSettings settings)
    {
        services.AddSingleton(settings.Archive);
        services.AddSingleton(settings.Clock);
        services.AddSingleton<Callers>();
        services.AddHttpContextAccessor();
        IDataProtectionBuilder protection = services.AddDataProtection().SetApplicationName("Lantu");
        _ = settings.KeyFolder is { } folder ? protection.PersistKeysToFileSystem(Private(folder)) : protection.UseEphemeralDataProtectionProvider();
        services.AddAntiforgery(static options =>
        {
            options.HeaderName = TokenHeader;
            options.FormFieldName = TokenField;
            options.Cookie.Name = "lantu-form";
            options.Cookie.SameSite = SameSiteMode.Strict;
            options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
            options.SuppressXFrameOptionsHeader = true;
        });
        services.AddAuthentication(IdentityConstants.ApplicationScheme).AddCookie(IdentityConstants.ApplicationScheme);
        services.AddSingleton<KeptTickets>();
        services.AddOptions<CookieAuthenticationOptions>(IdentityConstants.ApplicationScheme).Configure<KeptTickets>(static (options, tickets) =>
        {
            options.SessionStore = tickets;
            options.Cookie.Name = Cookie;
            options.Cookie.HttpOnly = true;
            options.Cookie.SameSite = SameSiteMode.Lax;
            options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
            options.ExpireTimeSpan = KeptTickets.Stay;
            options.SlidingExpiration = false;
        });
        services.AddScoped<IUserStore<SiteUser>, AccountStore>();
        services.AddIdentityCore<SiteUser>(static options =>
        {
            options.Password.RequiredLength = ShortestPassword;
            options.Password.RequireDigit = options.Password.RequireLowercase = options.Password.RequireUppercase = options.Password.RequireNonAlphanumeric = false;
            options.Password.RequiredUniqueChars = 4;
            options.Lockout.MaxFailedAccessAttempts = MostFailures;
            options.Lockout.DefaultLockoutTimeSpan = Locked;
            options.User.AllowedUserNameCharacters = string.Empty;
        }).AddSignInManager();
    }

    // The keys are secrets: nobody else on the machine may read them.
    private static DirectoryInfo Private(string folder) => OperatingSystem.IsWindows()
        ? Directory.CreateDirectory(folder)
        : Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
}
