using Lantu.Plans.Model;
using Lantu.Quantities;
using Lantu.Quantities.Amounts;
using Lantu.Quantities.Bounds;
using Lantu.Reading.Sentences;
using Lantu.Text;
using Lantu.Text.Folding;

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
        Period? period = PeriodOf(ChoosePeriod(draft, passage, nature, ref measure));
        FactValue value = ToValue(draft, measure, indicator);
        Comparator comparator = draft.Comparator ?? ToComparator(draft, nature, context.Folded);
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
            Status = draft.Lead.Has(LeadFlags.Preliminary) || IsPreliminary(passage) ? Vintage.Preliminary : draft.Lead.Has(LeadFlags.Estimated) && nature == Nature.Result ? Vintage.Estimated : null,
            Place = PlaceOf(draft),
            Obligation = nature == Nature.Target ? ObligationOf(draft) : null,
            Reference = draft.ReferenceEnd > draft.ReferenceStart ? context.Folded.Written(draft.ReferenceStart, draft.ReferenceEnd) : null,
            Period = period,
            Baseline = ToBaseline(draft, indicator),
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

    // Several years: a stock, a rank and a share belong to the last of them, what was done and what grew to all.
    private TimeFrame ChoosePeriod(in Draft draft, in Passage passage, Nature nature, ref Measure measure)
    {
        TimeFrame told = draft.Time.IsKnown ? draft.Time : tracker.Current(passage.Role);
        if (!draft.Time.IsKnown && passage.IsIntended && nature != Nature.Target && tracker.Reported > 0 && told.To > tracker.Reported)
        {
            told = new TimeFrame(tracker.Reported, tracker.Reported); // told as done among what is to be done
        }

        if (!told.IsKnown)
        {
            return told;
        }

        if (draft.BaseYear > 0 && told.To - draft.BaseYear > 1 && told.FirstMonth == 0 && measure is Measure.Growth or Measure.Change or Measure.AverageGrowth)
        {
            told = new TimeFrame(draft.BaseYear + 1, told.To); // 比2020年增长: over all the years since
        }

        if (measure == Measure.AverageGrowth)
        {
            return told.IsSeveralYears ? told : SeveralYearsAround(told, passage.Role, draft.IsTimeEnd);
        }

        if (draft.IsTimeEnd && measure == Measure.Change && !told.IsSeveralYears && told.FirstMonth == 0 && told.To > tracker.Year + 1 && tracker.Year > 0)
        {
            return new TimeFrame(PeriodTracker.PlanAround(told.To).From, told.To);
        }

        if (!told.IsSeveralYears)
        {
            return told;
        }

        if (measure == Measure.Growth && draft.Lead.Has(LeadFlags.YearOnYear))
        {
            return new TimeFrame(told.To, told.To);
        }

        switch (measure)
        {
            case Measure.Growth:
                measure = Measure.Change;
                return told;
            case Measure.Change or Measure.AverageGrowth:
                return told;
            case Measure.Level:
                return IsSummed(draft, context.Folded) ? told : new TimeFrame(told.To, told.To);
            case Measure.Share or Measure.Multiple or Measure.Rank or Measure.Streak:
                return new TimeFrame(told.To, told.To);
        }

        return told;
    }

    private TimeFrame SeveralYearsAround(in TimeFrame told, SectionRole role, bool isEnd)
    {
        if (isEnd || told.To > tracker.Year)
        {
            TimeFrame plan = PeriodTracker.PlanAround(told.To);
            return new TimeFrame(plan.From, Math.Max(plan.From, told.To));
        }

        return role == SectionRole.Review ? new TimeFrame(told.To - 4, told.To) : PeriodTracker.PlanAround(told.To);
    }

    // 累计使用外资846亿美元, 跨越三个大台阶, money spent and land supplied over the years: all of them.
    private static bool IsSummed(in Draft draft, FoldedText folded) =>
        (draft.Lead.Has(LeadFlags.Cumulative) && !(draft.Lead.Relation is Relation.Reach or Relation.RiseTo && draft.Figure.UnitKind is UnitKind.Count or UnitKind.Household or UnitKind.Person))
        || draft.Lead.Has(LeadFlags.Average)
        || draft.Rule == "Steps"
        || (draft.Lead.Relation == Relation.Be && draft.Figure.UnitKind == UnitKind.Money && folded.Slice(draft.Lead.TieStart, draft.Figure.Start).StartsWith("完成", StringComparison.Ordinal))
        || (draft.Lead.Verb is VerbKind.Flow or VerbKind.Loss && draft.Lead.Relation is Relation.None or Relation.Be
            && draft.Figure.UnitKind is not (UnitKind.Count or UnitKind.Person or UnitKind.Household));

    private static Baseline? ToBaselineValue(in Quantity from, string written, decimal factor) => new(from.Number * factor, written, null);

    private Baseline? ToBaseline(in Draft draft, Indicator? indicator)
    {
        if (draft.From is not { } from)
        {
            return null;
        }

        decimal factor = 1m;
        bool bare = from.Unit is null && draft.Figure.Unit is not null && !from.IsScaled && draft.Figure.IsScaled;
        if (bare && draft.Figure.Number > 0m && from.Number * 100m < draft.Figure.Number)
        {
            // 从7.2增加到8.9万家: the scale stands once.
            factor = draft.Figure.Number >= 100_000_000m ? 100_000_000m : 10_000m;
        }

        _ = indicator;
        return ToBaselineValue(from, context.Folded.Written(from.Start, from.End), factor);
    }

    private FactValue ToValue(in Draft draft, Measure measure, Indicator? indicator)
    {
        string written = context.Folded.Written(draft.Figure.Start, draft.Figure.End);
        if (draft.Comparator is Comparator.InStepWith or Comparator.Up or Comparator.Down or Comparator.Stable)
        {
            return new FactValue(null, null, null, written, null, null);
        }

        Quantity figure = draft.Figure;
        decimal number = figure.Number;
        decimal? upper = figure.Upper;
        if (measure == Measure.Multiple && !figure.IsDoubling && draft.Lead.Relation is Relation.Growth or Relation.Rise)
        {
            number += 1m;
            upper += 1m;
        }

        if (draft.IsNegative)
        {
            decimal least = upper ?? number;
            upper = upper is null ? null : -number;
            number = -least;
        }

        string? unit = measure is Measure.Rank ? null : measure == Measure.Multiple ? null : draft.Unit ?? figure.Unit?.Code ?? indicator?.Unit;
        bool exact = measure is Measure.Rank or Measure.Streak
            || (!figure.IsScaled && figure.UnitKind is UnitKind.Count or UnitKind.Person or UnitKind.Household or UnitKind.Visits or UnitKind.Container or UnitKind.Duration && figure.Step >= 1m);
        decimal half = exact ? 0m : figure.Step / 2m;
        decimal top = upper ?? number;
        return new FactValue(number, upper, unit, written, number - half, exact ? top : top + half);
    }

    private static Comparator ToComparator(in Draft draft, Nature nature, FoldedText folded)
    {
        if (draft.Figure.Upper is not null)
        {
            return Comparator.Between;
        }

        Bound bound = draft.Figure.After != Bound.None ? draft.Figure.After
            : draft.SharedBound != Bound.None ? draft.SharedBound : draft.Figure.Before;
        Comparator comparator = bound switch
        {
            Bound.None => Unbound(draft, nature, folded),
            Bound.AtLeast => Comparator.AtLeast,
            Bound.MoreThan => Comparator.MoreThan,
            Bound.AtMost => Comparator.AtMost,
            Bound.LessThan => Comparator.LessThan,
            Bound.About => Comparator.About,
        };
        return draft.IsNegative && bound != Bound.None ? Turned(comparator) : comparator;
    }

    // 下降3.4%以上 is -3.4 or less.
    private static Comparator Turned(Comparator comparator) => comparator switch
    {
        Comparator.AtLeast => Comparator.AtMost,
        Comparator.MoreThan => Comparator.LessThan,
        Comparator.AtMost => Comparator.AtLeast,
        Comparator.LessThan => Comparator.MoreThan,
        Comparator.Equal or Comparator.About or Comparator.Between or Comparator.InStepWith or Comparator.Up or Comparator.Down or Comparator.Stable => comparator,
    };

    private static Comparator Unbound(in Draft draft, Nature nature, FoldedText folded)
    {
        bool isReached = draft.Lead.Relation is Relation.Reach or Relation.RiseTo && draft.Measure is Measure.Level or Measure.Share;
        return nature != Nature.Target ? Comparator.Equal
            : isReached ? Comparator.AtLeast
            : draft.Lead.Relation == Relation.FallTo && folded.Characters[draft.Figure.OuterStart - 1] != '为' ? Comparator.AtMost : Comparator.Equal; // 降至, not 减少为
    }
}
