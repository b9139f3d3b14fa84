using Lantu.Analysis.Intervals;

namespace Lantu.Analysis.Checks;

/// <summary>Tells whether figures agree, with their rounding understood.</summary>
internal static class Judge
{
    /// <summary>
    /// Reckons an edit: pass where the stretches of rounding meet, borderline where only those of a whole step do, else a
    /// contradiction, or a note where the conditions are not proved.
    /// </summary>
    /// <returns>Null where the sum cannot be done: a divisor of zero, the root of nothing, or more digits than a decimal holds.</returns>
    internal static Reckoning? Of(Edit edit)
    {
        try
        {
            decimal point = edit.Expression([.. edit.Inputs.Select(static input => input.Number)]);
            Interval tight = Corners.Of(edit.Expression, [.. edit.Inputs.Select(static input => input.Tight)]);
            Interval loose = Corners.Of(edit.Expression, [.. edit.Inputs.Select(static input => input.Loose)]);
            return new Reckoning(VerdictOf(edit, tight, loose), point, tight, loose);
        }
        catch (Exception e) when (e is ArithmeticException or ArgumentException)
        {
            return null;
        }
    }

    private static Verdict VerdictOf(Edit edit, Interval tight, Interval loose)
    {
        if (tight is { Low: null, High: null })
        {
            return Verdict.Undetermined;
        }

        if (edit.AlwaysNote)
        {
            return Verdict.Note;
        }

        Interval stated = edit.Stated?.Tight ?? edit.Bound!;
        Interval around = edit.Stated?.Loose ?? edit.Bound!;
        if (Widened(stated, edit.Sense).Meets(tight))
        {
            return Verdict.Pass;
        }

        if (Widened(around, edit.Sense).Overlaps(loose))
        {
            return Verdict.Borderline;
        }

        return edit.IsHard && edit.Otherwise?.Invoke() is null ? Verdict.Contradiction : Verdict.Note;
    }

    private static Interval Widened(Interval stated, EditSense sense) => sense switch
    {
        EditSense.Equal => stated,
        EditSense.AtMost => stated.High is { } high ? Interval.UpTo(high) : Interval.Unknown,
        EditSense.AtLeast => stated.Low is { } low ? Interval.From(low) : Interval.Unknown,
    };
}
