using System.Globalization;
using Lantu.Site.Shell;
using Microsoft.AspNetCore.Http;

namespace Lantu.Site.Api;

/// <summary>The day as of which a question is asked: it has one name at every address, and another spelling of it is told, not passed over.</summary>
internal static class DayQuestion
{
    /// <summary>Its name.</summary>
    internal const string Name = "as-of";

    /// <summary>What it does, for the description of the API.</summary>
    internal const string Words = "按哪一天看，2026-07-31：只用那天以前发布的；不写是今天 The day, as 2026-07-31: what had been published by then; today unless told";

    /// <summary>What is wrong with it; null where nothing is.</summary>
    internal static Answer? Wrong(HttpRequest request)
    {
        if (!request.Path.StartsWithSegments(PlanApi.Root, StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        if (request.Query.Keys.FirstOrDefault(static key => key != Name && IsMeant(key)) is { } other)
        {
            return Refuse($"没有“{other}”这个参数；日子写成 {Name}=2026-07-31", $"there is no parameter '{other}'; write the day as {Name}=2026-07-31");
        }

        return request.Query[Name] is [var told, ..] && !DateOnly.TryParseExact(told, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _)
            ? Refuse($"看不懂日子“{told}”；写成 {Name}=2026-07-31", $"'{told}' is no day; write it as {Name}=2026-07-31")
            : null;
    }

    private static bool IsMeant(string key) => key.Replace("-", string.Empty, StringComparison.Ordinal).Replace("_", string.Empty, StringComparison.Ordinal).Equals("asof", StringComparison.OrdinalIgnoreCase);

    private static Answer Refuse(string chinese, string english) => Problems.Of(400, "没有看懂", "not understood", chinese, english);
}
