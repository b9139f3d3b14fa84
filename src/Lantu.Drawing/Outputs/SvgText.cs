using System.Text;
using Lantu.Drawing.Display;

namespace Lantu.Drawing.Outputs;

/// <summary>Grows a text of XML.</summary>
internal sealed class SvgText
{
    private readonly StringBuilder _text = new(1 << 12);

    /// <summary>Text that is XML already.</summary>
    public SvgText Raw(string xml)
    {
        _text.Append(xml);
        return this;
    }

    /// <summary>Another text of XML, as it is now.</summary>
    public SvgText Raw(SvgText xml)
    {
        _text.Append(xml._text);
        return this;
    }

    /// <summary>A number with at most two decimals, as short as it can be told.</summary>
    public SvgText Number(double value)
    {
        double rounded = Math.Round(value, 2, MidpointRounding.AwayFromZero);
        // Minus zero is zero.
        DecimalText.Append(_text, rounded == 0 ? 0 : rounded, "0.##");
        return this;
    }

    /// <summary>Two numbers with a space between them.</summary>
    public SvgText Pair(Point point) => Number(point.X).Raw(" ").Number(point.Y);

    /// <summary>Text for an attribute or for content.</summary>
    public SvgText Escaped(string text)
    {
        foreach (Rune character in text.EnumerateRunes())
        {
            Append(character);
        }

        return this;
    }

    /// <summary>As UTF-8, without a byte order mark; never as one string before.</summary>
    public byte[] ToBytes()
    {
        int length = 0;
        Encoder encoder = Encoding.UTF8.GetEncoder();
        foreach (ReadOnlyMemory<char> chunk in _text.GetChunks())
        {
            length += encoder.GetByteCount(chunk.Span, flush: false);
        }

        byte[] bytes = new byte[length];
        int filled = 0;
        foreach (ReadOnlyMemory<char> chunk in _text.GetChunks())
        {
            filled += encoder.GetBytes(chunk.Span, bytes.AsSpan(filled), flush: false);
        }

        return bytes;
    }

    /// <inheritdoc/>
    public override string ToString() => _text.ToString();

    private void Append(Rune character)
    {
        switch (character.Value)
        {
            case '&':
                _text.Append("&amp;");
                break;
            case '<':
                _text.Append("&lt;");
                break;
            case '>':
                _text.Append("&gt;");
                break;
            case '"':
                _text.Append("&quot;");
                break;
            case '\t' or '\n' or '\r':
                _text.Append(' ');
                break;
            // XML has no place for them, not even as references.
            case < 0x20 or 0xFFFE or 0xFFFF:
                break;
            default:
                Span<char> units = stackalloc char[2];
                _text.Append(units[..character.EncodeToUtf16(units)]);
                break;
        }
    }
}
