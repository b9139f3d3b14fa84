namespace Lantu.Drawing.Yaml;

/// <summary>A piece of a YAML file that knows where it stands.</summary>
/// <param name="Line">From 1.</param>
/// <param name="Column">From 1, in UTF-16 units.</param>
internal abstract record YamlNode(int Line, int Column)
{
    /// <summary>What it is, for a message.</summary>
    internal (string Chinese, string English) Name => this switch
    {
        Scalar { Value: null } => ("空值", "nothing"),
        Scalar scalar => ($"文字“{Short(scalar.Value)}”", $"the text “{Short(scalar.Value)}”"),
        List => ("列表", "a list"),
        _ => ("若干“键: 值”", "a table of “key: value”"),
    };

    internal YamlFormatException Fault(string chinese, string english) => new(Line, Column, chinese, english);

    private static string Short(string words) => words.Length <= 24 ? words : words[..24] + "…";

    /// <summary>A text; null for an empty value, <c>~</c> and <c>null</c> without quotes.</summary>
    internal sealed record Scalar(string? Value, int Line, int Column) : YamlNode(Line, Column);

    /// <summary>Lines that begin with a dash, or <c>[a, b]</c>.</summary>
    internal sealed record List(IReadOnlyList<YamlNode> Items, int Line, int Column) : YamlNode(Line, Column);

    /// <summary>Keys with their values, or <c>{text: a, from: b}</c>; no key stands twice.</summary>
    internal sealed record Table(IReadOnlyList<YamlEntry> Entries, int Line, int Column) : YamlNode(Line, Column);
}

/// <summary>A key with its value.</summary>
internal sealed record YamlEntry(YamlNode.Scalar Key, YamlNode Value);
