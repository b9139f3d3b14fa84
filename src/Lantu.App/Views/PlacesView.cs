using System.Globalization;
using Lantu.Analysis.Comparison;
using Lantu.Plans.Model;
using Spectre.Console;

namespace Lantu.App.Views;

/// <summary>Several documents side by side for people: one indicator a row, one document a column.</summary>
internal static class PlacesView
{
    private static readonly Style HeadStyle = new(decoration: Decoration.Bold);
    private static readonly Style QuietStyle = new(Color.Grey);

    internal static string Render(PlacesComparison places, int width, bool color)
    {
        using var paper = new Paper(width, color);
        paper.Line(string.Join(" · ", places.Plans.Select(Name)), HeadStyle);
        paper.Line("（1）、（2）是这几份文件之间按数字算出的名次；“第5位”是文件自己的说法 / (1), (2): computed among these documents", QuietStyle);
        Part(paper, places, "增速", "Growth of the year reported", static cell => Growth(cell));
        Part(paper, places, "数值与位次", "Levels and stated ranks", static cell => Level(cell));
        Part(paper, places, "目标", "Targets", static cell => cell.Target is { } target ? ComparisonWords.Figure(target) : string.Empty);
        return paper.Text();
    }

    /// <summary>「湖北省2025」: the place, and the year that the document reports on.</summary>
    internal static string Name(Plan plan)
    {
        string place = plan.Document.Place?.Name ?? plan.Source.Name;
        return PlacesComparison.Reported(plan) is { } year ? place + year.ToString(CultureInfo.InvariantCulture) : place;
    }

    private static void Part(Paper paper, PlacesComparison places, string chinese, string english, Func<PlacesCell, string> words)
    {
        PlacesRow[] rows = [.. places.Rows.Where(row => row.Cells.Count(cell => words(cell).Length > 0) >= 2)];
        if (rows.Length == 0)
        {
            return;
        }

        PlanView.Part(paper, chinese, english, rows.Length);
        var table = new PaperTable(["指标", .. places.Plans.Select(Name)]);
        foreach (PlacesRow row in rows)
        {
            table.Add([row.Indicator.Name, .. row.Cells.Select(words)]);
        }

        table.Draw(paper);
    }

    private static string Growth(PlacesCell cell) =>
        cell.Growth is { } growth ? FactWords.Valued(growth) + Order(cell.GrowthOrder) : string.Empty;

    private static string Level(PlacesCell cell)
    {
        string level = cell.Level is { } fact ? ComparisonWords.Figure(fact) + Order(cell.LevelOrder) : string.Empty;
        string rank = cell.Rank is { } stated ? FactWords.Rank(stated) : string.Empty;
        return level.Length > 0 && rank.Length > 0 ? level + " " + rank : level + rank;
    }

    private static string Order(int? order) => order is { } place ? string.Create(CultureInfo.InvariantCulture, $"（{place}）") : string.Empty;
}
