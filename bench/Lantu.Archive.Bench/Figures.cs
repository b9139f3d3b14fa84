using System.Diagnostics;
using System.Globalization;
using System.Text;
using Lantu.Archive.Documents;
using Lantu.Archive.Observations;
using Lantu.Plans.Catalogue;
using Lantu.Plans.Model;
using Lantu.Plans.Observations;

namespace Lantu.Archive.Bench;

/// <summary>Twenty indicators of a hundred places, amounts and growth, 125 months to date, each figure in two vintages.</summary>
internal static class Figures
{
    internal const int Places = 100;
    internal const int Months = 125;

    private const int Indicators = 20;
    private const int Vintages = 2;
    private const int FirstYear = 2016;

    /// <summary>What the targets of the sample report are about comes first, so that they can be judged.</summary>
    private static readonly string[] Main =
    [
        "gdp", "industrial-value-added-above-scale", "fai", "retail-sales", "general-budget-revenue", "goods-trade", "new-urban-jobs", "surveyed-unemployment", "cpi", "rd-intensity",
        "income-per-capita", "grain-output", "energy-intensity",
    ];

    internal static string PlaceName(int place) => string.Create(CultureInfo.InvariantCulture, $"第{place}市");

    internal static void Fill(PlanArchive archive)
    {
        Indicator[] all = [.. Catalogues.Default.Indicators.All.OrderBy(static one => Array.IndexOf(Main, one.Id) is var at and >= 0 ? at : Main.Length).Take(Indicators)];
        long begun = Stopwatch.GetTimestamp();
        for (int place = 0; place < Places; place++)
        {
            for (int vintage = 0; vintage < Vintages; vintage++)
            {
                string name = string.Create(CultureInfo.InvariantCulture, $"{place}-{vintage}.csv");
                var file = new SourceFile(name, "text/csv", Encoding.UTF8.GetBytes(name));
                archive.Write("bench", new ObservationImport(file, string.Empty, [.. all.SelectMany(one => Of(one, place, vintage))], 0, null).Take);
            }
        }

        const int figures = Places * Indicators * 2 * Months * Vintages;
        double seconds = Stopwatch.GetElapsedTime(begun).TotalSeconds;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{figures} figures taken over in {seconds:0.0} s, {figures / seconds:0} a second"));
    }

    private static IEnumerable<Observation> Of(Indicator indicator, int place, int vintage)
    {
        var level = new Series
        {
            Place = new ObservedPlace(PlaceName(place), null),
            Indicator = new FactIndicator(indicator.Name, indicator.Name, indicator.Id),
            Measure = ObservedMeasure.Level,
            Unit = indicator.Unit,
            Basis = indicator.LevelBasis,
        };
        var growth = new Series
        {
            Place = level.Place,
            Indicator = level.Indicator,
            Measure = ObservedMeasure.Growth,
            Unit = "%",
            Basis = indicator.GrowthBasis,
        };
        var random = new Random((place * 100) + indicator.Id.Length);
        decimal sum = 0;
        for (int month = 0; month < Months; month++)
        {
            int year = FirstYear + (month / 12);
            int of = (month % 12) + 1;
            sum = (of == 1 ? 0 : sum) + (1000 * (100 + month + (10 * (of % 4)) + random.Next(8))) + vintage;
            var period = Period.OfMonths(year, 1, of);
            bool isSum = indicator.Form == IndicatorForm.Flow;
            yield return Figure(level, isSum ? period : Period.OfMonths(year, of, of), isSum ? sum : indicator.Unit == "%" ? 5 : 1000 + month, vintage);
            yield return Figure(growth, period, 5 + (random.Next(40) / 10m) + (vintage / 10m), vintage);
        }
    }

    private static Observation Figure(Series series, Period period, decimal value, int vintage) => new()
    {
        Series = series,
        Period = period,
        Value = value,
        Written = value.ToString(CultureInfo.InvariantCulture),
        Source = "bench",
        Published = new DateOnly(2026, 6 + vintage, 15),
    };
}
