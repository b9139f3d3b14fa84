using Lantu.Drawing.Fonts;
using Lantu.Plans.Model;
using Lantu.Text;

namespace Lantu.Drawing.Pages;

/// <summary>Writes the notes: each opens over the page at its figure, and is an endnote on paper.</summary>
internal sealed class NoteWriter(PageContext context, Plan plan)
{
    // A figure that is no longer than this is not parted at the end of a line.
    private const int LongestWhole = 12;

    /// <summary>All notes that the page has asked for.</summary>
    internal void Write()
    {
        if (context.Notes.All.Count == 0)
        {
            return;
        }

        context.Markup.Open("section", ("class", "sources wrap"), ("aria-label", context.Words.Sources));
        context.Markup.Open("h2", ("class", "paper")).Text(context.In(FontWeight.Black, context.Words.Sources)).Close("h2");
        foreach (SourceNote note in context.Notes.All)
        {
            Write(note);
        }

        context.Markup.Close("section").Line();
    }

    private void Write(SourceNote note)
    {
        context.Markup.Open("div", ("id", note.Id), ("class", "note"), ("popover", ""), ("role", "dialog"), ("aria-labelledby", note.Id + "t"));
        context.Markup.Open("p", ("class", "nt"), ("id", note.Id + "t")).Element("span", "nr", PageWords.Number(note.Number));
        context.Markup.Open("b").Text(context.In(FontWeight.Bold, note.Figure)).Close("b");
        if (note.Derived is not null)
        {
            context.Markup.Element("small", "tag", context.In(FontWeight.Bold, context.Words.Story.Computed));
        }

        context.Markup.Close("p");
        if (note.Derived is { } derived)
        {
            context.Markup.Element("p", "sum", derived.Sum);
        }

        foreach (SourcePassage passage in note.Passages)
        {
            Passage(passage);
        }

        context.Markup
            .Open("button", ("type", "button"), ("class", "x"), ("popovertarget", note.Id), ("popovertargetaction", "hide"), ("aria-label", context.Words.Close))
            .Open("span", ("aria-hidden", "true")).Text("×").Close("span").Close("button").Close("div").Line();
    }

    private void Passage(SourcePassage passage)
    {
        context.Markup.Open("blockquote").Open("p");
        foreach ((string text, bool marked) in SourceQuote.Of(plan.Text, passage.Span, Marks(passage)).Pieces)
        {
            if (marked)
            {
                context.Markup.Element("mark", text.Length <= LongestWhole ? "nb" : null, text);
            }
            else
            {
                context.Markup.Text(text);
            }
        }

        (int first, int last) = context.Notes.LinesOf(passage.Lines);
        context.Markup.Close("p").Close("blockquote").Open("p", ("class", "at"));
        foreach (string heading in context.Notes.Headings(passage.Span))
        {
            context.Markup.Element("span", null, heading).Text(" ");
        }

        context.Markup.Element("span", "ln", context.Words.Lines(first, last)).Close("p");
        foreach (Fact fact in passage.Facts)
        {
            ReadAs(fact);
        }
    }

    // The figures, and where a rise started.
    private List<TextSpan> Marks(SourcePassage passage)
    {
        List<TextSpan> marks = [.. passage.Facts.Select(fact => fact.Span)];
        foreach (Fact fact in passage.Facts)
        {
            if (fact.Baseline?.Written is { } start && SourceQuote.Find(plan.Text, passage.Span, start) is { } span)
            {
                marks.Add(span);
            }
        }

        return marks;
    }

    // What the reader made of the sentence, so that a misreading can be seen.
    private void ReadAs(Fact fact)
    {
        PageWords words = context.Words;
        context.Markup.Open("dl", ("class", "as"));
        string name = fact.Indicator.Name is { } known && known != fact.Indicator.Written ? $"{fact.Indicator.Written}（{known}）" : fact.Indicator.Written;
        Row(words.Indicator, fact.Place is { Length: > 0 } place ? $"{place} {name}" : name);
        Row(words.MeasureName, Joined(
            words.NatureOf(fact.Nature), words.MeasureOf(fact.Measure), words.ComparatorOf(fact.Comparator), fact.Scope, words.ObligationOf(fact.Obligation),
            words.BasisOf(fact.Basis), words.VintageOf(fact.Status), fact.Reference));
        Row(words.Period, fact.Period is { } period ? words.PeriodOf(period) : words.NotTold);
        if (fact.Baseline?.Written is { } start)
        {
            Row(words.Before, fact.Baseline.Period is { } since ? $"{start}（{words.PeriodOf(since)}）" : start);
        }

        context.Markup.Close("dl");
    }

    private void Row(string term, string description) =>
        context.Markup.Open("div").Element("dt", null, term).Element("dd", null, description).Close("div");

    private static string Joined(params IEnumerable<string?> words) => string.Join(" · ", words.Where(word => word is { Length: > 0 }));
}
