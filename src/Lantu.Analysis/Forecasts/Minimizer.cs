namespace Lantu.Analysis.Forecasts;

/// <summary>
/// Finds a minimum without derivatives: the simplex of Nelder and Mead (1965) from a start, then steps of Broyden, Fletcher,
/// Goldfarb and Shanno with differences for the slope, which finish in many dimensions where a simplex crawls.
/// </summary>
internal static class Minimizer
{
    private const double StepOfSlope = 1e-5;

    internal static (double[] At, double Value) Find(Func<double[], double> function, double[] start, int simplexSteps, int slopeSteps)
    {
        (double[] at, double value) = simplexSteps > 0 ? Simplex(function, start, simplexSteps) : (start, function(start));
        return Descend(function, at, value, slopeSteps);
    }

    internal static (double[] At, double Value) Simplex(Func<double[], double> function, double[] start, int steps)
    {
        int n = start.Length;
        var corners = new double[n + 1][];
        var values = new double[n + 1];
        for (int i = 0; i <= n; i++)
        {
            corners[i] = [.. start];
            if (i > 0)
            {
                corners[i][i - 1] += 0.5;
            }

            values[i] = function(corners[i]);
        }

        for (int step = 0; step < steps; step++)
        {
            Array.Sort(values, corners);
            if (values[n] - values[0] <= 1e-10 * (Math.Abs(values[0]) + 1e-10))
            {
                break;
            }

            Move(function, corners, values);
        }

        Array.Sort(values, corners);
        return (corners[0], values[0]);
    }

    private static void Move(Func<double[], double> function, double[][] corners, double[] values)
    {
        int n = values.Length - 1;
        var center = new double[n];
        for (int i = 0; i < n; i++)
        {
            for (int j = 0; j < n; j++)
            {
                center[j] += corners[i][j] / n;
            }
        }

        double[] Toward(double factor) => [.. center.Select((c, j) => c + (factor * (c - corners[n][j])))];
        double[] reflected = Toward(1);
        double value = function(reflected);
        if (value < values[0])
        {
            double[] further = Toward(2);
            double far = function(further);
            (corners[n], values[n]) = far < value ? (further, far) : (reflected, value);
            return;
        }

        if (value < values[n - 1])
        {
            (corners[n], values[n]) = (reflected, value);
            return;
        }

        double[] nearer = Toward(value < values[n] ? 0.5 : -0.5);
        double near = function(nearer);
        if (near < Math.Min(value, values[n]))
        {
            (corners[n], values[n]) = (nearer, near);
            return;
        }

        for (int i = 1; i <= n; i++)
        {
            for (int j = 0; j < n; j++)
            {
                corners[i][j] = (corners[i][j] + corners[0][j]) / 2;
            }

            values[i] = function(corners[i]);
        }
    }

    private static (double[] At, double Value) Descend(Func<double[], double> function, double[] at, double value, int steps)
    {
        int n = at.Length;
        double[] slope = Slope(function, at);
        double[,] inverse = Identity(n);
        int idle = 0;
        for (int step = 0; step < steps; step++)
        {
            double[] direction = Times(inverse, slope, -1);
            double fall = Dot(direction, slope);
            if (!(fall < 0))
            {
                inverse = Identity(n);
                direction = [.. slope.Select(static s => -s)];
                fall = -Dot(slope, slope);
            }

            (double[] next, double nextValue) = Search(function, at, value, direction, fall);
            if (nextValue >= value)
            {
                // Once more along the slope itself, then it is the end.
                if (++idle > 1)
                {
                    break;
                }

                inverse = Identity(n);
                continue;
            }

            idle = value - nextValue < 1e-9 * (1 + Math.Abs(value)) ? idle + 1 : 0;
            double[] nextSlope = Slope(function, next);
            Update(inverse, Minus(next, at), Minus(nextSlope, slope));
            (at, value, slope) = (next, nextValue, nextSlope);
            if (idle > 3)
            {
                break;
            }
        }

        return (at, value);
    }

    private static (double[] At, double Value) Search(Func<double[], double> function, double[] at, double value, double[] direction, double fall)
    {
        double longest = direction.Max(Math.Abs);
        double length = longest > 2 ? 2 / longest : 1;
        for (int halving = 0; halving < 30; halving++)
        {
            double[] next = [.. at.Select((a, i) => a + (length * direction[i]))];
            double nextValue = function(next);
            if (nextValue < value + (1e-4 * length * fall))
            {
                return (next, nextValue);
            }

            length /= halving < 3 ? 2 : 4;
        }

        return (at, value);
    }

    private static double[] Slope(Func<double[], double> function, double[] at)
    {
        var slope = new double[at.Length];
        double[] probe = [.. at];
        for (int i = 0; i < at.Length; i++)
        {
            double step = StepOfSlope * Math.Max(1, Math.Abs(at[i]));
            probe[i] = at[i] + step;
            double above = function(probe);
            probe[i] = at[i] - step;
            double below = function(probe);
            probe[i] = at[i];
            slope[i] = (above - below) / (2 * step);
        }

        return slope;
    }

    // The update of the inverse of the second derivatives; left out where it would not stay positive.
    private static void Update(double[,] inverse, double[] step, double[] change)
    {
        double along = Dot(step, change);
        if (along <= 1e-12)
        {
            return;
        }

        int n = step.Length;
        double[] turned = Times(inverse, change, 1);
        double factor = (1 + (Dot(change, turned) / along)) / along;
        for (int i = 0; i < n; i++)
        {
            for (int j = 0; j < n; j++)
            {
                inverse[i, j] += (factor * step[i] * step[j]) - (((turned[i] * step[j]) + (step[i] * turned[j])) / along);
            }
        }
    }

    private static double[,] Identity(int n)
    {
        var identity = new double[n, n];
        for (int i = 0; i < n; i++)
        {
            identity[i, i] = 1;
        }

        return identity;
    }

    private static double[] Times(double[,] matrix, double[] vector, double sign)
    {
        int n = vector.Length;
        var product = new double[n];
        for (int i = 0; i < n; i++)
        {
            for (int j = 0; j < n; j++)
            {
                product[i] += sign * matrix[i, j] * vector[j];
            }
        }

        return product;
    }

    private static double[] Minus(double[] a, double[] b) => [.. a.Select((value, i) => value - b[i])];

    private static double Dot(double[] a, double[] b)
    {
        double sum = 0;
        for (int i = 0; i < a.Length; i++)
        {
            sum += a[i] * b[i];
        }

        return sum;
    }
}
