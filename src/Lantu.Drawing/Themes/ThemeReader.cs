using System.Globalization;
using Lantu.Drawing.Display;
using Lantu.Drawing.Yaml;

namespace Lantu.Drawing.Themes;

/// <summary>Reads a theme that an editor wrote: a name and six colors; those left out are the red theme's.</summary>
public static class ThemeReader
{
    private const string FirstLine = "name: my-theme";

    /// <summary>Reads a theme.</summary>
    /// <param name="text">The whole file.</param>
    /// <exception cref="YamlFormatException">A mistake, or a contrast too low to read: with line, column and the way out.</exception>
    public static Theme Read(string text)
    {
        var table = new YamlTable(YamlTree.Read(text, FirstLine), "name", "ground", "ink", "primary", "deep", "accent", "card");
        Theme red = Theme.Red;
        var theme = new Theme(
            table.TextOrNull("name") ?? "custom",
            ColorOf(table, "ground", red.Ground),
            ColorOf(table, "ink", red.Ink),
            ColorOf(table, "primary", red.Primary),
            ColorOf(table, "deep", red.Deep),
            ColorOf(table, "accent", red.Accent),
            ColorOf(table, "card", red.Card));
        if (ThemeRules.Check(theme) is [{ } first, ..])
        {
            throw Fault(table, first);
        }

        return theme;
    }

    private static Color ColorOf(YamlTable table, string key, Color fallback)
    {
        YamlNode? node = table.Value(key);
        if (node is null)
        {
            return fallback;
        }

        if (node is YamlNode.Scalar { Value: { } text } && Color.TryParse(text, out Color? color))
        {
            return color.Value;
        }

        // A # behind a blank begins a comment: the color is gone before anyone sees it.
        throw node is YamlNode.Scalar { Value: null }
            ? node.Fault(
                $"“{key}”没有颜色：# 在 YAML 里是注释的开头；请加引号（\"#B01E16\"）或不写 #（B01E16）",
                $"“{key}” has no color: # begins a comment in YAML; write \"#B01E16\" in quotes, or B01E16 without the sign")
            : node.Fault(
                $"“{key}”应当是颜色，这里是{node.Name.Chinese}；请写六位十六进制数，如 \"#B01E16\"",
                $"“{key}” is a color, here stands {node.Name.English}; write six hexadecimal digits, as \"#B01E16\"");
    }

    private static YamlFormatException Fault(YamlTable table, ThemeRules.Violation violation)
    {
        YamlNode place = table.Value(violation.Key) ?? table.Node;
        string measured = Text(violation.Measured);
        string needed = Text(violation.Needed);
        string chinese = violation.Passing is { } shade ? $"“{violation.Key}”可以改成 \"{shade}\"" : $"“{violation.Key}”怎样调深浅都不够，请改它下面的颜色";
        string english = violation.Passing is { } passing ? $"\"{passing}\" would do for “{violation.Key}”" : $"no shade of “{violation.Key}” would do; change the color beneath it";
        return place.Fault(
            $"{violation.Chinese}看不清：对比度 {measured}，至少要 {needed}；{chinese}",
            $"{violation.English} cannot be read: contrast {measured}, at least {needed} is needed; {english}");
    }

    // Rounded down, so that 4.499 is not told as 4.50.
    private static string Text(double ratio) => (Math.Floor(ratio * 100) / 100).ToString("0.0#", CultureInfo.InvariantCulture);
}
