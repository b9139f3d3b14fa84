using System.Globalization;
using System.Text;
using Lantu.Analysis.Forecasts;

namespace Lantu.Tests.Analysis.Forecasts;

/// <summary>The published fits and series that lie beside the checkout; tests on them skip where they are absent.</summary>
internal static class Referees
{
    internal static IReadOnlyList<string[]> Rows(string name) =>
        [.. File.ReadLines(SharedFiles.At("reference", "statistics", name)).Skip(1).Select(Cells)];

    internal static Dictionary<string, RefereeSeries> Series() => Rows("series.csv").GroupBy(static row => row[0]).ToDictionary(
        static group => group.Key,
        static group => new RefereeSeries(
            int.Parse(group.First()[1], CultureInfo.InvariantCulture),
            [.. group.Where(static row => row[6] == "train").Select(static row => Number(row[5]))],
            [.. group.Where(static row => row[6] == "test").Select(static row => Number(row[5]))]));

    /// <summary>The fits of exponential smoothing, with their published numbers.</summary>
    internal static IEnumerable<RefereeFit> Fits()
    {
        Dictionary<string, RefereeSeries> series = Series();
        foreach (string[] row in Rows("fits.csv"))
        {
            if (EtsModel.TryParse(row[2], out EtsModel? model))
            {
                EtsParameters parameters = Parameters(model.Value, row[10], series[row[0]].Frequency);
                yield return new(row[0], row[1], model.Value, series[row[0]], Number(row[4]), Number(row[6]), Number(row[8]), parameters);
            }
        }
    }

    internal static double Number(string cell) => double.Parse(cell, CultureInfo.InvariantCulture);

    private static EtsParameters Parameters(EtsModel model, string written, int frequency)
    {
        var numbers = written.Split(';').Select(static part => part.Split('=')).ToDictionary(static part => part[0], static part => Number(part[1]));
        double[] season = model.Season == SeasonKind.None ? [] : new double[frequency];
        double sum = 0;
        for (int i = 0; i + 1 < season.Length; i++)
        {
            // s0 is the season before the first value; the oldest of all is what the others leave.
            season[season.Length - 1 - i] = numbers[$"s{i}"];
            sum += numbers[$"s{i}"];
        }

        if (season.Length > 0)
        {
            season[0] = (model.Season == SeasonKind.Multiplicative ? frequency : 0) - sum;
        }

        return new(numbers["alpha"], numbers.GetValueOrDefault("beta"), numbers.GetValueOrDefault("gamma"), numbers.GetValueOrDefault("phi", 1), numbers["l"], numbers.GetValueOrDefault("b"), season);
    }

    private static string[] Cells(string line)
    {
        List<string> cells = [];
        var cell = new StringBuilder();
        bool quoted = false;
        foreach (char letter in line)
        {
            if (letter == '"')
            {
                quoted = !quoted;
            }
            else if (letter == ',' && !quoted)
            {
                cells.Add(cell.ToString());
                cell.Clear();
            }
            else
            {
                cell.Append(letter);
            }
        }

        cells.Add(cell.ToString());
        return [.. cells];
    }
}

internal sealed record RefereeSeries(int Frequency, double[] Train, double[] Test);

internal sealed record RefereeFit(
    string Series, string Method, EtsModel Model, RefereeSeries Values, double LogLikelihood, double CorrectedAic, double Variance, EtsParameters Parameters);
