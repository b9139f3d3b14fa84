using System.Text.Json;
using Xunit;

namespace Lantu.Site.Tests;

/// <summary>The search over texts, facts and tasks.</summary>
/// <param name="site">The site.</param>
public sealed class SearchTests(OpenSite site)
{
    [Fact]
    public async Task Two_characters_are_found_in_facts_tasks_and_lines()
    {
        JsonElement[] hits = await Find("就业");
        Assert.Contains(hits, static hit => hit.GetProperty("kind").GetString() == "fact" && hit.GetProperty("words").GetString()!.Contains("城镇新增就业", StringComparison.Ordinal));
        Assert.Contains(hits, static hit => hit.GetProperty("kind").GetString() == "task");
        Assert.All(hits, static hit => Assert.Contains("就业", hit.GetProperty("words").GetString()!, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Characters_that_do_not_stand_together_are_not_found() => Assert.Empty(await Find("业就"));

    [Fact]
    public async Task A_place_narrows_what_is_found()
    {
        JsonElement[] all = await Find("出口");
        JsonElement[] some = await Find("义乌 出口");
        Assert.NotEmpty(some);
        Assert.True(some.Length < all.Length);
        Assert.All(some, static hit => Assert.Equal("义乌市", hit.GetProperty("place").GetString()));
    }

    [Fact]
    public async Task Full_width_and_half_width_are_one() => Assert.Equal((await Find("PM2.5")).Length, (await Find("ＰＭ２．５")).Length);

    [Theory]
    [InlineData("")]
    [InlineData("\"")]
    [InlineData("NEAR(")]
    [InlineData("AND OR NOT *")]
    [InlineData("'; DROP TABLE piece; --")]
    [InlineData("words:出口")]
    public async Task Whatever_is_written_is_answered(string question)
    {
        using HttpResponseMessage response = await site.Get("/search.json?q=" + Uri.EscapeDataString(question));
        Assert.Equal(System.Net.HttpStatusCode.OK, response.StatusCode);
    }

    [Fact]
    public async Task Every_hit_leads_to_its_anchor()
    {
        foreach (JsonElement hit in await Find("产值"))
        {
            string[] parts = hit.GetProperty("address").GetString()!.Split('#');
            Assert.NotNull((await site.Page(parts[0])).GetElementById(parts[1]));
        }
    }

    private async Task<JsonElement[]> Find(string question)
    {
        using JsonDocument json = JsonDocument.Parse(await site.Text("/search.json?q=" + Uri.EscapeDataString(question)));
        return [.. json.RootElement.GetProperty("hits").EnumerateArray().Select(static hit => hit.Clone())];
    }
}
