using Lantu.Archive.Accounts;

namespace Lantu.Site.Accounts;

/// <summary>Who asks, and what they may do.</summary>
/// <param name="Account">Their account; null for the public.</param>
/// <param name="Rights">What they may do: of a key, no more than the key says.</param>
/// <param name="Session">The fingerprint of the stay; null for the public and for programs.</param>
/// <param name="Key">The key of a program; null for people.</param>
internal sealed record Caller(Account? Account, IReadOnlySet<Right> Rights, string? Session, ApiKey? Key)
{
    /// <summary>Somebody who did not sign in.</summary>
    internal static Caller Public { get; } = new(null, Accounts.Rights.OfPublic, null, null);

    /// <summary>Whether they may do something.</summary>
    internal bool May(Right right) => Rights.Contains(right);

    /// <summary>Whether they may see to a place: an account that is bound to one sees to no other.</summary>
    /// <param name="place">The key of the place, as in addresses.</param>
    internal bool SeesTo(string place) => Account?.Place is not { } own || own == place;

    /// <summary>The name for the journal; with the key behind it where a program acted.</summary>
    internal string Who => Account is null ? string.Empty : Key is null ? Account.Shown : $"{Account.Shown}（{Key.Name}）";
}
