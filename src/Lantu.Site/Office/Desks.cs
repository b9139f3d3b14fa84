using Lantu.Archive;
using Lantu.Site.Accounts;
using Lantu.Site.Api;
using Lantu.Site.Library;
using Lantu.Site.Shell;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http;

namespace Lantu.Site.Office;

/// <summary>What the pages of the office are made from; each question gets a <see cref="Desk"/> of its own.</summary>
/// <param name="library">The plans.</param>
/// <param name="settings">Of the site.</param>
/// <param name="antiforgery">Makes the word against foreign pages.</param>
internal sealed class Desks(PlanLibrary library, SiteSettings settings, IAntiforgery antiforgery)
{
    internal PlanLibrary Library => library;

    internal SiteSettings Settings => settings;

    internal PlanArchive Archive => library.Archive;

    /// <summary>Plans in review.</summary>
    internal ReviewedPlans Reviews { get; } = new(library.Archive);

    /// <summary>Answers with a page.</summary>
    internal Task Page(HttpContext context, Func<Desk, Answer> page) => Pages.Send(context, page(DeskOf(context)), isPrivate: true);

    /// <summary>Answers a program, or the script of a page.</summary>
    internal async Task Api(HttpContext context, Func<Desk, Task<Answer>> answer) => await Pages.Send(context, await answer(DeskOf(context)).ConfigureAwait(false), isPrivate: true).ConfigureAwait(false);

    /// <summary>The same where nothing is waited for.</summary>
    internal Task Api(HttpContext context, Func<Desk, Answer> answer) => Pages.Send(context, answer(DeskOf(context)), isPrivate: true);

    /// <summary>For a program that neither sees pages nor keeps cookies.</summary>
    internal Desk Of(HttpContext context) => new(this, context, Callers.Known(context), Pages.ChooseLanguage(context)) { Token = string.Empty };

    private Desk DeskOf(HttpContext context) => new(this, context, Callers.Known(context), Pages.ChooseLanguage(context))
    {
        Token = antiforgery.GetAndStoreTokens(context).RequestToken ?? string.Empty,
    };
}

/// <summary>One question to the office.</summary>
/// <param name="Desks">What pages are made from.</param>
/// <param name="Context">The question.</param>
/// <param name="Caller">Who asks.</param>
/// <param name="English">Whether labels are English.</param>
internal sealed record Desk(Desks Desks, HttpContext Context, Caller Caller, bool English)
{
    /// <summary>The word against foreign pages, for forms and the header of scripts.</summary>
    internal required string Token { get; init; }

    internal PlanLibrary Library => Desks.Library;

    internal SiteSettings Settings => Desks.Settings;

    internal PlanArchive Archive => Desks.Archive;

    internal ReviewedPlans Reviews => Desks.Reviews;

    /// <summary>The label in the language of the reader.</summary>
    internal string Say(string chinese, string english) => English ? english : chinese;

    /// <summary>The plan as it stands now, published or not, by the key of its place and its year.</summary>
    /// <returns>Null where there is none, or where the account does not see to the place.</returns>
    internal OpenPlan? Draft(string place, string year) => Caller.SeesTo(place) ? Library.Drafts().Find(place, year + ShelfChoice.Draft) : null;

    /// <summary>The same, unopened.</summary>
    internal ShelfEntry? DraftEntry(string place, string year) => Caller.SeesTo(place) ? Library.Drafts().Entry(place, year + ShelfChoice.Draft) : null;

    /// <summary>Changes the archive in the name of who asks; pages see it at once.</summary>
    internal T Write<T>(Func<UnitOfWork, T> change)
    {
        T done = Archive.Write(Caller.Who, change);
        Library.Forget();
        return done;
    }

    /// <summary>A refusal in both languages.</summary>
    internal static Answer Refuse(int status, string chinese, string english) => Problems.Of(status, "没有做", "not done", chinese, english);
}
