using Lantu.Analysis.Progress;
using Lantu.Site.Markup;
using Lantu.Site.Questions;
using Lantu.Site.Shell;
using Lantu.Site.Words;

namespace Lantu.Site.Charts;

/// <summary>The way of one target through its year: reached month by month, what was to be expected, the way that is left, the forecast.</summary>
internal static class PaceChart
{
    private const double Top = 18;
    private const double Ground = 238;
    private const int Height = 264;

    // Two labels at the year's end need a line each.
    private const double LineHeight = 18;

    /// <summary>Draws it; nothing where there is no figure to draw.</summary>
    internal static Html Draw(Visit visit, FollowedTarget target)
    {
        if (PaceScale.Of(target) is not { } scale || target.Months.Count == 0)
        {
            return Html.None;
        }

        Axis axis = Axis.Of([.. scale.Numbers], 5);
        double Y(decimal number) => Ground - (axis.Part(number) * (Ground - Top));
        (double X, double Y)[] reached = [.. target.Months.Select(month => (X(MonthOf(month)), Y(month.Verdict.Reached!.Value)))];
        Html grid = Html.Each(axis.Ticks(), tick => Html.Of($"""<line class="{(tick == 0 ? "zero" : "grid")}" x1="0" x2="100%" y1="{Y(tick)}" y2="{Y(tick)}"/><text x="0" y="{Y(tick) - 4}">{scale.Said(tick)}</text>"""));
        Html months = Html.Each(Enumerable.Range(1, 12), static month => Html.Of($"""<text class="m{(month % 3 == 0 ? string.Empty : " wide")}" x="{X(month)}%" y="{Ground + 20}">{month}</text>"""));
        return Html.Of($"""
            <figure class="pace"><svg class="ch" width="100%" height="{Height}" role="img" aria-label="{PaceRow.Label(visit, target)}"><defs>{Wedge(scale, target, Y)}</defs>{grid}{months}{Band(scale, target, Y)}{Expected(target, Y)}{Left(scale, target, Y)}{Line(reached, "line")}{Html.Each(reached, static at => Html.Of($"""<circle class="dot" cx="{at.X}%" cy="{at.Y}" r="4"/>"""))}{Goal(target, scale, Y)}{Labels(visit, scale, target, reached, Y)}</svg>
            <figcaption class="fine">{visit.Say("横轴是月份；每个点用今天以前公布的最新数。", "Months along the axis; each point is the figure published last by today.")}</figcaption>{Key(visit, scale, target)}</figure>
            """);
    }

    private static int MonthOf(TargetAssessment month) => month.KnownTo!.To.Month;

    private static double X(int month) => 5 + (month * 7.25);

    private static Html Line((double X, double Y)[] points, string kind) => Html.Each(
        points.Zip(points.Skip(1)), pair => Html.Of($"""<line class="{kind}" x1="{pair.First.X}%" y1="{pair.First.Y}" x2="{pair.Second.X}%" y2="{pair.Second.Y}"/>"""));

    private static bool IsOver(FollowedTarget target) => MonthOf(target.Months[^1]) == 12;

    // What was to be expected, where it is not simply the target.
    private static Html Expected(FollowedTarget target, Func<decimal, double> y)
    {
        TargetAssessment[] with = [.. target.Months.Where(static month => month.Verdict.Expected is not null)];
        return with.Length == 0 || IsFlat(target) ? Html.None
            : Line([.. with.Select(month => (X(MonthOf(month)), y(month.Verdict.Expected!.Value)))], "sched");
    }

    private static bool IsFlat(FollowedTarget target) => target.Assessment.Kind is TargetKind.Growth or TargetKind.Ceiling or TargetKind.AverageGrowth;

    // A cumulated figure has a way to its target; an average with a limit has none.
    private static Html Left(PaceScale scale, FollowedTarget target, Func<decimal, double> y) =>
        target.Assessment.Kind is TargetKind.Flow or TargetKind.Growth or TargetKind.Stock && !IsOver(target)
            ? Html.Of($"""<line class="line need" x1="{X(MonthOf(target.Months[^1]))}%" y1="{y(target.Months[^1].Verdict.Reached!.Value)}" x2="{X(12)}%" y2="{y(scale.Goal)}"/>""")
            : Html.None;

    private static Html Goal(FollowedTarget target, PaceScale scale, Func<decimal, double> y) => target.Assessment.Kind == TargetKind.InStep ? Html.None : Html.Of($"""
        {(IsFlat(target) ? Html.Of($"""<line class="goal1" x1="{X(1)}%" x2="{X(12)}%" y1="{y(scale.Goal)}" y2="{y(scale.Goal)}"/>""") : Html.None)}<line class="aimh" x1="{X(12) - 2.5}%" x2="{X(12) + 2.5}%" y1="{y(scale.Goal)}" y2="{y(scale.Goal)}"/>
        """);

    private static Html Wedge(PaceScale scale, FollowedTarget target, Func<decimal, double> y)
    {
        if (scale.Forecast is not { } forecast || IsOver(target))
        {
            return Html.None;
        }

        double from = y(target.Months[^1].Verdict.Reached!.Value);
        (double top, double bottom) = Ends(scale, target, y);
        double size = Math.Max(bottom - top, 0.01);
        double Part(double at) => Math.Round((at - top) / size, 4);
        return Html.Of($"""<clipPath id="wedge" clipPathUnits="objectBoundingBox"><polygon points="0,{Part(from)} 1,{Part(y(forecast.High))} 1,{Part(y(forecast.Low))}"/></clipPath>""");
    }

    private static (double Top, double Bottom) Ends(PaceScale scale, FollowedTarget target, Func<decimal, double> y)
    {
        double from = y(target.Months[^1].Verdict.Reached!.Value);
        return (Math.Min(from, y(scale.Forecast!.High)), Math.Max(from, y(scale.Forecast.Low)));
    }

    private static Html Band(PaceScale scale, FollowedTarget target, Func<decimal, double> y)
    {
        if (scale.Forecast is not { } forecast || IsOver(target))
        {
            return Html.None;
        }

        double last = X(MonthOf(target.Months[^1]));
        (double top, double bottom) = Ends(scale, target, y);
        return Html.Of($"""
            <rect x="{last}%" width="{X(12) - last}%" y="{top}" height="{Math.Max(bottom - top, 0.01)}" fill="url(#hatch)" clip-path="url(#wedge)"/><line class="line mid" x1="{last}%" y1="{y(target.Months[^1].Verdict.Reached!.Value)}" x2="{X(12)}%" y2="{y(forecast.Value)}"/><line class="fork" x1="{X(12)}%" x2="{X(12)}%" y1="{y(forecast.High)}" y2="{y(forecast.Low)}"/><circle class="last" cx="{X(12)}%" cy="{y(forecast.Value)}" r="3.5"/>
            """);
    }

    private static Html Labels(Visit visit, PaceScale scale, FollowedTarget target, (double X, double Y)[] reached, Func<decimal, double> y)
    {
        string now = ComputedWords.Of(target.Months[^1].Verdict.Reached!.Value, PaceScale.ReachedUnit(target.Assessment));
        (double x, double at) = reached[^1];
        double goal = y(scale.Goal);
        double own = at < goal ? at - 12 : at + 22;
        Html here = Html.Of($"""<text class="{(x > 85 ? "e" : "m")} halo v" x="{x}%" y="{own}">{now}</text>""");
        if (target.Assessment.Kind == TargetKind.InStep)
        {
            return here;
        }

        string aimed = visit.Say("目标 ", "target ") + scale.Said(scale.Goal);
        if (scale.Forecast is not { } forecast || IsOver(target))
        {
            return Html.Of($"""{here}<text class="e halo" x="100%" y="{(at < goal || IsOver(target) ? goal + 18 : goal - 10)}">{aimed}</text>""");
        }

        // The two labels at the right keep a line between them: the higher one stands above its mark, the lower one below.
        double middle = y(forecast.Value);
        bool goalAbove = goal <= middle;
        double upper = Math.Min(y(forecast.High), Math.Min(goal, middle)) - 10;
        double lower = Math.Max(y(forecast.Low), Math.Max(goal, middle)) + LineHeight;
        return Html.Of($"""
            {here}<text class="e halo" x="100%" y="{Math.Max(upper, 12)}">{(goalAbove ? aimed : Said(visit, scale, forecast))}</text><text class="e halo" x="100%" y="{Math.Min(lower, Ground - 4)}">{(goalAbove ? Said(visit, scale, forecast) : aimed)}</text>
            """);
    }

    private static string Said(Visit visit, PaceScale scale, TargetForecast forecast) => visit.Say("约 ", "about ") + scale.Said(forecast.Value);

    private static Html Key(Visit visit, PaceScale scale, FollowedTarget target)
    {
        bool flat = IsFlat(target);
        Html expected = flat ? Html.None : Mark("""<line class="sched" x1="0" x2="26" y1="8" y2="8"/>""", target.Assessment.Kind == TargetKind.InStep ? visit.Say("地区生产总值增速", "growth of the gross product") : visit.Say("应达", "expected"));
        Html aim = target.Assessment.Kind == TargetKind.InStep ? Html.None : Mark("""<line class="aimh" x1="4" x2="22" y1="8" y2="8"/>""", visit.Say("目标", "target"));
        Html left = target.Assessment.Kind is TargetKind.Flow or TargetKind.Growth or TargetKind.Stock && !IsOver(target) ? Mark("""<line class="line need" x1="0" x2="26" y1="8" y2="8"/>""", visit.Say("到目标还要走的路", "the way that is left")) : Html.None;
        Html band = scale.Forecast is null || IsOver(target) ? Html.None : Mark("""<rect width="26" height="16" fill="url(#hatch)"/>""", visit.Say("全年预测，八成把握的区间", "forecast, 80 % band"));
        return Html.Of($"""<p class="key">{Mark("""<line class="line" x1="0" x2="26" y1="8" y2="8"/><circle class="dot" cx="13" cy="8" r="4"/>""", visit.Say("已经公布的", "published"))}{expected}{aim}{left}{band}</p>""");
    }

    private static Html Mark(string drawing, string word) => Html.Of($"""<span><svg viewBox="0 0 26 16" aria-hidden="true">{Html.Raw(drawing)}</svg>{word}</span>""");
}
