using Lantu.Analysis.Bulletins;
using Lantu.Analysis.Delivery;
using Lantu.Analysis.Progress;
using Lantu.App.Commands.Delivery;
using Lantu.Archive.Deliveries;
using Spectre.Console;

namespace Lantu.App.Views;

/// <summary>How a plan stands, for people at a terminal: targets with lights, tasks by state, what is overdue.</summary>
internal static class StatusView
{
    private static readonly Style HeadStyle = new(decoration: Decoration.Bold);

    internal static string Render(PlanStatus status, int width, bool color)
    {
        using var paper = new Paper(width, color);
        paper.Line($"{status.Plan.Title ?? status.Plan.Name} · {MoveJson.Day(status.Day)}", HeadStyle);
        PlanView.Part(paper, "主要指标", "Main targets", status.Targets.Count);
        var targets = new PaperTable("指标", "灯", "年度目标", "期间", "最新", "判断", "全年预测", "完成可能");
        // Where none is forecast the columns are left out: a table leaves out what is empty.
        string none = status.Targets.Any(static target => target.Assessment.Forecast is not null) ? "—" : string.Empty;
        foreach ((TargetAssessment assessment, BulletinIndicator words) in status.Targets)
        {
            targets.Add(
                words.Name, Light(words.Light), words.Target, words.Period, words.Actual, words.Light == BulletinLight.Unknown ? words.Judged.Split('；')[0] : words.Judged,
                assessment.Forecast is null ? none : ForecastWords.Value(assessment).Replace("（", "\n（", StringComparison.Ordinal), ForecastWords.Chance(assessment));
        }

        if (status.Targets.Count > 0)
        {
            targets.Draw(paper);
            foreach (string rule in status.Targets.Select(static target => target.Assessment.Light.Rule.Chinese).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))
            {
                paper.Item("  · ", rule);
            }

            WriteUnjudged(paper, status);
            if (status.HasForecasts)
            {
                WriteForecasts(paper, status);
            }
        }

        PlanView.Part(paper, status.Agency is { } agency ? $"{agency}牵头或配合的任务" : "任务", "Tasks", status.Items.Count);
        foreach (StateGroup group in Enum.GetValues<StateGroup>())
        {
            int count = status.Items.Count(item => StateGroups.Of(item.State) == group);
            if (count > 0)
            {
                paper.Line($"  {StateGroups.Name(group)} {count}");
            }
        }

        WriteOverdue(paper, status);
        return paper.Text();
    }

    /// <summary>A light as a word.</summary>
    internal static string Light(BulletinLight light) => light switch
    {
        BulletinLight.Green => "绿",
        BulletinLight.Yellow => "黄",
        BulletinLight.Red => "红",
        BulletinLight.Unknown => "不可判断",
    };

    // What would be needed, once for all that lack the same.
    private static void WriteUnjudged(Paper paper, PlanStatus status)
    {
        foreach (IGrouping<string, string> group in status.Targets
            .Where(static target => target.Words.Light == BulletinLight.Unknown)
            .GroupBy(static target => string.Join('；', target.Assessment.Verdict.Reasons.Select(static reason => reason.Chinese)), static target => target.Words.Name, StringComparer.Ordinal))
        {
            paper.Item("  · ", $"不可判断：{group.Key}（{string.Join('、', group)}）");
        }
    }

    // What stands behind each forecast, and for those that have none, why: the same words once for all that share them.
    private static void WriteForecasts(Paper paper, PlanStatus status)
    {
        foreach ((TargetAssessment assessment, BulletinIndicator words) in status.Targets.Where(static target => target.Assessment.Forecast is not null))
        {
            paper.Item("  · ", $"{words.Name}的预测取各方法的平均：{ForecastWords.Reasons(assessment)}");
        }

        foreach (IGrouping<string, string> group in status.Targets
            .Where(static target => target.Assessment.Forecast is null)
            .GroupBy(static target => ForecastWords.Reasons(target.Assessment), static target => target.Words.Name, StringComparer.Ordinal))
        {
            paper.Item("  · ", $"{group.Key}（{string.Join('、', group)}）");
        }
    }

    private static void WriteOverdue(Paper paper, PlanStatus status)
    {
        (ListedItem Item, ItemClock Clock)[] near =
        [
            .. status.Items.Select(item => (item, ItemClock.Of(item.Due, item.Applied, status.Day, ClockRules.Usual)))
                .Where(static pair => pair.Item2.Status is ClockStatus.Overdue or ClockStatus.DueSoon)
                .OrderBy(static pair => pair.Item2.Due),
        ];
        if (near.Length == 0)
        {
            return;
        }

        PlanView.Part(paper, "超期和将到期", "Overdue and due", near.Length);
        var table = new PaperTable("事项", "编号", "灯", "牵头单位", "责任领导", "时限", "情况");
        foreach ((ListedItem item, ItemClock clock) in near)
        {
            table.Add(
                item.Title, item.Id, clock.Status == ClockStatus.Overdue ? "红" : "黄", item.Lead ?? string.Empty, item.Leader ?? string.Empty, MoveJson.Day(clock.Due!.Value), clock.Words.Chinese); // it has a deadline
        }

        table.Draw(paper);
    }
}
