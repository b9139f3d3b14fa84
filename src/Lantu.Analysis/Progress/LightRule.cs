namespace Lantu.Analysis.Progress;

/// <summary>What kind of gap a rule of lights measures.</summary>
public enum LightKind
{
    /// <summary>Percentage points of the achievement rate (P01, P02).</summary>
    Progress,

    /// <summary>Percentage points of a growth rate (P03, P08, P10).</summary>
    Growth,

    /// <summary>Percent of the value expected on the day (P04, P05).</summary>
    Stock,

    /// <summary>The unit of the rate (P06, P07).</summary>
    Rate,

    /// <summary>Places (P09).</summary>
    Rank,

    /// <summary>The unit of the value (P11).</summary>
    Direction,
}

/// <summary>From which gap a light turns from yellow to red, in some months of the year.</summary>
/// <param name="Kind">What is measured.</param>
/// <param name="From">The first month, from 1 to 12.</param>
/// <param name="To">The last month, not before the first.</param>
/// <param name="Yellow">How far behind is still yellow; 0 or more.</param>
public sealed record LightRule(LightKind Kind, int From, int To, decimal Yellow)
{
    /// <summary>The rule in words, as it is printed beside each light that it lights.</summary>
    public Phrase Words => Light.Words(Yellow, this, UnitOf(Kind), own: false);

    /// <summary>What kind of gap a method leaves; methods over years have cut-offs of their own and no rule here.</summary>
    public static LightKind KindOf(ProgressMethod method) => method.Code switch
    {
        "P01" or "P02" => LightKind.Progress,
        "P04" or "P05" => LightKind.Stock,
        "P06" or "P07" => LightKind.Rate,
        "P09" => LightKind.Rank,
        "P11" => LightKind.Direction,
        _ => LightKind.Growth,
    };

    /// <summary>In what such a gap is counted: 个百分点.</summary>
    public static Phrase UnitOf(LightKind kind) => kind switch
    {
        LightKind.Progress or LightKind.Growth or LightKind.Rate => new("个百分点", "percentage points"),
        LightKind.Stock => new("%（占应达数）", "% of the expected value"),
        LightKind.Rank => new("位", "place(s)"),
        LightKind.Direction => new("（指标单位）", "in the unit of the indicator"),
    };
}
