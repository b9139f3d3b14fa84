using System.Globalization;
using Lantu.Analysis.Checks;
using Lantu.Analysis.Words;
using Lantu.Plans.Model;

namespace Lantu.Analysis.Comparison;

/// <summary>Why a figure of the new document does not answer a target, and what must be said where it does.</summary>
internal sealed class OutcomeReasons(Plan old, Plan report)
{
    private const int FarthestQualifier = 24;

    private static readonly string[] BasisWords = ["名义", "实际增长", "扣除价格", "可比价", "不变价", "现价"];

    private static readonly string[] Qualifiers = ["扣除", "剔除", "不含"];

    internal static Reason NoYear => new(ReasonCode.NoYear, "两份文件都没有写明年份", "neither document tells the year");

    internal static Reason NotDue(int year) => new(
        ReasonCode.NotDue,
        string.Create(CultureInfo.InvariantCulture, $"目标期到{year}年，新报告还没有报告到这一年"),
        string.Create(CultureInfo.InvariantCulture, $"the target is for {year}, which the new report does not yet cover"));

    /// <summary>Why the two cannot be compared; null where they can.</summary>
    internal Reason? Against(Fact target, OutcomeFinder.Candidate found) => found.Rank switch
    {
        OutcomeRank.Exact or OutcomeRank.HeldEachYear => Qualified(target, found.Fact) ?? OtherBasis(target, found.Fact),
        OutcomeRank.Parts => new(
            ReasonCode.Scope, "新报告只分城镇、农村说，没有全体居民的数", "the new report tells urban and rural residents apart, not all residents"),
        OutcomeRank.OtherPeriod => OtherPeriod(found.Fact),
        OutcomeRank.OtherMeasure => OtherMeasure(target, found.Fact),
        OutcomeRank.OtherUnit => OtherUnit(target, found.Fact),
        OutcomeRank.Kin => new(
            ReasonCode.Scope, $"新报告说的是{Name(found.Fact)}，口径不同", $"the new report speaks of {found.Fact.Indicator.Id}, which is defined otherwise"),
    };

    /// <summary>What must be said beside a verdict that stands; null where nothing.</summary>
    internal Reason? Beside(Fact target, OutcomeFinder.Candidate found)
    {
        if (found.Rank == OutcomeRank.HeldEachYear)
        {
            string label = found.Fact.Period?.Label ?? string.Empty;
            return new Reason(ReasonCode.Note, $"新报告说的是{label}每一年都如此", $"said of each year of {label}");
        }

        if (target.Period is null)
        {
            return new Reason(ReasonCode.Note, "目标没有写明年份，按文件的年份看", "the target names no year; that of its document is taken");
        }

        return (SaysComparable(old, target), SaysComparable(report, found.Fact)) switch
        {
            (true, false) => new Reason(ReasonCode.Note, "目标按同口径提出，新报告没有说口径", "the target is on a comparable basis; the new report names none"),
            (false, true) => new Reason(ReasonCode.Note, "新报告按同口径说，目标没有说口径", "the outcome is on a comparable basis; the target names none"),
            (true, true) or (false, false) => null,
        };
    }

    // 扣除房地产开发投资后，固定资产投资增长2.7%
    private Reason? Qualified(Fact target, Fact outcome)
    {
        if (Qualifier(report, outcome) is { } words && Qualifier(old, target) is null)
        {
            return new Reason(ReasonCode.Scope, $"新报告说的是“{words}”的口径", $"the new report leaves something out: {words}");
        }

        return null;
    }

    private static string? Qualifier(Plan plan, Fact fact)
    {
        string before = Before(plan, fact);
        foreach (string word in Qualifiers)
        {
            int at = before.LastIndexOf(word, StringComparison.Ordinal);
            if (at < 0)
            {
                continue;
            }

            int end = before.IndexOfAny(['，', ',', '；', ')', '）'], at);
            bool nearest = end >= 0 && before.IndexOfAny(['，', ',', '；', '。', '、'], end + 1) < 0;
            if (nearest)
            {
                return before[at..end];
            }
        }

        return null;
    }

    // Only what both texts say for themselves can differ: 按名义 here and 扣除价格因素 there. What the catalogue adds is the same on both sides.
    private Reason? OtherBasis(Fact target, Fact outcome) =>
        target.Basis is { } first && outcome.Basis is { } second && first != second
        && first is not PriceBasis.Comparable && second is not PriceBasis.Comparable
        && SaysBasis(old, target) && SaysBasis(report, outcome)
            ? new Reason(ReasonCode.Basis, "两份报告的价格口径不同", "the two reports use different price bases")
            : null;

    private static bool SaysBasis(Plan plan, Fact fact)
    {
        string before = Before(plan, fact);
        return BasisWords.Any(word => before.Contains(word, StringComparison.Ordinal));
    }

    private static bool SaysComparable(Plan plan, Fact fact)
    {
        string before = Before(plan, fact);
        return before.Contains("同口径", StringComparison.Ordinal) || before.Contains("可比口径", StringComparison.Ordinal);
    }

    private static string Before(Plan plan, Fact fact) =>
        plan.Text[Math.Max(fact.Evidence.Start, fact.Span.Start - FarthestQualifier)..fact.Span.Start];

    private static Reason OtherPeriod(Fact outcome)
    {
        string label = outcome.Period?.Label ?? string.Empty;
        string measure = outcome.Measure == Measure.AverageGrowth ? "年均增速" : "数";
        return new Reason(ReasonCode.Period, $"新报告只给出{label}的{measure}，没有当年的数", $"the new report gives {label} only, not the year itself");
    }

    private Reason OtherMeasure(Fact target, Fact outcome)
    {
        string given = Measured(outcome.Measure);
        string asked = Measured(target.Measure);
        string sum = Implied(target, outcome) is { } implied ? "；" + implied : string.Empty;
        return new Reason(
            ReasonCode.Measure,
            $"目标提的是{asked}，新报告只给出{given}{sum}",
            $"the target is a {Lantu.Plans.Json.ContractNames.Of(target.Measure)}, the new report gives a {Lantu.Plans.Json.ContractNames.Of(outcome.Measure)}");
    }

    // A growth that two levels in current prices imply, with the sum, for the eye of a reader: never a verdict.
    private string? Implied(Fact target, Fact outcome)
    {
        if (target.Measure != Measure.Growth || outcome.Measure != Measure.Level || outcome.Value.Number is not { } now
            || outcome.Comparator != Comparator.Equal || outcome.Period?.To.Year is not { } year)
        {
            return null;
        }

        Fact? before = old.Facts.FirstOrDefault(fact => fact.Nature == Nature.Result && fact.Indicator.Id == outcome.Indicator.Id
            && fact.Measure == Measure.Level && fact.Comparator == Comparator.Equal && fact.Value.Unit == outcome.Value.Unit
            && fact.Place is null && fact.Period is { } period && period.From.Year == year - 1 && period.To.Year == year - 1);
        if (before?.Value.Number is not { } then || then == 0)
        {
            return null;
        }

        decimal rate = Math.Round(((now / then) - 1m) * 100m, 1, MidpointRounding.AwayFromZero);
        return string.Create(
            CultureInfo.InvariantCulture, $"按上年报告的{before.Value.Written}推算为{rate}%（{outcome.Value.Written}÷{before.Value.Written}−1，现价，只供参考）");
    }

    private static Reason OtherUnit(Fact target, Fact outcome)
    {
        if (target.Scope is { } asked && outcome.Scope is { } given && asked != given)
        {
            return new Reason(ReasonCode.Scope, $"目标以“{asked}”为范围，新报告以“{given}”为范围", "the two are measured within different wholes");
        }

        Bilingual first = Unit(target);
        Bilingual second = Unit(outcome);
        return new Reason(
            ReasonCode.Unit,
            $"单位不同：目标用“{first.Chinese}”，新报告用“{second.Chinese}”",
            $"the units differ: {first.English} in the target, {second.English} in the new report");
    }

    private static Bilingual Unit(Fact fact) => fact.Value.Unit is { } unit ? AmountWords.Of(unit) : new Bilingual("无单位", "no unit");

    private static string Name(Fact fact) => fact.Indicator.Name ?? fact.Indicator.Written;

    private static string Measured(Measure measure) => measure switch
    {
        Measure.Level => "数值",
        Measure.Growth => "增速",
        Measure.AverageGrowth => "年均增速",
        Measure.Change => "增减量",
        Measure.Share => "占比",
        Measure.Multiple => "倍数",
        Measure.Rank => "位次",
        Measure.Streak => "连续年数",
    };
}
