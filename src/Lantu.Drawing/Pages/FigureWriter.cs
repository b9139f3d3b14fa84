using Lantu.Drawing.Storyboards;

namespace Lantu.Drawing.Pages;

/// <summary>Writes figures with their names, as lists of terms.</summary>
internal sealed class FigureWriter(PageContext context)
{
    /// <summary>The figures in the head of the page: the first weighs most.</summary>
    internal void Headlines(StoryBlock block)
    {
        context.Markup.Open("dl", ("class", block.Items.Count > 2 ? "top many" : "top"), ("aria-label", context.Words.Headlines));
        foreach (StoryItem item in block.Items)
        {
            Tile(item, null);
        }

        context.Markup.Close("dl");
    }

    internal void Tiles(StoryBlock block)
    {
        context.Markup.Open("dl", ("class", "fl tiles p2 c" + PageWords.Number(Columns(block.Items.Count))));
        foreach (StoryItem item in block.Items)
        {
            Tile(item, "tile");
        }

        context.Markup.Close("dl");
    }

    internal void Ranks(StoryBlock block)
    {
        context.Markup.Open("dl", ("class", "fl ranks p2 c" + PageWords.Number(Columns(block.Items.Count))));
        foreach (StoryItem item in block.Items)
        {
            Tile(item, "rank");
        }

        context.Markup.Close("dl");
    }

    internal void Rows(StoryBlock block)
    {
        context.Markup.Open("dl", ("class", block.Items.Count > 5 ? "rows two" : "rows"));
        foreach (StoryItem item in block.Items)
        {
            context.Markup.Open("div").Open("dt");
            Label(item);
            if (item.Text is { } text)
            {
                context.Markup.Open("span", ("class", "fine"));
                context.Said(text, item.From);
                context.Markup.Close("span");
            }

            context.Markup.Close("dt").Open("dd");
            Notes(item, "span", "tag bind");
            Figure(item);
            context.Markup.Close("dd").Close("div");
        }

        context.Markup.Close("dl");
    }

    /// <summary>The figures of a card.</summary>
    internal void Within(IReadOnlyList<StoryItem> items)
    {
        context.Markup.Open("dl", ("class", "within"));
        foreach (StoryItem item in items)
        {
            Tile(item, null);
        }

        context.Markup.Close("dl");
    }

    /// <summary>How many stand beside each other on a wide page, so that none is left alone in the last row.</summary>
    internal static int Columns(int count) => count switch
    {
        <= 2 => Math.Max(1, count),
        _ when count % 4 == 0 => 4,
        _ when count % 3 == 0 => 3,
        5 => 5,
        _ => count % 4 >= 2 ? 4 : 3,
    };

    private void Tile(StoryItem item, string? style)
    {
        context.Markup.Open("div", ("class", style)).Open("dt");
        context.Said(item.Label, item.From);
        context.Markup.Close("dt").Open("dd", ("class", "val"));
        Figure(item);
        context.Markup.Close("dd");
        if (item.Text is { } text)
        {
            context.Markup.Open("dd", ("class", "fine"));
            context.Said(text, item.From);
            context.Markup.Close("dd");
        }

        Notes(item, "dd", "note1");
        context.Markup.Close("div");
    }

    private void Label(StoryItem item)
    {
        context.Markup.Open("span", ("class", "lb"));
        context.Said(item.Label, item.From);
        context.Markup.Close("span");
    }

    private void Figure(StoryItem item)
    {
        if (item.Value is { } value)
        {
            context.Large(value);
        }
    }

    private void Notes(StoryItem item, string tag, string style)
    {
        foreach (StoryFigure note in item.Notes)
        {
            context.Markup.Open(tag, ("class", style));
            context.Small(note);
            context.Markup.Close(tag);
        }
    }
}
