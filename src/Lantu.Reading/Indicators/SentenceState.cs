using Lantu.Plans.Catalogue;
using Lantu.Plans.Model;
using Lantu.Quantities;
using Lantu.Quantities.Periods;
using Lantu.Reading.Sentences;
using Lantu.Text.Folding;

namespace Lantu.Reading.Indicators;

/// <summary>What the readers of one sentence share: its figures, its times, and what was told so far.</summary>
/// <remarks>Used again for the next sentence: one state serves one reading, and no two threads.</remarks>
internal sealed class SentenceState(ReadingContext context)
{
    // No sentence of the genre tells more than this many figures in one row.
    private const int LongestRun = 24;

    private const int MostRecent = 12;

    private readonly PhraseScanner _scanner = new();
    private Lead _lastLead;

    /// <summary>How many readers were tried in all; grows with the text and no faster.</summary>
    internal long Attempts => _scanner.Attempts;

    /// <summary>The text.</summary>
    internal FoldedText Folded { get; } = context.Folded;

    /// <summary>The names of the catalogue.</summary>
    internal IndicatorCatalogue Indicators { get; } = context.Catalogues.Indicators;

    /// <summary>Where the sentence stands.</summary>
    internal Passage Passage { get; private set; }

    /// <summary>Its times, in order.</summary>
    internal IReadOnlyList<TimePhrase> Times => _scanner.Times;

    /// <summary>Those of its quantities that can be facts, in order.</summary>
    internal List<Quantity> Figures { get; } = [];

    /// <summary>What was told last; a figure without words of its own measures it too.</summary>
    internal Subject Subject { get; set; }

    /// <summary>What the sentence before told last: 其中城镇62149元 may open a sentence.</summary>
    internal Subject Before { get; private set; }

    /// <summary>The whole whose parts are being told; empty where none is.</summary>
    internal Subject Base { get; set; }

    /// <summary>What was told in this sentence, in order, as far as a rule looks back.</summary>
    internal List<Subject> Recent { get; } = [];

    /// <summary>The items of the last list: a second row of figures may belong to them again.</summary>
    internal List<Subject> Items { get; } = [];

    /// <summary>The lead of the last fact.</summary>
    internal ref readonly Lead LastLead => ref _lastLead;

    /// <summary>How the last fact was measured.</summary>
    internal Measure LastMeasure { get; private set; }

    /// <summary>Behind the figure of the last fact.</summary>
    internal int LastEnd { get; private set; }

    /// <summary>Behind the noun that the last figure counted: the next lead begins there.</summary>
    internal int NounEnd { get; set; }

    /// <summary>Finds the times and quantities of a sentence.</summary>
    internal void Scan(in Passage passage)
    {
        Passage = passage;
        _scanner.Scan(Folded.Characters, passage.SentenceStart, passage.SentenceEnd);
    }

    /// <summary>Keeps the quantities that can be facts.</summary>
    /// <returns>False where there is none.</returns>
    internal bool TryFindFigures()
    {
        if (_scanner.Quantities.Count == 0)
        {
            return false;
        }

        ReadOnlySpan<char> text = Folded.Characters;
        Figures.Clear();
        foreach (Quantity quantity in _scanner.Quantities)
        {
            if (FigureFilter.CanBeFact(text, quantity))
            {
                Figures.Add(quantity);
            }
        }

        return Figures.Count > 0;
    }

    /// <summary>Forgets what the sentence before told, all but its last subject.</summary>
    internal void Begin()
    {
        Recent.Clear();
        Items.Clear();
        Before = Subject;
        Subject = default;
        Base = default;
        NounEnd = 0;
        _lastLead = default;
        LastEnd = Passage.SentenceStart;
    }

    /// <summary>Takes a subject for what is told now.</summary>
    internal void Remember(Subject subject)
    {
        Subject = subject;
        if (Recent.Count == MostRecent)
        {
            Recent.RemoveAt(0);
        }

        Recent.Add(subject);
    }

    /// <summary>Keeps of a fact what the next figure may inherit.</summary>
    internal void Keep(in Draft draft)
    {
        _lastLead = draft.Lead;
        LastEnd = draft.Figure.OuterEnd;
        LastMeasure = draft.Measure;
    }

    /// <summary>Where a figure begins, or the end behind the last.</summary>
    internal int NextStart(int index, int end) => index < Figures.Count ? Figures[index].OuterStart : end;

    /// <summary>Whether the figure behind this one is a rank.</summary>
    internal bool NextIsRank(int index) => index + 1 < Figures.Count && Figures[index + 1].Kind == QuantityKind.Rank;

    // 14.6%、8%、5.7%: figures of one kind with nothing but 、 or 和 between them.
    internal int CountRun(ReadOnlySpan<char> text, int index)
    {
        int run = 1;
        while (run < LongestRun && index + run < Figures.Count)
        {
            Quantity before = Figures[index + run - 1];
            Quantity next = Figures[index + run];
            ReadOnlySpan<char> between = text[before.OuterEnd..next.OuterStart];
            bool joined = between is "、" or "和" or "与" or "及" or "以及" or "," or "、-";
            if (!joined || (before.Kind != next.Kind && before.Unit is not null))
            {
                break;
            }

            run++;
        }

        return run;
    }
}
