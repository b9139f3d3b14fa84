using System.Text;

namespace Lantu.Text.Formats;

/// <summary>Puts a <see cref="FormattedDocument"/> together, block by block.</summary>
/// <remarks>
/// <code>
/// builder.Open(new FormattedBlock(BlockForm.Heading, 0, 0) { Level = 1 });
/// builder.Append("一、", null);                       // a label that the format counts
/// builder.EndLabel();
/// builder.Append("工作回顾", new SourcePlace.Part("word/document.xml", 3, 0));
/// builder.Close();
/// </code>
/// A block that got no words is dropped, and a container that got no leaf.
/// </remarks>
public sealed class FormattedDocumentBuilder
{
    private readonly StringBuilder _text = new();
    private readonly List<FormattedBlock> _blocks = [];
    private readonly List<SourceSegment> _segments = [];
    private readonly List<RecognisedRun> _recognised = [];
    private readonly List<ParserDoubt> _doubts = [];
    private readonly List<SourcePage> _pages = [];
    private readonly Stack<int> _containers = [];
    private int _open = -1;

    /// <summary>Where the next character will stand.</summary>
    public int Position => _open < 0 && _text.Length > 0 ? _text.Length + 1 : _text.Length;

    /// <summary>How many characters there are so far.</summary>
    public int Length => _text.Length;

    /// <summary>Opens a leaf block; its start and end are set by the builder.</summary>
    /// <param name="block">Its form, level and cell; positions are ignored.</param>
    /// <exception cref="InvalidOperationException">A leaf is open.</exception>
    public void Open(FormattedBlock block)
    {
        ThrowIfOpen();
        if (block.IsContainer)
        {
            throw new ArgumentException("A container is opened by OpenContainer.", nameof(block));
        }

        if (_text.Length > 0)
        {
            _text.Append('\n');
        }

        _open = _blocks.Count;
        _blocks.Add(new FormattedBlock(block.Form, _text.Length, _text.Length)
        {
            Parent = _containers.TryPeek(out int container) ? container : -1,
            Level = block.Level,
            Strong = block.Strong,
            Row = block.Row,
            Column = block.Column,
            RowSpan = Math.Max(1, block.RowSpan),
            ColumnSpan = Math.Max(1, block.ColumnSpan),
            IsHead = block.IsHead,
        });
    }

    /// <summary>Opens a table or a tile.</summary>
    public void OpenContainer(BlockForm form)
    {
        ThrowIfOpen();
        var container = new FormattedBlock(form, Position, Position) { Parent = _containers.TryPeek(out int outer) ? outer : -1 };
        if (!container.IsContainer)
        {
            throw new ArgumentException("It is no container.", nameof(form));
        }

        _containers.Push(_blocks.Count);
        _blocks.Add(container);
    }

    /// <summary>Appends words to the open leaf.</summary>
    /// <param name="words">Line feeds, tabs and control characters in it become spaces, so that lengths stay.</param>
    /// <param name="place">Where they came from; null for words that the parser adds.</param>
    /// <returns>Where they stand in the text.</returns>
    public TextSpan Append(ReadOnlySpan<char> words, SourcePlace? place)
    {
        if (_open < 0)
        {
            throw new InvalidOperationException("No block is open.");
        }

        int start = _text.Length;
        foreach (char character in words)
        {
            _text.Append(char.IsControl(character) || character is '\u2028' or '\u2029' ? ' ' : character);
        }

        var span = new TextSpan(start, _text.Length);
        if (place is not null && span.Length > 0)
        {
            _segments.Add(new SourceSegment(span, place));
        }

        return span;
    }

    /// <summary>Says that what the open leaf holds so far is its label.</summary>
    public void EndLabel()
    {
        if (_open >= 0)
        {
            _blocks[_open] = _blocks[_open] with { LabelEnd = _text.Length };
        }
    }

    /// <summary>Says that all of the open leaf is set in bold, larger or centred.</summary>
    public void MarkStrong()
    {
        if (_open >= 0)
        {
            _blocks[_open] = _blocks[_open] with { Strong = true };
        }
    }

    /// <summary>Closes the open leaf; one without words is taken back, with its segments.</summary>
    /// <returns>Whether it is kept.</returns>
    public bool Close()
    {
        if (_open < 0)
        {
            throw new InvalidOperationException("No block is open.");
        }

        FormattedBlock block = _blocks[_open];
        _open = -1;
        if (IsBlank(block.Start))
        {
            TakeBack(block.Start);
            _text.Length = Math.Max(0, block.Start - 1);
            _blocks.RemoveAt(_blocks.Count - 1);
            return false;
        }

        _blocks[^1] = block with { End = _text.Length };
        return true;
    }

    /// <summary>Closes the container that was opened last; one without leaves is taken back.</summary>
    public void CloseContainer()
    {
        ThrowIfOpen();
        int index = _containers.Pop();
        if (index == _blocks.Count - 1)
        {
            _blocks.RemoveAt(index);
        }
        else
        {
            _blocks[index] = _blocks[index] with { Start = _blocks[index + 1].Start, End = _text.Length };
        }
    }

    /// <summary>Says how sure the recognition of a stretch is.</summary>
    public void Recognised(TextSpan span, decimal confidence) => _recognised.Add(new RecognisedRun(span, Math.Clamp(confidence, 0, 1)));

    /// <summary>Puts a doubt down.</summary>
    public void Doubt(ParserDoubtKind kind, TextSpan span, string detail) => _doubts.Add(new ParserDoubt(kind, span, detail));

    /// <summary>Adds a page; the first gets the number 1.</summary>
    public void AddPage(SourcePage page) => _pages.Add(page);

    /// <summary>The document.</summary>
    /// <exception cref="InvalidOperationException">A block is still open.</exception>
    public FormattedDocument Build(string mediaType, LineEnds lineEnds = LineEnds.OfBlocks, string? encoding = null)
    {
        ThrowIfOpen();
        if (_containers.Count > 0)
        {
            throw new InvalidOperationException("A container is open.");
        }

        int length = _text.Length;
        return new FormattedDocument
        {
            Text = _text.ToString(),
            LineEnds = lineEnds,
            Blocks = [.. _blocks],
            Segments = [.. _segments],
            Pages = [.. _pages],
            Recognised = [.. _recognised],
            Doubts = [.. _doubts.Select(doubt => doubt with { Span = new TextSpan(Math.Min(doubt.Span.Start, length), Math.Min(doubt.Span.End, length)) })],
            MediaType = mediaType,
            Encoding = encoding,
        };
    }

    private void TakeBack(int start)
    {
        while (_segments.Count > 0 && _segments[^1].Span.Start >= start)
        {
            _segments.RemoveAt(_segments.Count - 1);
        }

        while (_recognised.Count > 0 && _recognised[^1].Span.Start >= start)
        {
            _recognised.RemoveAt(_recognised.Count - 1);
        }
    }

    private bool IsBlank(int start)
    {
        for (int i = start; i < _text.Length; i++)
        {
            if (!char.IsWhiteSpace(_text[i]) && _text[i] is not ('\u200B' or '\uFEFF'))
            {
                return false;
            }
        }

        return true;
    }

    private void ThrowIfOpen()
    {
        if (_open >= 0)
        {
            throw new InvalidOperationException("A block is open.");
        }
    }
}
