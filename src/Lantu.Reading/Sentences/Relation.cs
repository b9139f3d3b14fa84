namespace Lantu.Reading.Sentences;

/// <summary>How the word before a figure ties it to what is measured.</summary>
internal enum Relation
{
    /// <summary>No such word: 出口7307亿元.</summary>
    None,

    /// <summary>增长, 增速, 涨幅.</summary>
    Growth,

    /// <summary>下降, 减少.</summary>
    Fall,

    /// <summary>提高, 增加: by so much.</summary>
    Rise,

    /// <summary>达, 达到, 至: a level reached, or in a target to be reached.</summary>
    Reach,

    /// <summary>为, 有, 完成: a level, and no more.</summary>
    Be,

    /// <summary>增长到, 提高到, 增至.</summary>
    RiseTo,

    /// <summary>降至, 缩小到.</summary>
    FallTo,

    /// <summary>保持在, 稳定在, 控制在.</summary>
    Keep,
}

/// <summary>What else the words before a figure say.</summary>
[Flags]
internal enum LeadFlags
{
    None = 0,

    /// <summary>年均.</summary>
    Average = 1,

    /// <summary>分别.</summary>
    Respectively = 2,

    /// <summary>累计.</summary>
    Cumulative = 4,

    /// <summary>实际, 可比价.</summary>
    Real = 8,

    /// <summary>名义.</summary>
    Nominal = 16,

    /// <summary>同口径, 可比口径.</summary>
    Comparable = 32,

    /// <summary>预计, 有望.</summary>
    Estimated = 64,

    /// <summary>力争, 争取.</summary>
    Aspiration = 128,

    /// <summary>确保, 必须.</summary>
    Commitment = 256,

    /// <summary>其中: a part of what was named before.</summary>
    PartOf = 512,

    /// <summary>初步核算.</summary>
    Preliminary = 1024,

    /// <summary>原来, 原定: what was planned before.</summary>
    Planned = 2048,

    /// <summary>日均, 每年, 平均每天.</summary>
    PerTime = 4096,

    /// <summary>均, 都, 各: holds for each of a list.</summary>
    Each = 16384,

    /// <summary>新增, 净增 right before the figure.</summary>
    Gain = 32768,

    /// <summary>同比, 比上年: against the year before, whatever the passage speaks of.</summary>
    YearOnYear = 65536,

    /// <summary>Begins like a word that may be left out, and is another: 对外, 在校, 要素.</summary>
    Stop = 8192,
}

/// <summary>What one word before a figure contributes.</summary>
/// <param name="Relation">How it ties the figure; <see cref="Relation.None"/> for a word that only colours.</param>
/// <param name="Flags">What else it says.</param>
internal readonly record struct LeadWord(Relation Relation, LeadFlags Flags);
