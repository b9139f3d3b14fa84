using System.Globalization;

namespace Lantu.Backtest;

/// <summary>Errors and chances of one method with so many months known.</summary>
internal sealed class Tally
{
    private readonly List<double> _errors = [];
    private readonly List<(double Chance, bool Happened)> _chances = [];
    private int _covered;
    private int _intervals;

    internal int Count => _errors.Count;

    internal IReadOnlyList<(double Chance, bool Happened)> Chances => _chances;

    internal void Error(double error) => _errors.Add(Math.Abs(error));

    internal void Chance(double chance, bool happened) => _chances.Add((chance, happened));

    internal void Interval(bool covered)
    {
        _covered += covered ? 1 : 0;
        _intervals++;
    }

    internal string Mean => Number(_errors.Count == 0 ? null : _errors.Average(), "0.00");

    internal string Median => Number(_errors.Count == 0 ? null : _errors.Order().ElementAt(_errors.Count / 2), "0.00");

    internal string Brier => Number(_chances.Count == 0 ? null : _chances.Average(static pair => Math.Pow(pair.Chance - (pair.Happened ? 1 : 0), 2)), "0.000");

    internal string Covered => Number(_intervals == 0 ? null : 100.0 * _covered / _intervals, "0");

    private static string Number(double? value, string format) => value is { } number ? number.ToString(format, CultureInfo.InvariantCulture) : "–";
}
