using Lantu.Archive.Accounts;

namespace Lantu.Site.Accounts;

/// <summary>What somebody may do. Every address that is no public page names the one it needs.</summary>
internal enum Right
{
    /// <summary>See what was published: everybody.</summary>
    Read,

    /// <summary>See to one's own account: its password, passkeys, sessions and keys.</summary>
    OwnAccount,

    /// <summary>See drafts, doubts, items and the desk of the office.</summary>
    ReadDrafts,

    /// <summary>Remark on a plan.</summary>
    Remark,

    /// <summary>Bring reports in.</summary>
    BringIn,

    /// <summary>Accept, correct, reject and add facts.</summary>
    Review,

    /// <summary>Publish a version.</summary>
    Publish,

    /// <summary>Change the picture and publish it.</summary>
    EditPicture,

    /// <summary>Break tasks down, hand them out, send slips, review, close.</summary>
    ManageTasks,

    /// <summary>Approve tasks, extensions and changes of targets.</summary>
    ApproveTasks,

    /// <summary>Report on the tasks of one's own agency.</summary>
    ReportTasks,

    /// <summary>Import figures and correct them.</summary>
    Figures,

    /// <summary>Make and close accounts, keys of others, and webhooks.</summary>
    ManageAccounts,
}

/// <summary>Who may do what: the one table of the site.</summary>
internal static class Rights
{
    private static readonly Right[] Own = [Right.Read, Right.OwnAccount];

    private static readonly Right[] Office =
    [
        .. Own, Right.ReadDrafts, Right.Remark, Right.BringIn, Right.Review, Right.Publish, Right.EditPicture, Right.ManageTasks, Right.Figures,
    ];

    /// <summary>What somebody may do who did not sign in.</summary>
    internal static IReadOnlySet<Right> OfPublic { get; } = new HashSet<Right> { Right.Read };

    /// <summary>What a role may do.</summary>
    internal static IReadOnlySet<Right> Of(AccountRole role) => role switch
    {
        AccountRole.Administrator => new HashSet<Right>([.. Office, Right.ManageAccounts]),
        AccountRole.Office => new HashSet<Right>(Office),
        AccountRole.Unit => new HashSet<Right>([.. Own, Right.ReportTasks]),
        AccountRole.Leader => new HashSet<Right>([.. Own, Right.ReadDrafts, Right.Remark, Right.ApproveTasks]),
    };

    /// <summary>The name of a right in keys: <c>read-drafts</c>.</summary>
    internal static string Name(Right right) => string.Concat(right.ToString().Select(static (letter, at) => char.IsAsciiLetterUpper(letter) ? (at > 0 ? "-" : string.Empty) + char.ToLowerInvariant(letter) : letter.ToString()));

    /// <summary>The right of a name; null where there is none.</summary>
    internal static Right? Find(string name) => Enum.GetValues<Right>().Where(right => Name(right) == name).Select(static right => (Right?)right).FirstOrDefault();
}
