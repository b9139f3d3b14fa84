using Lantu.Plans.Model;
using Lantu.Quantities;
using Lantu.Reading.Sentences;
using Lantu.Text.Folding;

namespace Lantu.Reading.Indicators;

/// <summary>Puts a figure into numbers.</summary>
internal static class ValueRules
{
    /// <summary>The value at the start of a way; null where none is told.</summary>
    internal static Baseline? ToBaseline(in Draft draft, FoldedText folded)
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

        return new Baseline(from.Number * factor, folded.Written(from.Start, from.End), null);
    }

    /// <summary>The figure as a value: as written, as a number, and the interval that its last digit leaves.</summary>
    internal static FactValue ToValue(in Draft draft, Measure measure, Indicator? indicator, FoldedText folded)
    {
        string written = folded.Written(draft.Figure.Start, draft.Figure.End);
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

        string? unit = measure is Measure.Rank or Measure.Multiple ? null : draft.Unit ?? figure.Unit?.Code ?? indicator?.Unit;
        bool exact = measure is Measure.Rank or Measure.Streak || figure.IsCountedOut;
        decimal half = exact ? 0m : figure.Step / 2m;
        decimal top = upper ?? number;
        return new FactValue(number, upper, unit, written, number - half, exact ? top : top + half);
    }
}
