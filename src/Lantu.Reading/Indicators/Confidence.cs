using Lantu.Plans.Model;
using Lantu.Quantities;
using Lantu.Quantities.Numbers;

namespace Lantu.Reading.Indicators;

/// <summary>How often facts read like this one are wholly right; measured on the gold, see docs/accuracy.md.</summary>
internal static class Confidence
{
    private const int Best = 9800;
    private const int Whole = 100;

    internal static decimal Of(in Draft draft, in Passage passage, Indicator? indicator, Period? period)
    {
        // In hundredths of a percent, so that no reading pays for decimals.
        int trust = Best * (int)(draft.SubjectTrust * Whole) / Whole * (int)(draft.MeasureTrust * Whole) / Whole;
        if (indicator is null)
        {
            // A level of something unknown is the least sure: the words may be too many or too few.
            trust = trust * (draft.Measure == Measure.Level ? 92 : 98) / Whole;
        }

        trust = draft.Measure == Measure.Share ? trust * 85 / Whole : trust;
        trust = period is null ? trust * 85 / Whole : trust;
        trust = passage.Role is SectionRole.Other or SectionRole.Notes ? trust * 75 / Whole : trust;
        trust = draft.Figure.Form != NumeralForm.Arabic && draft.Figure.Kind is QuantityKind.Amount or QuantityKind.Bare ? trust * 90 / Whole : trust;
        return new decimal(Math.Clamp((trust + (Whole / 2)) / Whole, 5, 99), 0, 0, false, 2);
    }
}
