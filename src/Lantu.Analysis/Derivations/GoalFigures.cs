using Lantu.Analysis.Checks;
using Lantu.Analysis.Intervals;
using Lantu.Plans.Model;

namespace Lantu.Analysis.Derivations;

/// <summary>What a goal several years ahead asks for.</summary>
internal static class GoalFigures
{
    private const int MostYears = 30;

    internal static IEnumerable<DerivedFigure> Of(Ground ground)
    {
        foreach (string key in ground.LevelKeys)
        {
            Figure level = ground.Level(key)!;
            if (!Ground.IsMoneyOrCount(level) || level.Number <= 0)
            {
                continue;
            }

            foreach (Figure goal in ground.Goals(key).Where(goal => goal.Unit == level.Unit && goal.Number > level.Number && goal.Year - ground.Year <= MostYears))
            {
                foreach (DerivedFigure figure in OfGoal(ground, level, goal).Concat(AtRate(ground, key, level, goal)).Concat(EachOne(ground, key, goal)))
                {
                    yield return figure;
                }
            }
        }

        foreach (DerivedFigure figure in Scales(ground))
        {
            yield return figure;
        }
    }

    private static IEnumerable<DerivedFigure> OfGoal(Ground ground, Figure level, Figure goal)
    {
        int years = goal.Year!.Value - ground.Year;
        Bilingual thing = ground.Thing(level);
        bool open = goal.Fact.Comparator is Comparator.MoreThan or Comparator.AtLeast;
        yield return DerivedFigure.Of(
            DerivedCodes.RequiredGrowth, Ground.Dated(goal.Year.Value, thing, "目标所需的年均增速", ": average growth that the goal needs"), $"({{0}} ÷ {{1}})^(1/{years}) − 1", [goal, level], x => Rates.Average(x[0] / x[1], years), "%") with
        { Remark = open ? new("目标是下限，应大于此数。", " The goal is a floor: more than this is needed.") : Bilingual.None };
        yield return DerivedFigure.Of(DerivedCodes.GoalMultiple, Ground.Dated(goal.Year.Value, thing, "目标与现值之比", ": goal over level"), "{0} ÷ {1}", [goal, level], static x => x[0] / x[1], "times");
    }

    private static IEnumerable<DerivedFigure> AtRate(Ground ground, string key, Figure level, Figure goal)
    {
        if (ground.GrowthTarget(key) is not { Number: > 0 } target)
        {
            yield break;
        }

        int years = goal.Year!.Value - ground.Year;
        Bilingual thing = ground.Thing(level);
        DerivedFigure Note(CheckCode code, string chinese, string english, string formula, Func<IReadOnlyList<decimal>, decimal> expression, string? unit) =>
            DerivedFigure.Of(code, Ground.Dated(goal.Year!.Value, thing, chinese, english), formula, [level, target, goal], expression, unit) with { Verdict = Verdict.Note };

        yield return DerivedFigure.Of(DerivedCodes.LevelAtRate, Ground.Dated(goal.Year.Value, thing, "（一直按年度目标增长）", ", always at the yearly target"), $"{{0}} × (1 + {{1}})^{years}", [level, target], x => x[0] * Rates.Factor(x[1], years), level.Unit) with { Verdict = Verdict.Note };
        if (level.Number * Rates.Factor(target.Number, years) < goal.Number)
        {
            yield return Note(DerivedCodes.Shortfall, "与目标之差", ": short of the goal", $"{{2}} − {{0}} × (1 + {{1}})^{years}", x => x[2] - (x[0] * Rates.Factor(x[1], years)), level.Unit);
            yield return Note(DerivedCodes.ClosingPrice, "补足差额所需的年均价格变动", ": price change a year that closes the gap", $"({{2}} ÷ {{0}})^(1/{years}) ÷ (1 + {{1}}) − 1", x => ((Powers.Root(x[2] / x[0], years) / Rates.Factor(x[1])) - 1) * 100, "%");
        }

        yield return Note(DerivedCodes.YearsToGoal, "按年度目标增长所需的年数", ": years at the yearly target", "ln({2} ÷ {0}) ÷ ln(1 + {1})", static x => Powers.Logarithm(x[2] / x[0]) / Powers.Logarithm(Rates.Factor(x[1])), "year");
        if (years > 1)
        {
            yield return Note(DerivedCodes.RequiredRest, $"目标后{years - 1}年所需的年均增速", $": average growth needed over the last {years - 1} years", $"({{2}} ÷ ({{0}} × (1 + {{1}})))^(1/{years - 1}) − 1", x => Rates.Average(x[2] / (x[0] * Rates.Factor(x[1])), years - 1), "%") with { Verdict = Verdict.Derived };
        }
    }

    // A goal for the product over the people counted today.
    private static IEnumerable<DerivedFigure> EachOne(Ground ground, string key, Figure goal)
    {
        if (key == "gdp" && (ground.Level("permanent-population") ?? ground.Level("present-population")) is { Number: > 0 } people)
        {
            Bilingual counted = ground.Thing(people);
            yield return DerivedFigure.Of(
                DerivedCodes.LooseRatio, Ground.Dated(goal.Year!.Value, new($"目标按{counted.Chinese}的人均", $"goal for each of the {counted.English}"), string.Empty, string.Empty), "{0} ÷ {1}", [goal, people], static x => x[0] / x[1], "CNY") with
            { Verdict = Verdict.Note, Remark = new("假定人口不变。", " The population is taken as constant.") };
        }
    }

    // 「建设万亿级国际贸易枢纽」 beside exports and imports.
    private static IEnumerable<DerivedFigure> Scales(Ground ground)
    {
        string text = ground.Ledger.Plans[ground.Source].Text;
        if (ground.Level("exports") is not { } exports || ground.Level("imports") is not { } imports || exports.Unit != imports.Unit)
        {
            yield break;
        }

        foreach ((string word, decimal scale) in new[] { ("万亿级", 1_000_000_000_000m), ("千亿级", 100_000_000_000m), ("百亿级", 10_000_000_000m) })
        {
            int at = text.IndexOf(word, StringComparison.Ordinal);
            if (at >= 0 && exports.Number + imports.Number < scale && text.AsSpan(at, Math.Min(12, text.Length - at)).Contains("贸易", StringComparison.Ordinal))
            {
                yield return DerivedFigure.Of(
                    DerivedCodes.RoundScale, Ground.Dated(ground.Year + 1, ground.Words.Named("goods-trade"), $"达到{word}所需的增速", ": growth needed to reach the scale named"), $"{word} ÷ ({{0}} + {{1}}) − 1", [exports, imports], x => ((scale / (x[0] + x[1])) - 1) * 100, "%") with
                { Verdict = Verdict.Note };
            }
        }
    }
}
