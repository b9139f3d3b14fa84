using Lantu.Plans.Model;
using Lantu.Quantities;
using Lantu.Quantities.Amounts;

namespace Lantu.Analysis.Observations;

/// <summary>A figure that a person or a table writes by itself: 300亿元, −3.2%, 5万人.</summary>
public static class WrittenFigure
{
    /// <summary>Reads it.</summary>
    /// <returns>Null where the words are not one figure from the first letter to the last.</returns>
    public static FactValue? Read(string words)
    {
        ArgumentNullException.ThrowIfNull(words);
        IReadOnlyList<Quantity> read = Quantity.ReadAll(words);
        if (read is not [var one] || one.Start != 0 || one.End != words.Length)
        {
            return null;
        }

        decimal half = one.UnitKind is UnitKind.Count or UnitKind.Person && !one.IsScaled && one.Step == 1 || one.Kind is QuantityKind.Rank or QuantityKind.Streak ? 0 : one.Step / 2;
        return new FactValue(one.Number, one.Upper, one.Kind == QuantityKind.Percent ? "%" : one.Unit?.Code, words, one.Number - half, (one.Upper ?? one.Number) + half);
    }
}
