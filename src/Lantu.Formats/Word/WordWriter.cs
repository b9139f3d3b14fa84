using Lantu.Text.Formats;

namespace Lantu.Formats.Word;

/// <summary>Writes what was read from a Word document as blocks.</summary>
internal sealed class WordWriter(FormattedDocumentBuilder builder)
{
    // A cell with more than this is a page set in a table, not a table.
    private const int LongestCell = 400;
    private const int MostParagraphs = 6;

    internal void Write(IEnumerable<WordItem> items)
    {
        foreach (WordItem item in items)
        {
            if (item is WordTable table)
            {
                Write(table);
            }
            else if (item is WordParagraph paragraph)
            {
                Write(paragraph);
            }
        }
    }

    /// <summary>Writes a note; its first paragraph gets a label.</summary>
    internal void WriteNote(IEnumerable<WordItem> items, string label)
    {
        string next = label;
        foreach (WordParagraph paragraph in ParagraphsOf(items))
        {
            if (!IsBlank(paragraph))
            {
                builder.Open(new FormattedBlock(BlockForm.Note, 0, 0));
                builder.Append(next, null);
                builder.EndLabel();
                Append(paragraph, 0, paragraph.Words.Length);
                builder.Close();
                next = string.Empty;
            }
        }
    }

    private void Write(WordParagraph paragraph)
    {
        if (!IsBlank(paragraph))
        {
            FormattedBlock block = BlockOf(paragraph);
            string words = paragraph.Words.ToString();
            int start = 0;
            bool first = true;
            while (start <= words.Length)
            {
                // A break within a heading is a matter of looks; elsewhere it begins another line.
                int feed = block.Form is BlockForm.Heading or BlockForm.Title ? -1 : words.IndexOf('\n', start);
                int end = feed < 0 ? words.Length : feed;
                builder.Open(first ? block : new FormattedBlock(BlockForm.Paragraph, 0, 0) { Strong = block.Strong });
                bool blank = string.IsNullOrWhiteSpace(words[start..end]);
                if (first && !blank && paragraph.Label is { Written.Length: > 0 } label)
                {
                    builder.Append(label.Written, null);
                    builder.Append(label.Suffix, null);
                    builder.EndLabel();
                }

                Append(paragraph, start, end);
                first &= !builder.Close();
                start = end + 1;
            }
        }

        Write(paragraph.Boxes);
    }

    private static FormattedBlock BlockOf(WordParagraph paragraph)
    {
        BlockForm form = paragraph.Style.IsTitle ? BlockForm.Title
            : paragraph.Style.IsContents ? BlockForm.Furniture
            : paragraph.OutlineLevel is not null ? BlockForm.Heading
            : paragraph.Label is not null ? BlockForm.ListItem
            : BlockForm.Paragraph;
        return new FormattedBlock(form, 0, 0)
        {
            Level = form == BlockForm.Heading ? (paragraph.OutlineLevel ?? 0) + 1 : form == BlockForm.ListItem ? paragraph.ListLevel : 0,
            Strong = paragraph.IsBold || paragraph.Centred,
        };
    }

    private void Append(WordParagraph paragraph, int start, int end)
    {
        string words = paragraph.Words.ToString(start, end - start);
        string trimmed = words.TrimStart();
        int lead = words.Length - trimmed.Length;
        builder.Append(trimmed.TrimEnd(), new SourcePlace.Part(paragraph.Part, paragraph.Index, start + lead));
    }

    private void Write(WordTable table)
    {
        if (IsLayout(table))
        {
            foreach (WordCell cell in table.Rows.SelectMany(static row => row))
            {
                Write(cell.Items);
            }

            return;
        }

        builder.OpenContainer(BlockForm.Table);
        for (int row = 0; row < table.Rows.Count; row++)
        {
            foreach (WordCell cell in table.Rows[row])
            {
                if (!cell.GoesOn)
                {
                    builder.Open(new FormattedBlock(BlockForm.Cell, 0, 0)
                    {
                        Row = row,
                        Column = cell.Column,
                        RowSpan = RowsOf(table, row, cell),
                        ColumnSpan = cell.ColumnSpan,
                    });
                    foreach (WordParagraph paragraph in ParagraphsOf(cell.Items))
                    {
                        if (paragraph.Label is { Written.Length: > 0 } label && !IsBlank(paragraph))
                        {
                            builder.Append(label.Written + label.Suffix, null);
                        }

                        Append(paragraph, 0, paragraph.Words.Length);
                    }

                    builder.Close();
                }
            }
        }

        builder.CloseContainer();
    }

    private static int RowsOf(WordTable table, int row, WordCell cell)
    {
        int rows = 1;
        while (row + rows < table.Rows.Count && table.Rows[row + rows].Exists(below => below.GoesOn && below.Column == cell.Column))
        {
            rows++;
        }

        return rows;
    }

    // One column is a frame around text; a long cell is a column of a page.
    private static bool IsLayout(WordTable table)
    {
        int widest = 0;
        foreach (List<WordCell> row in table.Rows)
        {
            widest = Math.Max(widest, row.Count);
            foreach (WordCell cell in row)
            {
                int length = 0;
                int paragraphs = 0;
                foreach (WordParagraph paragraph in ParagraphsOf(cell.Items))
                {
                    length += paragraph.Words.Length;
                    paragraphs += IsBlank(paragraph) ? 0 : 1;
                }

                if (length > LongestCell || paragraphs > MostParagraphs)
                {
                    return true;
                }
            }
        }

        return widest < 2;
    }

    private static IEnumerable<WordParagraph> ParagraphsOf(IEnumerable<WordItem> items)
    {
        foreach (WordItem item in items)
        {
            IEnumerable<WordItem> inner = item switch
            {
                WordTable table => table.Rows.SelectMany(static row => row).SelectMany(static cell => cell.Items),
                WordParagraph paragraph => paragraph.Boxes,
                _ => [],
            };
            if (item is WordParagraph own)
            {
                yield return own;
            }

            foreach (WordParagraph paragraph in ParagraphsOf(inner))
            {
                yield return paragraph;
            }
        }
    }

    private static bool IsBlank(WordParagraph paragraph)
    {
        for (int i = 0; i < paragraph.Words.Length; i++)
        {
            if (!char.IsWhiteSpace(paragraph.Words[i]))
            {
                return false;
            }
        }

        return true;
    }
}
