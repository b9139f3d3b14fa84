using System.Text;
using AngleSharp.Html.Parser;
using AngleSharp.Html.Parser.Tokens;
using AngleSharp.Text;

namespace Lantu.Formats.Html;

/// <summary>Leads from the characters of a page's text nodes to those of its source.</summary>
/// <remarks>
/// The parser tells the place of each token, not of each node. Text nodes come in the order of the tokens they were made
/// of, except where a parser moves them (words between the rows of a table); those find their words a little further on,
/// or have no place.
/// </remarks>
internal sealed class HtmlPlaces(string source)
{
    private const int LookAhead = 4_096;

    private readonly StringBuilder _words = new();
    private readonly List<int> _positions = [];
    private string? _all;
    private int _next;

    /// <summary>Takes a token of the parser.</summary>
    internal void Take(HtmlToken token, TextRange range)
    {
        if (token.Type != HtmlTokenType.Character)
        {
            return;
        }

        int at = range.Start.Index;
        foreach (char character in token.Data)
        {
            _words.Append(character);
            _positions.Add(Math.Clamp(at, 0, source.Length));
            at = Behind(at, character);
        }
    }

    /// <summary>For each character of the next text node its position in the source; null where that is not known.</summary>
    internal int[]? Next(string data)
    {
        _all ??= _words.ToString();
        if (data.Length == 0)
        {
            return null;
        }

        int found = string.CompareOrdinal(_all, _next, data, 0, data.Length) == 0 ? _next : -1;
        if (found < 0)
        {
            int length = Math.Min(_all.Length - _next, data.Length + LookAhead);
            found = length > 0 ? _all.IndexOf(data, _next, length, StringComparison.Ordinal) : -1;
        }

        if (found < 0)
        {
            return null;
        }

        _next = found + data.Length;
        return [.. _positions.GetRange(found, data.Length)];
    }

    // An entity stands for one character, or for two of a pair.
    private int Behind(int at, char character)
    {
        if (at >= source.Length || source[at] != '&')
        {
            return at + 1;
        }

        const int longestEntity = 40;
        ReadOnlySpan<char> rest = source.AsSpan(at, Math.Min(longestEntity, source.Length - at));
        int end = rest.IndexOf(';');
        if (character == '&' && !(end > 0 && rest[1..end] is "amp" or "AMP" or "#38" or "#x26" or "#X26"))
        {
            return at + 1;
        }

        return char.IsHighSurrogate(character) ? at : end < 0 ? at + 1 : at + end + 1;
    }
}
