using System.Globalization;

namespace Lantu.Backtest;

/// <summary>One series of the long table of months, with what it has of each year.</summary>
internal sealed class MonthlySeries
{
    private readonly Dictionary<(int Year, int Month), double> _values = [];

    private MonthlySeries(string name) => Name = name;

    internal string Name { get; }

    /// <summary>Reads the table: dataset,series,date,value,frequency,unit,notes.</summary>
    internal static IReadOnlyList<MonthlySeries> Read(string path)
    {
        var all = new Dictionary<string, MonthlySeries>();
        foreach (string line in File.ReadLines(path).Skip(1))
        {
            string[] cells = line.Split(',');
            if (cells.Length < 4 || !DateOnly.TryParse(cells[2], CultureInfo.InvariantCulture, out DateOnly date)
                || !double.TryParse(cells[3], NumberStyles.Float, CultureInfo.InvariantCulture, out double value))
            {
                continue;
            }

            string name = cells[0] + "/" + cells[1];
            if (!all.TryGetValue(name, out MonthlySeries? series))
            {
                all[name] = series = new MonthlySeries(name);
            }

            series._values[(date.Year, date.Month)] = value;
        }

        return [.. all.Values];
    }

    internal double? At(int year, int month) => _values.TryGetValue((year, month), out double value) ? value : null;

    internal int FirstYear => _values.Keys.Min(static key => key.Year);

    internal int LastYear => _values.Keys.Max(static key => key.Year);

    /// <summary>The months of a year as periods: January and February as one where both are known; without them where neither is.</summary>
    /// <returns>Null where a month is missing.</returns>
    internal double[]? Periods(int year, bool withFirst)
    {
        List<double> periods = [];
        if (withFirst)
        {
            if (At(year, 1) is not { } january || At(year, 2) is not { } february)
            {
                return null;
            }

            periods.Add(january + february);
        }

        for (int month = 3; month <= 12; month++)
        {
            if (At(year, month) is not { } value)
            {
                return null;
            }

            periods.Add(value);
        }

        return [.. periods];
    }
}
