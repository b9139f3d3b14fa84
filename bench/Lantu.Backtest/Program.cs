using System.Globalization;
using Lantu.Analysis.Forecasts;

namespace Lantu.Backtest;

/// <summary>
/// Forecasts past years from what was known with 2, 3, 6 and 9 months, and says how far off each method was and whether its
/// chances held: <c>dotnet run -c Release --project bench/Lantu.Backtest -- FILE</c> writes the tables of docs/forecast.md.
/// </summary>
internal static class Program
{
    private const string Share = "同期比重法";
    private const char Apart = '9';
    private static readonly int[] Origins = [2, 3, 6, 9];
    private static readonly double[] Steps = [-0.10, -0.05, 0, 0.05, 0.10, 0.15];
    private static readonly double[] Points = [-1, -0.5, 0, 0.5, 1];

    private static int Main(string[] words)
    {
        if (words.Length != 1 || !File.Exists(words[0]))
        {
            Console.Error.WriteLine("usage: dotnet run -c Release --project bench/Lantu.Backtest -- series-national-monthly-long.csv");
            return 2;
        }

        IReadOnlyList<MonthlySeries> all = MonthlySeries.Read(words[0]);
        Amounts("Amounts, whole years (1—2月 as one period)", [.. all.Where(static series => series.Name.StartsWith("tsf_increment/", StringComparison.Ordinal) || series.Name == "new_loans/当月(亿元)")], withFirst: true);
        Amounts("Amounts, March to December (1—2月 not in the data)", [.. all.Where(static series => series.Name.StartsWith("consumption/", StringComparison.Ordinal) && !series.Name.Contains('%', StringComparison.Ordinal))], withFirst: false);
        Rates("Growth to date, percentage points", [.. all.Where(static series => series.Name == "industrial_value_added/累计增长")]);
        return 0;
    }

    private static void Amounts(string title, IReadOnlyList<MonthlySeries> series, bool withFirst)
    {
        var tallies = new Dictionary<(string Method, int Months), Tally>();
        Tally At(string method, int months) => tallies.TryGetValue((method, months), out Tally? tally) ? tally : tallies[(method, months)] = new Tally();
        foreach (MonthlySeries one in series)
        {
            List<(int Year, double[] Periods)> years = [];
            for (int year = one.FirstYear; year <= one.LastYear; year++)
            {
                if (one.Periods(year, withFirst) is { } periods)
                {
                    years.Add((year, periods));
                }
            }

            for (int i = YearForecast.FewestYears; i < years.Count; i++)
            {
                foreach (int months in Origins.Where(months => withFirst || months > 2))
                {
                    Origin(years.GetRange(0, i), years[i].Year, years[i].Periods, months, withFirst, At);
                }
            }
        }

        Print(title + ", where every method takes part", tallies.Where(static entry => entry.Key.Method[0] != Apart).ToDictionary(), "% of the average year before");
        var apart = tallies.Where(static entry => entry.Key.Method[0] == Apart).ToDictionary();
        if (apart.Count > 0)
        {
            Print(title + ", where the share method takes no part (a sum is not positive, or no year)", apart, "% of the average year before");
        }
    }

    private static void Origin(List<(int Year, double[] Periods)> past, int year, double[] actual, int months, bool withFirst, Func<string, int, Tally> at)
    {
        int known = months - (withFirst ? 1 : 2);
        double total = actual.Sum();
        double toDate = actual.Take(known).Sum();
        double last = past[^1].Periods.Sum();
        double scale = past.Average(static one => Math.Abs(one.Periods.Sum()));
        var series = new YearSeries(past[0].Year, actual.Length, [.. past.SelectMany(static one => one.Periods), .. actual.Take(known)]);
        YearForecast forecast = YearForecast.Of(series);
        if (forecast.Mean is not { } mean || scale <= 0)
        {
            return;
        }

        // A series whose sums change sign has no share: it is told apart, or the methods were not judged on the same years.
        bool complete = forecast.Parts.Any(static part => part.Name == Share);
        string Group(string method) => complete ? method : Apart + method;
        void Note(string method, double value) => at(Group(method), months).Error(100 * (value - total) / scale);
        Note("0 序时进度 time-proportional", toDate * (withFirst ? 12.0 / months : 10.0 / known));
        double lastToDate = past[^1].Periods.Take(known).Sum();
        if (complete)
        {
            Note("1 上年比重 last year's share", toDate * last / lastToDate);
        }

        foreach ((string name, double value) in forecast.Parts.Where(static part => part.Name != Share))
        {
            Note(name.StartsWith("ETS", StringComparison.Ordinal) ? "2 ETS" : "3 Theta", value);
        }

        const string own = "4 Lantu (mean)";
        Note(own, mean);
        at(Group(own), months).Interval(forecast.Quantile(0.1) <= total && total <= forecast.Quantile(0.9));
        foreach (double step in Steps)
        {
            double threshold = last + (step * scale);
            at(Group(own), months).Chance(ShownProbability.Of(forecast.ChanceOfReaching(threshold)!.Value) / 100.0, total >= threshold);
        }
    }

    private static void Rates(string title, IReadOnlyList<MonthlySeries> series)
    {
        var tallies = new Dictionary<(string Method, int Months), Tally>();
        Tally At(string method, int months) => tallies.TryGetValue((method, months), out Tally? tally) ? tally : tallies[(method, months)] = new Tally();
        foreach (MonthlySeries one in series)
        {
            for (int year = one.FirstYear; year <= one.LastYear; year++)
            {
                foreach (int months in Origins)
                {
                    (double ToDate, double Year)[] past = [.. Enumerable.Range(one.FirstYear, year - one.FirstYear)
                        .Where(y => one.At(y, months) is not null && one.At(y, 12) is not null)
                        .Select(y => (100 * one.At(y, months)!.Value, 100 * one.At(y, 12)!.Value))];
                    if (one.At(year, months) is not { } toDate || one.At(year, 12) is not { } actual || YearForecast.OfGrowth(100 * toDate, past) is not { Mean: { } mean } forecast)
                    {
                        continue;
                    }

                    double total = 100 + (100 * actual);
                    At("4 Lantu (growth to date)", months).Error(mean - total);
                    At("1 last year's growth", months).Error(past[^1].Year - (100 * actual));
                    At("4 Lantu (growth to date)", months).Interval(forecast.Quantile(0.1) <= total && total <= forecast.Quantile(0.9));
                    foreach (double step in Points)
                    {
                        double threshold = 100 + (100 * toDate) + step;
                        At("4 Lantu (growth to date)", months).Chance(ShownProbability.Of(forecast.ChanceOfReaching(threshold)!.Value) / 100.0, total >= threshold);
                    }
                }
            }
        }

        Print(title, tallies, "points");
    }

    private static void Print(string title, Dictionary<(string Method, int Months), Tally> tallies, string unit)
    {
        Console.WriteLine($"### {title}\n\n| method | months known | years | mean error ({unit}) | median | Brier | in the 80 % interval |\n| --- | --- | --- | --- | --- | --- | --- |");
        foreach (((string method, int months), Tally tally) in tallies.OrderBy(static entry => entry.Key.Method, StringComparer.Ordinal).ThenBy(static entry => entry.Key.Months))
        {
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {method[(method.IndexOf(' ', StringComparison.Ordinal) + 1)..]} | {months} | {tally.Count} | {tally.Mean} | {tally.Median} | {tally.Brier} | {tally.Covered}{(tally.Covered == "–" ? string.Empty : " %")} |"));
        }

        Console.WriteLine("\n| chance as shown | times | how often it came true |\n| --- | --- | --- |");
        var chances = tallies.Values.SelectMany(static tally => tally.Chances).GroupBy(static pair => Math.Min(4, (int)(pair.Chance * 5))).OrderBy(static bin => bin.Key);
        foreach (IGrouping<int, (double Chance, bool Happened)> bin in chances)
        {
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {bin.Min(static pair => 100 * pair.Chance):0}–{bin.Max(static pair => 100 * pair.Chance):0} % (mean {bin.Average(static pair => 100 * pair.Chance):0}) | {bin.Count()} | {100.0 * bin.Count(static pair => pair.Happened) / bin.Count():0} % |"));
        }

        Console.WriteLine();
    }
}
