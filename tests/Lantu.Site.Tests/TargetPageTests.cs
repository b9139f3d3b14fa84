using System.Globalization;
using System.Text.Json;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Xunit;

namespace Lantu.Site.Tests;

/// <summary>Targets with figures: pace, schedule, forecast, light, and what is missing.</summary>
/// <param name="site">A site in November of the sample year.</param>
public sealed class TargetPageTests(FollowedSite site)
{
    private static readonly string Targets = FollowedSite.Plan + "/targets";

    [Fact]
    public async Task Every_row_shows_what_the_data_say()
    {
        IDocument page = await Page(Targets);
        using JsonDocument data = JsonDocument.Parse(await site.Text(Targets + ".json"));
        JsonElement[] progress = [.. data.RootElement.GetProperty("progress").EnumerateArray()];
        Assert.Equal("2026-11-26", data.RootElement.GetProperty("asOf").GetString());
        Assert.Contains(progress, static one => one.GetProperty("assessment").GetProperty("forecast").ValueKind == JsonValueKind.Object);
        foreach (JsonElement one in progress)
        {
            IElement row = page.QuerySelector($"tbody[id='{one.GetProperty("fact").GetString()}']")!;
            JsonElement assessment = one.GetProperty("assessment");
            string lamp = assessment.GetProperty("light").GetProperty("color").GetString() switch { "green" => "按期", "yellow" => "偏慢", "red" => "滞后", _ => "不评判" };
            Assert.Equal(lamp, row.QuerySelector(".lamp")!.TextContent);
            JsonElement forecast = assessment.GetProperty("forecast");
            if (forecast.ValueKind == JsonValueKind.Null)
            {
                Assert.Contains("不预测", row.TextContent, StringComparison.Ordinal);
                continue;
            }

            int chance = forecast.GetProperty("probability").GetInt32();
            Assert.Equal(0, chance % 5);
            Assert.Contains(chance switch { 5 => "≤5%", 95 => "≥95%", _ => FormattableString.Invariant($"{chance}%") }, row.QuerySelector("[data-l=达标概率]")!.TextContent, StringComparison.Ordinal);
            Assert.NotNull(row.QuerySelector("svg rect[fill='url(#hatch)']"));
        }
    }

    [Fact]
    public async Task A_row_without_figures_says_what_is_missing()
    {
        using JsonDocument data = JsonDocument.Parse(await site.Text(Targets + ".json"));
        JsonElement one = data.RootElement.GetProperty("progress").EnumerateArray().First(static one => one.GetProperty("assessment").GetProperty("knownTo").ValueKind == JsonValueKind.Null);
        string missing = one.GetProperty("assessment").GetProperty("reasons")[0].GetProperty("zh").GetString()!;
        IElement row = (await Page(Targets)).QuerySelector($"tbody[id='{one.GetProperty("fact").GetString()}']")!;
        Assert.Contains(missing, row.TextContent, StringComparison.Ordinal);
        Assert.Contains("不评判", row.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_page_of_a_target_holds_each_month_beside_the_chart()
    {
        using JsonDocument data = JsonDocument.Parse(await site.Text(Targets + ".json"));
        JsonElement one = data.RootElement.GetProperty("progress").EnumerateArray().First(static one => one.GetProperty("assessment").GetProperty("kind").GetString() == "flow" && one.GetProperty("months").GetArrayLength() > 0);
        JsonElement[] months = [.. one.GetProperty("months").EnumerateArray()];
        IDocument page = await Page($"{Targets}/{one.GetProperty("fact").GetString()}");
        Assert.Equal(months.Length, page.QuerySelectorAll(".months tbody tr").Length);
        Assert.Equal(months.Length, page.QuerySelectorAll(".pace svg.ch > circle.dot").Length);
        Assert.Equal(months.Length - 1, page.QuerySelectorAll(".pace svg.ch > line.sched").Length);
        string last = Math.Round(months[^1].GetProperty("reached").GetDecimal(), 2).ToString("0.##", CultureInfo.InvariantCulture) + "%";
        Assert.Contains(last, page.QuerySelector(".months tbody tr:last-child")!.TextContent, StringComparison.Ordinal);
        Assert.NotEmpty(page.QuerySelectorAll("#sums li"));
        Assert.Contains("云洲市统计局", page.QuerySelector("#sums")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_month_counts_with_the_figure_that_was_published_last_by_the_day()
    {
        using JsonDocument now = JsonDocument.Parse(await site.Text($"/api/v1{FollowedSite.Plan}/targets"));
        using JsonDocument then = JsonDocument.Parse(await site.Text($"/api/v1{FollowedSite.Plan}/targets?as-of=2026-05-01"));
        Assert.All(then.RootElement.GetProperty("targets").EnumerateArray(), static one => Assert.InRange(one.GetProperty("months").GetArrayLength(), 0, 2));
        Assert.Contains(now.RootElement.GetProperty("targets").EnumerateArray(), static one => one.GetProperty("months").GetArrayLength() == 9);
    }

    [Fact]
    public async Task The_rows_of_the_table_hold_progress_and_forecast()
    {
        string[] lines = (await site.Text(Targets + ".csv")).Split('\n');
        Assert.Contains("required_pace", lines[0], StringComparison.Ordinal);
        Assert.Contains(lines, static line => line.Contains(",green,", StringComparison.Ordinal) && line.Contains("2026-01..2026-10", StringComparison.Ordinal));
    }

    private async Task<IDocument> Page(string path) => new HtmlParser().ParseDocument(await site.Text(path));
}
