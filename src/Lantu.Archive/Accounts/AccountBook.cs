using System.Globalization;
using System.Text.Json;
using Lantu.Archive.Storage;

namespace Lantu.Archive.Accounts;

/// <summary>Keeps accounts. What is changed stands in the journal, secrets excepted.</summary>
public static class AccountBook
{
    private const string Columns =
        "id, name, shown, role, unit, place, email, password, stamp, failures, locked_ticks, made_ticks, closed_ticks";

    /// <summary>The subject of an account in the journal.</summary>
    public static string Subject(long id) => string.Create(CultureInfo.InvariantCulture, $"account/{id}");

    /// <summary>Adds an account.</summary>
    /// <returns>It, with its number.</returns>
    /// <exception cref="ArchiveException">The name is taken.</exception>
    public static Account Add(UnitOfWork work, Account account)
    {
        ArgumentNullException.ThrowIfNull(work);
        ArgumentNullException.ThrowIfNull(account);
        if (Find(work.Session, account.Name) is not null)
        {
            throw new ArchiveException($"账号“{account.Name}”已经有了；请换一个名字", $"the account '{account.Name}' is there already; choose another name");
        }

        Account kept = account with { MadeAt = work.Now };
        long id = work.Insert(
            """
            INSERT INTO account (name, shown, role, unit, place, email, password, stamp, failures, locked_ticks, made_ticks, closed_ticks)
            VALUES (@name, @shown, @role, @unit, @place, @email, @password, @stamp, @failures, @locked, @made, @closed) RETURNING id
            """,
            [.. Values(kept), ("made", kept.MadeAt.UtcTicks)]);
        work.Tell("account-added", Subject(id), Told(kept));
        return kept with { Id = id };
    }

    /// <summary>Keeps an account as it now is. Wrong passwords are counted without an entry of their own for each.</summary>
    /// <param name="work">The change it is part of.</param>
    /// <param name="account">As it shall be.</param>
    /// <param name="what">The word of the journal: <c>account-changed</c>, <c>password-set</c>, <c>account-closed</c>.</param>
    /// <exception cref="ArchiveException">There is no such account.</exception>
    public static void Change(UnitOfWork work, Account account, string what)
    {
        ArgumentNullException.ThrowIfNull(work);
        ArgumentNullException.ThrowIfNull(account);
        int changed = work.Change(
            """
            UPDATE account SET name = @name, shown = @shown, role = @role, unit = @unit, place = @place, email = @email, password = @password,
                stamp = @stamp, failures = @failures, locked_ticks = @locked, closed_ticks = @closed WHERE id = @id
            """,
            [.. Values(account), ("id", account.Id)]);
        if (changed == 0)
        {
            throw new ArchiveException($"没有第 {account.Id} 号账号", $"there is no account {account.Id}");
        }

        work.Tell(what, Subject(account.Id), Told(account));
    }

    /// <summary>The account with a number; null where there is none.</summary>
    public static Account? Find(Session session, long id) => session.Query($"SELECT {Columns} FROM account WHERE id = @id", Read, ("id", id)) is [var found] ? found : null;

    /// <summary>The account with a name, however its letters are written; null where there is none.</summary>
    public static Account? Find(Session session, string name) => session.Query(
        $"SELECT {Columns} FROM account WHERE name = @name", Read, ("name", name.ToLowerInvariant())) is [var found] ? found : null;

    /// <summary>All accounts, closed ones too, in the order in which they were made.</summary>
    public static IReadOnlyList<Account> All(Session session) => session.Query($"SELECT {Columns} FROM account ORDER BY id", Read);

    /// <summary>Whether nobody can sign in yet.</summary>
    public static bool IsEmpty(Session session) => session.Query("SELECT 1 FROM account LIMIT 1", static _ => 1).Count == 0;

    private static (string, object?)[] Values(Account account) =>
    [
        ("name", account.Name.ToLowerInvariant()), ("shown", account.Shown), ("role", account.Role.ToString()), ("unit", account.Unit), ("place", account.Place),
        ("email", account.Email), ("password", account.Password), ("stamp", account.Stamp), ("failures", account.Failures),
        ("locked", account.LockedUntil?.UtcTicks), ("closed", account.ClosedAt?.UtcTicks),
    ];

    private static string Told(Account account) => JsonSerializer.Serialize(new Dictionary<string, string?>
    {
        ["name"] = account.Name,
        ["shown"] = account.Shown,
        ["role"] = account.Role.ToString(),
        ["unit"] = account.Unit,
        ["place"] = account.Place,
        ["email"] = account.Email,
        ["open"] = account.IsOpen ? "yes" : "no",
    });

    private static Account Read(Row row) => new()
    {
        Id = row.Whole(0),
        Name = row.Text(1),
        Shown = row.Text(2),
        Role = Enum.Parse<AccountRole>(row.Text(3)),
        Unit = row.TextOrNull(4),
        Place = row.TextOrNull(5),
        Email = row.TextOrNull(6),
        Password = row.TextOrNull(7),
        Stamp = row.Text(8),
        Failures = row.Small(9),
        LockedUntil = row.WholeOrNull(10) is { } locked ? new DateTimeOffset(locked, TimeSpan.Zero) : null,
        MadeAt = row.Moment(11),
        ClosedAt = row.WholeOrNull(12) is { } closed ? new DateTimeOffset(closed, TimeSpan.Zero) : null,
    };
}
