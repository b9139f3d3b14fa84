namespace Lantu.Analysis.Forecasts;

/// <summary>How well a model with given numbers foretells each value from those before.</summary>
/// <param name="LogLikelihood">-(n ln Σe² + 2 Σ ln |f|) / 2, the second sum with multiplicative errors only: R's convention.</param>
/// <param name="SumOfSquares">Σe², of relative errors where they are multiplicative.</param>
/// <param name="End">The state after the last value.</param>
internal sealed record EtsLikelihood(double LogLikelihood, double SumOfSquares, EtsState End)
{
    /// <summary>Below any likelihood that a real series has.</summary>
    internal const double Hopeless = -1e100;

    private const double LargeProduct = 1e100;
    private const double SmallProduct = 1e-100;

    internal static EtsLikelihood Of(EtsModel model, EtsParameters parameters, ReadOnlySpan<double> values)
    {
        // Called some ten thousand times a fit: the logarithm of a product of a few values costs as much as that of one.
        var state = new EtsState(model, parameters);
        double product = 1;
        double squares = 0;
        double logarithms = 0;
        bool relative = model.Error == ErrorKind.Multiplicative;
        foreach (double value in values)
        {
            double expected = state.Expected;
            double error = value - expected;
            if (relative)
            {
                error /= expected;
                product *= Math.Abs(expected);
                if (product is > LargeProduct or < SmallProduct)
                {
                    logarithms += Math.Log(product);
                    product = 1;
                }
            }

            squares += error * error;
            state.Learn(value);
        }

        logarithms += Math.Log(product);
        double likelihood = -0.5 * ((values.Length * Math.Log(squares)) + (relative ? 2 * logarithms : 0));
        return new(double.IsFinite(likelihood) ? likelihood : Hopeless, squares, state);
    }
}
