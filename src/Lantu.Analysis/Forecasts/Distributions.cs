namespace Lantu.Analysis.Forecasts;

/// <summary>The normal distribution and that of Student.</summary>
internal static class Distributions
{
    private static readonly double[] Lanczos =
    [
        0.99999999999980993, 676.5203681218851, -1259.1392167224028, 771.32342877765313, -176.61502916214059, 12.507343278686905,
        -0.13857109526572012, 9.9843695780195716e-6, 1.5056327351493116e-7,
    ];

    /// <summary>The chance of a value below, by Hart's rational function as West (2005) gives it, right to 1e-14.</summary>
    internal static double NormalBelow(double value)
    {
        double size = Math.Abs(value);
        if (size > 37)
        {
            return value > 0 ? 1 : 0;
        }

        double tail = Math.Exp(-size * size / 2);
        if (size < 7.07106781186547)
        {
            double over = Horner(size, 3.52624965998911e-2, 0.700383064443688, 6.37396220353165, 33.912866078383, 112.079291497871, 221.213596169931, 220.206867912376);
            double under = Horner(size, 8.83883476483184e-2, 1.75566716318264, 16.064177579207, 86.7807322029461, 296.564248779674, 637.333633378831, 793.826512519948, 440.413735824752);
            tail *= over / under;
        }
        else
        {
            double fraction = size + 0.65;
            for (int i = 4; i > 0; i--)
            {
                fraction = size + (i / fraction);
            }

            tail /= fraction * 2.5066282746310002;
        }

        return value > 0 ? 1 - tail : tail;
    }

    /// <summary>The value below which a part lies, by Wichura's algorithm AS 241.</summary>
    /// <param name="part">Between 0 and 1, neither of them.</param>
    internal static double NormalQuantile(double part)
    {
        double offset = part - 0.5;
        if (Math.Abs(offset) <= 0.425)
        {
            double square = 0.180625 - (offset * offset);
            return offset
                * Horner(square, 2509.0809287301226727, 33430.575583588128105, 67265.770927008700853, 45921.953931549871457, 13731.693765509461125, 1971.5909503065514427, 133.14166789178437745, 3.387132872796366608)
                / Horner(square, 5226.495278852545925, 28729.085735721942674, 39307.89580009271061, 21213.794301586595867, 5394.1960214247511077, 687.1870074920579083, 42.313330701600911252, 1);
        }

        double root = Math.Sqrt(-Math.Log(offset < 0 ? part : 1 - part));
        double size = root <= 5
            ? Horner(root - 1.6, 7.7454501427834140764e-4, 0.0227238449892691845833, 0.24178072517745061177, 1.27045825245236838258, 3.64784832476320460504, 5.7694972214606914055, 4.6303378461565452959, 1.42343711074968357734)
                / Horner(root - 1.6, 1.05075007164441684324e-9, 5.475938084995344946e-4, 0.0151986665636164571966, 0.14810397642748007459, 0.68976733498510000455, 1.6763848301838038494, 2.05319162663775882187, 1)
            : Horner(root - 5, 2.01033439929228813265e-7, 2.71155556874348757815e-5, 0.0012426609473880784386, 0.026532189526576123093, 0.29656057182850489123, 1.7848265399172913358, 5.4637849111641143699, 6.6579046435011037772)
                / Horner(root - 5, 2.04426310338993978564e-15, 1.4215117583164458887e-7, 1.8463183175100546818e-5, 7.868691311456132591e-4, 0.0148753612908506148525, 0.13692988092273580531, 0.59983220655588793769, 1);
        return offset < 0 ? -size : size;
    }

    /// <summary>The chance of a value below under Student's distribution.</summary>
    internal static double StudentBelow(double value, int freedom)
    {
        double tail = 0.5 * Beta(freedom / (freedom + (value * value)), freedom / 2.0, 0.5);
        return value > 0 ? 1 - tail : tail;
    }

    /// <summary>The value below which a part lies under Student's distribution.</summary>
    internal static double StudentQuantile(double part, int freedom)
    {
        double low = -1e4;
        double high = 1e4;
        for (int i = 0; i < 100; i++)
        {
            double middle = (low + high) / 2;
            (low, high) = StudentBelow(middle, freedom) < part ? (middle, high) : (low, middle);
        }

        return (low + high) / 2;
    }

    private static double Horner(double at, params ReadOnlySpan<double> coefficients)
    {
        double sum = 0;
        foreach (double coefficient in coefficients)
        {
            sum = (sum * at) + coefficient;
        }

        return sum;
    }

    // The regularised incomplete beta function by Lentz's continued fraction (Numerical Recipes, 6.4).
    private static double Beta(double x, double a, double b)
    {
        if (x is <= 0 or >= 1)
        {
            return x <= 0 ? 0 : 1;
        }

        double front = Math.Exp(LogGamma(a + b) - LogGamma(a) - LogGamma(b) + (a * Math.Log(x)) + (b * Math.Log(1 - x)));
        return x < (a + 1) / (a + b + 2) ? front * Fraction(x, a, b) / a : 1 - (front * Fraction(1 - x, b, a) / b);
    }

    private static double Fraction(double x, double a, double b)
    {
        const double tiny = 1e-300;
        double c = 1;
        double d = 1 / NotZero(1 - ((a + b) * x / (a + 1)));
        double product = d;
        for (int m = 1; m <= 300; m++)
        {
            double even = m * (b - m) * x / ((a + (2 * m) - 1) * (a + (2 * m)));
            d = 1 / NotZero(1 + (even * d));
            c = NotZero(1 + (even / c));
            product *= d * c;
            double odd = -(a + m) * (a + b + m) * x / ((a + (2 * m)) * (a + (2 * m) + 1));
            d = 1 / NotZero(1 + (odd * d));
            c = NotZero(1 + (odd / c));
            double change = d * c;
            product *= change;
            if (Math.Abs(change - 1) < 1e-15)
            {
                break;
            }
        }

        return product;

        static double NotZero(double value) => Math.Abs(value) < tiny ? tiny : value;
    }

    private static double LogGamma(double value)
    {
        if (value < 0.5)
        {
            return Math.Log(Math.PI / Math.Sin(Math.PI * value)) - LogGamma(1 - value);
        }

        double at = value - 1;
        double sum = Lanczos[0];
        for (int i = 1; i < Lanczos.Length; i++)
        {
            sum += Lanczos[i] / (at + i);
        }

        double shifted = at + 7.5;
        return (0.5 * Math.Log(2 * Math.PI)) + ((at + 0.5) * Math.Log(shifted)) - shifted + Math.Log(sum);
    }
}
