using Lantu.Drawing.Charts;
using Lantu.Drawing.Display;
using Lantu.Drawing.Fonts;
using Lantu.Drawing.Layout;
using Lantu.Drawing.Lint;
using Lantu.Drawing.Storyboards;
using Lantu.Drawing.Themes;
using Lantu.Drawing.Typesetting;
using Xunit;

namespace Lantu.Tests.Drawing.Charts;

/// <summary>Charts tell the truth: lengths from zero, one axis, and the same in words and as a table.</summary>
public sealed class ChartTests
{
    private static readonly Brush Brush = new(new Typesetter(FontLibrary.Standard), Theme.Red, StoryWords.Chinese);

    [Fact]
    public void Columns_are_as_high_as_their_numbers_from_zero()
    {
        Chart chart = StepChart.Draw(Brush, "生产总值", [Item("跨越", "1500亿元", 1500), Item("跨越", "2000亿元", 2000), Item("2025年", "2693.3亿元", 2693.3)], 900);

        double[] heights = [.. Boxes(chart).Select(box => box.Area.Height)];
        Assert.Equal(1500 / 2693.3, heights[0] / heights[2], 1e-9);
        Assert.Equal(2000 / 2693.3, heights[1] / heights[2], 1e-9);
        Assert.Single(Boxes(chart).Select(box => box.Area.Bottom).Distinct());
    }

    [Fact]
    public void Bullets_share_one_axis_from_zero_and_the_tick_stands_at_the_actual()
    {
        Chart chart = BulletChart.Draw(
            Brush,
            "目标",
            [
                new BulletRow(Item("出口", "15%以上", 15), Item("2025年实际", "24.1%", 24.1), null),
                new BulletRow(Item("进口", "30%以上", 30), null, null),
            ],
            null,
            900);

        DisplayItem.Box[] bars = [.. Boxes(chart).Where(box => box.Fill == Theme.Red.Primary)];
        Assert.Equal(0.5, bars[0].Area.Width / bars[1].Area.Width, 1e-9);
        Assert.Equal(bars[0].Area.X, bars[1].Area.X);
        DisplayItem.Path tick = Leaves(chart).OfType<DisplayItem.Path>().Single(path => path.LineWidth == 5);
        double x = double.Parse(tick.Data[1..tick.Data.IndexOf(' ', StringComparison.Ordinal)], System.Globalization.CultureInfo.InvariantCulture);
        Assert.Equal(24.1 / 15, (x - bars[0].Area.X) / bars[0].Area.Width, 0.001);
    }

    [Fact]
    public void A_range_reaches_to_its_upper_end()
    {
        Chart chart = BulletChart.Draw(Brush, "目标", [new BulletRow(new ChartItem("生产总值", Figure("5%—5.5%"), 5, 5.5), null, null)], null, 900);

        double[] widths = [.. Boxes(chart).Skip(1).Take(2).Select(box => box.Area.Width)];
        Assert.Equal(5.5 / 5, widths[0] / widths[1], 1e-9);
    }

    [Fact]
    public void A_rank_rises_towards_the_top()
    {
        Chart chart = RankChart.Draw(Brush, "位次", Item("起点", "第11位", 11), Item("", "第7位", 7), 400);

        DisplayItem.Box[] dots = [.. Boxes(chart)];
        Assert.True(dots[1].Area.CenterY < dots[0].Area.CenterY);
    }

    [Fact]
    public void A_thermometer_is_filled_by_the_share_that_was_reached()
    {
        Chart chart = Thermometer.Draw(Brush, "生产总值", Item("2025年", "2693.3亿元", 2693.3), Item("2030年", "3800亿元", 3800), 800);

        DisplayItem.Box[] bars = [.. Boxes(chart)];
        Assert.Equal(2693.3 / 3800, bars[1].Area.Width / bars[0].Area.Width, 1e-9);
    }

    [Fact]
    public void Bars_start_at_zero_and_negative_ones_run_the_other_way()
    {
        Chart chart = BarChart.Draw(Brush, "增速", [Item("甲", "6%", 6), Item("乙", "-3%", -3)], null, 800);

        DisplayItem.Box[] bars = [.. Boxes(chart)];
        Assert.Equal(2, bars[0].Area.Width / bars[1].Area.Width, 1e-9);
        Assert.Equal(bars[0].Area.X, bars[1].Area.Right, 1e-9);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_line_chart_draws_band_target_and_observations_within_its_room(bool fromZero)
    {
        var data = new LineChartData(
            "生产总值",
            [new LinePoint(2023, 2300), new LinePoint(2024, 2500), new LinePoint(2025, 2693.3, Figure("2693.3亿元"))],
            [new LinePoint(2025, 2693.3), new LinePoint(2030, 3800, Figure("3800亿元"))],
            [new BandPoint(2025, 2693.3, 2693.3), new BandPoint(2030, 3500, 4100)],
            [(2023, "2023"), (2025, "2025"), (2030, "2030")],
            fromZero);

        Chart chart = LineChart.Draw(Brush, data, 900);

        Assert.Empty(DisplayLint.Of(ListOf(chart)));
        Assert.Equal(3, Leaves(chart).OfType<DisplayItem.Path>().Count(path => path.LineWidth is 3 or 5 || path.Fill is not null));
        Assert.Contains(chart.Rows, row => row[1] == "3800亿元");
    }

    [Fact]
    public void A_light_is_told_by_shape_and_word_besides_its_color()
    {
        Fragment[] lights = [.. Enum.GetValues<Light>().Select(light => TrafficLight.Draw(Brush, light, "按期", 32))];

        string[] shapes = [.. lights.Select(light => string.Join(',', Flatten(light.Items).Where(item => item is not DisplayItem.Text).Select(Shape)))];
        Assert.Equal(shapes.Length, shapes.Distinct().Count());
        Assert.All(lights, light => Assert.Contains(Flatten(light.Items), item => item is DisplayItem.Text));
        Assert.All(Enum.GetValues<Light>(), light => Assert.True(Color.Contrast(TrafficLight.ColorOf(light), Color.White) >= 2.9));
    }

    [Fact]
    public void A_table_keeps_each_cell_in_its_column()
    {
        Chart chart = TableChart.Draw(
            Brush,
            "目标与结果",
            [new TableColumn("指标", 0.5), new TableColumn("目标", 0.25, Alignment.Right), new TableColumn("结果", 0.25, Alignment.Right)],
            [[new TableCell("城乡居民人均可支配收入与经济增长基本同步"), new TableCell("7%以上"), new TableCell("7.9%", null, true)]],
            800);

        Assert.Empty(DisplayLint.Of(ListOf(chart)));
        Assert.Equal(["城乡居民人均可支配收入与经济增长基本同步", "7%以上", "7.9%"], chart.Rows[0]);
    }

    private static string Shape(DisplayItem item) => item switch
    {
        DisplayItem.Box box => $"box {box.Radius > 10} {box.Fill is null}",
        _ => "path",
    };

    private static DisplayList ListOf(Chart chart) =>
        new(1000, chart.Picture.Height + 100, Color.White, "图", "zh-Hans", [.. chart.Picture.At(50, 50)]);

    private static IEnumerable<DisplayItem.Box> Boxes(Chart chart) => Leaves(chart).OfType<DisplayItem.Box>();

    private static IEnumerable<DisplayItem> Leaves(Chart chart) => Flatten(chart.Picture.Items);

    private static IEnumerable<DisplayItem> Flatten(IEnumerable<DisplayItem> items) =>
        items.SelectMany(item => item is DisplayItem.Group group ? Flatten(group.Items) : [item]);

    private static ChartItem Item(string label, string text, double number) => new(label, Figure(text), number);

    private static StoryFigure Figure(string text) => new(text, "f1");
}
