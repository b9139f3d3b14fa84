using Lantu.Analysis.Progress;
using Xunit;

namespace Lantu.Tests.Analysis.Progress;

public sealed class LightTests
{
    private static readonly ProgressConfiguration Usual = ProgressConfiguration.Default;

    [Theory]
    [InlineData(0, 4, LightColor.Green)]
    [InlineData(-4.79, 4, LightColor.Yellow)]
    [InlineData(-4.79, 8, LightColor.Red)]
    [InlineData(-1, 12, LightColor.Yellow)]
    [InlineData(-1.01, 12, LightColor.Red)]
    public void Turns_with_the_gap_and_the_month(double gap, int month, LightColor color) =>
        Assert.Equal(color, Light.Of(Verdict(ProgressMethods.Seasonal, (decimal)gap), Usual.Lights, month).Color);

    [Fact]
    public void Prints_the_rule_that_lit_it()
    {
        Light light = Light.Of(Verdict(ProgressMethods.TimeProportional, -1), Usual.Lights, 8);

        Assert.Equal("绿：已完成或差距 ≥ 0；黄：落后不超过 3 个百分点；红：落后更多（7—9月）", light.Rule.Chinese);
        Assert.Contains("该指标专用", Light.Of(Verdict(ProgressMethods.Ceiling, -1), Usual.Lights, 8, 0.4m).Rule.Chinese, StringComparison.Ordinal);
    }

    [Fact]
    public void Measures_a_stock_against_its_path()
    {
        ProgressVerdict verdict = Verdict(ProgressMethods.StockLinear, -15) with { Expected = 1000 };

        Assert.Equal(LightColor.Yellow, Light.Of(verdict, Usual.Lights, 6).Color);
        Assert.Equal(LightColor.Red, Light.Of(verdict with { Gap = -25 }, Usual.Lights, 6).Color);
    }

    [Fact]
    public void Stays_gray_where_nothing_is_judged() =>
        Assert.Equal(LightColor.Gray, Light.Of(ProgressVerdict.NotJudged(ProgressMethods.Rank), Usual.Lights, 6).Color);

    [Fact]
    public void Has_a_rule_for_every_kind_and_month()
    {
        foreach (LightKind kind in Enum.GetValues<LightKind>())
        {
            Assert.All(Enumerable.Range(1, 12), month => Assert.Contains(Usual.Lights, rule => rule.Kind == kind && rule.From <= month && month <= rule.To));
        }

        Assert.Equal(Enum.GetValues<TargetKind>().Length, Usual.Methods.Count);
    }

    [Fact]
    public void Keeps_the_default_for_what_a_text_does_not_say()
    {
        var own = ProgressConfiguration.Parse("""{ "methods": { "flow": "time" }, "indicators": { "exports": { "yellow": 2 } }, /* ours */ }""");

        Assert.Equal(ProgressMethods.TimeProportional, own.Methods[TargetKind.Flow]);
        Assert.Equal(Usual.Methods[TargetKind.Stock], own.Methods[TargetKind.Stock]);
        Assert.Equal(Usual.Lights, own.Lights);
        Assert.Equal(2m, own.RuleOf("exports", "出口")!.Yellow);
        Assert.Null(own.RuleOf("imports", "进口"));
    }

    [Theory]
    [InlineData("{ \"method\": {} }", "method")]
    [InlineData("{ \"methods\": { \"flow\": \"tiem\" } }", "methods.flow")]
    [InlineData("{ \"methods\": { \"flux\": \"time\" } }", "methods.flux")]
    [InlineData("{ \"lights\": [ { \"kind\": \"growth\" } ] }", "lights[0]")]
    [InlineData("{ \"lights\": [ { \"kind\": \"growth\", \"yellow\": -1 } ] }", "lights[0].yellow")]
    [InlineData("{ \"lights\": [ { \"kind\": \"growth\", \"yellow\": 1, \"from\": 0 } ] }", "lights[0].from")]
    [InlineData("{ \"indicators\": { \"exports\": { \"yelow\": 1 } } }", "indicators.exports.yelow")]
    [InlineData("{ \"indicators\": 3 }", "indicators")]
    [InlineData("{\n  \"lights\": [,\n", "line 2")]
    [InlineData("[]", "$")]
    public void Names_the_place_of_a_slip(string text, string place) =>
        Assert.Equal(place, Assert.Throws<ConfigurationFormatException>(() => ProgressConfiguration.Parse(text)).Place);

    private static ProgressVerdict Verdict(ProgressMethod method, decimal gap) =>
        new() { Method = method, Status = gap < 0 ? ScheduleStatus.Behind : ScheduleStatus.Ahead, Gap = gap };
}
