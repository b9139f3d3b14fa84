namespace Lantu.Quantities.Bounds;

/// <summary>How the words around a figure bind it.</summary>
public enum Bound
{
    /// <summary>No such word.</summary>
    None,

    /// <summary>以上, 不低于, 至少, 上(万).</summary>
    AtLeast,

    /// <summary>超, 突破, 跨越, 多, 余.</summary>
    MoreThan,

    /// <summary>以内, 不超过.</summary>
    AtMost,

    /// <summary>近, 不足, 低于.</summary>
    LessThan,

    /// <summary>左右, 约.</summary>
    About,
}
