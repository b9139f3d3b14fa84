using System.Text.Json;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Xunit;

namespace Lantu.Site.Tests;

/// <summary>The exploration without a script: a form, a table, its data.</summary>
/// <param name="site">A site with figures.</param>
public sealed class ExploreTests(FollowedSite site)
{
    private const string Query = "?indicator=retail-sales&measure=growth.%25&from=2024&to=2026";

    [Fact]
    public async Task Every_stated_figure_leads_to_its_sentence_and_every_statistic_names_its_source()
    {
        using JsonDocument data = JsonDocument.Parse(await site.Text("/explore.json"));
        JsonElement[] figures = [.. data.RootElement.GetProperty("figures").EnumerateArray()];
        Assert.NotEmpty(figures);
        IDocument page = await Page("/explore");
        Assert.Equal(figures.Length, page.QuerySelectorAll("#figures td[data-n]").Length);
        foreach (JsonElement figure in figures)
        {
            if (figure.GetProperty("of").GetString() == "observed")
            {
                Assert.Contains(figure.GetProperty("source").GetString()!, page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
                continue;
            }

            string address = figure.GetProperty("address").GetString()!;
            IElement link = page.QuerySelector($"#figures a[href='{address}']")!;
            Assert.Equal(figure.GetProperty("words").GetString(), link.TextContent);
            Assert.Contains($"id=\"{address[(address.IndexOf('#', StringComparison.Ordinal) + 1)..]}\"", await site.Text(address), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task What_is_chosen_stands_in_the_address_and_in_the_form()
    {
        string indicator = (await Page("/explore")).QuerySelectorAll("#indicator option").Select(static option => option.GetAttribute("value")!).Last();
        IDocument page = await Page($"/explore?indicator={indicator}&of=target&from=2026&to=2026");
        Assert.Equal(indicator, page.QuerySelector("#indicator option[selected]")!.GetAttribute("value"));
        Assert.Equal(["target"], page.QuerySelectorAll("input[name=of][checked]").Select(static box => box.GetAttribute("value")));
        Assert.All(page.QuerySelectorAll("#figures tbody tr"), static row => Assert.Equal("target", row.GetAttribute("data-of")));
        Assert.Contains("of=target", page.QuerySelector(".exp-take a[href*='.csv']")!.GetAttribute("href"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/explore?indicator=nothing")]
    [InlineData("/explore?from=9999&to=-1")]
    [InlineData("/explore?place=%3Cscript%3E&measure=x&of=y")]
    [InlineData("/explore?indicator=gdp&indicator=gdp&place=")]
    public async Task A_question_that_makes_no_sense_still_gets_a_page(string path)
    {
        using HttpResponseMessage response = await site.Get(path);
        Assert.True(response.IsSuccessStatusCode);
        Assert.DoesNotContain("<script>", await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_this_page_may_run_scripts_and_only_those_of_this_host()
    {
        using HttpResponseMessage explore = await site.Get("/explore");
        using HttpResponseMessage home = await site.Get("/");
        string policy = explore.Headers.GetValues("Content-Security-Policy").Single();
        Assert.Contains("script-src 'self';", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("script-src", home.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_rows_are_those_that_are_seen()
    {
        using JsonDocument data = JsonDocument.Parse(await site.Text("/explore.json" + Query));
        string csv = await site.Text("/explore.csv" + Query);
        Assert.Equal(data.RootElement.GetProperty("figures").GetArrayLength() + 1, csv.TrimEnd('\n').Split('\n').Length);
    }

    private async Task<IDocument> Page(string path) => new HtmlParser().ParseDocument(await site.Text(path));
}
