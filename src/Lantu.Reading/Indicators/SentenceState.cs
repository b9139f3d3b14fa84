using Lantu.Plans.Catalogue;
using Lantu.Plans.Model;
using Lantu.Quantities;
using Lantu.Quantities.Bounds;
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

    /// <summary>Names towns and villages in one word.</summary>
    internal const string CityAndCountry = "城乡";

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

    /// <summary>Behind the last figure of the row that belongs to <see cref="Items"/>; 0 where none was read.</summary>
    internal int ItemsEnd { get; set; }

    /// <summary>Behind a row of figures of which it is open which of the things named each measures; 0 where there is none.</summary>
    internal int DoubtfulUntil { get; set; }

    /// <summary>Whether the last fact was the end of the row of <see cref="Items"/>.</summary>
    internal bool IsRightBehindItems => ItemsEnd > 0 && ItemsEnd == LastEnd;

    /// <summary>The lead of the last fact.</summary>
    internal ref readonly Lead LastLead => ref _lastLead;

    /// <summary>What the last fact measures, with the side that it was told from: 税收 + 占比.</summary>
    internal Subject LastSubject { get; private set; }

    /// <summary>What the levels and counts told in this sentence measure, in order, as far as a rule looks back.</summary>
    internal List<Subject> Told { get; } = [];

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
                LeaveUnitToPoints(text, quantity);
                Figures.Add(IsPlace(text, quantity) ? quantity with { Kind = QuantityKind.Rank, Unit = null } : quantity);
            }
        }

        return Figures.Count > 0;
    }

    // 全国排名46位、82位: places of a ranking, not people.
    private bool IsPlace(ReadOnlySpan<char> text, in Quantity quantity)
    {
        if (quantity.Kind != QuantityKind.Amount || quantity.End != quantity.OuterEnd || text[quantity.End - 1] != '位' || quantity.Before != Bound.None)
        {
            return false;
        }

        bool goesOn = Figures.Count > 0 && Figures[^1].Kind == QuantityKind.Rank && Figures[^1].OuterEnd + 1 == quantity.OuterStart && text[quantity.OuterStart - 1] is '、' or '和';
        ReadOnlySpan<char> before = text[..quantity.OuterStart];
        return goesOn || before.EndsWith("排名", StringComparison.Ordinal) || before.EndsWith("位列", StringComparison.Ordinal) || before.EndsWith("名列", StringComparison.Ordinal);
    }

    // 分别提高29个、6个百分点: both are points.
    private void LeaveUnitToPoints(ReadOnlySpan<char> text, in Quantity quantity)
    {
        if (quantity.Kind == QuantityKind.Points && Figures.Count > 0 && Figures[^1] is { Kind: QuantityKind.Amount, Unit.Code: "个" } before
            && quantity.OuterStart - before.OuterEnd == 1 && text[before.OuterEnd] is '、' or '和' or '与')
        {
            Figures[^1] = before with { Kind = QuantityKind.Bare, Unit = null };
        }
    }

    /// <summary>Forgets what the sentence before told, all but its last subject.</summary>
    internal void Begin()
    {
        Recent.Clear();
        Items.Clear();
        Told.Clear();
        LastSubject = default;
        Before = Subject;
        Subject = default;
        Base = default;
        NounEnd = 0;
        ItemsEnd = 0;
        DoubtfulUntil = 0;
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
        LastSubject = draft.Subject;
        if (draft.Measure is Measure.Level or Measure.Change && draft.Figure.Kind == QuantityKind.Amount)
        {
            if (Told.Count == MostRecent)
            {
                Told.RemoveAt(0);
            }

            Told.Add(draft.Subject);
        }
    }

    /// <summary>Whether words name towns and villages in one word.</summary>
    internal bool NamesBothSides(Subject subject) => subject.Written(Folded).Contains(CityAndCountry, StringComparison.Ordinal);

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
