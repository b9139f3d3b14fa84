using Lantu.Formats.Pictures;
using Xunit;

namespace Lantu.Tests.Formats.Pictures;

public sealed class TextBoxesTests
{
    [Fact]
    public void Finds_one_box_for_points_that_touch_and_grows_it()
    {
        var map = new ProbabilityMap(100, 60);
        Fill(map, 10, 10, 60, 20, 0.9f);
        Fill(map, 60, 20, 70, 30, 0.9f);
        PixelBox box = Assert.Single(TextBoxes.Of(map, 200, 120));
        Assert.True(box.Left < 20 && box.Top < 20 && box.Right > 140 && box.Bottom > 60, box.ToString());
    }

    [Fact]
    public void Leaves_out_what_is_faint_or_tiny()
    {
        var map = new ProbabilityMap(100, 60);
        Fill(map, 10, 10, 60, 20, 0.35f);
        Fill(map, 80, 40, 82, 42, 1);
        Assert.Empty(TextBoxes.Of(map, 100, 60));
    }

    [Fact]
    public void Joins_what_meets_only_further_down()
    {
        var map = new ProbabilityMap(40, 40);
        Fill(map, 5, 5, 9, 30, 1);
        Fill(map, 25, 5, 29, 30, 1);
        Fill(map, 5, 28, 29, 32, 1);
        Assert.Single(TextBoxes.Of(map, 40, 40));
    }

    private static void Fill(ProbabilityMap map, int left, int top, int right, int bottom, float probability)
    {
        for (int y = top; y < bottom; y++)
        {
            float[] row = [.. Enumerable.Range(0, map.Width).Select(x => x >= left && x < right ? probability : map[x, y] / 255f)];
            map.Write(y, row);
        }
    }
}
