using Lantu.Text;

namespace Lantu.App.Views;

/// <summary>The lines of a text, counted from 1 as editors do.</summary>
internal sealed class TextLines
{
    private readonly string _text;
    private readonly List<int> _starts = [0];

    internal TextLines(string text)
    {
        _text = text;
        for (int i = text.IndexOf('\n', StringComparison.Ordinal); i >= 0 && i + 1 < text.Length; i = text.IndexOf('\n', i + 1))
        {
            _starts.Add(i + 1);
        }
    }

    internal int Count => _starts.Count;

    /// <summary>The line in which a position stands.</summary>
    internal int Of(int position)
    {
        int found = _starts.BinarySearch(position);
        return found >= 0 ? found + 1 : ~found;
    }

    /// <summary>A line without its line feed.</summary>
    internal TextSpan SpanOf(int line)
    {
        int start = _starts[line - 1];
        int end = line < _starts.Count ? _starts[line] - 1 : _text.Length;
        return new TextSpan(start, end > start && _text[end - 1] == '\n' ? end - 1 : end);
    }
}
