using System.Globalization;
using Lantu.Analysis.Comparison;
using Lantu.Drawing.Boards;
using Lantu.Drawing.Display;
using Lantu.Plans.Model;

namespace Lantu.App.Views;

/// <summary>Several documents side by side as a grid that can be drawn.</summary>
internal static class PlacesGrid
{
    internal static Grid Of(PlacesComparison places)
    {
        string[] names = [.. places.Plans.Select(PlacesView.Name)];
        string titles = string.Join('、', places.Plans.Select(static plan => $"《{plan.Document.Title ?? plan.Source.Name}》"));
        return new Grid(
            "主要指标对照",
            string.Join(" · ", names),
            names,
            [
                Part("增速", places, static cell => cell.Growth, FactWords.Valued, static cell => cell.GrowthOrder),
                Part("数值", places, static cell => cell.Level, ComparisonWords.Figure, static cell => cell.LevelOrder),
                Part("报告所说的位次", places, static cell => cell.Rank, Rank, static _ => null),
                Part("目标", places, static cell => cell.Target, ComparisonWords.Figure, static _ => null),
            ],
            $"数字出自{titles}。（1）、（2）是这几份文件之间按数字算出的名次，年份、单位或价格口径不同的不排；只有一份说到的指标没有列出。");
    }

    private static GridPart Part(
        string heading, PlacesComparison places, Func<PlacesCell, Fact?> fact, Func<Fact, string> words, Func<PlacesCell, int?> order) => new(
        heading,
        [
            .. places.Rows.Where(row => row.Cells.Count(cell => fact(cell) is not null) >= 2).Select(row => new GridRow(
                row.Indicator.Name,
                [.. row.Cells.Select((cell, i) => Cell(places.Plans[i], cell, fact(cell), words, order))])),
        ]);

    // 「全国第4位」, as people say it.
    private static string Rank(Fact fact) => string.Create(
        CultureInfo.InvariantCulture, $"{fact.Scope}{(fact.Comparator is Comparator.AtMost or Comparator.LessThan ? "前" : "第")}{FactWords.Plain(fact.Value.Number)}位");

    private static GridCell Cell(Plan plan, PlacesCell cell, Fact? fact, Func<Fact, string> words, Func<PlacesCell, int?> order) => fact is null
        ? new GridCell(string.Empty, null, null, null)
        : new GridCell(words(fact), order(cell), new SourceMark(fact.Id, Computed: false), ClauseOfFact.Words(plan, fact));
}
