using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Lantu.App.Shell;
using Lantu.Site.Features.Reminding;

namespace Lantu.App.Commands;

/// <summary>The server of mail, from the environment: secrets stand in a file and never on a command line.</summary>
internal static class MailSettings
{
    private const string Prefix = "LANTU_SMTP_";
    private const int UsualPort = 587;

    /// <summary>Reads them.</summary>
    /// <param name="variable">The value of a variable; null where it is not set.</param>
    /// <param name="server">The server; null where none is named.</param>
    /// <param name="fault">What is wrong with them.</param>
    internal static bool TryRead(Func<string, string?> variable, out MailServer? server, [NotNullWhen(false)] out Fault? fault)
    {
        (server, fault) = (null, null);
        if (variable(Prefix + "HOST") is not { Length: > 0 } host)
        {
            return true;
        }

        int port = UsualPort;
        if (variable(Prefix + "PORT") is { Length: > 0 } told && (!int.TryParse(told, NumberStyles.None, CultureInfo.InvariantCulture, out port) || port is < 1 or > 65_535))
        {
            fault = new Fault(Prefix + "PORT", $"“{told}”不是端口；写 587 或 25", $"'{told}' is no port; write 587 or 25");
            return false;
        }

        if (variable(Prefix + "FROM") is not { Length: > 0 } from || !from.Contains('@', StringComparison.Ordinal))
        {
            fault = new Fault(Prefix + "FROM", "没有写谁发的；写成 lantu@example.gov.cn", "say whose mail it is, as lantu@example.gov.cn");
            return false;
        }

        string? user = variable(Prefix + "USER") is { Length: > 0 } name ? name : null;
        string? password = null;
        if (variable(Prefix + "PASSWORD_FILE") is { Length: > 0 } file)
        {
            try
            {
                password = File.ReadAllText(file).TrimEnd('\r', '\n');
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                fault = new Fault(Prefix + "PASSWORD_FILE", $"读不了 {file}：{e.Message}", $"cannot read {file}: {e.Message}");
                return false;
            }
        }

        if (user is not null && password is null)
        {
            fault = new Fault(Prefix + "PASSWORD_FILE", "写了用户名，没有写密码在哪个文件里", "a user is named, and no file with the password");
            return false;
        }

        server = new MailServer(host, port, from, user, password);
        return true;
    }
}
