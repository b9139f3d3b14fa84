using Lantu.Analysis.Delivery;
using Lantu.App.Commands.Delivery;
using Lantu.App.Inputs.Office;
using Lantu.App.Outputs.Office;
using Xunit;

namespace Lantu.App.Tests.Commands.Delivery;

public sealed class TrackTasksTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Refuses_in_words_and_changes_nothing()
    {
        await Begin();
        Said said = await Track("tasks", "close", "1-001", "--by", "王敏", "--on", "2026-02-05");

        Assert.Equal(2, said.Code);
        Assert.Contains("不能办“销号”；它只能在评价环节办（M001", said.Error, StringComparison.Ordinal);
        Assert.Contains("(M001: each move has the states", said.Error, StringComparison.Ordinal);
        Assert.Contains("\"moves\":1", (await Track("tasks", "list", "--on", "2026-02-05", "-f", "json")).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Does_what_it_can_of_several_items()
    {
        await Begin();
        Said said = await Track("tasks", "approve", "1-001", "9-999", "1-002", "--by", "赵副市长", "--on", "2026-02-05");

        Assert.Equal(1, said.Code);
        Assert.Equal(2, said.Lines.Length);
        Assert.Contains("9-999", said.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Proposes_the_tasks_of_a_report_once()
    {
        await Begin();
        Said again = await Track("tasks", "add", Door.Sample("yunzhou-2026.md"), "--by", "王敏");

        Assert.Equal(0, again.Code);
        Assert.Contains("立项 0 项，原来就有 31 项", again.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("tasks", "sign", "1-001")]
    [InlineData("tasks", "sign")]
    [InlineData("tasks", "add")]
    [InlineData("tasks", "import", "no.xlsx", "--by", "王敏")]
    [InlineData("tasks", "show", "9-999")]
    [InlineData("slip", "1-001")]
    [InlineData("slip", "1-001", "--number", "督〔2026〕1号", "-o", "x.docx")]
    [InlineData("bulletin")]
    [InlineData("bulletin", "--month", "2026-13")]
    [InlineData("bulletin", "--month", "2026-02", "-o", "x.png")]
    [InlineData("tasks", "list", "--on", "yesterday")]
    public async Task Says_what_is_missing(params string[] words)
    {
        await Begin();
        Said said = await Track(words);

        Assert.Equal(2, said.Code);
        Assert.StartsWith("lantu: ", said.Error, StringComparison.Ordinal);
        Assert.Equal(2, said.Error.TrimEnd('\n').Split('\n').Length);
        Assert.Empty(said.Output);
    }

    [Fact]
    public async Task Asks_for_the_archive_to_be_made_first()
    {
        Said said = await Track("tasks", "list");

        Assert.Equal(2, said.Code);
        Assert.Contains("lantu track init", said.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Takes_a_filled_sheet_once()
    {
        await Begin();
        await Track("tasks", "approve", "1-001", "1-002", "--by", "赵副市长", "--on", "2026-02-05");
        string sheet = _folder.At("sheet.xlsx");
        Assert.Equal(0, (await Track("tasks", "export", "--on", "2026-02-05", "-o", sheet)).Code);
        string filled = _folder.At("filled.xlsx");
        Fill(sheet, filled, new()
        {
            ["1-001"] = new() { [DeliverySheet.Lead] = "市商务局", [DeliverySheet.Leader] = "赵副市长", [DeliverySheet.Due] = "年底前", [DeliverySheet.Sign] = "是", [DeliverySheet.Person] = "李强", [DeliverySheet.Progress] = "首店9家。" },
            ["1-002"] = new() { [DeliverySheet.Leader] = "钱副市长", [DeliverySheet.Due] = "尽快" },
            ["1-003"] = new() { [DeliverySheet.Progress] = "开工。" },
        });

        Said first = await Track("tasks", "import", filled, "--by", "王敏", "--on", "2026-02-10");
        Assert.Equal(1, first.Code);
        Assert.Contains("31 行：登记 3 步，2 处没有收下", first.Output, StringComparison.Ordinal);
        Assert.Contains("填报!H3: 1-002 看不懂完成时限“尽快”", first.Error, StringComparison.Ordinal);
        Assert.Contains("填报!K4: 1-003 没有写填报人", first.Error, StringComparison.Ordinal);

        Said second = await Track("tasks", "import", filled, "--by", "王敏", "--on", "2026-02-11");
        Assert.Contains("登记 0 步，2 处没有收下", second.Output, StringComparison.Ordinal);
        string list = (await Track("tasks", "list", "--on", "2026-02-11", "-f", "json")).Output;
        Assert.Contains("\"id\":\"1-001\",\"state\":\"reported\"", list, StringComparison.Ordinal);
        Assert.Equal(1, list.Split("首店9家。").Length - 1);
    }

    [Fact]
    public async Task Writes_no_bulletin_that_contradicts_itself()
    {
        await Begin();
        await Track("tasks", "approve", "1-001", "--by", "赵副市长", "--on", "2026-02-05");
        await Track("tasks", "assign", "1-001", "--by", "王敏", "--lead", "市商务局", "--leader", "赵副市长", "--due", "2026-12-31", "--on", "2026-02-06");
        await Track("tasks", "sign", "1-001", "--by", "李强", "--unit", "市商务局", "--on", "2026-02-07");
        await Track("report", "1-001", "--by", "李强", "--unit", "市商务局", "--progress", "跨境电商起步。", "--problems", "出口占全省125%。", "--on", "2026-02-20");
        string file = _folder.At("x.docx");

        Said said = await Track("bulletin", "--month", "2026-02", "-o", file);

        Assert.Equal(2, said.Code);
        Assert.Contains("没有写：内容自相矛盾", said.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(file));
    }

    [Fact]
    public async Task Has_a_page_for_each_verb()
    {
        foreach (MoveVerb verb in MoveVerb.All)
        {
            Said said = await Door.Open("track", "tasks", verb.Name, "--help");
            Assert.Equal(0, said.Code);
            Assert.StartsWith($"lantu track tasks {verb.Name}：", said.Output, StringComparison.Ordinal);
            Assert.All(verb.Options, option => Assert.Contains($"  {option} ", said.Output, StringComparison.Ordinal));
        }

        foreach (string name in new[] { "add", "list", "export", "import", "show", "due" })
        {
            Assert.Contains("用法 Usage", (await Door.Open("track", "tasks", name, "--help")).Output, StringComparison.Ordinal);
        }

        Assert.StartsWith("lantu track slip", (await Door.Open("track", "slip", "--help")).Output, StringComparison.Ordinal);
        Assert.StartsWith("lantu track bulletin", (await Door.Open("track", "bulletin", "--help")).Output, StringComparison.Ordinal);
        Assert.Contains("  bulletin ", (await Door.Open("track", "--help")).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Tells_what_is_due()
    {
        await Begin();
        await Track("tasks", "approve", "1-001", "--by", "赵副市长", "--on", "2026-02-05");
        await Track("tasks", "assign", "1-001", "--by", "王敏", "--lead", "市商务局", "--leader", "赵副市长", "--due", "2026-12-31", "--on", "2026-02-06");
        Said said = await Track("tasks", "due", "--on", "2026-02-10");

        Assert.Contains("签收", said.Output, StringComparison.Ordinal);
        Assert.Contains("超期2天", said.Output, StringComparison.Ordinal);
    }

    private async Task Begin()
    {
        Assert.Equal(0, (await Track("init")).Code);
        Assert.Equal(0, (await Track("tasks", "add", Door.Sample("yunzhou-2026.md"), "--by", "王敏", "--on", "2026-02-01")).Code);
    }

    private async Task<Said> Track(params string[] words) => await Door.Open(["track", .. words, "--db", _folder.At("lantu.db")]);

    // Writes the sheet anew with some cells filled in, as a spreadsheet program would.
    private static void Fill(string from, string to, Dictionary<string, Dictionary<string, string>> filled)
    {
        using FileStream stream = File.OpenRead(from);
        IReadOnlyList<IReadOnlyList<string>> rows = WorkbookReader.Read(stream, DeliverySheet.Name)!;
        SheetCell[][] cells =
        [
            .. rows.Skip(1).Select(row => DeliverySheet.Headings.Select((heading, i) =>
                SheetCell.Of(filled.GetValueOrDefault(row[0])?.GetValueOrDefault(heading) ?? (i < row.Count ? row[i] : string.Empty))).ToArray()),
        ];
        File.WriteAllBytes(to, Workbook.Write([new Sheet(DeliverySheet.Name, null, [.. DeliverySheet.Headings.Select(static heading => new SheetColumn(heading, 12))], cells)]));
    }
}
