namespace Lantu.Site.Tests;

/// <summary>
/// Who may do what, address by address: the method, the pattern, the right that it needs. A new address is a new line here, and a
/// line that changes is meant. ~ behind the right: programs without a page of ours may send to it, since it changes nothing.
/// </summary>
internal static class DoorTable
{
    internal static IReadOnlyList<string> Lines { get; } =
    [
        // signing in
        "GET /sign-in Read",
        "POST /sign-in Read",
        "POST /sign-in/passkey Read",
        "POST /sign-in/passkey/options Read",
        "GET /sign-in/oidc Read",
        "GET /sign-in/oidc/done Read",
        "GET /sign-in/oidc/failed Read",
        "POST /sign-out OwnAccount",
        "GET /once/{token} Read",
        "POST /once/{token} Read",

        // for the public
        "GET /api/v1/openapi.json Read",
        "GET /api/v1/plans Read",
        "GET /api/v1/plans/{place}/{year} Read",
        "GET /api/v1/plans/{place}/{year}/comparison Read",
        "GET /api/v1/plans/{place}/{year}/facts Read",
        "GET /api/v1/plans/{place}/{year}/findings Read",
        "GET /api/v1/plans/{place}/{year}/targets Read",
        "GET /api/v1/plans/{place}/{year}/tasks Read",
        "GET /api/v1/search Read",
        "GET /api/v1/{**rest} Read",
        "GET /health/live Read",
        "GET /health/ready Read",

        // the office
        "GET /office ReadDrafts",

        // bringing in, review, publishing
        "GET /office/documents/{id:long}/journal ReadDrafts",
        "GET /office/plans/{place}/{year}/review ReadDrafts",
        "GET /office/plans/{place}/{year}/publish Publish",
        "POST /api/v1/documents BringIn",
        "GET /api/v1/documents ReadDrafts",
        "GET /api/v1/documents/jobs/{id} BringIn",
        "GET /api/v1/documents/{id:long}/journal ReadDrafts",
        "GET /api/v1/plans/{place}/{year}/review ReadDrafts",
        "GET /api/v1/plans/{place}/{year}/review/findings ReadDrafts",
        "GET /api/v1/plans/{place}/{year}/decisions ReadDrafts",
        "POST /api/v1/plans/{place}/{year}/decisions Review",
        "DELETE /api/v1/plans/{place}/{year}/decisions/{id:long} Review",
        "GET /api/v1/plans/{place}/{year}/remarks ReadDrafts",
        "POST /api/v1/plans/{place}/{year}/remarks Remark",
        "GET /api/v1/plans/{place}/{year}/publications Read",
        "GET /api/v1/plans/{place}/{year}/publications/next Publish",
        "POST /api/v1/plans/{place}/{year}/publications Publish",

        // one's own account
        "GET /me OwnAccount",
        "GET /api/v1/me OwnAccount",
        "PATCH /api/v1/me OwnAccount",
        "POST /api/v1/me/password OwnAccount",
        "DELETE /api/v1/me/sessions/{id} OwnAccount",
        "POST /api/v1/me/sessions/end-others OwnAccount",
        "POST /api/v1/me/keys OwnAccount",
        "DELETE /api/v1/me/keys/{id:long} OwnAccount",
        "POST /api/v1/me/passkeys OwnAccount",
        "POST /api/v1/me/passkeys/options OwnAccount",
        "PATCH /api/v1/me/passkeys/{id} OwnAccount",
        "DELETE /api/v1/me/passkeys/{id} OwnAccount",

        // accounts
        "GET /office/accounts ManageAccounts",
        "GET /office/accounts/journal ManageAccounts",
        "GET /office/accounts/{id:long} ManageAccounts",
        "GET /api/v1/accounts ManageAccounts",
        "POST /api/v1/accounts ManageAccounts",
        "GET /api/v1/accounts/journal ManageAccounts",
        "GET /api/v1/accounts/{id:long} ManageAccounts",
        "PATCH /api/v1/accounts/{id:long} ManageAccounts",
        "POST /api/v1/accounts/{id:long}/close ManageAccounts",
        "POST /api/v1/accounts/{id:long}/reopen ManageAccounts",
        "POST /api/v1/accounts/{id:long}/unlock ManageAccounts",
        "POST /api/v1/accounts/{id:long}/end-sessions ManageAccounts",
        "POST /api/v1/accounts/{id:long}/password-address ManageAccounts",
        "DELETE /api/v1/accounts/{id:long}/keys/{key:long} ManageAccounts",
        "DELETE /api/v1/accounts/{id:long}/outside ManageAccounts",

        // hooks
        "GET /office/hooks ManageAccounts",
        "GET /office/hooks/{id:long} ManageAccounts",
        "GET /api/v1/hooks ManageAccounts",
        "POST /api/v1/hooks ManageAccounts",
        "DELETE /api/v1/hooks/{id:long} ManageAccounts",
        "POST /api/v1/hooks/{id:long}/trial ManageAccounts",
        "GET /api/v1/hooks/{id:long}/deliveries ManageAccounts",
        "POST /api/v1/hooks/{id:long}/deliveries/{delivery:long}/again ManageAccounts",
    ];

    /// <summary>What a role may do, written out once more: who changes the table of the site changes this one on purpose.</summary>
    internal static IReadOnlyDictionary<string, string[]> Roles { get; } = new Dictionary<string, string[]>(StringComparer.Ordinal)
    {
        ["public"] = ["Read"],
        ["Unit"] = ["Read", "OwnAccount", "ReportTasks"],
        ["Leader"] = ["Read", "OwnAccount", "ReadDrafts", "Remark", "ApproveTasks"],
        ["Office"] = ["Read", "OwnAccount", "ReadDrafts", "Remark", "BringIn", "Review", "Publish", "EditPicture", "ManageTasks", "Figures"],
        ["Administrator"] = ["Read", "OwnAccount", "ReadDrafts", "Remark", "BringIn", "Review", "Publish", "EditPicture", "ManageTasks", "Figures", "ManageAccounts"],
    };
}
