using System.Text.Json;
using Lantu.Analysis.Progress;
using Lantu.App.Tests.Archive;
using Lantu.Archive;
using Lantu.Archive.Documents;
using Xunit;

namespace Lantu.App.Tests.Commands;

/// <summary>云洲市 and all figures are invented.</summary>
public sealed class TrackRulesTests
{
    private static readonly Visitor Today = new() { Clock = TestClock.At(2026, 7, 1) };

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Judges_by_the_rules_that_held_on_the_day(bool onServer)
    {
        using var folder = new TemporaryFolder();
        string db = onServer ? PostgresServer.NewSchema() : folder.At("lantu.db");
        await Begin(db, folder);
        string before = Mark(db);
        string rules = folder.Write("rules.json", """{ "lights": [ { "kind": "growth", "from": 1, "to": 12, "yellow": 0.1 } ], /* 更严 */ }""");

        Said set = await Track(db, "rules", rules, "--on", "2026-05-01", "--by", "王敏");

        Assert.Equal((0, string.Empty), (set.Code, set.Error));
        Assert.Contains("从 2026-05-01 起", set.Output, StringComparison.Ordinal);
        Assert.Equal(("yellow", "绿：已完成或差距 ≥ 0；黄：落后不超过 1 个百分点；红：落后更多（1—9月）"), await Light(db, "2026-04-30"));
        Assert.Equal(("red", "绿：已完成或差距 ≥ 0；黄：落后不超过 0.1 个百分点；红：落后更多"), await Light(db, "2026-05-01"));
        Assert.NotEqual(before, Mark(db)); // what a site remembers is forgotten
        Assert.Contains("落后不超过 0.1 个百分点", (await Track(db, "bulletin", "--month", "2026-05")).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Prints_what_holds_in_a_form_that_can_be_set_again()
    {
        using var folder = new TemporaryFolder();
        string db = folder.At("lantu.db");
        await Begin(db, folder);
        string file = folder.At("rules.json");
        Assert.Equal(0, (await Track(db, "rules", "-o", file)).Code);
        Assert.Equal(ProgressConfiguration.Default.Lights, ProgressConfiguration.Parse(File.ReadAllText(file)).Lights);

        Assert.Equal(0, (await Track(db, "rules", file, "--on", "2026-05-01", "--by", "王敏")).Code);
        Said printed = await Track(db, "rules", "--on", "2026-06-01");

        Assert.StartsWith("// 2026-05-01 起，王敏 定于 2026-07-01", printed.Output, StringComparison.Ordinal);
        Assert.Equal(ProgressConfiguration.DefaultText, printed.Output[(printed.Output.IndexOf('\n', StringComparison.Ordinal) + 1)..].TrimEnd());
        Assert.StartsWith("// 程序自带的规则", (await Track(db, "rules", "--on", "2026-04-30")).Output, StringComparison.Ordinal);
        Assert.StartsWith("// 程序自带的规则", (await Track(db, "rules", "--default")).Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{ "lights": [ { "kind": "grwth", "from": 1, "to": 12, "yellow": 1 } ] }""", "rules.json: lights[0].kind")]
    [InlineData("""{ "methods": { "growth": "magic" } }""", "rules.json: methods.growth")]
    [InlineData("{ nothing", "rules.json: line 1")]
    public async Task Refuses_what_it_does_not_understand_and_keeps_nothing(string text, string place)
    {
        using var folder = new TemporaryFolder();
        string db = folder.At("lantu.db");
        await Begin(db, folder);
        string before = Mark(db);

        Said said = await Track(db, "rules", folder.Write("rules.json", text));

        Assert.Equal(2, said.Code);
        Assert.Contains(place, said.Error, StringComparison.Ordinal);
        Assert.Equal(before, Mark(db));
        Assert.Equal(2, (await Track(db, "rules", folder.At("none.json"))).Code);
    }

    private static async Task Begin(string db, TemporaryFolder folder)
    {
        await Track(db, "init");
        await Track(db, "plan", "add", Door.Sample("yunzhou-2026.md"));
        Said said = await Track(db, "import", folder.Write("fai.csv", "指标,时期,数值,单位\n固定资产投资同比,2026年1—3月,5.5,%\n"), "--place", "云洲市", "--published", "2026-04-20");
        Assert.Equal((0, string.Empty), (said.Code, said.Error));
    }

    private static async Task<(string? Light, string? Rule)> Light(string db, string day)
    {
        string json = (await Track(db, "status", "--on", day, "-f", "json")).Output;
        JsonElement target = JsonDocument.Parse(json).RootElement.GetProperty("targets").EnumerateArray().Single(static one => one.GetProperty("indicator").GetString() == "固定资产投资");
        return (target.GetProperty("light").GetString(), target.GetProperty("rule").GetString());
    }

    private static string Mark(string db)
    {
        using var archive = PlanArchive.Open(ArchiveLocation.Parse(db), TimeProvider.System);
        return archive.Read(ShelfIndex.Mark);
    }

    private static async Task<Said> Track(string db, params string[] words) => await Door.Open(Today, ["track", .. words, "--db", db]);
}
