using Lantu.Analysis.Intervals;
using Lantu.Plans.Model;

namespace Lantu.Analysis.Checks.Relations;

/// <summary>R4: a share follows from the part and the whole, and lies between 0 and 100.</summary>
internal static class ShareRelation
{
    // 「完成全年任务的118%」 is no part of anything.
    private static readonly string[] NotWholes = ["任务", "目标", "计划", "预算", "进度", "上年", "去年", "同期", "比例"];

    // Rates that are parts of a whole by their meaning; 毛入学率 and 充足率 are not.
    private static readonly string[] PartRates =
    [
        "城镇化率", "失业率", "参保率", "普及率", "合格率", "满意率", "满意度", "达标率", "优良率", "优良天数比例", "优良天数比率", "优良比例", "无害化处理率", "集中处理率", "处理率",
        "办结率", "入户率", "净入学率", "森林覆盖率", "绿化覆盖率", "覆盖率", "机械化率", "自来水普及率", "不良贷款率", "整改率", "就业率",
    ];

    private static readonly string[] NotParts = ["拨备覆盖率", "利息覆盖率", "流动性覆盖率", "电话普及率", "手机普及率", "移动普及率", "宽带普及率"];

    private static readonly Interval PartOfWhole = Interval.Of(0, 100);

    internal static IEnumerable<Edit> Find(Ledger ledger)
    {
        foreach (IReadOnlyList<Figure> sentence in ledger.Sentences)
        {
            for (int i = 0; i < sentence.Count; i++)
            {
                Figure figure = sentence[i];
                if (IsPart(figure))
                {
                    yield return new Edit
                    {
                        Code = CheckCodes.ShareBounds,
                        Inputs = [figure with { Tight = Interval.Exactly(figure.Number), Loose = Interval.Exactly(figure.Number) }],
                        Bound = PartOfWhole,
                        Expression = static x => x[0],
                        Formula = "{0}",
                        Unit = "%",
                        IsHard = Ledger.IsTrusted(figure),
                    };
                }

                if (figure is { Fact: { Measure: Measure.Share, Scope: { Length: > 0 } scope }, Unit: "%" } && figure.IsPlain
                    && OfLevels(ledger, sentence, i, scope) is { } edit)
                {
                    yield return edit;
                }
            }
        }
    }

    private static bool IsPart(Figure figure)
    {
        Fact fact = figure.Fact;
        if (figure.Unit != "%" || fact.Baseline?.Number > 100)
        {
            return false;
        }

        if (fact.Measure == Measure.Share)
        {
            return fact.Scope is { Length: > 1 } scope && !Array.Exists(NotWholes, word => scope.Contains(word, StringComparison.Ordinal));
        }

        string name = fact.Indicator.Written;
        return fact.Measure == Measure.Level && Array.Exists(PartRates, rate => name.EndsWith(rate, StringComparison.Ordinal))
            && !Array.Exists(NotParts, rate => name.EndsWith(rate, StringComparison.Ordinal));
    }

    private static Edit? OfLevels(Ledger ledger, IReadOnlyList<Figure> sentence, int index, string scope)
    {
        Figure share = sentence[index];
        if (share.Year is not { } year || !Ledger.IsWholeYear(share.Fact.Period, year) || share.Fact.Place is not null)
        {
            return null;
        }

        string whole = ledger.Keys.IdOf(scope) ?? scope;
        if (ledger.Headline(share.Source, whole, Measure.Level, year, share.Fact.Nature) is not { } total || total.Number == 0)
        {
            return null;
        }

        Figure[] parts = Parts(ledger, sentence, index, total);
        if (parts.Length == 0 || parts.Length > 6 || parts.Any(part => Edit.Same(part, total)) || IsOutputOfProduct(parts[0], total))
        {
            return null;
        }

        return new Edit
        {
            Code = CheckCodes.Share,
            Inputs = [total, .. parts],
            Stated = share,
            Expression = static x => x.Skip(1).Sum() / x[0] * 100,
            Formula = parts.Length == 1 ? "{1} ÷ {0}" : $"({string.Join(" + ", Enumerable.Range(1, parts.Length).Select(static i => "{" + i + "}"))}) ÷ {{0}}",
            Unit = "%",
            // Research is counted a year late: only what one sentence sets side by side is of one year for certain.
            IsHard = Ledger.IsTrusted(share) && (parts.Length > 1 || (parts[0].Fact.Evidence == share.Fact.Evidence && total.Fact.Evidence == share.Fact.Evidence)),
            Implies = static _ => new("各数的年份或口径可能不同。", " The figures may be of different years or coverage."),
        };
    }

    // The level of the share's own indicator; or, behind 合计, the levels of the clauses before.
    private static Figure[] Parts(Ledger ledger, IReadOnlyList<Figure> sentence, int index, Figure total)
    {
        Figure share = sentence[index];
        Figure[] before = [.. sentence.Take(index).Where(figure => figure.Fact.Measure == Measure.Level && figure.Unit == total.Unit && figure.IsPlain && !Edit.Same(figure, total))];
        string words = ledger.Before(share);
        if (words.EndsWith("合计占" + share.Fact.Scope, StringComparison.Ordinal) || words.EndsWith("合计占" + share.Fact.Scope + "的", StringComparison.Ordinal)
            || words.EndsWith("合计占" + share.Fact.Scope + "比重", StringComparison.Ordinal))
        {
            return before;
        }

        return ledger.Headline(share.Source, ledger.KeyOf(share), Measure.Level, share.Year!.Value, share.Fact.Nature) is { } part && part.Unit == total.Unit
            ? [part]
            : [];
    }

    private static bool IsOutputOfProduct(Figure part, Figure total) =>
        total.Fact.Indicator.Id == "gdp" && (part.Fact.Indicator.Id ?? part.Fact.Indicator.Written) is { } name
        && (name.Contains("output", StringComparison.Ordinal) || name.Contains("产值", StringComparison.Ordinal));
}
