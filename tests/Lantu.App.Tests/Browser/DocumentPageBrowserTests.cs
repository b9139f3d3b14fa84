using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Lantu.Analysis.Bulletins;
using Lantu.App.Outputs;
using Xunit;

namespace Lantu.App.Tests.Browser;

/// <summary>An official document as a page, in a real browser.</summary>
/// <param name="chromium">The browser.</param>
public sealed class DocumentPageBrowserTests(Chromium chromium)
{
    private static readonly OfficialDocument Document = new()
    {
        Number = "云督通〔2026〕7号",
        Title = "关于云洲市2026年7月重点工作推进情况的通报",
        Addressee = "市政府各部门",
        Body =
        [
            new DocumentBlock.Heading(1, "重点任务进展"),
            new DocumentBlock.Heading(2, "总体情况"),
            new DocumentBlock.Paragraph("列入督办的事项共31项。"),
            new DocumentBlock.Table("排名", [new("位次", 10, true), new("单位", 40), new("事项", 60)], [["1", "市商务局", "激活消费市场\n培育外贸新动能"]]),
            new DocumentBlock.Note("注：以项计。"),
        ],
        Attachments = [new("逐项进展", [new DocumentBlock.Table(null, [new("序号", 10), new("事项", 40)], [["1", "<激活>消费市场"]])])],
        SignedBy = "云洲市人民政府督查室",
        Date = new DateOnly(2026, 8, 5),
    };

    [Theory]
    [InlineData(390)]
    [InlineData(1440)]
    public async Task Axe_finds_nothing_and_the_page_asks_for_nothing(int width)
    {
        await using OpenPage open = await chromium.OpenAsync(DocumentPage.Write(Document), width, judged: true);
        AxeResult result = await open.Page.RunAxe(new AxeRunOptions { RunOnly = new RunOnlyOptions { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] } });

        Assert.Empty(result.Violations.Select(static violation => $"{violation.Id}: {violation.Nodes[0].Html}"));
        Assert.Empty(open.Requests);
        Assert.Empty(open.Complaints);
        Assert.Equal(width, await open.Page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
    }
}
