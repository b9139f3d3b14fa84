using Lantu.Plans.Model;

namespace Lantu.Analysis.Comparison;

/// <summary>One target of the old document with what the new one says of it.</summary>
public sealed record ComparedTarget
{
    /// <summary>The target; one made of the words of a clause where the clause holds no figure (完成国家下达目标).</summary>
    public required Fact Target { get; init; }

    /// <summary>Whether it stands among the main expected targets, and not within a task.</summary>
    public required bool IsMain { get; init; }

    /// <summary>What the new document says of it; null where nothing.</summary>
    public Fact? Outcome { get; init; }

    /// <summary>What is promised or said besides within the same row: the rural income behind the urban one.</summary>
    public IReadOnlyList<ComparedSide> Also { get; init; } = [];

    /// <summary>What became of it.</summary>
    public required Judgement Judgement { get; init; }

    /// <summary>How outcome and target were brought together; null without an outcome.</summary>
    public MatchKind? Match { get; init; }

    /// <summary>How alike the words are, above 0 and up to 1; 1 by the catalogue; null without an outcome.</summary>
    public decimal? Likeness { get; init; }

    /// <summary>Where the new document mentions the indicator without a figure that fits; null where it does not.</summary>
    public Text.TextSpan? Mention { get; init; }
}

/// <summary>A further side of a row.</summary>
/// <param name="Target">Its target; null where the row has one for all sides.</param>
/// <param name="Outcome">Its outcome; null where none.</param>
/// <param name="Judgement">Its verdict.</param>
public sealed record ComparedSide(Fact? Target, Fact? Outcome, Judgement Judgement);
