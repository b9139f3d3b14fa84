using Lantu.Drawing.Fonts;
using Lantu.Drawing.Storyboards;

namespace Lantu.Drawing.Pages;

/// <summary>Writes the blocks of a part, each in the way of its kind.</summary>
/// <param name="context">Where it is written.</param>
/// <param name="charts">Draws what is drawn.</param>
internal sealed class BlockWriter(PageContext context, ChartWriter charts)
{
    private readonly FigureWriter _figures = new(context);
    private readonly CardWriter _cards = new(context);

    /// <summary>Writes blocks in order; small charts that follow each other share a row.</summary>
    internal void Write(IReadOnlyList<StoryBlock> blocks)
    {
        for (int i = 0; i < blocks.Count;)
        {
            int end = i + 1;
            while (ChartWriter.IsSmall(blocks[i]) && end < blocks.Count && ChartWriter.IsSmall(blocks[end]))
            {
                end++;
            }

            Write(blocks[i], [.. blocks.Skip(i).Take(end - i)]);
            i = end;
        }
    }

    private void Write(StoryBlock block, IReadOnlyList<StoryBlock> together)
    {
        context.Markup.Open("div", ("class", "block"));
        if (block.Heading is { } heading)
        {
            context.Heading("h3", "bh", heading, FontWeight.Bold, []);
        }

        // Cards stand one level below what heads them.
        Body(block, together, block.Heading is null ? "h3" : "h4");
        if (block.Note is { } note && !ChartWriter.Draws(block.Kind))
        {
            context.Markup.Open("p", ("class", "fine"));
            context.Said(note, []);
            context.Markup.Close("p");
        }

        context.Markup.Close("div").Line();
    }

    private void Body(StoryBlock block, IReadOnlyList<StoryBlock> together, string level)
    {
        switch (block.Kind)
        {
            case BlockKind.Headlines:
            case BlockKind.Tiles:
                _figures.Tiles(block);
                break;
            case BlockKind.Ranks:
                _figures.Ranks(block);
                break;
            case BlockKind.Rows:
                _figures.Rows(block);
                break;
            case BlockKind.Steps:
            case BlockKind.Slopes:
            case BlockKind.RankMoves:
            case BlockKind.Thermometers:
            case BlockKind.Bullets:
                charts.Write(together, level);
                break;
            case BlockKind.Themes:
                _cards.Themes(block, level);
                break;
            case BlockKind.Chapters:
                _cards.Chapters(block, level, _figures);
                break;
            case BlockKind.Honours:
                _cards.Honours(block, level);
                break;
            case BlockKind.Quote:
                _cards.Quote(block, level);
                break;
            case BlockKind.Goals:
            case BlockKind.Conduct:
                _cards.Goals(block, level);
                break;
            case BlockKind.Initiatives:
                _cards.Initiatives(block, level);
                break;
            case BlockKind.List:
                _cards.List(block);
                break;
        }
    }
}
