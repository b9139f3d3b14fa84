using System.Net;
using System.Text;
using Lantu.Drawing.Boards;

namespace Lantu.App.Outputs;

/// <summary>A board as a page that stands alone: the picture, and the same as tables for those who do not see it.</summary>
internal static class ComparisonPage
{
    private const string Style = """
        body{margin:0;background:#f4f6f8;font-family:"Noto Sans SC","Source Han Sans SC","Microsoft YaHei",sans-serif;color:#1c2733}
        main{max-width:1080px;margin:0 auto;padding:0 0 48px}svg{width:100%;height:auto;display:block}
        details{margin:24px 16px}summary{cursor:pointer;font-size:1.1rem}table{border-collapse:collapse;width:100%;margin:12px 0;background:#fff}
        th,td{border:1px solid #c9d2db;padding:6px 10px;text-align:left;vertical-align:top}th{background:#e6edf5}
        """;

    internal static string Write(Board board, string svg)
    {
        var page = new StringBuilder();
        page.Append("<!doctype html>\n<html lang=\"zh-Hans\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width,initial-scale=1\">\n");
        page.Append("<title>").Append(Safe(board.Title)).Append("</title>\n<style>\n").Append(Style).Append("</style>\n</head>\n<body>\n<main>\n");
        page.Append(svg[svg.IndexOf("<svg", StringComparison.Ordinal)..].TrimEnd()).Append("\n<details>\n<summary>数据表 Tables</summary>\n");
        foreach (BoardPart part in board.Parts.Where(static part => part.Rows.Count > 0))
        {
            page.Append("<table>\n<caption>").Append(Safe(part.Heading)).Append("</caption>\n<thead><tr>");
            foreach (string head in new[] { "指标", "目标", "结果", "结论", "相差" })
            {
                page.Append("<th scope=\"col\">").Append(head).Append("</th>");
            }

            page.Append("</tr></thead>\n<tbody>\n");
            foreach (BoardRow row in part.Rows)
            {
                page.Append("<tr>");
                foreach (string cell in new[] { row.Indicator, row.Target, row.Outcome, row.Verdict, row.By })
                {
                    page.Append("<td>").Append(Safe(cell)).Append("</td>");
                }

                page.Append("</tr>\n");
            }

            page.Append("</tbody>\n</table>\n");
        }

        return page.Append("</details>\n</main>\n</body>\n</html>\n").ToString();
    }

    private static string Safe(string words) => WebUtility.HtmlEncode(words);
}
