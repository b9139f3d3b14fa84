using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Security.Cryptography.X509Certificates;
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

        if (!TryTls(variable(Prefix + "TLS"), host, port, out bool needsTls, out fault) || !TryAuthorities(variable(Prefix + "CA_FILE"), out IReadOnlyList<X509Certificate2> authorities, out fault))
        {
            return false;
        }

        server = new MailServer(host, port, from, user, password) { NeedsTls = needsTls, Authorities = authorities };
        return true;
    }

    // Where mail is handed in by name (587), a server without TLS is a mistake or an attack; port 25 within an office often has none.
    private static bool TryTls(string? told, string host, int port, out bool needsTls, [NotNullWhen(false)] out Fault? fault)
    {
        fault = null;
        needsTls = told switch { "required" => true, "available" => false, _ => port == UsualPort && host is not ("localhost" or "127.0.0.1" or "::1") };
        if (told is null or "" or "required" or "available")
        {
            return true;
        }

        fault = new Fault(Prefix + "TLS", $"“{told}”看不懂；写 required 或 available", $"'{told}' is not understood; write required or available");
        return false;
    }

    private static bool TryAuthorities(string? file, out IReadOnlyList<X509Certificate2> authorities, [NotNullWhen(false)] out Fault? fault)
    {
        (authorities, fault) = ([], null);
        if (file is not { Length: > 0 })
        {
            return true;
        }

        try
        {
            var read = new X509Certificate2Collection();
            read.ImportFromPem(File.ReadAllText(file));
            authorities = [.. read];
            fault = read.Count > 0 ? null : new Fault(Prefix + "CA_FILE", $"{file} 里没有证书；要 PEM 格式（-----BEGIN CERTIFICATE-----）", $"{file} holds no certificate; it must be PEM (-----BEGIN CERTIFICATE-----)");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or System.Security.Cryptography.CryptographicException)
        {
            fault = new Fault(Prefix + "CA_FILE", $"读不了 {file}：{e.Message}", $"cannot read {file}: {e.Message}");
        }

        return fault is null;
    }
}
