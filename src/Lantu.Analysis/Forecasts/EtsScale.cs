namespace Lantu.Analysis.Forecasts;

/// <summary>Where a search for the starting state begins, and how large its steps are.</summary>
internal sealed record EtsScale(double Level, double LevelStep, double Slope, double SlopeStep, IReadOnlyList<double> Season, double SeasonStep)
{
    private const int FewestForLine = 10;

    internal static EtsScale Of(EtsModel model, IReadOnlyList<double> values, int frequency)
    {
        bool multiplied = model.Season == SeasonKind.Multiplicative;
        double[] season = model.Season == SeasonKind.None ? [] : Decomposition.Seasons(values, frequency, multiplied);
        int first = Math.Min(values.Count, Math.Max(FewestForLine, 2 * frequency));
        double[] adjusted =
        [
            .. values.Take(first).Select((value, t) => season.Length == 0 ? value : multiplied ? value / season[t % frequency] : value - season[t % frequency]),
        ];
        (double start, double slope) = Decomposition.Line(adjusted);
        double spread = Math.Sqrt(adjusted.Select((value, t) => Math.Pow(value - start - (slope * t), 2)).Average());
        double step = Math.Max(spread, 1e-3 * Math.Max(1e-6, adjusted.Select(Math.Abs).Average()));
        double level = model.Trend == TrendKind.None ? adjusted.Average() : start - slope;
        double seasonStep = multiplied ? Math.Max(0.02, season.Max() - season.Min()) / 10 : step;
        return new(level, step, slope, Math.Max(Math.Abs(slope), step / first), season, seasonStep);
    }
}
