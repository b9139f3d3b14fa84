using System.Globalization;
using Lantu.Analysis.Delivery;
using Lantu.Archive.Accounts;
using Lantu.Archive.Deliveries;
using Lantu.Site.Accounts;
using Lantu.Site.Library;
using Lantu.Site.Office;

namespace Lantu.Site.Features.Delivery;

/// <summary>Who sees an item, and in what role they act on it.</summary>
internal static class ItemAccess
{
    /// <summary>The item with an id; null where there is none, or none that this account may know of.</summary>
    internal static WorkItem? Find(Desk desk, string id)
    {
        if (!IsId(id) || desk.Archive.Read(session => ItemBook.Find(session, id)) is not { } item)
        {
            return null;
        }

        return Sees(desk, item) ? item : null;
    }

    /// <summary>Whether it looks like one: two numbers.</summary>
    internal static bool IsId(string id) => id.Length <= 24 && id.Split('-') is [{ Length: > 0 } document, { Length: > 0 } number]
        && document.All(char.IsAsciiDigit) && number.All(char.IsAsciiDigit) && long.TryParse(document, NumberStyles.None, CultureInfo.InvariantCulture, out _);

    /// <summary>An agency sees what it leads or supports, the office and leaders all; an account of one place nothing of another.</summary>
    internal static bool Sees(Desk desk, WorkItem item) => SeesPlace(desk, item.Id)
        && (desk.Caller.Account?.Role == AccountRole.Unit ? desk.Caller.May(Right.ReportTasks) && IsOf(item, desk.Caller.Account.Unit) : desk.Caller.May(Right.ReadDrafts));

    /// <summary>Whether an agency leads or supports an item that was sent out.</summary>
    internal static bool IsOf(WorkItem item, string? unit) => unit is { Length: > 0 } && item.Mandate is { } mandate && (mandate.Lead == unit || mandate.Support.Contains(unit, StringComparer.Ordinal));

    /// <summary>All items that an account sees as they stand now: of a plan, or of all.</summary>
    internal static IReadOnlyList<WorkItem> All(Desk desk, long? document) =>
        [.. desk.Archive.Read(session => ItemBook.All(session, document, DateOnly.MaxValue)).Where(item => Sees(desk, item))];

    /// <summary>The plan of an item; null for one of none.</summary>
    internal static ShelfEntry? Plan(Desk desk, string id) => ItemFiles.Document(id) is { } document ? desk.Library.Drafts().Entries.FirstOrDefault(entry => entry.Document.Id == document) : null;

    /// <summary>In whose name a move of an item is made; null where the account, or its key, makes none.</summary>
    /// <param name="desk">The question.</param>
    /// <param name="item">The item; null before it is proposed.</param>
    internal static Actor? Actor(Desk desk, WorkItem? item)
    {
        if (desk.Caller.Account is not { } account)
        {
            return null;
        }

        return account.Role switch
        {
            AccountRole.Administrator or AccountRole.Office => desk.Caller.May(Right.ManageTasks) ? new Actor(account.Shown, Role.Office, null) : null,
            AccountRole.Leader => desk.Caller.May(Right.ApproveTasks) ? new Actor(account.Shown, Role.Leader, null) : null,
            AccountRole.Unit => desk.Caller.May(Right.ReportTasks) && item is not null && IsOf(item, account.Unit)
                ? new Actor(account.Shown, item.Mandate!.Lead == account.Unit ? Role.LeadAgency : Role.SupportingAgency, account.Unit) // it is of an agency
                : null,
        };
    }

    /// <summary>The moves that an account may make now, as far as that can be told without their content.</summary>
    internal static IReadOnlyList<MoveKind> Moves(Desk desk, WorkItem item)
    {
        if (Actor(desk, item) is not { } actor)
        {
            return [];
        }

        DateOnly today = desk.Library.Today;
        return
        [
            .. MoveRight.From(item.State).Where(kind => MoveRight.Of(kind).Roles.Contains(actor.Role) && kind switch
            {
                MoveKind.Sign => !item.SignedBy.Contains(actor.Agency!, StringComparer.Ordinal), // only agencies sign
                MoveKind.AnswerSlip => item.OpenSlips.Any(),
                MoveKind.DecideExtension => item.PendingExtension is not null,
                MoveKind.RequestExtension => item.PendingExtension is null && today < item.Due,
                MoveKind.ChangeTarget => item.What.Targets.Count > 0,
                _ => true,
            }),
        ];
    }

    private static bool SeesPlace(Desk desk, string id) => desk.Caller.Account?.Place is null || (Plan(desk, id) is { } entry && desk.Caller.SeesTo(entry.PlaceKey));
}
