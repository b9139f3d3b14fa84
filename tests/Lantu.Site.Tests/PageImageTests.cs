using System.Net;
using System.Text.Json;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Lantu.Archive.Accounts;
using Lantu.Archive.Documents;
using Lantu.Archive.Publications;
using Lantu.Plans.Catalogue;
using Lantu.Plans.Model;
using Lantu.Reading;
using Lantu.Text.Formats;
using Xunit;

namespace Lantu.Site.Tests;

/// <summary>A figure of a PDF or of pictures is seen on its page, in a box.</summary>
public sealed class PageImageTests
{
    private static readonly string Address = "/plans/" + Uri.EscapeDataString("云洲市") + "/2026";
    private static readonly byte[] Png = [0x89, (byte)'P', (byte)'N', (byte)'G', 1, 2, 3];
    private static readonly byte[] Jpeg = [0xFF, 0xD8, 0xFF, 4, 5];

    [Fact]
    public async Task A_figure_of_a_PDF_is_shown_on_its_page_in_a_box()
    {
        int drawings = 0;
        await using OwnSite site = await OwnSite.Start(settings => settings with { DrawPages = (_, first, last) => { drawings++; return Draw(first, last); } });
        Keep(site, "application/pdf", [1, 2, 3], [new KeptPage(1, 59_500, 84_200, null, null), new KeptPage(2, 59_500, 84_200, null, null)]);
        using Browser anybody = site.Browser();

        JsonElement fact = (await anybody.Json("GET", "/api/v1" + Address + "/facts")).GetProperty("facts").EnumerateArray().Single(static one => one.GetProperty("measure").GetString() == "growth");
        IDocument page = new HtmlParser().ParseDocument(await anybody.Page($"{Address}/source?f={fact.GetProperty("id").GetString()}"));

        IElement cut = page.QuerySelector("svg.cut")!;
        Assert.Equal(Address + "/pages/2", cut.QuerySelector("image")!.GetAttribute("href"));
        Assert.Equal(("595", "842"), (cut.QuerySelector("image")!.GetAttribute("width"), cut.QuerySelector("image")!.GetAttribute("height")));
        Assert.Equal(("98.5", "198.5", "23", "13"), (Box("x"), Box("y"), Box("width"), Box("height")));
        Assert.Equal("0 0 595 842", page.QuerySelector("svg.page0")!.GetAttribute("viewBox"));
        Assert.Contains("第 2 页，共 2 页", page.QuerySelector(".panel")!.TextContent, StringComparison.Ordinal);

        using HttpResponseMessage picture = await anybody.Get(Address + "/pages/2");
        Assert.Equal((HttpStatusCode.OK, "image/webp"), (picture.StatusCode, picture.Content.Headers.ContentType!.MediaType));
        Assert.Equal([2, 2], await picture.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));

        // Both pages were drawn at once, and are kept.
        using HttpResponseMessage first = await anybody.Get(Address + "/pages/1");
        Assert.Equal(HttpStatusCode.OK, first.StatusCode);
        Assert.Equal(1, drawings);
        foreach (string none in new[] { "0", "3", "-1", "x", "99999999999" })
        {
            using HttpResponseMessage missing = await anybody.Get($"{Address}/pages/{none}");
            Assert.Equal(HttpStatusCode.NotFound, missing.StatusCode);
        }

        string? Box(string side) => cut.QuerySelector("rect.box")!.GetAttribute(side);
    }

    [Fact]
    public async Task What_cannot_be_drawn_is_tried_once_and_the_place_is_told_in_words_where_there_is_no_page()
    {
        int drawings = 0;
        await using OwnSite site = await OwnSite.Start(settings => settings with { DrawPages = (_, _, _) => { drawings++; return []; } });
        Keep(site, "application/pdf", [1, 2, 3], [new KeptPage(1, 59_500, 84_200, null, null), new KeptPage(2, 59_500, 84_200, null, null)]);
        using Browser anybody = site.Browser();
        for (int i = 0; i < 3; i++)
        {
            using HttpResponseMessage none = await anybody.Get(Address + "/pages/1");
            Assert.Equal(HttpStatusCode.NotFound, none.StatusCode);
        }

        Assert.Equal(1, drawings);
    }

    [Fact]
    public async Task Of_joined_pictures_each_page_is_its_own()
    {
        await using OwnSite site = await OwnSite.Start();
        Keep(site, "image/png", [.. Png, .. Jpeg], [new KeptPage(1, 100_000, 140_000, 0, Png.Length), new KeptPage(2, 100_000, 140_000, Png.Length, Jpeg.Length)]);
        using Browser anybody = site.Browser();

        foreach ((int number, string type, byte[] bytes) in new[] { (1, "image/png", Png), (2, "image/jpeg", Jpeg) })
        {
            using HttpResponseMessage picture = await anybody.Get($"{Address}/pages/{number}");
            Assert.Equal(type, picture.Content.Headers.ContentType!.MediaType);
            Assert.Equal(bytes, await picture.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
        }
    }

    [Fact]
    public async Task The_review_tells_the_page_and_its_boxes_and_a_draft_shows_its_pages_to_nobody_outside()
    {
        await using OwnSite site = await OwnSite.Start(static settings => settings with { DrawPages = static (_, first, last) => Draw(first, last) });
        Keep(site, "application/pdf", [1, 2, 3], [new KeptPage(1, 59_500, 84_200, null, null), new KeptPage(2, 59_500, 84_200, null, null)], publish: false);
        site.Add("wang", AccountRole.Office);
        using Browser office = await site.SignedIn("wang");

        JsonElement place = (await office.Json("GET", "/api/v1" + Address + "/review")).GetProperty("facts").EnumerateArray().Single(static one => one.GetProperty("figure").GetString()!.Contains("12%", StringComparison.Ordinal)).GetProperty("place");

        Assert.Equal((2, 2, 595.0), (place.GetProperty("page").GetInt32(), place.GetProperty("pages").GetInt32(), place.GetProperty("width").GetDouble()));
        Assert.Equal([100, 200, 20, 10], place.GetProperty("boxes")[0].EnumerateArray().Select(static side => side.GetDouble()));
        string picture = place.GetProperty("picture").GetString()!;
        using HttpResponseMessage seen = await office.Get(picture);
        Assert.Equal(HttpStatusCode.OK, seen.StatusCode);
        using Browser anybody = site.Browser();
        foreach (string address in new[] { picture, Address + "/pages/2" })
        {
            using HttpResponseMessage hidden = await anybody.Get(address);
            Assert.Equal(HttpStatusCode.NotFound, hidden.StatusCode);
        }
    }

    private static IReadOnlyList<PagePicture> Draw(int first, int last) =>
        [.. Enumerable.Range(first, last - first + 1).Where(static number => number <= 2).Select(static number => new PagePicture(number, "image/webp", [(byte)number, 2]))];

    // Two pages: a heading on the first, a figure in a place of its own on the second.
    private static void Keep(OwnSite site, string mediaType, byte[] bytes, IReadOnlyList<KeptPage> pages, bool publish = true)
    {
        var builder = new FormattedDocumentBuilder();
        builder.AddPage(new SourcePage(59_500, 84_200, "pt"));
        builder.AddPage(new SourcePage(59_500, 84_200, "pt"));
        Write(builder, BlockForm.Heading, ("2026年云洲市政府工作报告", new SourcePlace.Box(1, 1, 5_000, 5_000, 30_000, 2_000)));
        Write(builder, BlockForm.Heading, ("一、2025年工作回顾", new SourcePlace.Box(1, 2, 5_000, 9_000, 30_000, 1_000)));
        Write(builder, BlockForm.Paragraph, ("全市出口300亿元，增长", new SourcePlace.Box(2, 1, 5_000, 20_000, 5_000, 1_000)), ("12%", new SourcePlace.Box(2, 1, 10_000, 20_000, 2_000, 1_000)), ("。", null));
        var file = new SourceFile("云洲.pdf", mediaType, bytes) { Pages = pages };
        Plan plan = PlanReader.Read(builder.Build(mediaType), "云洲.pdf", file.Sha256, Catalogues.Default);
        site.Archive.Write("test", work =>
        {
            long document = DocumentIndex.Keep(work, file, plan, "test").Document;
            _ = publish ? PublicationBook.Publish(work, document, string.Empty) : null;
            return 0;
        });
        site.Clock.Skipped += TimeSpan.FromSeconds(2);
    }

    private static void Write(FormattedDocumentBuilder builder, BlockForm form, params (string Words, SourcePlace? Place)[] pieces)
    {
        builder.Open(new FormattedBlock(form, 0, 0) { Level = form == BlockForm.Heading ? 1 : 0 });
        foreach ((string words, SourcePlace? place) in pieces)
        {
            builder.Append(words, place);
        }

        builder.Close();
    }
}
