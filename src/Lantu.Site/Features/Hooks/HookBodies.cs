using System.Text.Encodings.Web;
using System.Text.Json;
using Lantu.Archive.Hooks;
using Lantu.Plans.Model;
using Lantu.Site.Library;
using Lantu.Site.Words;

namespace Lantu.Site.Features.Hooks;

/// <summary>What is told, as JSON; docs/hooks.md describes it.</summary>
/// <param name="publicAddress">The address of the site; null where it is not known, and addresses are paths.</param>
internal sealed class HookBodies(Uri? publicAddress)
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>A version was published.</summary>
    internal string Published(ShelfEntry entry, string note, DateTimeOffset at) => Written(HookEvent.PlanPublished, at, json =>
    {
        Plan(json, entry);
        json.WriteNumber("version", entry.Version);
        json.WriteString("note", note);
    });

    /// <summary>The light of a target has changed.</summary>
    internal string Light(ShelfEntry entry, Fact target, string before, string now, DateTimeOffset at) => Written(HookEvent.LightChanged, at, json =>
    {
        Plan(json, entry);
        json.WriteStartObject("target");
        json.WriteString("id", target.Id);
        json.WriteString("words", $"{FigureWords.Indicator(target)} {FigureWords.Of(target)}");
        json.WriteString("address", Whole($"{entry.Address}/targets/{target.Id}"));
        json.WriteEndObject();
        json.WriteString("before", before);
        json.WriteString("now", now);
    });

    /// <summary>Somebody tries.</summary>
    internal static string Trial(string who, DateTimeOffset at) => Written(HookEvent.Trial, at, json => json.WriteString("who", who));

    private static string Written(HookEvent what, DateTimeOffset at, Action<Utf8JsonWriter> rest)
    {
        using var body = new MemoryStream();
        using (var json = new Utf8JsonWriter(body, Options))
        {
            json.WriteStartObject();
            json.WriteString("event", HookNames.Of(what));
            json.WriteString("at", at.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", System.Globalization.CultureInfo.InvariantCulture));
            rest(json);
            json.WriteEndObject();
        }

        return System.Text.Encoding.UTF8.GetString(body.ToArray());
    }

    private void Plan(Utf8JsonWriter json, ShelfEntry entry)
    {
        json.WriteStartObject("plan");
        json.WriteString("place", entry.Document.Place);
        json.WriteString("code", entry.Document.PlaceCode);
        if (entry.Document.Year is { } year)
        {
            json.WriteNumber("year", year);
        }
        else
        {
            json.WriteNull("year");
        }

        json.WriteString("title", entry.Title);
        json.WriteString("address", Whole(entry.Address));
        json.WriteEndObject();
    }

    private string Whole(string path) => publicAddress is null ? path : publicAddress.GetLeftPart(UriPartial.Authority) + path;
}
