using System.Security.Cryptography.X509Certificates;

namespace Lantu.Site.Features.Reminding;

/// <summary>The server by which mail goes out.</summary>
/// <param name="Host">Its name.</param>
/// <param name="Port">Where it listens: 587, or 25.</param>
/// <param name="From">Whose mail it is: <c>lantu@example.gov.cn</c>.</param>
/// <param name="User">The name to sign in with; null where it asks for none.</param>
/// <param name="Password">The password; null likewise.</param>
public sealed record MailServer(string Host, int Port, string From, string? User, string? Password)
{
    /// <summary>Whether no letter goes out in the clear; else TLS is used where the server offers it.</summary>
    public bool NeedsTls { get; init; }

    /// <summary>Authorities that are trusted besides those of the machine: of an office that signs its certificates itself.</summary>
    public IReadOnlyList<X509Certificate2> Authorities { get; init; } = [];

    /// <summary>Without the password, for logs.</summary>
    public override string ToString() => FormattableString.Invariant($"{Host}:{Port}");
}
