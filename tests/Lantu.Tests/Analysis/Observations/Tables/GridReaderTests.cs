using Lantu.Analysis.Observations.Tables;
using Lantu.Plans.Catalogue;
using Lantu.Plans.Json;
using Lantu.Plans.Model;
using Lantu.Plans.Observations;
using Xunit;

namespace Lantu.Tests.Analysis.Observations.Tables;

/// <summary>云洲市 and all figures are invented.</summary>
public sealed class GridReaderTests
{
    private static readonly GridSettings Settings = new() { Source = "云洲市统计局", Place = new ObservedPlace("云洲市", null) };

    [Fact]
    public void Reads_a_long_table_with_chinese_heads()
    {
        GridReading reading = Read(
            """
            地区,指标,时期,数值,单位,口径,来源,发布日期,状态
            义乌市,地区生产总值,2025年,2686.55,亿元,现价,义乌市统计局,2026-01-25,初步核算
            义乌市,地区生产总值同比,2025年1—3季度,5.5,%,,,,
            """);

        Assert.Empty(reading.Refusals);
        Observation one = reading.Observations[0];
        Assert.Equal(
            new Series
            {
                Place = new ObservedPlace("义乌市", "330782"),
                Indicator = new FactIndicator("地区生产总值", "地区生产总值", "gdp"),
                Measure = ObservedMeasure.Level,
                Unit = "CNY",
                Basis = PriceBasis.Nominal,
            },
            one.Series);
        Assert.Equal(
            (268655000000.00m, "2686.55亿元", "义乌市统计局", new DateOnly(2026, 1, 25), ObservationStatus.Preliminary, "D2"),
            (one.Value, one.Written, one.Source, one.Published, one.Status, one.Cell));
        Assert.Equal("268655000000.00", one.Value.ToString(System.Globalization.CultureInfo.InvariantCulture));
    }

    [Fact]
    public void Reads_a_long_table_with_english_heads()
    {
        GridReading reading = Read("place,indicator,period,value,unit,basis,source,published\n义乌市,gdp,2025,268655000000,CNY,nominal,bureau,2026-01-25\n");

        Assert.Equal(
            ["义乌市 gdp level CNY nominal 2025 268655000000"], Words(reading));
    }

    [Fact]
    public void Reads_months_across_with_figures_to_date_and_growth_below()
    {
        GridReading reading = Read(
            """
            云洲市2026年主要经济指标,,,,,
            指标,单位,1—2月,,1—3月,
            ,,累计,同比,累计,同比
            出口,亿元,98.5,-3.2,151.3,9.8
            其中：规上工业增加值,亿元,—,7.0,,7.2
            """);

        Assert.Equal(
            [
                "云洲市 exports level CNY nominal 2026-01..2026-02 9850000000.0",
                "云洲市 exports growth % nominal 2026-01..2026-02 -3.2",
                "云洲市 exports level CNY nominal 2026-01..2026-03 15130000000.0",
                "云洲市 exports growth % nominal 2026-01..2026-03 9.8",
                "云洲市 industrial-value-added-above-scale growth % real 2026-01..2026-02 7.0",
                "云洲市 industrial-value-added-above-scale growth % real 2026-01..2026-03 7.2",
            ],
            Words(reading));
        GridRefusal refusal = Assert.Single(reading.Refusals);
        Assert.Equal(("C5", "—"), (refusal.Cell, refusal.Text));
    }

    [Fact]
    public void Reads_indicators_across_and_months_down()
    {
        GridReading reading = Read(
            """
            月份,出口(亿元),出口累计(亿元),出口累计同比(%),城镇登记失业率(%)
            2026年1—2月,98.5,98.5,-3.2,2.9
            2026年3月,52.8,151.3,9.8,2.8
            """);

        Assert.Equal(
            [
                "云洲市 exports level CNY nominal 2026-01..2026-02 9850000000.0",
                "云洲市 exports growth % nominal 2026-01..2026-02 -3.2",
                "云洲市 registered-unemployment level %  2026-01..2026-02 2.9",
                "云洲市 exports level CNY nominal 2026-03 5280000000.0",
                "云洲市 exports level CNY nominal 2026-01..2026-03 15130000000.0",
                "云洲市 exports growth % nominal 2026-01..2026-03 9.8",
                "云洲市 registered-unemployment level %  2026-03 2.8",
            ],
            Words(reading));
        Assert.Equal(["C2"], reading.Refusals.Select(static refusal => refusal.Cell));
        Assert.Contains("重复", reading.Refusals[0].Chinese, StringComparison.Ordinal);
    }

    [Fact]
    public void Reads_years_across_and_places_down()
    {
        GridReading reading = Read("省份,2023,2024\n浙江省,82553,90131\n江苏,128222,137008\n", Settings with { Indicator = "地区生产总值", Unit = "亿元" });

        Assert.Equal(
            [
                "浙江省 gdp level CNY nominal 2023 8255300000000",
                "浙江省 gdp level CNY nominal 2024 9013100000000",
                "江苏省 gdp level CNY nominal 2023 12822200000000",
                "江苏省 gdp level CNY nominal 2024 13700800000000",
            ],
            Words(reading));
    }

    [Fact]
    public void Takes_the_indicator_from_the_name_of_the_file_and_says_so()
    {
        GridReading reading = Read("省份,2023\n浙江省,82553\n", Settings with { FileName = "series-province-gdp-wide.csv" });

        Assert.Equal("gdp", Assert.Single(reading.Observations).Series.Indicator.Id);
        Assert.Contains(reading.Notes, static note => note.Chinese.Contains("文件名", StringComparison.Ordinal));
    }

    [Fact]
    public void Reads_quarters_and_indices_in_english()
    {
        GridReading reading = Read(
            """
            Database：Quarterly
            Indicators,1Q 2026,4Q 2025,
            Gross Thing, Current Quarter (100 million yuan),33.4,38.5,
            Gross Thing, Accumulated (100 million yuan),33.4,140.1,
            Indices of Gross Thing (preceding year=100) , Accumulated,105.0,105.2,
            Note：1. Made up, all of it, for 2 tests.
            """);

        Assert.Equal(
            [
                "云洲市 Gross Thing level CNY  2026-01..2026-03 3340000000.0",
                "云洲市 Gross Thing level CNY  2025-10..2025-12 3850000000.0",
                "云洲市 Gross Thing level CNY  2025 14010000000.0",
                "云洲市 Gross Thing index   2026-01..2026-03 105.0",
                "云洲市 Gross Thing index   2025 105.2",
            ],
            Words(reading));
    }

    [Theory]
    [InlineData("2025年", "2025")]
    [InlineData("2025", "2025")]
    [InlineData("2025年1-2月", "2025-01..2025-02")]
    [InlineData("2025年1至11月", "2025-01..2025-11")]
    [InlineData("2025年1—12月", "2025")]
    [InlineData("2025年6月", "2025-06")]
    [InlineData("2025-06", "2025-06")]
    [InlineData("202506", "2025-06")]
    [InlineData("2025/6/30", "2025-06-30")]
    [InlineData("2025年一季度", "2025-01..2025-03")]
    [InlineData("2025年前三季度", "2025-01..2025-09")]
    [InlineData("2025年3月累计", "2025-01..2025-03")]
    [InlineData("2025年6月末", "2025-06")]
    [InlineData("2025年上半年", "2025-01..2025-06")]
    [InlineData("2025Q3", "2025-07..2025-09")]
    [InlineData("3Q2025", "2025-07..2025-09")]
    [InlineData("Mar 2025", "2025-03")]
    public void Reads_a_period(string written, string label)
    {
        GridReading reading = Read($"指标,时期,数值\n出口,{written},1\n");

        Assert.Equal(label, Assert.Single(reading.Observations).Period.Label);
    }

    [Theory]
    [InlineData("第五个月", "时期")]
    [InlineData("4月", "哪一年")]
    [InlineData("2025年13月", null)]
    public void Says_that_it_does_not_understand_a_period(string written, string? why)
    {
        GridReading reading = Read($"指标,时期,数值\n出口,{written},1\n出口,2025年,2\n");

        Assert.DoesNotContain(reading.Observations, static one => one.Value == 1);
        Assert.Contains(why ?? string.Empty, Assert.Single(reading.Refusals).Chinese, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("1,234.5", "1234.5")]
    [InlineData("－3.2", "-3.2")]
    [InlineData("１２．５", "12.5")]
    [InlineData("(12.3)", "-12.3")]
    public void Reads_a_figure(string written, string value)
    {
        GridReading reading = Read($"指标\t时期\t数值\n出口\t2025\t{written}\n");

        Assert.Equal(value, Assert.Single(reading.Observations).Value.ToString(System.Globalization.CultureInfo.InvariantCulture));
    }

    [Theory]
    [InlineData("1,23")]
    [InlineData("约12")]
    [InlineData("12—15")]
    [InlineData("999999999999999999999999999999999")]
    public void Refuses_what_is_no_single_figure(string written)
    {
        GridReading reading = Read($"指标\t时期\t数值\n出口\t2025\t{written}\n出口\t2024\t5\n");

        Assert.Equal("C2", Assert.Single(reading.Refusals).Cell);
    }

    [Fact]
    public void Refuses_the_second_of_two_figures_that_contradict_each_other()
    {
        GridReading reading = Read("指标,时期,数值\n出口,2025,1\n出口,2025,2\n出口,2025,1\n");

        Assert.Equal(1, Assert.Single(reading.Observations).Value);
        Assert.Equal(["differs", "repeats"], reading.Refusals.Select(static refusal => refusal.English.Split(' ')[0]));
    }

    [Fact]
    public void Guesses_neither_place_nor_indicator()
    {
        GridReading nowhere = Read("指标,时期,数值\n出口,2025,1\n", Settings with { Place = null });
        GridReading nothing = Read("省份,2023\n浙江省,82553\n");

        Assert.Contains("name the place", Assert.Single(nowhere.Refusals).English, StringComparison.Ordinal);
        Assert.Contains("which indicator", Assert.Single(nothing.Refusals).English, StringComparison.Ordinal);
    }

    [Fact]
    public void Tells_partners_of_trade_from_places()
    {
        GridReading reading = Read("地区,指标,时期,数值\n总值,出口,2025,10\n东盟,出口,2025,3\n东湖区,出口,2025,2\n");

        Assert.Equal(
            [("云洲市", null), ("云洲市", "东盟"), ("东湖区", null)],
            reading.Observations.Select(static one => (one.Series.Place.Name.Length > 0 ? one.Series.Place.Name : null, one.Series.Scope)));
    }

    [Fact]
    public void Reads_dates_that_stand_for_months()
    {
        GridReading reading = Read("date,出口(亿元)\n2025-01-01,1\n2025-02-01,2\n");

        Assert.Equal(["2025-01", "2025-02"], reading.Observations.Select(static one => one.Period.Label));
        Assert.NotEmpty(reading.Notes);
    }

    [Fact]
    public void Finds_series_in_json()
    {
        CellGrid grid = Assert.Single(JsonGrids.Of(
            """{"a":{"meta":{"name":"出口","release_schedule":"monthly"},"chart":{"dates":["2025-01-31","2025-02-28"],"values":[1.5,null]}}}"""));

        GridReading reading = GridReader.Read(grid, Settings, Catalogues.Default);

        Assert.Equal(["云洲市 exports level  nominal 2025-01 1.5"], Words(reading));
    }

    [Theory]
    [InlineData("")]
    [InlineData("one line only")]
    [InlineData("a,b,c")]
    [InlineData("1,2\n3,4")]
    [InlineData("\"")]
    [InlineData("指标,时期,数值\n,,\n")]
    public void Throws_at_no_table(string text) => Assert.Empty(Read(text).Observations);

    [Fact]
    public void Throws_at_no_random_table()
    {
        const string letters = "指标时期数值单位出口年月季度半累计同比环比亿元%（）()::,,,\n\n—-~/.0123456789012345Q٣٢½Ⅳ全市上下前一二三=100JanNovDec \"|其中";
        var random = new Random(11);
        for (int i = 0; i < 4000; i++)
        {
            string text = new([.. Enumerable.Range(0, random.Next(5, 120)).Select(_ => letters[random.Next(letters.Length)])]);
            Read(i % 2 == 0 ? text : "指标,时期,数值,单位\n出口,2025,1,\n" + text);
        }
    }

    private static GridReading Read(string text, GridSettings? settings = null) =>
        GridReader.Read(CellGrid.OfText(text), settings ?? Settings, Catalogues.Default);

    private static string[] Words(GridReading reading) => [.. reading.Observations.Select(static one => string.Create(
        System.Globalization.CultureInfo.InvariantCulture,
        $"{one.Series.Place.Name} {one.Series.IndicatorKey} {ObservationNames.Of(one.Series.Measure)} {one.Series.Unit} {(one.Series.Basis is { } basis ? ContractNames.Of(basis) : string.Empty)} {one.Period.Label} {one.Value}"))];
}
