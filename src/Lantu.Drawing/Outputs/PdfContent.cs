using System.Text;
using Lantu.Drawing.Display;

namespace Lantu.Drawing.Outputs;

/// <summary>Grows the operators of a content stream (ISO 32000-1, annex A).</summary>
internal sealed class PdfContent
{
    private readonly StringBuilder _text = new(1 << 14);

    /// <summary>Operators as they are.</summary>
    public PdfContent Raw(string operators)
    {
        _text.Append(operators);
        return this;
    }

    /// <summary>A number with at most three decimals, and a space.</summary>
    public PdfContent Number(double value)
    {
        double rounded = Math.Round(value, 3, MidpointRounding.AwayFromZero);
        DecimalText.Append(_text, rounded == 0 ? 0 : rounded, "0.###");
        _text.Append(' ');
        return this;
    }

    /// <summary>Both coordinates, each with a space.</summary>
    public PdfContent Pair(Point point) => Number(point.X).Number(point.Y);

    /// <summary>The three channels, each from 0 to 1 and with a space.</summary>
    public PdfContent Channels(Color color) => Number(color.Red / 255.0).Number(color.Green / 255.0).Number(color.Blue / 255.0);

    /// <summary>The steps of a path, not yet painted.</summary>
    public PdfContent Outline(PathShape shape)
    {
        foreach (PathStep step in shape.Steps)
        {
            _ = step.Verb switch
            {
                PathVerb.Move => Pair(step.End).Raw("m\n"),
                PathVerb.Line => Pair(step.End).Raw("l\n"),
                PathVerb.Curve => Pair(step.First).Pair(step.Second).Pair(step.End).Raw("c\n"),
                PathVerb.Close => Raw("h\n"),
            };
        }

        return this;
    }

    /// <summary>A rectangle, not yet painted.</summary>
    public PdfContent Rectangle(Rect area) => Number(area.X).Number(area.Y).Number(area.Width).Number(area.Height).Raw("re\n");

    /// <summary>The stream.</summary>
    public byte[] ToBytes() => Encoding.ASCII.GetBytes(_text.ToString());
}
