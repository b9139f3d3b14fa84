using System.Diagnostics.CodeAnalysis;
using System.Net;
using Lantu.App.Shell;
using Lantu.Site;

namespace Lantu.App.Commands;

/// <summary>What the site is told by variables of the environment: secrets and what belongs to them stand on no command line.</summary>
internal static class ServeVariables
{
    private const string Oidc = "LANTU_OIDC_";
    private const string Hosts = "LANTU_HOOK_HOSTS";

    /// <summary>The hosts that may be called: a list with commas.</summary>
    internal static HookSettings Hooks(Func<string, string?> variable) =>
        new((variable(Hosts) ?? string.Empty).Split([',', ' ', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));

    /// <summary>The organisation's own sign-in.</summary>
    /// <param name="variable">The value of a variable; null where it is not set.</param>
    /// <param name="outside">The sign-in; null where none is named.</param>
    /// <param name="fault">What is wrong.</param>
    internal static bool TryOutside(Func<string, string?> variable, out OutsideSignIn? outside, [NotNullWhen(false)] out Fault? fault)
    {
        (outside, fault) = (null, null);
        if (variable(Oidc + "AUTHORITY") is not { Length: > 0 } authority)
        {
            return true;
        }

        if (!Uri.TryCreate(authority, UriKind.Absolute, out Uri? address) || !(address.Scheme == "https" || (address.Scheme == "http" && address.IsLoopback)))
        {
            fault = new Fault(Oidc + "AUTHORITY", $"“{authority}”要写成 https 的地址，例如 https://login.example.gov.cn", $"'{authority}' must be an address over https, as https://login.example.gov.cn");
            return false;
        }

        if (variable(Oidc + "CLIENT_ID") is not { Length: > 0 } client)
        {
            fault = new Fault(Oidc + "CLIENT_ID", "没有写；它是那边给本站登记的名字", "is missing: the name under which the provider knows this site");
            return false;
        }

        string? secret = null;
        if (variable(Oidc + "CLIENT_SECRET_FILE") is { Length: > 0 } file)
        {
            try
            {
                secret = File.ReadAllText(file).Trim();
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                fault = new Fault(Oidc + "CLIENT_SECRET_FILE", $"读不了 {file}：{e.Message}", $"cannot read {file}: {e.Message}");
                return false;
            }
        }

        outside = new OutsideSignIn(address, client, secret, variable(Oidc + "NAME") is { Length: > 0 } name ? name : "单位账号", variable(Oidc + "LINK") is "1" or "yes" or "true");
        return true;
    }

    /// <summary>The proxies whose word is taken for who asks and how.</summary>
    internal static bool TryProxies(IReadOnlyList<string> written, out IReadOnlyList<IPNetwork> proxies, [NotNullWhen(false)] out Fault? fault)
    {
        var known = new List<IPNetwork>();
        proxies = known;
        fault = null;
        foreach (string one in written)
        {
            if (IPNetwork.TryParse(one, out IPNetwork range))
            {
                known.Add(range);
            }
            else if (IPAddress.TryParse(one, out IPAddress? address))
            {
                known.Add(new IPNetwork(address, address.GetAddressBytes().Length * 8));
            }
            else
            {
                fault = new Fault("--proxy", $"“{one}”不是地址；写成 127.0.0.1 或 10.0.0.0/24", $"'{one}' is no address; write 127.0.0.1 or 10.0.0.0/24");
                return false;
            }
        }

        return true;
    }
}
