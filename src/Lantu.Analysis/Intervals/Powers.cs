namespace Lantu.Analysis.Intervals;

/// <summary>Powers, roots and logarithms of decimals, the same digits on every machine.</summary>
public static class Powers
{
    /// <summary>More years than any plan has.</summary>
    public const int GreatestExponent = 100;

    /// <summary>A whole power.</summary>
    /// <param name="value">Any number.</param>
    /// <param name="exponent">From 0 to <see cref="GreatestExponent"/>.</param>
    /// <exception cref="OverflowException">The result has more digits than a decimal holds.</exception>
    public static decimal Power(decimal value, int exponent)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(exponent);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(exponent, GreatestExponent);
        decimal result = 1;
        for (int i = 0; i < exponent; i++)
        {
            result *= value;
        }

        return result;
    }

    /// <summary>The positive root, by Newton's rule, right to about 20 digits.</summary>
    /// <param name="value">Positive, and not beyond what a ratio of two figures can be (10^-12 to 10^12).</param>
    /// <param name="degree">From 1 to <see cref="GreatestExponent"/>.</param>
    public static decimal Root(decimal value, int degree)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(value);
        ArgumentOutOfRangeException.ThrowIfLessThan(degree, 1);
        if (degree == 1 || value == 1)
        {
            return value;
        }

        // From a start in binary floating point, which differs between machines in its last digit, the steps end at one number.
        decimal root = (decimal)Math.Pow((double)value, 1.0 / degree);
        for (int step = 0; step < 6; step++)
        {
            decimal power = Power(root, degree - 1);
            root -= ((root * power) - value) / (degree * power);
        }

        return decimal.Round(root, 20);
    }

    /// <summary>The natural logarithm, by the series of artanh, right to about 15 digits.</summary>
    /// <param name="value">Positive.</param>
    public static decimal Logarithm(decimal value)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(value);
        const decimal half = 0.6931471805599453094172321215m;
        decimal whole = 0;
        while (value > 1.5m)
        {
            value /= 2;
            whole += half;
        }

        while (value < 0.75m)
        {
            value *= 2;
            whole -= half;
        }

        decimal ratio = (value - 1) / (value + 1);
        decimal square = ratio * ratio;
        decimal term = ratio;
        decimal sum = 0;
        for (int odd = 1; odd < 60; odd += 2)
        {
            sum += term / odd;
            term *= square;
        }

        return whole + (2 * sum);
    }
}
