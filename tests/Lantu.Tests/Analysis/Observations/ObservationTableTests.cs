using Lantu.Analysis.Observations;
using Lantu.Plans.Catalogue;
using Lantu.Plans.Model;
using Lantu.Text.Decoding;
using Xunit;

namespace Lantu.Tests.Analysis.Observations;

public sealed class ObservationTableTests
{
    private const string Header = "place,indicator,period,value,unit,basis,source,published\n";
    private static readonly Place Yunzhou = new("云洲市", PlaceLevel.Prefecture, null);

    [Theory]
    [InlineData("云洲市,地区生产总值,2024,2503.5,亿元,nominal,a,2025-01", "gdp", Measure.Level, "250350000000 CNY 250345000000..250355000000 Nominal")]
    [InlineData("云洲市,gdp,2024,2503.50,亿元,,a,2025-01", "gdp", Measure.Level, "250350000000 CNY 250349500000..250350500000 Nominal")]
    [InlineData("云洲市,地区生产总值增速,2024,7.5,%,实际,a,2025-01", "gdp", Measure.Growth, "7.5 % 7.45..7.55 Real")]
    [InlineData("云洲市,地区生产总值年均增长,2021..2025,7.9,%,,a,2025-01", "gdp", Measure.AverageGrowth, "7.9 % 7.85..7.95 Real")]
    [InlineData("云洲市,城镇调查失业率,2024,5.1,%,,a,2025-01", "surveyed-unemployment", Measure.Level, "5.1 % 5.05..5.15 ")]
    [InlineData("云洲市,高新技术企业,2024,836,家,,a,2025-01", "hightech-enterprises", Measure.Level, "836 家 836..836 ")]
    [InlineData("云洲市,地区生产总值,2024,250350000000,CNY,,a,2025-01", "gdp", Measure.Level, "250350000000 CNY 250349999999.5..250350000000.5 Nominal")]
    public void Reads_a_row(string row, string id, Measure measure, string figure)
    {
        Fact fact = Assert.Single(Read(Header + row + "\n").Of(Yunzhou).Facts);

        Assert.Equal(measure, fact.Measure);
        FactValue value = fact.Value;
        Assert.Equal(figure, FormattableString.Invariant($"{value.Number:0.##########} {value.Unit} {value.Low:0.##########}..{value.High:0.##########} {fact.Basis}"));
        Assert.StartsWith(id[..3], fact.Indicator.Id, StringComparison.Ordinal);
    }

    [Fact]
    public void Takes_the_rows_of_the_place_and_of_no_place_and_of_each_the_one_last_published()
    {
        Plan plan = Read(Header + "云洲市,出口,2024,100,亿元,,a,2025-01\n云洲市,出口,2024,101,亿元,,a,2025-06\n别处市,出口,2024,7,亿元,,a,2025-01\n,进口,2024,50,亿元,,a,2025-01\n").Of(Yunzhou);

        Assert.Equal(["101亿元", "50亿元"], plan.Facts.Select(static fact => fact.Value.Written));
        Assert.Equal("云洲市,出口,2024,101,亿元,,a,2025-06", plan.Facts[0].Span.Of(plan.Text));
    }

    [Theory]
    [InlineData("place,value\n", 1, "indicator")]
    [InlineData(Header + "云洲市,出口,去年,100,亿元,,a,b\n", 2, "period")]
    [InlineData(Header + "云洲市,出口,2024,很多,亿元,,a,b\n", 2, "value")]
    [InlineData(Header + "\n云洲市,出口,2024,100,亿元,cheap,a,b\n", 3, "basis")]
    public void Says_where_it_cannot_be_read(string text, int line, string column)
    {
        var fault = Assert.Throws<ObservationFormatException>(() => Read(text));

        Assert.Equal((line, column), (fault.Line, fault.Column));
        Assert.NotEmpty(fault.Chinese);
    }

    [Fact]
    public void Reads_quoted_cells_and_tabs()
    {
        Assert.Equal("出口,自营", Read("indicator,period,value,unit\n\"出口,自营\",2024,\"1,000\",亿元\n").Of(null).Facts[0].Indicator.Written);
        Assert.Equal("100亿元", Read("indicator\tperiod\tvalue\tunit\n出口\t2024\t100\t亿元\n").Of(null).Facts[0].Value.Written);
    }

    private static ObservationTable Read(string text) => ObservationTable.Read(SourceText.FromText(text), "statistics.csv", Catalogues.Default);
}
