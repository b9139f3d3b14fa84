using System.Diagnostics;
using System.Globalization;
using System.Text;
using Lantu.Archive.Documents;
using Lantu.Archive.Observations;
using Lantu.Plans.Model;
using Lantu.Plans.Observations;

namespace Lantu.Archive.Bench;

/// <summary>Fills an archive with a million made-up figures and times as-of queries of single series.</summary>
internal static class Program
{
    private const int Places = 100;
    private const int Indicators = 40;
    private const int Months = 125;
    private const int Vintages = 2;
    private const int Queries = 2000;

    private static int Main(string[] words)
    {
        if (words.Length is not 1 and not 2 || (words.Length == 2 && words[1] != "items"))
        {
            Console.Error.WriteLine("dotnet run -c Release --project bench/Lantu.Archive.Bench FILE|URL [items]   (a new file, or an empty database)");
            return 2;
        }

        using var archive = PlanArchive.Create(ArchiveLocation.Parse(words[0]), TimeProvider.System);
        if (words.Length == 2)
        {
            Items.Run(archive);
            return 0;
        }

        IReadOnlyList<StoredSeries> series = archive.Read(SeriesIndex.All);
        if (series.Count == 0)
        {
            long begun = Stopwatch.GetTimestamp();
            Fill(archive);
            const int figures = Places * Indicators * Months * Vintages;
            double seconds = Stopwatch.GetElapsedTime(begun).TotalSeconds;
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{figures} figures taken over in {seconds:0.0} s, {figures / seconds:0} a second"));
            series = archive.Read(SeriesIndex.All);
        }

        Time(archive, series, "as of the first publication", new AsOf(new DateOnly(2024, 1, 1), null));
        Time(archive, series, "as known now", AsOf.Now);
        return 0;
    }

    private static void Fill(PlanArchive archive)
    {
        for (int place = 0; place < Places; place++)
        {
            for (int vintage = 0; vintage < Vintages; vintage++)
            {
                string name = string.Create(CultureInfo.InvariantCulture, $"{place}-{vintage}.csv");
                var import = new ObservationImport(
                    new SourceFile(name, "text/csv", Encoding.UTF8.GetBytes(name)), string.Empty, [.. Figures(place, vintage)], 0, null);
                archive.Write("bench", import.Take);
            }
        }
    }

    private static IEnumerable<Observation> Figures(int place, int vintage)
    {
        for (int indicator = 0; indicator < Indicators; indicator++)
        {
            var series = new Series
            {
                Place = new ObservedPlace(string.Create(CultureInfo.InvariantCulture, $"第{place}市"), null),
                Indicator = new FactIndicator(string.Create(CultureInfo.InvariantCulture, $"指标{indicator}"), null, null),
                Measure = ObservedMeasure.Level,
                Unit = "CNY",
                Basis = PriceBasis.Nominal,
            };
            for (int month = 0; month < Months; month++)
            {
                decimal value = (month * 1_000_000m) + (indicator * 10_000m) + (vintage * 100m);
                yield return new Observation
                {
                    Series = series,
                    Period = Period.OfMonths(2014 + (month / 12), (month % 12) + 1, (month % 12) + 1),
                    Value = value,
                    Written = value.ToString(CultureInfo.InvariantCulture),
                    Source = "bench",
                    Published = new DateOnly(2024 + vintage, 1, 1),
                };
            }
        }
    }

    private static void Time(PlanArchive archive, IReadOnlyList<StoredSeries> series, string what, AsOf asOf)
    {
        var random = new Random(7);
        var times = new double[Queries];
        for (int i = -Queries / 4; i < Queries; i++)
        {
            long id = series[random.Next(series.Count)].Id;
            long begun = Stopwatch.GetTimestamp();
            int found = archive.Read(session => FigureHistory.AsOf(session, id, asOf)).Count;
            double taken = Stopwatch.GetElapsedTime(begun).TotalMilliseconds;
            if (found != Months)
            {
                throw new InvalidOperationException("A series is not whole.");
            }

            if (i >= 0)
            {
                times[i] = taken;
            }
        }

        Array.Sort(times);
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"{what}: a series of {Months} in {times[Queries / 2]:0.00} ms (median), {times[Queries * 99 / 100]:0.00} ms (99 of 100), {times[^1]:0.0} ms (worst of {Queries})"));
    }
}
