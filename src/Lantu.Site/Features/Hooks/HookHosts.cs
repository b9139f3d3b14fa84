using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace Lantu.Site.Features.Hooks;

/// <summary>Whom the site may call: the hosts that were listed, and none that is inside unless its address was listed itself.</summary>
/// <remarks>A name is no protection: whoever owns it points it where they like. So what it leads to is looked at with each call.</remarks>
internal sealed class HookHosts
{
    // RFC 6890 and its successors: what is not on the open network, or means one of many.
    private static readonly IPNetwork[] Inside =
    [
        .. new[]
        {
            "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24", "192.0.2.0/24", "192.88.99.0/24", "192.168.0.0/16", "198.18.0.0/15",
            "198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/4", "240.0.0.0/4", "2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20",
        }.Select(static range => IPNetwork.Parse(range)),
    ];

    private static readonly IPNetwork Open6 = IPNetwork.Parse("2000::/3");

    private readonly HashSet<string> _names = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<IPNetwork> _networks = [];
    private readonly HashSet<IPEndPoint> _doors = [];

    /// <summary>Reads the list.</summary>
    /// <param name="entries">Each <c>host</c>, <c>host:port</c>, an address with or without a port, or a range as <c>10.1.0.0/16</c>.</param>
    internal HookHosts(IReadOnlyList<string> entries)
    {
        foreach (string entry in entries.Select(static entry => entry.Trim()).Where(static entry => entry.Length > 0))
        {
            if (IPNetwork.TryParse(entry, out IPNetwork range))
            {
                _networks.Add(range);
            }
            else if (IPAddress.TryParse(entry.Trim('[', ']'), out IPAddress? address))
            {
                _networks.Add(new IPNetwork(address, address.AddressFamily == AddressFamily.InterNetwork ? 32 : 128));
            }
            else if (IPEndPoint.TryParse(entry, out IPEndPoint? door))
            {
                _doors.Add(door);
            }
            else
            {
                _names.Add(entry);
            }
        }
    }

    /// <summary>Whether none was listed: then nobody is called.</summary>
    internal bool IsEmpty => _names.Count == 0 && _networks.Count == 0 && _doors.Count == 0;

    /// <summary>Whether an address may be called, as far as it can be told by looking at it.</summary>
    internal bool Allows(Uri address) => address.Scheme is "http" or "https" && address.UserInfo.Length == 0
        && (IPAddress.TryParse(address.Host.Trim('[', ']'), out IPAddress? literal)
            ? IsListed(literal, address.Port)
            : _names.Contains(address.Host) || _names.Contains(string.Create(CultureInfo.InvariantCulture, $"{address.Host}:{address.Port}")));

    /// <summary>Whether what a name leads to may be called.</summary>
    internal bool Allows(IPAddress address, int port) => IsListed(address, port) || !IsInside(Plain(address));

    private bool IsListed(IPAddress address, int port) => _networks.Any(range => range.Contains(Plain(address))) || _doors.Contains(new IPEndPoint(Plain(address), port));

    private static bool IsInside(IPAddress address) => Inside.Any(range => range.Contains(address)) || (address.AddressFamily == AddressFamily.InterNetworkV6 && !Open6.Contains(address));

    private static IPAddress Plain(IPAddress address) => address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
}
