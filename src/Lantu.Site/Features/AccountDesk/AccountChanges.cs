using Lantu.Archive;
using Lantu.Archive.Accounts;
using Lantu.Archive.Storage;
using Lantu.Site.Features.Reminding;
using Lantu.Site.Office;
using Lantu.Site.Shell;
using MimeKit;

namespace Lantu.Site.Features.AccountDesk;

/// <summary>What an administrator does to accounts. Each change holds at once: who is signed in is looked up with every question.</summary>
internal static class AccountChanges
{
    /// <summary>How long an address that sets a password opens.</summary>
    internal static readonly TimeSpan AddressLasts = TimeSpan.FromDays(3);

    /// <summary>The account with a number, or a refusal.</summary>
    internal static Account Find(Session session, long id) => AccountBook.Find(session, id) ?? throw new RefusedException($"没有第 {id} 号账号", $"there is no account {id}", 404);

    internal static async Task<Answer> Add(Desk desk, AccountWish wish)
    {
        string name = AccountFields.Name(wish.Name);
        AccountRole role = AccountFields.Role(wish.Role);
        var account = new Account
        {
            Name = name,
            Shown = AccountFields.Shown(wish.Shown, name),
            Role = role,
            Unit = AccountFields.Unit(role, wish.Unit),
            Place = AccountFields.Place(role, wish.Place, desk.Library),
            Email = AccountFields.Email(wish.Email),
            Stamp = Token.New(),
        };
        (Account kept, string token, DateTimeOffset ends) = desk.Write(work =>
        {
            if (AccountBook.Find(work.Session, name) is not null)
            {
                throw new RefusedException($"账号“{name}”已经有了；请换一个名字", $"the account '{name}' is there already; choose another name", 409);
            }

            Account added = AccountBook.Add(work, account);
            (string secret, DateTimeOffset until) = AddressOf(work, added);
            return (added, secret, until);
        });
        return await Told(desk, kept, token, ends).ConfigureAwait(false);
    }

    internal static Answer Change(Desk desk, long id, AccountWish wish) => desk.Write(work =>
    {
        Account before = Find(work.Session, id);
        AccountRole role = wish.Role is null ? before.Role : AccountFields.Role(wish.Role);
        if (role != AccountRole.Administrator)
        {
            AccountFields.KeepsAnAdministrator(work.Session, before);
        }

        Account after = before with
        {
            Shown = wish.Shown is null ? before.Shown : AccountFields.Shown(wish.Shown, before.Name),
            Role = role,
            Unit = AccountFields.Unit(role, wish.Unit ?? before.Unit),
            Place = wish.Place is null && role == AccountRole.Administrator ? null : wish.Place is null ? before.Place : AccountFields.Place(role, wish.Place, desk.Library),
            Email = wish.Email is null ? before.Email : AccountFields.Email(wish.Email),
        };
        AccountBook.Change(work, after, "account-changed");
        return JsonAnswer.Of(AccountShapes.Of(work.Session, after));
    });

    internal static Answer Close(Desk desk, long id) => desk.Write(work =>
    {
        Account before = Find(work.Session, id);
        AccountFields.KeepsAnAdministrator(work.Session, before);
        if (!before.IsOpen)
        {
            throw new RefusedException("它已经关了", "it is closed already", 409);
        }

        // All ways in end with it, so that none of them opens again when the account does.
        Account after = before with { ClosedAt = work.Now, Stamp = Token.New() };
        AccountBook.Change(work, after, "account-closed");
        SessionBook.EndAll(work, id, null);
        KeyBook.EndAll(work, id);
        OneTimeAddressBook.Void(work, id);
        return JsonAnswer.Of(AccountShapes.Of(work.Session, after));
    });

    internal static Answer Reopen(Desk desk, long id) => desk.Write(work =>
    {
        Account before = Find(work.Session, id);
        if (before.IsOpen)
        {
            throw new RefusedException("它开着", "it is open", 409);
        }

        Account after = before with { ClosedAt = null, Stamp = Token.New(), Failures = 0, LockedUntil = null };
        AccountBook.Change(work, after, "account-reopened");
        return JsonAnswer.Of(AccountShapes.Of(work.Session, after));
    });

    internal static Answer Unlock(Desk desk, long id) => desk.Write(work =>
    {
        Account after = Find(work.Session, id) with { Failures = 0, LockedUntil = null };
        AccountBook.Change(work, after, "account-unlocked");
        return JsonAnswer.Of(AccountShapes.Of(work.Session, after));
    });

    internal static Answer EndSessions(Desk desk, long id) => desk.Write(work =>
    {
        SessionBook.EndAll(work, Find(work.Session, id).Id, null);
        return JsonAnswer.Done;
    });

    internal static async Task<Answer> PasswordAddress(Desk desk, long id)
    {
        (Account account, string token, DateTimeOffset ends) = desk.Write(work =>
        {
            Account found = Find(work.Session, id);
            if (!found.IsOpen)
            {
                throw new RefusedException("账号关了；先重新打开", "the account is closed; open it first", 409);
            }

            (string secret, DateTimeOffset until) = AddressOf(work, found);
            return (found, secret, until);
        });
        return await Told(desk, account, token, ends).ConfigureAwait(false);
    }

    internal static Answer EndKey(Desk desk, long id, long key) => desk.Write(work => KeyBook.End(work, Find(work.Session, id).Id, key))
        ? JsonAnswer.Done
        : throw new RefusedException("没有这把密钥，或它已经作废", "there is no such key, or it has ended", 404);

    internal static Answer Untie(Desk desk, long id) => desk.Write(work =>
    {
        IReadOnlyList<ExternalLogin> tied = ExternalLoginBook.Of(work.Session, Find(work.Session, id).Id);
        return tied.Count(login => ExternalLoginBook.Remove(work, id, login.Issuer));
    }) > 0
        ? JsonAnswer.Done
        : throw new RefusedException("它没有和单位账号绑着", "it is not tied to a sign-in of the organisation", 404);

    private static (string Token, DateTimeOffset Ends) AddressOf(UnitOfWork work, Account account)
    {
        string token = Token.New();
        DateTimeOffset ends = work.Now + AddressLasts;
        OneTimeAddressBook.Add(work, token, AddressPurpose.SetPassword, account.Id, ends);
        return (token, ends);
    }

    // The address is a secret: told to the administrator who asked, and to the mailbox of the account.
    private static async Task<Answer> Told(Desk desk, Account account, string token, DateTimeOffset ends)
    {
        string origin = desk.Settings.PublicAddress?.GetLeftPart(UriPartial.Authority) ?? $"{desk.Context.Request.Scheme}://{desk.Context.Request.Host}";
        string address = $"{origin}/once/{token}";
        bool mailed = account.Email is { } email && await Mailed(
            desk,
            email,
            "蓝图：设密码 Lantu: set your password",
            $"{account.Shown}：\n\n请在 {Moments.Of(desk, ends)} 前打开下面的地址设密码，它只能用一次。账号名是 {account.Name}。\nOpen this address before {Moments.Of(desk, ends)} to set the password of your account {account.Name}; it opens once.\n\n{address}\n").ConfigureAwait(false);
        AccountShape shape = desk.Archive.Read(session => AccountShapes.Of(session, account));
        return JsonAnswer.Of(new AddressShape(shape, address, ends, mailed), 201);
    }

    // A server that does not take it hinders nobody: the administrator has the address.
    private static async Task<bool> Mailed(Desk desk, string to, string subject, string words)
    {
        if (desk.Settings.Mail is not { } server)
        {
            return false;
        }

        using var message = new MimeMessage([MailboxAddress.Parse(server.From)], [MailboxAddress.Parse(to)], subject, new TextPart("plain") { Text = words });
        using var post = new MailPost(server);
        return await post.Send(message, desk.Context.RequestAborted).ConfigureAwait(false) is null;
    }
}
