namespace Lantu.Site.Features.AccountDesk;

/// <summary>What of one's own account may be changed: what is null stays.</summary>
/// <param name="Shown">The name that others see.</param>
/// <param name="Email">Where reminders go; empty for none.</param>
internal sealed record OwnChange(string? Shown, string? Email);

/// <summary>Another password.</summary>
/// <param name="Old">The one that holds now.</param>
/// <param name="Password">The one that shall hold.</param>
/// <param name="Again">The same once more.</param>
internal sealed record PasswordChange(string? Old, string? Password, string? Again);

/// <summary>The password that holds now.</summary>
internal sealed record OwnPassword(string? Password);

/// <summary>Where to go on.</summary>
internal sealed record WayOn(string To);

/// <summary>Who somebody is at the organisation's own sign-in.</summary>
internal sealed record OutsideShape(string Issuer, string Subject, DateTimeOffset MadeAt);

/// <summary>A key for a program.</summary>
/// <param name="Name">What it is for.</param>
/// <param name="Scopes">The names of the rights that it shall have.</param>
/// <param name="Ends">The last day on which it opens, as 2026-12-31; null for one that does not end by itself.</param>
internal sealed record NewKey(string? Name, IReadOnlyList<string>? Scopes, string? Ends);

/// <summary>A passkey that a device has made.</summary>
/// <param name="Name">What the person calls it.</param>
/// <param name="Credential">What the browser answered, as JSON.</param>
internal sealed record NewPasskey(string? Name, string? Credential);

/// <summary>Another name.</summary>
internal sealed record NewName(string? Name);

/// <summary>An account to be made or changed; what is null stays.</summary>
/// <param name="Name">To sign in with; it cannot be changed later.</param>
/// <param name="Shown">The name that others see.</param>
/// <param name="Role"><c>administrator</c>, <c>office</c>, <c>unit</c>, <c>leader</c>.</param>
/// <param name="Unit">The agency of a unit.</param>
/// <param name="Place">The only place that it sees to, by code or name; empty for all.</param>
/// <param name="Email">Where reminders go; empty for none.</param>
internal sealed record AccountWish(string? Name, string? Shown, string? Role, string? Unit, string? Place, string? Email);

/// <summary>An account as programs see it.</summary>
internal sealed record AccountShape(
    long Id, string Name, string Shown, string Role, string? Unit, string? Place, string? Email, bool Open, bool HasPassword, int Passkeys, DateTimeOffset? LockedUntil, DateTimeOffset MadeAt, DateTimeOffset? ClosedAt);

/// <summary>An account with the address at which its password is set; told once.</summary>
internal sealed record AddressShape(AccountShape Account, string Address, DateTimeOffset Ends, bool Mailed);

/// <summary>A stay.</summary>
internal sealed record SessionShape(string Id, string Device, string Means, DateTimeOffset Since, DateTimeOffset Ends, bool This);

/// <summary>A key without its secret.</summary>
internal sealed record KeyShape(long Id, string Name, IReadOnlyList<string> Scopes, DateTimeOffset MadeAt, DateTimeOffset? EndsAt, DateTimeOffset? EndedAt);

/// <summary>A new key with its secret; told once.</summary>
internal sealed record KeyOnce(KeyShape Key, string Secret);

/// <summary>A passkey.</summary>
internal sealed record PasskeyShape(string Id, string Name, DateTimeOffset MadeAt);

/// <summary>One's own account with all that belongs to it.</summary>
internal sealed record OwnShape(AccountShape Account, IReadOnlyList<string> Rights, IReadOnlyList<SessionShape> Sessions, IReadOnlyList<PasskeyShape> Passkeys, IReadOnlyList<KeyShape> Keys, IReadOnlyList<OutsideShape> Outside);

/// <summary>A line of the journal.</summary>
internal sealed record JournalShape(long Id, DateTimeOffset At, string Who, string Kind, string Subject, string Payload);
