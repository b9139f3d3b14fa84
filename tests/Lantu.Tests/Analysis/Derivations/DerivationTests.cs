using Lantu.Analysis.Derivations;
using Lantu.Plans.Model;
using Lantu.Text;
using Xunit;

namespace Lantu.Tests.Analysis.Derivations;

public sealed class DerivationTests
{
    private static readonly Fact Exports = Level("f1", "7307亿元", 730_700_000_000m, 2025) with
    {
        Baseline = new Baseline(300_600_000_000m, "3006亿元", Period.OfYear(2020)),
    };

    private static readonly Fact Goal = Level("f2", "3800亿元", 380_000_000_000m, 2030) with { Nature = Nature.Target, Comparator = Comparator.MoreThan };

    private static readonly Fact Now = Level("f3", "2693.3亿元", 269_330_000_000m, 2025);

    [Fact]
    public void A_multiple_is_end_over_start()
    {
        // 7307 ÷ 3006 = 2.4308…
        DerivedValue multiple = Assert.IsType<DerivedValue>(Derivation.Multiple(Exports));
        Assert.Equal((2.43m, "2.43倍", "7307亿元 ÷ 3006亿元 = 2.43倍", "multiple(f1)"), (multiple.Number, multiple.Written, multiple.Sum, multiple.Key));
    }

    [Fact]
    public void A_gap_keeps_the_scale_and_the_digits_of_its_figures()
    {
        // 3800 − 2693.3 = 1106.7
        DerivedValue gap = Assert.IsType<DerivedValue>(Derivation.Gap(Goal, Now));
        Assert.Equal((110_670_000_000m, "1106.7亿元", "3800亿元 − 2693.3亿元 = 1106.7亿元"), (gap.Number, gap.Written, gap.Sum));
    }

    [Fact]
    public void A_gap_of_rates_is_told_in_points()
    {
        // 3.5 − 3.02 = 0.48
        DerivedValue gap = Assert.IsType<DerivedValue>(Derivation.Gap(Rate("f4", "3.5%", 3.5m, 2030), Rate("f5", "3.02%", 3.02m, 2025)));
        Assert.Equal("0.48个百分点", gap.Written);
    }

    [Fact]
    public void The_required_growth_is_the_root_over_the_years()
    {
        // (3800 ÷ 2693.3)^(1/5) = 1.41091…^0.2 = 1.0713
        DerivedValue required = Assert.IsType<DerivedValue>(Derivation.RequiredGrowth(Goal, Now));
        Assert.Equal((7.1m, "7.1%", "(3800亿元 ÷ 2693.3亿元)^(1/5) − 1 = 7.1%"), (required.Number, required.Written, required.Sum));
    }

    [Fact]
    public void What_is_reached_is_a_share_of_the_target()
    {
        // 2693.3 ÷ 3800 = 0.70876
        Assert.Equal(("70.9%", "2693.3亿元 ÷ 3800亿元 = 70.9%"), (Derivation.Reached(Goal, Now)?.Written, Derivation.Reached(Goal, Now)?.Sum));
    }

    [Fact]
    public void The_average_growth_needs_a_dated_start()
    {
        // (7307 ÷ 3006)^(1/5) = 2.4308…^0.2 = 1.1944
        Assert.Equal(("19.4%", "(7307亿元 ÷ 3006亿元)^(1/5) − 1 = 19.4%"), (Derivation.AverageGrowth(Exports)?.Written, Derivation.AverageGrowth(Exports)?.Sum));
        Assert.Null(Derivation.AverageGrowth(Exports with { Baseline = Exports.Baseline! with { Period = null } }));
    }

    [Fact]
    public void Places_gained_are_old_less_new()
    {
        Fact rank = Level("f6", "第7位", 7, 2025) with { Measure = Measure.Rank, Baseline = new Baseline(11, "第11位", null) };
        Assert.Equal(("4位", "11 − 7 = 4位"), (Derivation.PlacesGained(rank)?.Written, Derivation.PlacesGained(rank)?.Sum));
        Assert.Null(Derivation.PlacesGained(rank with { Baseline = new Baseline(5, "第5位", null) }));
    }

    [Fact]
    public void Points_gained_are_the_difference_of_two_rates()
    {
        Fact rate = Rate("f7", "3.3%", 3.3m, 2025) with { Baseline = new Baseline(2.77m, "2.77%", null) };
        Assert.Equal(("0.53个百分点", "3.3% − 2.77% = 0.53个百分点"), (Derivation.PointsGained(rate)?.Written, Derivation.PointsGained(rate)?.Sum));
        Assert.Null(Derivation.Multiple(rate));
    }

    [Fact]
    public void From_a_bound_nothing_is_computed()
    {
        Assert.Null(Derivation.Gap(Goal, Now with { Comparator = Comparator.MoreThan }));
        Assert.Null(Derivation.Multiple(Exports with { Comparator = Comparator.About }));
    }

    [Fact]
    public void A_limit_has_no_gap()
    {
        Assert.Null(Derivation.Gap(Rate("f8", "5%", 5, 2030) with { Comparator = Comparator.AtMost }, Rate("f9", "4.1%", 4.1m, 2025)));
    }

    [Fact]
    public void Other_units_other_measures_and_what_is_reached_already_are_refused()
    {
        Assert.Null(Derivation.Gap(Goal, Now with { Value = Now.Value with { Unit = "USD" } }));
        Assert.Null(Derivation.Gap(Goal, Now with { Measure = Measure.Growth }));
        Assert.Null(Derivation.Gap(Now, Goal with { Comparator = Comparator.Equal }));
        Assert.Null(Derivation.RequiredGrowth(Goal with { Period = null }, Now));
        Assert.Null(Derivation.RequiredGrowth(Goal with { Period = Period.OfYear(2025) }, Now));
        Assert.Null(Derivation.Multiple(Exports with { Baseline = new Baseline(0, "0", null) }));
        Assert.Null(Derivation.Multiple(Exports with { Baseline = null }));
    }

    [Fact]
    public void A_value_is_computed_again_from_its_key()
    {
        Fact[] facts = [Exports, Goal, Now];
        Fact? Find(string id) => Array.Find(facts, fact => fact.Id == id);
        foreach (DerivedValue? value in new[] { Derivation.Multiple(Exports), Derivation.Gap(Goal, Now), Derivation.RequiredGrowth(Goal, Now), Derivation.Reached(Goal, Now), Derivation.AverageGrowth(Exports) })
        {
            Assert.True(Derivation.IsKey(value!.Key));
            Assert.Equal(value.Sum, Derivation.Of(value.Key, Find)?.Sum);
        }
    }

    [Theory]
    [InlineData("multiple(f2)")]
    [InlineData("multiple(f1,f2)")]
    [InlineData("gap(f2)")]
    [InlineData("gap(f2,f9)")]
    [InlineData("sum(f1)")]
    [InlineData("multiple(f1")]
    [InlineData("f1)")]
    [InlineData("")]
    public void A_key_that_names_no_sum_is_refused(string key)
    {
        Fact[] facts = [Exports, Goal, Now];
        Assert.Null(Derivation.Of(key, id => Array.Find(facts, fact => fact.Id == id)));
    }

    private static Fact Rate(string id, string written, decimal number, int year) =>
        Level(id, written, number, year) with { Value = new FactValue(number, null, "%", written, number, number) };

    private static Fact Level(string id, string written, decimal number, int year) => new()
    {
        Id = id,
        Nature = Nature.Result,
        Indicator = new FactIndicator("生产总值", "地区生产总值", "gdp"),
        Measure = Measure.Level,
        Value = new FactValue(number, null, "CNY", written, number, number),
        Comparator = Comparator.Equal,
        Period = Period.OfYear(year),
        Span = new TextSpan(0, 1),
        Evidence = new TextSpan(0, 1),
        Rule = "Named",
        Confidence = 1,
    };
}
