using Lantu.Analysis.Bulletins;
using Lantu.Drawing.Display;
using Lantu.Drawing.Fonts;
using Lantu.Drawing.Lint;
using Lantu.Drawing.Papers;
using Xunit;

namespace Lantu.Tests.Drawing.Papers;

public sealed class PaperTests
{
    private const double Millimetre = 72 / 25.4;

    [Fact]
    public void Keeps_everything_within_the_margins_of_every_page()
    {
        IReadOnlyList<DisplayList> pages = Paper.Pages(Long(), FontLibrary.Standard);

        Assert.True(pages.Count > 3);
        foreach (DisplayList page in pages)
        {
            Assert.Equal((595.28, 841.89), (Math.Round(page.Width, 2), Math.Round(page.Height, 2)));
            Assert.DoesNotContain(DisplayLint.Of(page), static finding => finding.Rule != LintRule.TooSmall); // a page is read from nearer than a poster
            foreach (DisplayItem.Text text in page.Leaves().OfType<DisplayItem.Text>())
            {
                Assert.InRange(text.Origin.X, (28 * Millimetre) - 8, page.Width - (26 * Millimetre));
                Assert.InRange(text.Origin.X + text.Glyphs.Width, 0, page.Width - (26 * Millimetre) + 8.1);
                Assert.InRange(text.Origin.Y, 37 * Millimetre, page.Height - (20 * Millimetre));
            }
        }
    }

    [Fact]
    public void Loses_no_word_and_repeats_the_headings_of_a_table()
    {
        OfficialDocument document = Long();
        string[] pages = [.. Paper.Pages(document, FontLibrary.Standard).Select(static page => string.Concat(page.Leaves().OfType<DisplayItem.Text>().Select(static text => text.Glyphs.Text)))];
        string all = string.Concat(pages).Replace(" ", string.Empty, StringComparison.Ordinal);

        for (int i = 1; i <= 60; i++)
        {
            Assert.Contains($"第{i}项的进展", all, StringComparison.Ordinal);
        }

        Assert.Contains("一、重点任务进展", all, StringComparison.Ordinal);
        Assert.Contains("（一）总体情况", all, StringComparison.Ordinal);
        Assert.True(pages.Count(static page => page.Contains("最近反馈", StringComparison.Ordinal)) > 1);
        Assert.All(pages.Index(), static page => Assert.Contains($"—{page.Index + 1}—", page.Item.Replace(" ", string.Empty, StringComparison.Ordinal), StringComparison.Ordinal));
    }

    [Fact]
    public void Leaves_no_signature_alone_on_a_page()
    {
        for (int filler = 0; filler < 24; filler++)
        {
            OfficialDocument document = Long() with
            {
                Body = [.. Enumerable.Repeat(new DocumentBlock.Paragraph("填充一行。"), filler), new DocumentBlock.Heading(1, "下月到期事项"), new DocumentBlock.Paragraph("八月没有到期的事项。")],
                Attachments = filler % 2 == 0 ? [] : [new("逐项进展", [new DocumentBlock.Paragraph("没有。")])],
            };
            string signed = Paper.Pages(document, FontLibrary.Standard).Select(static page => string.Concat(page.Leaves().OfType<DisplayItem.Text>().Select(static text => text.Glyphs.Text)).Replace(" ", string.Empty, StringComparison.Ordinal))
                .Single(static page => page.Contains("云洲市人民政府督查室", StringComparison.Ordinal));

            Assert.Contains("八月没有到期的事项。", signed, StringComparison.Ordinal);
            Assert.Contains("一、下月到期事项", signed, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Tears_a_row_that_is_longer_than_a_page()
    {
        OfficialDocument document = Long() with { Body = [new DocumentBlock.Table(null, [new("一", 1), new("二", 1)], [["短", string.Concat(Enumerable.Repeat("很长的进展情况，", 600))]])] };

        Assert.True(Paper.Pages(document, FontLibrary.Standard).Count > 2);
    }

    [Fact]
    public void Writes_the_same_file_twice_that_a_search_finds_its_words_in()
    {
        byte[] file = Paper.ToPdf(Long(), FontLibrary.Standard);
        Assert.Equal(file, Paper.ToPdf(Long(), FontLibrary.Standard));

        string path = Path.Combine(Path.GetTempPath(), $"lantu-paper-{Environment.ProcessId}.pdf");
        try
        {
            File.WriteAllBytes(path, file);
            string text = ForeignProgram.Run("pdftotext", "-enc", "UTF-8", path, "-").Replace(" ", string.Empty, StringComparison.Ordinal).Replace("\n", string.Empty, StringComparison.Ordinal);
            Assert.Contains("云洲市人民政府督查室", text, StringComparison.Ordinal);
            Assert.Contains("第60项的进展", text, StringComparison.Ordinal);
        }
        finally
        {
            File.Delete(path);
        }
    }

    private static OfficialDocument Long() => new()
    {
        Number = "云督通〔2026〕7号",
        Title = "关于云洲市2026年7月重点工作推进情况的通报",
        Addressee = "市政府各部门",
        Body =
        [
            new DocumentBlock.Heading(1, "重点任务进展"),
            new DocumentBlock.Heading(2, "总体情况"),
            .. Enumerable.Range(1, 20).Select(static _ => new DocumentBlock.Paragraph("列入督办的事项共31项，按办理环节分为两类：已办结4项、办理中27项，占比分别为12.9%、87.1%，合计100.0%（分母为31项，按最大余数法取一位小数）。")),
            new DocumentBlock.Table(
                "逐项进展", [new("序号", 9, true), new("事项", 30), new("最近反馈", 60)],
                [.. Enumerable.Range(1, 60).Select(static i => (IReadOnlyList<string>)[$"{i}", $"任务{i}", $"第{i}项的进展"])]),
            new DocumentBlock.Note("注：以项计。"),
        ],
        Attachments = [new("统计口径", [new DocumentBlock.Paragraph("统计时点为月末。")])],
        SignedBy = "云洲市人民政府督查室",
        Date = new DateOnly(2026, 8, 5),
    };
}
