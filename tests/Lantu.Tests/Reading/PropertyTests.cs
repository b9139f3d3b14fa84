using CsCheck;
using Lantu.Plans.Catalogue;
using Lantu.Plans.Model;
using Lantu.Reading;
using Lantu.Reading.Indicators;
using Lantu.Reading.Sections;
using Lantu.Reading.Sentences;
using Lantu.Text.Outline;
using Xunit;

namespace Lantu.Tests.Reading;

/// <summary>Whatever the document, it is read without an exception, its facts quote it, and twice the text is twice the work.</summary>
public sealed class PropertyTests
{
    private static readonly string[] Names = ["yiwu-2026", "yunzhou-2025", "yunzhou-2026"];
    private static readonly string[] Texts = [.. Names.Select(SampleFiles.TextOf)];

    private static readonly Gen<string> Sample = Gen.Int[0, Texts.Length - 1].Select(static i => Texts[i]);

    // Clauses of the genre and what upsets them.
    private static readonly string[] Pieces =
    [
        "新增", "净增", "新建", "完成", "企业",
        "地区生产总值", "出口", "规上工业增加值、固定资产投资", "税收收入", "城镇、农村居民人均可支配收入", "7307亿元", "24.1%", "8.3%、6.6%", "0.5个百分点", "第2位", "5.5%—6%", "三分之一", "一半", "1.5倍", "翻一番",
        "7.5:42.3:50.2", "连续35年", "领跑全国", "五年来", "2025年", "到2030年", "“十五五”", "一季度", "比2020年", "增长", "下降", "分别", "分别增长", "达到", "占全省", "从", "由", "到", "提高到", "居全省", "，", "、", "；", "。", "其中",
        "等的", "等", "累计", "共", "占", "的比重", "高于全国", "全国", "升至", "前移至", "位次", "首位", "第一", "，达到", "人均", "家企业", "项目", "（约束性）", "同比", "比上年", "年均", "10亿元以上", "百亿元", "突破", "各", "均", "今年", "上半年", "1. ",
        "力争", "确保", "以上", "左右", "近", "超", "余家", "三个大台阶", "与经济增长同步", "持续缩小", "\n", "\n\n", "## 二、2026年主要预期目标\n\n", "## 一、2025年工作回顾\n\n", "- ", "**", "（", "）", "“", "”", "《", "\uD83D", "\0", "|", "：",
    ];

    private static readonly string[] Large = ["", "999999999999999", "99999999.9999999", "九千九百九十九", "万", "万亿", "亿亿", "万万亿亿", "0.000000000000001", "1", "点九九九九九九九九九"];
    private static readonly string[] Units = ["", "元", "%", "倍", "吉瓦", "吉瓦时", "个百分点", "家", "年", "‰", "成", ":1", "美元/人", "多", "番"];

    private static readonly string[] Frames =
    [
        "出口*。", "出口增长*。", "出口下降*。", "出口增长百分之*。", "出口占三分之*。", "出口占*分之*。", "出口从*增长到*。", "出口增长*—*。", "出口居全省第*位。", "连续*领跑全国。", "出口是2020年的*。", "翻*。", "*年来。", "出口分别增长*、*。",
    ];

    private static readonly Gen<string> Mixtures =
        Gen.Int[0, Pieces.Length - 1].Select(static piece => Pieces[piece]).Array[0, 50].Select(static pieces => "# 云洲市2026年政府工作报告\n\n" + string.Concat(pieces));

    [Fact]
    public void Any_string_is_read() => Gen.String.Sample(Check, iter: 500);

    [Fact]
    public void Any_mixture_of_clauses_is_read() => Mixtures.Sample(Check, iter: 3000);

    // A number that no budget holds, in every unit and after every word that reckons with it.
    [Fact]
    public void Any_large_number_is_read() =>
        Gen.Select(Gen.Int[0, Large.Length - 1], Gen.Int[0, Large.Length - 1], Gen.Int[0, Units.Length - 1], Gen.Int[0, Frames.Length - 1]).Sample(
            static (first, second, unit, frame) => Check(Frames[frame].Replace("*", Large[first] + Large[second] + Units[unit], StringComparison.Ordinal)), iter: 2000);

    [Fact]
    public void Any_truncation_is_read() =>
        Gen.Select(Sample, Gen.Int[0, 20_000]).Sample(static (text, end) => Check(text[..Math.Min(end, text.Length)]), iter: 60);

    [Fact]
    public void Any_splice_is_read() =>
        Gen.Select(Sample, Sample, Gen.Int[0, 20_000], Gen.Int[0, 20_000]).Sample(
            static (first, second, end, start) =>
                Check(string.Concat(first.AsSpan(0, Math.Min(end, first.Length)), second.AsSpan(Math.Min(start, second.Length)))),
            iter: 60);

    [Fact]
    public void Any_piece_of_a_sample_is_read_by_itself() =>
        Gen.Select(Sample, Gen.Int[0, 20_000], Gen.Int[0, 400]).Sample(
            static (text, start, length) =>
            {
                int from = Math.Min(start, text.Length);
                Check(text.Substring(from, Math.Min(length, text.Length - from)));
            },
            iter: 1000);

    [Fact]
    public void Any_sample_repeated_takes_no_more_work_than_its_length() =>
        Assert.All(Texts, static text => Assert.InRange(Attempts(Repeated(text, 10)), 1, 12 * Attempts(text)));

    [Theory]
    [InlineData("出口7307亿元，增长24.1%，")]
    [InlineData("规上工业增加值、固定资产投资分别增长8.3%、6.6%、")]
    [InlineData("由第7位升至第5位")]
    [InlineData("“十四五”")]
    [InlineData("增长7%。\n")]
    [InlineData("、")]
    public void A_text_without_full_stops_takes_no_more_work_than_its_length(string piece)
    {
        string once = "## 一、2025年工作回顾\n\n" + Repeated(piece, 400);
        string tenTimes = "## 一、2025年工作回顾\n\n" + Repeated(piece, 4000);
        Assert.InRange(Attempts(tenTimes), 1, Math.Max(50, 12 * Attempts(once)));
    }

    // Memory asked for is a measure of work that no clock disturbs either.
    [Theory]
    [InlineData("出口7307亿元，增长24.1%，")]
    [InlineData("规上工业增加值、固定资产投资分别增长8.3%、6.6%。")]
    [InlineData("- 新建学校18所；\n")]
    public void The_memory_asked_for_grows_with_the_text_and_no_faster(string piece)
    {
        string once = "## 一、2025年工作回顾\n\n" + Repeated(piece, 400);
        string tenTimes = "## 一、2025年工作回顾\n\n" + Repeated(piece, 4000);
        Allocated(once);
        Assert.InRange(Allocated(tenTimes), 1, 15 * Allocated(once));
    }

    private static void Check(string text)
    {
        Plan plan = Readings.Of(text);
        Assert.All(plan.Facts, fact => FactRulesTests.Quotes(fact, plan.Text));
        Assert.Equal(plan.Facts.Count, plan.Facts.Select(fact => fact.Id).Distinct().Count());
        Assert.All(plan.Sections.Select(section => section.Span).Concat(plan.Problems.Select(problem => problem.Span)), span =>
            Assert.True(span.Start >= 0 && span.Start <= span.End && span.End <= plan.Text.Length));
        Assert.Equal(FactRulesTests.Json(plan), FactRulesTests.Json(Readings.Of(text)));
    }

    private static string Repeated(string text, int times) => string.Concat(Enumerable.Repeat(text, times));

    private static long Allocated(string text)
    {
        long before = GC.GetAllocatedBytesForCurrentThread();
        Readings.Of(text);
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    // How many readers the sentences of a document were tried with.
    private static long Attempts(string text)
    {
        var outline = DocumentOutline.Of(text);
        var document = new PlanDocument(null, DocumentKind.WorkReport, null, 2026, "zh");
        IReadOnlyList<PlanSection> sections = SectionReader.Read(outline, document);
        PassageRoles passages = PassageRoles.Of(outline, sections, SectionReader.YearOf(outline, document));
        var context = new ReadingContext(outline, document, sections, passages, Catalogues.Default, [], null);
        var tracker = new PeriodTracker(2026, DocumentKind.WorkReport, false);
        var reader = new SentenceReader(context, new FactBuilder(context, tracker), tracker);
        foreach (Block block in outline.Blocks)
        {
            foreach ((int start, int end) in Clauses.Sentences(outline.Folded, block))
            {
                reader.Read(new Passage(context.RoleAt(start), null, start, end));
            }
        }

        return reader.Attempts;
    }
}
