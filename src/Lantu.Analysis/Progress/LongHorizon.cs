namespace Lantu.Analysis.Progress;

/// <summary>An indicator on its way over years, and the published methods that judge it (L01 to L04).</summary>
/// <remarks>
/// In binary floating point: the published methods take roots and the power 4.44, and their published results were computed
/// so. Results agree with them to 1e-9; nothing here is an amount that is added up or printed as one.
/// </remarks>
public sealed record LongHorizon
{
    /// <summary>What a base or a target of zero counts as, for no growth starts from zero (Open SDG).</summary>
    public const double InsteadOfZero = 0.001;

    private const double LimitPower = 4.44;

    /// <summary>The value in the base year.</summary>
    public required double BaseValue { get; init; }

    /// <summary>The base year.</summary>
    public required double BaseYear { get; init; }

    /// <summary>The latest value.</summary>
    public required double CurrentValue { get; init; }

    /// <summary>Its year, at least one after the base year.</summary>
    public required double CurrentYear { get; init; }

    /// <summary>The value to be reached; null where only a direction is wanted.</summary>
    public double? Target { get; init; }

    /// <summary>When it is to be reached.</summary>
    public double TargetYear { get; init; } = 2030;

    /// <summary>Whether more is better.</summary>
    public required bool Upward { get; init; }

    /// <summary>What the indicator cannot pass, as 100 %; null where there is none. Used only upward and without a target.</summary>
    public double? Limit { get; init; }

    /// <summary>Eurostat's method as Open SDG and Statistics Canada use it: L01 with a target, L02 without.</summary>
    public LongProgress OpenSdg()
    {
        double? target = Target == 0 ? InsteadOfZero : Target;
        bool achieved = target is { } t && (Upward ? CurrentValue >= t : CurrentValue <= t);
        if (WhyNot() is { } why)
        {
            return new(null, achieved ? LongStatus.TargetAchieved : LongStatus.NotAvailable, achieved ? 5 : null, why);
        }

        double start = BaseValue == 0 ? InsteadOfZero : BaseValue;
        double sense = (BaseValue < 0 ? -1 : 1) * (Upward ? 1 : -1);
        double observed = Growth(CurrentValue, start, CurrentYear - BaseYear);
        if (!double.IsFinite(observed))
        {
            return new(null, achieved ? LongStatus.TargetAchieved : LongStatus.NotAvailable, achieved ? 5 : null, NoWay);
        }

        if (target is not { } goal)
        {
            return WithoutTarget(sense * observed);
        }

        if (goal / start <= 0 || TargetYear <= BaseYear || goal == start)
        {
            return new(null, achieved ? LongStatus.TargetAchieved : LongStatus.NotAvailable, achieved ? 5 : null, NoWay);
        }

        double ratio = sense * observed / Math.Abs(Growth(goal, start, TargetYear - BaseYear));
        if (!double.IsFinite(ratio))
        {
            return new(null, achieved ? LongStatus.TargetAchieved : LongStatus.NotAvailable, achieved ? 5 : null, NoWay);
        }

        double score = ratio >= 0.6 ? Math.Min((7.1429 * ratio) - 4.2857, 5)
            : Math.Max((4.1667 * ratio) - 2.5, -5);
        LongStatus status = Status(ratio, 0.95, 0.6, 0);
        return achieved ? new(ratio, LongStatus.TargetAchieved, 5, null) : new(ratio, status, score, null);
    }

    /// <summary>The UN Progress Chart of 2022 (L03): the same ratio with other cut-offs; a target is needed.</summary>
    public LongProgress Chart2022()
    {
        LongProgress progress = OpenSdg();
        return progress.Value is { } ratio && Target is not null
            ? new(ratio, Status(ratio, 0.95, 0.5, -0.1), null, null)
            : new(null, LongStatus.NotAvailable, null, progress.Reason ?? NoTarget);
    }

    /// <summary>The UN Progress Chart of 2023 (L04): what share of the way the value expected in the target year is.</summary>
    public LongProgress Chart2023()
    {
        if (WhyNot() is { } why)
        {
            return new(null, LongStatus.NotAvailable, null, why);
        }

        double start = BaseValue == 0 ? InsteadOfZero : BaseValue;
        double growth = Growth(CurrentValue, start, CurrentYear - BaseYear);
        if (!double.IsFinite(growth))
        {
            return new(null, LongStatus.NotAvailable, null, NoWay);
        }

        if (Target is not { } target)
        {
            double value = (Upward ? 1 : -1) * growth;
            return new(value, Status(value, 0.02, 0.005, double.NegativeInfinity), null, null);
        }

        if (target == start)
        {
            return new(null, LongStatus.NotAvailable, null, NoWay);
        }

        double expected = CurrentValue * Math.Pow(1 + growth, TargetYear - CurrentYear);
        double part = (expected - start) / (target - start);
        if (!double.IsFinite(part))
        {
            return new(null, LongStatus.NotAvailable, null, NoWay);
        }

        return new(part, Status(part, 0.95, 0.10, double.NegativeInfinity), null, null) { ExpectedValue = expected };
    }

    private static readonly Phrase NoTarget = new("没有目标值；需要目标值和目标年", "no target; needed: a target and its year");

    private static readonly Phrase NoWay = new(
        "从基值到现值或目标没有可算的增长率（符号相反、相等、太悬殊，或目标年不晚于基年）；需要同号而不等的基值与目标",
        "no rate leads from the base to the current value or the target (opposite signs, equal, too far apart, or a target year not after the base year)");

    private static double Growth(double last, double first, double years) => Math.Pow(last / first, 1 / years) - 1;

    private static LongStatus Status(double value, double high, double middle, double low) => value >= high ? LongStatus.Substantial
        : value >= middle ? LongStatus.Moderate
        : value >= low ? LongStatus.Limited
        : LongStatus.Deterioration;

    private Phrase? WhyNot() => CurrentYear - BaseYear < 1
        ? new("最近一年要比基年至少晚一年", "the current year must lie at least one after the base year")
        : (BaseValue > 0 && CurrentValue < 0) || (BaseValue < 0 && CurrentValue > 0) || (BaseValue == 0 && CurrentValue < 0)
            ? new("基值与现值符号相反，没有增长率；请换成同号的指标", "base and current value have opposite signs; there is no growth rate between them")
            : null;

    private LongProgress WithoutTarget(double value)
    {
        double narrowed = Limit is { } limit && Upward ? Coefficient(Math.Abs(BaseValue), Math.Abs(limit)) : 1;
        LongStatus status = Status(value, 0.015 * narrowed, 0.005 * narrowed, 0);
        if (value < 0)
        {
            return new(value, status, Math.Max((125 * value) - 2.5, -5), null);
        }

        if (narrowed == 0)
        {
            return new(value, status, 5, null);
        }

        double score = value >= 0.015 * narrowed ? Math.Min((500 * value / narrowed) - 5, 5)
            : value >= 0.005 * narrowed ? (250 * value / narrowed) - 1.25
            : (500 * value / narrowed) - 2.5;
        return new(value, status, score, null);
    }

    // The nearer the base is to what cannot be passed, the less growth counts as progress.
    private static double Coefficient(double start, double limit) => start >= 2 * limit ? 1
        : start <= limit ? 1 - Math.Pow(start / limit, LimitPower)
        : 1 - Math.Pow(((2 * limit) - start) / limit, LimitPower);
}
