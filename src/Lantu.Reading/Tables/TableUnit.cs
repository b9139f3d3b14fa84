using Lantu.Quantities;
using Lantu.Quantities.Amounts;

namespace Lantu.Reading.Tables;

/// <summary>A unit as a table writes it beside its figures: 亿元, %, 万人.</summary>
/// <param name="Code">The contract's unit, or the measure word; null for a scale alone.</param>
/// <param name="Factor">What one of it is in <paramref name="Code"/>: 10⁸ for 亿元.</param>
/// <param name="Kind">What it counts.</param>
/// <param name="IsScaled">Whether 万 or 亿 is in it.</param>
internal sealed record TableUnit(string? Code, decimal Factor, UnitKind Kind, bool IsScaled)
{
    private const int Longest = 16;

    internal static readonly TableUnit Percent = new("%", 1m, UnitKind.None, false);

    internal static readonly TableUnit Points = new("pp", 1m, UnitKind.None, false);

    internal bool IsPercent => Code == "%";

    /// <summary>Reads a unit; null where the words are none.</summary>
    internal static TableUnit? Read(ReadOnlySpan<char> words)
    {
        ReadOnlySpan<char> bare = words.Trim("():,，。").ToString();
        if (bare.Length is 0 or > Longest || bare.ContainsAnyInRange('0', '9'))
        {
            return null;
        }

        if (bare is "%" or "百分比")
        {
            return Percent;
        }

        if (bare is "百分点" or "个百分点")
        {
            return Points;
        }

        // The grammar of figures knows all units; it reads one of it.
        string one = "1" + bare.ToString();
        IReadOnlyList<Quantity> read = Quantity.ReadAll(one);
        if (read.Count != 1 || read[0].Start != 0 || read[0].OuterEnd != one.Length || read[0].Number <= 0)
        {
            return null;
        }

        Quantity quantity = read[0];
        return quantity.Kind switch
        {
            QuantityKind.Percent => Percent,
            QuantityKind.Amount or QuantityKind.Duration => new TableUnit(quantity.Unit?.Code, quantity.Number, quantity.UnitKind, quantity.IsScaled),
            QuantityKind.Bare => new TableUnit(null, quantity.Number, UnitKind.None, true),
            QuantityKind.Points or QuantityKind.Times or QuantityKind.Rank or QuantityKind.Streak or QuantityKind.RatioPart => null,
        };
    }
}
