using System.Text;
using Lantu.Text.Formats;

namespace Lantu.Formats.Html;

/// <summary>A line of a page in the making: white space as a browser sets it, and where each character stands.</summary>
internal sealed class HtmlLine
{
    private const int Nowhere = -1;

    private readonly StringBuilder _words = new();
    private readonly List<int> _positions = [];
    private int _letters;
    private int _bold;

    // What kind of space waits for the next letter: 0 none, 1 a line's end, 2 a space.
    private int _space;

    /// <summary>Whether it has no letter yet.</summary>
    internal bool IsBlank => _letters == 0;

    /// <summary>Whether all its letters are bold.</summary>
    internal bool IsBold => _letters > 0 && _bold == _letters;

    internal void Clear()
    {
        _words.Clear();
        _positions.Clear();
        (_letters, _bold, _space) = (0, 0, 0);
    }

    internal void Append(string data, int[]? positions, bool bold)
    {
        for (int i = 0; i < data.Length; i++)
        {
            char character = data[i];
            if (IsNothing(character))
            {
                continue;
            }

            if (char.IsWhiteSpace(character))
            {
                _space = Math.Max(_space, character is '\n' or '\r' ? 1 : 2);
                continue;
            }

            // An editor's line end between two Chinese characters is no space.
            if (_words.Length > 0 && (_space == 2 || (_space == 1 && !(IsWide(_words[^1]) && IsWide(character)))))
            {
                _words.Append(' ');
                _positions.Add(Nowhere);
            }

            _space = 0;
            _words.Append(character);
            _positions.Add(positions is null ? Nowhere : positions[i]);
            _letters++;
            _bold += bold ? 1 : 0;
        }
    }

    internal bool StartsWithLabel(string label) => _words.Length >= label.Length && _words.ToString(0, label.Length) == label;

    internal void WriteTo(FormattedDocumentBuilder builder)
    {
        int start = 0;
        while (start < _words.Length)
        {
            int end = start + 1;
            int position = _positions[start];
            while (end < _words.Length && (position == Nowhere ? _positions[end] == Nowhere : _positions[end] == position + end - start))
            {
                end++;
            }

            builder.Append(_words.ToString(start, end - start), position == Nowhere ? null : new SourcePlace.Characters(position, end - start));
            start = end;
        }
    }

    private static bool IsNothing(char character) => character is '\u200B' or '\u200C' or '\u200D' or '\u2060' or '\uFEFF' or '\u00AD' || char.IsControl(character) && !char.IsWhiteSpace(character);

    private static bool IsWide(char character) => character >= '\u2E80' || character is '“' or '”' or '‘' or '’' or '—' or '…';
}
