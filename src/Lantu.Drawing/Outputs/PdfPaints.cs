using System.Globalization;
using System.Text;
using Lantu.Drawing.Display;

namespace Lantu.Drawing.Outputs;

/// <summary>The opacities and gradients of a PDF, each told once.</summary>
internal sealed class PdfPaints(PdfFile file, Rect page)
{
    private readonly Dictionary<string, int> _states = [];
    private readonly Dictionary<string, int> _shadings = [];

    /// <summary>The state that sets the opacity of areas and letters.</summary>
    public string FillOpacity(byte alpha) => State(
        string.Create(CultureInfo.InvariantCulture, $"f{alpha}"), () => $"<</ca {Share(alpha)}>>");

    /// <summary>The state that sets the opacity of lines.</summary>
    public string LineOpacity(byte alpha) => State(
        string.Create(CultureInfo.InvariantCulture, $"s{alpha}"), () => $"<</CA {Share(alpha)}>>");

    /// <summary>The state that lets areas fade along a gradient.</summary>
    public string Fading(Paint.Gradient gradient)
    {
        string one = Share(gradient.First.Alpha);
        string two = Share(gradient.Second.Alpha);
        string axis = Axis(gradient);
        return State($"m{axis}{one}-{two}", () =>
        {
            int mask = file.Add(Shading("DeviceGray", axis, one, two));
            string box = string.Create(CultureInfo.InvariantCulture, $"{page.X:0.##} {page.Y:0.##} {page.Right:0.##} {page.Bottom:0.##}");
            int form = file.AddStream(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"/Type/XObject/Subtype/Form/BBox[{box}]/Group<</S/Transparency/CS/DeviceGray>>/Resources<</Shading<</Sh {mask} 0 R>>>>"),
                "/Sh sh"u8);
            return string.Create(CultureInfo.InvariantCulture, $"<</ca 1/SMask<</Type/Mask/S/Luminosity/G {form} 0 R>>>>");
        });
    }

    /// <summary>The shading with the colors of a gradient, without their opacity.</summary>
    public string Colors(Paint.Gradient gradient)
    {
        string shading = Shading("DeviceRGB", Axis(gradient), Channels(gradient.First), Channels(gradient.Second));
        if (!_shadings.TryGetValue(shading, out int number))
        {
            number = file.Add(shading);
            _shadings.Add(shading, number);
        }

        return string.Create(CultureInfo.InvariantCulture, $"Sh{number}");
    }

    /// <summary>The resources, as entries of the dictionary of a page.</summary>
    public string Resources()
    {
        var text = new StringBuilder("/ExtGState<<");
        foreach (int number in _states.Values)
        {
            text.Append(CultureInfo.InvariantCulture, $"/Gs{number} {number} 0 R");
        }

        text.Append(">>/Shading<<");
        foreach (int number in _shadings.Values)
        {
            text.Append(CultureInfo.InvariantCulture, $"/Sh{number} {number} 0 R");
        }

        return text.Append(">>").ToString();
    }

    private string State(string key, Func<string> body)
    {
        if (!_states.TryGetValue(key, out int number))
        {
            number = file.Add(body());
            _states.Add(key, number);
        }

        return string.Create(CultureInfo.InvariantCulture, $"Gs{number}");
    }

    private static string Shading(string colors, string axis, string first, string second) =>
        $"<</ShadingType 2/ColorSpace/{colors}/Coords[{axis}]/Extend[true true]"
        + $"/Function<</FunctionType 2/Domain[0 1]/C0[{first}]/C1[{second}]/N 1>>>>";

    private static string Axis(Paint.Gradient gradient) => string.Create(
        CultureInfo.InvariantCulture,
        $"{gradient.From.X:0.###} {gradient.From.Y:0.###} {gradient.To.X:0.###} {gradient.To.Y:0.###}");

    private static string Channels(Color color) => $"{Share(color.Red)} {Share(color.Green)} {Share(color.Blue)}";

    private static string Share(byte channel) => (channel / 255.0).ToString("0.####", CultureInfo.InvariantCulture);
}
