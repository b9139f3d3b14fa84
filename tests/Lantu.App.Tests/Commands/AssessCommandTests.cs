using System.Globalization;
using System.Text;
using System.Text.Json;
using Xunit;

namespace Lantu.App.Tests.Commands;

public sealed class AssessCommandTests
{
    private static readonly string Sample = Door.Sample("indicators-2030.csv");

    [Fact]
    public async Task Repeats_every_column_and_row_and_adds_three()
    {
        Said said = await Door.Open("assess", Sample, "--format", "csv");
        string[] input = await File.ReadAllLinesAsync(Sample, TestContext.Current.CancellationToken);

        Assert.Equal(0, said.Code);
        Assert.Equal(input[0] + ",progress_value,status,score", said.Lines[0]);
        Assert.Equal(input.Length, said.Lines.Length);
        for (int i = 1; i < input.Length; i++)
        {
            Assert.StartsWith(input[i] + ",", said.Lines[i], StringComparison.Ordinal);
        }

        // 2881.8 is 7 % over 2693.3: the worked case of the manual.
        string[] cells = said.Lines[1].Split(',');
        Assert.Equal(0.9822, double.Parse(cells[^3], CultureInfo.InvariantCulture), 0.0005);
        Assert.Equal("substantial_progress", cells[^2]);
        Assert.EndsWith(",target_achieved,5", said.Lines[6], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Reproduces_three_hundred_published_assessments()
    {
        string file = Path.GetFullPath(Path.Combine(Door.Root, "..", "shared", "reference", "progress", "statcan_progress_300.csv"));
        Assert.SkipUnless(File.Exists(file), "../shared/reference/progress is absent");
        Said said = await Door.Open("assess", file, "--format", "csv");

        Assert.Equal(0, said.Code);
        Assert.Equal(301, said.Lines.Length);
        foreach (string line in said.Lines.Skip(1))
        {
            string[] cells = line.Split(',');
            Assert.Equal(Number(cells[^6]), Number(cells[^3]), 1e-6);
            Assert.Equal(cells[^5], cells[^2]);
            Assert.Equal(Number(cells[^4]), Number(cells[^1]), 1e-6);
        }
    }

    [Fact]
    public async Task Gives_the_same_bytes_twice() =>
        Assert.Equal((await Door.Open("assess", Sample, "-f", "json")).Bytes, (await Door.Open("assess", Sample, "-f", "json")).Bytes);

    [Fact]
    public async Task Tells_in_json_why_there_is_no_value()
    {
        const string text = "base_value,base_year,current_value,current_year,direction\n5,2020,-3,2025,1\n5,2020,6,2025,1\n";
        Said said = await Door.Open(new Visitor { Input = Encoding.UTF8.GetBytes(text) }, "assess", "-", "--format", "json");
        using JsonDocument json = JsonDocument.Parse(said.Output);
        JsonElement rows = json.RootElement.GetProperty("rows");

        Assert.Equal(0, said.Code);
        SchemaSet.Hold("assessment", said.Output);
        Assert.Equal("not_available", rows[0].GetProperty("status").GetString());
        Assert.Contains("符号相反", rows[0].GetProperty("reason").GetProperty("zh").GetString(), StringComparison.Ordinal);
        Assert.Equal(JsonValueKind.Null, rows[1].GetProperty("reason").ValueKind);
    }

    [Fact]
    public async Task Names_file_line_and_column_of_a_bad_row_and_keeps_the_row()
    {
        const string text = "id,base_value,base_year,current_value,current_year,direction\na,5,2020,六,2025,1\nb,5,2020,6,2025,1\nc,5,2020,6,2025,north\nd,5,2020\n";
        using var folder = new TemporaryFolder();
        string file = folder.Write("table.csv", text);
        Said said = await Door.Open("assess", file, "--format", "csv");

        Assert.Equal(1, said.Code);
        Assert.Contains($"{file}:2: （current_value 列）“六”不是数", said.Error, StringComparison.Ordinal);
        Assert.Contains($"{file}:4: column direction: 'north'", said.Error, StringComparison.Ordinal);
        Assert.Contains($"{file}:5: ", said.Error, StringComparison.Ordinal);
        Assert.Equal("a,5,2020,六,2025,1,,unreadable,", said.Lines[1]);
        Assert.StartsWith("b,5,2020,6,2025,1,0.037", said.Lines[2], StringComparison.Ordinal);
        Assert.Equal("d,5,2020,,,,,unreadable,", said.Lines[4]);
    }

    [Theory]
    [InlineData("base_value,base_year\n1,2\n", ":1: （current_value 列）")]
    [InlineData("base_value,base_year,current_value,current_year,direction\n", "没有数据行")]
    [InlineData("base_value,base_year,current_value,current_year,direction\nx,x,x,x,x\n", "没有一行读得了")]
    [InlineData("", "文件是空的")]
    public async Task Refuses_a_table_that_says_nothing(string text, string words)
    {
        using var folder = new TemporaryFolder();
        Said said = await Door.Open("assess", folder.Write("table.csv", text));

        Assert.Equal(2, said.Code);
        Assert.Empty(said.Bytes);
        Assert.Contains(words, said.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Shows_a_table_to_people()
    {
        Said said = await Door.Open("assess", Sample, "--format", "table", "--width", "120");

        Assert.Equal(0, said.Code);
        Assert.Contains("已达目标", said.Output, StringComparison.Ordinal);
        Assert.Contains("大幅进展", said.Output, StringComparison.Ordinal);
        Assert.Contains("倒退", said.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Does_not_overwrite_what_it_reads()
    {
        using var folder = new TemporaryFolder();
        string file = folder.Write("table.csv", await File.ReadAllBytesAsync(Sample, TestContext.Current.CancellationToken));
        Said said = await Door.Open("assess", file, "-o", file);

        Assert.Equal(2, said.Code);
        Assert.Equal(await File.ReadAllBytesAsync(Sample, TestContext.Current.CancellationToken), await File.ReadAllBytesAsync(file, TestContext.Current.CancellationToken));
    }

    private static double Number(string cell) => double.Parse(cell, CultureInfo.InvariantCulture);
}
