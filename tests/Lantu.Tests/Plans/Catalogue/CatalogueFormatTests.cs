using Lantu.Plans.Catalogue;
using Xunit;

namespace Lantu.Tests.Plans.Catalogue;

public sealed class CatalogueFormatTests
{
    private const string Header = "id,name,english,aliases,alone,unit,form,direction,growth_basis,level_basis,source\n";
    private const string Words = "role,word,value\nbefore,全市,whose\nbehind,总额,money\nsame,规上,规模以上\n";
    private const string Exports = "exports,出口,exports of goods,外贸出口,,CNY,flow,up,nominal,nominal,海关总署\n";

    [Theory]
    [InlineData("grain,,grain output,,,t,flow,up,,,国家统计局", 3, "name")]
    [InlineData("grain,粮食产量,grain output,,,t,flows,up,,,国家统计局", 3, "form")]
    [InlineData("grain,粮食产量,grain output,,,t,flow,good,,,国家统计局", 3, "direction")]
    [InlineData("grain,粮食产量,grain output,,,t,flow,up,fixed,,国家统计局", 3, "growth_basis")]
    [InlineData("grain,粮食产量,grain output,,,t,flow,up,,", 3, "level_basis")]
    [InlineData("grain,粮食产量,grain output,,,t,flow,up,,,", 3, "source")]
    [InlineData("grain,粮食产量,grain output,粮食||总产,,t,flow,up,,,国家统计局", 3, "aliases")]
    [InlineData("grain,粮食产量,grain output,外贸出口,,t,flow,up,,,国家统计局", 3, "aliases")]
    [InlineData("grain,粮食产量,grain output,,出口,t,flow,up,,,国家统计局", 3, "alone")]
    [InlineData("exports,粮食产量,grain output,,,t,flow,up,,,国家统计局", 3, "id")]
    public void Refuses_a_faulty_row_with_file_line_and_column(string row, int line, string column)
    {
        var fault = Assert.Throws<CatalogueFormatException>(() => IndicatorCatalogue.Read(Header + Exports + row + "\n", Words));
        Assert.Equal("indicators.csv", fault.File);
        Assert.Equal(line, fault.Line);
        Assert.Equal(column, fault.Column);
        Assert.StartsWith($"indicators.csv, line {line}, column {column}: ", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Names_the_indicator_that_already_bears_the_name()
    {
        var fault = Assert.Throws<CatalogueFormatException>(() => IndicatorCatalogue.Read(
            Header + Exports + "sales,销售额,sales,外贸出口,,CNY,flow,up,,,国家统计局\n", Words));
        Assert.Contains("exports (出口)", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Refuses_a_header_that_differs()
    {
        var fault = Assert.Throws<CatalogueFormatException>(() => IndicatorCatalogue.Read(Header.Replace("alone", "only", StringComparison.Ordinal) + Exports, Words));
        Assert.Equal((1, "alone"), (fault.Line, fault.Column));
    }

    [Theory]
    [InlineData("between,全省,whose", "role")]
    [InlineData("before,全省,mine", "value")]
    [InlineData("behind,总量,all", "value")]
    [InlineData("before,全市,whose", "word")]
    [InlineData("same,研发,", "value")]
    public void Refuses_a_faulty_word_with_file_line_and_column(string row, string column)
    {
        var fault = Assert.Throws<CatalogueFormatException>(() => IndicatorCatalogue.Read(Header + Exports, Words + row + "\n"));
        Assert.Equal(("indicator-words.csv", 5, column), (fault.File, fault.Line, fault.Column));
    }

    [Theory]
    [InlineData("33078,义乌市,义乌,county,330700,,", "code")]
    [InlineData("330782,义乌市,义乌,city,330700,,", "level")]
    [InlineData("330782,义乌市,义乌,county,,,", "parent")]
    [InlineData("330782,义乌市,义乌,county,330701,,", "parent")]
    [InlineData("330782,义乌市,义乌,county,330700,long ago,", "since")]
    [InlineData("330782,义乌市,义乌|义乌,county,330700,,", "short")]
    public void Refuses_a_faulty_place_with_file_line_and_column(string row, string column)
    {
        const string above = "code,name,short,level,parent,since,until\n100000,中国,,country,,,\n330700,金华市,金华,prefecture,100000,,\n";
        var fault = Assert.Throws<CatalogueFormatException>(() => PlaceCatalogue.Read(above + row + "\n"));
        Assert.Equal(("places.csv", 4, column), (fault.File, fault.Line, fault.Column));
    }

    [Fact]
    public void Reads_quoted_cells_and_counts_the_lines_within_them()
    {
        string rows = "grain,粮食产量,\"grain output, \"\"all\"\"\nkinds\",,,t,flow,up,,,国家统计局\r\nbad,,x,,,t,flow,up,,,y\n";
        var fault = Assert.Throws<CatalogueFormatException>(() => IndicatorCatalogue.Read(Header + rows, Words));
        Assert.Equal((4, "name"), (fault.Line, fault.Column));
        IndicatorCatalogue read = IndicatorCatalogue.Read(Header + rows[..rows.IndexOf("bad", StringComparison.Ordinal)], Words);
        Assert.Equal("grain output, \"all\"\nkinds", read.All[0].English);
    }

    [Fact]
    public void Leaves_aside_only_the_words_that_the_file_lists()
    {
        IndicatorCatalogue read = IndicatorCatalogue.Read(Header + Exports, Words);
        Assert.NotNull(read.Find("全市出口总额"));
        Assert.Null(read.Find("全省出口"));
        Assert.Null(read.Find("出口规模"));
    }
}
