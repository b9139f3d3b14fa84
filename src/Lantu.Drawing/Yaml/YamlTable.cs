namespace Lantu.Drawing.Yaml;

/// <summary>A table of which only some keys are known; every other is refused with the nearest one that is.</summary>
internal sealed class YamlTable
{
    private readonly YamlNode.Table _table;

    /// <summary>Opens a table.</summary>
    /// <param name="node">What stands there.</param>
    /// <param name="known">The keys that it may have.</param>
    /// <exception cref="YamlFormatException">It is no table, or has another key.</exception>
    internal YamlTable(YamlNode node, params string[] known)
    {
        if (node is not YamlNode.Table table)
        {
            throw WrongType(node, $"若干“键: 值”（{string.Join("、", known)}）", $"a table with the keys {string.Join(", ", known)}", known);
        }

        foreach (YamlEntry entry in table.Entries)
        {
            string name = entry.Key.Value!;
            if (!known.Contains(name, StringComparer.Ordinal))
            {
                string? near = NearestWord.Of(name, known);
                throw entry.Key.Fault(
                    $"不认识“{name}”{(near is null ? "" : $"，是不是“{near}”")}；这里可以写：{string.Join("、", known)}",
                    $"“{name}” is not known{(near is null ? "" : $"; did you mean “{near}”")}; the keys here are {string.Join(", ", known)}");
            }
        }

        _table = table;
    }

    internal YamlNode Node => _table;

    /// <summary>What stands behind a key, be it nothing; null where the key is missing.</summary>
    internal YamlNode? Value(string key) => _table.Entries.FirstOrDefault(entry => entry.Key.Value == key)?.Value;

    /// <summary>The value of a key; null where the key is missing, or stands without a value.</summary>
    internal YamlNode? Optional(string key) => Value(key) is YamlNode.Scalar { Value: null } ? null : Value(key);

    /// <summary>The value of a key that must be there.</summary>
    /// <exception cref="YamlFormatException">It is missing.</exception>
    internal YamlNode Required(string key) =>
        Optional(key) ?? throw _table.Fault($"这里缺少“{key}”；请补上“{key}: …”", $"“{key}” is missing here; add “{key}: …”");

    /// <summary>The text of a key that must be there.</summary>
    internal string Text(string key) => TextOf(Required(key), key);

    /// <summary>The text of a key; null where there is none.</summary>
    internal string? TextOrNull(string key) => Optional(key) is { } value ? TextOf(value, key) : null;

    /// <summary>The list of a key that must be there.</summary>
    internal IReadOnlyList<T> List<T>(string key, Func<YamlNode, T> read) => ListOf(Required(key), key, read);

    /// <summary>The list of a key; empty where there is none.</summary>
    internal IReadOnlyList<T> ListOrEmpty<T>(string key, Func<YamlNode, T> read) =>
        Optional(key) is { } value ? ListOf(value, key, read) : [];

    /// <summary>The texts of a key: a list, or one alone; empty where there are none.</summary>
    internal IReadOnlyList<string> Texts(string key) => Optional(key) switch
    {
        null => [],
        YamlNode.Scalar one => [TextOf(one, key)],
        { } value => ListOf(value, key, item => TextOf(item, key)),
    };

    private static string TextOf(YamlNode node, string key) => node is YamlNode.Scalar { Value: { } text }
        ? text
        : throw node.Fault(
            $"“{key}”应当是文字，这里是{node.Name.Chinese}；请写在冒号后面，必要时加双引号",
            $"“{key}” is a text, here stands {node.Name.English}; write it behind the colon, in double quotes where needed");

    private static IReadOnlyList<T> ListOf<T>(YamlNode node, string key, Func<YamlNode, T> read) => node is YamlNode.List list
        ? [.. list.Items.Select(read)]
        : throw node.Fault(
            $"“{key}”应当是列表，这里是{node.Name.Chinese}；请在每一项前面写“- ”",
            $"“{key}” is a list, here stands {node.Name.English}; begin each entry with “- ”");

    // label:生产总值 and label：生产总值 are texts to YAML.
    private static YamlFormatException WrongType(YamlNode node, string chinese, string english, string[] known)
    {
        if (node is YamlNode.Scalar { Value: { } text })
        {
            int colon = text.AsSpan().IndexOfAny(':', '：');
            if (colon > 0 && known.Contains(text[..colon].Trim(), StringComparer.Ordinal))
            {
                return node.Fault(
                    $"“{text[..colon]}”后面应当是半角冒号和一个空格“: ”", $"write a plain colon and a space behind “{text[..colon]}”");
            }
        }

        return node.Fault($"这里应当是{chinese}，却是{node.Name.Chinese}", $"here belongs {english}, not {node.Name.English}");
    }
}
