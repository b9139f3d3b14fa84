namespace Lantu.Site.Office;

/// <summary>What a browser is called, by the way it names itself.</summary>
internal static class DeviceName
{
    // Edge calls itself Chrome too, Chrome Safari, and an iPhone a Mac: the more special name comes first.
    private static readonly (string Sign, string Name)[] Browsers =
        [("MicroMessenger", "微信"), ("DingTalk", "钉钉"), ("Edg", "Edge"), ("Firefox", "Firefox"), ("OPR", "Opera"), ("QQBrowser", "QQ浏览器"), ("Chrome", "Chrome"), ("Safari", "Safari"), ("curl", "curl")];

    private static readonly (string Sign, string Name)[] Systems =
        [("HarmonyOS", "HarmonyOS"), ("OpenHarmony", "HarmonyOS"), ("Android", "Android"), ("iPhone", "iPhone"), ("iPad", "iPad"), ("Windows", "Windows"), ("Mac OS", "macOS"), ("Linux", "Linux")];

    /// <summary>As <c>Chrome · Windows</c>; the name as it was given where it is not known, empty where there was none.</summary>
    internal static string Of(string agent)
    {
        string[] known = [.. new[] { Find(Browsers, agent), Find(Systems, agent) }.OfType<string>()];
        return known.Length > 0 ? string.Join(" · ", known) : agent.Length > 40 ? agent[..40] + "…" : agent;
    }

    private static string? Find((string Sign, string Name)[] names, string agent) =>
        names.FirstOrDefault(one => agent.Contains(one.Sign, StringComparison.Ordinal)).Name;
}
