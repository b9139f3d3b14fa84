using System.Xml;
using Lantu.Text.Formats;

namespace Lantu.Formats.Word;

/// <summary>Reads the paragraphs and tables of one part, as Word shows them with all changes accepted.</summary>
internal sealed class WordPartReader(string part, XmlReader reader, WordStyles styles, WordNumbering numbering)
{
    private const string Compatibility = "http://schemas.openxmlformats.org/markup-compatibility/2006";
    private const int WidestSpan = 1_000;

    private readonly WordRunReader _runs = new(reader);
    private int _paragraphs;
    private long _characters;

    /// <summary>Whether there were changes that nobody has accepted.</summary>
    internal bool HasChanges { get; private set; }

    /// <summary>Whether hidden words were left out.</summary>
    internal bool HasHidden => _runs.HasHidden;

    /// <summary>How many pictures were passed by.</summary>
    internal int Pictures { get; private set; }

    /// <summary>The notes in the order in which the words refer to them.</summary>
    internal List<(bool AtEnd, string Id)> Notes => _runs.Notes;

    /// <summary>Reads what stands in the element on which the reader stands; behind it the reader stands at its end.</summary>
    internal List<WordItem> ReadBlocks()
    {
        var items = new List<WordItem>();
        ReadBlocks(items);
        return items;
    }

    private void ReadBlocks(List<WordItem> items)
    {
        if (reader.IsEmptyElement)
        {
            return;
        }

        int depth = reader.Depth;
        while (WordXml.Next(reader) && reader.Depth > depth)
        {
            if (reader.NodeType == XmlNodeType.Element)
            {
                ReadBlock(items);
            }
        }
    }

    private void ReadBlock(List<WordItem> items)
    {
        if (reader.NamespaceURI == Compatibility)
        {
            ReadAlternatives(() => ReadBlocks(items));
            return;
        }

        switch (reader.LocalName)
        {
            case "p":
                ReadParagraph(items);
                break;
            case "tbl":
                ReadTable(items);
                break;
            case "ins" or "moveTo":
                HasChanges = true;
                ReadBlocks(items);
                break;
            case "sdt" or "sdtContent" or "customXml" or "smartTag" or "body":
                ReadBlocks(items);
                break;
            case "del" or "moveFrom":
                HasChanges = true;
                WordXml.Skip(reader);
                break;
            default:
                WordXml.Skip(reader);
                break;
        }
    }

    private void ReadParagraph(List<WordItem> items)
    {
        // A paragraph whose end was deleted goes on in the next one.
        WordParagraph paragraph = items.Count > 0 && items[^1] is WordParagraph { GoesOn: true } before
            ? before
            : new WordParagraph(part, _paragraphs);
        _paragraphs++;
        bool goesOn = paragraph.GoesOn;
        paragraph.GoesOn = false;
        paragraph.Style = goesOn ? paragraph.Style : styles.Of(null);
        _runs.Begin(paragraph);
        bool told = false;
        ReadChildren(() =>
        {
            if (reader.LocalName == "pPr" && WordXml.IsWord(reader))
            {
                ReadProperties(paragraph, goesOn);
                told = true;
            }
            else
            {
                if (!told && !goesOn)
                {
                    told = true;
                    SettleByStyle(paragraph);
                }

                ReadInline(paragraph);
            }
        });
        if (!told && !goesOn)
        {
            SettleByStyle(paragraph);
        }

        _characters += paragraph.Words.Length;
        if (_characters > ParserLimits.Characters)
        {
            throw new ParserException(
                ParserFaultKind.TooLarge,
                $"正文超过 {ParserLimits.Characters / 1_000_000} 百万字",
                $"its text is longer than {ParserLimits.Characters / 1_000_000} million characters");
        }

        if (!goesOn)
        {
            items.Add(paragraph);
        }
    }

    private void ReadProperties(WordParagraph paragraph, bool goesOn)
    {
        string? style = null;
        int? list = null;
        int? level = null;
        int? outline = null;
        string? alignment = null;
        ReadChildren(() =>
        {
            switch (reader.LocalName)
            {
                case "pStyle":
                    style = WordXml.Value(reader);
                    break;
                case "outlineLvl":
                    outline = WordXml.Number(reader);
                    break;
                case "jc":
                    alignment = WordXml.Value(reader);
                    break;
                case "numPr":
                    ReadChildren(() =>
                    {
                        list = reader.LocalName == "numId" ? WordXml.Number(reader) : list;
                        level = reader.LocalName == "ilvl" ? WordXml.Number(reader) : level;
                        HasChanges |= reader.LocalName == "ins";
                        WordXml.Skip(reader);
                    });
                    return;
                case "rPr":
                    ReadChildren(() =>
                    {
                        paragraph.GoesOn |= reader.LocalName is "del" or "moveFrom";
                        HasChanges |= reader.LocalName is "del" or "moveFrom" or "ins" or "moveTo";
                        WordXml.Skip(reader);
                    });
                    return;
                default:
                    break;
            }

            WordXml.Skip(reader);
        });
        if (goesOn)
        {
            return;
        }

        paragraph.Style = styles.Of(style);
        paragraph.OutlineLevel = outline is >= 0 and <= 8 ? outline : outline is null ? paragraph.Style.OutlineLevel : null;
        paragraph.Centred = alignment is null ? paragraph.Style.Centred : alignment == "center";
        Settle(paragraph, list, level);
    }

    private void SettleByStyle(WordParagraph paragraph)
    {
        paragraph.OutlineLevel = paragraph.Style.OutlineLevel;
        paragraph.Centred = paragraph.Style.Centred;
        Settle(paragraph, null, null);
    }

    private void Settle(WordParagraph paragraph, int? list, int? level)
    {
        if ((list ?? paragraph.Style.NumberingId) is int id)
        {
            paragraph.ListLevel = Math.Clamp(level ?? paragraph.Style.NumberingLevel ?? 0, 0, 8);
            paragraph.Label = numbering.Count(id, paragraph.ListLevel);
        }
    }

    private void ReadInline(WordParagraph paragraph)
    {
        if (reader.NamespaceURI == Compatibility)
        {
            ReadAlternatives(() => ReadChildren(() => ReadInline(paragraph)));
            return;
        }

        switch (reader.LocalName)
        {
            case "r" when WordXml.IsWord(reader):
                _runs.Read(() => ReadDrawing(paragraph));
                break;
            case "t":
                _runs.Append(_runs.ReadText(), false); // a formula's text stands in no run of Word's own
                break;
            case "del" or "moveFrom":
                HasChanges = true;
                WordXml.Skip(reader);
                break;
            case "ins" or "moveTo":
                HasChanges = true;
                ReadChildren(() => ReadInline(paragraph));
                break;
            case "rt" or "sdtPr" or "smartTagPr" or "customXmlPr" or "pPr" or "rPr":
                WordXml.Skip(reader);
                break;
            default:
                ReadChildren(() => ReadInline(paragraph));
                break;
        }
    }

    // A drawing, a picture, an object: text boxes within it hold blocks of their own.
    private void ReadDrawing(WordParagraph paragraph)
    {
        if (reader.NamespaceURI == Compatibility)
        {
            ReadAlternatives(() => ReadChildren(() => ReadDrawing(paragraph)));
        }
        else if (reader.LocalName == "txbxContent")
        {
            WordRunReader.State state = _runs.Save();
            ReadBlocks(paragraph.Boxes);
            _runs.Restore(state);
        }
        else
        {
            Pictures += reader.LocalName is "pic" or "imagedata" ? 1 : 0;
            ReadChildren(() => ReadDrawing(paragraph));
        }
    }

    private void ReadTable(List<WordItem> items)
    {
        var table = new WordTable();
        ReadRows(table);
        items.Add(table);
    }

    private void ReadRows(WordTable table) => ReadChildren(() =>
    {
        switch (reader.LocalName)
        {
            case "tr":
                ReadRow(table);
                break;
            case "tblPr" or "tblGrid" or "del" or "moveFrom":
                WordXml.Skip(reader);
                break;
            default:
                ReadRows(table);
                break;
        }
    });

    private void ReadRow(WordTable table)
    {
        var row = new List<WordCell>();
        int column = 0;
        bool deleted = false;
        ReadCells(row, ref column, ref deleted);
        if (!deleted)
        {
            table.Rows.Add(row);
        }
    }

    private void ReadCells(List<WordCell> row, ref int column, ref bool deleted)
    {
        if (reader.IsEmptyElement)
        {
            return;
        }

        int depth = reader.Depth;
        while (WordXml.Next(reader) && reader.Depth > depth)
        {
            if (reader.NodeType != XmlNodeType.Element)
            {
                continue;
            }

            switch (reader.LocalName)
            {
                case "tc":
                    WordCell cell = ReadCell(column);
                    column += cell.ColumnSpan;
                    row.Add(cell);
                    break;
                case "gridBefore":
                    column += Math.Clamp(WordXml.Number(reader) ?? 0, 0, WidestSpan);
                    break;
                case "del":
                    deleted = true;
                    HasChanges = true;
                    break;
                case "tblPrEx" or "trHeight" or "cnfStyle":
                    WordXml.Skip(reader);
                    break;
                default:
                    ReadCells(row, ref column, ref deleted);
                    break;
            }
        }
    }

    private WordCell ReadCell(int column)
    {
        int span = 1;
        bool goesOn = false;
        var items = new List<WordItem>();
        ReadChildren(() =>
        {
            if (reader.LocalName == "tcPr")
            {
                ReadChildren(() =>
                {
                    span = reader.LocalName == "gridSpan" ? Math.Clamp(WordXml.Number(reader) ?? 1, 1, WidestSpan) : span;
                    goesOn |= reader.LocalName == "vMerge" && WordXml.Value(reader) is not "restart";
                    WordXml.Skip(reader);
                });
            }
            else
            {
                ReadBlock(items);
            }
        });
        return new WordCell(column, span, goesOn, items);
    }

    // Of several forms of the same thing the first is read: the others say it again for older programs.
    private void ReadAlternatives(Action read)
    {
        bool done = false;
        if (reader.LocalName != "AlternateContent")
        {
            read();
            return;
        }

        ReadChildren(() =>
        {
            if (done)
            {
                WordXml.Skip(reader);
            }
            else
            {
                done = true;
                read();
            }
        });
    }

    private void ReadChildren(Action read)
    {
        if (reader.IsEmptyElement)
        {
            return;
        }

        int depth = reader.Depth;
        while (WordXml.Next(reader) && reader.Depth > depth)
        {
            if (reader.NodeType == XmlNodeType.Element)
            {
                read();
            }
        }
    }
}
