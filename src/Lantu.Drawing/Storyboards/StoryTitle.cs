using System.Globalization;
using Lantu.Plans.Model;

namespace Lantu.Drawing.Storyboards;

/// <summary>The words at the head of the picture, and those of its last line.</summary>
internal sealed record StoryTitle(string? Kicker, string? Year, string Title, string Source)
{
    internal static StoryTitle Of(Plan plan, StoryWords words)
    {
        PlanDocument document = plan.Document;
        string? year = document.Year?.ToString(CultureInfo.InvariantCulture);
        string? place = document.Place?.Level == PlaceLevel.Country ? null : document.Place?.Name;
        string written = Clean(document.Title);
        string own = written.Length > 0 ? written : place is null ? words.WorkReport : place + words.WorkReport;
        if (document.Kind is DocumentKind.WorkReport or DocumentKind.Digest)
        {
            string title = (place ?? "") + words.WorkReport;
            string source = written.Contains(words.WorkReport, StringComparison.Ordinal) && written.Length > words.WorkReport.Length
                ? written
                : (year is null ? "" : year + "年") + title;
            return new StoryTitle(words.Kicker, year, title, source);
        }

        bool told = year is null || own.Contains(year, StringComparison.Ordinal) || document.Kind == DocumentKind.Plan;
        return new StoryTitle(words.Kicker, told ? null : year, own, own);
    }

    private static string Clean(string? title)
    {
        string words = PlanText.Words(title ?? "", new Lantu.Text.TextSpan(0, title?.Length ?? 0));
        const string Digest = "一图读懂";
        return words.StartsWith(Digest, StringComparison.Ordinal) ? words[Digest.Length..].TrimStart('：', ':', '|', '丨') : words;
    }
}
