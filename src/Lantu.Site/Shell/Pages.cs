using System.Globalization;
using Lantu.Archive;
using Lantu.Site.Accounts;
using Lantu.Site.Features.Home;
using Lantu.Site.Features.Plans;
using Lantu.Site.Library;
using Microsoft.AspNetCore.Http;
using ContentDisposition = Microsoft.Net.Http.Headers.ContentDispositionHeaderValue;

namespace Lantu.Site.Shell;

/// <summary>Answers every address that is no address of the API: with a page, with data, or in words.</summary>
internal sealed class Pages(PlanLibrary library, SiteSettings settings, Callers callers)
{
    private const string LanguageCookie = "lang";
    private const int LongestPath = 600;
    private const int LongestQuestion = 200;

    /// <summary>Pages may load their own style sheet and pictures, and nothing else: no script, no other host, no frame around them.</summary>
    internal const string Policy = "default-src 'none'; style-src 'self'; img-src 'self' data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    /// <summary>The header that cuts a page off from the window that opened it.</summary>
    internal const string OpenerPolicy = "Cross-Origin-Opener-Policy";

    private const string SandboxPolicy =
        "sandbox allow-popups allow-popups-to-escape-sandbox; default-src 'none'; style-src 'unsafe-inline'; font-src data:; img-src data:; base-uri 'none'; form-action 'none'";

    internal Task Handle(HttpContext context)
    {
        HttpRequest request = context.Request;
        if (!HttpMethods.IsGet(request.Method) && !HttpMethods.IsHead(request.Method))
        {
            context.Response.StatusCode = StatusCodes.Status405MethodNotAllowed;
            context.Response.Headers.Allow = "GET, HEAD";
            return Task.CompletedTask;
        }

        string path = request.Path.Value ?? "/";
        if (Assets.Find(path) is { } asset)
        {
            return Send(context, asset);
        }

        // Only those who may see drafts learn whether there is one.
        bool english = ChooseLanguage(context);
        return path.Contains(ShelfChoice.Draft, StringComparison.Ordinal) ? SendDraft(context, english) : Send(context, Answer(context, english, mayDraft: false));
    }

    private async Task SendDraft(HttpContext context, bool english)
    {
        Caller caller = await callers.Of(context).ConfigureAwait(false);
        bool mayDraft = caller.May(Right.ReadDrafts) && caller.SeesTo(ShelfChoice.Place(context.Request.Path.Value ?? "/"));
        await Send(context, Answer(context, english, mayDraft), isPrivate: true).ConfigureAwait(false);
    }

    /// <summary>?lang= is remembered; else what was chosen before; Chinese where nothing was.</summary>
    internal static bool ChooseLanguage(HttpContext context)
    {
        string? asked = context.Request.Query["lang"];
        if (asked is "en" or "zh")
        {
            context.Response.Cookies.Append(LanguageCookie, asked, new CookieOptions
            {
                HttpOnly = true,
                SameSite = SameSiteMode.Lax,
                Secure = context.Request.IsHttps,
                MaxAge = TimeSpan.FromDays(365),
                Path = "/",
            });
            return asked == "en";
        }

        return context.Request.Cookies[LanguageCookie] == "en";
    }

    private Answer Answer(HttpContext context, bool english, bool mayDraft)
    {
        HttpRequest request = context.Request;
        string path = request.Path.Value ?? "/";
        string origin = settings.PublicAddress is { } known ? known.GetLeftPart(UriPartial.Authority) : $"{request.Scheme}://{request.Host}";
        Visit visit = VisitOf(library.Empty, path.Length > LongestPath ? "/" + path[^40..] : path, request, english, origin);
        if (path.Length > LongestPath || path.AsSpan().ContainsAnyInRange('\0', '\u001f'))
        {
            return ShowAbout.Missing(visit);
        }

        try
        {
            if (ShelfChoice.Moved(request) is { } moved)
            {
                return Shell.Answer.To(moved);
            }

            Shelf? chosen = ShelfChoice.Of(library, context, mayDraft);
            if (chosen is null)
            {
                return ShowAbout.Missing(visit);
            }

            Shelf shelf = chosen;
            string key = string.Join('\n', english ? "en" : "zh", origin, path, visit.Question, visit.Chosen, visit.Part.ToString(CultureInfo.InvariantCulture), visit.Query, PublishedItems.AreAt(path) ? library.ItemsMark() : string.Empty);
            if (shelf.Answers.Find(key) is { } kept)
            {
                return kept;
            }

            visit = visit with { Shelf = shelf };
            if (PageRouter.Route(visit) is not { } answer)
            {
                return ShowAbout.Missing(visit);
            }

            shelf.Answers.Keep(key, answer);
            return answer;
        }
        catch (ArchiveException e)
        {
            return ShowAbout.Broken(visit, e.Chinese, e.Message);
        }
    }

    private Visit VisitOf(Shelf shelf, string path, HttpRequest request, bool english, string origin)
    {
        string question = ((string?)request.Query["q"] ?? string.Empty).Trim();
        _ = int.TryParse(request.Query["page"], NumberStyles.None, CultureInfo.InvariantCulture, out int part);
        (string bare, PageFormat format) = path switch
        {
            _ when path.EndsWith(".json", StringComparison.Ordinal) => (path[..^5], PageFormat.Json),
            _ when path.EndsWith(".csv", StringComparison.Ordinal) => (path[..^4], PageFormat.Csv),
            _ => (path, PageFormat.Html),
        };
        return new Visit(shelf, settings, bare.Length == 0 ? "/" : bare, format, english, origin)
        {
            Question = question.Length > LongestQuestion ? question[..LongestQuestion] : question,
            Chosen = request.Query["f"] is [{ Length: <= 64 } chosen, ..] ? chosen : null,
            Part = Math.Clamp(part, 1, 1000),
            Query = bare == Features.Explore.ShowExplore.Address ? request.QueryString.Value ?? string.Empty : string.Empty,
        };
    }

    /// <summary>Sends an answer: not again what a browser has, and packed where it may be.</summary>
    /// <param name="context">The question.</param>
    /// <param name="answer">The answer.</param>
    /// <param name="isPrivate">Whether nobody on the way may keep it.</param>
    internal static async Task Send(HttpContext context, Answer answer, bool isPrivate = false)
    {
        HttpResponse response = context.Response;
        IHeaderDictionary headers = response.Headers;
        headers.ContentSecurityPolicy = answer.Policy is { } own ? own : answer.MayBeEmbedded ? SandboxPolicy : answer.IsSandboxed ? SandboxPolicy + "; frame-ancestors 'none'" : Policy;
        if (isPrivate)
        {
            headers[OpenerPolicy] = "same-origin";
        }

        if (!answer.MayBeEmbedded)
        {
            headers.XFrameOptions = "DENY";
        }
        else
        {
            headers["Cross-Origin-Resource-Policy"] = "cross-origin";
        }

        if (answer.Location is { } location)
        {
            response.StatusCode = answer.Status;
            headers.Location = location;
            return;
        }

        headers.ETag = answer.Tag;
        headers.CacheControl = isPrivate ? "no-store" : answer.StaysForever ? "public, max-age=31536000, immutable" : answer.Status == 200 ? "no-cache" : "no-store";
        headers.Vary = "Accept-Encoding, Cookie";
        if (answer.Status == 200 && context.Request.Headers.IfNoneMatch is [{ } known, ..] && Matches(known, answer.Tag))
        {
            response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }

        response.StatusCode = answer.Status;
        response.ContentType = answer.ContentType;
        if (answer.FileName is { } name)
        {
            headers.ContentDisposition = new ContentDisposition("attachment") { FileNameStar = name, FileName = Ascii(name) }.ToString();
        }

        byte[] body = answer.Body;
        if (context.Request.Headers.AcceptEncoding.ToString().Contains("gzip", StringComparison.Ordinal) && answer.Packed() is { } packed)
        {
            headers.ContentEncoding = "gzip";
            body = packed;
        }

        response.ContentLength = body.Length;
        if (!HttpMethods.IsHead(context.Request.Method))
        {
            await response.Body.WriteAsync(body, context.RequestAborted).ConfigureAwait(false);
        }
    }

    private static bool Matches(string known, string tag) =>
        known == "*" || known.Split(',').Any(one => one.Trim().TrimStart('W', '/') == tag);

    private static string Ascii(string name) => string.Concat(name.Select(static letter => char.IsAsciiLetterOrDigit(letter) || letter is '.' or '-' ? letter : '_'));
}
