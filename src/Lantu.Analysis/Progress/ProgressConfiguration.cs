namespace Lantu.Analysis.Progress;

/// <summary>Which method judges which target, and by which rules lights are lit; a JSON text that people edit.</summary>
public sealed record ProgressConfiguration
{
    /// <summary>The configuration that holds where there is no other; the manual shows the same text.</summary>
    public const string DefaultText = """
        {
          "methods": {
            "flow": "seasonal",
            "growth": "growth",
            "stock": "stock-linear",
            "ceiling": "ceiling",
            "rank": "rank",
            "average-growth": "average-growth",
            "in-step": "in-step",
            "direction": "direction",
            "long": "sdg-target"
          },
          "lights": [
            { "kind": "progress", "from": 1, "to": 6, "yellow": 5 },
            { "kind": "progress", "from": 7, "to": 9, "yellow": 3 },
            { "kind": "progress", "from": 10, "to": 12, "yellow": 1 },
            { "kind": "growth", "from": 1, "to": 9, "yellow": 1 },
            { "kind": "growth", "from": 10, "to": 12, "yellow": 0.5 },
            { "kind": "stock", "from": 1, "to": 12, "yellow": 2 },
            { "kind": "rate", "from": 1, "to": 12, "yellow": 0.2 },
            { "kind": "rank", "from": 1, "to": 12, "yellow": 1 },
            { "kind": "direction", "from": 1, "to": 12, "yellow": 0 }
          ],
          "inStepTolerance": 1,
          "indicators": {
            "registered-unemployment": { "method": "point" },
            "rd-intensity": { "method": "point" },
            "urbanization-rate": { "method": "point" },
            "energy-intensity": { "yellow": 0.5 }
          }
        }
        """;

    /// <summary>The default.</summary>
    public static ProgressConfiguration Default { get; } = Parse(DefaultText);

    /// <summary>The method for each kind of target.</summary>
    public required IReadOnlyDictionary<TargetKind, ProgressMethod> Methods { get; init; }

    /// <summary>The rules of the lights; the first that fits kind and month holds.</summary>
    public required IReadOnlyList<LightRule> Lights { get; init; }

    /// <summary>How far apart two rates may lie that are in step, in percentage points.</summary>
    public required decimal InStepTolerance { get; init; }

    /// <summary>What holds for single indicators, by their id or name.</summary>
    public required IReadOnlyDictionary<string, IndicatorRule> Indicators { get; init; }

    /// <summary>Reads a configuration; what it does not say is as in the default.</summary>
    /// <param name="text">JSON; comments and a comma behind the last entry are allowed.</param>
    /// <exception cref="ConfigurationFormatException">It is no JSON, or says something that is not known.</exception>
    public static ProgressConfiguration Parse(string text) => ConfigurationReader.Read(text);

    /// <summary>The rule of an indicator; null where it has none.</summary>
    public IndicatorRule? RuleOf(string? id, string name) =>
        (id is not null && Indicators.TryGetValue(id, out IndicatorRule? rule)) || Indicators.TryGetValue(name, out rule) ? rule : null;
}

/// <summary>What holds for one indicator.</summary>
/// <param name="Method">Its method; null for that of the kind.</param>
/// <param name="Yellow">How far behind is still yellow; null for the rule of the kind.</param>
public sealed record IndicatorRule(ProgressMethod? Method, decimal? Yellow);
