namespace Lantu.Text.Formats;

/// <summary>A rectangle on a page, from its upper left corner, in hundredths of the page's unit.</summary>
/// <param name="Left">The left edge.</param>
/// <param name="Top">The upper edge.</param>
/// <param name="Width">The width.</param>
/// <param name="Height">The height.</param>
public readonly record struct SourceRectangle(int Left, int Top, int Width, int Height)
{
    /// <summary>The smallest rectangle around both.</summary>
    public SourceRectangle Around(SourceRectangle other)
    {
        int left = Math.Min(Left, other.Left);
        int top = Math.Min(Top, other.Top);
        return new SourceRectangle(
            left, top, Math.Max(Left + Width, other.Left + other.Width) - left, Math.Max(Top + Height, other.Top + other.Height) - top);
    }
}

/// <summary>Where a span stands on the page.</summary>
/// <param name="Page">The page on which it begins, from 1.</param>
/// <param name="LastPage">The page on which it ends.</param>
/// <param name="Rectangles">One for each line that it covers on <paramref name="Page"/>.</param>
public sealed record SpanPlace(int Page, int LastPage, IReadOnlyList<SourceRectangle> Rectangles);

/// <summary>Leads from characters of the text to their boxes on the page.</summary>
public sealed class SourceMap
{
    private readonly IReadOnlyList<SourceSegment> _segments;

    /// <summary>The map of a document.</summary>
    public SourceMap(FormattedDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        _segments = document.Segments;
    }

    /// <summary>Where a span stands; null where none of its characters has a box.</summary>
    public SpanPlace? PlaceOf(TextSpan span)
    {
        int page = 0;
        int last = 0;
        int line = 0;
        var rectangles = new List<SourceRectangle>();
        for (int i = FirstBehind(span.Start); i < _segments.Count && _segments[i].Span.Start < span.End; i++)
        {
            if (_segments[i].Place is not SourcePlace.Box box || _segments[i].Span.Length == 0)
            {
                continue;
            }

            last = box.Page;
            page = page == 0 ? box.Page : page;
            if (box.Page != page)
            {
                continue;
            }

            SourceRectangle part = PartOf(box, _segments[i].Span, span);
            if (rectangles.Count > 0 && line == box.Line)
            {
                rectangles[^1] = rectangles[^1].Around(part);
            }
            else
            {
                rectangles.Add(part);
                line = box.Line;
            }
        }

        return page == 0 ? null : new SpanPlace(page, last, rectangles);
    }

    // The characters of a segment are taken as equally wide.
    private static SourceRectangle PartOf(SourcePlace.Box box, TextSpan segment, TextSpan asked)
    {
        long from = Math.Max(asked.Start, segment.Start) - segment.Start;
        long to = Math.Min(asked.End, segment.End) - segment.Start;
        int left = (int)(box.Width * from / segment.Length);
        int right = (int)(box.Width * to / segment.Length);
        return new SourceRectangle(box.Left + left, box.Top, right - left, box.Height);
    }

    // The first segment that ends behind a position.
    private int FirstBehind(int position)
    {
        int low = 0;
        int high = _segments.Count;
        while (low < high)
        {
            int middle = low + ((high - low) / 2);
            if (_segments[middle].Span.End <= position)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }
}
