using System.Net;
using System.Text.Json;
using AngleSharp.Dom;
using Xunit;

namespace Lantu.Site.Tests;

/// <summary>Every page of the samples, by its address.</summary>
/// <param name="site">The site.</param>
public sealed class PageTests(OpenSite site)
{
    public static TheoryData<string> PlanPages => [.. OpenSite.Plans.SelectMany(static plan => OpenSite.Segments.Select(segment => plan + segment))];

    public static TheoryData<string> OtherPages => ["/", "/search", "/search?q=%E5%B0%B1%E4%B8%9A", "/about", "/api", "/places/330782", "/places/330000"];

    [Theory]
    [MemberData(nameof(PlanPages))]
    public async Task Answers_as_page_as_JSON_and_as_CSV(string path)
    {
        using HttpResponseMessage page = await site.Get(path);
        Assert.Equal(HttpStatusCode.OK, page.StatusCode);
        Assert.Equal("text/html", page.Content.Headers.ContentType?.MediaType);

        using HttpResponseMessage json = await site.Get(path + ".json");
        Assert.Equal(HttpStatusCode.OK, json.StatusCode);
        using JsonDocument read = JsonDocument.Parse(await json.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.True(read.RootElement.ValueKind is JsonValueKind.Object or JsonValueKind.Array);

        using HttpResponseMessage csv = await site.Get(path + ".csv");
        Assert.Equal("text/csv", csv.Content.Headers.ContentType?.MediaType);
        byte[] rows = await csv.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
        Assert.Equal([0xEF, 0xBB, 0xBF], rows[..3]);
        Assert.Contains((byte)',', rows);
    }

    [Theory]
    [MemberData(nameof(PlanPages))]
    [MemberData(nameof(OtherPages))]
    public async Task Has_one_heading_landmarks_unique_ids_and_no_script_style_or_foreign_host(string path)
    {
        using HttpResponseMessage response = await site.Get(path);
        Assert.Contains("default-src 'none'", response.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        Assert.Equal("nosniff", response.Headers.GetValues("X-Content-Type-Options").Single());
        IDocument page = await site.Page(path);
        Assert.Single(page.QuerySelectorAll("h1"));
        Assert.Single(page.QuerySelectorAll("main"));
        Assert.Single(page.QuerySelectorAll("footer"));
        Assert.Empty(page.QuerySelectorAll("script, style, [style], [onclick], [onload]"));
        string[] ids = [.. page.QuerySelectorAll("[id]").Select(static element => element.Id!)];
        Assert.Equal(ids.Length, ids.Distinct(StringComparer.Ordinal).Count());
        foreach (IElement element in page.QuerySelectorAll("[src], link[href], image[href], use[href], form[action], a[href]"))
        {
            string target = element.GetAttribute("src") ?? element.GetAttribute("href") ?? element.GetAttribute("action") ?? string.Empty;
            bool isOurs = target.StartsWith('/') || target.StartsWith('#') || target.StartsWith('?') || (element.LocalName == "link" && target.StartsWith(site.Address.ToString(), StringComparison.Ordinal));
            Assert.True(isOurs && !target.StartsWith("//", StringComparison.Ordinal), target);
        }
    }

    [Theory]
    [MemberData(nameof(PlanPages))]
    [MemberData(nameof(OtherPages))]
    public async Task Every_link_leads_to_a_page_and_every_anchor_is_there(string path)
    {
        IDocument page = await site.Page(path);
        var pages = new Dictionary<string, HashSet<string>>(StringComparer.Ordinal);
        foreach (string link in page.QuerySelectorAll("a[href], img[src]").Select(static one => one.GetAttribute("href") ?? one.GetAttribute("src")!).Distinct(StringComparer.Ordinal))
        {
            string[] parts = link.Split('#', 2);
            string address = parts[0].Length == 0 ? path : parts[0];

            // The chosen fact of a source changes the panel and no anchor: one look at the source is enough.
            address = address.Contains("/source?f=", StringComparison.Ordinal) ? address[..address.IndexOf("?f=", StringComparison.Ordinal)] : address;
            if (!pages.TryGetValue(address, out HashSet<string>? ids))
            {
                using HttpResponseMessage response = await site.Get(address);
                Assert.True(response.StatusCode == (address == "/office" ? HttpStatusCode.Redirect : HttpStatusCode.OK), $"{link} answers {response.StatusCode}");
                ids = response.Content.Headers.ContentType?.MediaType == "text/html"
                    ? [.. (await site.Page(address)).QuerySelectorAll("[id]").Select(static element => element.Id!)]
                    : [];
                pages.Add(address, ids);
            }

            Assert.True(parts.Length == 1 || ids.Contains(parts[1]), $"{link} leads to no anchor");
        }
    }

    [Theory]
    [MemberData(nameof(PlanPages))]
    public async Task Every_number_with_a_line_is_a_link(string path)
    {
        IDocument page = await site.Page(path);
        Assert.All(page.QuerySelectorAll(".n"), static number => Assert.False(string.IsNullOrEmpty(number.GetAttribute("href"))));
        Assert.True(page.QuerySelectorAll("main a.n, main a.k").Length > 0 || path.EndsWith("/downloads", StringComparison.Ordinal) || page.QuerySelector("table") is null, path);
    }

    [Fact]
    public async Task The_source_shows_every_letter_and_marks_every_fact()
    {
        foreach (string plan in OpenSite.Plans)
        {
            using JsonDocument json = JsonDocument.Parse(await site.Text(plan + "/source.json"));
            IDocument page = await site.Page(plan + "/source");
            IElement text = page.QuerySelector("article.doc")!;
            foreach (IElement extra in text.QuerySelectorAll(".ln, .legend"))
            {
                extra.Remove();
            }

            Assert.Equal(Letters(json.RootElement.GetProperty("text").GetString()!), Letters(text.TextContent));
            foreach (JsonElement fact in json.RootElement.GetProperty("facts").EnumerateArray())
            {
                Assert.NotNull(page.GetElementById(fact.GetProperty("id").GetString()!));
            }
        }

        static string Letters(string words) => string.Concat(words.Where(static letter => char.IsLetterOrDigit(letter)));
    }

    [Fact]
    public async Task A_chosen_fact_is_told_beside_its_sentence()
    {
        using JsonDocument json = JsonDocument.Parse(await site.Text("/plans/330782/2026.json"));
        JsonElement fact = json.RootElement.GetProperty("facts").EnumerateArray().First(static one => one.GetProperty("indicator").GetProperty("name").GetString() == "一般公共预算收入");
        string id = fact.GetProperty("id").GetString()!;
        IDocument page = await site.Page($"/plans/330782/2026/source?f={id}");
        Assert.Equal("true", page.GetElementById(id)?.GetAttribute("aria-current"));
        string panel = page.QuerySelector(".panel")!.TextContent;
        Assert.Contains("一般公共预算收入", panel, StringComparison.Ordinal);
        Assert.Contains("159.5", panel, StringComparison.Ordinal);
        Assert.Contains(fact.GetProperty("rule").GetString()!, panel, StringComparison.Ordinal);
    }

    [Fact]
    public async Task English_changes_labels_and_no_word_of_the_document()
    {
        IDocument chinese = await site.Page("/plans/330782/2026/targets");
        IDocument english = await site.Page("/plans/330782/2026/targets?lang=en");
        Assert.Equal("en", english.DocumentElement.GetAttribute("lang"));
        Assert.Equal("2026 targets", english.QuerySelector("h1")!.TextContent.Trim());
        Assert.Equal(chinese.QuerySelectorAll("[lang=zh-Hans] a.n").Select(static one => one.TextContent), english.QuerySelectorAll("[lang=zh-Hans] a.n").Select(static one => one.TextContent));
        using HttpResponseMessage asked = await site.Get("/?lang=en");
        string cookie = asked.Headers.GetValues("Set-Cookie").Single();
        Assert.Contains("lang=en", cookie, StringComparison.Ordinal);
        Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("samesite=lax", cookie, StringComparison.OrdinalIgnoreCase);
        using HttpResponseMessage later = await site.Get("/", ("Cookie", "lang=en"));
        Assert.Contains("lang=\"en\"", await later.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_address_without_a_page_is_told_in_words()
    {
        foreach (string path in new[] { "/nowhere", "/plans/330782/1999", "/plans/330782/2026/nothing", "/plans/330782/2026/targets/f1-2-l-00000000", "/places/999999", "/plans/330782/2026/targets.xml" })
        {
            using HttpResponseMessage response = await site.Get(path);
            Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
            Assert.Contains("这里没有这一页", await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task An_address_is_never_written_back_as_markup()
    {
        string page = await site.Text("/%3Cscript%3Ealert(1)%3C/script%3E");
        Assert.DoesNotContain("<script", page, StringComparison.OrdinalIgnoreCase);
        string search = await site.Text("/search?q=%22%3E%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E");
        Assert.DoesNotContain("<img src=x", search, StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("/assets/../../../etc/passwd")]
    [InlineData("/assets/..%2f..%2fetc%2fpasswd")]
    [InlineData("/plans/330782/2026/..%2f..%2f..%2fetc%2fpasswd")]
    [InlineData("/plans/..%5c..%5cwindows/2026")]
    public async Task No_address_leads_out_of_the_site(string path)
    {
        using HttpResponseMessage response = await site.Get(path);
        Assert.True(response.StatusCode is HttpStatusCode.NotFound or HttpStatusCode.BadRequest);
        Assert.DoesNotContain("root:", await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_a_browser_has_already_is_not_sent_again()
    {
        using HttpResponseMessage first = await site.Get("/plans/330782/2026");
        string tag = first.Headers.ETag!.ToString();
        using HttpResponseMessage second = await site.Get("/plans/330782/2026", ("If-None-Match", tag));
        Assert.Equal(HttpStatusCode.NotModified, second.StatusCode);
        using HttpResponseMessage packed = await site.Get("/plans/330782/2026", ("Accept-Encoding", "gzip"));
        Assert.Equal("gzip", packed.Content.Headers.ContentEncoding.Single());
        using HttpResponseMessage style = await site.Get((await site.Page("/")).QuerySelector("link[rel=stylesheet]")!.GetAttribute("href")!);
        Assert.Contains("immutable", style.Headers.CacheControl!.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_but_reading_is_taken()
    {
        using HttpResponseMessage response = await site.Client.PostAsync(new Uri("/plans/330782/2026", UriKind.Relative), new StringContent("x"), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.MethodNotAllowed, response.StatusCode);
    }

    [Fact]
    public async Task Health_is_told()
    {
        Assert.Equal("live", await site.Text("/health/live"));
        Assert.Equal("ready", await site.Text("/health/ready"));
    }
}
