using Lantu.Archive.Hooks;

namespace Lantu.Site.Features.Hooks;

/// <summary>How events are called in headers and JSON, and said to people.</summary>
internal static class HookNames
{
    /// <summary>The name for programs.</summary>
    internal static string Of(HookEvent what) => what switch
    {
        HookEvent.PlanPublished => "plan-published",
        HookEvent.LightChanged => "light-changed",
        HookEvent.Trial => "trial",
    };

    /// <summary>The words for people.</summary>
    internal static string Of(HookEvent what, bool english) => what switch
    {
        HookEvent.PlanPublished => english ? "a version is published" : "发布了新版",
        HookEvent.LightChanged => english ? "a light changes" : "亮灯变了",
        HookEvent.Trial => english ? "trial" : "试一次",
    };

    /// <summary>The event of a name that may be asked for; null where there is none.</summary>
    internal static HookEvent? Find(string name) => name switch
    {
        "plan-published" => HookEvent.PlanPublished,
        "light-changed" => HookEvent.LightChanged,
        _ => null,
    };
}
