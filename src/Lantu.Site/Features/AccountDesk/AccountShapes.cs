using Lantu.Archive.Accounts;
using Lantu.Archive.Journaling;
using Lantu.Archive.Storage;
using Lantu.Site.Office;

namespace Lantu.Site.Features.AccountDesk;

/// <summary>Accounts and what belongs to them, as programs see them: without secrets.</summary>
internal static class AccountShapes
{
    internal static AccountShape Of(Session session, Account account) => new(
        account.Id, account.Name, account.Shown, account.Role.ToString().ToLowerInvariant(), account.Unit, account.Place, account.Email, account.IsOpen, account.Password is not null,
        PasskeyBook.Of(session, account.Id).Count, account.LockedUntil, account.MadeAt, account.ClosedAt);

    internal static SessionShape Of(KeptSession stay, string? own) =>
        new(stay.Fingerprint, DeviceName.Of(stay.Device), stay.Means, stay.MadeAt, stay.EndsAt, stay.Fingerprint == own);

    internal static KeyShape Of(ApiKey key) => new(key.Id, key.Name, key.Rights, key.MadeAt, key.EndsAt, key.EndedAt);

    internal static JournalShape Of(JournalEntry entry) => new(entry.Id, entry.At, entry.Who, entry.Kind, entry.Subject, entry.Payload);
}
