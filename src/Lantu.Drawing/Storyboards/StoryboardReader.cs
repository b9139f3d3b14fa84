using System.Globalization;
using Lantu.Drawing.Yaml;

namespace Lantu.Drawing.Storyboards;

/// <summary>Reads the file of a storyboard as an editor left it.</summary>
public static class StoryboardReader
{
    private const string FirstLine = "schema: " + StoryboardFile.Schema;

    // Items within items: an initiative with its tasks is two; nobody sees a fifth level in a picture.
    private const int DeepestItems = 8;

    /// <summary>Reads a storyboard.</summary>
    /// <param name="text">The whole file.</param>
    /// <exception cref="YamlFormatException">A mistake, with its line, its column and the way out.</exception>
    public static StoryboardFile Read(string text)
    {
        YamlNode root = YamlTree.Read(text, FirstLine);
        var table = new YamlTable(root, "schema", "kicker", "year", "title", "subtitle", "theme", "language", "width", "source", "parts");
        YamlNode schema = table.Required("schema");
        if (schema is not YamlNode.Scalar { Value: StoryboardFile.Schema })
        {
            throw schema.Fault(
                $"这不是本版本能读的图稿：应当是“{FirstLine}”，这里是{schema.Name.Chinese}；请用 --plan-out 重新写出图稿",
                $"not a storyboard that this version reads: expected “{FirstLine}”, found {schema.Name.English}; write it again with --plan-out");
        }

        var source = new YamlTable(table.Required("source"), "name", "sha256");
        var storyboard = new Storyboard
        {
            Kicker = table.TextOrNull("kicker"),
            Year = table.TextOrNull("year"),
            Title = table.Text("title"),
            Subtitle = table.TextOrNull("subtitle"),
            Parts = table.List("parts", Part),
            Source = source.Text("name"),
            Sha256 = source.Text("sha256"),
        };
        return new StoryboardFile(storyboard, table.TextOrNull("theme"), Language(table)) { Width = Width(table), Places = StoryPlaces.Read(root) };
    }

    private static string? Language(YamlTable table)
    {
        string? language = table.TextOrNull("language");
        return language is null or "zh" or "en"
            ? language
            : throw table.Required("language").Fault($"没有语言“{language}”；请写 zh 或 en", $"there is no language “{language}”; write zh or en");
    }

    private static int? Width(YamlTable table)
    {
        string? width = table.TextOrNull("width");
        return width is null ? null
            : int.TryParse(width, NumberStyles.None, CultureInfo.InvariantCulture, out int pixels) && pixels is >= StoryboardFile.Narrowest and <= StoryboardFile.Widest ? pixels
            : throw table.Required("width").Fault(
                $"宽度“{width}”不行；请写 {StoryboardFile.Narrowest} 到 {StoryboardFile.Widest} 之间的整数",
                $"the width cannot be “{width}”; write a whole number from {StoryboardFile.Narrowest} to {StoryboardFile.Widest}");
    }

    private static StoryPart Part(YamlNode node)
    {
        var table = new YamlTable(node, "heading", "note", "from", "blocks");
        return new StoryPart(table.TextOrNull("heading"), table.TextOrNull("note"), table.List("blocks", Block), table.Texts("from"));
    }

    private static StoryBlock Block(YamlNode node)
    {
        var table = new YamlTable(node, "kind", "heading", "note", "items");
        return new StoryBlock(Kind(table), table.TextOrNull("heading"), table.TextOrNull("note"), table.List("items", item => Item(item, 1)));
    }

    private static BlockKind Kind(YamlTable table)
    {
        string word = table.Text("kind");
        if (BlockKindNames.Find(word) is { } kind)
        {
            return kind;
        }

        string[] known = [.. BlockKindNames.All.Select(BlockKindNames.Of)];
        string? near = NearestWord.Of(word, known);
        throw table.Required("kind").Fault(
            $"没有“{word}”这种画法{(near is null ? "" : $"，是不是“{near}”")}；可以写：{string.Join("、", known)}",
            $"there is no kind “{word}”{(near is null ? "" : $"; did you mean “{near}”")}; the kinds are {string.Join(", ", known)}");
    }

    private static StoryItem Item(YamlNode node, int depth)
    {
        if (depth > DeepestItems)
        {
            throw node.Fault("items 嵌套太深，图上画不下；请减少层次", "items within items, too deep for a picture; use fewer levels");
        }

        var table = new YamlTable(node, "label", "text", "number", "icon", "value", "before", "notes", "from", "items");
        return new StoryItem
        {
            Label = table.Text("label"),
            Text = table.TextOrNull("text"),
            Number = table.TextOrNull("number"),
            Icon = table.TextOrNull("icon"),
            Value = table.Optional("value") is { } value ? Figure(value) : null,
            Before = table.Optional("before") is { } before ? Figure(before) : null,
            Notes = table.ListOrEmpty("notes", Figure),
            From = table.Texts("from"),
            Items = table.ListOrEmpty("items", item => Item(item, depth + 1)),
        };
    }

    private static StoryFigure Figure(YamlNode node)
    {
        var table = new YamlTable(node, "text", "from");
        return new StoryFigure(table.Text("text"), table.Texts("from"));
    }
}
