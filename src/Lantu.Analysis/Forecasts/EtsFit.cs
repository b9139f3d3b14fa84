namespace Lantu.Analysis.Forecasts;

/// <summary>A model with the numbers that make a series most likely.</summary>
/// <remarks>In binary floating point, as all of this folder: estimates and chances, never amounts that are added up.</remarks>
internal sealed class EtsFit
{
    private const double Least = 1e-4;
    private const double Most = 0.9999;
    private const int Finalists = 3;
    private const double LeastPhi = 0.8;
    private const double MostPhi = 0.98;

    // Alpha, beta, gamma as parts of what is allowed, and phi likewise: a still, a middling, a quick and a learning season.
    private static readonly double[][] Starts = [[0.3, 0.1, 0.05, 0.8], [0.05, 0.2, 0.05, 0.9], [0.9, 0.02, 0.05, 0.5], [0.1, 0.5, 0.5, 0.95]];

    private readonly double? _variance;

    private EtsFit(EtsModel model, int frequency, EtsParameters parameters, EtsLikelihood likelihood, int count, double? variance = null)
    {
        _variance = variance;
        Model = model;
        Frequency = frequency;
        Parameters = parameters;
        Likelihood = likelihood;
        Count = count;
    }

    internal EtsModel Model { get; }

    internal int Frequency { get; }

    internal EtsParameters Parameters { get; }

    internal EtsLikelihood Likelihood { get; }

    internal int Count { get; }

    /// <summary>The variance of the one-step error, by the degrees of freedom left.</summary>
    internal double Variance => _variance ?? Likelihood.SumOfSquares / Math.Max(1, Count - Model.Parameters(Frequency));

    /// <summary>Akaike's criterion for short series; infinite where the series is too short for the model.</summary>
    internal double CorrectedAic
    {
        get
        {
            int numbers = Model.Parameters(Frequency) + 1;
            double left = Count - numbers - 1;
            return left <= 0 ? double.PositiveInfinity : (-2 * Likelihood.LogLikelihood) + (2 * numbers) + (2.0 * numbers * (numbers + 1) / left);
        }
    }

    /// <summary>A model whose numbers are given, and perhaps the variance of its errors.</summary>
    internal static EtsFit Given(EtsModel model, EtsParameters parameters, IReadOnlyList<double> values, double? variance = null) =>
        new(model, Math.Max(1, parameters.Season.Count), parameters, EtsLikelihood.Of(model, parameters, [.. values]), values.Count, variance);

    /// <summary>The most likely numbers for a model.</summary>
    /// <param name="model">The model; with a season, there must be two whole years of values.</param>
    /// <param name="values">In their order.</param>
    /// <param name="frequency">Values a year.</param>
    internal static EtsFit Of(EtsModel model, IReadOnlyList<double> values, int frequency) => Of(model, values, frequency, Starts.Length, 400);

    /// <summary>The model that Akaike's corrected criterion prefers.</summary>
    internal static EtsFit Choose(IReadOnlyList<double> values, int frequency)
    {
        bool positive = values.All(static value => value > 0);
        bool seasonal = frequency > 1 && values.Count >= 2 * frequency;
        bool Fits(EtsModel model) => (positive || model.IsLinear)
            && (seasonal || model.Season == SeasonKind.None)
            && values.Count > model.Parameters(frequency) + 3;

        // A quick look at all of them, then a long one at the best.
        EtsFit[] looked = [.. EtsModel.Candidates.Where(Fits).Select(model => Of(model, values, frequency, 2, 80)).OrderBy(static fit => fit.CorrectedAic).Take(Finalists)];
        return looked.Length == 0
            ? Of(new EtsModel(ErrorKind.Additive, TrendKind.None, SeasonKind.None), values, frequency)
            : looked.Select(fit => Of(fit.Model, values, frequency)).MinBy(static fit => fit.CorrectedAic)!;
    }

    private static EtsFit Of(EtsModel model, IReadOnlyList<double> all, int frequency, int starts, int steps)
    {
        double[] values = [.. all];
        var scale = EtsScale.Of(model, values, frequency);
        double Loss(double[] at) => -EtsLikelihood.Of(model, Unpack(model, scale, at), values).LogLikelihood;
        (double[] At, double Value)? best = null;
        foreach (double[] start in Starts.Take(starts))
        {
            double[] at = Pack(model, scale, start);
            (double[] At, double Value) found = Minimizer.Find(Loss, at, 15 * at.Length, Math.Min(150, steps));
            best = best is null || found.Value < best.Value.Value ? found : best;
        }

        (double[] At, double Value) last = Minimizer.Find(Loss, best!.Value.At, 0, steps);
        EtsParameters parameters = Unpack(model, scale, last.Value < best.Value.Value ? last.At : best.Value.At);
        return new(model, frequency, parameters, EtsLikelihood.Of(model, parameters, values), values.Length);
    }

    private static double[] Pack(EtsModel model, EtsScale scale, double[] start)
    {
        List<double> at = [Logit(start[0])];
        if (model.Trend != TrendKind.None)
        {
            at.Add(Logit(start[1]));
        }

        if (model.Season != SeasonKind.None)
        {
            at.Add(Logit(start[2]));
        }

        if (model.Trend == TrendKind.Damped)
        {
            at.Add(Logit(start[3]));
        }

        at.AddRange(Enumerable.Repeat(0.0, 1 + (model.Trend == TrendKind.None ? 0 : 1) + (model.Season == SeasonKind.None ? 0 : scale.Season.Count - 1)));
        return [.. at];
    }

    private static EtsParameters Unpack(EtsModel model, EtsScale scale, double[] at)
    {
        int i = 0;
        double alpha = Within(Least, Most, at[i++]);
        double beta = model.Trend == TrendKind.None ? 0 : Within(Least, Math.Max(Least, Math.Min(alpha, Most)), at[i++]);
        double gamma = model.Season == SeasonKind.None ? 0 : Within(Math.Min(Least, 1 - alpha), Math.Max(Least, 1 - alpha), at[i++]);
        double phi = model.Trend == TrendKind.Damped ? Within(LeastPhi, MostPhi, at[i++]) : 1;
        double level = scale.Level + (scale.LevelStep * at[i++]);
        double slope = model.Trend == TrendKind.None ? 0 : scale.Slope + (scale.SlopeStep * at[i++]);
        var season = new double[scale.Season.Count];
        double sum = 0;
        for (int j = 1; j < season.Length; j++)
        {
            season[j] = scale.Season[j] + (scale.SeasonStep * at[i++]);
            sum += season[j];
        }

        if (season.Length > 0)
        {
            season[0] = (model.Season == SeasonKind.Multiplicative ? season.Length : 0) - sum;
        }

        return new(alpha, beta, gamma, phi, level, slope, season);
    }

    private static double Logit(double part) => Math.Log(part / (1 - part));

    private static double Within(double low, double high, double at) => low + ((high - low) / (1 + Math.Exp(-at)));
}
