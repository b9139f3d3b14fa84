using Lantu.Plans.Json;
using Lantu.Site.Features.Plans;
using Lantu.Site.Library;
using Lantu.Site.Markup;
using Lantu.Site.Shell;

namespace Lantu.Site.Features.Places;

/// <summary>Plans as data.</summary>
internal static class PlanList
{
    internal static Answer Json(IReadOnlyList<ShelfEntry> entries) => FactData.Write(json =>
    {
        json.WriteStartObject();
        json.WriteStartArray("plans");
        foreach (ShelfEntry entry in entries)
        {
            Write(json, entry);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    });

    /// <summary>One plan as an object.</summary>
    internal static void Write(System.Text.Json.Utf8JsonWriter json, ShelfEntry entry)
    {
        json.WriteStartObject();
        json.WriteString("address", entry.Address);
        json.WriteString("title", entry.Title);
        json.WriteString("kind", ContractNames.Of(entry.Document.Kind));
        json.WriteString("place", entry.Document.Place);
        json.WriteString("placeCode", entry.Document.PlaceCode);
        if (entry.Document.Year is { } year)
        {
            json.WriteNumber("year", year);
        }
        else
        {
            json.WriteNull("year");
        }

        json.WriteString("sha256", entry.Document.Sha256);
        json.WriteString("readAt", entry.Document.ReadAt.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ", System.Globalization.CultureInfo.InvariantCulture));
        json.WriteNumber("readings", entry.Document.Readings);
        json.WriteEndObject();
    }

    internal static Answer Csv(IReadOnlyList<ShelfEntry> entries, string name)
    {
        var rows = new SeparatedRows("place", "place_code", "year", "kind", "title", "file", "sha256", "address");
        foreach (ShelfEntry entry in entries)
        {
            rows.Add(
                entry.Document.Place, entry.Document.PlaceCode, entry.Document.Year, ContractNames.Of(entry.Document.Kind), entry.Title, entry.Document.Name,
                entry.Document.Sha256, entry.Address);
        }

        return Answer.Csv(rows.ToBytes(), name);
    }
}
