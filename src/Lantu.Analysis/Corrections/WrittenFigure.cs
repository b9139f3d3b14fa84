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

    /// <summary>Reads a figure with its unit: 60万人次, 5%—5.5%, 第2位, 连续35年, -3.1%.</summary>
    /// <param name="written">The figure alone; words that bind it (超, 以上) belong to the comparator.</param>
    /// <param name="measure">How it is measured: a growth is in percent, a rank is 第几位.</param>
    /// <param name="unit">The unit where none is written, of the contract; null where there is none.</param>
    public static FigureReading Read(string written, Measure measure, string? unit)
    {
        ArgumentNullException.ThrowIfNull(written);
        FoldedText folded = FoldedText.Of(written);
        int sign = folded.Length > 0 && folded.Characters[0] is '-' or '−' or '－' ? 1 : 0;
        if (folded.Length == sign || folded.Characters.Contains('\n'))
        {
            return Wrong("要写出数，连单位，例如 60万人次", "write the figure with its unit, as 60万人次");
        }

        string figure = folded.Slice(sign, folded.Length).ToString();
        IReadOnlyList<Quantity> found = Quantity.ReadAll(figure);
        if (measure == Measure.Streak && WholeOf(found, figure) is null)
        {
            // The words of a streak begin behind 连续, and so a form shows them: 35年.
            (figure, found) = (Consecutive + figure, Quantity.ReadAll(Consecutive + figure));
        }

        if (WholeOf(found, figure) is not { } one)
        {
            return Wrong(found is [var part] && part.OuterStart == 0 && part.OuterEnd == figure.Length
                ? new Bilingual($"“{written.Trim()}”里只写数和单位；{figure[..part.Start]}{figure[part.End..]}选在“关系”里", $"write the number and unit alone in '{written.Trim()}'; choose {figure[..part.Start]}{figure[part.End..]} as the relation")
                : new Bilingual($"“{written.Trim()}”不是看得懂的数；写成 60万人次、7.9%、第2位、连续35年、5%—5.5%", $"'{written.Trim()}' is no figure that is understood; write 60万人次, 7.9%, 第2位, 连续35年, 5%—5.5%"));
        }

        int start = one.Start == 0 || figure.Length > folded.Length ? 0 : one.Start;
        return Misfit(one, measure) is { } misfit ? Wrong(misfit) : new FigureReading(ToValue(one, folded.Written(start, folded.Length), sign == 1, measure, unit), null);
    }

    // The one quantity that the words are, from the first to the last; 连续 before a streak belongs to it.
    private static Quantity? WholeOf(IReadOnlyList<Quantity> found, string figure) =>
        found is [var one] && one.End == figure.Length && (one.Start == 0 || (one.Kind == QuantityKind.Streak && one.OuterStart == 0)) ? one : null;

    private static FactValue ToValue(in Quantity figure, string written, bool isNegative, Measure measure, string? unit)
    {
        decimal half = measure is Measure.Rank or Measure.Streak || figure.IsCountedOut ? 0m : figure.Step / 2m;
        (decimal number, decimal? upper) = !isNegative ? (figure.Number, figure.Upper)
            : figure.Upper is { } top ? (-top, -figure.Number)
            : (-figure.Number, null);
        string? own = measure is Measure.Rank or Measure.Multiple ? null
            : figure.Kind is QuantityKind.Percent ? "%"
            : figure.Kind is QuantityKind.Points ? "pp"
            : figure.Unit?.Code ?? unit;
        return new FactValue(number, upper, own, written, number - half, (upper ?? number) + half);
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

    private static FigureReading Wrong(string chinese, string english) => Wrong(new Bilingual(chinese, english));

    private static FigureReading Wrong(Bilingual words) => new(null, words);
}
