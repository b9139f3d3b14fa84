using System.Text.Json;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Lantu.Analysis.Progress;
using Lantu.Archive.Rules;
using Lantu.Site.Words;
using Xunit;

namespace Lantu.Site.Tests;

/// <summary>The rules by which targets are judged, as the public sees them.</summary>
/// <param name="followed">A site with figures, where the program's own rules hold.</param>
/// <param name="room">A site of its own, where rules are set.</param>
public sealed class RulesPageTests(FollowedSite followed, OfficeRoom room) : IClassFixture<OfficeRoom>
{
    [Fact]
    public async Task The_programs_own_rules_are_told_with_their_limits_and_formulas()
    {
        IDocument page = Parse(await followed.Text("/rules"));
        Assert.Contains("程序自带", page.QuerySelector(".lead")!.TextContent, StringComparison.Ordinal);
        string widths = page.QuerySelector("#progress")!.TextContent;
        foreach (LightRule rule in ProgressConfiguration.Default.Lights.Where(static rule => rule.Kind == LightKind.Progress))
        {
            Assert.Contains($"{rule.From}—{rule.To} 月：落后不超过 {rule.Yellow} 个百分点", widths, StringComparison.Ordinal);
        }

        Assert.Equal(ProgressMethods.All.Select(static method => method.Code), page.QuerySelectorAll(".meth").Select(static method => method.Id));
        Assert.All(ProgressMethods.All, method => Assert.Contains(method.Formula, page.GetElementById(method.Code)!.TextContent, StringComparison.Ordinal));
        Assert.Contains("一直是程序自带的规则", page.QuerySelector("#changes")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task In_English_no_formula_is_left_in_Chinese()
    {
        // The language is remembered: somebody else asks.
        using var reader = new HttpClient();
        IDocument page = Parse(await reader.GetStringAsync(new Uri(followed.Address, "/rules?lang=en"), TestContext.Current.CancellationToken));
        Assert.All(ProgressMethods.All, static method => Assert.NotNull(MethodWords.English(method.Code)));
        foreach (IElement element in page.QuerySelectorAll("#main *").Where(static one => one.Children.Length == 0 && one.Closest("[lang=zh-Hans]") is null))
        {
            Assert.DoesNotContain(element.TextContent, static letter => letter is >= '一' and <= '鿿');
        }
    }

    [Fact]
    public async Task Every_light_leads_to_its_rule_and_every_page_to_all_of_them()
    {
        IDocument rules = Parse(await followed.Text("/rules"));
        IDocument targets = Parse(await followed.Text(FollowedSite.Plan + "/targets"));
        string[] legends = [.. targets.QuerySelectorAll("tr.rule a[href^='/rules#']").Select(static link => link.GetAttribute("href")!.Split('#')[1])];
        Assert.NotEmpty(legends);
        Assert.All(legends, id => Assert.NotNull(rules.GetElementById(id)));
        Assert.NotNull(targets.QuerySelector("#rules a[href='/rules']"));
        string one = targets.QuerySelector("tr.rule a.more")!.GetAttribute("href")!;
        Assert.NotNull(Parse(await followed.Text(one)).QuerySelector("#sums a[href^='/rules#']"));
        Assert.NotNull(Parse(await followed.Text("/about")).QuerySelector("footer a[href='/rules']"));
        Assert.Contains("/rules</loc>", await followed.Text("/sitemap.xml"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Rules_that_were_set_hold_from_their_day_on_and_the_change_is_told()
    {
        var today = DateOnly.FromDateTime(TimeProvider.System.GetLocalNow().DateTime);
        DateOnly from = today.AddDays(-40);
        room.Archive.Write("王敏", work => RulesBook.Set(work, """{ "methods": { "flow": "time" }, "lights": [ { "kind": "progress", "yellow": 7.5 } ], "indicators": { "exports": { "yellow": 2 } } }""", from));
        room.Archive.Write("王敏", work => RulesBook.Set(work, """{ "inStepTolerance": 0.5 }""", today.AddDays(30)));

        // Another program set them: the site looks again within a second.
        await Task.Delay(TimeSpan.FromSeconds(1.2), TestContext.Current.CancellationToken);
        IDocument page = Parse(await room.Text("/rules"));
        Assert.Contains(Day(from), page.QuerySelector(".lead")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("全年：落后不超过 7.5 个百分点", page.QuerySelector("#progress")!.TextContent, StringComparison.Ordinal);
        Assert.Null(page.QuerySelector("#growth"));
        IElement[] changes = [.. page.QuerySelectorAll("#changes tbody tr")];
        Assert.Equal(2, changes.Length);
        Assert.Contains("算法由“历年同期进度”改为“序时进度”", changes[1].TextContent, StringComparison.Ordinal);
        Assert.Contains("黄灯的宽度由 5（1—6月）、3（7—9月）、1（10—12月） 改为 7.5", changes[1].TextContent, StringComparison.Ordinal);
        Assert.Contains("出口", changes[1].TextContent, StringComparison.Ordinal);
        Assert.Contains("起作用", changes[1].QuerySelector(".tag")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("同步的容许差由 1 个百分点改为 0.5 个百分点", changes[0].TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("王敏", page.DocumentElement.OuterHtml, StringComparison.Ordinal);

        using JsonDocument before = JsonDocument.Parse(await room.Text($"/api/v1/rules?as-of={Day(from.AddDays(-1))}"));
        Assert.Equal("program", before.RootElement.GetProperty("origin").GetString());
        Assert.Equal("seasonal", before.RootElement.GetProperty("methods").GetProperty("flow").GetString());
        using JsonDocument now = JsonDocument.Parse(await room.Text("/api/v1/rules"));
        Assert.Equal("time", now.RootElement.GetProperty("methods").GetProperty("flow").GetString());
        Assert.Equal(Day(from), now.RootElement.GetProperty("from").GetString());
        Assert.Equal(await room.Text("/api/v1/rules"), await room.Text("/rules.json"));
        Assert.Contains("light,progress,完成率比应达的,P01 P02,1,12,7.5,", await room.Text("/rules.csv"), StringComparison.Ordinal);
    }

    private static IDocument Parse(string page) => new HtmlParser().ParseDocument(page);

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
