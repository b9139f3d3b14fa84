using System.Globalization;

namespace Lantu.Analysis.Progress;

/// <summary>The color of a light.</summary>
public enum LightColor
{
    /// <summary>绿: as far as expected, or further.</summary>
    Green,

    /// <summary>黄: behind, but within the width of the rule.</summary>
    Yellow,

    /// <summary>红: further behind.</summary>
    Red,

    /// <summary>灰: not judged.</summary>
    Gray,
}

/// <summary>A light with the rule that lit it.</summary>
/// <param name="Color">The color.</param>
/// <param name="Rule">The rule in words, printed beside the light.</param>
public sealed record Light(LightColor Color, Phrase Rule)
{
    /// <summary>Lights a verdict.</summary>
    /// <param name="verdict">The verdict.</param>
    /// <param name="rules">The rules of the configuration.</param>
    /// <param name="month">The month up to which figures are known, from 1 to 12.</param>
    /// <param name="width">A width of the indicator's own, instead of the rule's; null where it has none.</param>
    public static Light Of(ProgressVerdict verdict, IReadOnlyList<LightRule> rules, int month, decimal? width = null)
    {
        if (verdict.Status == ScheduleStatus.NotJudged || verdict.Gap is not { } gap)
        {
            return new(LightColor.Gray, new("灰：不可判断", "gray: not judged"));
        }

        if (verdict.Label is { } label)
        {
            return new(OfLabel(label), OverYears);
        }

        LightKind kind = LightRule.KindOf(verdict.Method);
        decimal measured = kind == LightKind.Stock && verdict.Expected is { } path && path != 0 ? 100 * gap / Math.Abs(path) : gap;
        LightRule? rule = rules.FirstOrDefault(rule => rule.Kind == kind && rule.From <= month && month <= rule.To);
        decimal yellow = width ?? rule?.Yellow ?? 0;
        LightColor color = verdict.Status == ScheduleStatus.Achieved || measured >= 0 ? LightColor.Green
            : measured >= -yellow ? LightColor.Yellow
            : LightColor.Red;
        return new(color, Words(yellow, rule, LightRule.UnitOf(kind), width is not null));
    }

    /// <summary>The rule of the methods over years: they have cut-offs of their own, which are published with them.</summary>
    public static readonly Phrase OverYears = new(
        "绿：已达目标或大幅进展；黄：中等进展；红：进展有限或倒退（按该算法公布的界线）",
        "green: target achieved or substantial progress; yellow: moderate progress; red: limited progress or deterioration (by the cut-offs of the method)");

    private static LightColor OfLabel(string label) => label == LongStatusWords.Of(LongStatus.TargetAchieved) || label == LongStatusWords.Of(LongStatus.Substantial) ? LightColor.Green
        : label == LongStatusWords.Of(LongStatus.Moderate) ? LightColor.Yellow
        : LightColor.Red;

    internal static Phrase Words(decimal yellow, LightRule? rule, Phrase unit, bool own)
    {
        string size = yellow.ToString("0.####", CultureInfo.InvariantCulture);
        string when = own ? "（该指标专用）" : rule is null or { From: 1, To: 12 } ? string.Empty : string.Create(CultureInfo.InvariantCulture, $"（{rule.From}—{rule.To}月）");
        string whenEnglish = own ? " (of this indicator)" : rule is null or { From: 1, To: 12 } ? string.Empty : string.Create(CultureInfo.InvariantCulture, $" (months {rule.From} to {rule.To})");
        return new(
            $"绿：已完成或差距 ≥ 0；黄：落后不超过 {size} {unit.Chinese}；红：落后更多{when}",
            $"green: achieved or gap at least 0; yellow: behind by at most {size} {unit.English}; red: further behind{whenEnglish}");
    }
}
