using System.Text;

namespace Lantu.Drawing.Pages;

/// <summary>Writes HTML: every text and every attribute escaped, no element left open by the one who opened it.</summary>
internal sealed class Markup
{
    private readonly StringBuilder _html = new();

    /// <summary>Opens an element; attributes whose value is null are left out.</summary>
    internal Markup Open(string tag, params (string Name, string? Value)[] attributes)
    {
        _html.Append('<').Append(tag);
        foreach ((string name, string? value) in attributes)
        {
            if (value is not null)
            {
                _html.Append(' ').Append(name);
                if (value.Length > 0)
                {
                    _html.Append("=\"");
                    Escape(value);
                    _html.Append('"');
                }
            }
        }

        _html.Append('>');
        return this;
    }

    /// <summary>Closes an element.</summary>
    internal Markup Close(string tag)
    {
        _html.Append("</").Append(tag).Append('>');
        return this;
    }

    /// <summary>A text between the tags.</summary>
    internal Markup Text(string text)
    {
        Escape(text);
        return this;
    }

    /// <summary>An element that holds a text alone.</summary>
    internal Markup Element(string tag, string? style, string text) => Open(tag, ("class", style)).Text(text).Close(tag);

    /// <summary>Markup that was written by us.</summary>
    internal Markup Raw(string markup)
    {
        _html.Append(markup);
        return this;
    }

    /// <summary>Ends the line, so that the page can be read as a file.</summary>
    internal Markup Line()
    {
        _html.Append('\n');
        return this;
    }

    /// <summary>All that was written.</summary>
    public override string ToString() => _html.ToString();

    // What no HTML may hold (controls, halves of a character) stands as U+FFFD.
    private void Escape(string text)
    {
        foreach (Rune character in text.EnumerateRunes())
        {
            switch (character.Value)
            {
                case '&':
                    _html.Append("&amp;");
                    break;
                case '<':
                    _html.Append("&lt;");
                    break;
                case '>':
                    _html.Append("&gt;");
                    break;
                case '"':
                    _html.Append("&quot;");
                    break;
                case '\t' or '\n' or '\r':
                    _html.Append((char)character.Value);
                    break;
                case < 0x20 or (>= 0x7F and < 0xA0) or 0xFFFE or 0xFFFF:
                    _html.Append('\uFFFD');
                    break;
                default:
                    _html.Append(character.ToString());
                    break;
            }
        }
    }
}
