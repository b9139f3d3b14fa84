namespace Lantu.Analysis.Delivery;

/// <summary>What is to be done, as it was written down, and where it was promised.</summary>
public sealed record Commitment
{
    /// <summary>The item by name: 激活消费市场.</summary>
    public required string Title { get; init; }

    /// <summary>What it stands under: 消费提振行动; null where there is nothing.</summary>
    public string? Initiative { get; init; }

    /// <summary>What it promises, each in its words: 引进品牌首店 100家以上.</summary>
    public IReadOnlyList<string> Targets { get; init; } = [];

    /// <summary>牵头单位 that the text names; null where it names none.</summary>
    public string? Lead { get; init; }

    /// <summary>配合单位 that the text names.</summary>
    public IReadOnlyList<string> Support { get; init; } = [];

    /// <summary>完成时限 as the text writes it: 年底前; null where it names none.</summary>
    public string? Deadline { get; init; }

    /// <summary>The words of the document; null for an item that stands in none.</summary>
    public string? Quote { get; init; }

    /// <summary>The line in which they begin, from 1.</summary>
    public int? Line { get; init; }

    /// <summary>The document, by the SHA-256 of its bytes.</summary>
    public string? Source { get; init; }

    /// <summary>The task of its plan.</summary>
    public string? TaskId { get; init; }
}

/// <summary>Who answers for an item, and by when.</summary>
/// <param name="Lead">牵头单位.</param>
/// <param name="Support">配合单位.</param>
/// <param name="Leader">责任领导.</param>
/// <param name="Due">完成时限; the whole day counts.</param>
/// <param name="Milestones">时间节点, usually one a quarter.</param>
public sealed record Mandate(string Lead, IReadOnlyList<string> Support, string Leader, DateOnly Due, IReadOnlyList<Milestone> Milestones);

/// <summary>What must be reached on the way.</summary>
/// <param name="Due">By when; the whole day counts.</param>
/// <param name="Demand">What: 完成投资300亿元.</param>
public sealed record Milestone(DateOnly Due, string Demand);

/// <summary>A file that shows what was done.</summary>
/// <param name="Name">As it was handed in, without a folder.</param>
/// <param name="Sha256">Of its bytes, in lower-case hexadecimal.</param>
/// <param name="Bytes">How many.</param>
public sealed record Evidence(string Name, string Sha256, long Bytes);

/// <summary>What an agency says of an item.</summary>
public sealed record ReportText
{
    /// <summary>进展情况.</summary>
    public required string Progress { get; init; }

    /// <summary>How far it is, from 0 to 100; null where the agency gives no figure.</summary>
    public decimal? Percent { get; init; }

    /// <summary>存在问题; null for none.</summary>
    public string? Problems { get; init; }

    /// <summary>下一步措施; null for none.</summary>
    public string? NextStep { get; init; }

    /// <summary>The milestones that were reached, by their dates.</summary>
    public IReadOnlyList<DateOnly> Reached { get; init; } = [];

    /// <summary>佐证材料.</summary>
    public IReadOnlyList<Evidence> Evidence { get; init; } = [];
}

/// <summary>How well an item was done.</summary>
public enum Grade
{
    /// <summary>好.</summary>
    Good,

    /// <summary>较好.</summary>
    Fair,

    /// <summary>一般.</summary>
    Plain,

    /// <summary>差.</summary>
    Poor,
}
