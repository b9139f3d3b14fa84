using Lantu.Plans.Model;

namespace Lantu.Analysis.Comparison;

/// <summary>Judges an outcome by the words of a target.</summary>
internal static class TargetJudge
{
    /// <summary>How far from a target with 左右 an outcome may lie, for rates: in percentage points.</summary>
    internal const decimal PointsAround = 0.5m;

    /// <summary>The same for amounts: a part of the target.</summary>
    internal const decimal ShareAround = 0.05m;

    /// <summary>Judges two figures of one indicator, measure and period.</summary>
    /// <param name="target">The target, with a number.</param>
    /// <param name="outcome">The outcome; its unit can be converted into that of the target.</param>
    /// <param name="good">Which direction is good, where the catalogue knows it.</param>
    internal static Judgement Of(Fact target, Fact outcome, GoodDirection? good)
    {
        decimal factor = UnitScale.Between(outcome.Value.Unit, target.Value.Unit) ?? 1m;
        if (target.Value.Number is not { } aim || outcome.Value.Number is not { } raw)
        {
            return Judgement.Plain(TargetVerdict.NotComparable, NoFigure);
        }

        decimal reached = decimal.Round(raw * factor, 6, MidpointRounding.AwayFromZero);
        decimal upper = target.Comparator == Comparator.Between ? target.Value.Upper ?? aim : aim;
        GoodDirection side = Leaning(target, aim, good);
        TargetVerdict? verdict = Verdict(target.Comparator, aim, upper, Reach.Of(outcome, reached), side, IsRate(target));
        decimal by = reached < aim ? reached - aim : reached > upper ? reached - upper : 0m;
        string? unit = target.Value.Unit == "%" ? "pp" : target.Value.Unit;
        Reason? reason = verdict is null ? Unknown(outcome) : verdict == TargetVerdict.Missed && by == 0m ? OnTheBound(outcome) : Note(target, outcome, good);
        return new Judgement(verdict ?? TargetVerdict.NotComparable, by, unit, reason);
    }

    private static Reason NoFigure => new(ReasonCode.Measure, "有一方没有数字", "one of the two has no figure");

    private static TargetVerdict? Verdict(Comparator comparator, decimal aim, decimal upper, Reach reach, GoodDirection side, bool rate)
    {
        decimal around = rate ? PointsAround : Math.Abs(aim) * ShareAround;
        return comparator switch
        {
            Comparator.AtLeast => Yes(reach.IsAtLeast(aim)),
            Comparator.MoreThan => Yes(reach.IsMoreThan(aim)),
            Comparator.AtMost => Yes(reach.IsAtMost(aim)),
            Comparator.LessThan when side != GoodDirection.Down => Around(aim, around, reach, side), // 接待游客近3亿人次
            Comparator.LessThan => Yes(reach.IsLessThan(aim)),
            Comparator.Equal => Yes(side == GoodDirection.Down ? reach.IsAtMost(aim) : reach.IsAtLeast(aim)),
            Comparator.Between when side == GoodDirection.Down => Yes(reach.IsAtMost(upper)),
            Comparator.Between when side == GoodDirection.Up => Yes(reach.IsAtLeast(aim)),
            Comparator.Between => Yes(And(reach.IsAtLeast(aim), reach.IsAtMost(upper))),
            Comparator.About => Around(aim, around, reach, side),
            Comparator.InStepWith or Comparator.Up or Comparator.Down or Comparator.Stable => TargetVerdict.Qualitative,
        };
    }

    private static TargetVerdict? Around(decimal aim, decimal around, Reach reach, GoodDirection side)
    {
        bool? near = side switch
        {
            GoodDirection.Up => reach.IsAtLeast(aim - around),
            GoodDirection.Down => reach.IsAtMost(aim + around),
            GoodDirection.Neutral => And(reach.IsAtLeast(aim - around), reach.IsAtMost(aim + around)),
        };
        return near switch { true => TargetVerdict.AboutMet, false => TargetVerdict.Missed, null => null };
    }

    private static TargetVerdict? Yes(bool? fulfilled) =>
        fulfilled switch { true => TargetVerdict.Met, false => TargetVerdict.Missed, null => null };

    private static bool? And(bool? first, bool? second) => first == false || second == false ? false : first is null || second is null ? null : true;

    // A place in an order is good when it is small; a promised fall is good when it goes deeper; prices are held below.
    private static GoodDirection Leaning(Fact target, decimal aim, GoodDirection? good)
    {
        if (target.Measure == Measure.Rank)
        {
            return GoodDirection.Down;
        }

        if (good is GoodDirection.Up or GoodDirection.Down)
        {
            return good.Value;
        }

        bool falls = target.Measure is Measure.Growth or Measure.AverageGrowth or Measure.Change && aim < 0;
        return falls || IsPrice(target) ? GoodDirection.Down : good is null ? GoodDirection.Up : GoodDirection.Neutral;
    }

    private static bool IsPrice(Fact target) => target.Indicator.Id is "cpi" or "retail-price";

    private static bool IsRate(Fact target) => target.Value.Unit is "%" or "pp";

    private static Reason Unknown(Fact outcome) => new(
        ReasonCode.Open,
        $"新报告只说“{FigureWords.Of(outcome)}”，够不够目标说不准",
        $"the new report only gives a bound ({outcome.Value.Written}); the target lies beyond it");

    // 突破60万吨, and 60万吨 was reached: no gap is left, and yet more was promised.
    private static Reason OnTheBound(Fact outcome) => new(
        ReasonCode.Note,
        $"目标要求超过，新报告说的“{FigureWords.Of(outcome)}”正在界限上",
        $"more was promised; the outcome ({outcome.Value.Written}) stands on the bound itself");

    private static Reason? Note(Fact target, Fact outcome, GoodDirection? good)
    {
        if (outcome.Comparator == Comparator.About)
        {
            return new Reason(ReasonCode.Note, $"新报告说的是约数“{FigureWords.Of(outcome)}”", $"the outcome is given as about {outcome.Value.Written}");
        }

        return good == GoodDirection.Neutral && IsPrice(target)
            ? new Reason(ReasonCode.Note, "物价涨幅目标按控制上限看", "a target for prices is read as a ceiling")
            : null;
    }

    /// <summary>What an outcome tells: a figure, a range, or a bound with everything beyond it.</summary>
    /// <param name="Low">The least; null where it is open below.</param>
    /// <param name="High">The most; null where it is open above.</param>
    /// <param name="LowIsOut">Whether the least itself is not reached: 超90万.</param>
    /// <param name="HighIsOut">Whether the most itself is not reached: 近90万.</param>
    private readonly record struct Reach(decimal? Low, decimal? High, bool LowIsOut, bool HighIsOut)
    {
        internal static Reach Of(Fact outcome, decimal number) => outcome.Comparator switch
        {
            Comparator.MoreThan => new(number, null, true, false),
            Comparator.AtLeast => new(number, null, false, false),
            Comparator.LessThan => new(null, number, false, true),
            Comparator.AtMost => new(null, number, false, false),
            Comparator.Between => new(number, outcome.Value.Upper is { } upper ? number / outcome.Value.Number * upper : number, false, false),
            Comparator.Equal or Comparator.About or Comparator.InStepWith or Comparator.Up or Comparator.Down or Comparator.Stable =>
                new(number, number, false, false),
        };

        internal bool? IsAtLeast(decimal aim) =>
            Low >= aim ? true : High < aim || (HighIsOut && High <= aim) ? false : null;

        internal bool? IsMoreThan(decimal aim) =>
            Low > aim || (LowIsOut && Low >= aim) ? true : High <= aim ? false : null;

        internal bool? IsAtMost(decimal aim) =>
            High <= aim ? true : Low > aim || (LowIsOut && Low >= aim) ? false : null;

        internal bool? IsLessThan(decimal aim) =>
            High < aim || (HighIsOut && High <= aim) ? true : Low >= aim ? false : null;
    }
}
