using System.Globalization;
using Lantu.Analysis.Progress;
using Spectre.Console;

namespace Lantu.App.Views;

/// <summary>An assessed table for people.</summary>
internal static class AssessmentView
{
    private static readonly string[] Own = ["base_value", "base_year", "current_value", "current_year", "target", "target_year", "direction", "limit"];

    private static readonly string[] Names = ["name", "series", "indicator", "指标", "名称"];

    internal static string Render(AssessmentTable table, int width, bool color)
    {
        using var paper = new Paper(width, color);
        int name = NameColumn(table);
        PlanView.Part(paper, "中长期指标进展", "Progress of long-term indicators", table.Rows.Count);
        var rows = new PaperTable("指标", "基值", "现值", "目标", "进展值", "结论", "得分", "说明");
        foreach (AssessedRow row in table.Rows)
        {
            string Cell(string column) => IndexOf(table, column) is var i and >= 0 && i < row.Cells.Count ? row.Cells[i] : string.Empty;
            string Dated(string value, string year) => Cell(value).Length == 0 ? string.Empty : $"{Cell(value)}（{Cell(year)}）";
            rows.Add(
                name >= 0 && name < row.Cells.Count ? row.Cells[name] : string.Create(CultureInfo.InvariantCulture, $"第{row.Line}行"),
                Dated("base_value", "base_year"),
                Dated("current_value", "current_year"),
                Dated("target", "target_year"),
                Short(row.Progress?.Value, "0.####"),
                row.Progress is { } progress ? LongStatusWords.Chinese(progress.Status) : "读不了",
                Short(row.Progress?.Score, "0.##"),
                row.Progress?.Reason?.Chinese ?? (row.Fault is { } fault ? $"{fault.Column}{fault.Chinese}" : string.Empty));
        }

        rows.Draw(paper);
        paper.Line("有目标：进展值 = 实际年均增速 ÷ 所需年均增速；无目标：年均增速。见 docs/progress.md", new Style(Color.Grey));
        return paper.Text();
    }

    private static int NameColumn(AssessmentTable table)
    {
        foreach (string name in Names)
        {
            if (IndexOf(table, name) is var i and >= 0)
            {
                return i;
            }
        }

        return Enumerable.Range(0, table.Columns.Count).FirstOrDefault(i => !Own.Contains(table.Columns[i], StringComparer.OrdinalIgnoreCase), -1);
    }

    private static int IndexOf(AssessmentTable table, string column)
    {
        for (int i = 0; i < table.Columns.Count; i++)
        {
            if (string.Equals(table.Columns[i], column, StringComparison.OrdinalIgnoreCase))
            {
                return i;
            }
        }

        return -1;
    }

    private static string Short(double? number, string format) =>
        number is { } value ? value.ToString(format, CultureInfo.InvariantCulture) : string.Empty;
}
