using System.IO.Compression;
using System.Text;
using Lantu.Formats;

namespace Lantu.Fuzz;

/// <summary>The sound files that are changed, and the words that are put in between.</summary>
internal static class Seeds
{
    /// <summary>What divides the parts of a package before it is packed.</summary>
    internal const string Division = "\n%%\n";

    private const string Text = """
        # 云洲市2026年政府工作报告

        各位代表：

        ## 一、2025年工作回顾

        全市生产总值 **4234.4亿元**，增长6.2%，总量居全省第3位；出口893.2亿元，增长10%，其中进口245.7亿元。新增企业486家、学位7200个，分别增长5%、6%以上。

        （一）产业向新。规上工业增加值年均增长8%，从3006亿元增至7307亿元，连续35年第一。

        ## 二、2026年主要预期目标

        - 地区生产总值增长6%左右，收入与经济增长同步；
        - 单位能耗下降2.5%（约束性）。

        | 指标 | 单位 | 2025年实际 | 2026年目标 | 属性 |
        |---|---|---|---|---|
        | 地区生产总值 | 亿元 | 4234.4 | 6%左右 | 预期性 |
        | 城镇新增就业 | 万人 | 5.36 | ≥5 | 预期性 |
        | 单位GDP二氧化碳排放降低 | % | — | 〔18〕 | 约束性 |
        """;

    private static readonly string[] Common =
        ["亿元", "%", "万", "增长", "“十五五”", "2026年", "第2位", "、", "，", "。", "；", "**", "(", "）", "〔", "1.2.3", "999999999999999999999999999", "０", "㈠", "\u0000", "\uFEFF", "\r", "\n\n", "\t", "\u2028", "😀"];

    private static readonly Dictionary<FileFormat, string[]> Own = new()
    {
        [FileFormat.Text] = ["#", "|", "|-|-|", "---\n", "===\n", "一、", "（三）", "- ", ">", "[1]", "![", "](", "```", "    "],
        [FileFormat.Html] = ["<div>", "</div>", "<p>", "<table>", "<tr>", "<td rowspan=9999 colspan=9999>", "</table>", "<script>", "<!--", "-->", "&amp;", "&#x1F600;", "&#0;", "<b>", "<i>", "</b>", "<svg>", "<math>", "<select>", "<template>", "<ol start=2147483647>", "<li>", " hidden", " style='display:none'", "<h1>", "<br>", "<![CDATA[", "<font>", "<a>", "charset=gb2312", "charset=utf-7"],
        [FileFormat.Mhtml] = ["--b\r\n", "--b--", "=\r\n", "=E7", "Content-Type: multipart/mixed; boundary=b\r\n\r\n", "Content-Transfer-Encoding: base64\r\n\r\n", "=="],
        [FileFormat.Docx] = ["<w:p>", "</w:p>", "<w:r>", "<w:t>", "<w:tbl>", "<w:tr>", "<w:tc>", "<w:gridSpan w:val=\"99999999\"/>", "<w:vMerge/>", "<w:numPr><w:ilvl w:val=\"8\"/><w:numId w:val=\"1\"/></w:numPr>", "<w:ins>", "<w:del>", "<w:br/>", "<w:fldChar w:fldCharType=\"begin\"/>", "<w:txbxContent>", "<mc:AlternateContent>", "<w:vanish/>", "<w:basedOn w:val=\"a\"/>", "%9", "-1", "&amp;", "<!DOCTYPE x>"],
        [FileFormat.Tmx] = ["<seg>", "</seg>", "<tuv xml:lang=\"zh\">", "<bpt i=\"1\">", "<!DOCTYPE tmx SYSTEM \"x\">", "&amp;", "<tu>"],
        [FileFormat.Csv] = ["\"", "\"\"", ",", ";", "\t", "\n"],
        [FileFormat.Pdf] = ["obj", "endobj", "stream", "endstream", "/FlateDecode", "/Kids", "/Type/Page", "<<", ">>", "[", "]", "R", "xref", "trailer", "/Length 99999999", "BT", "ET", "Tj", " 0 Tr ", "Do", "q 1e9 0 0 1e9 0 0 cm ", "Q", "/F1 1e30 Tf ", "-1 ", "/Kids[2 0 R]", "/Contents[5 0 R 5 0 R 6 0 R]", "/Filter/FlateDecode", "/Filter[/ASCIIHexDecode/LZWDecode]", "/Rotate 90", "/MediaBox[0 0 0 0]", "/Encrypt 3 0 R", "/Type/ObjStm", "2 0 R", "<FEFF>", "beginbfrange <0000> <FFFF> <4E00> endbfrange"],
        [FileFormat.Zip] = ["PK\u0003\u0004", "PK\u0001\u0002"],
    };

    internal static IReadOnlyList<string> WordsOf(FileFormat format) => [.. Common, .. Own.GetValueOrDefault(format, [])];

    /// <summary>Files of the format: those of a folder, or else ones made here.</summary>
    internal static IReadOnlyList<byte[]> Of(FileFormat format, string? folder)
    {
        if (folder is not null)
        {
            return [.. Directory.EnumerateFiles(folder).Order(StringComparer.Ordinal).Select(File.ReadAllBytes)];
        }

        return format switch
        {
            FileFormat.Text => [Utf8(Text), Encoding.Unicode.GetPreamble().Concat(Encoding.Unicode.GetBytes(Text)).ToArray(), Utf8(Text.Replace("\n\n", "\n", StringComparison.Ordinal))],
            FileFormat.Html => [Utf8(Page("<div id=zoom>", "</div>")), Utf8(Page("<table><tr><td>菜单</td><td>", "</td></tr></table>")), Utf8(Page("<div id=js_content style='visibility:hidden'><section>", "</section></div>"))],
            FileFormat.Mhtml => [Utf8("MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=\"b\"\r\n\r\n--b\r\nContent-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n" + Page("<div id=3Dzoom>", "</div>") + "\r\n--b--")],
            FileFormat.Tmx => [Utf8("<?xml version=\"1.0\"?><tmx version=\"1.4\"><body>" + string.Concat(Text.Split('\n').Select(static line => $"<tu><tuv xml:lang=\"zh-CN\"><seg>{line}</seg></tuv><tuv xml:lang=\"en\"><seg>x</seg></tuv></tu>")) + "</body></tmx>")],
            FileFormat.Csv => [Utf8("province,title,full_text\n甲省,报告,\"" + Text + "\"\n乙省,报告,\"" + Text + "\"\n")],
            FileFormat.Docx => [Utf8(Body())],
            FileFormat.Pdf => [PdfSeeds.Of(Text)],
            FileFormat.WordProcessor or FileFormat.Picture or FileFormat.Zip => throw new ArgumentException($"{format} needs a folder of seeds."),
        };
    }

    /// <summary>A package around a body: the changes fall on the XML within, not on the packed bytes.</summary>
    internal static byte[] Pack(byte[] content)
    {
        // Four parts, divided by a line of their own; a change may lose the divisions.
        string[] parts = Encoding.Latin1.GetString(content).Split(Division);
        string[] names = ["word/document.xml", "word/styles.xml", "word/numbering.xml", "word/footnotes.xml"];
        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create))
        {
            for (int i = 0; i < Math.Min(parts.Length, names.Length); i++)
            {
                using Stream entry = archive.CreateEntry(names[i], CompressionLevel.NoCompression).Open();
                entry.Write(Encoding.Latin1.GetBytes(parts[i]));
            }
        }

        return stream.ToArray();
    }

    private static string Page(string open, string close) =>
        "<!DOCTYPE html><html><head><meta charset=utf-8><title>报告_某市</title></head><body><ul><li><a href=/>首页</a></li></ul>" + open
        + string.Concat(Text.Split('\n').Select(static line => line.StartsWith('|') ? "<table><tr><td>" + line.Trim('|').Replace("|", "</td><td>", StringComparison.Ordinal) + "</td></tr></table>" : $"<p>　　<span>{line}</span></p>\n"))
        + close + "</body></html>";

    private static string Body()
    {
        const string space = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\"";
        string paragraphs = string.Concat(Text.Split('\n').Select(static (line, i) =>
            $"<w:p><w:pPr><w:pStyle w:val=\"a{i % 3}\"/><w:numPr><w:ilvl w:val=\"{i % 2}\"/><w:numId w:val=\"1\"/></w:numPr></w:pPr><w:r><w:rPr><w:b/></w:rPr><w:t>{line.Replace("&", "&amp;", StringComparison.Ordinal)}</w:t></w:r></w:p>"));
        const string table = "<w:tbl><w:tr><w:tc><w:tcPr><w:vMerge w:val=\"restart\"/></w:tcPr><w:p><w:r><w:t>指标</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>2026年目标</w:t></w:r></w:p></w:tc></w:tr><w:tr><w:tc><w:tcPr><w:vMerge/></w:tcPr><w:p/></w:tc><w:tc><w:p><w:r><w:t>5%</w:t><w:footnoteReference w:id=\"2\"/></w:r></w:p></w:tc></w:tr></w:tbl>";
        return $"<w:document {space}><w:body>{paragraphs}{table}</w:body></w:document>"
            + Division + $"<w:styles {space}><w:style w:type=\"paragraph\" w:styleId=\"a1\"><w:name w:val=\"heading 1\"/><w:basedOn w:val=\"a2\"/></w:style><w:style w:styleId=\"a2\"><w:name w:val=\"x\"/><w:pPr><w:outlineLvl w:val=\"1\"/></w:pPr></w:style></w:styles>"
            + Division + $"<w:numbering {space}><w:abstractNum w:abstractNumId=\"0\"><w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/><w:numFmt w:val=\"chineseCounting\"/><w:lvlText w:val=\"%1、\"/></w:lvl><w:lvl w:ilvl=\"1\"><w:numFmt w:val=\"decimal\"/><w:lvlText w:val=\"%1.%2\"/></w:lvl></w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num></w:numbering>"
            + Division + $"<w:footnotes {space}><w:footnote w:id=\"2\"><w:p><w:r><w:t>注</w:t></w:r></w:p></w:footnote></w:footnotes>";
    }

    private static byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text);
}
