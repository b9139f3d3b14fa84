using Lantu.Plans.Model;

namespace Lantu.Analysis.Checks.Relations;

/// <summary>R6: exports and imports make trade, in levels and in growth.</summary>
internal static class TradeRelation
{
    private const string Total = "goods-trade";
    private const string Exports = "exports";
    private const string Imports = "imports";

    internal static IEnumerable<Edit> Find(Ledger ledger)
    {
        for (int source = 0; source < ledger.Plans.Count; source++)
        {
            foreach (int year in Years(ledger, source))
            {
                foreach (Edit edit in OfYear(ledger, source, year))
                {
                    yield return edit;
                }
            }
        }

        foreach (Edit edit in Across(ledger))
        {
            yield return edit;
        }
    }

    private static IEnumerable<int> Years(Ledger ledger, int source) =>
        ledger.Of(Total, Measure.Level).Concat(ledger.Of(Total, Measure.Growth)).Where(figure => figure.Source == source && figure.Year is not null)
            .Select(static figure => figure.Year!.Value).Distinct();

    private static IEnumerable<Edit> OfYear(Ledger ledger, int source, int year)
    {
        Figure? total = Level(ledger, source, Total, year);
        Figure? exports = Level(ledger, source, Exports, year);
        Figure? imports = Level(ledger, source, Imports, year);
        Figure? totalGrowth = Growth(ledger, source, Total, year);
        Figure? exportGrowth = Growth(ledger, source, Exports, year);
        Figure? importGrowth = Growth(ledger, source, Imports, year);
        bool levels = total is not null && exports is not null && imports is not null && total.Unit == exports.Unit && total.Unit == imports.Unit;
        if (levels)
        {
            yield return new Edit
            {
                Code = CheckCodes.TradeTotal,
                Inputs = [exports!, imports!],
                Stated = total,
                Expression = static x => x[0] + x[1],
                Formula = "{0} + {1}",
                Unit = total!.Unit,
                IsHard = IsOnePassage(total, exports!, imports!),
            };
        }
        else if (total is not null && (exports ?? imports) is { } part && part.Unit == total.Unit)
        {
            yield return new Edit
            {
                Code = CheckCodes.Subset,
                Inputs = [part],
                Stated = total,
                Expression = static x => x[0],
                Sense = EditSense.AtMost,
                Formula = "{0}",
                Unit = part.Unit,
                IsHard = IsOnePassage(total, part, part),
            };
        }

        if (totalGrowth is not null && exportGrowth is not null && importGrowth is not null)
        {
            foreach (Edit edit in OfGrowth(totalGrowth, exportGrowth, importGrowth))
            {
                yield return edit;
            }

            if (levels)
            {
                yield return Before([total!, totalGrowth, exports!, exportGrowth, imports!, importGrowth]);
            }
        }
    }

    // Between: no less than the smaller, and no more than the greater.
    private static IEnumerable<Edit> OfGrowth(Figure total, Figure exports, Figure imports)
    {
        bool one = total.Fact.Evidence == exports.Fact.Evidence && total.Fact.Evidence == imports.Fact.Evidence;
        foreach (bool upper in new[] { true, false })
        {
            yield return new Edit
            {
                Code = CheckCodes.TradeGrowth,
                Inputs = [exports, imports],
                Stated = total,
                Expression = upper ? static x => Math.Max(x[0], x[1]) : static x => Math.Min(x[0], x[1]),
                Sense = upper ? EditSense.AtLeast : EditSense.AtMost,
                Formula = upper ? "max({0}, {1})" : "min({0}, {1})",
                Unit = "%",
                IsHard = one,
            };
        }
    }

    private static Edit Before(Figure[] six) => new()
    {
        Code = CheckCodes.TradeBefore,
        Inputs = [six[2], six[3], six[4], six[5], six[1]],
        Stated = six[0],
        Expression = static x => ((x[0] / (1 + (x[1] / 100))) + (x[2] / (1 + (x[3] / 100)))) * (1 + (x[4] / 100)),
        Formula = "({0} ÷ (1 + {1}) + {2} ÷ (1 + {3})) × (1 + {4})",
        Unit = six[0].Unit,
        IsHard = IsOnePassage(six[0], six[2], six[4]),
    };

    // Exports and imports of this report, and a published total of last year: 6689.3 against 7307 ÷ 1.241 + 1058 ÷ 1.323.
    private static IEnumerable<Edit> Across(Ledger ledger)
    {
        for (int source = 0; source < ledger.Documents; source++)
        {
            if (ledger.ReviewYear(source) is not { } year
                || Level(ledger, source, Exports, year) is not { } exports || Growth(ledger, source, Exports, year) is not { } exportGrowth
                || Level(ledger, source, Imports, year) is not { } imports || Growth(ledger, source, Imports, year) is not { } importGrowth)
            {
                continue;
            }

            for (int other = 0; other < ledger.Plans.Count; other++)
            {
                if (other != source && (ledger.IsTable(other) || ledger.ReviewYear(other) == year - 1)
                    && Level(ledger, other, Total, year - 1) is { } published && published.Unit == exports.Unit)
                {
                    yield return new Edit
                    {
                        Code = CheckCodes.TradeBefore,
                        Inputs = [exports, exportGrowth, imports, importGrowth],
                        Stated = published,
                        Expression = static x => (x[0] / (1 + (x[1] / 100))) + (x[2] / (1 + (x[3] / 100))),
                        Formula = "{0} ÷ (1 + {1}) + {2} ÷ (1 + {3})",
                        Unit = published.Unit,
                        IsHard = false,
                        Implies = static _ => new("两份文件发布的时间不同，海关数据可能有修订。", " The two were published at different times; customs figures may have been revised."),
                    };
                }
            }
        }
    }

    // Figures of one passage are on one coverage; elsewhere in a report trade may be that of a zone, or with services.
    private static bool IsOnePassage(Figure total, Figure exports, Figure imports) =>
        total.Fact.Section == exports.Fact.Section && total.Fact.Section == imports.Fact.Section;

    private static Figure? Level(Ledger ledger, int source, string key, int year) => ledger.Headline(source, key, Measure.Level, year, Nature.Result);

    private static Figure? Growth(Ledger ledger, int source, string key, int year) => ledger.Headline(source, key, Measure.Growth, year, Nature.Result);
}
