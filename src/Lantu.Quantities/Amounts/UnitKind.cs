namespace Lantu.Quantities.Amounts;

/// <summary>What kind of thing a unit counts or measures; rules depend on it, never on the unit's letters.</summary>
public enum UnitKind
{
    /// <summary>No unit was written.</summary>
    None,

    /// <summary>元, 美元.</summary>
    Money,

    /// <summary>平方公里, 亩.</summary>
    Area,

    /// <summary>公里, 米.</summary>
    Length,

    /// <summary>吨, 公斤.</summary>
    Mass,

    /// <summary>立方米.</summary>
    Volume,

    /// <summary>千瓦时, 吨标准煤.</summary>
    Energy,

    /// <summary>千瓦.</summary>
    Power,

    /// <summary>人, 名, 位.</summary>
    Person,

    /// <summary>人次.</summary>
    Visits,

    /// <summary>户.</summary>
    Household,

    /// <summary>标箱.</summary>
    Container,

    /// <summary>年, 个月, 天.</summary>
    Duration,

    /// <summary>岁.</summary>
    Age,

    /// <summary>家, 个, 项 and the other measure words.</summary>
    Count,

    /// <summary>%.</summary>
    Percent,

    /// <summary>个百分点.</summary>
    Points,

    /// <summary>倍.</summary>
    Times,

    /// <summary>番.</summary>
    Doubling,

    /// <summary>成.</summary>
    Tenths,

    /// <summary>元/吨, 微克/立方米: one measure by another.</summary>
    Ratio,

    /// <summary>分, 度.</summary>
    Score,

    /// <summary>级: a grade, no measure.</summary>
    Grade,

    /// <summary>届: counts sessions, no fact.</summary>
    Ordinal,

    /// <summary>大 in 十大行动: announces a list.</summary>
    Announcing,
}
