using Lantu.Drawing.Display;
using Lantu.Drawing.Icons;
using Lantu.Drawing.Outputs;
using Xunit;

namespace Lantu.Tests.Drawing.Icons;

public class IconLibraryTests
{
    public static TheoryData<string> Names => [.. IconLibrary.Names];

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_icon_is_a_path_that_fills_its_grid_and_stays_in_it(string name)
    {
        Assert.True(IconLibrary.TryGet(name, out Icon? icon));
        Rect bounds = PathShape.Parse(icon.Data).Bounds;
        Assert.True(new Rect(0, 0, 24, 24).Contains(bounds, 0.5), $"{name} sticks out: {bounds}");
        Assert.True(Math.Max(bounds.Width, bounds.Height) >= 14, $"{name} is small: {bounds}");
    }

    [Fact]
    public void An_icon_stands_in_the_middle_of_its_area()
    {
        Assert.True(IconLibrary.TryGet("factory", out Icon? icon));
        DisplayItem.Group group = icon.ToItems(new Rect(100, 200, 72, 48), new Color(1, 2, 3));
        DisplayItem.Path path = Assert.IsType<DisplayItem.Path>(Assert.Single(group.Items));
        Assert.Equal(GroupKind.Decoration, group.Kind);
        Assert.Equal((new Point(112, 200), 2.0, 4.0), (path.Offset, path.Scale, path.LineWidth));
    }

    [Fact]
    public void A_name_that_is_not_known_is_not_found() => Assert.False(IconLibrary.TryGet("no-such-icon", out _));

    [Fact]
    public void The_licences_lie_beside_the_program()
    {
        string[] notices = [.. Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "NOTICES")).Select(File.ReadAllText)];
        Assert.Contains(notices, notice => notice.Contains("SIL OPEN FONT LICENSE", StringComparison.Ordinal));
        Assert.Contains(notices, notice => notice.Contains("ISC License", StringComparison.Ordinal));
    }
}
