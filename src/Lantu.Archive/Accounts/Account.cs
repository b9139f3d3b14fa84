namespace Lantu.Archive.Accounts;

/// <summary>In what role somebody uses the site.</summary>
public enum AccountRole
{
    /// <summary>管理员: makes and closes accounts, and may do all that the office may.</summary>
    Administrator,

    /// <summary>督查室: brings reports in, reviews, publishes, hands tasks out and follows them up.</summary>
    Office,

    /// <summary>责任单位: reports on the tasks of its agency.</summary>
    Unit,

    /// <summary>领导: reads drafts, remarks, approves tasks and extensions.</summary>
    Leader,
}

/// <summary>Somebody who may sign in. An account is never deleted: it is closed, so that the journal keeps its names.</summary>
public sealed record Account
{
    /// <summary>Its number; 0 while it is not kept yet.</summary>
    public long Id { get; init; }

    /// <summary>The name to sign in with, in lower case: 1 to 64 letters, digits, <c>.</c>, <c>-</c>, <c>_</c>, <c>@</c> or Chinese characters.</summary>
    public required string Name { get; init; }

    /// <summary>The name that others see: 王敏.</summary>
    public required string Shown { get; init; }

    /// <summary>In what role.</summary>
    public required AccountRole Role { get; init; }

    /// <summary>The agency for which a unit reports, as the tasks name it; null in other roles.</summary>
    public string? Unit { get; init; }

    /// <summary>The key of the only place whose plans it sees to (the code, else the name); null for all places.</summary>
    public string? Place { get; init; }

    /// <summary>Where reminders go; null for none.</summary>
    public string? Email { get; init; }

    /// <summary>The salted hash of the password; null where it signs in otherwise.</summary>
    public string? Password { get; init; }

    /// <summary>Changes when a way to sign in does: older sessions end with it.</summary>
    public required string Stamp { get; init; }

    /// <summary>How often a wrong password was given since the last right one.</summary>
    public int Failures { get; init; }

    /// <summary>Until when no password is tried; null where it is not locked.</summary>
    public DateTimeOffset? LockedUntil { get; init; }

    /// <summary>When it was made, in UTC.</summary>
    public DateTimeOffset MadeAt { get; init; }

    /// <summary>When it was closed; null while it is open.</summary>
    public DateTimeOffset? ClosedAt { get; init; }

    /// <summary>Whether it may sign in.</summary>
    public bool IsOpen => ClosedAt is null;
}
