using MimeKit;

namespace Lantu.Site.Features.Reminding;

/// <summary>The server by which mail goes out.</summary>
/// <param name="Host">Its name.</param>
/// <param name="Port">Where it listens: 587, or 25.</param>
/// <param name="From">Whose mail it is: <c>lantu@example.gov.cn</c>.</param>
/// <param name="User">The name to sign in with; null where it asks for none.</param>
/// <param name="Password">The password; null likewise.</param>
public sealed record MailServer(string Host, int Port, string From, string? User, string? Password)
{
    /// <summary>Hands one letter over.</summary>
    /// <param name="letter">To whom, and what it says.</param>
    /// <param name="stop">Cancelled when the program ends.</param>
    /// <returns>Whether the server took it.</returns>
    public async Task<bool> Send(Letter letter, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(letter);
        if (!MailboxAddress.TryParse(letter.To, out MailboxAddress? to) || !MailboxAddress.TryParse(From, out MailboxAddress? from))
        {
            return false;
        }

        using var message = new MimeMessage { Subject = letter.Subject, Body = new TextPart("plain") { Text = letter.Words } };
        message.From.Add(from);
        message.To.Add(to);
        message.Headers.Add("Auto-Submitted", "auto-generated");
        using var post = new MailPost(this);
        return await post.Send(message, stop).ConfigureAwait(false) is null;
    }

    /// <summary>Without the password, for logs.</summary>
    public override string ToString() => FormattableString.Invariant($"{Host}:{Port}");
}
