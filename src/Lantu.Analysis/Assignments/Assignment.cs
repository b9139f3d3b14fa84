using Lantu.Plans.Model;
using Lantu.Text;

namespace Lantu.Analysis.Assignments;

/// <summary>One row of the decomposition table (任务分解表): a task, what is promised in it, and who answers for it.</summary>
public sealed record Assignment
{
    /// <summary>Made of the span, the same when the same document is read again; what a filled sheet is read back by.</summary>
    public required string Id { get; init; }

    /// <summary>From 1, in the order of the text.</summary>
    public required int Number { get; init; }

    /// <summary>The initiative or chapter that the task stands under (实施市场繁荣行动); null where there is none.</summary>
    public string? Initiative { get; init; }

    /// <summary>The task by name: 做强实体经济.</summary>
    public required string Task { get; init; }

    /// <summary>What kind of intention it is.</summary>
    public required TaskKind Kind { get; init; }

    /// <summary>What it promises in figures, in the order of the text.</summary>
    public required IReadOnlyList<Fact> Targets { get; init; }

    /// <summary>牵头单位; null where the text names none.</summary>
    public string? Lead { get; init; }

    /// <summary>配合单位; empty where the text names none.</summary>
    public required IReadOnlyList<string> Support { get; init; }

    /// <summary>完成时限 as written: 年底前; null where the text names none.</summary>
    public string? Deadline { get; init; }

    /// <summary>The words of the document.</summary>
    public required string Quote { get; init; }

    /// <summary>Where they stand.</summary>
    public required TextSpan Span { get; init; }

    /// <summary>The line in which they begin, from 1.</summary>
    public required int Line { get; init; }
}
