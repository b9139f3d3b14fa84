using Lantu.Analysis.Checks;
using Lantu.Analysis.Intervals;
using Lantu.Analysis.Words;

namespace Lantu.Analysis.Derivations;

/// <summary>All that a document allows one to compute, each figure with its sum, its stretch and its sources.</summary>
internal static class DerivedFigures
{
    private static readonly Func<Ground, IEnumerable<DerivedFigure>>[] Rules =
        [GrowthFigures.Of, TradeFigures.Of, RatioFigures.Of, TargetFigures.Of, TradeFigures.OfTargets, GoalFigures.Of, CountFigures.Streaks];

    /// <summary>Derives from each document; figures behind which an assumption stands come as notes.</summary>
    internal static IReadOnlyList<Finding> Of(Ledger ledger, FindingWords words)
    {
        var found = new List<Finding>();
        for (int source = 0; source < ledger.Documents; source++)
        {
            if (ledger.ReviewYear(source) is { } year)
            {
                var ground = new Ground(ledger, source, year, words);
                found.AddRange(Rules.SelectMany(rule => rule(ground)).Select(ToFinding).OfType<Finding>());
                found.AddRange(CountFigures.Targets(ground));
            }
        }

        return found;
    }

    private static Finding? ToFinding(DerivedFigure figure)
    {
        if (Reckon(figure) is not { } reckoned)
        {
            return null;
        }

        (decimal? point, Interval stretch) = reckoned;

        // Both figures are bounds: their quotient may be anything.
        bool nothing = stretch is { Low: null or 0, High: null };
        string formula = FindingWords.Formula(figure.Formula, figure.Inputs);
        Bilingual value = nothing ? new("没有界限", "without bounds") : AmountWords.Of(point!.Value, figure.Unit);
        Bilingual range = FindingWords.Range(stretch, figure.Unit);
        return new Finding
        {
            Code = figure.Code,
            Verdict = nothing ? Verdict.Undetermined : figure.Verdict,
            Formula = formula,
            Point = nothing ? null : point,
            Low = stretch.Low,
            High = stretch.High,
            Unit = figure.Unit,
            Facts = [.. figure.Inputs.Select(static input => input.Id)],
            Spans = [.. figure.Inputs.Select(static input => input.Place)],
            Name = figure.Name,
            Message = new Bilingual(
                $"{figure.Name.Chinese}：{formula} = {value.Chinese}{range.Chinese}。", $"{figure.Name.English}: {FindingWords.English(figure.Formula, figure.Inputs)} = {value.English}{range.English}.") + figure.Remark,
        };
    }

    private static (decimal? Point, Interval Stretch)? Reckon(DerivedFigure figure)
    {
        try
        {
            decimal point = figure.Expression([.. figure.Inputs.Select(static input => input.Number)]);
            Interval[] inputs = [.. figure.Inputs.Select(static input => input.Tight)];

            // A quotient of bounds has its own rule: [a, ∞) ÷ [b, ∞) is everything above 0.
            Interval stretch = inputs.Length == 2 && figure.Formula == "{0} ÷ {1}" && Array.Exists(inputs, static input => !input.IsBounded)
                ? inputs[0] / inputs[1] * (figure.Expression([1, 1]))
                : Corners.Of(figure.Expression, inputs);
            return (point, figure.IsLowerBound ? Interval.Of(stretch.Low, null) : stretch);
        }
        catch (Exception e) when (e is DivideByZeroException or OverflowException or ArgumentException)
        {
            return null;
        }
    }
}
