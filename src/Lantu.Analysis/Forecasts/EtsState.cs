namespace Lantu.Analysis.Forecasts;

/// <summary>Runs a model over values, step by step.</summary>
internal sealed class EtsState
{
    private readonly EtsModel _model;
    private readonly EtsParameters _parameters;
    private readonly double[] _season;
    private int _at;

    internal EtsState(EtsModel model, EtsParameters parameters)
    {
        _model = model;
        _parameters = parameters;
        _season = [.. parameters.Season];
        Level = parameters.Level;
        Slope = parameters.Slope;
    }

    private EtsState(EtsState other)
    {
        (_model, _parameters, _season, _at) = (other._model, other._parameters, [.. other._season], other._at);
        (Level, Slope) = (other.Level, other.Slope);
    }

    internal double Level { get; private set; }

    internal double Slope { get; private set; }

    internal int Frequency => Math.Max(1, _season.Length);

    /// <summary>The expected next value.</summary>
    internal double Expected
    {
        get
        {
            double trend = Level + (_parameters.Phi * Slope);
            return _model.Season switch
            {
                SeasonKind.None => trend,
                SeasonKind.Additive => trend + _season[_at],
                SeasonKind.Multiplicative => trend * _season[_at],
            };
        }
    }

    internal EtsState Copy() => new(this);

    /// <summary>Learns a value. The recursions are the same for additive and multiplicative errors.</summary>
    internal void Learn(double value)
    {
        double damped = _parameters.Phi * Slope;
        double trend = Level + damped;
        double season = _model.Season == SeasonKind.None ? 0 : _season[_at];
        double adjusted = _model.Season == SeasonKind.Multiplicative ? value / season : value - season;
        double surprise = adjusted - trend;
        Level = trend + (_parameters.Alpha * surprise);
        if (_model.Trend != TrendKind.None)
        {
            Slope = damped + (_parameters.Beta * surprise);
        }

        if (_model.Season != SeasonKind.None)
        {
            double seen = _model.Season == SeasonKind.Multiplicative ? value / trend : value - trend;
            _season[_at] = season + (_parameters.Gamma * (seen - season));
            _at = _at + 1 == _season.Length ? 0 : _at + 1;
        }
    }

    /// <summary>The point forecasts of the next steps, by the textbook recursions without errors.</summary>
    internal double[] Ahead(int steps)
    {
        EtsState state = Copy();
        var points = new double[steps];
        for (int i = 0; i < steps; i++)
        {
            points[i] = state.Expected;
            state.Pass();
        }

        return points;
    }

    /// <summary>Goes on without a surprise.</summary>
    private void Pass()
    {
        double damped = _parameters.Phi * Slope;
        Level += damped;
        Slope = damped;
        _at = _season.Length == 0 || _at + 1 == _season.Length ? 0 : _at + 1;
    }
}
