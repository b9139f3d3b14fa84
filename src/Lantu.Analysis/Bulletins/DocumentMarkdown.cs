using System.Text;

namespace Lantu.Analysis.Bulletins;

/// <summary>Writes a document as Markdown: what <c>lantu check</c> reads before the document is written in any other form.</summary>
public static class DocumentMarkdown
{
    /// <summary>The whole text, attachments too.</summary>
    public static string Write(OfficialDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        var text = new StringBuilder();
        text.Append("# ").Append(document.Title).Append("\n\n");
        if (document.Addressee is { } addressee)
        {
            text.Append(addressee).Append("：\n\n");
        }

        WriteBlocks(text, document.Body, 1);
        text.Append(document.SignedBy).Append("\n\n").Append(BulletinWords.Day(document.Date)).Append('\n');
        for (int i = 0; i < document.Attachments.Count; i++)
        {
            text.Append("\n# 附件").Append(BulletinWords.Number(i + 1)).Append('\u3000').Append(document.Attachments[i].Title).Append("\n\n");
            WriteBlocks(text, document.Attachments[i].Body, 1);
        }

        return text.ToString();
    }

    private static void WriteBlocks(StringBuilder text, IReadOnlyList<DocumentBlock> blocks, int above)
    {
        var numbers = new HeadingNumbers();
        foreach (DocumentBlock block in blocks)
        {
            switch (block)
            {
                case DocumentBlock.Heading heading:
                    text.Append('#', heading.Level + above).Append(' ').Append(numbers.Next(heading.Level)).Append(heading.Words).Append("\n\n");
                    break;
                case DocumentBlock.Paragraph paragraph:
                    text.Append(OneLine(paragraph.Words)).Append("\n\n");
                    break;
                case DocumentBlock.Note note:
                    text.Append(OneLine(note.Words)).Append("\n\n");
                    break;
                case DocumentBlock.Table table:
                    WriteTable(text, table);
                    break;
            }
        }
    }

    private static void WriteTable(StringBuilder text, DocumentBlock.Table table)
    {
        if (table.Caption is { } caption)
        {
            text.Append("**").Append(caption).Append("**\n\n");
        }

        text.Append("| ").AppendJoin(" | ", table.Columns.Select(static column => column.Heading)).Append(" |\n|");
        text.Append(string.Concat(table.Columns.Select(static _ => " --- |"))).Append('\n');
        foreach (IReadOnlyList<string> row in table.Rows)
        {
            text.Append("| ").AppendJoin(" | ", row.Select(static cell => OneLine(cell).Replace('|', '｜'))).Append(" |\n");
        }

        text.Append('\n');
    }

    private static string OneLine(string words) => string.Join(' ', words.Split(['\n', '\r', '\t'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
}
