using Lantu.Text.Outline;
using Xunit;

namespace Lantu.Tests.Text.Outline;

public sealed class DocumentOutlineTests
{
    private const string Long = "我们坚持稳中求进，扎实做好各项工作，推动经济社会持续健康发展，全年目标任务顺利完成。";

    [Fact]
    public void Nests_plain_numbered_lines()
    {
        Assert.Equal(
            ["1 一 回顾", "2 （一） 经济", "2 （二） 民生", "1 二 安排"],
            Headings($"一、回顾\n{Long}\n（一）经济\n{Long}\n（二）民生\n{Long}\n二、安排\n{Long}"));
    }

    // Bold words of a web page that came down as lines of their own.
    [Fact]
    public void Joins_a_sentence_whose_words_stand_on_lines_of_their_own()
    {
        var outline = DocumentOutline.Of($"一、安排\n{Long}今年经济社会发展的\n主要预期目标\n是：地区生产总值增长5%左右。\n二、工作\n{Long}");

        Assert.Equal(["安排", "工作"], outline.Blocks.Where(static block => block.Kind == BlockKind.Heading).Select(block => outline.Folded.Characters[block.Start..block.End].ToString()));
        Assert.Contains("今年经济社会发展的主要预期目标是:地区生产总值增长5%左右", outline.Folded.Characters.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Nests_headings_of_Markdown_and_drops_stray_marks()
    {
        Assert.Equal(
            ["1 - 云洲报告", "1 一 回顾", "2 （一） 经济", "1 - 附件"],
            Headings($"# 云洲报告\n\n## 一、回顾\n\n### （一）**经济**\n\n{Long}\n\n## 附件\n\n{Long}"));
    }

    [Fact]
    public void Reads_parts_chapters_and_sections_of_a_plan()
    {
        Assert.Equal(
            ["1 第一篇 开局", "2 第一章 环境", "3 第一节 形势", "3 第二节 机遇", "2 第二章 方针"],
            Headings($"第一篇　开局\n第一章　环境\n第一节　形势\n{Long}\n第二节　机遇\n{Long}\n第二章　方针\n{Long}"));
    }

    [Fact]
    public void Takes_the_first_sentence_of_a_numbered_paragraph_for_its_heading()
    {
        var outline = DocumentOutline.Of($"（一）旗帜鲜明讲政治。{Long}\n（二）坚持依法行政。{Long}");
        Assert.Equal([BlockKind.Heading, BlockKind.Paragraph, BlockKind.Heading, BlockKind.Paragraph], outline.Blocks.Select(b => b.Kind));
        Assert.Equal("旗帜鲜明讲政治。", Words(outline, 0));
    }

    [Fact]
    public void Cuts_a_text_without_line_breaks_at_its_numbering()
    {
        string text = string.Concat(
            "一年来，我们主要做了以下工作：（一）千方百计稳增长，质效稳中有升。", Long, Long, Long, "（二）持续壮大实体，体系加快构建。", Long, Long, Long,
            "一、聚焦抓项目增效益，持续巩固回升势头大力实施投资攻坚行动。", Long, Long, "二、聚焦转型升级，加快建设现代化体系着力做强产业载体。", Long);
        Assert.Equal(
            ["1 （一） 千方百计稳增长,质效稳中有升。", "1 （二） 持续壮大实体,体系加快构建。", "1 一 聚焦抓项目增效益,持续巩固回升势头", "1 二 聚焦转型升级,加快建设现代化体系"],
            Headings(text));
    }

    [Fact]
    public void Finds_bare_headings_above_numbered_ones()
    {
        Assert.Equal(
            ["1 - 2023年工作回顾", "2 （一） 经济", "1 - 努力做好2024年各项工作", "2 （一） 产业"],
            Headings($"各位代表：\n\n2023年工作回顾\n\n{Long}\n\n（一）经济\n\n{Long}\n\n努力做好2024年各项工作\n\n{Long}\n\n（一）产业\n\n{Long}"));
    }

    [Fact]
    public void Takes_only_the_title_above_the_salutation_for_a_heading()
    {
        Assert.Equal(
            ["1 - 政府工作报告", "1 一 回顾"],
            Headings($"政 府 工 作 报 告\n\n——2014年2月19日在大会上\n\n区长　　张三\n\n各位代表：\n\n{Long}\n\n一、回顾\n\n{Long}"));
    }

    [Fact]
    public void Joins_hard_wrapped_lines_over_page_numbers()
    {
        const string text =
            "　　一年来，我们坚持稳中求进工作总基调，扎实做\n好各项工作，推动经济社会持续健康发展，全年目标任\n— 23 —\n务顺利完成，城乡面貌焕然一新，人民生活持续改善，\n"
            + "社会大局和谐稳定，这是全市上下团结奋斗的结果，也\n是各方面关心支持的结果。\n　　我们也看到，发展中还有不少困难，产业结构不够优\n化，创新能力不强，民生还有短板，需要认真解决好。";
        var outline = DocumentOutline.Of(text);
        Assert.Equal(2, outline.Blocks.Count);
        Assert.Contains("全年目标任务顺利完成", Words(outline, 0), StringComparison.Ordinal);
        Assert.StartsWith("我们也看到", Words(outline, 1), StringComparison.Ordinal);
    }

    [Fact]
    public void Marks_what_is_around_the_document()
    {
        var outline = DocumentOutline.Of($"下载\n打印\n【字号：\n各位代表：\n{Long}\n{Long}\n相关报道：\n我市召开会议");
        Assert.Equal(
            [BlockKind.Chrome, BlockKind.Chrome, BlockKind.Chrome, BlockKind.Paragraph, BlockKind.Paragraph, BlockKind.Paragraph, BlockKind.Chrome, BlockKind.Chrome],
            outline.Blocks.Select(b => b.Kind));
    }

    [Fact]
    public void Knows_how_deep_an_item_stands()
    {
        var outline = DocumentOutline.Of("- 市场繁荣行动。**\n  - 做强实体。\n    - 更深。\n- 改革攻坚行动。**\n• 另一种。\n—— 破折号。");
        Assert.All(outline.Blocks, block => Assert.Equal(BlockKind.ListItem, block.Kind));
        Assert.Equal([0, 1, 2, 0, 0, 0], outline.Blocks.Select(b => b.Indent));
    }

    [Theory]
    [InlineData("1. 新建学校18所；\n2. 新增托位1500个；", "1", "2")]
    [InlineData("一是狠抓投资。\n二是狠抓项目。", "一是", "二是")]
    [InlineData("一要勇于担当。\n二要狠抓落实。", "一要", "二要")]
    [InlineData("（1）新建学校18所；\n（2）新增托位1500个；", "（1）", "（2）")]
    public void Keeps_the_labels_of_items_as_written(string text, string first, string second)
    {
        var outline = DocumentOutline.Of(text);
        Assert.Equal([first, second], outline.Blocks.Select(b => b.Label));
        Assert.All(outline.Blocks, block => Assert.Equal(BlockKind.ListItem, block.Kind));
    }

    [Fact]
    public void Takes_a_counted_line_before_its_paragraphs_for_a_heading()
    {
        const string how = "深入实施消费提振行动，办好购物节，发放消费券，全年新增首店三十家。推动老旧商圈改造，延长夜间公交。";
        var outline = DocumentOutline.Of($"一是扩大内需，着力促消费\n{how}\n二是做强工业，加快补链条\n{how}");

        Assert.Equal(["一是", "二是"], outline.Sections.Select(section => outline.Blocks[section.Heading].Label));
    }

    [Fact]
    public void Joins_a_counting_word_alone_on_its_line_to_what_it_counts()
    {
        var outline = DocumentOutline.Of("一要\n积极引入竞争机制，择优选任经营者。\n二要\n加强企业各项基础工作，完善经济核算。");

        Assert.Equal(["一要", "二要"], outline.Blocks.Select(block => block.Label));
    }

    [Theory]
    [InlineData("5.5%左右的增长目标与发展目标衔接。")]
    [InlineData("五一、端午期间旅游经济超过往年。")]
    [InlineData("第一产业增加值增长3.8%。")]
    [InlineData("-5℃以下的天气持续了三天。")]
    public void Does_not_take_a_figure_for_a_label(string text)
    {
        Block block = Assert.Single(DocumentOutline.Of(text).Blocks);
        Assert.Equal((BlockKind.Paragraph, null), (block.Kind, block.Label));
    }

    [Theory]
    [InlineData("主导产业不断壮大。规上工业总产值增长7.7%。", "主导产业不断壮大。")]
    [InlineData("**讲政治，把准方向。** 市委定下的事马上办。", "讲政治,把准方向。")]
    [InlineData("——实力实现整体跃升。全市生产总值突破千亿元。", "实力实现整体跃升。")]
    [InlineData("全市生产总值**2693.3亿元**，增长**7.9%**。另有一句。", "")]
    [InlineData("各位代表！成绩来之不易。我们深知差距。", "")]
    public void Finds_the_sentence_that_opens_a_paragraph_as_a_heading_does(string text, string lead)
    {
        var outline = DocumentOutline.Of(text);
        Block block = Assert.Single(outline.Blocks);
        Assert.Equal(lead, new string(outline.Folded.Slice(block.Start, block.LeadEnd)));
    }

    [Fact]
    public void Reads_tables_with_and_without_outer_bars()
    {
        var outline = DocumentOutline.Of("| 指标 | 目标 |\n|---|---|\n| 增速 | 6% |\n\n表|列\n-|-\n2025年|10%");
        Assert.Equal(4, outline.Blocks.Count);
        Assert.All(outline.Blocks, block => Assert.Equal(BlockKind.TableRow, block.Kind));
    }

    [Fact]
    public void Leaves_a_table_of_contents_out_of_the_sections()
    {
        string[] chapters = ["第一章　总则", "第二章　目标", "第三章　任务", "第四章　保障"];
        string text = "目录\n" + string.Join('\n', chapters) + "\n" + string.Concat(chapters.Select(chapter => $"{chapter}\n{Long}\n"));
        Assert.Equal(["1 第一章 总则", "1 第二章 目标", "1 第三章 任务", "1 第四章 保障"], Headings(text));
    }

    [Fact]
    public void Takes_an_underlined_line_for_a_heading()
    {
        Assert.Equal(["1 - 总体要求"], Headings($"总体要求\n===\n{Long}"));
    }

    private static string Words(DocumentOutline outline, int block) =>
        new(outline.Folded.Slice(outline.Blocks[block].Start, outline.Blocks[block].End));

    private static string[] Headings(string text)
    {
        var outline = DocumentOutline.Of(text);
        return [.. outline.Sections.Select(section => $"{section.Level} {outline.Blocks[section.Heading].Label ?? "-"} {Words(outline, section.Heading)}")];
    }
}
