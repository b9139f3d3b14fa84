using System.Buffers;
using System.Text.Json;
using Lantu.Analysis.Progress;
using Lantu.Plans.Model;
using Xunit;

namespace Lantu.Tests.Analysis.Progress;

public sealed class AssessmentJsonTests
{
    [Fact]
    public void Writes_verdict_sums_light_and_forecast()
    {
        TargetCase target = Invented.Case("exports", Measure.Level, 1_620m, Comparator.AtLeast, Invented.Amounts(1_000m, 8, 2020, 2026, 6));
        using JsonDocument json = Written(target);
        JsonElement root = json.RootElement;

        Assert.Equal("出口", root.GetProperty("indicator").GetString());
        Assert.Equal("2026-07-31", root.GetProperty("asOf").GetString());
        Assert.Equal("P02", root.GetProperty("method").GetProperty("code").GetString());
        Assert.Equal("behind", root.GetProperty("status").GetString());
        Assert.Contains("黄：", root.GetProperty("light").GetProperty("rule").GetProperty("zh").GetString(), StringComparison.Ordinal);
        JsonElement first = root.GetProperty("sums")[0];
        Assert.StartsWith("完成率 = 累计 ÷ 目标 = ", first.GetProperty("written").GetString(), StringComparison.Ordinal);
        Assert.StartsWith("虚构统计月报（2026年1—6月，2026年7月20日发布）", first.GetProperty("inputs")[0].GetProperty("source").GetString(), StringComparison.Ordinal);
        Assert.Equal(3, root.GetProperty("forecast").GetProperty("methods").GetArrayLength());
        Assert.Equal(0, root.GetProperty("forecast").GetProperty("probability").GetInt32() % 5);
    }

    [Fact]
    public void Writes_null_and_the_reason_where_nothing_is_judged()
    {
        using JsonDocument json = Written(Invented.Case("exports", Measure.Level, 1_620m, Comparator.AtLeast));
        JsonElement root = json.RootElement;

        Assert.Equal("not-judged", root.GetProperty("status").GetString());
        Assert.Equal(JsonValueKind.Null, root.GetProperty("gap").ValueKind);
        Assert.Equal(JsonValueKind.Null, root.GetProperty("forecast").ValueKind);
        Assert.Equal(JsonValueKind.Null, root.GetProperty("requiredPace").ValueKind);
        Assert.Contains("需要", root.GetProperty("reasons")[0].GetProperty("zh").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Has_a_word_for_every_status_light_and_kind()
    {
        Assert.Equal(5, Enum.GetValues<ScheduleStatus>().Select(ProgressNames.Of).Distinct().Count());
        Assert.Equal(5, Enum.GetValues<ScheduleStatus>().Select(ProgressNames.Chinese).Distinct().Count());
        Assert.Equal(4, Enum.GetValues<LightColor>().Select(ProgressNames.Of).Distinct().Count());
        Assert.Equal(4, Enum.GetValues<LightColor>().Select(ProgressNames.Chinese).Distinct().Count());

        // The keys are those of the configuration.
        string kinds = string.Join(',', Enum.GetValues<TargetKind>().Select(static kind => $"\"{ProgressNames.Of(kind)}\": \"time\""));
        Assert.All(ProgressConfiguration.Parse($$"""{ "methods": { {{kinds}} } }""").Methods.Values, static method => Assert.Equal(ProgressMethods.TimeProportional, method));
    }

    private static JsonDocument Written(TargetCase target)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer))
        {
            AssessmentJson.Write(json, TargetAssessment.Of(target, ProgressConfiguration.Default, new DateOnly(2026, 7, 31)));
        }

        return JsonDocument.Parse(buffer.WrittenMemory);
    }
}
