using Lantu.Analysis.Delivery;
using Lantu.Archive;
using Lantu.Archive.Accounts;
using Lantu.Archive.Deliveries;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using MimeKit;

namespace Lantu.Site.Features.Reminding;

/// <summary>Goes round once an hour: who has something to be reminded of gets one letter with all that is new.</summary>
/// <param name="settings">Of the site.</param>
/// <param name="log">Where failures are told.</param>
internal sealed partial class ReminderRound(SiteSettings settings, ILogger<ReminderRound> log) : BackgroundService
{
    private static readonly TimeSpan Between = TimeSpan.FromHours(1);

    /// <summary>Goes round now.</summary>
    /// <param name="server">The server of mail.</param>
    /// <param name="stop">Cancelled when the program ends.</param>
    /// <returns>How many letters went out, and how many did not.</returns>
    internal async Task<(int Sent, int Failed)> Go(MailServer server, CancellationToken stop)
    {
        DateTimeOffset now = settings.Clock.GetLocalNow();
        var today = DateOnly.FromDateTime(now.DateTime);
        (IReadOnlyList<Account> accounts, IReadOnlyList<WorkItem> items) = settings.Archive.Read(static session => (AccountBook.All(session), ItemBook.All(session, null, DateOnly.MaxValue)));
        Notice[] notices = [.. items.SelectMany(item => Notice.Of(item, today))];
        using var post = new MailPost(server);
        (int sent, int failed) = (0, 0);
        foreach (Account account in accounts.Where(static account => account is { IsOpen: true, Email.Length: > 0 }))
        {
            IReadOnlyDictionary<string, PostedReminder> known = settings.Archive.Read(session => ReminderBook.Of(session, account.Id));
            Notice[] fresh = [.. notices.Where(notice => IsFor(notice, account) && known.GetValueOrDefault(notice.About)?.SentAt is null).DistinctBy(static notice => notice.About).OrderBy(static notice => notice.Due)];
            if (fresh.Length == 0)
            {
                continue;
            }

            string? trouble = await Send(post, account, fresh, server, now, stop).ConfigureAwait(false);
            settings.Archive.Write("lantu", work =>
            {
                ReminderBook.Keep(work, account.Id, [.. fresh.Select(static notice => notice.About)], trouble);
                return 0;
            });
            if (trouble is not null)
            {
                Failed(log, account.Name, server.ToString(), trouble);
            }

            (sent, failed) = trouble is null ? (sent + 1, failed) : (sent, failed + 1);
        }

        return (sent, failed);
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (settings.Mail is not { } server)
        {
            return;
        }

        using var timer = new PeriodicTimer(Between);
        do
        {
            try
            {
                _ = await Go(server, stoppingToken).ConfigureAwait(false);
            }
            catch (Exception e) when (e is ArchiveException or FormatException)
            {
                // The database is gone for a while: what was not sent is sent in the next round.
                Unreachable(log, e.Message);
            }
        }
        while (await Next(timer, stoppingToken).ConfigureAwait(false));
    }

    private async Task<string?> Send(MailPost post, Account account, Notice[] notices, MailServer server, DateTimeOffset now, CancellationToken stop)
    {
        try
        {
            using MimeMessage letter = ReminderMail.Write(account, notices, server.From, settings.PublicAddress, now);
            return await post.Send(letter, stop).ConfigureAwait(false);
        }
        catch (ParseException e)
        {
            return e.Message;
        }
    }

    private static async Task<bool> Next(PeriodicTimer timer, CancellationToken stop)
    {
        try
        {
            return await timer.WaitForNextTickAsync(stop).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }

    // A unit is reminded of what it leads, a leader of what bears their name, the office of what it decides; each of their own place.
    private bool IsFor(Notice notice, Account account) => InPlace(notice, account) && account.Role switch
    {
        AccountRole.Unit => notice.Whom == Role.LeadAgency && notice.Item.Mandate?.Lead == account.Unit,
        AccountRole.Leader => notice.Whom == Role.Leader && notice.Item.Mandate?.Leader == account.Shown,
        AccountRole.Office or AccountRole.Administrator => notice.Whom == Role.Office,
    };

    private bool InPlace(Notice notice, Account account) => account.Place is not { } place
        || (ItemFiles.Document(notice.Item.Id) is { } document
            && settings.Archive.Read(Archive.Documents.ShelfIndex.All).FirstOrDefault(one => one.Id == document) is { } shelved && (shelved.PlaceCode ?? shelved.Place) == place);

    [LoggerMessage(Level = LogLevel.Warning, Message = "reminders to {Account} did not go out by {Server}: {Trouble}; they are tried again in an hour")]
    private static partial void Failed(ILogger log, string account, string server, string trouble);

    [LoggerMessage(Level = LogLevel.Warning, Message = "reminders were not sent: {Trouble}; they are tried again in an hour")]
    private static partial void Unreachable(ILogger log, string trouble);
}
