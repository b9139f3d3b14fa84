using Lantu.Analysis.Checks;
using Lantu.Plans.Model;
using Lantu.Quantities;
using Lantu.Text.Folding;

namespace Lantu.Analysis.Corrections;

/// <summary>What became of a figure that a person wrote: the value, or what is wrong with it.</summary>
/// <param name="Value">The value; null where something is wrong.</param>
/// <param name="Wrong">What is wrong and what helps; null where nothing is.</param>
public sealed record FigureReading(FactValue? Value, Bilingual? Wrong);

/// <summary>Puts a figure that a person wrote into numbers, by the grammar by which those of a report are read.</summary>
public static class WrittenFigure
{
    private const string Consecutive = "连续";

    /// <summary>Reads a figure of which nobody has said what it measures: 300亿元, −3.2%, 第2位.</summary>
    /// <returns>Null where the words are not one figure from the first letter to the last.</returns>
    public static FactValue? Read(string written) => Whole.Of(written, isStreak: false) is { } whole ? ToValue(whole, null, null) : null;

    /// <summary>What a figure measures by its own words: 第2位 is a rank, 连续35年 a streak; of others the usual.</summary>
    /// <param name="written">The figure.</param>
    /// <param name="usual">What it measures where its words do not tell.</param>
    public static Measure MeasureOf(string written, Measure usual) => Whole.Of(written, isStreak: false)?.Figure.Kind switch
    {
        QuantityKind.Rank => Measure.Rank,
        QuantityKind.Streak => Measure.Streak,
        _ => usual,
    };

    /// <summary>Reads a figure with its unit: 60万人次, 5%—5.5%, 第2位, 连续35年, -3.1%.</summary>
    /// <param name="written">The figure alone; words that bind it (超, 以上) belong to the comparator.</param>
    /// <param name="measure">How it is measured: a growth is in percent, a rank is 第几位.</param>
    /// <param name="unit">The unit where none is written, of the contract; null where there is none.</param>
    public static FigureReading Read(string written, Measure measure, string? unit)
    {
        if (Whole.Of(written, measure == Measure.Streak) is { } whole)
        {
            return Misfit(whole.Figure, measure) is { } misfit ? Wrong(misfit) : new FigureReading(ToValue(whole, measure, unit), null);
        }

        string told = written.Trim();
        FoldedText folded = FoldedText.Of(written);
        string figure = folded.Characters.ToString();
        IReadOnlyList<Quantity> found = Quantity.ReadAll(figure);
        return Wrong(folded.Length == 0 || figure.Contains('\n', StringComparison.Ordinal)
            ? new Bilingual("要写出数，连单位，例如 60万人次", "write the figure with its unit, as 60万人次")
            : found is [var part] && part.OuterStart == 0 && part.OuterEnd == figure.Length
            ? new Bilingual($"“{told}”里只写数和单位；{figure[..part.Start]}{figure[part.End..]}选在“关系”里", $"write the number and unit alone in '{told}'; choose {figure[..part.Start]}{figure[part.End..]} as the relation")
            : new Bilingual($"“{told}”不是看得懂的数；写成 60万人次、7.9%、第2位、连续35年、5%—5.5%", $"'{told}' is no figure that is understood; write 60万人次, 7.9%, 第2位, 连续35年, 5%—5.5%"));
    }

    private static FactValue ToValue(in Whole whole, Measure? measure, string? unit)
    {
        Quantity figure = whole.Figure;
        decimal half = measure is Measure.Rank or Measure.Streak || figure.Kind is QuantityKind.Rank or QuantityKind.Streak || figure.IsCountedOut ? 0m : figure.Step / 2m;
        (decimal number, decimal? upper) = !whole.IsNegative ? (figure.Number, figure.Upper)
            : figure.Upper is { } top ? (-top, -figure.Number)
            : (-figure.Number, null);
        string? own = measure is Measure.Rank or Measure.Multiple ? null
            : figure.Kind is QuantityKind.Percent ? "%"
            : figure.Kind is QuantityKind.Points ? "pp"
            : figure.Unit?.Code ?? unit;
        return new FactValue(number, upper, own, whole.Written, number - half, (upper ?? number) + half);
    }

    private static Bilingual? Misfit(in Quantity figure, Measure measure) => measure switch
    {
        Measure.Growth or Measure.AverageGrowth or Measure.Share when figure.Kind != QuantityKind.Percent =>
            new("增速和占比要写百分数，例如 7.9%", "growth and shares are in percent, as 7.9%"),
        Measure.Rank when figure.Kind != QuantityKind.Rank => new("位次要写第几位，例如 第2位", "write a rank as 第2位"),
        Measure.Streak when figure.Kind is not (QuantityKind.Streak or QuantityKind.Duration) => new("连续期数写成 连续35年", "write a streak as 连续35年"),
        Measure.Multiple when figure.Kind != QuantityKind.Times => new("倍数写成 2.5倍 或 翻一番", "write a multiple as 2.5倍 or 翻一番"),
        Measure.Level or Measure.Change when figure.Kind is QuantityKind.Rank or QuantityKind.Streak =>
            new("这是位次或连续期数；请在“量度”里选它", "this is a rank or a streak; choose that as the measure"),
        _ => null,
    };

    private static FigureReading Wrong(Bilingual words) => new(null, words);

    // The one quantity that words are, from the first to the last.
    private readonly record struct Whole(Quantity Figure, string Written, bool IsNegative)
    {
        internal static Whole? Of(string written, bool isStreak)
        {
            ArgumentNullException.ThrowIfNull(written);
            FoldedText folded = FoldedText.Of(written);
            int sign = folded.Length > 0 && folded.Characters[0] is '-' or '−' or '－' ? 1 : 0;
            if (folded.Length == sign || folded.Characters.Contains('\n'))
            {
                return null;
            }

            string figure = folded.Slice(sign, folded.Length).ToString();
            Quantity? found = WholeOf(figure);
            if (found is null && isStreak)
            {
                // The words of a streak begin behind 连续, and so a form shows them: 35年.
                (figure, found) = (Consecutive + figure, WholeOf(Consecutive + figure));
            }

            return found is { } one ? new Whole(one, folded.Written(one.Start == 0 || figure.Length > folded.Length ? 0 : one.Start, folded.Length), sign == 1) : null;
        }

        // 连续 before a streak belongs to it.
        private static Quantity? WholeOf(string figure) => Quantity.ReadAll(figure) is [var one] && one.End == figure.Length && (one.Start == 0 || (one.Kind == QuantityKind.Streak && one.OuterStart == 0)) ? one : null;
    }
}
