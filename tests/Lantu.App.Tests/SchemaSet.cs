using System.Text.Json;
using System.Text.Json.Nodes;
using Json.Schema;
using Xunit;

namespace Lantu.App.Tests;

/// <summary>The schemas that refer to definitions of <c>docs/plan.schema.json</c>.</summary>
internal static class SchemaSet
{
    private static readonly Dictionary<string, JsonSchema> Schemas = Load();

    internal static IEnumerable<string> Names => Schemas.Keys;

    internal static string Published(string name) => File.ReadAllText(Path.Combine(Door.Root, "docs", name + ".schema.json"));

    internal static IReadOnlyList<string> Faults(string name, string json)
    {
        EvaluationResults results = Schemas[name].Evaluate(JsonNode.Parse(json), new EvaluationOptions { OutputFormat = OutputFormat.List });
        return results.IsValid
            ? []
            : [.. results.Details
                .Where(static detail => detail.HasErrors)
                .SelectMany(static detail => detail.Errors!.Select(error => $"{detail.InstanceLocation}: {error.Value}"))];
    }

    internal static void Hold(string name, string json) => Assert.Equal([], Faults(name, json));

    private static Dictionary<string, JsonSchema> Load()
    {
        SchemaRegistry.Global.Register(PlanSchema.Open);
        var schemas = new Dictionary<string, JsonSchema>(StringComparer.Ordinal);
        foreach (string name in new[] { "comparison", "places", "tasks", "assessment", "items", "move", "status", "forecast", "series", "facts" })
        {
            JsonNode node = JsonNode.Parse(Published(name))!;
            Close(node);
            schemas[name] = JsonSchema.FromText(node.ToJsonString(new JsonSerializerOptions { WriteIndented = false }));
            SchemaRegistry.Global.Register(schemas[name]);
        }

        return schemas;
    }

    // What is written today is held against the schema with every object closed: no field slips in without a word in it.
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
