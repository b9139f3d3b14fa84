using Lantu.Analysis.Observations.Tables;
using Lantu.Plans.Catalogue;
using Lantu.Plans.Observations;
using Xunit;

namespace Lantu.Tests.Analysis.Observations.Tables;

/// <summary>Commas without quotation marks in tables; all figures are invented.</summary>
public sealed class StrayCommasTests
{
    private static readonly GridSettings Settings = new() { Source = "云洲市统计局", Place = new ObservedPlace("云洲市", null) };

    [Fact]
    public void A_thousands_comma_is_joined_and_told()
    {
        GridReading reading = Read(
            """
            指标,单位,2025年
            出口,亿元,98.5
            地区生产总值,亿元,1,800
            """);

        Assert.Equal(["98.5亿元", "1,800亿元"], reading.Observations.Select(static one => one.Written));
        Assert.Contains(reading.Notes, static note => note.Chinese.Contains("第3行", StringComparison.Ordinal) && note.Chinese.Contains("1,800", StringComparison.Ordinal));
    }

    [Fact]
    public void A_row_that_can_be_put_together_in_two_ways_is_not_read()
    {
        GridReading reading = Read(
            """
            指标,单位,2024年,2025年
            出口,亿元,98.5,99.1
            地区生产总值,亿元,1,800,900
            """);

        Assert.DoesNotContain(reading.Observations, static one => one.Series.Indicator.Written == "地区生产总值");
        Assert.Contains(reading.Notes, static note => note.Chinese.Contains("没有读", StringComparison.Ordinal) && note.Chinese.Contains("第3行", StringComparison.Ordinal));
    }

    [Fact]
    public void A_name_with_a_comma_is_joined_as_before()
    {
        GridReading reading = Read("Indicator,2024,2025\nExports,88.1,90.2\nAgriculture, Forestry and Fishery,88.1,90.2\n");

        Assert.Contains(reading.Observations, static one => one.Series.Indicator.Written == "Agriculture, Forestry and Fishery");
        Assert.Contains(reading.Notes, static note => note.English.Contains("names hold commas", StringComparison.Ordinal));
    }

    private static GridReading Read(string text) => GridReader.Read(CellGrid.OfText(text), Settings, Catalogues.Default);
}
