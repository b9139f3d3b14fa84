using System.IO.Compression;
using System.Text;
using Lantu.App.Inputs.Office;
using Lantu.App.Outputs;
using Xunit;

namespace Lantu.App.Tests.Commands;

public sealed class TasksCommandTests
{
    private static readonly string Report = Door.Sample("yunzhou-2025.md");

    [Fact]
    public async Task Writes_what_the_schema_says()
    {
        Said said = await Door.Open("tasks", Report);

        Assert.Equal(0, said.Code);
        SchemaSet.Hold("tasks", said.Output);
        Assert.Contains("\"lead\":\"市人力社保局\",\"support\":[\"市住房城乡建设局\"]", said.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Leaves_a_unit_empty_that_the_text_does_not_name()
    {
        Said said = await Door.Open("tasks", Report, "--format", "csv");
        string row = Assert.Single(said.Lines, static line => line.Contains(",改造传统产业,", StringComparison.Ordinal));

        Assert.EndsWith("第65行,,", row, StringComparison.Ordinal);
        Assert.Contains(",,,,改造传统产业。", row, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Draws_a_table_for_people()
    {
        Said said = await Door.Open(new Visitor { AtTerminal = true }, "tasks", Report);

        Assert.StartsWith("云洲市2025年政府工作报告任务分解表", said.Output, StringComparison.Ordinal);
        Assert.Contains("市国资委", said.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("t.xlsx")]
    [InlineData("t.docx")]
    [InlineData("t.csv")]
    [InlineData("t.json")]
    public async Task Writes_the_same_bytes_twice(string name)
    {
        using var folder = new TemporaryFolder();
        string file = Path.Combine(folder.Root, name);

        Assert.Equal(0, (await Door.Open("tasks", Report, "-o", file)).Code);
        byte[] first = await File.ReadAllBytesAsync(file, TestContext.Current.CancellationToken);
        Assert.Equal(0, (await Door.Open("tasks", Report, "-o", file)).Code);
        Assert.Equal(first, await File.ReadAllBytesAsync(file, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Reads_back_what_was_filled_in()
    {
        using var folder = new TemporaryFolder();
        string empty = Path.Combine(folder.Root, "empty.xlsx");
        string filled = Path.Combine(folder.Root, "filled.xlsx");
        string next = Path.Combine(folder.Root, "next.xlsx");
        await Door.Open("tasks", Report, "-o", empty);
        FillIn(empty, filled, "改造传统产业", "市工信局", "王五");

        Said said = await Door.Open("tasks", Report, "--filled", filled, "-o", next);
        Assert.Equal((0, string.Empty), (said.Code, said.Error));

        Assert.Contains(Rows(next), static row => row.Contains("改造传统产业") && row.Contains("市工信局") && row.Contains("王五"));
        Assert.Contains("\"filled\":{\"lead\":\"市工信局\"", (await Door.Open("tasks", Report, "--filled", filled)).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Gives_the_same_sheet_back_where_nothing_was_filled_in()
    {
        using var folder = new TemporaryFolder();
        string first = Path.Combine(folder.Root, "first.xlsx");
        string second = Path.Combine(folder.Root, "second.xlsx");
        await Door.Open("tasks", Report, "-o", first);
        await Door.Open("tasks", Report, "--filled", first, "-o", second);

        Assert.Equal(await File.ReadAllBytesAsync(first, TestContext.Current.CancellationToken), await File.ReadAllBytesAsync(second, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Refuses_a_sheet_of_another_report()
    {
        using var folder = new TemporaryFolder();
        string other = Path.Combine(folder.Root, "other.xlsx");
        await Door.Open("tasks", Door.Sample("yunzhou-2026.md"), "-o", other);

        Said said = await Door.Open("tasks", Report, "--filled", other);
        Assert.Equal(2, said.Code);
        Assert.Contains("不在这份报告里", said.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Refuses_what_is_no_workbook()
    {
        Said said = await Door.Open("tasks", Report, "--filled", Report);

        Assert.Equal(2, said.Code);
        Assert.Contains("不是能读的 xlsx", said.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Refuses_a_report_without_tasks()
    {
        using var folder = new TemporaryFolder();
        string file = Path.Combine(folder.Root, "empty.md");
        await File.WriteAllTextAsync(file, "# 云洲市\n\n无话。\n", TestContext.Current.CancellationToken);

        Said said = await Door.Open("tasks", file);
        Assert.Equal(2, said.Code);
        Assert.Contains("没有读出任务", said.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Asks_for_a_report() => Assert.Equal(2, (await Door.Open("tasks")).Code);

    private static IReadOnlyList<IReadOnlyList<string>> Rows(string file)
    {
        using FileStream stream = File.OpenRead(file);
        return WorkbookReader.Read(stream, AssignmentSheets.DataSheet)!;
    }

    // As a spreadsheet program would: the cells of the row of a task, filled in its data sheet.
    private static void FillIn(string from, string to, string task, string lead, string leader)
    {
        File.Copy(from, to);
        using ZipArchive zip = ZipFile.Open(to, ZipArchiveMode.Update);
        ZipArchiveEntry sheet = zip.GetEntry("xl/worksheets/sheet2.xml")!;
        string xml;
        using (var reader = new StreamReader(sheet.Open(), Encoding.UTF8))
        {
            xml = reader.ReadToEnd();
        }

        int at = xml.IndexOf($">{task}<", StringComparison.Ordinal);
        int row = xml.LastIndexOf("<row r=\"", at, StringComparison.Ordinal) + 8;
        string number = xml[row..xml.IndexOf('"', row)];
        xml = Filled(Filled(xml, "D" + number, lead), "F" + number, leader);
        sheet.Delete();
        using Stream stream = zip.CreateEntry("xl/worksheets/sheet2.xml").Open();
        stream.Write(Encoding.UTF8.GetBytes(xml));
    }

    private static string Filled(string xml, string cell, string words)
    {
        int start = xml.IndexOf($"<c r=\"{cell}\"", StringComparison.Ordinal);
        int end = xml.IndexOf("/>", start, StringComparison.Ordinal) + 2;
        return xml[..start] + $"<c r=\"{cell}\" t=\"str\"><v>{words}</v></c>" + xml[end..];
    }
}
