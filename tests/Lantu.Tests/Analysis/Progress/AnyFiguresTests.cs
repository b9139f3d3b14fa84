using Lantu.Analysis.Forecasts;
using Lantu.Analysis.Progress;
using Lantu.Plans.Catalogue;
using Lantu.Plans.Model;
using Xunit;

namespace Lantu.Tests.Analysis.Progress;

public sealed class AnyFiguresTests
{
    // Whatever is promised and whatever was published: an answer, and where there is none, what it needs.
    [Fact]
    public void Answers_for_any_target_and_any_figures()
    {
        var random = new SteadyRandom(20261125);
        int judged = 0;
        for (int i = 0; i < 3000; i++)
        {
            TargetCase target = Target(random);
            var day = new DateOnly(2026, 1 + Below(random, 12), 25);
            TargetAssessment assessed = TargetAssessment.Of(target, ProgressConfiguration.Default, day, forecasts: i % 20 == 0);
            bool gray = assessed.Light.Color == LightColor.Gray;
            judged += gray ? 0 : 1;

            Assert.Equal(assessed.Verdict.Status == ScheduleStatus.NotJudged, gray);
            Assert.True(!gray || assessed.Verdict.Reasons.Any(static reason => reason.Chinese.Contains("需要", StringComparison.Ordinal)), $"{target.Target.Measure} {target.Target.Comparator}: {string.Join(";", assessed.Verdict.Reasons)}");
            Assert.True(gray || assessed.Verdict.Sums.Count > 0);
            Assert.True(assessed.Forecast is null || assessed.Forecast.Probability is >= 5 and <= 95);
            Assert.True(assessed.Forecast is not null || assessed.ForecastReasons.Count > 0);
        }

        Assert.InRange(judged, 250, 2900);
    }

    private static TargetCase Target(SteadyRandom random)
    {
        IReadOnlyList<Indicator> all = Catalogues.Default.Indicators.All;
        Indicator? indicator = Below(random, 6) == 0 ? null : all[Below(random, all.Count)];
        Measure measure = Pick<Measure>(random);
        Comparator comparator = Pick<Comparator>(random);
        bool bare = comparator is Comparator.Up or Comparator.Down or Comparator.Stable or Comparator.InStepWith;
        string? unit = measure is Measure.Growth or Measure.AverageGrowth or Measure.Share ? "%" : measure is Measure.Rank or Measure.Multiple or Measure.Streak ? null : indicator?.Unit;
        var fact = new Fact
        {
            Id = "t",
            Nature = Nature.Target,
            Indicator = new("指标", indicator?.Name, indicator?.Id),
            Measure = measure,
            Value = new(bare ? null : Number(random), comparator == Comparator.Between ? Number(random) : null, unit, "数", null, null),
            Comparator = comparator,
            Span = default,
            Evidence = default,
            Rule = "Any",
            Confidence = 1,
            Period = Below(random, 5) switch { 0 => null, 1 => Period.OfYears(2026, 2030), 2 => Period.OfYear(2030), _ => Period.OfYear(2026) },
        };
        return new(fact, indicator, [.. Points(random, indicator?.Unit)]) { Reference = [.. Points(random, null)] };
    }

    private static IEnumerable<SeriesPoint> Points(SteadyRandom random, string? unit)
    {
        PointMeasure first = Pick<PointMeasure>(random);
        int kept = 1 + Below(random, 10);
        for (int year = 2021; year <= 2026; year++)
        {
            for (int month = 1; month <= 12; month++)
            {
                if (Below(random, 10) >= kept)
                {
                    continue;
                }

                PointMeasure measure = Below(random, 4) == 0 ? Pick<PointMeasure>(random) : first;
                Period period = measure is PointMeasure.LevelToDate or PointMeasure.GrowthToDate ? month == 12 ? Period.OfYear(year) : Period.OfMonths(year, 1, month)
                    : month == 2 ? Period.OfMonths(year, 1, 2) : Period.OfMonths(year, month, month);
                decimal value = measure is PointMeasure.Growth or PointMeasure.GrowthToDate ? Number(random) % 30 : Number(random) * month;
                yield return new SeriesPoint(period, value, measure is PointMeasure.Growth or PointMeasure.GrowthToDate ? "%" : unit, measure, period.To.AddDays(18), "虚构") with
                {
                    Basis = Below(random, 8) == 0 ? Pick<PriceBasis>(random) : null,
                    Scope = Below(random, 20) == 0 ? "限上" : null,
                };
            }
        }
    }

    private static decimal Number(SteadyRandom random) => Below(random, 12) switch
    {
        0 => 0,
        1 => -decimal.Round((decimal)random.Uniform() * 50, 1),
        2 => decimal.Round((decimal)random.Uniform() * 1_000_000_000_000m, 0),
        _ => decimal.Round((decimal)random.Uniform() * 200, 2),
    };

    private static T Pick<T>(SteadyRandom random)
        where T : struct, Enum => Enum.GetValues<T>()[Below(random, Enum.GetValues<T>().Length)];

    private static int Below(SteadyRandom random, int end) => Math.Min(end - 1, (int)(random.Uniform() * end));
}
