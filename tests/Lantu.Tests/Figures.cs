using System.Globalization;

namespace Lantu.Tests;

/// <summary>Numbers as a person checks them: 7307亿, 5.36万, 51535, -3.4; exact, never rounded.</summary>
internal static class Figures
{
    internal static string Short(decimal number)
    {
        decimal size = Math.Abs(number);
        (decimal scale, string word) = size >= 1_000_000_000_000m ? (1_000_000_000_000m, "万亿")
            : size >= 100_000_000m ? (100_000_000m, "亿")
            : size >= 10_000m && number % 100m == 0m ? (10_000m, "万") : (1m, string.Empty);
        return (number / scale).ToString("0.############################", CultureInfo.InvariantCulture) + word;
    }
}
