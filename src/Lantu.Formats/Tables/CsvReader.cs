using System.Text;
using Lantu.Text;

namespace Lantu.Formats.Tables;

/// <summary>A field of a table of text.</summary>
/// <param name="Value">Its words, without the quotes.</param>
/// <param name="Source">Where they stand, without the outer quotes.</param>
internal readonly record struct CsvField(string Value, TextSpan Source);

/// <summary>Reads tables of text (RFC 4180), one record after the other.</summary>
internal sealed class CsvReader(string text, char separator)
{
    private int _at;

    /// <summary>Whether a quote was opened and never closed, or words stood behind a closing one.</summary>
    internal bool IsDamaged { get; private set; }

    /// <summary>The next record; null behind the last.</summary>
    internal List<CsvField>? Read()
    {
        if (_at >= text.Length)
        {
            return null;
        }

        var record = new List<CsvField>();
        while (true)
        {
            record.Add(ReadField());
            if (_at < text.Length && text[_at] == separator)
            {
                _at++;
                continue;
            }

            if (_at < text.Length)
            {
                _at++; // the line feed
            }

            return record;
        }
    }

    private CsvField ReadField()
    {
        if (_at < text.Length && text[_at] == '"')
        {
            return ReadQuoted();
        }

        int start = _at;
        int length = text.AsSpan(start).IndexOfAny(separator, '\n');
        _at = length < 0 ? text.Length : start + length;
        return new CsvField(text[start.._at], new TextSpan(start, _at));
    }

    private CsvField ReadQuoted()
    {
        int start = ++_at;
        var words = new StringBuilder();
        while (true)
        {
            int quote = text.IndexOf('"', _at);
            if (quote < 0)
            {
                IsDamaged = true;
                words.Append(text, _at, text.Length - _at);
                _at = text.Length;
                return new CsvField(words.ToString(), new TextSpan(start, text.Length));
            }

            words.Append(text, _at, quote - _at);
            _at = quote + 1;
            if (_at < text.Length && text[_at] == '"')
            {
                words.Append('"');
                _at++;
                continue;
            }

            int rest = text.AsSpan(_at).IndexOfAny(separator, '\n');
            int end = rest < 0 ? text.Length : _at + rest;
            IsDamaged |= !text.AsSpan(_at, end - _at).IsWhiteSpace();
            _at = end;
            return new CsvField(words.ToString(), new TextSpan(start, quote));
        }
    }
}
