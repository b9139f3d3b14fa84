namespace Lantu.Analysis.Forecasts;

/// <summary>What a fitted model says of the next steps, and of a weighted sum of them.</summary>
internal static class EtsAhead
{
    /// <summary>The coefficients c₁ … of a linear model: how a surprise of one step shows in the later ones.</summary>
    internal static double[] Echo(EtsModel model, EtsParameters parameters, int frequency, int steps)
    {
        var echo = new double[steps];
        double damped = 0;
        double power = 1;
        for (int k = 1; k <= steps; k++)
        {
            damped += power;
            power *= parameters.Phi;

            // The slope of the surprise is felt a step later, whole, and then damped.
            double slope = model.Trend == TrendKind.None ? 0 : parameters.Beta * damped;
            double season = model.Season != SeasonKind.None && k % frequency == 0 ? parameters.Gamma : 0;
            echo[k - 1] = parameters.Alpha + (slope * (model.Trend == TrendKind.Damped ? parameters.Phi : 1)) + season;
        }

        return echo;
    }

    /// <summary>The standard deviations of the steps of a linear model.</summary>
    internal static double[] Spread(EtsFit fit, int steps)
    {
        double[] echo = Echo(fit.Model, fit.Parameters, fit.Frequency, steps);
        var spread = new double[steps];
        double sum = 1;
        for (int h = 0; h < steps; h++)
        {
            spread[h] = Math.Sqrt(fit.Variance * sum);
            sum += echo[h] * echo[h];
        }

        return spread;
    }

    /// <summary>The standard deviation of a weighted sum of the steps of a linear model.</summary>
    internal static double SpreadOfSum(EtsFit fit, IReadOnlyList<double> weights)
    {
        double[] echo = Echo(fit.Model, fit.Parameters, fit.Frequency, weights.Count);
        double variance = 0;
        for (int j = 0; j < weights.Count; j++)
        {
            double effect = weights[j];
            for (int k = j + 1; k < weights.Count; k++)
            {
                effect += weights[k] * echo[k - j - 1];
            }

            variance += effect * effect;
        }

        return Math.Sqrt(fit.Variance * variance);
    }

    /// <summary>Draws of a weighted sum of the steps: for models whose sum has no variance in closed form.</summary>
    /// <param name="fit">The model.</param>
    /// <param name="weights">One for each step.</param>
    /// <param name="paths">How many draws; at least 5,000 for a chance that is told.</param>
    /// <param name="seed">The same seed gives the same draws.</param>
    internal static double[] DrawSums(EtsFit fit, IReadOnlyList<double> weights, int paths, ulong seed)
    {
        var random = new SteadyRandom(seed);
        double deviation = Math.Sqrt(fit.Variance);
        var sums = new double[paths];
        for (int i = 0; i < paths; i++)
        {
            EtsState state = fit.Likelihood.End.Copy();
            foreach (double weight in weights)
            {
                double expected = state.Expected;
                double surprise = deviation * random.Normal();
                double value = fit.Model.Error == ErrorKind.Multiplicative ? expected * (1 + surprise) : expected + surprise;
                sums[i] += weight * value;
                state.Learn(value);
            }
        }

        Array.Sort(sums);
        return sums;
    }
}
