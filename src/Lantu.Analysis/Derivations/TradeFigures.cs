using Lantu.Analysis.Checks;

namespace Lantu.Analysis.Derivations;

/// <summary>Exports and imports taken together.</summary>
internal static class TradeFigures
{
    internal static IEnumerable<DerivedFigure> Of(Ground ground)
    {
        Figure? exports = ground.Level("exports");
        Figure? imports = ground.Level("imports");
        if (exports is null || imports is null || exports.Unit != imports.Unit)
        {
            yield break;
        }

        Bilingual trade = ground.Words.Named("goods-trade");
        Bilingual balance = new("贸易差额", "balance of trade");
        yield return DerivedFigure.Of(DerivedCodes.Trade, Ground.Dated(ground.Year, trade, "（推算）", ", implied"), "{0} + {1}", [exports, imports], static x => x[0] + x[1], exports.Unit);
        yield return DerivedFigure.Of(DerivedCodes.TradeBalance, Ground.Dated(ground.Year, balance, string.Empty, string.Empty), "{0} − {1}", [exports, imports], static x => x[0] - x[1], exports.Unit);
        yield return DerivedFigure.Of(DerivedCodes.ExportShare, Ground.Dated(ground.Year, new("出口占进出口的比重", "exports as a share of trade"), string.Empty, string.Empty), "{0} ÷ ({0} + {1})", [exports, imports], static x => x[0] / (x[0] + x[1]) * 100, "%");
        if (ground.Growth("exports") is not { Number: > -100 } exportGrowth || ground.Growth("imports") is not { Number: > -100 } importGrowth)
        {
            yield break;
        }

        Figure[] four = [exports, exportGrowth, imports, importGrowth];
        yield return DerivedFigure.Of(
            DerivedCodes.Trade, Ground.Dated(ground.Year - 1, trade, "（推算）", ", implied"), "{0} ÷ (1 + {1}) + {2} ÷ (1 + {3})", four, static x => (x[0] / Rates.Factor(x[1])) + (x[2] / Rates.Factor(x[3])), exports.Unit);
        yield return DerivedFigure.Of(
            DerivedCodes.TradeBalance, Ground.Dated(ground.Year - 1, balance, "（推算）", ", implied"), "{0} ÷ (1 + {1}) − {2} ÷ (1 + {3})", four, static x => (x[0] / Rates.Factor(x[1])) - (x[2] / Rates.Factor(x[3])), exports.Unit);
        yield return DerivedFigure.Of(
            DerivedCodes.TradeGrowth, Ground.Dated(ground.Year, trade, "增速（推算）", ", growth, implied"), "({0} + {2}) ÷ ({0} ÷ (1 + {1}) + {2} ÷ (1 + {3})) − 1", four,
            static x => (((x[0] + x[2]) / ((x[0] / Rates.Factor(x[1])) + (x[2] / Rates.Factor(x[3])))) - 1) * 100, "%");
    }

    /// <summary>What the two targets together imply.</summary>
    internal static IEnumerable<DerivedFigure> OfTargets(Ground ground)
    {
        if (ground.Level("exports") is not { } exports || ground.Level("imports") is not { } imports || exports.Unit != imports.Unit
            || ground.GrowthTarget("exports") is not { } exportTarget || ground.GrowthTarget("imports") is not { } importTarget)
        {
            yield break;
        }

        Bilingual trade = ground.Words.Named("goods-trade");
        Figure[] four = [exports, exportTarget, imports, importTarget];
        yield return DerivedFigure.Of(
            DerivedCodes.TargetLevel, Ground.Dated(ground.Year + 1, trade, "（目标推算）", ", implied by the targets"), "{0} × (1 + {1}) + {2} × (1 + {3})", four, static x => (x[0] * Rates.Factor(x[1])) + (x[2] * Rates.Factor(x[3])), exports.Unit);
        yield return DerivedFigure.Of(
            DerivedCodes.TradeGrowth, Ground.Dated(ground.Year + 1, trade, "增速（目标推算）", ", growth, implied by the targets"), "({0} × (1 + {1}) + {2} × (1 + {3})) ÷ ({0} + {2}) − 1", four,
            static x => ((((x[0] * Rates.Factor(x[1])) + (x[2] * Rates.Factor(x[3]))) / (x[0] + x[2])) - 1) * 100, "%");
    }
}
