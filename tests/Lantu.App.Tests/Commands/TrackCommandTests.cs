using System.IO.Compression;
using System.Text;
using Lantu.App.Tests.Archive;
using Xunit;

namespace Lantu.App.Tests.Commands;

/// <summary>云洲市 and all figures are invented.</summary>
public sealed class TrackCommandTests
{
    private const string Table = "指标,时期,数值,单位\n出口,2025年1—3月,151.3,亿元\n出口同比,2025年1—3月,9.8,%\n出口,去年,1,亿元\n";

    private static readonly Visitor Today = new() { Clock = TestClock.At(2026, 3, 1) };

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Keeps_figures_and_tells_them_as_they_stood(bool onServer)
    {
        using var folder = new TemporaryFolder();
        string database = onServer ? PostgresServer.NewSchema() : folder.At("lantu.db");
        string first = folder.Write("first.csv", Table);
        string second = folder.Write("second.csv", Table.Replace("151.3", "152.0", StringComparison.Ordinal));

        Assert.Equal(0, (await Door.Open(Today, "track", "init", "--db", database)).Code);
        Said preview = await Door.Open(Today, "track", "import", first, "--db", database, "--place", "云洲市", "--preview");
        Said taken = await Door.Open(Today, "track", "import", first, "--db", database, "--place", "云洲市", "--published", "2025-04-20", "--source", "统计局");
        Said again = await Door.Open(Today, "track", "import", first, "--db", database, "--place", "云洲市", "--published", "2025-04-20", "--source", "统计局");
        Said revised = await Door.Open(Today, "track", "import", second, "--db", database, "--place", "云洲市", "--published", "2025-12-20", "--reason", "census");

        Assert.Contains("2 new, 0 revised, 0 as they were (a preview", preview.Output, StringComparison.Ordinal);
        Assert.Contains("2 new, 0 revised", taken.Output, StringComparison.Ordinal);
        Assert.Contains("C4 “1”：时期“去年”看不懂", taken.Output, StringComparison.Ordinal);
        Assert.Contains("什么也没有变", again.Output, StringComparison.Ordinal);
        Assert.Contains("0 new, 1 revised, 1 as they were", revised.Output, StringComparison.Ordinal);
        Assert.Contains("151.3亿元 → 152.0亿元（C2，普查 census）", revised.Output, StringComparison.Ordinal);
        Assert.All([preview, taken, again, revised], static said => Assert.Equal((0, string.Empty), (said.Code, said.Error)));

        Said then = await Door.Open(Today, "track", "series", "--place", "云洲市", "--indicator", "出口", "--as-of", "2025-05-01", "--db", database, "--format", "csv");
        Said now = await Door.Open(Today, "track", "series", "--place", "云洲市", "--indicator", "出口", "--db", database, "--format", "csv");
        Said history = await Door.Open(Today, "track", "history", "--place", "云洲市", "--indicator", "出口", "--period", "2025-01..2025-03", "--db", database);

        Assert.Contains("2025-01..2025-03,15130000000.0,151.3亿元,,统计局,2025-04-20,C2", then.Output, StringComparison.Ordinal);
        Assert.Contains("2025-01..2025-03,15200000000.0,152.0亿元,,second.csv,2025-12-20,C2", now.Output, StringComparison.Ordinal);
        Assert.Contains("普查 census", history.Output, StringComparison.Ordinal);
        Assert.True(history.Output.IndexOf("151.3亿元", StringComparison.Ordinal) < history.Output.IndexOf("152亿元", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Keeps_a_plan_once()
    {
        using var folder = new TemporaryFolder();
        string database = folder.At("lantu.db");
        await Door.Open("track", "init", "--db", database);

        Said first = await Door.Open("track", "plan", "add", Door.Sample("yunzhou-2025.md"), folder.At("none.md"), "--db", database);
        Said second = await Door.Open("track", "plan", "add", Door.Sample("yunzhou-2025.md"), "--db", database);
        Said list = await Door.Open("track", "plan", "list", "--db", database);

        Assert.Equal((1, 0), (first.Code, second.Code));
        Assert.Contains("none.md", first.Error, StringComparison.Ordinal);
        Assert.Contains("没有变化", second.Output, StringComparison.Ordinal);
        Assert.Contains("yunzhou-2025.md", Assert.Single(list.Lines, static line => line.Contains("云洲市2025", StringComparison.Ordinal)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Brings_a_backup_back()
    {
        using var folder = new TemporaryFolder();
        string database = folder.At("lantu.db");
        await Door.Open("track", "init", "--db", database);
        await Door.Open("track", "import", folder.Write("a.csv", Table), "--db", database, "--place", "云洲市");

        Assert.Equal(0, (await Door.Open("track", "backup", folder.At("b.db"), "--db", database)).Code);
        Assert.Equal(2, (await Door.Open("track", "backup", folder.At("b.db"), "--db", database)).Code);
        Assert.Equal(0, (await Door.Open("track", "restore", folder.At("b.db"), "--db", folder.At("c.db"))).Code);
        Assert.Equal(2, (await Door.Open("track", "restore", folder.At("b.db"), "--db", folder.At("c.db"))).Code);
        Assert.Equal(
            (await Door.Open("track", "series", "--db", database, "--format", "json")).Output,
            (await Door.Open("track", "series", "--db", folder.At("c.db"), "--format", "json")).Output);
    }

    [Fact]
    public async Task Reads_a_workbook_with_merged_heads_and_percent_cells()
    {
        using var folder = new TemporaryFolder();
        string database = folder.At("lantu.db");
        await Door.Open("track", "init", "--db", database);

        Said said = await Door.Open("track", "import", folder.Write("figures.xlsx", MakeWorkbook()), "--db", database, "--place", "云洲市", "--published", "2026-04-20");
        Said series = await Door.Open("track", "series", "--db", database, "--format", "csv");

        Assert.Equal((0, string.Empty), (said.Code, said.Error));
        Assert.Equal(
            [
                "云洲市,出口,level,CNY,nominal,,2026-01..2026-03,15130000000.0,151.3亿元,,figures.xlsx,2026-04-20,B3",
                "云洲市,出口,growth,%,nominal,,2026-01..2026-03,9.8,9.8%,,figures.xlsx,2026-04-20,C3",
            ],
            series.Lines[1..]);
    }

    [Theory]
    [InlineData("track")]
    [InlineData("track import")]
    [InlineData("track import no.csv")]
    [InlineData("track series --as-of 2026")]
    [InlineData("track history --place 云洲市")]
    [InlineData("track import a.csv --reason whim")]
    [InlineData("track plan")]
    [InlineData("track backup")]
    public async Task Says_what_is_missing(string words)
    {
        using var folder = new TemporaryFolder();

        Said said = await Door.Open([.. words.Split(' ')]);

        Assert.Equal(2, said.Code);
        Assert.NotEmpty(said.Error);
    }

    [Fact]
    public async Task Names_the_way_out_where_no_archive_is()
    {
        using var folder = new TemporaryFolder();

        Said said = await Door.Open("track", "series", "--db", folder.At("none.db"));

        Assert.Equal(2, said.Code);
        Assert.Contains("lantu track init --db", said.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Refuses_a_file_that_only_looks_like_a_workbook()
    {
        using var folder = new TemporaryFolder();
        string database = folder.At("lantu.db");
        await Door.Open("track", "init", "--db", database);

        Said said = await Door.Open("track", "import", folder.Write("a.xlsx", [.. "PK\x03\x04"u8, .. new byte[100]]), "--db", database);

        Assert.Equal(2, said.Code);
        Assert.Contains("a.xlsx", said.Error, StringComparison.Ordinal);
    }

    /// <summary>Every series of the corpus that lies beside the checkout: see the table of docs/track.md.</summary>
    [Theory]
    [InlineData("series-national-dashboard.json", 3215, 713)]
    [InlineData("series-national-gdp-annual.csv", 70, 0)]
    [InlineData("series-national-gdp-quarterly-current.csv", 496, 80)]
    [InlineData("series-national-gdp-quarterly-indices.csv", 496, 80)]
    [InlineData("series-national-monthly-long.csv", 5135, 30)]
    [InlineData("series-national-monthly-wide.csv", 4799, 0)]
    [InlineData("series-national-trade-by-partner-2025.csv", 24, 0)]
    [InlineData("series-province-gdp-2015-2024.csv", 2170, 0)]
    [InlineData("series-province-gdp-wide.csv", 310, 0)]
    public async Task Takes_the_series_of_the_corpus(string name, int taken, int refused)
    {
        string path = Path.Combine(Door.Root, "..", "shared", "corpus", name);
        Assert.SkipUnless(File.Exists(path), "../shared/corpus is absent");
        using var folder = new TemporaryFolder();
        string database = folder.At("lantu.db");
        await Door.Open("track", "init", "--db", database);

        Said said = await Door.Open("track", "import", path, "--db", database, "--place", "中国");
        Said again = await Door.Open("track", "import", path, "--db", database, "--place", "中国");

        Assert.Equal(0, said.Code);
        Assert.Contains($"{taken} new, 0 revised, 0 as they were", said.Output, StringComparison.Ordinal);
        Assert.Equal(refused > 0, said.Output.Contains($"{refused} cells were not taken", StringComparison.Ordinal));
        Assert.Contains("nothing changed", again.Output, StringComparison.Ordinal);
    }

    private static byte[] MakeWorkbook()
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            Add(zip, "xl/workbook.xml", """<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="一季度" sheetId="1" r:id="rId1"/></sheets></workbook>""");
            Add(zip, "xl/_rels/workbook.xml.rels", """<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="t" Target="worksheets/sheet1.xml"/></Relationships>""");
            Add(zip, "xl/styles.xml", """<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><numFmts><numFmt numFmtId="164" formatCode="0.0%"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="164"/></cellXfs></styleSheet>""");
            Add(
                zip,
                "xl/worksheets/sheet1.xml",
                """
                <worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>
                <row r="1"><c r="A1" t="inlineStr"><is><t>指标</t></is></c><c r="B1" t="inlineStr"><is><t>2026年1—3月</t></is></c></row>
                <row r="2"><c r="B2" t="inlineStr"><is><t>累计（亿元）</t></is></c><c r="C2" t="inlineStr"><is><t>同比</t></is></c></row>
                <row r="3"><c r="A3" t="inlineStr"><is><t>出口</t></is></c><c r="B3"><v>151.30000000000001</v></c><c r="C3" s="1"><v>9.8000000000000004E-2</v></c></row>
                </sheetData><mergeCells><mergeCell ref="A1:A2"/><mergeCell ref="B1:C1"/></mergeCells></worksheet>
                """);
        }

        return stream.ToArray();
    }

    private static void Add(ZipArchive zip, string name, string xml)
    {
        using Stream entry = zip.CreateEntry(name).Open();
        entry.Write(Encoding.UTF8.GetBytes(xml));
    }
}
