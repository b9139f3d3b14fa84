using System.Globalization;
using Lantu.Plans.Model;
using Spectre.Console;

namespace Lantu.App.Views;

/// <summary>A plan for people: the headline, what was reached, what is intended, and what is in doubt.</summary>
internal static class PlanView
{
    private static readonly Style TitleStyle = new(decoration: Decoration.Bold);
    private static readonly Style PartStyle = new(Color.Aqua, decoration: Decoration.Bold);
    private static readonly Style QuietStyle = new(Color.Grey);

    /// <summary>Draws a plan.</summary>
    /// <param name="plan">The plan, with its text.</param>
    /// <param name="width">Columns of the terminal; a Chinese character takes two.</param>
    /// <param name="color">Whether colors may be used.</param>
    internal static string Render(Plan plan, int width, bool color)
    {
        using var paper = new Paper(width, color);
        Headline(paper, plan);
        FactTables.Results(paper, plan);
        FactTables.Rises(paper, plan);
        FactTables.Targets(paper, plan);
        FactTables.Surroundings(paper, plan);
        TaskTrees.Draw(paper, plan);
        Remarks.Draw(paper, plan);
        return paper.Text();
    }

    /// <summary>The heading of a part, with how many things stand in it.</summary>
    internal static void Part(Paper paper, string chinese, string english, int count)
    {
        paper.Line();
        paper.Line($"■ {chinese} {english}（{count.ToString(CultureInfo.InvariantCulture)}）", PartStyle);
    }

    private static void Headline(Paper paper, Plan plan)
    {
        PlanDocument document = plan.Document;
        paper.Line(document.Title ?? plan.Source.Name, TitleStyle);
        string place = document.Place is { } known ? known.Code is { } code ? $"{known.Name}（{code}）" : known.Name : "地方不明";
        string year = document.Year is { } given ? given.ToString(CultureInfo.InvariantCulture) + "年" : "年份不明";
        paper.Line($"{place} · {year} · {ChineseWords.Of(document.Kind)} · {plan.Source.Name}，{plan.Source.Characters} 字", QuietStyle);
        paper.Line(
            $"{plan.Facts.Count} 条事实：成果 {Count(plan, Nature.Result)}，目标 {Count(plan, Nature.Target)}，背景 {Count(plan, Nature.Context)}"
            + $" · {plan.Tasks.Count} 项任务 · {plan.Events.Count} 件大事 · {plan.Problems.Count} 处存疑",
            QuietStyle);
    }

    private static int Count(Plan plan, Nature nature) => plan.Facts.Count(fact => fact.Nature == nature);
}
