using Lantu.Text;
using Lantu.Text.Formats;
using Xunit;

namespace Lantu.Tests.Text.Formats;

public sealed class SourceMapTests
{
    [Fact]
    public void Gives_one_rectangle_for_each_line_that_a_span_covers()
    {
        var map = new SourceMap(Document(
            (new TextSpan(0, 4), new SourcePlace.Box(1, 1, 1000, 500, 400, 100)),
            (new TextSpan(4, 5), new SourcePlace.Box(1, 1, 1400, 490, 100, 120)),
            (new TextSpan(5, 8), new SourcePlace.Box(1, 2, 1000, 700, 300, 100)),
            (new TextSpan(8, 9), new SourcePlace.Box(2, 3, 1000, 100, 100, 100))));

        SpanPlace? place = map.PlaceOf(new TextSpan(2, 9));

        Assert.NotNull(place);
        Assert.Equal((1, 2), (place.Page, place.LastPage));
        Assert.Equal([new SourceRectangle(1200, 490, 300, 120), new SourceRectangle(1000, 700, 300, 100)], place.Rectangles);
    }

    [Fact]
    public void Gives_a_part_of_a_line_its_share_of_the_width()
    {
        var map = new SourceMap(Document((new TextSpan(10, 20), new SourcePlace.Box(3, 1, 0, 0, 1000, 50))));

        Assert.Equal([new SourceRectangle(300, 0, 200, 50)], map.PlaceOf(new TextSpan(13, 15))!.Rectangles);
    }

    [Fact]
    public void Knows_no_place_where_nothing_has_a_box()
    {
        var map = new SourceMap(Document((new TextSpan(0, 4), new SourcePlace.Characters(0, 4))));

        Assert.Null(map.PlaceOf(new TextSpan(0, 4)));
        Assert.Null(map.PlaceOf(new TextSpan(9, 12)));
    }

    private static FormattedDocument Document(params (TextSpan Span, SourcePlace Place)[] segments) => new()
    {
        Text = new string('字', 30),
        MediaType = "image/png",
        Segments = [.. segments.Select(static segment => new SourceSegment(segment.Span, segment.Place))],
    };
}
