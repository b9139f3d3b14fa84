using System.Buffers;
using System.Text.Json;
using Lantu.Plans.Model;

namespace Lantu.Analysis.Comparison;

/// <summary>Writes several documents side by side as the JSON <c>lantu/places/1</c>.</summary>
public static class PlacesJsonWriter
{
    /// <summary>What this form is called.</summary>
    public const string Schema = "lantu/places/1";

    /// <summary>Writes a comparison of places.</summary>
    /// <param name="output">Receives UTF-8.</param>
    /// <param name="places">The comparison.</param>
    /// <param name="indented">Whether lines and indents are added for people.</param>
    public static void Write(IBufferWriter<byte> output, PlacesComparison places, bool indented)
    {
        ArgumentNullException.ThrowIfNull(places);
        using var json = new Utf8JsonWriter(output, ComparisonJsonWriter.Options(indented));
        json.WriteStartObject();
        json.WriteString("schema", Schema);
        json.WriteStartArray("documents");
        foreach (Plan plan in places.Plans)
        {
            json.WriteStartObject();
            Plans.Json.PlanJsonWriter.WriteHead(json, plan);
            WriteNumber(json, "reported", PlacesComparison.Reported(plan));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("rows");
        foreach (PlacesRow row in places.Rows)
        {
            Write(json, places, row);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, PlacesComparison places, PlacesRow row)
    {
        json.WriteStartObject();
        json.WriteStartObject("indicator");
        json.WriteString("name", row.Indicator.Name);
        json.WriteString("english", row.Indicator.English);
        json.WriteString("id", row.Indicator.Id);
        json.WriteEndObject();
        json.WriteStartArray("cells");
        for (int i = 0; i < row.Cells.Count; i++)
        {
            PlacesCell cell = row.Cells[i];
            Plan plan = places.Plans[i];
            json.WriteStartObject();
            ComparisonJsonWriter.WriteFact(json, "level", plan, cell.Level);
            ComparisonJsonWriter.WriteFact(json, "growth", plan, cell.Growth);
            ComparisonJsonWriter.WriteFact(json, "target", plan, cell.Target);
            json.WriteBoolean("main", cell.IsMainTarget);
            ComparisonJsonWriter.WriteFact(json, "rank", plan, cell.Rank);
            WriteNumber(json, "levelOrder", cell.LevelOrder);
            WriteNumber(json, "growthOrder", cell.GrowthOrder);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteNumber(Utf8JsonWriter json, string name, int? number)
    {
        if (number is { } value)
        {
            json.WriteNumber(name, value);
        }
        else
        {
            json.WriteNull(name);
        }
    }
}
