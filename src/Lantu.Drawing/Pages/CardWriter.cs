using Lantu.Drawing.Fonts;
using Lantu.Drawing.Storyboards;

namespace Lantu.Drawing.Pages;

/// <summary>Writes cards: a heading, and words or figures beneath it.</summary>
internal sealed class CardWriter(PageContext context)
{
    private const int ShortTask = 10;

    internal void Themes(StoryBlock block, string level)
    {
        context.Markup.Open("ul", ("class", "fl themes p1 c" + Columns(block)));
        foreach (StoryItem item in block.Items)
        {
            context.Markup.Open("li");
            Icon(item);
            Head(item, level);
            Text(item);
            context.Markup.Close("li");
        }

        context.Markup.Close("ul");
    }

    internal void Chapters(StoryBlock block, string level, FigureWriter figures)
    {
        foreach (StoryItem item in block.Items)
        {
            context.Markup.Open("article", ("class", "chapter")).Open("div", ("class", "ch"));
            Icon(item);
            Head(item, level);
            Text(item);
            context.Markup.Close("div").Open("div", ("class", "cb"));
            StoryItem[] withFigures = [.. item.Items.Where(inner => inner.Value is not null)];
            if (withFigures.Length > 0)
            {
                figures.Within(withFigures);
            }

            Lines([.. item.Items.Where(inner => inner.Value is null)]);
            context.Markup.Close("div").Close("article").Line();
        }
    }

    internal void Honours(StoryBlock block, string level)
    {
        context.Markup.Open("div", ("class", "honours"));
        foreach (StoryItem item in block.Items)
        {
            context.Markup.Open("div", ("class", "hon")).Open("div", ("class", "hh"));
            Icon(item);
            Head(item, level);
            context.Markup.Close("div");
            Text(item);
            Lines(item.Items);
            context.Markup.Close("div");
        }

        context.Markup.Close("div");
    }

    internal void Quote(StoryBlock block, string level)
    {
        foreach (StoryItem item in block.Items)
        {
            context.Markup.Open("div", ("class", "principle"));
            Head(item, level);
            if (item.Text is { } text)
            {
                context.Markup.Open("blockquote").Open("p");
                context.Said(text, item.From);
                context.Markup.Close("p").Close("blockquote");
            }

            context.Markup.Close("div");
        }
    }

    /// <summary>Goals and rules of conduct: cards with a number, or led by the one character that is quoted.</summary>
    internal void Goals(StoryBlock block, string level)
    {
        bool numbered = block.Items.All(item => item.Number is not null);
        bool texts = block.Items.Any(item => item.Text is not null);
        string tag = numbered ? "ol" : "ul";
        context.Markup.Open(tag, ("class", "fl goals " + (texts ? "p1 c" : "p2 c") + Columns(block)));
        foreach (StoryItem item in block.Items)
        {
            context.Markup.Open("li");
            if (item.Number is { } number)
            {
                Number(number);
            }
            else if (Lead(item.Label) is { } lead)
            {
                context.Markup.Open("span", ("class", "no zi"), ("aria-hidden", "true")).Text(context.In(FontWeight.Black, lead)).Close("span");
            }
            else
            {
                Icon(item);
            }

            Head(item, level);
            Text(item);
            Lines(item.Items);
            context.Markup.Close("li");
        }

        context.Markup.Close(tag);
    }

    internal void Initiatives(StoryBlock block, string level)
    {
        bool numbered = block.Items.All(item => item.Number is not null);
        string tag = numbered ? "ol" : "ul";
        context.Markup.Open(tag, ("class", "fl inits p1 c2"));
        foreach (StoryItem item in block.Items)
        {
            context.Markup.Open("li").Open("div", ("class", "ih"));
            if (item.Number is { } number)
            {
                Number(number);
            }

            context.Markup.Open("div");
            Head(item, level);
            Text(item);
            context.Markup.Close("div").Close("div");
            Tasks(item);
            Targets(item);
            context.Markup.Close("li").Line();
        }

        context.Markup.Close(tag);
    }

    internal void List(StoryBlock block)
    {
        bool numbered = block.Items.All(item => item.Number is not null);
        string tag = numbered ? "ol" : "ul";
        context.Markup.Open(tag, ("class", numbered ? "list num" : "list"));
        foreach (StoryItem item in block.Items)
        {
            context.Markup.Open("li");
            if (item.Number is { } number && numbered)
            {
                Number(number);
            }

            context.Markup.Open("span", ("class", "lb"));
            context.Said(item.Label, item.From);
            context.Markup.Close("span");
            if (item.Value is { } value)
            {
                context.Small(value);
            }

            Text(item);
            Lines(item.Items);
            context.Markup.Close("li");
        }

        context.Markup.Close(tag);
    }

    // 以“学”铸魂: the quoted character leads the card.
    private static string? Lead(string label)
    {
        int open = label.IndexOf('“', StringComparison.Ordinal);
        return open >= 0 && open + 2 < label.Length && label[open + 2] == '”' ? label[(open + 1)..(open + 2)] : null;
    }

    private static string Columns(StoryBlock block) => PageWords.Number(FigureWriter.Columns(block.Items.Count));

    // The list counts already for those who hear it.
    private void Number(string number) =>
        context.Markup.Open("span", ("class", "no"), ("aria-hidden", "true")).Text(context.In(FontWeight.Black, number)).Close("span");

    private void Icon(StoryItem item) => context.Icons.Write(context.Markup, item.Icon);

    private void Head(StoryItem item, string level) => context.Heading(level, null, item.Label, FontWeight.Bold, item.From);

    private void Text(StoryItem item)
    {
        if (item.Text is { } text)
        {
            context.Markup.Open("p", ("class", "tx"));
            context.Said(text, item.From);
            context.Markup.Close("p");
        }
    }

    private void Lines(IReadOnlyList<StoryItem> items)
    {
        if (items.Count == 0)
        {
            return;
        }

        context.Markup.Open("ul", ("class", "lines"));
        foreach (StoryItem item in items)
        {
            context.Markup.Open("li");
            Line(item);
            context.Markup.Close("li");
        }

        context.Markup.Close("ul");
    }

    private void Tasks(StoryItem item)
    {
        if (item.Items.Count > 0)
        {
            // Short names stand beside each other.
            bool brief = item.Items.All(task => task.Label.Length <= ShortTask && task.Text is null && task.Value is null);
            context.Markup.Open("ul", ("class", brief ? "tasks brief" : "tasks"));
            foreach (StoryItem task in item.Items)
            {
                context.Markup.Open("li");
                Line(task);
                context.Markup.Close("li");
            }

            context.Markup.Close("ul");
        }
    }

    private void Line(StoryItem item)
    {
        context.Said(item.Label, item.From);
        if (item.Value is { } value)
        {
            context.Markup.Text(" ");
            context.Small(value);
        }

        if (item.Text is { } text)
        {
            context.Markup.Open("span", ("class", "fine"));
            context.Said(text, item.From);
            context.Markup.Close("span");
        }
    }

    // What is aimed at, in the words of the text: the numbers in them are the figures.
    private void Targets(StoryItem item)
    {
        if (item.Value is null && item.Notes.Count == 0)
        {
            return;
        }

        context.Markup.Open("ul", ("class", "aims"));
        foreach (StoryFigure aim in item.Value is null ? item.Notes : [item.Value, .. item.Notes])
        {
            context.Markup.Open("li");
            context.Said(aim.Text, aim.From);
            context.Markup.Close("li");
        }

        context.Markup.Close("ul");
    }
}
