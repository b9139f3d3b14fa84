namespace Lantu.Site.Tests;

/// <summary>
/// Who may do what, address by address: the method, the pattern, the right that it needs. A new address is a new line here, and a
/// line that changes is meant. | between rights: each of them opens it. ~ behind the right: programs without a page of ours may send to it: without a key it changes nothing, and no browser brings a key by itself.
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
        "GET /api/v1/rules Read",
        "GET /api/v1/search Read",
        "GET /api/v1/{**rest} Read",
        "GET /api/reference Read",
        "GET /api/reference/parts/scalar.js Read",
        "GET /api/reference/parts/scalar.aspnetcore.js Read",
        "GET /api/reference/parts/favicon.svg Read",
        "GET /api/reference/parts/{documentName?} Read",
        "POST /mcp Read~",
        "GET /health/live Read",
        "GET /health/ready Read",

        // the office
        "GET /office ReadDrafts",

        "GET /office/documents/{id:long}/journal ReadDrafts",
        "GET /api/v1/documents ReadDrafts",
        "POST /api/v1/documents BringIn",
        "GET /api/v1/documents/jobs/{id} BringIn",
        "GET /api/v1/documents/{id:long}/journal ReadDrafts",

        // review and publishing
        "GET /office/plans/{place}/{year}/review ReadDrafts",
        "GET /api/v1/plans/{place}/{year}/review ReadDrafts",
        "GET /api/v1/plans/{place}/{year}/review/findings ReadDrafts",
        "GET /api/v1/plans/{place}/{year}/decisions ReadDrafts",
        "POST /api/v1/plans/{place}/{year}/decisions Review",
        "DELETE /api/v1/plans/{place}/{year}/decisions/{id:long} Review",
        "POST /api/v1/plans/{place}/{year}/notes Review",
        "GET /api/v1/plans/{place}/{year}/remarks ReadDrafts",
        "POST /api/v1/plans/{place}/{year}/remarks Remark",
        "GET /office/plans/{place}/{year}/publish Publish",
        "GET /api/v1/plans/{place}/{year}/publications Read",
        "GET /api/v1/plans/{place}/{year}/publications/next Publish",
        "POST /api/v1/plans/{place}/{year}/publications Publish",

        // pictures
        "GET /office/plans/{place}/{year}/picture EditPicture",
        "GET /api/v1/plans/{place}/{year}/storyboard EditPicture",
        "PUT /api/v1/plans/{place}/{year}/storyboard EditPicture",
        "POST /api/v1/plans/{place}/{year}/storyboard/preview EditPicture",
        "POST /api/v1/plans/{place}/{year}/storyboard/publication EditPicture",

        // tasks
        "GET /office/plans/{place}/{year}/tasks ReadDrafts",
        "PUT /api/v1/plans/{place}/{year}/assignments ManageTasks",
        "GET /api/v1/plans/{place}/{year}/items.xlsx ManageTasks",
        "POST /api/v1/plans/{place}/{year}/items/sheet ManageTasks",
        "GET /api/v1/plans/{place}/{year}/items ReadDrafts|ReportTasks",
        "POST /api/v1/plans/{place}/{year}/items ManageTasks|ApproveTasks",
        "GET /api/v1/items ReadDrafts|ReportTasks",
        "GET /api/v1/items/{id} ReadDrafts|ReportTasks",
        "GET /api/v1/items/{id}/files/{sha256} ReadDrafts|ReportTasks",
        "GET /api/v1/items/{id}/slip ReadDrafts|ReportTasks",
        "POST /api/v1/items/{id}/moves ManageTasks|ApproveTasks|ReportTasks",
        "POST /api/v1/items/moves ManageTasks|ApproveTasks|ReportTasks",
        "GET /office/tasks ReadDrafts",
        "GET /office/tasks/{id} ReadDrafts",
        "GET /unit ReportTasks",
        "GET /unit/tasks/{id} ReportTasks",
        "GET /unit/tasks/{id}/reports/{month} ReportTasks",
        "GET /office/bulletins ManageTasks",
        "POST /api/v1/plans/{place}/{year}/bulletins ManageTasks",
        "GET /api/v1/plans/{place}/{year}/bulletins/{month} ManageTasks",

        // figures
        "GET /office/figures Figures",
        "GET /office/figures/imports/{id:long} Figures",
        "GET /office/figures/places/{place} Figures",
        "POST /api/v1/figures/previews Figures",
        "POST /api/v1/figures/imports Figures",
        "GET /api/v1/figures/imports Figures",
        "GET /api/v1/figures/imports/{id:long} Figures",
        "GET /api/v1/figures/imports/{id:long}/file Figures",
        "GET /api/v1/places/{place}/series Read",
        "GET /api/v1/places/{place}/series/{id:long} Read",
        "POST /api/v1/places/{place}/series/{id:long}/corrections Figures",

        // one's own account
        "GET /me OwnAccount",
        "GET /api/v1/me OwnAccount",
        "PATCH /api/v1/me OwnAccount",
        "POST /api/v1/me/password OwnAccount",
        "DELETE /api/v1/me/sessions/{id} OwnAccount",
        "POST /api/v1/me/sessions/end-others OwnAccount",
        "POST /api/v1/me/confirm OwnAccount",
        "POST /api/v1/me/outside OwnAccount",
        "DELETE /api/v1/me/outside OwnAccount",
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
