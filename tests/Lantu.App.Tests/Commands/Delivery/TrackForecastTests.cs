using System.Text.Json;
using Lantu.App.Inputs.Office;
using Xunit;

namespace Lantu.App.Tests.Commands.Delivery;

/// <summary>云洲市 and all figures are invented.</summary>
public sealed class TrackForecastTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Tells_of_all_main_targets_what_to_expect_or_why_nothing_is_told()
    {
        await Begin();
        Said table = await Track("forecast", "--on", "2026-07-31", "-f", "table");
        string json = (await Track("forecast", "--on", "2026-07-31", "-f", "json")).Output;

        Assert.Equal((0, string.Empty), (table.Code, table.Error));
        Assert.Contains("全年预测 Forecast to the year's end（2）", table.Output, StringComparison.Ordinal);
        Assert.Contains("没有预测 Not forecast（11）", table.Output, StringComparison.Ordinal);
        Assert.Contains("不作预测：没有可用的数（", table.Output, StringComparison.Ordinal);
        SchemaSet.Hold("forecast", json);
        JsonElement[] targets = [.. Targets(json)];
        Assert.Equal(13, targets.Length);
        Assert.All(targets.Where(static target => target.GetProperty("forecast").ValueKind == JsonValueKind.Null), static target => Assert.NotEqual(0, target.GetProperty("reasons").GetArrayLength()));
    }

    [Fact]
    public async Task Shows_of_one_indicator_every_method_and_how_it_was_reckoned()
    {
        await Begin();
        string table = (await Track("forecast", "城镇新增就业", "--on", "2026-07-31", "-f", "table")).Output;
        string json = (await Track("forecast", "城镇新增就业", "--on", "2026-07-31", "-f", "json")).Output;

        foreach (string expected in new[]
        {
            "城镇新增就业：5万人以上（原文第 59 行）", "全年 = 上年全年 × 本年累计 ÷ 上年同期累计 = ", "ETS(", "Theta", "全年 = 本年累计 + 余下各期 = ", "先平均再取5%一档",
            "云洲市统计局（2025年、2026年1—6月、2025年1—6月，2026年7月20日发布）", "lantu track series --place 云洲市 --indicator 城镇新增就业 --as-of 2026-07-31",
        })
        {
            Assert.Contains(expected, table.Replace("\n        ", string.Empty, StringComparison.Ordinal).Replace("\n    ", string.Empty, StringComparison.Ordinal), StringComparison.Ordinal);
        }

        JsonElement target = Assert.Single(Targets(json));
        Assert.Contains("城镇新增就业5万人以上", target.GetProperty("sentence").GetString(), StringComparison.Ordinal);
        JsonElement forecast = target.GetProperty("forecast");
        JsonElement[] methods = [.. forecast.GetProperty("methods").EnumerateArray()];
        Assert.Equal(3, methods.Length);
        Assert.Equal(methods.Average(static method => method.GetProperty("value").GetDecimal()), forecast.GetProperty("value").GetDecimal(), 4);
        Assert.Equal(0, forecast.GetProperty("probability").GetInt32() % 5);
        Assert.InRange(forecast.GetProperty("value").GetDecimal(), forecast.GetProperty("low").GetDecimal(), forecast.GetProperty("high").GetDecimal());
    }

    [Theory]
    [InlineData("就业", "城镇新增就业")]
    [InlineData("new-urban-jobs", "城镇新增就业")]
    [InlineData("新增就业", "城镇新增就业")]
    [InlineData("gdp", "地区生产总值")]
    public async Task Finds_an_indicator_by_its_name_a_part_of_it_or_its_id(string name, string expected)
    {
        await Begin();
        Assert.Equal(expected, Assert.Single(Targets((await Track("forecast", name, "--on", "2026-07-31", "-f", "json")).Output)).GetProperty("indicator").GetString());
    }

    [Fact]
    public async Task Takes_targets_of_tasks_by_their_name_or_by_the_agency()
    {
        await Begin();
        string all = (await Track("forecast", "--agency", "市商务局", "--on", "2026-07-31", "-f", "json")).Output;
        SchemaSet.Hold("forecast", all);
        JsonElement first = Targets(all).First();

        Assert.Contains("\"agency\":\"市商务局\"", all, StringComparison.Ordinal);
        Assert.Equal(first.ToString(), Assert.Single(Targets((await Track("forecast", first.GetProperty("fact").GetString()!, "--on", "2026-07-31", "-f", "json")).Output)).ToString());
        Said none = await Track("forecast", "--agency", "市审计局", "--on", "2026-07-31", "-f", "json");
        Assert.Equal(2, none.Code);
        Assert.Contains("市审计局牵头或配合的任务里没有目标", none.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Knows_only_what_was_published_by_the_day()
    {
        await Begin();
        string before = (await Track("forecast", "就业", "--as-of", "2026-07-19", "-f", "json")).Output;
        string after = (await Track("forecast", "就业", "--as-of", "2026-07-20", "-f", "json")).Output;

        Assert.Equal(JsonValueKind.Null, Targets(before).Single().GetProperty("forecast").ValueKind);
        Assert.Equal(JsonValueKind.Object, Targets(after).Single().GetProperty("forecast").ValueKind);
        Assert.Equal(after, (await Track("forecast", "就业", "--on", "2026-07-20", "-f", "json")).Output);
    }

    [Fact]
    public async Task Writes_rows_and_a_workbook_with_the_methods()
    {
        await Begin();
        string csv = (await Track("forecast", "--on", "2026-07-31", "-f", "csv")).Output;
        string file = _folder.At("forecast.xlsx");
        Assert.Equal(0, (await Track("forecast", "--on", "2026-07-31", "-o", file)).Code);

        Assert.StartsWith("指标,年度目标,已知到,全年预测（80%区间）,完成可能（%）,预测值,下限,上限,单位,算式,说明,数据来源,行,编号\n", csv, StringComparison.Ordinal);
        Assert.Matches("城镇新增就业,5万人以上,1—6月,[0-9]+人（[0-9]+人至[0-9]+人）,[0-9]+,[0-9.]+,[0-9.]+,[0-9.]+,person,", csv);
        using FileStream stream = File.OpenRead(file);
        IReadOnlyList<IReadOnlyList<string>> methods = WorkbookReader.Read(stream, "方法和算式")!;
        Assert.Equal(["同期比重法", "ETS", "Theta"], methods.Where(static row => row[0] == "城镇新增就业").Select(static row => row[1].Split('(')[0]));
        Assert.Contains(methods, static row => row[1] == "累计增速法" && row[7].StartsWith("全年增速 = 累计增速 = 7.9%", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("forecast 天气", "there is no such target; there are 地区生产总值")]
    [InlineData("forecast --on 昨天", "is no day")]
    [InlineData("forecast -f docx", "choose one of table, json, csv, xlsx")]
    [InlineData("forecast --plan 7", "there is no report 7")]
    public async Task Says_what_is_wrong(string words, string expected)
    {
        await Begin();
        Said said = await Track(words.Split(' '));

        Assert.Equal(2, said.Code);
        Assert.Contains(expected, said.Error, StringComparison.Ordinal);
        Assert.Empty(said.Output);
    }

    private static JsonElement[] Targets(string json) => [.. JsonDocument.Parse(json).RootElement.GetProperty("targets").EnumerateArray()];

    private Task Begin() => YunzhouFigures.Keep(_folder, _folder.At("lantu.db"));

    private async Task<Said> Track(params string[] words) => await Door.Open(["track", .. words, "--db", _folder.At("lantu.db")]);
}
