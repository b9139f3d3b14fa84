using System.Text.Json;
using Lantu.Site.Searching;

namespace Lantu.Site.Questions;

/// <summary>What was found, as data: for the API and the agents.</summary>
internal static class SearchHits
{
    /// <summary>Writes a hit as one object.</summary>
    internal static void Write(Utf8JsonWriter json, SearchHit hit)
    {
        json.WriteStartObject();
        json.WriteString("kind", KindOf(hit.Kind));
        json.WriteString("words", hit.Words);
        json.WriteString("plan", hit.Plan.Address);
        json.WriteNumber("line", hit.Line);
        json.WriteString("address", hit.Address);
        json.WriteEndObject();
    }

    private static string KindOf(SearchKind kind) => kind switch
    {
        SearchKind.Fact => "fact",
        SearchKind.Task => "task",
        SearchKind.Line => "line",
    };
}
