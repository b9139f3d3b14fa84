namespace Lantu.Drawing.Storyboards;

/// <summary>How much is shown. A long document is composed again with less until the picture is short enough.</summary>
/// <param name="Tiles">Figures of the year beside the headlines.</param>
/// <param name="ChapterFigures">Figures in a chapter.</param>
/// <param name="ChapterLines">Lines in a chapter.</param>
/// <param name="Chapters">Chapters of the review.</param>
/// <param name="Honours">Events in the band.</param>
/// <param name="Tasks">Tasks of an initiative.</param>
/// <param name="TaskTargets">Targets of an initiative.</param>
/// <param name="Initiatives">Initiatives.</param>
/// <param name="Rows">Rows of further targets.</param>
internal sealed record StoryDetail(
    int Tiles, int ChapterFigures, int ChapterLines, int Chapters, int Honours, int Tasks, int TaskTargets, int Initiatives, int Rows)
{
    /// <summary>From the most to the least.</summary>
    internal static readonly IReadOnlyList<StoryDetail> Levels =
    [
        new(12, 4, 3, 12, 24, 8, 6, 16, 24),
        new(9, 3, 2, 12, 16, 6, 3, 16, 18),
        new(9, 3, 1, 10, 12, 5, 2, 14, 14),
        new(6, 3, 0, 10, 8, 4, 1, 12, 10),
        new(6, 2, 0, 8, 6, 3, 0, 12, 8),
    ];
}
