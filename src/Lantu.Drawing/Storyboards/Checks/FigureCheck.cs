using Lantu.Analysis.Derivations;
using Lantu.Plans.Model;
using Lantu.Quantities.Bounds;

namespace Lantu.Drawing.Storyboards.Checks;

/// <summary>Holds one figure against its facts: digits, unit, the words that bind it, its direction.</summary>
internal sealed class FigureCheck
{
    private static readonly string[] Rises = ["增长", "上升", "提高", "提升", "上涨", "增加", "增"];
    private static readonly string[] Falls = ["下降", "降低", "减少", "回落", "下滑", "负增长", "-", "−", "降", "减"];

    private readonly Plan _plan;
    private readonly string _drawn;
    private readonly string _lead;
    private readonly bool _passed;
    private readonly bool _isValue;
    private readonly IReadOnlyList<Fact> _facts;
    private readonly IReadOnlyList<DerivedValue> _derived;

    /// <summary>Begins a check.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="lead">
    /// The name of which it is the value, where 跨越 binds it; null for what stands beside a value, and may be its start.
    /// </param>
    /// <param name="text">The figure as drawn.</param>
    /// <param name="facts">Its facts.</param>
    /// <param name="derived">Its computed values.</param>
    internal FigureCheck(Plan plan, string? lead, string text, IReadOnlyList<Fact> facts, IReadOnlyList<DerivedValue> derived)
    {
        _plan = plan;
        _lead = lead ?? "";
        _isValue = lead is not null;
        _passed = lead == StoryWords.Chinese.Threshold || lead == StoryWords.English.Threshold;
        _drawn = DrawnNumber.Fold(text);
        _facts = facts;
        _derived = derived;
    }

    /// <summary>What is wrong, with the piece as drawn and what the plan holds.</summary>
    internal IEnumerable<(StoryFindingCode Code, string Drawn, string Held)> Faults()
    {
        bool quoted = _facts.Any(fact => IsQuoted(fact, withLead: false));
        foreach (DrawnNumber number in DrawnNumber.All(_drawn))
        {
            if (_derived.Any(derived => IsWithin(number, DrawnNumber.Fold(derived.Written)) || Agrees(number, derived.Written, withUnit: true)))
            {
                continue;
            }

            Fact[] own = [.. _facts.Where(fact => IsValue(number, fact))];
            if (own.Length > 0)
            {
                if (own.All(fact => BoundFault(number, fact)))
                {
                    yield return (StoryFindingCodes.BoundDiffers, _drawn, Clause(own[0]));
                }
                else if (own.All(fact => DirectionFault(number, fact)))
                {
                    yield return (StoryFindingCodes.DirectionDiffers, _drawn, Clause(own[0]));
                }
            }
            else if (!quoted && !_facts.Any(fact => (!_isValue && IsBaseline(number, fact)) || IsInWords(number, fact) || IsTime(number, fact)))
            {
                yield return (IsOtherUnit(number) ? StoryFindingCodes.UnitDiffers : StoryFindingCodes.FigureDiffers, number.Words, Held());
            }
        }
    }

    private bool IsValue(DrawnNumber number, Fact fact) =>
        IsWithin(number, DrawnNumber.Fold(fact.Value.Written)) || Agrees(number, fact.Value.Written, withUnit: true);

    private bool IsBaseline(DrawnNumber number, Fact fact) =>
        fact.Baseline?.Written is { } start && (IsWithin(number, DrawnNumber.Fold(start)) || Agrees(number, start, withUnit: true));

    // 全省90个县（市、区）: numbers in the words around the figure.
    private bool IsInWords(DrawnNumber number, Fact fact) =>
        new[] { fact.Scope, fact.Reference, fact.Indicator.Written, fact.Place }
            .Any(words => !string.IsNullOrEmpty(words) && IsWithin(number, DrawnNumber.Fold(words)));

    // 上年 and 去年 count from the document's year: as the sentence has them, or not at all.
    private bool IsTime(DrawnNumber number, Fact fact) =>
        number.Time is not null ? DrawnNumber.Fold(fact.Evidence.Of(_plan.Text)).Contains(number.Words, StringComparison.Ordinal)
        : number.Quantity is null && PlanHoldings.Times(fact.Period).Concat(PlanHoldings.Times(fact.Baseline?.Period)).Contains(number.Digits);

    /// <summary>Whether a number lies within a place where these words stand in the figure.</summary>
    private bool IsWithin(DrawnNumber number, string words)
    {
        if (words.Length == 0)
        {
            return false;
        }

        for (int at = _drawn.IndexOf(words, StringComparison.Ordinal); at >= 0; at = _drawn.IndexOf(words, at + 1, StringComparison.Ordinal))
        {
            if (at <= number.Start && number.End <= at + words.Length && HeldWords.IsWhole(_drawn, at, at + words.Length))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Agrees(DrawnNumber number, string written, bool withUnit) =>
        DrawnNumber.All(DrawnNumber.Fold(written)).Any(held => number.Agrees(held, withUnit));

    // The same digits behind another scale or unit: 2693.3万元 for 2693.3亿元, 0.27万亿 for 2700亿.
    private bool IsOtherUnit(DrawnNumber number) => _facts.Any(fact =>
        new[] { fact.Value.Written, _isValue ? null : fact.Baseline?.Written }.OfType<string>().Any(written =>
            DrawnNumber.All(DrawnNumber.Fold(written)).Any(held =>
                (held.Digits.Length > 0 && held.Digits == number.Digits)
                || (held.Quantity is { } one && number.Quantity is { } two && one.Number == two.Number))));

    /// <summary>Whether the figure is a piece of the sentence that holds the fact's own figure.</summary>
    private bool IsQuoted(Fact fact, bool withLead)
    {
        string sentence = DrawnNumber.Fold(fact.Evidence.Of(_plan.Text));
        (int start, int end) = Place(fact);
        for (int at = sentence.IndexOf(_drawn, StringComparison.Ordinal); at >= 0 && _drawn.Length > 0; at = sentence.IndexOf(_drawn, at + 1, StringComparison.Ordinal))
        {
            if ((withLead ? at < start : at <= start) && end <= at + _drawn.Length && HeldWords.IsWhole(sentence, at, at + _drawn.Length))
            {
                return true;
            }
        }

        return false;
    }

    // Where the figure stands in its folded sentence.
    private (int Start, int End) Place(Fact fact)
    {
        int start = DrawnNumber.Fold(_plan.Text[fact.Evidence.Start..Math.Max(fact.Evidence.Start, fact.Span.Start)]).Length;
        return (start, start + DrawnNumber.Fold(fact.Span.Of(_plan.Text)).Length);
    }

    private bool BoundFault(DrawnNumber number, Fact fact)
    {
        if (fact.Measure is Measure.Rank or Measure.Streak || fact.Value.Number is null)
        {
            return false;
        }

        Bound meant = Meant(fact.Comparator);
        if (_passed && number.Bound == Bound.None && meant is Bound.MoreThan or Bound.AtLeast)
        {
            return false;
        }

        string sentence = DrawnNumber.Fold(fact.Evidence.Of(_plan.Text));
        (int start, int end) = Place(fact);
        Bound said = end <= sentence.Length ? DrawnNumber.BoundAround(sentence, start, end) : Bound.None;
        Bound within = DrawnNumber.All(DrawnNumber.Fold(fact.Value.Written)).Select(held => held.Bound).FirstOrDefault(bound => bound != Bound.None);
        return number.Bound == Bound.None ? meant != Bound.None && said != Bound.None : number.Bound != meant && number.Bound != said && number.Bound != within;
    }

    private static Bound Meant(Comparator comparator) => comparator switch
    {
        Comparator.AtLeast => Bound.AtLeast,
        Comparator.MoreThan => Bound.MoreThan,
        Comparator.AtMost => Bound.AtMost,
        Comparator.LessThan => Bound.LessThan,
        Comparator.About => Bound.About,
        Comparator.Equal or Comparator.Between or Comparator.InStepWith or Comparator.Up or Comparator.Down or Comparator.Stable => Bound.None,
    };

    private bool DirectionFault(DrawnNumber number, Fact fact)
    {
        if (fact.Measure is not (Measure.Growth or Measure.AverageGrowth or Measure.Change) || fact.Value.Number is not { } growth || growth == 0 || IsQuoted(fact, withLead: true))
        {
            return false;
        }

        string before = _drawn[Math.Max(0, number.Start - 6)..number.Start];
        int fall = Falls.Max(word => before.LastIndexOf(word, StringComparison.Ordinal));
        int rise = Rises.Max(word => before.LastIndexOf(word, StringComparison.Ordinal));
        bool falls = fall > rise || number.Words.StartsWith('-') || (rise < 0 && Falls.Any(word => _lead.EndsWith(word, StringComparison.Ordinal)));
        bool told = falls || rise >= 0 || fact.Measure != Measure.Change;
        return told && (growth < 0 ? !falls : falls);
    }

    private string Clause(Fact fact) => PlanText.Words(_plan.Text, PlanText.Clause(_plan.Text, fact));

    private string Held() => string.Join("、", _facts
        .SelectMany(fact => new[] { fact.Value.Written, _isValue ? null : fact.Baseline?.Written })
        .Concat(_derived.Select(derived => derived.Written))
        .Where(written => !string.IsNullOrEmpty(written))
        .Distinct());
}
