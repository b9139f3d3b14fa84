using Lantu.Plans.Model;
using Lantu.Reading.Sentences;
using Lantu.Text;

namespace Lantu.Reading.Indicators;

/// <summary>Puts drafts into words: the written figure, its interval, its time, its nature, its id and its confidence.</summary>
internal sealed class FactBuilder(ReadingContext context, PeriodTracker tracker)
{
    private const int LongestName = 64;
    private readonly List<Fact> _facts = [];
    private readonly Dictionary<TimeFrame, Period?> _periods = [];

    /// <summary>What was built, in the order of the text.</summary>
    internal IReadOnlyList<Fact> Build()
    {
        for (int i = 1; i < _facts.Count; i++)
        {
            // Nearly in order already: only targets without a number come late, within their sentence.
            for (int k = i; k > 0 && _facts[k].Span.Start < _facts[k - 1].Span.Start; k--)
            {
                (_facts[k], _facts[k - 1]) = (_facts[k - 1], _facts[k]);
            }
        }

        return _facts;
    }

    /// <summary>Takes a fact that is whole already.</summary>
    internal void Add(Fact fact)
    {
        if (!IsRepeated(fact))
        {
            _facts.Add(fact);
        }
    }

    /// <summary>Builds a fact.</summary>
    /// <param name="draft">What the figure says.</param>
    /// <param name="passage">Where it stands.</param>
    internal void Add(in Draft draft, in Passage passage)
    {
        if (draft.Subject.IsEmpty)
        {
            return; // a figure of nothing named is no fact
        }

        Span<char> buffer = stackalloc char[LongestName];
        ReadOnlySpan<char> words = draft.Subject.Words(context.Folded, buffer);
        Indicator? indicator = Bind(draft, words);
        string written = draft.Subject.Written(context.Folded) + draft.Part;
        TextSpan span = context.Folded.Source(draft.Figure.Start, draft.Figure.End);
        Measure measure = draft.Measure;
        Nature nature = NatureRules.Choose(draft, passage, context.Folded, tracker);
        Period? period = PeriodOf(PeriodRules.Choose(draft, passage, nature, context.Folded, tracker, ref measure));
        FactValue value = ValueRules.ToValue(draft, measure, indicator, context.Folded);
        Comparator comparator = draft.Comparator ?? ComparatorRules.Choose(draft, nature, context.Folded);
        decimal confidence = Confidence.Of(draft, passage, indicator, period);
        var fact = new Fact
        {
            Id = PlanIds.OfFact(span, measure, written),
            Nature = nature,
            Indicator = new FactIndicator(written, indicator?.Name, indicator?.Id),
            Measure = measure,
            Value = value,
            Comparator = comparator,
            Firmness = nature != Nature.Target ? null
                : draft.Lead.Has(LeadFlags.Commitment) ? Firmness.Commitment
                : draft.Lead.Has(LeadFlags.Aspiration) ? Firmness.Aspiration : null,
            Basis = ToBasis(draft, measure, indicator),
            Status = draft.Lead.Has(LeadFlags.Preliminary) || IsPreliminary(passage) ? Vintage.Preliminary
                : draft.Lead.Has(LeadFlags.Estimated) && nature == Nature.Result ? Vintage.Estimated : null,
            Place = PlaceOf(draft),
            Obligation = nature == Nature.Target ? ObligationOf(draft) : null,
            Reference = draft.ReferenceEnd > draft.ReferenceStart ? context.Folded.Written(draft.ReferenceStart, draft.ReferenceEnd) : null,
            Period = period,
            Baseline = ValueRules.ToBaseline(draft, context.Folded),
            Scope = draft.ScopeEnd > draft.ScopeStart ? context.Folded.Written(draft.ScopeStart, draft.ScopeEnd) : null,
            Span = span,
            Evidence = context.Folded.Source(passage.SentenceStart, passage.SentenceEnd),
            Section = passage.Section,
            Rule = draft.Rule,
            Confidence = confidence,
        };
        if (IsRepeated(fact))
        {
            return;
        }

        _facts.Add(fact);
        if (context.Trace is { } trace)
        {
            FactTrace.Note(trace, fact, draft, passage, context.Folded);
        }
    }

    // 全国, 全省 before what is measured: another place than the document's own.
    private string? PlaceOf(in Draft draft)
    {
        int start = draft.Subject.Start;
        ReadOnlySpan<char> text = context.Folded.Characters;
        if (start < 0 || start + 2 > text.Length)
        {
            return null;
        }

        ReadOnlySpan<char> word = text.Slice(start, 2);
        if (word[0] is not ('全' or '我') && start >= 2)
        {
            word = text.Slice(start - 2, 2);
        }

        if (word[0] is not ('全' or '我'))
        {
            return null;
        }

        PlaceLevel? level = word[1] switch
        {
            '国' => PlaceLevel.Country,
            '省' => PlaceLevel.Province,
            '州' or '盟' => PlaceLevel.Prefecture,
            '县' or '旗' => PlaceLevel.County,
            _ => null,
        };
        bool ownSaid = draft.Lead.ClauseStart < text.Length - 1 && text[draft.Lead.ClauseStart] == '我' && draft.Lead.ClauseStart != start - 2;
        return level is null || ownSaid || context.Document.Place is not { } own || own.Level == level ? null : word.ToString();
    }

    // 初步核算，全年…: the words that open a sentence hold for it.
    private bool IsPreliminary(in Passage passage)
    {
        ReadOnlySpan<char> opening = context.Folded.Slice(passage.SentenceStart, Math.Min(passage.SentenceEnd, passage.SentenceStart + 8));
        return opening.Contains("初步核算", StringComparison.Ordinal) || opening.Contains("初步统计", StringComparison.Ordinal);
    }

    // 单位地区生产总值能耗降低3%(约束性)
    private Obligation? ObligationOf(in Draft draft)
    {
        int end = draft.Figure.OuterEnd;
        ReadOnlySpan<char> behind = context.Folded.Slice(end, Math.Min(context.Folded.Length, end + 5));
        return behind.StartsWith("(约束性", StringComparison.Ordinal) ? Obligation.Obligatory
            : behind.StartsWith("(预期性", StringComparison.Ordinal) ? Obligation.Anticipatory : null;
    }

    // 粮食、棉花、粮食均居首位: a list that names one thing twice states it once.
    private bool IsRepeated(Fact fact)
    {
        for (int i = _facts.Count - 1; i >= 0 && _facts[i].Span == fact.Span; i--)
        {
            if (_facts[i].Id == fact.Id)
            {
                return true;
            }
        }

        return false;
    }

    // A document speaks of few periods, again and again.
    private Period? PeriodOf(in TimeFrame frame)
    {
        if (!_periods.TryGetValue(frame, out Period? period))
        {
            period = frame.ToPeriod();
            _periods.Add(frame, period);
        }

        return period;
    }

    // Some names of the catalogue hold their verb: 改造老旧小区.
    private Indicator? Bind(in Draft draft, ReadOnlySpan<char> words)
    {
        if (context.Catalogues.Indicators.Find(words) is { } found)
        {
            return found;
        }

        bool led = draft.Lead.VerbStart >= 0 && draft.Lead.VerbStart < draft.Subject.Start && draft.Subject.TailEnd == 0 && draft.Subject.End > draft.Subject.Start;
        return led ? context.Catalogues.Indicators.Find(context.Folded.Slice(draft.Lead.VerbStart, draft.Subject.End)) : null;
    }

    private static PriceBasis? ToBasis(in Draft draft, Measure measure, Indicator? indicator)
    {
        if (draft.Lead.Has(LeadFlags.Real))
        {
            return PriceBasis.Real;
        }

        if (draft.Lead.Has(LeadFlags.Comparable))
        {
            return PriceBasis.Comparable;
        }

        if (draft.Lead.Has(LeadFlags.Nominal))
        {
            return PriceBasis.Nominal;
        }

        return measure is Measure.Growth or Measure.AverageGrowth ? indicator?.GrowthBasis : measure == Measure.Level ? indicator?.LevelBasis : null;
    }
}
