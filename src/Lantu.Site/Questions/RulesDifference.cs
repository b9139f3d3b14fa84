using System.Globalization;
using Lantu.Analysis.Progress;
using Lantu.Site.Words;

namespace Lantu.Site.Questions;

/// <summary>What differs between two sets of rules, a sentence for each.</summary>
internal static class RulesDifference
{
    /// <summary>The differences in the order of a configuration; empty where both say the same.</summary>
    internal static IReadOnlyList<Phrase> Between(ProgressConfiguration before, ProgressConfiguration after) =>
        [.. Methods(before, after), .. Lights(before, after), .. Tolerance(before, after), .. Indicators(before, after)];

    private static IEnumerable<Phrase> Methods(ProgressConfiguration before, ProgressConfiguration after) =>
        Enum.GetValues<TargetKind>().Where(kind => before.Methods[kind] != after.Methods[kind]).Select(kind => new Phrase(
            $"{RulesWords.Of(kind).Chinese}：算法由“{before.Methods[kind].Name.Chinese}”改为“{after.Methods[kind].Name.Chinese}”",
            $"{RulesWords.Of(kind).English}: method changed from “{before.Methods[kind].Name.English}” to “{after.Methods[kind].Name.English}”"));

    private static IEnumerable<Phrase> Lights(ProgressConfiguration before, ProgressConfiguration after)
    {
        foreach (LightKind kind in Enum.GetValues<LightKind>())
        {
            (Phrase was, Phrase now) = (Widths(before, kind), Widths(after, kind));
            if (was != now)
            {
                yield return new(
                    $"{RulesWords.Of(kind).Chinese}：黄灯的宽度由 {was.Chinese} 改为 {now.Chinese}", $"{RulesWords.Of(kind).English}: yellow reaches to {now.English} instead of {was.English}");
            }
        }
    }

    private static Phrase Widths(ProgressConfiguration rules, LightKind kind)
    {
        LightRule[] own = [.. rules.Lights.Where(rule => rule.Kind == kind)];
        return own.Length == 0
            ? new("0", "0")
            : new(string.Join('、', own.Select(static rule => Width(rule) + (IsAllYear(rule) ? string.Empty : Months(rule, "（", "月）")))), string.Join(", ", own.Select(static rule => Width(rule) + (IsAllYear(rule) ? string.Empty : Months(rule, " (months ", ")")))));

        static string Width(LightRule rule) => rule.Yellow.ToString("0.####", CultureInfo.InvariantCulture);
        static bool IsAllYear(LightRule rule) => rule is { From: 1, To: 12 };
        static string Months(LightRule rule, string open, string close) => string.Create(CultureInfo.InvariantCulture, $"{open}{rule.From}—{rule.To}{close}");
    }

    private static IEnumerable<Phrase> Tolerance(ProgressConfiguration before, ProgressConfiguration after) => before.InStepTolerance == after.InStepTolerance ? [] :
    [
        new(
            string.Create(CultureInfo.InvariantCulture, $"同步的容许差由 {before.InStepTolerance:0.####} 个百分点改为 {after.InStepTolerance:0.####} 个百分点"),
            string.Create(CultureInfo.InvariantCulture, $"tolerance of what is in step changed from {before.InStepTolerance:0.####} to {after.InStepTolerance:0.####} percentage points")),
    ];

    private static IEnumerable<Phrase> Indicators(ProgressConfiguration before, ProgressConfiguration after) =>
        before.Indicators.Keys.Union(after.Indicators.Keys).Order(StringComparer.Ordinal)
            .Where(key => before.Indicators.GetValueOrDefault(key) != after.Indicators.GetValueOrDefault(key))
            .Select(key => new Phrase(
                $"单项指标“{RulesWords.Indicator(key).Chinese}”：{Own(before, key).Chinese} → {Own(after, key).Chinese}",
                $"indicator “{RulesWords.Indicator(key).English}”: {Own(before, key).English} → {Own(after, key).English}"));

    private static Phrase Own(ProgressConfiguration rules, string key) => rules.Indicators.TryGetValue(key, out IndicatorRule? rule) ? RulesWords.Of(rule) : new("没有专用规则", "no rule of its own");
}
