using System.Globalization;
using System.Text.Json;

namespace Lantu.Analysis.Observations.Tables;

/// <summary>Finds series in JSON: objects with a list of dates and a list of values, and lists of rows.</summary>
public static class JsonGrids
{
    private const int Deepest = 16;
    private static readonly string[] DateNames = ["dates", "date", "periods", "time"];
    private static readonly string[] ValueNames = ["values", "value", "data"];
    private static readonly string[] NameNames = ["name_zh", "name", "name_en", "title", "label"];
    private static readonly string[] FrequencyNames = ["frequency", "release_schedule"];
    private static readonly string[] Heads = ["series", "date", "value", "frequency"];

    /// <summary>The tables of a text.</summary>
    /// <returns>None where it holds no series.</returns>
    /// <exception cref="JsonException">It is no JSON.</exception>
    public static IReadOnlyList<CellGrid> Of(string text)
    {
        using var document = JsonDocument.Parse(text);
        var rows = new List<IReadOnlyList<string>> { Heads };
        Walk(document.RootElement, string.Empty, string.Empty, 0, rows);
        return rows.Count > 1 ? [new CellGrid(null, rows)] : RowsOf(document.RootElement);
    }

    // What is said of a series stands in it, or in an object beside its figures; else it is called as its field.
    private static void Walk(JsonElement element, string name, string frequency, int depth, List<IReadOnlyList<string>> rows)
    {
        if (element.ValueKind != JsonValueKind.Object || depth > Deepest)
        {
            return;
        }

        if (List(element, DateNames) is { } dates && List(element, ValueNames) is { } values && dates.GetArrayLength() == values.GetArrayLength())
        {
            rows.AddRange(dates.EnumerateArray().Zip(values.EnumerateArray(), (date, value) => (IReadOnlyList<string>)[name, Word(date), Word(value), frequency]));
            return;
        }

        JsonElement[] beside = [.. element.EnumerateObject().Select(static field => field.Value).Where(static value => value.ValueKind == JsonValueKind.Object)];
        string? told = Told(element, NameNames) ?? beside.Select(static one => Told(one, NameNames)).FirstOrDefault(static one => one is not null);
        string? often = Told(element, FrequencyNames) ?? beside.Select(static one => Told(one, FrequencyNames)).FirstOrDefault(static one => one is not null);
        foreach (JsonProperty field in element.EnumerateObject().Where(static field => field.Value.ValueKind == JsonValueKind.Object))
        {
            Walk(field.Value, Told(field.Value, NameNames) ?? told ?? field.Name, Told(field.Value, FrequencyNames) ?? often ?? frequency, depth + 1, rows);
        }
    }

    // [{"date": …, "value": …}, …]
    private static CellGrid[] RowsOf(JsonElement root)
    {
        if (root.ValueKind != JsonValueKind.Array || root.GetArrayLength() == 0 || root[0].ValueKind != JsonValueKind.Object)
        {
            return [];
        }

        string[] heads = [.. root[0].EnumerateObject().Select(static field => field.Name)];
        return [new CellGrid(null, [heads, .. root.EnumerateArray().Where(static row => row.ValueKind == JsonValueKind.Object)
            .Select(row => (IReadOnlyList<string>)[.. heads.Select(head => row.TryGetProperty(head, out JsonElement cell) ? Word(cell) : string.Empty)])])];
    }

    private static JsonElement? List(JsonElement element, string[] names)
    {
        foreach (string name in names)
        {
            if (element.TryGetProperty(name, out JsonElement list) && list.ValueKind == JsonValueKind.Array)
            {
                return list;
            }
        }

        return null;
    }

    private static string? Told(JsonElement element, string[] names)
    {
        foreach (string name in names)
        {
            if (element.TryGetProperty(name, out JsonElement value) && value.ValueKind == JsonValueKind.String && value.GetString() is { Length: > 0 } told)
            {
                return told;
            }
        }

        return null;
    }

    private static string Word(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString() ?? string.Empty,
        JsonValueKind.Number => value.TryGetDecimal(out decimal exact) ? exact.ToString(CultureInfo.InvariantCulture) : value.GetRawText(),
        _ => string.Empty,
    };
}
