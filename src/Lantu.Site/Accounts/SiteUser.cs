using Lantu.Archive.Accounts;

namespace Lantu.Site.Accounts;

/// <summary>An account while ASP.NET Core Identity handles it: it sets one thing after the other, and then has it kept.</summary>
/// <param name="account">The account.</param>
internal sealed class SiteUser(Account account)
{
    /// <summary>As it stands.</summary>
    internal Account Account { get; set; } = account;

    /// <summary>The word of the journal for what was changed.</summary>
    internal string Changed { get; set; } = "account-changed";
}
