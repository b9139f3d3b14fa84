using System.Globalization;

namespace Lantu.Drawing.Charts;

/// <summary>An axis from zero: numbers to lengths, with round marks.</summary>
/// <param name="Most">The number at its end; above 0.</param>
/// <param name="Length">Its length in units of the picture.</param>
internal readonly record struct Scale(double Most, double Length)
{
    /// <summary>The axis for some numbers: it ends at the largest or at a round mark above it.</summary>
    internal static Scale Of(IEnumerable<double> numbers, double length, bool round)
    {
        double most = numbers.DefaultIfEmpty(1).Max();
        most = most > 0 ? most : 1;
        double step = Step(most);
        return new Scale(round ? Math.Ceiling(most / step - 1e-9) * step : most, length);
    }

    internal double At(double number) => number / Most * Length;

    /// <summary>Round marks from zero to the end, four to seven of them.</summary>
    internal IEnumerable<double> Marks()
    {
        double step = Step(Most);
        for (int i = 0; i * step <= Most * (1 + 1e-9); i++)
        {
            yield return i * step;
        }
    }

    internal static string Text(double number) => number.ToString("0.##", CultureInfo.InvariantCulture);

    private static double Step(double most)
    {
        double rough = most / 5;
        double power = Math.Pow(10, Math.Floor(Math.Log10(rough)));
        double lead = rough / power;
        return (lead <= 1 ? 1 : lead <= 2 ? 2 : lead <= 2.5 ? 2.5 : lead <= 5 ? 5 : 10) * power;
    }
}
