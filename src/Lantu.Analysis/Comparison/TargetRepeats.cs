using Lantu.Plans.Model;

namespace Lantu.Analysis.Comparison;

/// <summary>Tells when two targets of one document are one, said twice: once among the main ones, once more in a task.</summary>
internal static class TargetRepeats
{
    /// <summary>Whether both promise the same figure of the same indicator for the same time and place.</summary>
    internal static bool Are(Fact first, Fact second) =>
        first.Indicator.Id is not null && first.Indicator.Id == second.Indicator.Id && first.Measure == second.Measure
        && first.Value.Number is not null && first.Value.Number == second.Value.Number && first.Value.Unit == second.Value.Unit
        && first.Place == second.Place && first.Period?.Label == second.Period?.Label;
}
