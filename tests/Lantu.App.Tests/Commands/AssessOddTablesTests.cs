using System.Globalization;
using System.Text;
using Xunit;

namespace Lantu.App.Tests.Commands;

public sealed class AssessOddTablesTests
{
    private const string Columns = "base_value,base_year,current_value,current_year,direction";

    [Fact]
    public async Task Keeps_the_tabs_of_a_table_with_tabs()
    {
        Said said = await Assess("name\t" + Columns.Replace(',', '\t') + "\n出口, 进口\t5\t2020\t6\t2025\t1\n");

        Assert.Equal(0, said.Code);
        Assert.EndsWith("\tprogress_value\tstatus\tscore", said.Lines[0], StringComparison.Ordinal);
        Assert.StartsWith("出口, 进口\t5\t2020\t6\t2025\t1\t0.037", said.Lines[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Keeps_quotes_line_breaks_and_line_ends_within_a_cell()
    {
        Said said = await Assess("\uFEFF" + Columns + ",note\r\n5,2020,6,2025,1,\"said \"\"well\"\",\r\nthen more\"\r\n");

        Assert.Equal(0, said.Code);
        Assert.StartsWith("5,2020,6,2025,1,\"said \"\"well\"\",\nthen more\",0.037", string.Join('\n', said.Lines[1..]), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Judges_a_table_that_was_judged_before()
    {
        Said first = await Assess(Columns + "\n5,2020,6,2025,1\n");
        Said second = await Assess(first.Output);

        Assert.Equal(0, second.Code);
        string[] cells = second.Lines[1].Split(',');
        Assert.Equal(cells[^6..^3], cells[^3..]);
    }

    [Fact]
    public async Task Reads_a_table_in_GB18030()
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        Said said = await Door.Open(new Visitor { Input = Encoding.GetEncoding("GB18030").GetBytes("指标," + Columns + "\n城镇化率,70,2020,75,2025,1\n") }, "assess", "-");

        Assert.Equal(0, said.Code);
        Assert.StartsWith("城镇化率,70,2020,75,2025,1,", said.Lines[1], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("1e300,2020,1e-300,2021,1")]
    [InlineData("1e-300,2020,1e300,2021,1")]
    [InlineData("0,2020,0,2025,1")]
    [InlineData("-5,2020,-4,2025,-1")]
    [InlineData("5,2020,5,2020,1")]
    public async Task Writes_no_number_that_is_none(string row)
    {
        foreach (string format in new[] { "csv", "json", "table" })
        {
            Said said = await Door.Open(new Visitor { Input = Encoding.UTF8.GetBytes(Columns + "\n" + row + "\n") }, "assess", "-", "--format", format);
            Assert.Equal(0, said.Code);
            Assert.DoesNotContain("Infinity", said.Output, StringComparison.Ordinal);
            Assert.DoesNotContain("NaN", said.Output, StringComparison.Ordinal);
            Assert.DoesNotContain("∞", said.Output, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Uses_2030_where_no_year_is_given()
    {
        Said said = await Assess(Columns + ",target,target_year\n100,2020,110,2025,1,130,\n100,2020,110,2025,1,130,2030\n");

        string[] rows = [.. said.Lines.Skip(1).Select(static line => line[line.LastIndexOf("0.", StringComparison.Ordinal)..])];
        Assert.Equal(rows[0], rows[1]);
        Assert.Equal(0.7239, double.Parse(said.Lines[1].Split(',')[^3], CultureInfo.InvariantCulture), 1e-4);
    }

    private static Task<Said> Assess(string text) => Door.Open(new Visitor { Input = Encoding.UTF8.GetBytes(text) }, "assess", "-", "--format", "csv");
}
