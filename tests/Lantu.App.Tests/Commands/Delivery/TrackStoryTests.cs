using System.Globalization;
using System.Text;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using Xunit;

namespace Lantu.App.Tests.Commands.Delivery;

/// <summary>A year of the sample city, played through the door: <c>samples/year/moves</c>, one file a month.</summary>
public sealed class TrackStoryTests
{
    private static readonly string Moves = Path.Combine(Door.Root, "samples", "year", "moves");

    [Fact]
    public async Task Plays_the_year_and_writes_each_bulletin()
    {
        using var folder = new TemporaryFolder();
        string db = folder.At("lantu.db");
        Assert.Equal(0, (await Door.Open("track", "init", "--db", db)).Code);
        string[] months = [.. Directory.GetFiles(Moves, "*.txt").Order(StringComparer.Ordinal)];
        Assert.Equal(12, months.Length);
        foreach (string month in months)
        {
            foreach (string line in File.ReadLines(month).Where(static line => line.StartsWith("lantu ", StringComparison.Ordinal)))
            {
                Said said = await Door.Open([.. Words(line), "--db", db]);
                Assert.True(said.Code == 0 && said.Error.Length == 0, $"{Path.GetFileName(month)}: {line}\n{said.Error}");
            }
        }

        foreach (string month in months.Select(static month => Path.GetFileNameWithoutExtension(month)))
        {
            int number = int.Parse(month[5..], CultureInfo.InvariantCulture);
            string signed = new DateOnly(2026, number, 25).AddMonths(1).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
            Said bulletin = await Door.Open("track", "bulletin", "--month", month, "--db", db, "--number", $"云督通〔2026〕{number}号", "--date", signed);
            Assert.Equal((0, string.Empty), (bulletin.Code, bulletin.Error));
            Golden(month, bulletin.Output);
        }

        await HoldTheEnd(db, folder);
    }

    private static async Task HoldTheEnd(string db, TemporaryFolder folder)
    {
        string july = (await Door.Open("track", "bulletin", "--month", "2026-07", "--db", db)).Output;
        Assert.Contains("超期未申请办结的事项共1项，是市发展改革委牵头的“抓实项目投资”，超期31天。", july, StringComparison.Ordinal);
        Assert.Contains("“激活消费市场”的目标由“首店增≥100家”调整为“首店增≥80家”", july, StringComparison.Ordinal);

        string late = (await Door.Open("track", "bulletin", "--month", "2026-02", "--date", "2027-01-25", "--db", db)).Output;
        Assert.Contains("1—2月：7.1%", late, StringComparison.Ordinal);
        Assert.DoesNotContain("全年：", late, StringComparison.Ordinal); // signed late, it still tells of its month

        foreach (string format in new[] { "docx", "pdf", "html" })
        {
            string first = folder.At("a." + format);
            string second = folder.At("b." + format);
            Assert.Equal(0, (await Door.Open("track", "bulletin", "--month", "2026-07", "--db", db, "-o", first)).Code);
            Assert.Equal(0, (await Door.Open("track", "bulletin", "--month", "2026-07", "--db", db, "-o", second)).Code);
            Assert.Equal(File.ReadAllBytes(first), File.ReadAllBytes(second));
        }

        Valid(folder.At("a.docx"));
        Assert.Equal(0, (await Door.Open("track", "slip", "1-002", "--number", "督〔2026〕1号", "--db", db, "-o", folder.At("slip.docx"))).Code);
        Valid(folder.At("slip.docx"));

        Said status = await Door.Open("track", "status", "--on", "2026-08-26", "-f", "table", "--db", db);
        Assert.Matches("地区生产总值 +绿 +增长5\\.5%—6% +1—6月 +5\\.5%", status.Output);
        Assert.Contains("绿：已完成或差距 ≥ 0", status.Output, StringComparison.Ordinal);
        string before = (await Door.Open("track", "status", "--on", "2026-08-24", "-f", "csv", "--db", db)).Output;
        Assert.Contains("1—6月,5.7%", before, StringComparison.Ordinal); // the revised figure is not known yet
        Assert.Equal(0, (await Door.Open("track", "status", "--on", "2026-08-26", "-o", folder.At("status.xlsx"), "--db", db)).Code);
        Assert.Contains("\"light\":\"red\"", (await Door.Open("track", "status", "--on", "2026-08-26", "-f", "json", "--db", db)).Output, StringComparison.Ordinal);

        await HoldTheSchemas(db);

        string list = (await Door.Open("track", "tasks", "list", "--on", "2026-07-31", "--db", db)).Output;
        Assert.Contains("\"id\":\"1-002\",\"state\":\"reported\"", list, StringComparison.Ordinal);
        SchemaSet.Hold("items", list);
        Assert.Contains("\"clock\":{\"status\":\"overdue\",\"days\":31}", list, StringComparison.Ordinal);
        Said show = await Door.Open("track", "tasks", "show", "1-014", "--db", db);
        Assert.Contains("申请延期　市交通运输局许波（牵头单位）　到 2026-08-31　理由：信号系统联调未通过", show.Output, StringComparison.Ordinal);
    }

    private static async Task HoldTheSchemas(string db)
    {
        foreach (string day in new[] { "2026-01-19", "2026-02-01", "2026-06-30", "2026-08-26", "2027-02-01" })
        {
            SchemaSet.Hold("status", (await Door.Open("track", "status", "--on", day, "-f", "json", "--db", db)).Output);
        }

        SchemaSet.Hold("series", (await Door.Open("track", "series", "-f", "json", "--db", db)).Output);
        SchemaSet.Hold("series", (await Door.Open("track", "series", "--place", "云洲市", "--as-of", "2026-05-01", "-f", "json", "--db", db)).Output);
        SchemaSet.Hold("facts", (await Door.Open("track", "facts", "-f", "json", "--db", db)).Output);
        var kinds = new HashSet<string>(StringComparer.Ordinal);
        for (int number = 1; number <= 31; number++)
        {
            string id = string.Create(CultureInfo.InvariantCulture, $"1-{number:000}");
            foreach (string move in (await Door.Open("track", "tasks", "show", id, "-f", "json", "--db", db)).Lines)
            {
                SchemaSet.Hold("move", move);
                kinds.Add(move.Split('"')[3]);
            }
        }

        Assert.True(kinds.Count >= 15, string.Join(' ', kinds));
        Assert.NotEmpty(SchemaSet.Faults("move", """{"move":"report","at":"2026-01-20T12:00:00+08:00","by":{"name":"李强","role":"lead_agency","agency":"市商务局"},"why":null}"""));
    }

    // The bulletins are kept beside the moves, for a person to read: with LANTU_ACCEPT=1 they are written anew.
    private static void Golden(string month, string text)
    {
        string file = Path.Combine(Door.Root, "samples", "year", "bulletins", month + ".md");
        if (Environment.GetEnvironmentVariable("LANTU_ACCEPT") == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllText(file, text);
        }

        Assert.Equal(File.ReadAllText(file), text);
    }

    private static void Valid(string file)
    {
        using WordprocessingDocument document = WordprocessingDocument.Open(file, false);
        Assert.Empty(new OpenXmlValidator().Validate(document).Select(static error => $"{error.Path?.XPath} {error.Description}"));
    }

    /// <summary>The words of a line as a shell parts them: by spaces, but not within double quotes; files of the repository by their whole path.</summary>
    internal static string[] Words(string line)
    {
        var words = new List<string>();
        var word = new StringBuilder();
        bool quoted = false;
        foreach (char letter in line + " ")
        {
            if (letter == '"')
            {
                quoted = !quoted;
            }
            else if (letter == ' ' && !quoted)
            {
                if (word.Length > 0)
                {
                    words.Add(word.ToString());
                }

                word.Clear();
            }
            else
            {
                word.Append(letter);
            }
        }

        return [.. words.Skip(1).Select(static word => word.StartsWith("samples/", StringComparison.Ordinal) ? Path.Combine(Door.Root, word) : word)];
    }
}
