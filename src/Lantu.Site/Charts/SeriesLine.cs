using System.Globalization;
using System.Text;
using Lantu.Archive.Observations;
using Lantu.Plans.Observations;
using Lantu.Site.Markup;
using Lantu.Site.Words;

namespace Lantu.Site.Charts;

/// <summary>The figures of a series over time, as a line drawn by the server; the table stands beside it.</summary>
/// <remarks>
/// Values lie on an axis from zero. Sums to date (1—3月, 1—6月) begin anew each year, and so does their line. The shape fills the
/// width it is given; its words are text of the page, so that they never shrink.
/// </remarks>
internal static class SeriesLine
{
    private const double Width = 1000;
    private const double Height = 100;

    /// <summary>The chart; nothing of fewer than two figures.</summary>
    internal static Html Draw(Series series, IReadOnlyList<PublishedFigure> figures, bool english)
    {
        if (figures.Count < 2)
        {
            return Html.None;
        }

        decimal low = Math.Min(figures.Min(static one => one.Value), 0);
        decimal high = Math.Max(figures.Max(static one => one.Value), 0);
        decimal reach = high - low;
        if (reach == 0)
        {
            return Html.None;
        }

        int first = figures.Min(static one => one.Period.To.DayNumber);
        int days = Math.Max(figures.Max(static one => one.Period.To.DayNumber) - first, 1);
        string lines = string.Concat(Runs(series, figures).Select(run => Path(run, X, Y)));
        Html dots = Html.Each(figures.Count <= 40 ? figures : [], one => Html.Of($"""<line class="pt" x1="{X(one)}" x2="{X(one)}" y1="{Y(one)}" y2="{Y(one)}"/>"""));
        double zero = (double)(high / reach) * Height;
        PublishedFigure last = figures[^1];
        string label = english
            ? $"{SeriesWords.Of(series, english)}: {figures.Count} figures, the last of {SeriesWords.Of(last.Period, english)} is {SeriesWords.Value(series, last.Value)}"
            : $"{SeriesWords.Of(series, english)}：{figures.Count} 个数，最近 {SeriesWords.Of(last.Period, english)} 为 {SeriesWords.Value(series, last.Value)}";
        return Html.Of($"""
            <figure class="line1"><div class="yax" aria-hidden="true"><span>{SeriesWords.Value(series, high)}</span><span>{(low < 0 ? SeriesWords.Value(series, low) : "0")}</span></div>
            <svg class="sl" viewBox="0 0 1000 100" preserveAspectRatio="none" role="img" aria-label="{label}"><line class="zero" x1="0" x2="1000" y1="{zero}" y2="{zero}"/><path class="line" d="{lines}"/>{dots}</svg>
            <div class="xax" aria-hidden="true"><span>{SeriesWords.Of(figures[0].Period, english)}</span><span>{SeriesWords.Of(last.Period, english)}</span></div></figure>
            """);

        double X(PublishedFigure one) => Math.Round((double)(one.Period.To.DayNumber - first) / days * Width, 1);
        double Y(PublishedFigure one) => Math.Round((double)((high - one.Value) / reach) * Height, 1);
    }

    // Stretches that belong together: of sums to date, those of one year.
    private static IEnumerable<IReadOnlyList<PublishedFigure>> Runs(Series series, IReadOnlyList<PublishedFigure> figures)
    {
        bool isToDate = series.Measure == ObservedMeasure.Level && figures.Any(static one => one.Period is { IsToDate: true, IsYear: false, IsMonth: false });
        return isToDate
            ? figures.GroupBy(static one => one.Period.From.Year).Select(static year => (IReadOnlyList<PublishedFigure>)[.. year])
            : [figures];
    }

    private static string Path(IReadOnlyList<PublishedFigure> run, Func<PublishedFigure, double> x, Func<PublishedFigure, double> y)
    {
        var path = new StringBuilder();
        foreach (PublishedFigure one in run)
        {
            path.Append(path.Length == 0 ? 'M' : 'L').Append(CultureInfo.InvariantCulture, $"{x(one)} {y(one)}");
        }

        return path.ToString();
    }
}
