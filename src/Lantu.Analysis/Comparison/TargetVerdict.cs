namespace Lantu.Analysis.Comparison;

/// <summary>What became of a target, in the words of the contract <c>lantu/comparison/1</c>.</summary>
public enum TargetVerdict
{
    /// <summary>The outcome fulfils the condition; a bare figure is a floor, or a ceiling where less is better.</summary>
    Met,

    /// <summary>A target with 左右 whose outcome lies near enough, or beyond it on the good side.</summary>
    AboutMet,

    /// <summary>The outcome does not fulfil the condition.</summary>
    Missed,

    /// <summary>The new document says nothing of it for that year.</summary>
    NotReported,

    /// <summary>It says something on another period, basis, scope or unit; the reason says which.</summary>
    NotComparable,

    /// <summary>The target has no number: 与经济增长同步, 完成国家下达目标.</summary>
    Qualitative,
}

/// <summary>How a target and what is said of it were brought together.</summary>
public enum MatchKind
{
    /// <summary>Both bear the same id of the catalogue, or one is a part of the other there.</summary>
    Catalogue,

    /// <summary>Their words are alike; the score says how much.</summary>
    Likeness,
}

/// <summary>Why a verdict is no plain yes or no, or what a reader must know beside it.</summary>
public enum ReasonCode
{
    /// <summary>The new document gives the figure for another period.</summary>
    Period,

    /// <summary>It gives a level where a growth was promised, or the like.</summary>
    Measure,

    /// <summary>The units cannot be converted into one another.</summary>
    Unit,

    /// <summary>It speaks of another scope: of a part, of a neighbouring indicator, of 扣除…后.</summary>
    Scope,

    /// <summary>The price bases differ.</summary>
    Basis,

    /// <summary>The outcome is only a bound (近, 超), and the target lies beyond it.</summary>
    Open,

    /// <summary>The target is for a later year than the new document reports on.</summary>
    NotDue,

    /// <summary>Neither document tells the year.</summary>
    NoYear,

    /// <summary>A note beside a verdict that stands.</summary>
    Note,
}

/// <summary>How a target moved from one document to the next.</summary>
public enum ChangeKind
{
    /// <summary>Only the new document has it.</summary>
    New,

    /// <summary>Only the old document had it.</summary>
    Dropped,

    /// <summary>Its number is higher; of a promised fall, the fall is deeper.</summary>
    Raised,

    /// <summary>Its number is lower; of a promised fall, the fall is less.</summary>
    Lowered,

    /// <summary>Its number, or its words where it has none, stayed.</summary>
    Same,
}
