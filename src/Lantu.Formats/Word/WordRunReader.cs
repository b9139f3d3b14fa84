using System.Globalization;
using System.Xml;

namespace Lantu.Formats.Word;

/// <summary>Reads the runs of paragraphs: what of their words Word shows.</summary>
internal sealed class WordRunReader(XmlReader reader)
{
    // For each field that is open, whether its code is still being read: a code is never shown.
    private readonly Stack<bool> _fields = [];
    private WordParagraph? _paragraph;

    internal bool HasHidden { get; private set; }

    internal List<(bool AtEnd, string Id)> Notes { get; } = [];

    internal void Begin(WordParagraph paragraph) => _paragraph = paragraph;

    internal State Save() => new(_paragraph);

    internal void Restore(State state) => _paragraph = state.Paragraph;

    internal void Append(ReadOnlySpan<char> words, bool bold)
    {
        if (!_fields.Contains(true))
        {
            _paragraph?.Append(words, bold);
        }
    }

    /// <summary>Reads the run on which the reader stands.</summary>
    /// <param name="draw">Reads a drawing on which the reader then stands.</param>
    internal void Read(Action draw)
    {
        if (reader.IsEmptyElement)
        {
            return;
        }

        bool bold = _paragraph?.Style.Bold ?? false;
        bool hidden = _paragraph?.Style.Hidden ?? false;
        int depth = reader.Depth;
        while (WordXml.Next(reader) && reader.Depth > depth)
        {
            if (reader.NodeType != XmlNodeType.Element)
            {
                continue;
            }

            if (reader.LocalName == "rPr" && WordXml.IsWord(reader))
            {
                ReadProperties(ref bold, ref hidden);
            }
            else if (hidden)
            {
                HasHidden |= reader.LocalName == "t";
                WordXml.Skip(reader);
            }
            else
            {
                ReadContent(bold, draw);
            }
        }
    }

    private void ReadProperties(ref bool bold, ref bool hidden)
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
                bold = reader.LocalName == "b" ? WordXml.IsOn(reader) : bold;
                hidden = reader.LocalName is "vanish" or "webHidden" ? WordXml.IsOn(reader) : hidden;
                WordXml.Skip(reader);
            }
        }
    }

    private void ReadContent(bool bold, Action draw)
    {
        switch (reader.LocalName)
        {
            case "t":
                Append(ReadText(), bold);
                return;
            case "tab" or "ptab":
                Append("\t", bold);
                break;
            case "br" when WordXml.Value(reader, "type") is null or "textWrapping":
            case "cr":
                Append("\n", bold);
                break;
            case "noBreakHyphen":
                Append("-", bold);
                break;
            case "sym":
                Append(Symbol(), bold);
                break;
            case "fldChar":
                Field(WordXml.Value(reader, "fldCharType"));
                WordXml.Skip(reader);
                return;
            case "footnoteReference" or "endnoteReference":
                if (WordXml.Value(reader, "id") is { } id)
                {
                    Notes.Add((reader.LocalName[0] == 'e', id));
                }

                break;
            case "ruby" or "rubyBase" or "r":
                Read(draw);
                return;
            case "drawing" or "pict" or "object" or "AlternateContent":
                draw();
                return;
            default:
                break; // deleted words, codes of fields, marks of notes: nothing of them is shown
        }

        WordXml.Skip(reader);
    }

    /// <summary>The characters of the element on which the reader stands; behind it the reader stands at its end.</summary>
    internal string ReadText()
    {
        if (reader.IsEmptyElement)
        {
            return string.Empty;
        }

        int depth = reader.Depth;
        var words = new System.Text.StringBuilder();
        while (WordXml.Next(reader) && reader.Depth > depth)
        {
            if (reader.NodeType is XmlNodeType.Text or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace or XmlNodeType.CDATA)
            {
                words.Append(reader.Value);
            }
        }

        return words.ToString();
    }

    private void Field(string? mark)
    {
        switch (mark)
        {
            case "begin":
                _fields.Push(true);
                break;
            case "separate" when _fields.Count > 0:
                _fields.Pop();
                _fields.Push(false);
                break;
            case "end" when _fields.Count > 0:
                _fields.Pop();
                break;
            default:
                break;
        }
    }

    // A sign of Symbol or Wingdings is known only where it is an ordinary character, too.
    private string Symbol() =>
        int.TryParse(WordXml.Value(reader, "char"), NumberStyles.HexNumber, CultureInfo.InvariantCulture, out int code)
        && code is >= 0x20 and < 0xD800 and not 0x7F
            ? ((char)code).ToString()
            : string.Empty;

    /// <summary>Which paragraph was being read when a text box began.</summary>
    internal readonly record struct State(WordParagraph? Paragraph);
}
