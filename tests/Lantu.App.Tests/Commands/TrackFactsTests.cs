using System.Globalization;
using System.Text.Json;
using Lantu.App.Tests.Archive;
using Lantu.Archive;
using Lantu.Archive.Decisions;
using Lantu.Archive.Documents;
using Lantu.Plans.Catalogue;
using Lantu.Plans.Model;
using Lantu.Reading;
using Lantu.Text.Decoding;
using Xunit;

namespace Lantu.App.Tests.Commands;

/// <summary>云洲市 and all figures are invented.</summary>
public sealed class TrackFactsTests
{
    private const string Report = "# 云洲市2026年政府工作报告\n\n2025年，全市出口**300亿元**，增长12%。地区生产总值增长7.9%。\n\n2026年，出口增长8%以上。建成充电桩1200个。\n";

    private static readonly Visitor Today = new() { Clock = TestClock.At(2026, 3, 1) };

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Keeps_what_was_decided_through_another_reading(bool onServer)
    {
        using var folder = new TemporaryFolder();
        string db = onServer ? PostgresServer.NewSchema() : folder.At("lantu.db");
        string file = folder.Write("report.md", Report);
        await Track(db, "init");
        await Track(db, "plan", "add", file);
        string wrong = await IdOf(db, "12%");
        string right = await IdOf(db, "7.9%");
        string target = await IdOf(db, "8%");

        Said accepted = await Track(db, "facts", "accept", right, "--by", "王敏");
        Said corrected = await Track(db, "facts", "correct", wrong, "--value", "11.2%", "--why", "图片认错", "--by", "王敏");
        Said rejected = await Track(db, "facts", "reject", target, "--why", "说的是另一个市", "--by", "王敏");
        Assert.All([accepted, corrected, rejected], static said => Assert.Equal((0, string.Empty), (said.Code, said.Error)));
        Assert.Contains("第 2 号判断：更正 出口 增长12%（2025） → 出口 增长11.2%（2025）（王敏）", corrected.Output, StringComparison.Ordinal);

        // A better reader comes and reads one figure otherwise.
        Keep(db, file, static fact => fact.Value.Written != "12%");

        JsonElement[] facts = await Facts(db);
        Assert.Equal(("corrected", "differs", "图片认错", 11.2m), Told(facts, "11.2%"));
        Assert.Equal(("accepted", "held", string.Empty, 7.9m), Told(facts, "7.9%"));
        Assert.Equal(("rejected", "held", "说的是另一个市", 8m), Told(facts, "8%"));
        Assert.DoesNotContain(Decided(db).Facts, static fact => fact.Value.Written == "8%");
    }

    [Fact]
    public async Task Adds_what_was_missed_and_takes_a_decision_back()
    {
        using var folder = new TemporaryFolder();
        string db = folder.At("lantu.db");
        await Track(db, "init");
        await Track(db, "plan", "add", folder.Write("report.md", Report));
        string words = Decided(db).Facts.Any(static fact => fact.Value.Written == "1200个") ? "充电桩" : "1200个";

        Said added = await Track(db, "facts", "add", "--words", words, "--indicator", "充电桩数量", "--value", "1200个", "--nature", "target", "--period", "2026", "--why", "漏读", "--by", "王敏");
        Assert.Equal((0, string.Empty), (added.Code, added.Error));
        Fact fact = Decided(db).Facts.Single(static fact => fact.Indicator.Written == "充电桩数量");
        Assert.Equal((1200m, Nature.Target, "2026", DecidedPlan.Rule), (fact.Value.Number!.Value, fact.Nature, fact.Period!.Label, fact.Rule));
        Assert.Equal("建成充电桩1200个。", fact.Evidence.Of(Decided(db).Text));

        Said again = await Track(db, "facts", "correct", fact.Id, "--value", "1300个", "--why", "看错", "--by", "李强");
        Assert.Equal(0, again.Code);
        Assert.Equal(1300m, Decided(db).Facts.Single(static fact => fact.Indicator.Written == "充电桩数量").Value.Number);
        Assert.Equal(0, (await Track(db, "facts", "undo", "2", "--why", "原来的也不对", "--by", "李强")).Code);
        Assert.DoesNotContain(Decided(db).Facts, static fact => fact.Indicator.Written == "充电桩数量");
        Assert.Empty(JsonDocument.Parse((await Track(db, "facts", "--decided", "-f", "json")).Output).RootElement.GetProperty("facts").EnumerateArray());
    }

    // The command line and the pages of review read a correction by one grammar.
    [Theory]
    [InlineData("-3.1%", "-3.1", null, "%", "growth", "=")]
    [InlineData("１１.２％", "11.2", null, "%", "growth", "=")]
    [InlineData("5%—5.5%", "5", "5.5", "%", "growth", "..")]
    [InlineData("第2位", "2", null, null, "rank", "=")]
    [InlineData("连续12年", "12", null, "year", "streak", "=")]
    public async Task Reads_a_correction_as_the_review_does(string value, string number, string? upper, string? unit, string measure, string comparator)
    {
        using var folder = new TemporaryFolder();
        string db = folder.At("lantu.db");
        await Track(db, "init");
        await Track(db, "plan", "add", folder.Write("report.md", Report));

        Said said = await Track(db, "facts", "correct", await IdOf(db, "12%"), "--value", value, "--why", "核对", "--by", "王敏");

        Assert.Equal((0, string.Empty), (said.Code, said.Error));
        JsonElement fact = (await Facts(db)).Single(static fact => fact.GetProperty("decision").ValueKind == JsonValueKind.Object).GetProperty("fact");
        JsonElement told = fact.GetProperty("value");
        Assert.Equal(decimal.Parse(number, CultureInfo.InvariantCulture), told.GetProperty("number").GetDecimal());
        Assert.Equal(upper, told.TryGetProperty("upper", out JsonElement end) && end.ValueKind == JsonValueKind.Number ? end.GetRawText() : null);
        Assert.Equal(unit, told.GetProperty("unit").GetString());
        Assert.Equal((measure, comparator), (fact.GetProperty("measure").GetString(), fact.GetProperty("comparator").GetString()));
    }

    [Fact]
    public async Task Corrects_a_field_without_touching_the_figure()
    {
        using var folder = new TemporaryFolder();
        string db = folder.At("lantu.db");
        await Track(db, "init");
        await Track(db, "plan", "add", folder.Write("report.md", Report.Replace("增长12%", "下降12%", StringComparison.Ordinal)));

        Said said = await Track(db, "facts", "correct", await IdOf(db, "12%"), "--status", "preliminary", "--reference", "2020年", "--why", "核对", "--by", "王敏");

        Assert.Equal((0, string.Empty), (said.Code, said.Error));
        Fact fact = Decided(db).Facts.Single(static fact => fact.Value.Written == "12%");
        Assert.Equal((-12m, Vintage.Preliminary, "2020年"), (fact.Value.Number!.Value, fact.Status, fact.Reference));
    }

    [Fact]
    public async Task Tells_a_decision_that_is_adrift()
    {
        using var folder = new TemporaryFolder();
        string db = folder.At("lantu.db");
        string file = folder.Write("report.md", Report);
        await Track(db, "init");
        await Track(db, "plan", "add", file);
        await Track(db, "facts", "reject", await IdOf(db, "12%"), "--why", "不是出口", "--by", "王敏");

        // Another fact stands there now.
        Keep(db, file, static _ => true, static fact => fact.Value.Written == "12%" ? fact with { Period = Period.OfYear(2024) } : fact);
        Said table = await Track(db, "facts", "--adrift", "-f", "table");
        string json = (await Track(db, "facts", "-f", "json")).Output;
        Said again = await Track(db, "plan", "add", file);

        Assert.Contains("对不上的判断 Decisions adrift（1）", table.Output, StringComparison.Ordinal);
        Assert.Contains("第 1 号 否定 出口 增长12%", table.Output, StringComparison.Ordinal);
        Assert.Contains("lantu track facts undo", table.Output, StringComparison.Ordinal);
        SchemaSet.Hold("facts", json);
        Assert.Contains("\"state\":\"adrift\"", json, StringComparison.Ordinal);
        Assert.Contains("对不上的判断", again.Output, StringComparison.Ordinal);
        Assert.Equal(0, (await Track(db, "facts", "undo", "1", "--why", "重新看过", "--by", "王敏")).Code);
        Assert.DoesNotContain("对不上", (await Track(db, "facts", "-f", "table")).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Counts_a_corrected_target_in_the_status()
    {
        using var folder = new TemporaryFolder();
        string db = folder.At("lantu.db");
        await Track(db, "init");
        await Track(db, "plan", "add", Door.Sample("yunzhou-2026.md"));
        JsonElement status = JsonDocument.Parse((await Track(db, "status", "--on", "2026-03-01", "-f", "json")).Output).RootElement;
        string id = status.GetProperty("targets")[1].GetProperty("fact").GetString()!;

        Assert.Equal(0, (await Track(db, "facts", "correct", id, "--value", "9.9%", "--why", "试试", "--by", "王敏")).Code);

        Assert.Contains("9.9%", (await Track(db, "status", "--on", "2026-03-01", "-f", "json")).Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("facts accept", "facts lists the ids")]
    [InlineData("facts accept nothing", "no such fact")]
    [InlineData("facts reject nothing", "--why")]
    [InlineData("facts undo 7 --why x", "no such decision")]
    [InlineData("facts add --why x", "--words")]
    [InlineData("facts add --words 999亿元 --indicator 出口 --why x", "the text has no")]
    [InlineData("facts add --words 增长 --indicator 出口 --why x", "--line")]
    [InlineData("facts correct ID --why x", "nothing would change")]
    [InlineData("facts correct ID --value 多 --why x", "is no figure")]
    [InlineData("facts correct ID --measure size --why x", "is none of: level growth")]
    [InlineData("facts correct ID --period 去年 --why x", "is no period; write 2025")]
    [InlineData("facts correct ID --value 超12% --why x", "as the relation")]
    [InlineData("facts correct ID --value 60万人 --why x", "growth and shares are in percent")]
    [InlineData("facts correct ID --comparator .. --why x", "a range has two figures")]
    [InlineData("facts --plan 9", "there is no report 9")]
    public async Task Says_what_is_missing(string words, string expected)
    {
        using var folder = new TemporaryFolder();
        string db = folder.At("lantu.db");
        await Track(db, "init");
        await Track(db, "plan", "add", folder.Write("report.md", Report));

        Said said = await Track(db, [.. words.Replace("ID", await IdOf(db, "12%"), StringComparison.Ordinal).Split(' ')]);

        Assert.Equal(2, said.Code);
        Assert.Contains(expected, said.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("\"state\"", (await Track(db, "facts", "-f", "json")).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Lists_as_a_table_and_as_rows_and_tells_how()
    {
        using var folder = new TemporaryFolder();
        string db = folder.At("lantu.db");
        await Track(db, "init");
        await Track(db, "plan", "add", folder.Write("report.md", Report));
        await Track(db, "facts", "accept", await IdOf(db, "7.9%"), "--by", "王敏");

        Said table = await Track(db, "facts", "--find", "地区生产总值", "-f", "table");
        Said rows = await Track(db, "facts", "-f", "csv");

        Assert.Contains("确认（1号）", table.Output, StringComparison.Ordinal);
        Assert.Contains(",accepted,held,王敏,2026-03-01T09:00:00Z,", Assert.Single(rows.Lines, static row => row.Contains("7.9%", StringComparison.Ordinal)), StringComparison.Ordinal);
        foreach (string verb in new[] { "accept", "correct", "reject", "add", "undo" })
        {
            Assert.StartsWith("lantu track facts：", (await Door.Open("track", "facts", verb, "--help")).Output, StringComparison.Ordinal);
        }
    }

    private static async Task<Said> Track(string db, params string[] words) => await Door.Open(Today, ["track", .. words, "--db", db]);

    private static async Task<JsonElement[]> Facts(string db)
    {
        string json = (await Track(db, "facts", "-f", "json")).Output;
        SchemaSet.Hold("facts", json);
        return [.. JsonDocument.Parse(json).RootElement.GetProperty("facts").EnumerateArray()];
    }

    private static async Task<string> IdOf(string db, string written) =>
        (await Facts(db)).Select(static fact => fact.GetProperty("fact")).First(fact => fact.GetProperty("value").GetProperty("written").GetString() == written).GetProperty("id").GetString()!;

    private static (string? Kind, string? State, string? Why, decimal Number) Told(JsonElement[] facts, string written)
    {
        JsonElement fact = facts.Single(fact => fact.GetProperty("fact").GetProperty("value").GetProperty("written").GetString() == written);
        JsonElement decision = fact.GetProperty("decision");
        return (decision.GetProperty("kind").GetString(), decision.GetProperty("state").GetString(), decision.GetProperty("why").GetString(), fact.GetProperty("fact").GetProperty("value").GetProperty("number").GetDecimal());
    }

    private static Plan Decided(string db)
    {
        using var archive = PlanArchive.Open(ArchiveLocation.Parse(db), TimeProvider.System);
        return archive.Read(static session => DecidedPlan.Latest(session, 1))!.Plan;
    }

    // The same document, read otherwise.
    private static void Keep(string db, string path, Func<Fact, bool> keeps, Func<Fact, Fact>? change = null)
    {
        using var archive = PlanArchive.Open(ArchiveLocation.Parse(db), TimeProvider.System);
        Plan plan = PlanReader.Read(SourceText.Decode(File.ReadAllBytes(path)), "report.md", Catalogues.Default);
        Plan kept = archive.Read(static session => DocumentIndex.Latest(session, 1))!;
        var other = new Plan
        {
            Source = kept.Source,
            Document = kept.Document,
            Text = plan.Text,
            Sections = plan.Sections,
            Facts = [.. plan.Facts.Where(keeps).Select(change ?? (static fact => fact))],
            Tasks = plan.Tasks,
            Events = plan.Events,
            Statements = plan.Statements,
            Claims = plan.Claims,
            Problems = plan.Problems,
        };
        Assert.True(archive.Write("new reader", work => DocumentIndex.Keep(work, new SourceFile("report.md", "text/markdown", File.ReadAllBytes(path)), other, "9.9")).IsNewReading);
    }
}
