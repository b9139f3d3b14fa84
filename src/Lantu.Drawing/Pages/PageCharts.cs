using Lantu.Drawing.Charts;
using Lantu.Drawing.Display;
using Lantu.Drawing.Posters;
using Lantu.Drawing.Storyboards;

namespace Lantu.Drawing.Pages;

/// <summary>Draws the blocks of charts with the same code as the picture, as wide as a page needs them.</summary>
internal static class PageCharts
{
    // A thermometer's mark reaches above its bar.
    private const double Room = 8;

    /// <summary>The chart of a block, or of one of its items; null where its figures do not allow one.</summary>
    internal static PageChart? Draw(PosterFrame frame, StoryBlock block, StoryItem? item, double width)
    {
        Chart? chart = (block.Kind, item) switch
        {
            (BlockKind.Steps, { } steps) => ChartBlocks.StepChartOf(frame, steps, width),
            (BlockKind.Slopes, { } rise) => ChartBlocks.SlopeChartOf(frame, rise, width),
            (BlockKind.RankMoves, { } move) => ChartBlocks.RankChartOf(frame, move, width),
            (BlockKind.Thermometers, { } goal) => ChartBlocks.ThermometerOf(frame, goal, width),
            (BlockKind.Bullets, _) => ChartBlocks.BulletChartOf(frame, block, width),
            _ => null,
        };
        if (chart is null)
        {
            return null;
        }

        Color ground = block.Kind == BlockKind.Thermometers ? frame.Brush.Theme.Deep : frame.Brush.Theme.Card;
        // The page itself says that it is a picture, and of what.
        IEnumerable<DisplayItem> items = chart.Picture.At(0, Room)
            .SelectMany(drawn => drawn is DisplayItem.Group { Kind: GroupKind.Figure } figure ? figure.Items : [drawn]);
        return new PageChart([.. items], chart.Picture.Width, chart.Picture.Height + Room + Room, ground, chart.Description);
    }
}
