using System.Globalization;
using Lantu.Site.Library;
using Lantu.Site.Markup;
using Microsoft.AspNetCore.Http;

namespace Lantu.Site.Shell;

/// <summary>Which state of the library answers a question: the newest, a draft, a version, or that of a day in the past.</summary>
internal static class ShelfChoice
{
    /// <summary>The mark of a draft in an address: <c>/plans/330782/2026@draft</c>.</summary>
    internal const string Draft = "@draft";

    private const string Cookie = "as-of";
    private const string Question = "as-of";

    /// <summary>The key of the place in the address of a plan; empty elsewhere.</summary>
    internal static string Place(string path) => path.Split('/', StringSplitOptions.RemoveEmptyEntries) is ["plans", var place, ..] ? Uri.UnescapeDataString(place) : string.Empty;

    /// <summary>Where <c>?v=2</c> leads: versions have addresses of their own, so that links within them stay there.</summary>
    internal static string? Moved(HttpRequest request)
    {
        string[] parts = (request.Path.Value ?? "/").Split('/', StringSplitOptions.RemoveEmptyEntries);
        return parts is ["plans", var place, var year, .. var rest] && !year.Contains('@', StringComparison.Ordinal)
            && request.Query["v"] is [{ } version] && int.TryParse(version, NumberStyles.None, CultureInfo.InvariantCulture, out int number)
                ? string.Join('/', [string.Empty, "plans", Uri.EscapeDataString(place), FormattableString.Invariant($"{year}@{number}"), .. rest.Select(Uri.EscapeDataString)])
                : null;
    }

    /// <summary>The shelf that answers; null where the address names a draft that is not for this reader.</summary>
    internal static Shelf? Of(PlanLibrary library, HttpContext context, bool mayDraft)
    {
        string path = context.Request.Path.Value ?? "/";
        if (path.Contains(Draft, StringComparison.Ordinal))
        {
            return mayDraft ? library.Drafts() : null;
        }

        if (path.Contains("/plans/", StringComparison.Ordinal) && path.Contains('@', StringComparison.Ordinal))
        {
            return library.Versions();
        }

        return DayOf(context, library.Today) is { } day ? library.AsOf(day) : library.Current();
    }

    /// <summary>What the reader must know of the state that they see; nothing where it is the newest.</summary>
    internal static Html Strip(Visit visit) => visit.Shelf.Kind switch
    {
        ShelfKind.Public => Html.None,
        ShelfKind.Past => Html.Of($"""
            <div class="sample"><p class="wrap">{visit.Say("按", "As it stood on")} <b>{visit.Day}</b> {visit.Say("当天已经发布的显示。", ", by what had been published then.")}<a href="{visit.Path}?as-of=now">{visit.Say("回到今天", "Back to today")}</a></p></div>
            """),
        ShelfKind.Versions => Html.Of($"""
            <div class="sample"><p class="wrap">{visit.Say("这是已发布的一个版本，地址不会变。", "This is one published version; its address is permanent.")}<a href="{Newest(visit.Path)}">{visit.Say("看最新版", "See the newest")}</a></p></div>
            """),
        ShelfKind.Drafts => Html.Of($"""
            <div class="sample"><p class="wrap">{visit.Say("草稿，只有内部能看到。", "A draft, seen inside only.")}<a href="{Newest(visit.Path)}">{visit.Say("看已发布的", "See what is published")}</a></p></div>
            """),
    };

    private static string Newest(string path) => string.Join('/', path.Split('/').Select(static part => Uri.EscapeDataString(part.Split('@')[0])));

    // ?as-of= is remembered until the browser is closed, so that the whole site stays on that day; ?as-of=now forgets it.
    private static DateOnly? DayOf(HttpContext context, DateOnly today)
    {
        string? asked = context.Request.Query[Question] is [{ } told] ? told : null;
        // A program says the day with each question: nothing is remembered for it, and a page that was looked at changes no answer of the API.
        bool isProgram = context.Request.Path.StartsWithSegments("/api", StringComparison.OrdinalIgnoreCase);
        if (asked == "now")
        {
            context.Response.Cookies.Delete(Cookie);
            return null;
        }

        if (!DateOnly.TryParseExact(asked ?? (isProgram ? null : context.Request.Cookies[Cookie]), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day) || day >= today || day.Year < 1949)
        {
            return null;
        }

        if (asked is not null && !isProgram)
        {
            context.Response.Cookies.Append(Cookie, asked, new CookieOptions { HttpOnly = true, SameSite = SameSiteMode.Lax, Secure = context.Request.IsHttps, Path = "/" });
        }

        return day;
    }
}
