using System.Reflection;
using System.Security.Cryptography;

namespace Lantu.Site.Shell;

/// <summary>The style sheet and the sign. Their addresses hold their fingerprints, so that a browser may keep them for good.</summary>
internal static class Assets
{
    private static readonly Dictionary<string, Answer> ByAddress = new(StringComparer.Ordinal);

    /// <summary>The address of the style sheet.</summary>
    internal static string Style { get; } = Put("site.css", "text/css; charset=utf-8");

    /// <summary>The address of the sign.</summary>
    internal static string Icon { get; } = Put("icon.svg", "image/svg+xml");

    /// <summary>The address of the charts of the exploration (Apache ECharts).</summary>
    internal static string Echarts { get; } = Put("echarts.js", "text/javascript; charset=utf-8");

    /// <summary>The address of the script of the exploration.</summary>
    internal static string Explore { get; } = Put("explore.js", "text/javascript; charset=utf-8");

    /// <summary>The address of the script that starts the page of the API.</summary>
    internal static string Reference { get; } = Put("reference.js", "text/javascript; charset=utf-8");

    /// <summary>The address of the style sheet of the office.</summary>
    internal static string OfficeStyle { get; } = Put("office.css", "text/css; charset=utf-8");

    /// <summary>The address of the script that all pages of the office use.</summary>
    internal static string OfficeScript { get; } = Put("office.js", "text/javascript; charset=utf-8");

    /// <summary>What lies at an address; null where nothing does.</summary>
    internal static Answer? Find(string path) => ByAddress.GetValueOrDefault(path);

    private static string Put(string name, string contentType)
    {
        using Stream stream = typeof(Assets).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"{name} is not among the resources of {Assembly.GetExecutingAssembly().GetName().Name}.");
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        byte[] bytes = copy.ToArray();
        string print = Convert.ToHexStringLower(SHA256.HashData(bytes).AsSpan(0, 6));
        string address = $"/assets/{print}/{name}";
        ByAddress[address] = Answer.Lasting(contentType, bytes);
        return address;
    }
}
