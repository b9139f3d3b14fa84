using System.Globalization;
using System.Net;
using System.Text;
using Lantu.Analysis.Bulletins;

namespace Lantu.App.Outputs;

/// <summary>An official document as one HTML file that needs nothing else.</summary>
internal static class DocumentPage
{
    private const string Style = """
        :root{color-scheme:light}
        body{margin:0;background:#f2f2f0;color:#1a1a1a;font:1.05rem/1.9 "FangSong_GB2312","FangSong","STFangsong","Noto Serif CJK SC","Noto Serif SC",serif}
        main{max-width:46rem;margin:0 auto;background:#fff;padding:3rem clamp(1rem,5vw,4rem)}
        h1,.attachment-title{font-family:"FZXiaoBiaoSong-B05S","STSong","Noto Serif CJK SC",serif;font-size:1.7rem;line-height:1.5;text-align:center;font-weight:700;margin:0 0 1.5rem}
        h2,h3,h4,h5{font-size:1.05rem;margin:1.2rem 0 .3rem;font-weight:400}h2,.mark{font-family:"SimHei","Heiti SC","Noto Sans CJK SC",sans-serif;font-weight:700}
        h3{font-family:"KaiTi_GB2312","KaiTi","STKaiti",serif}h4{font-weight:700}
        p{margin:0;text-indent:2em}.flush,.number,.mark,.note{text-indent:0}.number{text-align:center}.sign{text-align:right;text-indent:0;padding-right:4em}
        .note{font-size:.88rem;line-height:1.6}.scroll{overflow-x:auto}
        table{border-collapse:collapse;width:100%;margin:.6rem 0;font-size:.88rem;line-height:1.5}caption{font-family:"SimHei","Noto Sans CJK SC",sans-serif;font-weight:700;padding:.3rem}
        th,td{border:1px solid #555;padding:.3rem .4rem;text-align:left;vertical-align:middle}th{background:#eee}.middle{text-align:center}
        section.attachment{border-top:1px solid #777;margin-top:3rem;padding-top:1.5rem}
        @media print{body{background:#fff}main{padding:0;max-width:none}section.attachment{break-before:page;border:0}tr{break-inside:avoid}@page{size:A4;margin:37mm 26mm 35mm 28mm}}
        """;

    internal static string Write(OfficialDocument document)
    {
        var page = new StringBuilder();
        page.Append("<!doctype html>\n<html lang=\"zh-Hans\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width,initial-scale=1\">\n");
        page.Append("<title>").Append(Safe(document.Title)).Append("</title>\n<style>\n").Append(Style).Append("\n</style>\n</head>\n<body>\n<main>\n");
        if (document.Number is { } number)
        {
            page.Append("<p class=\"number\">").Append(Safe(number)).Append("</p>\n");
        }

        page.Append("<h1>").Append(Safe(document.Title)).Append("</h1>\n");
        if (document.Addressee is { } addressee)
        {
            page.Append("<p class=\"flush\">").Append(Safe(addressee)).Append("：</p>\n");
        }

        WriteBlocks(page, document.Body, 1);
        WriteEnd(page, document);
        for (int i = 0; i < document.Attachments.Count; i++)
        {
            string id = string.Create(CultureInfo.InvariantCulture, $"attachment-{i + 1}");
            page.Append("<section class=\"attachment\" aria-labelledby=\"").Append(id).Append("\">\n<p class=\"mark\">附件").Append(i + 1).Append("</p>\n<h2 class=\"attachment-title\" id=\"")
                .Append(id).Append("\">").Append(Safe(document.Attachments[i].Title)).Append("</h2>\n");
            WriteBlocks(page, document.Attachments[i].Body, 2);
            page.Append("</section>\n");
        }

        return page.Append("</main>\n</body>\n</html>\n").ToString();
    }

    private static void WriteEnd(StringBuilder page, OfficialDocument document)
    {
        if (document.Attachments.Count > 0)
        {
            page.Append("<nav aria-label=\"附件\">\n");
            for (int i = 0; i < document.Attachments.Count; i++)
            {
                page.Append("<p>附件").Append(i + 1).Append("：<a href=\"#attachment-").Append(i + 1).Append("\">").Append(Safe(document.Attachments[i].Title)).Append("</a></p>\n");
            }

            page.Append("</nav>\n");
        }

        string day = document.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        page.Append("<p class=\"sign\">").Append(Safe(document.SignedBy)).Append("</p>\n<p class=\"sign\"><time datetime=\"").Append(day).Append("\">")
            .Append(string.Create(CultureInfo.InvariantCulture, $"{document.Date.Year}年{document.Date.Month}月{document.Date.Day}日")).Append("</time></p>\n");
    }

    private static void WriteBlocks(StringBuilder page, IReadOnlyList<DocumentBlock> blocks, int above)
    {
        var numbers = new HeadingNumbers();
        foreach (DocumentBlock block in blocks)
        {
            switch (block)
            {
                case DocumentBlock.Heading heading:
                    string tag = string.Create(CultureInfo.InvariantCulture, $"h{Math.Min(6, heading.Level + above)}");
                    page.Append('<').Append(tag).Append('>').Append(numbers.Next(heading.Level)).Append(Safe(heading.Words)).Append("</").Append(tag).Append(">\n");
                    break;
                case DocumentBlock.Paragraph paragraph:
                    page.Append("<p>").Append(Safe(paragraph.Words)).Append("</p>\n");
                    break;
                case DocumentBlock.Note note:
                    page.Append("<p class=\"note\">").Append(Safe(note.Words)).Append("</p>\n");
                    break;
                case DocumentBlock.Table table:
                    WriteTable(page, table);
                    break;
            }
        }
    }

    private static void WriteTable(StringBuilder page, DocumentBlock.Table table)
    {
        string name = Safe(table.Caption ?? string.Join('、', table.Columns.Take(3).Select(static column => column.Heading)));
        page.Append("<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"").Append(name).Append("\">\n<table>\n");
        if (table.Caption is { } caption)
        {
            page.Append("<caption>").Append(Safe(caption)).Append("</caption>\n");
        }

        page.Append("<thead><tr>");
        foreach (DocumentColumn column in table.Columns)
        {
            page.Append("<th scope=\"col\">").Append(Safe(column.Heading)).Append("</th>");
        }

        page.Append("</tr></thead>\n<tbody>\n");
        foreach (IReadOnlyList<string> row in table.Rows)
        {
            page.Append("<tr>");
            for (int i = 0; i < row.Count; i++)
            {
                page.Append(table.Columns[i].Centered ? "<td class=\"middle\">" : "<td>").Append(Safe(row[i]).Replace("\n", "<br>", StringComparison.Ordinal)).Append("</td>");
            }

            page.Append("</tr>\n");
        }

        page.Append("</tbody>\n</table>\n</div>\n");
    }

    private static string Safe(string words) => WebUtility.HtmlEncode(words);
}
