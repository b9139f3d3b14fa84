using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json;
using Lantu.Archive.Journaling;
using Xunit;

namespace Lantu.Site.Tests;

/// <summary>Tables of figures are previewed, taken and corrected; the site follows the day.</summary>
/// <param name="room">A site of its own.</param>
public sealed class FiguresTests(OfficeRoom room) : IClassFixture<OfficeRoom>
{
    private const string Table = "指标,单位,2024年,2025年\n地区生产总值,亿元,3987.2,4234.4\n出口,亿元,812,893.2\n常住人口,万人,很多,301\n";

    [Fact]
    public async Task A_preview_changes_nothing_and_names_every_figure_and_every_cell_not_taken()
    {
        JsonElement told = await room.Json(HttpMethod.Post, "/api/v1/figures/previews", "wang", Form(Table, "甲岭市", "2026-01-20"));
        Assert.Equal(5, told.GetProperty("read").GetInt32());
        Assert.Equal(5, told.GetProperty("first").GetInt32());
        JsonElement gdp = told.GetProperty("figures")[0];
        Assert.Equal(("first", "2024", 398720000000m), (gdp.GetProperty("state").GetString(), gdp.GetProperty("period").GetString(), gdp.GetProperty("value").GetDecimal()));
        JsonElement refused = Assert.Single(told.GetProperty("refusals").EnumerateArray());
        Assert.Equal(("C4", "很多"), (refused.GetProperty("cell").GetString(), refused.GetProperty("text").GetString()));
        Assert.NotEmpty(refused.GetProperty("chinese").GetString()!);
        Assert.Equal(HttpStatusCode.NotFound, (await room.Ask(HttpMethod.Get, Series("甲岭市"), null)).Status);
    }

    [Fact]
    public async Task The_same_file_twice_changes_nothing_and_says_so()
    {
        JsonElement first = await Import(Table, "乙岭市", "2026-01-20");
        Assert.True(first.GetProperty("done").GetBoolean());
        JsonElement again = await room.Json(HttpMethod.Post, "/api/v1/figures/previews", "wang", Form(Table, "乙岭市", "2026-01-20"));
        Assert.NotNull(again.GetProperty("madeBefore").GetString());
        Assert.False(again.GetProperty("changes").GetBoolean());
        JsonElement forced = await Import(Table, "乙岭市", "2026-01-20");
        Assert.False(forced.GetProperty("done").GetBoolean());

        // Said otherwise, but all figures are there: nothing changes either, and no import is kept.
        JsonElement otherwise = await Import(Table, "乙岭市", "2026-01-25");
        Assert.False(otherwise.GetProperty("done").GetBoolean());
        JsonElement imports = await room.Json(HttpMethod.Get, "/api/v1/figures/imports", "wang");
        Assert.Single(imports.GetProperty("imports").EnumerateArray(), static one => one.GetProperty("places")[0].GetString() == "乙岭市");
    }

    [Fact]
    public async Task What_was_previewed_is_what_is_taken_or_nothing_is()
    {
        JsonElement preview = await room.Json(HttpMethod.Post, "/api/v1/figures/previews", "wang", Form(Table, "丙岭市", "2026-01-20"));
        string mark = preview.GetProperty("mark").GetString()!;
        await Import(Table.Replace("4234.4", "4234.5", StringComparison.Ordinal), "丙岭市", "2026-01-19");
        (HttpStatusCode status, string text) = await room.Ask(HttpMethod.Post, "/api/v1/figures/imports", "wang", Form(Table, "丙岭市", "2026-01-20", mark));
        Assert.Equal(HttpStatusCode.Conflict, status);
        Assert.Contains("整份都没有导入", text, StringComparison.Ordinal);
        JsonElement anew = await room.Json(HttpMethod.Post, "/api/v1/figures/previews", "wang", Form(Table, "丙岭市", "2026-01-20"));
        Assert.Equal(1, anew.GetProperty("revised").GetInt32());
        Assert.Equal("4234.5亿元", anew.GetProperty("figures").EnumerateArray().Single(static one => one.GetProperty("state").GetString() == "revised").GetProperty("replaces").GetProperty("shown").GetString());
        JsonElement done = await room.Json(HttpMethod.Post, "/api/v1/figures/imports", "wang", Form(Table, "丙岭市", "2026-01-20", anew.GetProperty("mark").GetString()));
        Assert.True(done.GetProperty("done").GetBoolean());
    }

    [Fact]
    public async Task An_import_is_kept_with_who_when_and_its_file()
    {
        JsonElement done = await Import(Table, "丁岭市", "2026-01-20");
        long id = done.GetProperty("import").GetInt64();
        JsonElement kept = await room.Json(HttpMethod.Get, $"/api/v1/figures/imports/{id}", "wang");
        Assert.Equal(("王敏（测试）", 5, 1), (kept.GetProperty("import").GetProperty("who").GetString(), kept.GetProperty("import").GetProperty("taken").GetInt32(), kept.GetProperty("import").GetProperty("refused").GetInt32()));
        Assert.Equal(5, kept.GetProperty("figures").GetArrayLength());
        (HttpStatusCode status, string file) = await room.Ask(HttpMethod.Get, $"/api/v1/figures/imports/{id}/file", "wang");
        Assert.Equal((HttpStatusCode.OK, Table), (status, file));
        Assert.Equal(HttpStatusCode.NotFound, (await room.Ask(HttpMethod.Get, $"/api/v1/figures/imports/{id}", "yiwu")).Status);
    }

    [Theory]
    [InlineData("published", "20 January", 422)]
    [InlineData("status", "maybe", 422)]
    [InlineData("reason", "because", 422)]
    public async Task What_is_said_wrongly_is_refused(string field, string said, int status)
    {
        using MultipartFormDataContent form = Form(Table, "戊岭市", null);
        form.Add(new StringContent(said), field);
        Assert.Equal(status, (int)(await room.Ask(HttpMethod.Post, "/api/v1/figures/imports", "wang", form)).Status);
    }

    [Fact]
    public async Task Nothing_is_taken_of_a_file_without_figures_without_a_file_or_of_another_place()
    {
        (HttpStatusCode status, string text) = await room.Ask(HttpMethod.Post, "/api/v1/figures/imports", "wang", Form("甲,乙\n丙,丁\n", "戊岭市", null));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, status);
        Assert.Contains("一个数也没有读出来", text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await room.Ask(HttpMethod.Post, "/api/v1/figures/imports", "wang", new MultipartFormDataContent { { new StringContent("x"), "place" } })).Status);
        Assert.Equal(HttpStatusCode.UnsupportedMediaType, (await room.Ask(HttpMethod.Post, "/api/v1/figures/imports", "wang", OfficeRoom.Body(new { }))).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await room.Ask(HttpMethod.Post, "/api/v1/figures/imports", "yiwu", Form(Table, "云洲市", null))).Status);
        Assert.Equal(HttpStatusCode.OK, (await room.Ask(HttpMethod.Post, "/api/v1/figures/previews", "yun", Form(Table, "云洲市", null))).Status);
    }

    [Theory]
    [InlineData(null, 401)]
    [InlineData("lead", 403)]
    [InlineData("unit", 403)]
    public async Task Only_who_may_change_figures_reaches_them(string? account, int status)
    {
        Assert.Equal(status, (int)(await room.Ask(HttpMethod.Post, "/api/v1/figures/previews", account, Form(Table, "云洲市", null))).Status);
        Assert.Equal(status, (int)(await room.Ask(HttpMethod.Post, "/api/v1/figures/imports", account, Form(Table, "云洲市", null))).Status);
        Assert.Equal(status, (int)(await room.Ask(HttpMethod.Get, "/api/v1/figures/imports", account)).Status);
        Assert.Equal(status, (int)(await room.Ask(HttpMethod.Post, Series("云洲市") + "/1/corrections", account, OfficeRoom.Body(new { period = "2025" }))).Status);
    }

    [Fact]
    public async Task A_file_that_is_too_large_is_refused()
    {
        (HttpStatusCode status, string text) = await room.Ask(HttpMethod.Post, "/api/v1/figures/previews", "wang", Form(new string('x', 20_971_521), "云洲市", null));
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, status);
        Assert.Contains("20 MB", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_correction_stands_beside_the_old_figure_and_days_before_it_show_the_old_one()
    {
        await Import(Table, "己岭市", "2026-01-20");
        (long series, JsonElement latest) = await Latest("己岭市", "gdp");
        object right = new { period = "2025", replaces = latest.GetProperty("figure").GetInt64(), written = "4250.1亿元", why = "录入时少写一位" };
        JsonElement done = await room.Json(HttpMethod.Post, $"{Series("己岭市")}/{series}/corrections", "wang", OfficeRoom.Body(right));
        Assert.Equal((425010000000m, "correction", "人工更正：录入时少写一位"), (done.GetProperty("value").GetDecimal(), done.GetProperty("reason").GetString(), done.GetProperty("source").GetString()));
        string place = "/places/" + Uri.EscapeDataString("己岭市") + "/figures";
        Assert.Contains("4250.1亿元", await room.Text(place), StringComparison.Ordinal);
        string before = await room.Text(place + "?as-of=2026-02-01");
        Assert.Contains("4234.4亿元", before, StringComparison.Ordinal);
        Assert.DoesNotContain("4250.1", before, StringComparison.Ordinal);
        Assert.DoesNotContain("4250.1", await room.Text($"{place}/{series}?f=2025&as-of=2026-02-01"), StringComparison.Ordinal);
        Assert.DoesNotContain("4250.1", await room.Text($"{place}/{series}.json?as-of=2026-02-01"), StringComparison.Ordinal);
        Assert.DoesNotContain("425010000000", await room.Text($"{Series("己岭市")}/{series}?as-of=2026-02-01"), StringComparison.Ordinal);
        Assert.Contains("supersededBy", await room.Text($"{Series("己岭市")}/{series}"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await room.Ask(HttpMethod.Get, place + "?as-of=2026-01-19", null)).Status);
        IReadOnlyList<JournalEntry> journal = room.Archive.Read(session => Journal.About(session, $"series/{series}"));
        Assert.Equal(("figure-corrected", "王敏（测试）"), (journal[^1].Kind, journal[^1].Who));
    }

    [Theory]
    [InlineData("4250.1", "没有单位")]
    [InlineData("4250.1亿美元", "单位不对")]
    [InlineData("约4250亿元", "不是一个带单位的数")]
    [InlineData("4250亿元以上", "不是一个带单位的数")]
    [InlineData("很多", "不是一个带单位的数")]
    [InlineData("", "不是一个带单位的数")]
    [InlineData("4234.4亿元", "没有什么要改")]
    public async Task A_correction_that_is_no_figure_of_the_series_is_refused(string written, string words)
    {
        await Import(Table, "庚岭市", "2026-01-20");
        (long series, JsonElement latest) = await Latest("庚岭市", "gdp");
        (HttpStatusCode status, string text) = await room.Ask(HttpMethod.Post, $"{Series("庚岭市")}/{series}/corrections", "wang", OfficeRoom.Body(new { period = "2025", replaces = latest.GetProperty("figure").GetInt64(), written, why = "试" }));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, status);
        Assert.Contains(words, text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_correction_without_reason_too_early_overtaken_or_of_another_place_is_refused()
    {
        await Import(Table, "辛岭市", "2026-01-20");
        (long series, JsonElement latest) = await Latest("辛岭市", "gdp");
        long seen = latest.GetProperty("figure").GetInt64();
        string address = $"{Series("辛岭市")}/{series}/corrections";
        Assert.Equal(422, await Try(new { period = "2025", replaces = seen, written = "4250亿元", why = " " }));
        Assert.Equal(422, await Try(new { period = "2025", replaces = seen, written = "4250亿元", why = "试", published = "2026-01-19" }));
        Assert.Equal(422, await Try(new { period = "2025", replaces = seen, written = "4250亿元", why = "试", published = "2999-01-01" }));
        Assert.Equal(422, await Try(new { period = "2019", replaces = seen, written = "4250亿元", why = "试" }));
        Assert.Equal(422, await Try(new { period = "去年", replaces = seen, written = "4250亿元", why = "试" }));
        Assert.Equal(404, (int)(await room.Ask(HttpMethod.Post, address, "yiwu", OfficeRoom.Body(new { period = "2025", replaces = seen, written = "4250亿元", why = "试" }))).Status);
        Assert.Equal(404, (int)(await room.Ask(HttpMethod.Post, $"{Series("云洲市")}/{series}/corrections", "wang", OfficeRoom.Body(new { period = "2025", replaces = seen, written = "4250亿元", why = "试" }))).Status);
        Assert.Equal(200, await Try(new { period = "2025", replaces = seen, written = "4250亿元", why = "试" }));
        Assert.Equal(409, await Try(new { period = "2025", replaces = seen, written = "4260亿元", why = "试" }));

        async Task<int> Try(object request) => (int)(await room.Ask(HttpMethod.Post, address, "wang", OfficeRoom.Body(request))).Status;
    }

    [Fact]
    public async Task What_is_published_tomorrow_is_not_seen_today()
    {
        string tomorrow = TimeProvider.System.GetLocalNow().AddDays(2).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        await Import(Table, "壬岭市", tomorrow);
        Assert.Equal(HttpStatusCode.NotFound, (await room.Ask(HttpMethod.Get, Series("壬岭市"), null)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await room.Ask(HttpMethod.Get, Series("壬岭市") + "?as-of=2999-01-01", null)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await room.Ask(HttpMethod.Get, "/places/" + Uri.EscapeDataString("壬岭市") + "/figures", null)).Status);
    }

    [Fact]
    public async Task The_figures_of_a_place_come_as_page_json_and_csv()
    {
        await Import(Table, "癸岭市", "2026-01-20");
        string place = "/places/" + Uri.EscapeDataString("癸岭市") + "/figures";
        JsonElement json = JsonDocument.Parse(await room.Text(place + ".json")).RootElement;
        Assert.Equal("lantu/series/1", json.GetProperty("schema").GetString());
        Assert.Equal(3, json.GetProperty("series").GetArrayLength());
        string csv = await room.Text(place + ".csv");
        Assert.Contains("癸岭市,,地区生产总值,gdp,level,CNY", csv, StringComparison.Ordinal);
        Assert.Contains("role=\"img\"", await room.Text(place), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.BadRequest, (await room.Ask(HttpMethod.Get, Series("癸岭市") + "?as-of=yesterday", null)).Status);
    }

    internal static string Series(string place) => $"/api/v1/places/{Uri.EscapeDataString(place)}/series";

    private Task<JsonElement> Import(string table, string place, string? published) => room.Json(HttpMethod.Post, "/api/v1/figures/imports", "wang", Form(table, place, published));

    private async Task<(long Series, JsonElement Latest)> Latest(string place, string indicator)
    {
        JsonElement all = await room.Json(HttpMethod.Get, Series(place), null);
        JsonElement one = all.GetProperty("series").EnumerateArray().Single(series => series.GetProperty("id").GetString() == indicator);
        return (one.GetProperty("series").GetInt64(), one.GetProperty("latest"));
    }

    private static MultipartFormDataContent Form(string table, string place, string? published, string? mark = null)
    {
        var form = new MultipartFormDataContent { { new StringContent(place), "place" }, { new StringContent("市统计局"), "source" } };
        form.Add(new ByteArrayContent(Encoding.UTF8.GetBytes(table)), "file", "figures.csv");
        if (published is not null)
        {
            form.Add(new StringContent(published), "published");
        }

        if (mark is not null)
        {
            form.Add(new StringContent(mark), "mark");
        }

        return form;
    }
}
