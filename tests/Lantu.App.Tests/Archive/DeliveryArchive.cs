using System.Globalization;
using Lantu.Analysis.Delivery;
using Lantu.Archive;
using Lantu.Archive.Deliveries;
using Xunit;

namespace Lantu.App.Tests.Archive;

/// <summary>An archive with items that an agency has signed for. The agency and its people are invented.</summary>
internal static class DeliveryArchive
{
    internal const string Agency = "市商务局";

    internal static readonly Actor Office = new("王敏", Role.Office, null);

    private static readonly Actor Leader = new("赵副市长", Role.Leader, null);
    private static readonly Actor Lead = new("李强", Role.LeadAgency, Agency);

    /// <summary>Makes the archive; answers the ids of the items.</summary>
    internal static string[] Fill(string db, int items)
    {
        using var archive = PlanArchive.Create(ArchiveLocation.Parse(db), TimeProvider.System);
        DateTimeOffset begun = TimeProvider.System.GetLocalNow().AddDays(-10);
        return archive.Write("test", work => Enumerable.Range(1, items).Select(i =>
        {
            var what = new Commitment { Title = string.Create(CultureInfo.InvariantCulture, $"任务{i}") };
            Assert.IsType<MoveAnswer.Made>(ItemBook.Propose(work, null, new Move.Propose(Office, begun, null, what), out string id));
            Move[] moves =
            [
                new Move.Approve(Leader, begun.AddDays(1), null),
                new Move.Assign(Office, begun.AddDays(2), null, new Mandate(Agency, [], "赵副市长", new DateOnly(2099, 12, 31), [])),
                new Move.Sign(Lead, begun.AddDays(3), null),
            ];
            Assert.All(moves, move => Assert.IsType<MoveAnswer.Made>(ItemBook.Make(work, id, move, [])));
            return id;
        }).ToArray());
    }

    /// <summary>The reports of every item, each with its words; the table must agree with the journal.</summary>
    internal static Dictionary<string, string[]> Reports(PlanArchive archive) => archive.Read(session =>
    {
        IReadOnlyList<WorkItem> items = ItemBook.All(session, null, DateOnly.MaxValue);
        Assert.Equal(items.Select(ListedItem.Of), ItemList.Of(session, null, null));
        return items.ToDictionary(static item => item.Id, static item => item.Reports.Select(static report => report.Text.Progress).ToArray(), StringComparer.Ordinal);
    });
}
