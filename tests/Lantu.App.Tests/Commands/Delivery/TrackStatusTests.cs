using System.Text.Json;
using Lantu.App.Inputs.Office;
using Xunit;

namespace Lantu.App.Tests.Commands.Delivery;

/// <summary>云洲市 and all figures are invented.</summary>
public sealed class TrackStatusTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Shows_the_forecast_beside_the_progress_where_asked_for_or_why_there_is_none()
    {
        await Begin();
        Said table = await Track("status", "--forecast", "--on", "2026-07-31", "-f", "table");
        string json = (await Track("status", "--forecast", "--on", "2026-07-31", "-f", "json")).Output;
        string csv = (await Track("status", "--forecast", "--on", "2026-07-31", "-f", "csv")).Output;

        Assert.Equal((0, string.Empty), (table.Code, table.Error));
        Assert.Contains("全年预测", table.Output, StringComparison.Ordinal);
        Assert.Contains("进出口总额的预测取各方法的平均：累计增速法", table.Output, StringComparison.Ordinal);
        Assert.Contains("城镇新增就业的预测取各方法的平均：同期比重法", table.Output, StringComparison.Ordinal);
        Assert.Contains("不作预测：没有可用的数（", table.Output, StringComparison.Ordinal);
        SchemaSet.Hold("status", json);
        JsonElement[] targets = [.. JsonDocument.Parse(json).RootElement.GetProperty("targets").EnumerateArray()];
        JsonElement jobs = targets.Single(static target => target.GetProperty("indicator").GetString() == "城镇新增就业").GetProperty("forecast");
        Assert.Equal(3, jobs.GetProperty("methods").GetArrayLength());
        Assert.InRange(jobs.GetProperty("value").GetDecimal(), jobs.GetProperty("low").GetDecimal(), jobs.GetProperty("high").GetDecimal());
        Assert.Equal(0, jobs.GetProperty("probability").GetInt32() % 5);
        JsonElement none = targets.First(static target => target.GetProperty("forecast").ValueKind == JsonValueKind.Null);
        Assert.NotEqual(0, none.GetProperty("forecast_reasons").GetArrayLength());
        Assert.Contains("全年预测,完成可能（%）,预测说明", csv, StringComparison.Ordinal);
        Assert.Matches("城镇新增就业,.*人（[0-9]+人至[0-9]+人）,[0-9]+,\"同期比重法", csv);
    }

    [Fact]
    public async Task Writes_the_forecast_into_the_workbook_where_asked_for()
    {
        await Begin();
        string file = _folder.At("status.xlsx");
        Assert.Equal(0, (await Track("status", "--forecast", "--on", "2026-07-31", "-o", file)).Code);
        using (FileStream stream = File.OpenRead(file))
        {
            IReadOnlyList<IReadOnlyList<string>> rows = WorkbookReader.Read(stream, "主要指标")!;
            Assert.Contains("全年预测", rows[0]);
            Assert.Contains(rows, static row => row[0] == "城镇新增就业" && row[6].Contains("人至", StringComparison.Ordinal));
        }

        Assert.Equal(0, (await Track("status", "--on", "2026-07-31", "-o", file)).Code);
        using FileStream again = File.OpenRead(file);
        Assert.DoesNotContain("全年预测", WorkbookReader.Read(again, "主要指标")![0]);
    }

    [Fact]
    public async Task Makes_no_forecast_unasked()
    {
        await Begin();
        string plain = (await Track("status", "--on", "2026-07-31", "-f", "json")).Output;
        string table = (await Track("status", "--on", "2026-07-31", "-f", "table")).Output;

        SchemaSet.Hold("status", plain);
        Assert.DoesNotContain("\"forecast\":{", plain, StringComparison.Ordinal);
        Assert.Contains("没有要求预测", plain, StringComparison.Ordinal);
        Assert.DoesNotContain("预测", table + (await Track("status", "--on", "2026-07-31", "-f", "csv")).Output, StringComparison.Ordinal);
        Assert.Equal(plain, (await Track("status", "--as-of", "2026-07-31", "--no-forecast", "-f", "json")).Output); // the flag of before is understood
    }

    [Fact]
    public async Task Shows_only_the_tasks_that_an_agency_leads_or_supports()
    {
        await Begin();
        await Track("tasks", "approve", "1-001", "1-002", "1-003", "--by", "赵副市长", "--on", "2026-02-05");
        await Track("tasks", "assign", "1-001", "--by", "王敏", "--lead", "市商务局", "--support", "市文旅局", "--leader", "赵副市长", "--due", "2026-12-31", "--on", "2026-02-06");
        await Track("tasks", "assign", "1-002", "--by", "王敏", "--lead", "市文旅局", "--leader", "赵副市长", "--due", "2026-07-01", "--on", "2026-02-06");

        string both = (await Track("status", "--agency", "市文旅局", "--on", "2026-07-31", "-f", "json")).Output;
        string table = (await Track("status", "--agency", "市商务局", "--on", "2026-07-31", "-f", "table")).Output;

        SchemaSet.Hold("status", both);
        Assert.Equal(["1-001", "1-002"], JsonDocument.Parse(both).RootElement.GetProperty("items").EnumerateArray().Select(static item => item.GetProperty("id").GetString()));
        Assert.Contains("\"clock\":{\"status\":\"overdue\",\"days\":30}", both, StringComparison.Ordinal);
        Assert.Contains("市商务局牵头或配合的任务 Tasks（2）", table, StringComparison.Ordinal); // the second is named in the text
        Assert.Empty(JsonDocument.Parse((await Track("status", "--agency", "市审计局", "--on", "2026-07-31", "-f", "json")).Output).RootElement.GetProperty("items").EnumerateArray());
    }

    [Fact]
    public async Task Tells_the_same_of_a_past_day_as_on_that_day()
    {
        await Begin();
        string then = (await Track("status", "--on", "2026-02-04", "-f", "json")).Output;
        await Track("tasks", "approve", "1-001", "--by", "赵副市长", "--on", "2026-02-05");

        Assert.Equal(then, (await Track("status", "--on", "2026-02-04", "-f", "json")).Output);
        Assert.NotEqual(then, (await Track("status", "--on", "2026-02-05", "-f", "json")).Output);
        Assert.Contains("\"items\":[]", (await Track("status", "--on", "2026-01-31", "-f", "json")).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Still_understands_who()
    {
        await Begin();
        string file = _folder.Write("one.csv", "指标,时期,数值,单位\n出口,2026年1—3月,151.3,亿元\n");

        Assert.Equal(0, (await Track("import", file, "--place", "云洲市", "--who", "统计员")).Code);
        Assert.DoesNotContain("--who", (await Door.Open("track", "import", "--help")).Output, StringComparison.Ordinal);
    }

    private Task Begin() => YunzhouFigures.Keep(_folder, _folder.At("lantu.db"));

    private async Task<Said> Track(params string[] words) => await Door.Open(["track", .. words, "--db", _folder.At("lantu.db")]);
}
