using Lantu.Drawing.Fonts;
using Lantu.Drawing.Storyboards;
using Lantu.Plans.Model;

namespace Lantu.Drawing.Pages;

/// <summary>Writes the blocks that are drawn: a chart with its caption, and the same figures as a table.</summary>
/// <param name="context">Where it is written.</param>
/// <param name="plots">Writes the drawings.</param>
internal sealed class ChartWriter(PageContext context, PlotWriter plots)
{
    /// <summary>Whether the blocks of a kind are drawn.</summary>
    internal static bool Draws(BlockKind kind) =>
        kind is BlockKind.Steps or BlockKind.Slopes or BlockKind.RankMoves or BlockKind.Thermometers or BlockKind.Bullets;

    /// <summary>Whether a block may stand in one row with another: small charts of rises.</summary>
    internal static bool IsSmall(StoryBlock block) =>
        block.Kind is BlockKind.Steps or BlockKind.Slopes or BlockKind.RankMoves && block.Heading is null;

    /// <summary>Writes charts beside each other.</summary>
    /// <param name="blocks">One block, or several that are small.</param>
    /// <param name="level">The tag of the charts' headings.</param>
    internal void Write(IReadOnlyList<StoryBlock> blocks, string level)
    {
        int count = blocks[0].Kind == BlockKind.Bullets ? 1 : blocks.Sum(block => block.Items.Count);
        int columns = count == 1 ? 1 : count % 3 == 0 && count != 3 && blocks[0].Kind != BlockKind.Thermometers ? 3 : 2;
        bool leads = columns == 2 && count % 2 == 1;
        context.Markup.Open("div", ("class", $"fl charts p1 c{PageWords.Number(columns)}{(count == 1 ? " one" : leads ? " leads" : "")}"));
        bool first = true;
        foreach (StoryBlock block in blocks)
        {
            StoryItem?[] items = block.Kind == BlockKind.Bullets ? [null] : [.. block.Items];
            foreach (StoryItem? item in items)
            {
                Figure(block, item, level, columns == 1 || (leads && first) ? PlotWriter.Wide : columns == 3 ? PlotWriter.Third : PlotWriter.Half);
                first = false;
            }
        }

        context.Markup.Close("div");
    }

    private void Figure(StoryBlock block, StoryItem? item, string level, double wide)
    {
        string style = block.Kind switch
        {
            BlockKind.Thermometers => "chart goal",
            BlockKind.Bullets => "chart bullets",
            _ => "chart",
        };
        context.Markup.Open("figure", ("class", style));
        if (item is not null)
        {
            Caption(block, item, level);
        }

        bool drawn = plots.TryWrite(block, item, wide);
        if (!drawn || block.Kind != BlockKind.Bullets)
        {
            // A bullet chart explains itself.
            Line(block.Note, []);
        }

        if (drawn)
        {
            context.Markup.Open("details").Open("summary", ("lang", context.LabelLanguage)).Text(context.Words.Table).Close("summary");
        }

        Table(block, item);
        if (drawn)
        {
            context.Markup.Close("details");
        }

        context.Markup.Close("figure").Line();
    }

    private void Caption(StoryBlock block, StoryItem item, string level)
    {
        context.Markup.Open("figcaption");
        context.Heading(level, null, item.Label, FontWeight.Bold, item.From);
        Line(item.Text, item.From);
        if (block.Kind == BlockKind.Thermometers && item.Value is { } goal)
        {
            context.Markup.Open("p", ("class", "aim"));
            context.Large(goal);
            context.Markup.Close("p");
        }

        Notes(item);
        context.Markup.Close("figcaption");
    }

    private void Line(string? text, IReadOnlyList<string> from)
    {
        if (text is not null)
        {
            context.Markup.Open("p", ("class", "fine"));
            context.Said(text, from);
            context.Markup.Close("p");
        }
    }

    private void Notes(StoryItem item)
    {
        if (item.Notes.Count == 0)
        {
            return;
        }

        context.Markup.Open("ul", ("class", "derived"));
        foreach (StoryFigure note in item.Notes)
        {
            context.Markup.Open("li");
            context.Small(note);
            context.Markup.Close("li");
        }

        context.Markup.Close("ul");
    }

    private void Table(StoryBlock block, StoryItem? item)
    {
        context.Markup.Open("table");
        if (item is null)
        {
            context.Markup.Element("caption", "vh", block.Heading ?? context.Words.Story.MainTargets);
            Targets(block);
        }
        else
        {
            context.Markup.Element("caption", "vh", item.Label).Open("tbody");
            foreach (StoryItem column in item.Items)
            {
                Row(column.Label, column.Value);
            }

            Row(StartOf(item), item.Before);
            Row(item.Items.Count > 0 ? item.Label : EndOf(item), item.Value);
            context.Markup.Close("tbody");
        }

        context.Markup.Close("table");
    }

    private void Targets(StoryBlock block)
    {
        bool before = block.Items.Any(item => item.Before is not null);
        context.Markup.Open("thead").Open("tr").Open("td").Close("td");
        context.Markup.Open("th", ("scope", "col")).Text(context.Words.Target).Close("th");
        if (before)
        {
            context.Markup.Open("th", ("scope", "col")).Text(ActualOf(block)).Close("th");
        }

        context.Markup.Close("tr").Close("thead").Open("tbody");
        foreach (StoryItem item in block.Items)
        {
            context.Markup.Open("tr").Open("th", ("scope", "row"));
            context.Said(item.Label, item.From);
            context.Markup.Close("th");
            Cell(item.Value, item.Notes);
            if (before)
            {
                Cell(item.Before, []);
            }

            context.Markup.Close("tr");
        }

        context.Markup.Close("tbody");
    }

    private void Row(string head, StoryFigure? figure)
    {
        if (figure is not null)
        {
            context.Markup.Open("tr").Open("th", ("scope", "row")).Text(head).Close("th");
            Cell(figure, []);
            context.Markup.Close("tr");
        }
    }

    private void Cell(StoryFigure? figure, IReadOnlyList<StoryFigure> notes)
    {
        context.Markup.Open("td");
        foreach (StoryFigure note in notes)
        {
            context.Small(note);
            context.Markup.Text(" ");
        }

        if (figure is null)
        {
            context.Markup.Element("span", "vh", context.Words.NotTold);
        }
        else
        {
            context.Small(figure);
        }

        context.Markup.Close("td");
    }

    // The start of a rise is dated by its fact, what was reached by the period of its own.
    private string StartOf(StoryItem item)
    {
        Fact? start = FactOf(item.Before);
        bool rise = start is not null && start == FactOf(item.Value);
        Period? period = rise ? start!.Baseline?.Period : start?.Period;
        return period is null ? context.Words.Before : context.Words.PeriodOf(period);
    }

    private string EndOf(StoryItem item) =>
        FactOf(item.Value)?.Period is { } period ? context.Words.PeriodOf(period) : context.Words.End;

    private string ActualOf(StoryBlock block)
    {
        Period? period = block.Items.Select(item => FactOf(item.Before)?.Period).FirstOrDefault(period => period is not null);
        return period is { } told && told.From.Year == told.To.Year ? context.Words.Story.Actual(told.From.Year) : context.Words.Before;
    }

    private Fact? FactOf(StoryFigure? figure) => figure is { From.Count: > 0 } ? context.Notes.Fact(figure.From[0]) : null;
}
