using CsCheck;
using Lantu.Plans.Catalogue;
using Lantu.Plans.Model;
using Lantu.Reading;
using Lantu.Reading.Claims;
using Lantu.Reading.Events;
using Lantu.Reading.Sections;
using Lantu.Reading.Statements;
using Lantu.Reading.Tasks;
using Lantu.Text.Outline;
using Xunit;

namespace Lantu.Tests.Reading;

/// <summary>Whatever the document, sections, tasks, events, statements and claims are read without an exception, and quote it.</summary>
public sealed class AnyDocumentTests
{
    private static readonly string[] Parts =
    [
        "一、2025年工作回顾\n", "二、2026年重点工作\n", "（一）实施扩需行动，稳住基本盘\n", "（二）产业。", "第一章　总则\n", "# 报告\n", "## 十大行动\n", "## 我们做到“五个坚持”\n",
        "- 做强实体。**\n", "  - 做大市场。", "1. 新建学校18所（市教育局）；\n", "一是狠抓投资。", "二要", "今年集中办好十件民生实事：", "（牵头单位：市商务局；配合单位：",
        "6月底前", "年内", "主要预期目标是：", "总体要求是：", "加强政府自身建设。", "入选", "2023年9月20日，", "亲临考察", "以改革为引领，活力提升。", "三个大台阶", "\n", "。", "，",
        "“", "”", "（", "）", "：", "各位代表", "让我们", "名词解释\n", "今年是", "2026年是", "过去一年", "①", "[1]", "29项任务", "共", "\uD800", "扩大有效投资。安排项目。",
    ];

    [Fact]
    public void Any_mixture_of_phrases_is_read() =>
        Gen.Int[0, Parts.Length - 1].Select(static part => Parts[part]).Array[0, 40].Select(static parts => string.Concat(parts)).Sample(Check, iter: 2000);

    [Fact]
    public void A_long_text_without_punctuation_takes_no_long_time()
    {
        Check(string.Concat(Enumerable.Repeat("入选”，", 20_000)));
        Check(string.Concat(Enumerable.Repeat("做好三方面工作：\n", 20_000)));
        Check("二、2026年重点工作\n" + string.Concat(Enumerable.Repeat("## 十大行动\n", 5_000)));
    }

    private static void Check(string text)
    {
        var outline = DocumentOutline.Of(text);
        var document = new PlanDocument(null, DocumentKind.WorkReport, null, null, "zh");
        IReadOnlyList<PlanSection> sections = SectionReader.Read(outline, document);
        PassageRoles passages = PassageRoles.Of(outline, sections, SectionReader.YearOf(outline, document));
        var context = new ReadingContext(outline, document, sections, passages, Catalogues.Default, [], new ReadingTrace());
        IReadOnlyList<PlanTask> tasks = TaskReader.Read(context, []);
        IReadOnlyList<Claim> claims = ClaimReader.Read(context, tasks);
        var spans = sections.Select(section => section.Span)
            .Concat(tasks.Select(task => task.Span))
            .Concat(claims.Select(claim => claim.Span))
            .Concat(EventReader.Read(context).Select(happened => happened.Span))
            .Concat(StatementReader.Read(context).Select(statement => statement.Span));
        Assert.All(spans, span => Assert.True(span.Start >= 0 && span.Start < span.End && span.End <= text.Length));
        Assert.Equal(sections.Count, sections.Select(section => section.Id).Distinct().Count());
        HashSet<string> ids = [.. tasks.Select(task => task.Id)];
        Assert.All(tasks, task => Assert.True(task.Title.Length > 0 && (task.Parent is null || ids.Contains(task.Parent))));
        Assert.Equal(outline.Blocks.Count, passages.BlockRoles.Count);
    }
}
