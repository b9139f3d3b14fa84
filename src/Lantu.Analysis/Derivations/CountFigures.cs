using System.Globalization;
using Lantu.Analysis.Checks;
using Lantu.Plans.Model;

namespace Lantu.Analysis.Derivations;

/// <summary>First years of streaks, and how many targets there are of which kind.</summary>
internal static class CountFigures
{
    internal static IEnumerable<DerivedFigure> Streaks(Ground ground)
    {
        foreach (string key in ground.Ledger.KeysWith(Measure.Streak))
        {
            foreach (Figure streak in ground.Ledger.Of(key, Measure.Streak).Where(streak => streak.Source == ground.Source && streak is { Unit: "year", Year: not null, Fact.Nature: Nature.Result }))
            {
                Bilingual thing = ground.Thing(streak);
                int year = streak.Year!.Value;
                string next = (streak.Number + 1).ToString("0", CultureInfo.InvariantCulture);
                yield return new DerivedFigure
                {
                    Code = DerivedCodes.StreakStart,
                    Name = new($"{thing.Chinese}连续年数的起点", $"first year of the streak of {thing.English}"),
                    Formula = $"{year} − {{0}} + 1",
                    Inputs = [streak],
                    Expression = x => year - x[0] + 1,
                    Remark = new($"下一年的报告应写{next}年，或不再提起。", $" The next report must say {next}, or leave it out."),
                };
            }
        }
    }

    /// <summary>Targets with a number, in step with another indicator, and of a direction only.</summary>
    internal static IEnumerable<Finding> Targets(Ground ground)
    {
        Plan plan = ground.Ledger.Plans[ground.Source];
        HashSet<string> sections = [.. plan.Sections.Where(static section => section.Role == SectionRole.Targets).Select(static section => section.Id)];
        Fact[] targets = [.. plan.Facts.Where(fact => fact.Nature == Nature.Target && fact.Section is { } section && sections.Contains(section) && Figure.YearOf(fact.Period) == ground.Year + 1)];
        (string Chinese, string English, Fact[] Facts)[] kinds =
        [
            ("有数的目标", "targets with a number", [.. targets.Where(static fact => fact.Value.Number is not null)]),
            ("与其他指标同步的目标", "targets in step with another indicator", [.. targets.Where(static fact => fact.Comparator == Comparator.InStepWith)]),
            ("只写方向的目标", "targets of a direction only", [.. targets.Where(static fact => fact.Comparator is Comparator.Up or Comparator.Down or Comparator.Stable)]),
            ("多年目标中有数的", "goals of several years with a number", [.. plan.Facts.Where(fact => fact.Nature == Nature.Target && fact.Value.Number is not null && Figure.YearOf(fact.Period) > ground.Year + 1)]),
        ];
        foreach ((string chinese, string english, Fact[] facts) in kinds.Where(static kind => kind.Facts.Length > 0))
        {
            Bilingual name = Ground.Dated(ground.Year + 1, new(chinese, english), string.Empty, string.Empty);
            yield return new Finding
            {
                Code = DerivedCodes.TargetCount,
                Verdict = Verdict.Derived,
                Formula = string.Empty,
                Point = facts.Length,
                Low = facts.Length,
                High = facts.Length,
                Unit = "items",
                Facts = [.. facts.Select(static fact => fact.Id)],
                Spans = [.. facts.Select(fact => new SourceSpan(ground.Source, fact.Span))],
                Name = name,
                Message = new($"{name.Chinese}：{facts.Length}项。", $"{name.English}: {facts.Length}."),
            };
        }
    }
}
