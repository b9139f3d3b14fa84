namespace Lantu.Analysis.Forecasts;

/// <summary>How well a model with given numbers foretells each value from those before.</summary>
/// <param name="LogLikelihood">-(n ln Σe² + 2 Σ ln |f|) / 2, the second sum with multiplicative errors only: R's convention.</param>
/// <param name="SumOfSquares">Σe², of relative errors where they are multiplicative.</param>
/// <param name="End">The state after the last value.</param>
internal sealed record EtsLikelihood(double LogLikelihood, double SumOfSquares, EtsState End)
{
    /// <summary>Below any likelihood that a real series has.</summary>
    internal const double Hopeless = -1e100;

    internal static EtsLikelihood Of(EtsModel model, EtsParameters parameters, IReadOnlyList<double> values)
    {
        var state = new EtsState(model, parameters);
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
                logarithms += Math.Log(Math.Abs(expected));
            }

            squares += error * error;
            state.Learn(value);
        }

        double likelihood = -0.5 * ((values.Count * Math.Log(squares)) + (relative ? 2 * logarithms : 0));
        return new(double.IsFinite(likelihood) ? likelihood : Hopeless, squares, state);
    }
}
