using Lantu.Analysis.Checks;
using Lantu.Plans.Catalogue;
using Lantu.Plans.Model;
using Lantu.Text;

namespace Lantu.Analysis.Bulletins;

/// <summary>Holds the totals of a bulletin against each other before it is written, as <c>lantu check</c> holds those of a report.</summary>
public static class BulletinFigures
{
    /// <summary>What does not agree among the totals.</summary>
    /// <param name="bulletin">The bulletin.</param>
    /// <param name="text">Its text, as <see cref="DocumentMarkdown"/> writes it.</param>
    /// <param name="catalogues">Names.</param>
    /// <exception cref="ArgumentException">The text is of another bulletin: a total is not found in it.</exception>
    public static Findings Check(Bulletin bulletin, string text, Catalogues catalogues) => Checks.Check.All(PlanOf(bulletin, text), catalogues, Restated);

    // What is counted twice, once among the kinds and once over its list, is the same number.
    private static IEnumerable<Edit> Restated(Ledger ledger)
    {
        Figure[] overdue = [.. ledger.Sentences.SelectMany(static figures => figures).Where(static figure => figure.Fact.Indicator.Written == Bulletin.OverdueName)];
        return overdue.Skip(1).Select(figure => new Edit
        {
            Code = CheckCodes.Restated,
            Inputs = [overdue[0]],
            Stated = figure,
            Expression = static x => x[0],
            Formula = "{0}",
            Unit = figure.Unit,
            IsHard = true,
        });
    }

    /// <summary>The totals of a text as facts: their places are known, so that nothing is left to reading.</summary>
    internal static Plan PlanOf(Bulletin bulletin, string text)
    {
        ArgumentNullException.ThrowIfNull(bulletin);
        ArgumentNullException.ThrowIfNull(text);
        Period period = Period.OfMonths(bulletin.Month.Year, bulletin.Month.Month, bulletin.Month.Month);
        var facts = new List<Fact>();
        // Where no indicator can be judged, the text does not count them.
        Tally[] lights = bulletin.Indicators.All(static indicator => indicator.Light == BulletinLight.Unknown) ? [] : [bulletin.ByLight];
        foreach (Tally tally in (Tally[])[.. lights, bulletin.ByState, bulletin.ByClock])
        {
            facts.AddRange(FactsOf(TallySentence.Of(tally), text, period));
        }

        facts.AddRange(OverdueOf(bulletin, text, period));
        return new Plan
        {
            Source = new PlanSource("通报", "text/markdown", string.Empty, text.Length),
            Document = new PlanDocument(null, DocumentKind.Other, null, bulletin.Month.Year, "zh"),
            Text = text,
            Sections = [],
            Facts = [.. facts.OrderBy(static fact => fact.Span.Start)],
            Tasks = [],
            Events = [],
            Statements = [],
            Claims = [],
            Problems = [],
        };
    }

    private static IEnumerable<Fact> FactsOf(TallySentence sentence, string text, Period period)
    {
        int start = text.IndexOf(sentence.Words, StringComparison.Ordinal);
        if (sentence.Figures.Count > 0 && start < 0)
        {
            throw new ArgumentException("The text is of another bulletin.", nameof(text));
        }

        var evidence = new TextSpan(start, start + sentence.Words.Length);
        return sentence.Figures.Select(figure => FactOf(figure, start, evidence, period));
    }

    // The list of what is overdue and the count by clock tell the same number.
    private static IEnumerable<Fact> OverdueOf(Bulletin bulletin, string text, Period period)
    {
        if (bulletin.Overdue.Count == 0)
        {
            return [];
        }

        string count = BulletinWords.Number(bulletin.Overdue.Count) + "项";
        string words = BulletinText.OverdueWords + count;
        int start = text.IndexOf(words, StringComparison.Ordinal);
        return start < 0
            ? throw new ArgumentException("The text is of another bulletin.", nameof(text))
            : [FactOf(
                new TallyFigure(new TextSpan(words.Length - count.Length, words.Length), Bulletin.OverdueName, Measure.Level, bulletin.Overdue.Count, "项", count),
                start, new TextSpan(start, start + words.Length), period)];
    }

    private static Fact FactOf(TallyFigure figure, int start, TextSpan evidence, Period period)
    {
        var span = new TextSpan(start + figure.Span.Start, start + figure.Span.End);
        return new Fact
        {
            Id = PlanIds.OfFact(span, figure.Measure, figure.Indicator),
            Nature = Nature.Result,
            Indicator = new FactIndicator(figure.Indicator, null, null),
            Measure = figure.Measure,
            Value = new FactValue(figure.Number, null, figure.Unit, figure.Written, figure.Number, figure.Number),
            Comparator = Comparator.Equal,
            Period = period,
            Span = span,
            Evidence = evidence,
            Rule = "Counted",
            Confidence = 1,
        };
    }
}
