using System.Globalization;
using System.Text.Json;

namespace Lantu.Analysis.Progress;

/// <summary>Reads the JSON of a configuration, strictly: a slip of the pen shall not silently change a light.</summary>
internal static class ConfigurationReader
{
    private static readonly (string Key, TargetKind Kind)[] Kinds =
    [
        ("flow", TargetKind.Flow), ("growth", TargetKind.Growth), ("stock", TargetKind.Stock), ("ceiling", TargetKind.Ceiling),
        ("rank", TargetKind.Rank), ("average-growth", TargetKind.AverageGrowth), ("in-step", TargetKind.InStep),
        ("direction", TargetKind.Direction), ("long", TargetKind.LaterYear),
    ];

    private static readonly (string Key, LightKind Kind)[] Lights =
    [
        ("progress", LightKind.Progress), ("growth", LightKind.Growth), ("stock", LightKind.Stock), ("rate", LightKind.Rate),
        ("rank", LightKind.Rank), ("direction", LightKind.Direction),
    ];

    internal static ProgressConfiguration Read(string text)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(text, new JsonDocumentOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true, AllowDuplicateProperties = false });
            return ReadRoot(document.RootElement);
        }
        catch (JsonException e)
        {
            string line = e.LineNumber is { } number ? "line " + (number + 1).ToString(CultureInfo.InvariantCulture) : "JSON";
            throw new ConfigurationFormatException(line, "不是合法的 JSON，或同一个键写了两次；请检查引号、逗号和括号", "is no valid JSON, or has a key twice; check quotes, commas and brackets");
        }
    }

    private static ProgressConfiguration ReadRoot(JsonElement root)
    {
        Expect(root, JsonValueKind.Object, "$", "若干“键: 值”", "a table of keys");
        var methods = new Dictionary<TargetKind, ProgressMethod>(ProgressConfiguration.Default?.Methods ?? new Dictionary<TargetKind, ProgressMethod>());
        IReadOnlyList<LightRule> lights = ProgressConfiguration.Default?.Lights ?? [];
        IReadOnlyDictionary<string, IndicatorRule> indicators = ProgressConfiguration.Default?.Indicators ?? new Dictionary<string, IndicatorRule>();
        decimal tolerance = ProgressConfiguration.Default?.InStepTolerance ?? 1;
        foreach (JsonProperty entry in root.EnumerateObject())
        {
            switch (entry.Name)
            {
                case "methods":
                    ReadMethods(entry.Value, methods);
                    break;
                case "lights":
                    Expect(entry.Value, JsonValueKind.Array, "lights", "列表", "a list");
                    lights = [.. entry.Value.EnumerateArray().Select(static (rule, i) => ReadLight(rule, i))];
                    break;
                case "inStepTolerance":
                    tolerance = NotNegative(entry.Value, "inStepTolerance");
                    break;
                case "indicators":
                    indicators = ReadIndicators(entry.Value);
                    break;
                default:
                    throw Unknown(entry.Name, entry.Name, ["methods", "lights", "inStepTolerance", "indicators"]);
            }
        }

        return new ProgressConfiguration { Methods = methods, Lights = lights, InStepTolerance = tolerance, Indicators = indicators };
    }

    private static void ReadMethods(JsonElement table, Dictionary<TargetKind, ProgressMethod> methods)
    {
        Expect(table, JsonValueKind.Object, "methods", "若干“键: 值”", "a table of keys");
        foreach (JsonProperty entry in table.EnumerateObject())
        {
            string place = "methods." + entry.Name;
            methods[Find(entry.Name, Kinds, place)] = Method(entry.Value, place);
        }
    }

    private static LightRule ReadLight(JsonElement rule, int index)
    {
        string place = string.Create(CultureInfo.InvariantCulture, $"lights[{index}]");
        Expect(rule, JsonValueKind.Object, place, "若干“键: 值”", "a table of keys");
        LightKind? kind = null;
        int from = 1;
        int to = 12;
        decimal? yellow = null;
        foreach (JsonProperty entry in rule.EnumerateObject())
        {
            string at = place + "." + entry.Name;
            switch (entry.Name)
            {
                case "kind":
                    kind = Find(Text(entry.Value, at), Lights, at);
                    break;
                case "from":
                    from = Month(entry.Value, at);
                    break;
                case "to":
                    to = Month(entry.Value, at);
                    break;
                case "yellow":
                    yellow = NotNegative(entry.Value, at);
                    break;
                default:
                    throw Unknown(at, entry.Name, ["kind", "from", "to", "yellow"]);
            }
        }

        return kind is { } known && yellow is { } width && to >= from
            ? new LightRule(known, from, to, width)
            : throw new ConfigurationFormatException(place, "要有 kind 和 yellow，to 不小于 from", "needs kind and yellow, and a to that is not before from");
    }

    private static Dictionary<string, IndicatorRule> ReadIndicators(JsonElement table)
    {
        Expect(table, JsonValueKind.Object, "indicators", "若干“键: 值”", "a table of keys");
        var rules = new Dictionary<string, IndicatorRule>(StringComparer.Ordinal);
        foreach (JsonProperty indicator in table.EnumerateObject())
        {
            string place = "indicators." + indicator.Name;
            Expect(indicator.Value, JsonValueKind.Object, place, "若干“键: 值”", "a table of keys");
            ProgressMethod? method = null;
            decimal? yellow = null;
            foreach (JsonProperty entry in indicator.Value.EnumerateObject())
            {
                string at = place + "." + entry.Name;
                (method, yellow) = entry.Name switch
                {
                    "method" => (Method(entry.Value, at), yellow),
                    "yellow" => (method, NotNegative(entry.Value, at)),
                    _ => throw Unknown(at, entry.Name, ["method", "yellow"]),
                };
            }

            rules[indicator.Name] = new IndicatorRule(method, yellow);
        }

        return rules;
    }

    private static ProgressMethod Method(JsonElement value, string place)
    {
        string key = Text(value, place);
        return ProgressMethods.Find(key) ?? throw Unknown(place, key, [.. ProgressMethods.All.Select(static method => method.Key)]);
    }

    private static T Find<T>(string key, (string Key, T Value)[] known, string place)
    {
        foreach ((string name, T value) in known)
        {
            if (name == key)
            {
                return value;
            }
        }

        throw Unknown(place, key, [.. known.Select(static entry => entry.Key)]);
    }

    private static string Text(JsonElement value, string place)
    {
        Expect(value, JsonValueKind.String, place, "加引号的文字", "a text in quotes");
        return value.GetString()!;
    }

    private static decimal NotNegative(JsonElement value, string place) => value.ValueKind == JsonValueKind.Number && value.TryGetDecimal(out decimal number) && number is >= 0 and <= 1000
        ? number
        : throw new ConfigurationFormatException(place, "要写 0 到 1000 的数", "is a number from 0 to 1000");

    private static int Month(JsonElement value, string place) => value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out int month) && month is >= 1 and <= 12
        ? month
        : throw new ConfigurationFormatException(place, "要写 1 到 12 的整数（月份）", "is a month from 1 to 12");

    private static void Expect(JsonElement value, JsonValueKind kind, string place, string chinese, string english)
    {
        if (value.ValueKind != kind)
        {
            throw new ConfigurationFormatException(place, $"这里要写{chinese}", $"is {english}");
        }
    }

    private static ConfigurationFormatException Unknown(string place, string word, string[] known) => new(
        place, $"不认识“{word}”；这里可以写：{string.Join('、', known)}", $"'{word}' is not known; choose one of {string.Join(", ", known)}");
}
