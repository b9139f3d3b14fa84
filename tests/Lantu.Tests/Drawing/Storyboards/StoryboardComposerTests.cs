using Lantu.Drawing.Storyboards;
using Lantu.Plans.Catalogue;
using Lantu.Plans.Model;
using Lantu.Tests.Plans;
using Lantu.Tests.Reading;
using Xunit;

namespace Lantu.Tests.Drawing.Storyboards;

public sealed class StoryboardComposerTests
{
    private static readonly Storyboard Yunzhou = Compose(SampleFiles.Read("yunzhou-2026"));

    [Fact]
    public void The_title_has_place_year_and_parts()
    {
        Assert.Equal(("一图读懂", "2026", "云洲市政府工作报告", "云洲市2026年政府工作报告"), (Yunzhou.Kicker, Yunzhou.Year, Yunzhou.Title, Yunzhou.Source));
        Assert.Equal("2025年主要成绩 · 多年变化 · 2026年主要预期目标", Yunzhou.Subtitle);
    }

    [Fact]
    public void The_headlines_are_the_weightiest_results_of_the_year_with_growth_and_rank() => Assert.Equal(
        [
            "地区生产总值 4234.4亿元 增长6.2%",
            "一般公共预算收入 313.9亿元 增长5.2%",
            "居民人均可支配收入 51535元 增长6.2%",
            "外贸进出口总额 1138.9亿元 增长8.6%",
        ],
        Block(Yunzhou, BlockKind.Headlines).Items.Select(item => $"{item.Label} {item.Value?.Text} {item.Notes[0].Text}"));

    [Fact]
    public void Thresholds_end_with_the_year_reported()
    {
        StoryItem steps = Assert.Single(Block(Yunzhou, BlockKind.Steps).Items);
        Assert.Equal(["跨越 3500亿元", "跨越 4000亿元", "2025年 4234.4亿元"], steps.Items.Select(item => $"{item.Label} {item.Value?.Text}"));
        Assert.Equal("年均增长6.4%", Assert.Single(steps.Notes).Text);
    }

    [Fact]
    public void A_rise_has_its_start_and_its_multiple_or_its_points()
    {
        IReadOnlyList<StoryItem> slopes = Block(Yunzhou, BlockKind.Slopes).Items;
        StoryItem exports = slopes.Single(item => item.Label == "出口");
        Assert.Equal(("498.6亿元", "893.2亿元", "为起点的1.79倍"), (exports.Before?.Text, exports.Value?.Text, exports.Notes[0].Text));
        Assert.Equal("提高0.71个百分点", slopes.Single(item => item.Label == "全社会研发投入强度").Notes[0].Text);
    }

    [Fact]
    public void A_goal_has_what_is_reached_and_what_is_left()
    {
        StoryItem goal = Block(Yunzhou, BlockKind.Thermometers).Items.Single(item => item.Label == "地区生产总值");
        Assert.Equal(("到2030年", "4234.4亿元", "突破5500亿元"), (goal.Text, goal.Before?.Text, goal.Value?.Text));
        Assert.Equal(["还差1265.6亿元", "年均需增长5.4%", "已达77.0%"], goal.Notes.Select(note => note.Text));
    }

    [Fact]
    public void Targets_keep_their_bounds_and_have_the_actual_growth_beside_them()
    {
        Assert.Contains(Block(Yunzhou, BlockKind.Bullets).Items, item => item is { Label: "规上工业增加值", Before.Text: "8.3%", Value.Text: "7.5%以上" });
        Assert.Contains(Items(Yunzhou), item => item is { Label: "单位地区生产总值能耗", Value.Text: "下降2.5%以上" });
        Assert.Contains(Items(Yunzhou), item => item is { Label: "单位地区生产总值能耗", Value.Text: "累计下降12%" });
    }

    [Fact]
    public void Initiatives_are_numbered_with_their_tasks_and_targets()
    {
        IReadOnlyList<StoryItem> initiatives = Block(Yunzhou, BlockKind.Initiatives).Items;
        Assert.Equal(10, initiatives.Count);
        Assert.Equal(("1", "消费提振行动", "把内需潜力释放出来"), (initiatives[0].Number, initiatives[0].Label, initiatives[0].Text));
        Assert.Equal(["激活消费市场", "抓实项目投资"], initiatives[0].Items.Select(item => item.Label));
        Assert.Equal(10, Block(Yunzhou, BlockKind.List).Items.Count);
    }

    [Fact]
    public void Less_detail_is_less()
    {
        Plan plan = SampleFiles.Read("yiwu-2026");
        int[] sizes = [.. Enumerable.Range(0, StoryboardComposer.Levels).Select(level => Items(StoryboardComposer.Compose(plan, Catalogues.Default, StoryWords.Chinese, level)).Count())];
        Assert.True(sizes[^1] < sizes[0], string.Join(' ', sizes));
    }

    [Fact]
    public void The_same_plan_gives_the_same_bytes() => Assert.Equal(
        StoryboardWriter.Write(new StoryboardFile(Yunzhou, null, null)),
        StoryboardWriter.Write(new StoryboardFile(Compose(SampleFiles.Read("yunzhou-2026")), null, null)));

    [Fact]
    public void A_plan_by_hand_and_a_bare_one_are_composed()
    {
        Storyboard board = Compose(HandMadePlan.Make());
        Assert.Equal("云洲市政府工作报告", board.Title);
        Assert.Contains(Items(board), item => item is { Label: "出口", Value.Text: "7307亿元" });
        Assert.Contains(Items(board), item => item is { Label: "实施市场繁荣行动", Text: "奋力打造贸易新辉煌" });
        Assert.Empty(Compose(HandMadePlan.Bare()).Parts);
    }

    // Each is a fault that was seen in a picture: the sentence, its label and what is drawn.
    [Theory]
    [InlineData("城镇化率提升5.27个百分点。", "城镇化率", "提升5.27个百分点")]
    [InlineData("工商业平均电价下降5分。", "工商业平均电价", "下降5分")]
    [InlineData("净增规上工业企业100家。", "净增规上工业企业", "100家")]
    [InlineData("海洋生产总值占GDP比重达到14%左右。", "海洋生产总值", "占GDP的14%左右")]
    [InlineData("粮食产量实现20连丰。", "粮食产量", "20连丰")]
    [InlineData("一般性支出下降超10%。", "一般性支出", "下降超10%")]
    [InlineData("固定资产投资下降2.1%。", "固定资产投资", "下降2.1%")]
    public void A_figure_says_which_way_it_went(string sentence, string label, string drawn)
    {
        Plan plan = Readings.Of($"# 云洲市政府工作报告（2026年）\n\n## 一、2025年工作回顾\n\n{sentence}\n");
        Fact fact = Assert.Single(plan.Facts);
        StoryItem item = FigureGroup.Of([fact])[0].ToItem(plan, Catalogues.Default.Headlines);
        Assert.Equal((label, drawn), (item.Label, item.Value?.Text));
    }

    [Theory]
    [InlineData("未来乡村104个", true)]
    [InlineData("总量在投资中", true)]
    [InlineData("茂县南新镇上", true)]
    [InlineData("是在我国经济总量", true)]
    [InlineData("含园区）", true)]
    [InlineData("现在仍管制的", true)]
    [InlineData("完成了长", true)]
    [InlineData("在建公路里程", false)]
    [InlineData("对外贸易", false)]
    [InlineData("和美乡村", false)]
    [InlineData("5G基站", false)]
    [InlineData("规上工业增加值", false)]
    [InlineData("专精特新“小巨人”企业", false)]
    [InlineData("到位资金", false)]
    public void A_piece_of_a_sentence_is_no_name(string label, bool piece) => Assert.Equal(piece, FigureLabels.IsPiece(label));

    [Theory]
    [InlineData("投资")]
    [InlineData("完成投资")]
    [InlineData("满意率")]
    public void A_word_that_any_figure_could_bear_is_no_name(string label) => Assert.False(FigureLabels.ReadsWell(label));

    internal static Storyboard Compose(Plan plan) => StoryboardComposer.Compose(plan, Catalogues.Default, StoryWords.Chinese);

    private static StoryBlock Block(Storyboard board, BlockKind kind) => board.Parts.SelectMany(part => part.Blocks).First(block => block.Kind == kind);

    private static IEnumerable<StoryItem> Items(Storyboard board) => Items(board.Parts.SelectMany(part => part.Blocks).SelectMany(block => block.Items));

    private static IEnumerable<StoryItem> Items(IEnumerable<StoryItem> items) => items.SelectMany(item => new[] { item }.Concat(Items(item.Items)));
}
