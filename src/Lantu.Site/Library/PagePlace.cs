using Lantu.Archive.Documents;
using Lantu.Plans.Model;
using Lantu.Text.Formats;

namespace Lantu.Site.Library;

/// <summary>A stretch of a page, from its upper left corner: in points of print of a PDF, in its own points of a picture.</summary>
/// <param name="X">The left edge.</param>
/// <param name="Y">The upper edge.</param>
/// <param name="Width">The width.</param>
/// <param name="Height">The height.</param>
internal readonly record struct PageBox(double X, double Y, double Width, double Height);

/// <summary>Where a fact stands on a page of its source, and the picture of that page.</summary>
/// <param name="Page">The page, from 1.</param>
/// <param name="Pages">How many the source has; 0 where that is not known.</param>
/// <param name="Picture">The address of the page as a picture; null where there is none.</param>
/// <param name="Width">Of the page; 0 where the picture itself tells.</param>
/// <param name="Height">Likewise.</param>
/// <param name="View">What of the page is worth seeing at once around the fact.</param>
/// <param name="Boxes">One for each line on which it stands.</param>
internal sealed record PagePlace(int Page, int Pages, string? Picture, double Width, double Height, PageBox View, IReadOnlyList<PageBox> Boxes)
{
    private const double Hundred = 100;
    private const double LeastPoints = 40;
    private const double Lines = 4;

    /// <summary>Whether the page as a whole can be seen: it is known how large it is, and it is no ribbon.</summary>
    internal bool HasWhole => Picture is not null && Width > 0 && Height <= Width * 2;

    /// <summary>The place of a fact; null where its source has no pages, or nobody knows.</summary>
    internal static PagePlace? Of(OpenPlan plan, Fact fact)
    {
        if (!plan.Plan.Places.TryGetValue(fact.Span, out SpanPlace? place) || place.Rectangles.Count == 0)
        {
            return null;
        }

        KeptPage? page = plan.Pages.FirstOrDefault(page => page.Number == place.Page);
        bool isPicture = plan.Plan.Source.MediaType is "image/png" or "image/jpeg" or "image/webp";

        // Of sources that came before pages were kept, the only picture is known all the same.
        string? picture = page is { Width: > 0, Height: > 0 } ? FormattableString.Invariant($"{plan.Address}/pages/{place.Page}")
            : plan.Pages.Count == 0 && isPicture && place.Page == 1 ? plan.Address + "/original"
            : null;
        (double width, double height) = page is null ? (0, 0) : (page.Width / Hundred, page.Height / Hundred);
        SourceRectangle around = place.Rectangles.Aggregate(static (one, other) => one.Around(other));
        return new PagePlace(place.Page, plan.Pages.Count, picture, width, height, ViewOf(BoxOf(around), width, height), [.. place.Rectangles.Select(BoxOf)]);
    }

    private static PageBox BoxOf(SourceRectangle box) => new(box.Left / Hundred, box.Top / Hundred, box.Width / Hundred, box.Height / Hundred);

    // Some lines above and below, twice as much at the sides. At an edge it is moved, not cut: what is beyond the page is not shown.
    private static PageBox ViewOf(PageBox box, double width, double height)
    {
        double margin = Math.Max(Math.Min(box.Height, LeastPoints) * Lines, LeastPoints);
        (double left, double wide) = Within(box.X - (margin * 2), box.Width + (margin * 4), width);
        (double top, double high) = Within(box.Y - margin, box.Height + (margin * 2), height);
        return new PageBox(left, top, wide, high);

        static (double From, double Size) Within(double from, double size, double all) => all <= 0 ? (Math.Max(0, from), size)
            : size >= all ? (0, all)
            : (Math.Clamp(from, 0, all - size), size);
    }
}
