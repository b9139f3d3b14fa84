using Lantu.Plans.Model;

namespace Lantu.App.Views;

/// <summary>The tables of facts: results, rises over several years, targets, context.</summary>
/// <remarks>What is said of one indicator in one period stands in one row: its level, its growth, its rank.</remarks>
internal static class FactTables
{
    internal static void Results(Paper paper, Plan plan)
    {
        Fact[] facts = [.. plan.Facts.Where(static fact => fact.Nature == Nature.Result && !IsRise(fact))];
        Together(paper, "成果", "Results", facts);
    }

    internal static void Surroundings(Paper paper, Plan plan)
    {
        Fact[] facts = [.. plan.Facts.Where(static fact => fact.Nature == Nature.Context)];
        Together(paper, "背景", "Context", facts);
    }

    /// <summary>What the text tells with its start, or over several years.</summary>
    internal static void Rises(Paper paper, Plan plan)
    {
        Fact[] facts = [.. plan.Facts.Where(static fact => fact.Nature == Nature.Result && IsRise(fact))];
        if (facts.Length == 0)
        {
            return;
        }

        PlanView.Part(paper, "几年间的变化", "Over several years", facts.Length);
        var table = new PaperTable("指标", "起 → 止", "年均增长", "位次", "期间");
        foreach (IGrouping<string, Fact> row in facts.GroupBy(IndicatorKey, StringComparer.Ordinal))
        {
            table.Add(
                FactWords.Indicator(row.First()),
                Join(row, static fact => fact.Measure is not (Measure.AverageGrowth or Measure.Rank or Measure.Streak), AtLength),
                Join(row, static fact => fact.Measure == Measure.AverageGrowth, FactWords.Valued),
                Join(row, static fact => fact.Measure is Measure.Rank or Measure.Streak, FactWords.Figure),
                Longest(row));
        }

        table.Draw(paper);
    }

    internal static void Targets(Paper paper, Plan plan)
    {
        Fact[] facts = [.. plan.Facts.Where(static fact => fact.Nature == Nature.Target)];
        if (facts.Length == 0)
        {
            return;
        }

        PlanView.Part(paper, "目标", "Targets", facts.Length);
        var table = new PaperTable("指标", "目标", "期间", "力度");
        foreach (Fact fact in facts)
        {
            table.Add(
                FactWords.Indicator(fact),
                fact.Baseline is null ? FactWords.Figure(fact) : AtLength(fact),
                fact.Period?.Label ?? string.Empty,
                Force(fact));
        }

        table.Draw(paper);
    }

    private static void Together(Paper paper, string chinese, string english, Fact[] facts)
    {
        if (facts.Length == 0)
        {
            return;
        }

        PlanView.Part(paper, chinese, english, facts.Length);
        var table = new PaperTable("指标", "数值", "增长", "位次", "期间");
        foreach (IGrouping<string, Fact> row in facts.GroupBy(static fact => IndicatorKey(fact) + "\n" + fact.Period?.Label, StringComparer.Ordinal))
        {
            table.Add(
                FactWords.Indicator(row.First()),
                Join(row, static fact => fact.Measure is Measure.Level or Measure.Change or Measure.Share or Measure.Multiple, AtLength),
                Join(row, static fact => fact.Measure is Measure.Growth or Measure.AverageGrowth, Growth),
                Join(row, static fact => fact.Measure is Measure.Rank or Measure.Streak, FactWords.Figure),
                row.First().Period?.Label ?? string.Empty);
        }

        table.Draw(paper);
    }

    private static string Longest(IEnumerable<Fact> row) => row
        .Select(static fact => fact.Period)
        .OfType<Period>()
        .MaxBy(static period => period.To.DayNumber - period.From.DayNumber)?.Label ?? string.Empty;

    private static bool IsRise(Fact fact) =>
        fact.Baseline is not null || (fact.Period is { } period && period.To.Year > period.From.Year);

    private static string IndicatorKey(Fact fact) => (fact.Indicator.Id ?? fact.Indicator.Name ?? fact.Indicator.Written) + "\n" + fact.Place;

    private static string Join(IEnumerable<Fact> row, Func<Fact, bool> which, Func<Fact, string> words) =>
        string.Join(PaperTable.Joint, row.Where(which).Select(words));

    private static string Growth(Fact fact) => fact.Value.Number is null
        ? FactWords.Direction(fact)
        : fact.Measure == Measure.AverageGrowth ? "年均" + FactWords.Valued(fact) : FactWords.Valued(fact);

    private static string AtLength(Fact fact) =>
        fact.Measure == Measure.Level && fact.Value.Number is not null && fact.Baseline is not null
            ? FactWords.Rise(fact)
            : FactWords.Figure(fact);

    private static string Force(Fact fact)
    {
        string?[] words =
        [
            fact.Firmness is { } firmness ? ChineseWords.Of(firmness) : null,
            fact.Obligation is { } obligation ? ChineseWords.Of(obligation) : null,
        ];
        return string.Join('、', words.OfType<string>());
    }
}
