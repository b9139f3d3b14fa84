using System.Collections.Frozen;
using System.Globalization;
using System.Text.Json;

namespace Lantu.Plans.Json;

/// <summary>An element of a JSON document that knows where it stands, so that its faults name the place.</summary>
internal readonly struct JsonPlace(JsonElement element, string path)
{
    private const int LongestQuote = 40;

    private readonly JsonElement _element = element;

    internal string Path { get; } = path;

    internal bool IsNull => _element.ValueKind == JsonValueKind.Null;

    /// <summary>A field that the contract demands, null or not.</summary>
    internal JsonPlace this[string name]
    {
        get
        {
            if (_element.ValueKind != JsonValueKind.Object)
            {
                throw Fault("an object");
            }

            return _element.TryGetProperty(name, out JsonElement field)
                ? new JsonPlace(field, $"{Path}.{name}")
                : throw new PlanJsonException($"{Path}.{name}", "this field", "nothing");
        }
    }

    /// <summary>A field that may be missing.</summary>
    internal JsonPlace? Optional(string name) =>
        _element.ValueKind == JsonValueKind.Object && _element.TryGetProperty(name, out JsonElement field)
            ? new JsonPlace(field, $"{Path}.{name}")
            : null;

    internal string String() => _element.ValueKind == JsonValueKind.String ? _element.GetString() ?? string.Empty : throw Fault("a string");

    internal string? StringOrNull()
    {
        if (IsNull)
        {
            return null;
        }

        return _element.ValueKind == JsonValueKind.String ? _element.GetString() : throw Fault("a string or null");
    }

    internal int Int32() =>
        _element.ValueKind == JsonValueKind.Number && _element.TryGetInt32(out int number) ? number : throw Fault("a whole number");

    internal int? Int32OrNull()
    {
        if (IsNull)
        {
            return null;
        }

        return _element.ValueKind == JsonValueKind.Number && _element.TryGetInt32(out int number)
            ? number
            : throw Fault("a whole number or null");
    }

    internal decimal Decimal() =>
        _element.ValueKind == JsonValueKind.Number && _element.TryGetDecimal(out decimal number) ? number : throw Fault("a number");

    internal decimal? DecimalOrNull()
    {
        if (IsNull)
        {
            return null;
        }

        return _element.ValueKind == JsonValueKind.Number && _element.TryGetDecimal(out decimal number)
            ? number
            : throw Fault("a number or null");
    }

    /// <summary>One of the contract's words.</summary>
    internal T Word<T>(FrozenDictionary<string, T> words)
        where T : struct =>
        _element.ValueKind == JsonValueKind.String && words.TryGetValue(String(), out T value) ? value : throw Fault(OneOf(words.Keys));

    internal T? WordOrNull<T>(FrozenDictionary<string, T> words)
        where T : struct
    {
        if (IsNull)
        {
            return null;
        }

        return _element.ValueKind == JsonValueKind.String && words.TryGetValue(String(), out T value)
            ? value
            : throw Fault(OneOf(words.Keys) + " or null");
    }

    internal List<T> List<T>(Func<JsonPlace, T> read)
    {
        if (_element.ValueKind != JsonValueKind.Array)
        {
            throw Fault("an array");
        }

        var items = new List<T>(_element.GetArrayLength());
        foreach (JsonElement item in _element.EnumerateArray())
        {
            items.Add(read(new JsonPlace(item, string.Create(CultureInfo.InvariantCulture, $"{Path}[{items.Count}]"))));
        }

        return items;
    }

    /// <summary>That something else was expected here.</summary>
    internal PlanJsonException Fault(string expected) => new(Path, expected, Found());

    private static string OneOf(IEnumerable<string> words) => "one of " + string.Join(", ", words.Order(StringComparer.Ordinal));

    private string Found()
    {
        string raw = _element.GetRawText();
        string quote = raw.Length <= LongestQuote ? raw : raw[..LongestQuote] + "…";
        return _element.ValueKind switch
        {
            JsonValueKind.Object => "an object",
            JsonValueKind.Array => "an array",
            JsonValueKind.String => "the string " + quote,
            JsonValueKind.Number => "the number " + quote,
            JsonValueKind.True or JsonValueKind.False or JsonValueKind.Null or JsonValueKind.Undefined => quote,
        };
    }
}
