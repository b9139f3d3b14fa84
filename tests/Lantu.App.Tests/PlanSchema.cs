using System.Text.Json;
using System.Text.Json.Nodes;
using Json.Schema;
using Xunit;

namespace Lantu.App.Tests;

/// <summary>Holds output against <c>docs/plan.schema.json</c>.</summary>
/// <remarks>The published schema lets fields be added. What this program writes today is held against the same schema
/// with every object closed, so that a field cannot slip in without a word in the schema.</remarks>
internal static class PlanSchema
{
    private static readonly EvaluationOptions Options = new() { OutputFormat = OutputFormat.List };

    internal static string Published { get; } = File.ReadAllText(Path.Combine(Door.Root, "docs", "plan.schema.json"));

    internal static JsonSchema Open { get; } = JsonSchema.FromText(Published);

    internal static JsonSchema Closed { get; } = Close(Published, "urn:lantu:plan:1:closed");

    internal static IReadOnlyList<string> Faults(JsonSchema schema, string json)
    {
        EvaluationResults results = schema.Evaluate(JsonNode.Parse(json), Options);
        return results.IsValid
            ? []
            : [.. results.Details
                .Where(static detail => detail.HasErrors)
                .SelectMany(static detail => detail.Errors!.Select(error => $"{detail.InstanceLocation}: {error.Value}"))];
    }

    internal static void Hold(string json)
    {
        Assert.Equal([], Faults(Open, json));
        Assert.Equal([], Faults(Closed, json));
    }

    /// <summary>A published schema under which no object may have a field that it does not name.</summary>
    internal static JsonSchema Close(string published, string id)
    {
        JsonNode schema = JsonNode.Parse(published)!;
        schema["$id"] = id;
        Close(schema);
        return JsonSchema.FromText(schema.ToJsonString(new JsonSerializerOptions { WriteIndented = false }));
    }

    private static void Close(JsonNode? node)
    {
        if (node is JsonArray items)
        {
            foreach (JsonNode? item in items)
            {
                Close(item);
            }
        }
        else if (node is JsonObject fields)
        {
            foreach ((string _, JsonNode? value) in fields.ToArray())
            {
                Close(value);
            }

            if (fields.ContainsKey("properties") && fields.ContainsKey("required"))
            {
                fields["additionalProperties"] = false;
            }
        }
    }
}
