using System.Globalization;
using System.Net;
using System.Text;
using Lantu.Drawing.Boards;

namespace Lantu.App.Outputs;

/// <summary>
/// A comparison as a page that stands alone: the picture, and beneath it the same as tables in which each figure shows the
/// words of its text. On a narrow screen the tables alone, one card a row.
/// </summary>
internal static class ComparisonPage
{
    private const string Style = """
        body{margin:0;background:#f4f6f8;font-family:"Noto Sans SC","Source Han Sans SC","Microsoft YaHei",sans-serif;color:#1c2733;line-height:1.6}
        main{max-width:1080px;margin:0 auto;padding:0 0 48px}main.wide{max-width:1600px}svg{width:100%;height:auto;display:block}
        section{margin:32px 16px}h1{font-size:1.4rem;margin:24px 16px 0}h2{font-size:1.15rem;margin:24px 0 8px}p.sum,p.foot{margin:8px 16px;color:#4a5763}
        .scroll{overflow-x:auto}table{border-collapse:collapse;width:100%;background:#fff}
        th,td{border:1px solid #c9d2db;padding:6px 10px;text-align:left;vertical-align:top}th{background:#e6edf5}th[scope=row]{font-weight:500;background:#fff;min-width:7em}
        td q,td small{display:block;color:#5a6672;font-size:.85rem}td small{color:#7a4b00}.narrow{display:none}
        @media (max-width:700px){svg,thead{display:none}.narrow{display:block}table,tbody,tr,th,td{display:block;border:0}table{background:none}
        tr{background:#fff;border:1px solid #c9d2db;border-radius:8px;margin:0 0 12px;padding:6px 4px}th[scope=row]{font-weight:700}td:empty{display:none}
        td::before{content:attr(data-label) "：";color:#5a6672}}
        """;

    private static readonly string[] Heads = ["指标", "目标", "结果", "结论", "相差"];

    /// <summary>What became of targets.</summary>
    internal static string Write(Board board, string svg)
    {
        StringBuilder page = Open(board.Title, board.Summary, svg, wide: false);
        foreach (BoardPart part in board.Parts.Where(static part => part.Rows.Count > 0))
        {
            Begin(page, part.Heading, Heads);
            foreach (BoardRow row in part.Rows)
            {
                page.Append("<tr>");
                Name(page, row.Indicator);
                Cell(page, Heads[1], row.Target, row.PromisedWords);
                Cell(page, Heads[2], row.Outcome, row.ToldWords);
                Cell(page, Heads[3], row.Verdict, null, row.Remark);
                Cell(page, Heads[4], row.By, null);
                page.Append("</tr>\n");
            }

            End(page, part.Note);
        }

        return Close(page, board.Foot);
    }

    /// <summary>Several documents side by side.</summary>
    internal static string Write(Grid grid, string svg)
    {
        StringBuilder page = Open(grid.Title, grid.Summary, svg, wide: true);
        foreach (GridPart part in grid.Parts.Where(static part => part.Rows.Count > 0))
        {
            Begin(page, part.Heading, [Heads[0], .. grid.Heads]);
            foreach (GridRow row in part.Rows)
            {
                page.Append("<tr>");
                Name(page, row.Indicator);
                for (int i = 0; i < row.Cells.Count; i++)
                {
                    GridCell cell = row.Cells[i];
                    string order = cell.Order is { } place ? string.Create(CultureInfo.InvariantCulture, $"（{place}）") : string.Empty;
                    Cell(page, grid.Heads[i], cell.Words + order, cell.Quote);
                }

                page.Append("</tr>\n");
            }

            End(page, null);
        }

        return Close(page, grid.Foot);
    }

    private static StringBuilder Open(string title, string summary, string svg, bool wide)
    {
        var page = new StringBuilder();
        page.Append("<!doctype html>\n<html lang=\"zh-Hans\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width,initial-scale=1\">\n");
        page.Append("<title>").Append(Safe(title)).Append("</title>\n<style>\n").Append(Style).Append("\n</style>\n</head>\n<body>\n");
        page.Append(wide ? "<main class=\"wide\">\n" : "<main>\n").Append(svg[svg.IndexOf("<svg", StringComparison.Ordinal)..].TrimEnd()).Append('\n');
        return page.Append("<div class=\"narrow\"><h1>").Append(Safe(title)).Append("</h1>\n<p class=\"sum\">").Append(Safe(summary)).Append("</p></div>\n");
    }

    private static void Begin(StringBuilder page, string heading, IEnumerable<string> heads)
    {
        page.Append("<section>\n<h2>").Append(Safe(heading)).Append("</h2>\n<div class=\"scroll\"><table>\n<thead><tr>");
        foreach (string head in heads)
        {
            page.Append("<th scope=\"col\">").Append(Safe(head)).Append("</th>");
        }

        page.Append("</tr></thead>\n<tbody>\n");
    }

    private static void Name(StringBuilder page, string words) => page.Append("<th scope=\"row\">").Append(Safe(words)).Append("</th>");

    private static void Cell(StringBuilder page, string label, string words, string? quote, string? remark = null)
    {
        page.Append("<td data-label=\"").Append(Safe(label)).Append("\">").Append(Safe(words));
        if (quote is { Length: > 0 })
        {
            page.Append("<q>").Append(Safe(quote)).Append("</q>");
        }

        if (remark is { Length: > 0 })
        {
            page.Append("<small>").Append(Safe(remark)).Append("</small>");
        }

        page.Append("</td>");
    }

    private static void End(StringBuilder page, string? note)
    {
        page.Append("</tbody>\n</table></div>\n");
        if (note is not null)
        {
            page.Append("<p>").Append(Safe(note)).Append("</p>\n");
        }

        page.Append("</section>\n");
    }

    private static string Close(StringBuilder page, string foot) =>
        page.Append("<p class=\"foot\">").Append(Safe(foot)).Append("</p>\n</main>\n</body>\n</html>\n").ToString();

    private static string Safe(string words) => WebUtility.HtmlEncode(words);
}
