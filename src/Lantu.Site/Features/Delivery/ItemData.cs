using System.Text.Json;
using Lantu.Analysis.Delivery;
using Lantu.Archive.Deliveries;
using Lantu.Site.Features.Plans;
using Lantu.Site.Library;
using Lantu.Site.Office;
using Lantu.Site.Shell;

namespace Lantu.Site.Features.Delivery;

/// <summary>Items as data.</summary>
internal static class ItemData
{
    private const int MostAtOnce = 500;

    /// <summary>Items in pages, in the form <c>lantu/items/1</c>.</summary>
    internal static Answer List(Desk desk, IReadOnlyList<WorkItem> items, int offset, int limit)
    {
        (int from, int most) = (Math.Max(offset, 0), Math.Clamp(limit, 1, MostAtOnce));
        return FactData.Write(json =>
        {
            json.WriteStartObject();
            json.WriteString("schema", "lantu/items/1");
            json.WriteString("as_of", MoveJson.Day(desk.Library.Today));
            json.WriteNumber("total", items.Count);
            json.WriteNumber("offset", from);
            json.WriteNumber("limit", most);
            json.WriteStartArray("items");
            foreach (WorkItem item in items.Skip(from).Take(most))
            {
                WorkItemJson.Write(json, item, ItemClock.Of(item, desk.Library.Today, ClockRules.Usual));
            }

            json.WriteEndArray();
            json.WriteEndObject();
        });
    }

    /// <summary>One item with its moves, what the caller may do now, and its files.</summary>
    internal static Answer One(Desk desk, WorkItem item)
    {
        IReadOnlyList<Move> moves = desk.Archive.Read(session => ItemBook.Moves(session, item.Id));
        ShelfEntry? plan = ItemAccess.Plan(desk, item.Id);
        return FactData.Write(json =>
        {
            json.WriteStartObject();
            json.WriteString("schema", "lantu/item/1");
            json.WriteString("as_of", MoveJson.Day(desk.Library.Today));
            json.WriteString("plan", plan?.Address);
            json.WritePropertyName("item");
            WorkItemJson.Write(json, item, ItemClock.Of(item, desk.Library.Today, ClockRules.Usual));
            Moves(json, "moves", moves);
            json.WriteStartArray("may");
            foreach (MoveKind kind in ItemAccess.Moves(desk, item))
            {
                json.WriteStringValue(DeliveryNames.Of(kind));
            }

            json.WriteEndArray();
            json.WriteStartArray("files");
            foreach (Evidence file in item.Evidence)
            {
                json.WriteStartObject();
                json.WriteString("name", file.Name);
                json.WriteString("sha256", file.Sha256);
                json.WriteNumber("bytes", file.Bytes);
                json.WriteString("address", FileAddress(item.Id, file));
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        });
    }

    /// <summary>Where a file is taken from.</summary>
    internal static string FileAddress(string item, Evidence file) => $"{Api.PlanApi.Root}/items/{item}/files/{file.Sha256}";

    /// <summary>Moves as an array.</summary>
    internal static void Moves(Utf8JsonWriter json, string name, IEnumerable<Move> moves)
    {
        json.WriteStartArray(name);
        foreach (Move move in moves)
        {
            MoveJson.Write(json, move);
        }

        json.WriteEndArray();
    }
}
