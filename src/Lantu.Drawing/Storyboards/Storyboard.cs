namespace Lantu.Drawing.Storyboards;

/// <summary>What a picture shows and in which order: the choice of an editor, or of the composer, before anything is laid out.</summary>
/// <remarks>
/// <c>lantu draw --plan-out picture.yaml</c> writes it; an editor changes wording, order and choice; <c>lantu draw</c> draws from it.
/// Every figure names the facts it comes from, and is held against them before it is drawn.
/// </remarks>
public sealed record Storyboard
{
    /// <summary>The small line above the title: 一图读懂; null for none.</summary>
    public string? Kicker { get; init; }

    /// <summary>The year in large digits beside the title; null where the document has none, or the title tells it.</summary>
    public string? Year { get; init; }

    /// <summary>The title: 义乌市政府工作报告.</summary>
    public required string Title { get; init; }

    /// <summary>The line beneath it: the names of the parts; null for none.</summary>
    public string? Subtitle { get; init; }

    /// <summary>The parts, in order. The first may have no heading: it then belongs to the title.</summary>
    public required IReadOnlyList<StoryPart> Parts { get; init; }

    /// <summary>Which document, for the last line: 2026年义乌市政府工作报告.</summary>
    public required string Source { get; init; }

    /// <summary>Of the bytes of that document, in lower-case hexadecimal.</summary>
    public required string Sha256 { get; init; }
}

/// <summary>A chapter of the picture.</summary>
/// <param name="Heading">Null for the first part, which stands under the title.</param>
/// <param name="Note">A line beneath the heading; null for none.</param>
/// <param name="Blocks">In order.</param>
/// <param name="From">The ids of the sections that it retells.</param>
public sealed record StoryPart(string? Heading, string? Note, IReadOnlyList<StoryBlock> Blocks, IReadOnlyList<string> From);

/// <summary>How the items of a block are drawn.</summary>
public enum BlockKind
{
    /// <summary>The few figures under the title, large.</summary>
    Headlines,

    /// <summary>Places in an order, as medals.</summary>
    Ranks,

    /// <summary>Themes in a grid of small cards: 经济“硬实力” 高位提升.</summary>
    Themes,

    /// <summary>Thresholds passed one after the other, as columns from zero.</summary>
    Steps,

    /// <summary>A rise from one level to another, as a slope over zero.</summary>
    Slopes,

    /// <summary>A rise from one rank to another, rank 1 upward.</summary>
    RankMoves,

    /// <summary>Figures as tiles.</summary>
    Tiles,

    /// <summary>Cards with a heading, a few figures and a few lines.</summary>
    Chapters,

    /// <summary>Awards, approvals, openings, selections, as a band.</summary>
    Honours,

    /// <summary>One quiet text.</summary>
    Quote,

    /// <summary>A level to be reached, as a bar that is filled so far.</summary>
    Thermometers,

    /// <summary>Goals without a figure, as numbered cards.</summary>
    Goals,

    /// <summary>Growth targets on one axis, what was reached as a tick.</summary>
    Bullets,

    /// <summary>Targets as rows: name, figure.</summary>
    Rows,

    /// <summary>Initiatives with their tasks, as numbered cards.</summary>
    Initiatives,

    /// <summary>Items as a plain list.</summary>
    List,

    /// <summary>Rules of conduct, as cards led by one character.</summary>
    Conduct,
}

/// <summary>Items drawn in one way.</summary>
/// <param name="Kind">The way.</param>
/// <param name="Heading">Above it; null for none.</param>
/// <param name="Note">A small line that explains how to read it; null for none.</param>
/// <param name="Items">In order.</param>
public sealed record StoryBlock(BlockKind Kind, string? Heading, string? Note, IReadOnlyList<StoryItem> Items);

/// <summary>One thing in a block.</summary>
public sealed record StoryItem
{
    /// <summary>Its name: 生产总值, 实施市场繁荣行动.</summary>
    public required string Label { get; init; }

    /// <summary>What it says beyond its name: 奋力打造贸易新辉煌; null for nothing.</summary>
    public string? Text { get; init; }

    /// <summary>Its number in a list, as the picture tells it; null for none.</summary>
    public string? Number { get; init; }

    /// <summary>The name of its icon; null for none.</summary>
    public string? Icon { get; init; }

    /// <summary>The ids of what label and text come from.</summary>
    public IReadOnlyList<string> From { get; init; } = [];

    /// <summary>The figure; null for an item of words.</summary>
    public StoryFigure? Value { get; init; }

    /// <summary>Where it started, or what was reached so far; null for neither.</summary>
    public StoryFigure? Before { get; init; }

    /// <summary>Further figures: growth, rank, multiple.</summary>
    public IReadOnlyList<StoryFigure> Notes { get; init; } = [];

    /// <summary>What stands under it: the tasks of an initiative, the figures and lines of a chapter.</summary>
    public IReadOnlyList<StoryItem> Items { get; init; } = [];
}

/// <summary>A figure with the words around it.</summary>
/// <param name="Text">As drawn: 2693.3亿元, 增长7.9%, 居全省县（市、区）第2位.</param>
/// <param name="From">The ids of its facts, or the key of a derived value: <c>multiple(f1046-1055-l-421e004a)</c>.</param>
public sealed record StoryFigure(string Text, IReadOnlyList<string> From)
{
    /// <summary>A figure of one fact or one derived value.</summary>
    public StoryFigure(string text, string from)
        : this(text, [from])
    {
    }
}
