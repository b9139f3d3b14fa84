using System.Globalization;
using Lantu.Site.Markup;

namespace Lantu.Site.Shell;

/// <summary>看哪一天: the small form that has the whole site seen as it stood on a day. It works without script.</summary>
/// <remarks>The days are buttons, not links: a plan need not have been public on each of them, and no crawler has to walk through the past.</remarks>
internal static class DayChoice
{
    /// <summary>The form.</summary>
    /// <param name="english">Whether labels are English.</param>
    /// <param name="path">The page that is shown then.</param>
    /// <param name="question">What is looked for on it; empty where nothing is.</param>
    /// <param name="today">Today.</param>
    /// <param name="chosen">The day that is shown; null for today.</param>
    internal static Html Form(bool english, string path, string question, DateOnly today, DateOnly? chosen)
    {
        Html asked = question.Length == 0 ? Html.None : Html.Of($"""<input type="hidden" name="q" value="{question}">""");
        Html days = Html.Each(Days(today), day => Html.Of($"""<button class="btn sm" name="as-of" value="{Text(day.Day)}" type="submit">{(english ? day.English : day.Chinese)}</button>"""));
        Html back = chosen is null ? Html.None : Html.Of($"""<button class="btn sm" name="as-of" value="now" type="submit">{(english ? "Today" : "今天")}</button>""");
        return Html.Of($"""
            <div class="asof"><form method="get" action="{path}">{asked}<label for="as-of">{(english ? "See the site as of" : "按哪一天看全站")}</label><input class="in" type="date" id="as-of" name="as-of" required min="1949-10-01" max="{Text(today)}" value="{(chosen is { } day ? Text(day) : string.Empty)}"><button class="btn sm" type="submit">{(english ? "Show" : "看")}</button></form><form method="get" action="{path}">{asked}{days}{back}</form></div>
            """);
    }

    // The ends of what is usually reported.
    private static IEnumerable<(DateOnly Day, string Chinese, string English)> Days(DateOnly today)
    {
        var month = new DateOnly(today.Year, today.Month, 1);
        (DateOnly, string, string)[] all =
        [
            (month.AddDays(-1), "上月底", "end of last month"),
            (month.AddMonths(-((today.Month - 1) % 3)).AddDays(-1), "上季度末", "end of last quarter"),
            (new DateOnly(today.Year, 1, 1).AddDays(-1), "去年底", "end of last year"),
        ];
        return all.DistinctBy(static one => one.Item1);
    }

    private static string Text(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
