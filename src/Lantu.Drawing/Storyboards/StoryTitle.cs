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
        string own = written.Length > 0 ? written : Untitled(plan, place);
        if (document.Kind is DocumentKind.WorkReport or DocumentKind.Digest)
        {
            if (document.Language != "zh" && written.Length > 0)
            {
                return new StoryTitle(words.Kicker, year, written, written);
            }

            string title = (place ?? "") + words.WorkReport;
            string source = written.Contains(words.WorkReport, StringComparison.Ordinal) && written.Length > words.WorkReport.Length
                ? written
                : (year is null ? "" : year + "年") + title;
            return new StoryTitle(words.Kicker, year, title, source);
        }

        bool told = year is null || own.Contains(year, StringComparison.Ordinal) || document.Kind == DocumentKind.Plan;
        return new StoryTitle(words.Kicker, told ? null : year, own, own);
    }

    // No title was read: the first heading, else whose document it is, else the name of the file.
    private static string Untitled(Plan plan, string? place) =>
        plan.Sections.Count > 0 ? plan.Sections[0].Title : place ?? plan.Source.Name;

    private static string Clean(string? title)
    {
        string words = PlanText.Words(title ?? "", new Lantu.Text.TextSpan(0, title?.Length ?? 0));
        const string Digest = "一图读懂";
        return words.StartsWith(Digest, StringComparison.Ordinal) ? words[Digest.Length..].TrimStart('：', ':', '|', '丨') : words;
    }
}
