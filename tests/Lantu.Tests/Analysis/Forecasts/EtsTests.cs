using Lantu.Analysis.Forecasts;
using Xunit;

namespace Lantu.Tests.Analysis.Forecasts;

public sealed class EtsTests
{
    [Fact]
    public void Computes_the_published_likelihood_of_given_numbers()
    {
        int fits = 0;
        foreach (RefereeFit fit in Referees.Fits())
        {
            EtsFit given = EtsFit.Given(fit.Model, fit.Parameters, fit.Values.Train);
            Assert.Equal(fit.LogLikelihood, given.Likelihood.LogLikelihood, 1e-6);
            Assert.Equal(1, given.Variance / fit.Variance, 1e-6);
            fits++;
        }

        Assert.Equal(81, fits);
    }

    [Fact]
    public void Agrees_with_the_definition_in_means_and_deviations()
    {
        var fits = Referees.Fits().ToDictionary(static fit => (fit.Series, fit.Method));
        int deviations = 0;
        foreach (IGrouping<(string, string), string[]> rows in Referees.Rows("ets_definition.csv").GroupBy(static row => (row[0], row[1])))
        {
            RefereeFit fit = fits[rows.Key];
            EtsFit given = EtsFit.Given(fit.Model, fit.Parameters, fit.Values.Train, fit.Variance);
            double[] means = given.Likelihood.End.Ahead(fit.Values.Test.Length);
            double[] spread = EtsAhead.Spread(given, means.Length);
            foreach (string[] row in rows)
            {
                int step = int.Parse(row[3], System.Globalization.CultureInfo.InvariantCulture) - 1;
                Assert.Equal(1, means[step] / Referees.Number(row[4]), 1e-9);
                if (row[7].Length > 0)
                {
                    // Printed with nine digits.
                    double deviation = Referees.Number(row[7]);
                    Assert.Equal(deviation, spread[step], 5e-9 * deviation);
                    deviations++;
                }
            }
        }

        Assert.True(deviations > 500);
    }

    [Fact]
    public void Agrees_with_the_closed_form_of_sums()
    {
        var fits = Referees.Fits().ToDictionary(static fit => (fit.Series, fit.Method));
        foreach (string[] row in Referees.Rows("sums_analytic.csv"))
        {
            RefereeFit fit = fits[(row[0], row[1])];
            EtsFit given = EtsFit.Given(fit.Model, fit.Parameters, fit.Values.Train, fit.Variance);
            double[] weights = [.. fit.Values.Test.Select(static _ => 1.0)];
            Assert.Equal(Referees.Number(row[4]), given.Likelihood.End.Ahead(weights.Length).Sum(), 1e-5);
            Assert.Equal(1, EtsAhead.SpreadOfSum(given, weights) / Referees.Number(row[5]), 1e-6);
        }
    }

    [Fact]
    public void Draws_sums_as_the_closed_form_and_the_published_draws_say()
    {
        var published = Referees.Rows("sums.csv").ToDictionary(static row => (row[0], row[1]));
        foreach (RefereeFit fit in Referees.Fits().Where(static fit => fit.Series is "AirPassengers" or "UKgas" or "ldeaths"))
        {
            EtsFit given = EtsFit.Given(fit.Model, fit.Parameters, fit.Values.Train, fit.Variance);
            double[] weights = [.. fit.Values.Test.Select(static _ => 1.0)];
            double[] sums = EtsAhead.DrawSums(given, weights, 8000, seed: 7);
            double mean = sums.Average();
            double deviation = Math.Sqrt(sums.Average(sum => (sum - mean) * (sum - mean)));
            string[] row = published[(fit.Series, fit.Method)];
            Assert.Equal(1, mean / Referees.Number(row[5]), 0.02);
            Assert.Equal(1, deviation / Referees.Number(row[6]), 0.06);
            double actual = Referees.Number(row[3]);
            foreach ((int column, double part) in new[] { (12, 0.98), (13, 1.0), (14, 1.02), (15, 1.05) })
            {
                Assert.Equal(Referees.Number(row[column]), sums.Count(sum => sum > part * actual) / (double)sums.Length, 0.025);
            }

            if (fit.Model.IsLinear)
            {
                Assert.Equal(1, deviation / EtsAhead.SpreadOfSum(given, weights), 0.04);
            }
        }
    }

    [Fact]
    public void Finds_numbers_at_least_as_likely_as_the_published_ones()
    {
        foreach (RefereeFit fit in Referees.Fits())
        {
            EtsFit found = EtsFit.Of(fit.Model, fit.Values.Train, fit.Values.Frequency);
            Assert.True(found.Likelihood.LogLikelihood >= fit.LogLikelihood - 0.5, $"{fit.Series} {fit.Method}: {found.Likelihood.LogLikelihood} < {fit.LogLikelihood} - 0.5");
        }
    }

    [Fact]
    public void Forecasts_the_held_out_values_no_worse_than_the_published_mean_of_both_methods()
    {
        ILookup<(string, string), double> published = Referees.Rows("forecasts.csv").ToLookup(static row => (row[0], row[1]), static row => Referees.Number(row[3]));
        var fits = Referees.Fits().Where(static fit => fit.Method == "ets").ToDictionary(static fit => fit.Series);
        var ours = new double[4];
        var theirs = new double[4];
        foreach ((string name, RefereeSeries series) in Referees.Series())
        {
            EtsFit chosen = EtsFit.Choose(series.Train, series.Frequency);
            Assert.True(chosen.CorrectedAic <= fits[name].CorrectedAic + 1e-6);
            double[] theta = ThetaFit.Of(series.Train, series.Frequency).Ahead(series.Test.Length);
            double[] both = [.. chosen.Likelihood.End.Ahead(series.Test.Length).Select((value, h) => (value + theta[h]) / 2)];
            double[] mean = [.. published[(name, "ets")].Zip(published[(name, "thetaf")], static (a, b) => (a + b) / 2)];
            double[] own = Errors(both, series);
            double[] other = Errors(mean, series);
            for (int i = 0; i < ours.Length; i++)
            {
                ours[i] += own[i] / other[i];
                theirs[i]++;
            }

            Assert.All(theta.Zip(published[(name, "thetaf")]), static pair => Assert.Equal(1, pair.First / pair.Second, 1e-4));
        }

        // MASE, RMSE, MAPE and sMAPE, each series counting the same.
        Assert.All(ours.Zip(theirs), static pair => Assert.True(pair.First / pair.Second <= 1.03, $"{pair.First / pair.Second}"));
    }

    [Fact]
    public void Keeps_to_additive_models_where_a_value_is_not_positive()
    {
        double[] values = [.. Enumerable.Range(0, 60).Select(static t => (10 * Math.Sin(t * Math.PI / 6)) + (t % 5))];

        Assert.True(EtsFit.Choose(values, 12).Model.IsLinear);
    }

    [Theory]
    [InlineData("ETS(M,Ad,M)")]
    [InlineData("ETS(A,N,N)")]
    public void Reads_and_writes_the_name_of_a_model(string name)
    {
        Assert.True(EtsModel.TryParse(name, out EtsModel? model));
        Assert.Equal(name, model.Value.ToString());
        Assert.False(EtsModel.TryParse(name[..^1], out _));
        Assert.Equal(15, EtsModel.Candidates.Count);
    }

    // MASE by the seasonal naive error within the training values, RMSE, MAPE, sMAPE.
    private static double[] Errors(double[] forecast, RefereeSeries series)
    {
        double naive = Enumerable.Range(series.Frequency, series.Train.Length - series.Frequency).Average(t => Math.Abs(series.Train[t] - series.Train[t - series.Frequency]));
        (double Forecast, double Actual)[] pairs = [.. forecast.Zip(series.Test)];
        return
        [
            pairs.Average(static pair => Math.Abs(pair.Forecast - pair.Actual)) / naive,
            Math.Sqrt(pairs.Average(static pair => Math.Pow(pair.Forecast - pair.Actual, 2))),
            pairs.Average(static pair => Math.Abs((pair.Forecast - pair.Actual) / pair.Actual)),
            pairs.Average(static pair => 2 * Math.Abs(pair.Forecast - pair.Actual) / (Math.Abs(pair.Forecast) + Math.Abs(pair.Actual))),
        ];
    }
}
