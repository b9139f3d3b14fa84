using System.Globalization;
using Lantu.Analysis.Bulletins;
using Lantu.Analysis.Delivery;
using Lantu.Analysis.Progress;
using Lantu.App.Commands.Delivery;
using Lantu.Archive.Decisions;
using Lantu.Plans.Model;
using Spectre.Console;

namespace Lantu.App.Views;

/// <summary>The forecasts of a plan for people at a terminal: a table, then how each was made, then why others were not.</summary>
internal static class ForecastView
{
    private static readonly Style HeadStyle = new(decoration: Decoration.Bold);

    internal static string Render(PlanForecast forecast, int width, bool color)
    {
        using var paper = new Paper(width, color);
        paper.Line($"{forecast.Document.Title ?? forecast.Document.Name} · {MoveJson.Day(forecast.Day)}{(forecast.Agency is { } agency ? $" · {agency}牵头或配合的任务里的目标" : string.Empty)}", HeadStyle);
        var made = forecast.Targets.Where(static target => target.Assessment.Forecast is not null).Select(static target => (target.Assessment, target.Words, Forecast: target.Assessment.Forecast!)).ToList(); // see above
        PlanView.Part(paper, "全年预测", "Forecast to the year's end", made.Count);
        if (made.Count > 0)
        {
            var table = new PaperTable("指标", "年度目标", "已知到", "全年预测", "区间（80%）", "完成可能");
            foreach ((TargetAssessment assessment, BulletinIndicator words, TargetForecast one) in made)
            {
                table.Add(
                    words.Name, words.Target, words.Period, ForecastWords.Amount(one.Value, one.Unit),
                    ForecastWords.Interval(one.Low, one.High, one.Unit).Replace("至", "至\n", StringComparison.Ordinal), ForecastWords.Chance(assessment));
            }

            table.Draw(paper);
            foreach ((TargetAssessment assessment, BulletinIndicator words, TargetForecast one) in made)
            {
                WriteTrail(paper, forecast.Plan, assessment, words, one);
            }

            paper.Line();
            paper.Line($"各期的数和来源：lantu track series --place {forecast.Plan.Document.Place?.Name} --indicator {made[0].Words.Name} --as-of {MoveJson.Day(forecast.Day)}");
        }

        WriteOthers(paper, forecast);
        return paper.Text();
    }

    /// <summary>The sum of a forecast in words: 全年预测 = （同期比重法 + ETS(A,A,A) + Theta）÷ 3 = 52010人（…）.</summary>
    internal static string MeanWords(TargetForecast forecast) => IndicatorBoard.SumWords(forecast.Mean);

    /// <summary>Where the published figures of some methods come from.</summary>
    internal static string Sources(IEnumerable<ForecastMethod> methods) => IndicatorBoard.Sources(methods
        .SelectMany(static method => method.Sums)
        .SelectMany(static sum => sum.Inputs)
        .Where(static input => !input.Number.Source.StartsWith("computed: ", StringComparison.Ordinal)));

    private static void WriteTrail(Paper paper, Plan plan, TargetAssessment assessment, BulletinIndicator words, TargetForecast forecast)
    {
        string line = TextPlace.LineOf(plan, assessment.Target.Span).ToString(CultureInfo.InvariantCulture);
        paper.Line();
        paper.Line($"{words.Name}：{words.Target}（原文第 {line} 行）", HeadStyle);
        foreach (ForecastMethod method in forecast.Methods)
        {
            paper.Item("  ", $"{method.Name} {ForecastWords.Amount(method.Value, forecast.Unit)}（{ForecastWords.Interval(method.Low, method.High, forecast.Unit)}），完成可能 {Chance(method.Probability)}");
            foreach (ProgressSum sum in method.Sums)
            {
                paper.Item("    ", IndicatorBoard.SumWords(sum));
            }

            paper.Item("    ", method.Spread.Chinese);
        }

        paper.Item("  ", MeanWords(forecast));
        if (forecast.Probability is { } chance)
        {
            paper.Item("  ", $"完成可能 {Chance(chance)}：{(forecast.Methods.Count > 1 ? "各方法可能性的平均，先平均再取5%一档" : "取5%一档")}，最低 5%，最高 95%");
        }

        foreach (Phrase reason in assessment.ForecastReasons)
        {
            paper.Item("  · ", reason.Chinese);
        }

        paper.Item("  数据：", Sources(forecast.Methods));
    }

    // Why there is none: the same words once for all that share them.
    private static void WriteOthers(Paper paper, PlanForecast forecast)
    {
        var others = forecast.Targets.Where(static target => target.Assessment.Forecast is null).ToList();
        if (others.Count == 0)
        {
            return;
        }

        PlanView.Part(paper, "没有预测", "Not forecast", others.Count);
        foreach (IGrouping<string, string> group in others.GroupBy(static target => ForecastWords.Reasons(target.Assessment), static target => target.Words.Name, StringComparer.Ordinal))
        {
            paper.Item("  · ", $"{group.Key}（{string.Join('、', group)}）");
        }
    }

    private static string Chance(int probability) => probability.ToString(CultureInfo.InvariantCulture) + "%";
}
