using Lantu.Drawing.Boards;
using Lantu.Drawing.Charts;
using Lantu.Drawing.Display;
using Lantu.Drawing.Fonts;
using Lantu.Drawing.Lint;
using Lantu.Drawing.Outputs;
using Lantu.Drawing.Themes;
using Xunit;

namespace Lantu.Tests.Drawing.Boards;

public sealed class BoardPictureTests
{
    [Fact]
    public void Overlaps_nothing_even_where_cells_are_long() =>
        Assert.Equal([], DisplayLint.Of(Draw()).Select(static finding => finding.ToString()));

    [Fact]
    public void Marks_the_gap_as_computed_and_what_was_told_as_told()
    {
        DisplayItem.Text[] texts = [.. Draw().Leaves().OfType<DisplayItem.Text>()];

        Assert.Contains(texts, static text => text.Source is { Key: "f1", Computed: true });
        Assert.Contains(texts, static text => text.Source is { Key: "f2", Computed: false });
    }

    [Fact]
    public void Gives_the_same_bytes_twice() =>
        Assert.Equal(SvgOutput.Render(Draw(), SvgFonts.Embedded), SvgOutput.Render(Draw(), SvgFonts.Embedded));

    private static DisplayList Draw() => BoardPicture.Draw(
        new Board(
            "云洲市2025年政府工作报告目标完成情况",
            "主要目标 2 项：完成1，未报告1",
            [
                new BoardPart(
                    "主要预期目标",
                    [
                        new BoardRow(Light.Green, "大体完成", "粮食产量和粮食播种面积、单位地区生产总值能耗降低及生态环境质量指标", "完成国家下达目标任务", "下降约2.8%", "-0.3个百分点", Mark("f1"), Mark("f2")),
                        new BoardRow(Light.None, "未报告", "居民消费价格", "增长约2%", string.Empty, string.Empty, Mark("f3"), null),
                    ],
                    "另有 3 个任务目标，新报告没有对应的数。"),
                new BoardPart("空的一部分", []),
            ],
            "目标出自《云洲市2025年政府工作报告》。"),
        Theme.Blue,
        FontLibrary.Standard);

    private static SourceMark Mark(string key) => new(key, Computed: false);
}
