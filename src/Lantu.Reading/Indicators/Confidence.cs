using Lantu.Plans.Model;
using Lantu.Quantities;
using Lantu.Quantities.Numbers;

namespace Lantu.Reading.Indicators;

/// <summary>How often facts read like this one are wholly right; measured on the gold, see docs/accuracy.md.</summary>
internal static class Confidence
{
    internal static decimal Of(in Draft draft, in Passage passage, Indicator? indicator, Period? period)
    {
        decimal trust = 0.97m * draft.SubjectTrust * draft.MeasureTrust;
        if (indicator is null)
        {
            trust *= 0.97m;
        }

        if (period is null)
        {
            trust *= 0.85m;
        }

        if (passage.Role is SectionRole.Other or SectionRole.Notes)
        {
            trust *= 0.75m;
        }

        if (draft.Figure.Form != NumeralForm.Arabic && draft.Figure.Kind is QuantityKind.Amount or QuantityKind.Bare)
        {
            trust *= 0.9m;
        }

        return Math.Round(Math.Clamp(trust, 0.05m, 0.99m), 2, MidpointRounding.AwayFromZero);
    }
}
