using Lantu.Drawing.Charts;
using Lantu.Drawing.Display;
using Lantu.Drawing.Fonts;
using Lantu.Drawing.Layout;
using Lantu.Drawing.Storyboards;
using Lantu.Drawing.Themes;
using Lantu.Drawing.Typesetting;
using Lantu.Plans.Model;

namespace Lantu.Drawing.Posters;

/// <summary>The 一图读懂: a storyboard laid out as one long picture.</summary>
public static class Poster
{
    /// <summary>Units of the picture from left to right.</summary>
    public const double Width = PosterFrame.Width;

    /// <summary>No picture is longer: what phones and editors still open.</summary>
    public const double Longest = 20_000;

    private const double BeforePart = 76;
    private const double AfterHeading = 30;
    private const double BetweenBlocks = 24;

    /// <summary>Lays out a storyboard.</summary>
    /// <param name="storyboard">What to show; its figures have been held against the plan.</param>
    /// <param name="plan">Where the numbers of the charts come from.</param>
    /// <param name="theme">The colors.</param>
    /// <param name="words">The picture's own labels.</param>
    /// <param name="fonts">The fonts.</param>
    /// <exception cref="MissingGlyphException">No font has one of the characters.</exception>
    public static DisplayList Draw(Storyboard storyboard, Plan plan, Theme theme, StoryWords words, FontLibrary fonts)
    {
        var brush = new Brush(new Typesetter(fonts), theme, words);
        var frame = new PosterFrame(brush, new ChartNumbers(plan));
        var page = new Column(PosterFrame.Width);
        page.Add(PosterHead.Draw(frame, storyboard));
        int number = 0;
        bool first = true;
        foreach (StoryPart part in storyboard.Parts)
        {
            StoryBlock[] blocks = [.. part.Blocks.Where(block => !(first && part.Heading is null && block.Kind == BlockKind.Headlines))];
            first = false;
            if (blocks.Length == 0)
            {
                continue;
            }

            number += part.Heading is null ? 0 : 1;
            page.Add(Part(frame, part, blocks, number), part.Heading is null ? BetweenBlocks : BeforePart, PosterFrame.Margin);
        }

        page.Add(PosterFoot.Draw(frame, storyboard), 88);
        Fragment whole = page.ToFragment();
        return new DisplayList(PosterFrame.Width, Math.Ceiling(whole.Height), theme.Ground, storyboard.Source, words.Language, whole.Items);
    }

    private static Fragment Part(PosterFrame frame, StoryPart part, StoryBlock[] blocks, int number)
    {
        var column = new Column(PosterFrame.Content);
        if (part.Heading is { } heading)
        {
            column.Add(Heading(frame, heading, number, part.From));
            if (part.Note is { } note)
            {
                column.Add(frame.Brush.Text(note, frame.Brush.Muted(), PosterFrame.Content, Brush.Source(part.From)), 10);
            }

            column.Space(AfterHeading);
        }

        bool any = false;
        for (int i = 0; i < blocks.Length; i++)
        {
            StoryBlock block = blocks[i];
            Fragment drawn;
            if (IsMove(block) && i + 1 < blocks.Length && IsMove(blocks[i + 1]) && blocks[i + 1].Heading is null)
            {
                drawn = ChartBlocks.Moves(frame, block, blocks[i + 1]);
                i++;
            }
            else
            {
                drawn = Block(frame, block, part.Heading);
            }

            if (drawn.Items.Count == 0)
            {
                continue;
            }

            if (block.Heading is { } title)
            {
                column.Add(frame.Brush.Text(title, frame.Brush.Ink(38, FontWeight.Bold), PosterFrame.Content, Brush.Source(part.From), 52), any ? 40 : 0);
                column.Space(18);
                column.Add(drawn);
            }
            else
            {
                column.Add(drawn, any ? BetweenBlocks : 0);
            }

            any = true;
        }

        Fragment whole = column.ToFragment();
        return whole.Grouped(GroupKind.Section, part.Heading);
    }

    private static bool IsMove(StoryBlock block) => block.Kind is BlockKind.RankMoves or BlockKind.Slopes;

    private static Fragment Heading(PosterFrame frame, string heading, int number, IReadOnlyList<string> from)
    {
        Brush brush = frame.Brush;
        Fragment digits = brush.Tight(
            [new TextPiece(number.ToString("00", System.Globalization.CultureInfo.InvariantCulture), Brush.Style(52, FontWeight.Black, brush.Theme.Primary), new SourceMark("order", false))], 62);
        double left = digits.Width + 22;
        Fragment title = brush.Text(heading, brush.Ink(48, FontWeight.Black), PosterFrame.Content - left - 28, Brush.Source(from), 62, balanced: true);
        List<DisplayItem> items =
        [
            .. digits.At(0, 0),
            new DisplayItem.Box(new Rect(left, 10, 6, title.Height - 20), 3, brush.Theme.Accent),
            .. title.At(left + 28, 0),
        ];
        return new Fragment(items, PosterFrame.Content, title.Height);
    }

    private static Fragment Block(PosterFrame frame, StoryBlock block, string? heading) => block.Kind switch
    {
        BlockKind.Headlines => FigureBlocks.Tiles(frame, block),
        BlockKind.Ranks => FigureBlocks.Ranks(frame, block),
        BlockKind.Themes => WordBlocks.Themes(frame, block),
        BlockKind.Steps => ChartBlocks.Steps(frame, block),
        BlockKind.Slopes => ChartBlocks.Moves(frame, block),
        BlockKind.RankMoves => ChartBlocks.Moves(frame, block),
        BlockKind.Tiles => FigureBlocks.Tiles(frame, block),
        BlockKind.Chapters => CardBlocks.Chapters(frame, block),
        BlockKind.Honours => WordBlocks.Honours(frame, block),
        BlockKind.Quote => WordBlocks.Quote(frame, block, heading),
        BlockKind.Thermometers => ChartBlocks.Thermometers(frame, block),
        BlockKind.Goals => WordBlocks.Goals(frame, block),
        BlockKind.Bullets => ChartBlocks.Bullets(frame, block),
        BlockKind.Rows => FigureBlocks.Rows(frame, block),
        BlockKind.Initiatives => CardBlocks.Initiatives(frame, block),
        BlockKind.List => WordBlocks.List(frame, block),
        BlockKind.Conduct => WordBlocks.Conduct(frame, block),
    };
}
