using Lantu.Drawing.Fonts;
using Lantu.Drawing.Storyboards;
using Lantu.Plans.Model;

namespace Lantu.Drawing.Pages;

/// <summary>Writes what is seen: the head with the headline figures, the parts, the source.</summary>
internal sealed class PageWriter(PageContext context, BlockWriter blocks)
{
    internal void Write(Storyboard storyboard, Plan plan)
    {
        Markup markup = context.Markup;
        markup.Open("body").Line();
        markup.Open("a", ("class", "skip"), ("href", "#main"), ("lang", context.LabelLanguage)).Text(context.Words.Skip).Close("a").Line();
        bool opens = storyboard.Parts.Count > 0 && storyboard.Parts[0].Heading is null;
        Head(storyboard, opens ? storyboard.Parts[0] : null);
        markup.Open("main", ("id", "main"), ("class", "wrap")).Line();
        IReadOnlyList<StoryPart> parts = opens ? [.. storyboard.Parts.Skip(1)] : storyboard.Parts;
        for (int i = 0; i < parts.Count; i++)
        {
            Part(parts[i], i + 1);
        }

        markup.Close("main").Line();
        Foot(storyboard, plan);
        new NoteWriter(context, plan).Write();
        context.Icons.WriteSymbols(markup);
        markup.Close("body").Line();
    }

    private void Head(Storyboard storyboard, StoryPart? opening)
    {
        Markup markup = context.Markup;
        markup.Open("header", ("class", "hero")).Open("div", ("class", "wrap"));
        if (storyboard.Kicker is { } kicker)
        {
            markup.Open("p", ("class", "kicker")).Text(context.In(FontWeight.Bold, kicker)).Close("p");
        }

        markup.Open("h1", ("class", storyboard.Title.Length > 24 ? "long" : null));
        if (storyboard.Year is { } year)
        {
            markup.Element("span", "year", context.In(FontWeight.Black, year)).Text(" ");
        }

        markup.Open("span");
        context.Said(context.In(FontWeight.Black, storyboard.Title), []);
        markup.Close("span").Close("h1");
        Contents(storyboard);
        foreach (StoryBlock block in opening?.Blocks ?? [])
        {
            if (block.Kind == BlockKind.Headlines)
            {
                new FigureWriter(context).Headlines(block);
            }
        }

        markup.Close("div").Close("header").Line();
        StoryBlock[] others = [.. (opening?.Blocks ?? []).Where(block => block.Kind != BlockKind.Headlines)];
        if (others.Length > 0)
        {
            markup.Open("div", ("class", "wrap first"));
            blocks.Write(others);
            markup.Close("div").Line();
        }
    }

    // The subtitle of a composed storyboard names the parts: here they are links. One that an editor wrote stands as it is.
    private void Contents(Storyboard storyboard)
    {
        string[] headings = [.. storyboard.Parts.Select(part => part.Heading).OfType<string>()];
        if (storyboard.Subtitle is { } subtitle && !subtitle.Split(" · ").All(headings.Contains))
        {
            context.Markup.Open("p", ("class", "sub"));
            context.Said(subtitle, []);
            context.Markup.Close("p");
        }

        if (headings.Length < 2)
        {
            return;
        }

        context.Markup.Open("nav", ("aria-label", context.Words.Contents)).Open("ul");
        for (int i = 0; i < headings.Length; i++)
        {
            context.Markup.Open("li").Open("a", ("href", "#p" + PageWords.Number(i + 1))).Text(headings[i]).Close("a").Close("li");
        }

        context.Markup.Close("ul").Close("nav");
    }

    private void Part(StoryPart part, int number)
    {
        string id = "p" + PageWords.Number(number);
        Markup markup = context.Markup;
        markup.Open("section", ("class", "part"), ("id", part.Heading is null ? null : id), ("aria-labelledby", part.Heading is null ? null : id + "h")).Line();
        if (part.Heading is { } heading)
        {
            markup.Open("h2", ("id", id + "h"));
            context.Clauses(heading, FontWeight.Black, []);
            markup.Close("h2");
        }

        if (part.Note is { } note)
        {
            markup.Open("p", ("class", "pn"));
            context.Said(note, part.From);
            markup.Close("p");
        }

        markup.Line();
        blocks.Write(part.Blocks);
        markup.Close("section").Line();
    }

    private void Foot(Storyboard storyboard, Plan plan)
    {
        Markup markup = context.Markup;
        PageWords words = context.Words;
        markup.Open("footer", ("class", "foot wrap"), ("lang", context.LabelLanguage)).Open("dl");
        markup.Open("div").Element("dt", null, words.Origin).Open("dd", ("lang", context.LabelLanguage is null ? null : "zh-Hans")).Text(storyboard.Source).Close("dd").Close("div");
        markup.Open("div").Element("dt", null, words.File).Element("dd", null, plan.Source.Name).Close("div");
        markup.Open("div").Element("dt", null, words.Fingerprint).Element("dd", "hash", storyboard.Sha256).Close("div");
        markup.Close("dl");
        markup.Element("p", "screen", words.HowToRead).Element("p", "paper", words.PrintHowToRead).Element("p", null, words.Story.ComputedNote);
        markup.Close("footer").Line();
    }
}
