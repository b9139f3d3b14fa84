using CsCheck;
using Lantu.Text.Outline;
using Xunit;

namespace Lantu.Tests.Text.Outline;

/// <summary>Whatever the text, the outline is sound: in order, without overlap, and tied to its words.</summary>
public sealed class AnyTextTests
{
    private const string Report =
        "# 云洲市2026年政府工作报告\n\n各位代表：\n\n## 一、2025年工作回顾\n\n**产业加快成长。** 产值[3]5236.8亿元，增长７．７％。\n（一）讲政治。坚持把政治建设摆在首位。\n"
        + "- 做强实体。**\n  - 做大市场。\n1. 新建学校18所；\n| 指标 | 目标 |\n|---|---|\n| 增速 | 6% |\n— 23 —\n第一章　总则\n===\n相关报道：\n";

    private static readonly string[] Parts =
    [
        "一、", "（一）", "1. ", "第一章", "\n", "\n\n", "　　", "**", "*", "- ", "#", "|", "---", "===", "。", "，", "：", "；", "①", "[1]", "㎡", "各位代表", "工作回顾",
        "增长7.9%", "— 5 —", "相关报道", "\uD800", "\uDC00", "\0", "\u200B", "“", "”", "一是", "政府工作报告", "《", "\t", "㈠"
    ];

    private static readonly Gen<string> Pieces = Gen.Int[0, Parts.Length - 1].Select(static part => Parts[part]).Array[0, 60].Select(static pieces => string.Concat(pieces));

    [Fact]
    public void Any_string() => Gen.String.Sample(Check);

    [Fact]
    public void Any_mixture_of_marks() => Pieces.Sample(Check, iter: 3000);

    [Fact]
    public void Any_truncation_and_splice() =>
        Gen.Select(Gen.Int[0, Report.Length], Gen.Int[0, Report.Length], Gen.Int[0, Report.Length])
            .Sample(cut => Check(string.Concat(Report.AsSpan(0, cut.Item1), Report.AsSpan(Math.Min(cut.Item2, cut.Item3)))), iter: 1000);

    private static void Check(string text)
    {
        var outline = DocumentOutline.Of(text);
        int end = 0;
        foreach (Block block in outline.Blocks)
        {
            Assert.True(block.Start >= end && block.End > block.Start && block.End <= outline.Folded.Length);
            Assert.True(block.LeadEnd >= block.Start && block.LeadEnd < block.End);
            Assert.False(outline.Folded.Slice(block.Start, block.End).Contains('\n'));
            Assert.InRange(block.Section, -1, outline.Sections.Count - 1);
            string quoted = outline.Folded.Source(block.Start, block.End).Of(text);
            Assert.True(quoted.Length > 0);
            end = block.End;
        }

        for (int i = 0; i < outline.Sections.Count; i++)
        {
            OutlineSection section = outline.Sections[i];
            Assert.Equal(BlockKind.Heading, outline.Blocks[section.Heading].Kind);
            Assert.Equal(i, outline.Blocks[section.Heading].Section);
            Assert.InRange(section.Parent, -1, i - 1);
            Assert.InRange(section.End, section.Heading + 1, outline.Blocks.Count);
        }
    }
}
