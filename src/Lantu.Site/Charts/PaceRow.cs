using Lantu.Analysis.Progress;
using Lantu.Plans.Model;
using Lantu.Site.Markup;
using Lantu.Site.Questions;
using Lantu.Site.Shell;
using Lantu.Site.Words;

namespace Lantu.Site.Charts;

/// <summary>One target in a row: what is reached so far as a bar, the target as a bar of ink, the forecast hatched.</summary>
internal static class PaceRow
{
    private const int Height = 58;

    /// <summary>Whether what is judged is a rate of growth, which stands on the axis of the table.</summary>
    internal static bool IsGrowth(TargetAssessment assessment) => (assessment.Kind is TargetKind.Growth or TargetKind.InStep or TargetKind.AverageGrowth) && assessment.Verdict.Reached is not null;

    /// <summary>The rates that a row of growth draws, for the axis.</summary>
    internal static IEnumerable<decimal> Rates(TargetAssessment assessment) => !IsGrowth(assessment) ? [] :
        new[] { assessment.Verdict.Reached, assessment.Verdict.Expected, assessment.Forecast?.Low, assessment.Forecast?.High }.OfType<decimal>();

    /// <summary>A rate on the axis of the table.</summary>
    /// <param name="visit">The reader.</param>
    /// <param name="scale">The axis.</param>
    /// <param name="target">The target.</param>
    /// <param name="before">Last year's result; null where the source gives none.</param>
    internal static Html OfGrowth(Visit visit, GrowthScale scale, FollowedTarget target, Fact? before)
    {
        TargetAssessment assessment = target.Assessment;
        bool isRelative = assessment.Kind == TargetKind.InStep;
        decimal? goal = isRelative ? assessment.Verdict.Expected : target.Fact.Value.Number;
        Html ring = before is not null && GrowthScale.Fits(before) ? Html.Of($"""<circle class="last" cx="{scale.At(before.Value.Number!.Value)}%" cy="29" r="4.5"/>""") : Html.None;
        decimal? upper = isRelative ? null : target.Fact.Value.Upper;
        return Drawn(visit, target, scale.Grid(Height), scale.At, assessment.Verdict.Reached!.Value, goal, upper, assessment.Forecast, ring, scale.Numbers(72));
    }

    /// <summary>What stands on no axis with others: a part of an amount, a rate with a limit. Nothing where there is no figure.</summary>
    internal static Html ByItself(Visit visit, FollowedTarget target)
    {
        TargetAssessment assessment = target.Assessment;
        if (assessment.Verdict.Reached is not { } reached || PaceScale.Of(target) is not { } scale)
        {
            return Html.None;
        }

        Axis axis = Axis.Of([.. scale.Numbers], 5);
        double At(decimal number) => axis.Part(number) * 100;
        Html expected = assessment.Verdict.Expected is { } due && due != scale.Goal ? Html.Of($"""<line class="sched" x1="{At(due)}%" x2="{At(due)}%" y1="6" y2="52"/>""") : Html.None;
        Html ends = Html.Of($"""<text class="lo halo" x="2" y="55">{scale.Said(axis.Low)}</text><text class="e lo halo" x="100%" dx="-3" y="55">{scale.Said(axis.High)}</text>""");
        Html grid = Html.Each(axis.Ticks(), tick => Html.Of($"""<line class="{(tick == 0 ? "zero" : "grid")}" x1="{At(tick)}%" x2="{At(tick)}%" y1="0" y2="{Height}"/>"""));
        return Drawn(visit, target, grid, At, reached, scale.Goal, null, scale.Forecast, expected, ends);
    }

    private static Html Drawn(
        Visit visit, FollowedTarget target, Html grid, Func<decimal, double> at, decimal reached, decimal? goal, decimal? upper, TargetForecast? forecast, Html marks, Html numbers)
    {
        double zero = at(0);
        double end = at(reached);
        Html band = forecast is null ? Html.None : Html.Of($"""<rect x="{at(forecast.Low)}%" width="{at(forecast.High) - at(forecast.Low)}%" y="10" height="38" fill="url(#hatch)"/><line class="mid" x1="{at(forecast.Value)}%" x2="{at(forecast.Value)}%" y1="10" y2="48"/>""");
        Html aim = goal is not { } known ? Html.None : Html.Of($"""<line class="aimo" x1="{at(known)}%" x2="{at(known)}%" y1="6" y2="52"/><line class="aim{(target.Assessment.Kind == TargetKind.InStep ? " rel" : string.Empty)}" x1="{at(known)}%" x2="{at(known)}%" y1="6" y2="52"/>""");
        Html range = upper is not { } more || goal is not { } from ? Html.None : Html.Of($"""<line class="aimr" x1="{at(from)}%" x2="{at(more)}%" y1="51" y2="51"/>""");
        return Html.Of($"""
            <svg class="ch tb" width="100%" height="{Height}" role="img" aria-label="{Label(visit, target)}">{grid}{band}<rect class="bar" x="{Math.Min(zero, end)}%" width="{Math.Abs(end - zero)}%" y="22" height="14"/>{aim}{range}{marks}{numbers}</svg>
            """);
    }

    /// <summary>What a chart shows, in one sentence.</summary>
    internal static string Label(Visit visit, FollowedTarget target)
    {
        TargetAssessment assessment = target.Assessment;
        string unit = PaceScale.ReachedUnit(assessment);
        string name = FigureWords.Indicator(target.Fact);
        string reached = assessment.Verdict.Reached is { } known ? visit.Say($"，到 {assessment.KnownTo?.To.Month} 月 {ComputedWords.Of(known, unit)}", $", to month {assessment.KnownTo?.To.Month} {ComputedWords.Of(known, unit)}") : string.Empty;
        string forecast = assessment.Forecast is { } made ? visit.Say($"，预测全年 {ComputedWords.Of(made.Low, made.Unit)} 到 {ComputedWords.Of(made.High, made.Unit)}", $", forecast {ComputedWords.Of(made.Low, made.Unit)} to {ComputedWords.Of(made.High, made.Unit)}") : string.Empty;
        return visit.Say($"{name}：目标 {FigureWords.Of(target.Fact)}{reached}{forecast}", $"{name}: target {FigureWords.Of(target.Fact)}{reached}{forecast}");
    }
}
