using Lantu.Drawing.Boards;
using Lantu.Drawing.Display;
using Lantu.Drawing.Fonts;
using Lantu.Drawing.Lint;
using Lantu.Drawing.Themes;
using Xunit;

namespace Lantu.Tests.Drawing.Boards;

public sealed class GridPictureTests
{
    [Theory]
    [InlineData(2)]
    [InlineData(4)]
    [InlineData(9)]
    public void Overlaps_nothing_however_many_columns_there_are(int columns) =>
        Assert.Equal([], DisplayLint.Of(Draw(columns)).Select(static finding => finding.ToString()));

    [Fact]
    public void Is_wider_where_there_are_more_columns() => Assert.True(Draw(9).Width > Draw(2).Width);

    [Fact]
    public void Marks_the_order_as_computed_and_the_figure_as_told()
    {
        DisplayItem.Text[] texts = [.. Draw(2).Leaves().OfType<DisplayItem.Text>()];

        Assert.Contains(texts, static text => text.Source is { Key: "f0", Computed: true });
        Assert.Contains(texts, static text => text.Source is { Key: "f0", Computed: false });
    }

    private static DisplayList Draw(int columns) => GridPicture.Draw(
        new Grid(
            "主要指标对照",
            string.Join(" · ", Heads(columns)),
            Heads(columns),
            [
                new GridPart("增速", [new GridRow("城镇居民人均可支配收入", [.. Enumerable.Range(0, columns).Select(static i => Cell(i, "6.2%", i + 1))])]),
                new GridPart("数值", [new GridRow("地区生产总值", [.. Enumerable.Range(0, columns).Select(static i => i == 1 ? new GridCell(string.Empty, null, null, null) : Cell(i, "约14.58万亿元", null))])]),
                new GridPart("空的一部分", []),
            ],
            "数字出自各份报告。"),
        Theme.Blue,
        FontLibrary.Standard);

    private static string[] Heads(int columns) => [.. Enumerable.Range(0, columns).Select(static i => $"云洲市{2017 + i}")];

    private static GridCell Cell(int column, string words, int? order) => new(words, order, new SourceMark($"f{column}", Computed: false), "地区生产总值增长6.2%");
}
