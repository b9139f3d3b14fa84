using System.Globalization;
using System.Text.Json;
using Lantu.Analysis.Bulletins;
using Lantu.Analysis.Checks;
using Lantu.Analysis.Delivery;
using Lantu.Archive;
using Lantu.Archive.Deliveries;
using Lantu.Archive.Journaling;
using Lantu.Archive.Storage;
using Lantu.Site.Library;

namespace Lantu.Site.Features.Bulletins;

/// <summary>A draft of a bulletin that somebody had written: what it is made from. The document follows from that and the journals.</summary>
/// <param name="Month">The month.</param>
/// <param name="Number">发文字号; null for none.</param>
/// <param name="Date">成文日期.</param>
/// <param name="Who">Who had it written; empty while nobody has.</param>
/// <param name="At">When, in UTC.</param>
internal sealed record BulletinDraft(ReportMonth Month, string? Number, DateOnly Date, string Who, DateTimeOffset At)
{
    private const string Kind = "bulletin-drafted";

    /// <summary>The drafts of a document, the latest first.</summary>
    internal static IReadOnlyList<BulletinDraft> Of(Session session, long document) =>
        [.. Journal.About(session, Subject(document)).Where(static entry => entry.Kind == Kind).Select(Read).OfType<BulletinDraft>().Reverse()];

    /// <summary>Remembers it.</summary>
    internal void Keep(UnitOfWork work, long document) => work.Tell(Kind, Subject(document), JsonSerializer.Serialize(new Dictionary<string, string?>
    {
        ["month"] = Month.ToString(),
        ["number"] = Number,
        ["date"] = MoveJson.Day(Date),
    }));

    /// <summary>The bulletin with its document, and what contradicts itself in it.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="settings">Of the site.</param>
    internal (OfficialDocument Document, IReadOnlyList<Finding> Wrong) Write(OpenPlan plan, SiteSettings settings)
    {
        string? place = plan.Entry.Document.Place;
        var head = new BulletinHead(place ?? string.Empty, plan.Entry.Title, place is null ? "督查室" : place + "人民政府督查室", "各有关单位", Number, Date);
        IReadOnlyList<WorkItem> items = settings.Archive.Read(session => ItemBook.All(session, plan.Entry.Document.Id, Month.Last));
        var bulletin = Bulletin.Of(head, Month, items, settings.Indicators?.Invoke(plan.Plan, Date, Month.Last) ?? []);
        OfficialDocument document = BulletinText.Of(bulletin);
        return (document, settings.CheckBulletin?.Invoke(bulletin, document) ?? []);
    }

    private static string Subject(long document) => string.Create(CultureInfo.InvariantCulture, $"bulletin/{document}");

    private static BulletinDraft? Read(JournalEntry entry)
    {
        using JsonDocument json = JsonDocument.Parse(entry.Payload);
        return ReportMonth.Read(json.RootElement.GetProperty("month").GetString()) is { } month
            && DateOnly.TryParseExact(json.RootElement.GetProperty("date").GetString(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly date)
                ? new BulletinDraft(month, json.RootElement.GetProperty("number").GetString(), date, entry.Who, entry.At)
                : null;
    }
}
