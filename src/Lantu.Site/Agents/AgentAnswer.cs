using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using Lantu.Archive;
using Lantu.Site.Office;
using Lantu.Site.Shell;
using ModelContextProtocol.Protocol;

namespace Lantu.Site.Agents;

/// <summary>What an agent is answered: JSON of bounded size, once as data and once as the same letters.</summary>
internal static class AgentAnswer
{
    /// <summary>How many things a page of an answer holds unless another number is asked for.</summary>
    internal const int Usual = 20;

    /// <summary>How many it holds at most.</summary>
    internal const int Most = 100;

    // A page ends here, whatever was asked for: the window of a model is short. It always holds one thing.
    private const int MostBytes = 64 * 1024;

    // The relaxed encoder keeps Chinese as it is; the answer is never put into a page.
    private static readonly JsonWriterOptions Relaxed = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Answers one object.</summary>
    /// <param name="write">Writes its properties.</param>
    internal static CallToolResult Of(Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, Relaxed))
        {
            json.WriteStartObject();
            write(json);
            json.WriteEndObject();
        }

        using JsonDocument document = JsonDocument.Parse(buffer.WrittenMemory);
        return new CallToolResult
        {
            Content = [new TextContentBlock { Text = System.Text.Encoding.UTF8.GetString(buffer.WrittenSpan) }],
            StructuredContent = document.RootElement.Clone(),
        };
    }

    /// <summary>Answers what a door of the office answered: its JSON, or its refusal in both languages with the difference, where it tells one.</summary>
    internal static CallToolResult Of(Answer answer)
    {
        using JsonDocument told = JsonDocument.Parse(answer.Body);
        string words = System.Text.Encoding.UTF8.GetString(answer.Body);
        return answer.Status < 400
            ? new CallToolResult { Content = [new TextContentBlock { Text = words }], StructuredContent = told.RootElement.Clone() }
            : new CallToolResult { IsError = true, Content = [new TextContentBlock { Text = words }], StructuredContent = told.RootElement.Clone() };
    }

    /// <summary>Answers a page of a list: the head, how many there are, the things, and where the next page begins.</summary>
    internal static CallToolResult Page<T>(IReadOnlyList<T> all, AgentPage page, string name, Action<Utf8JsonWriter, T> write, Action<Utf8JsonWriter> head) => Of(json =>
    {
        head(json);
        json.WriteNumber("total", all.Count);
        json.WriteNumber("offset", page.From);
        json.WriteStartArray(name);
        long begin = Written(json);
        int next = page.From;
        while (next < all.Count && next - page.From < page.Count && (next == page.From || Written(json) - begin < MostBytes))
        {
            write(json, all[next]);
            next++;
        }

        json.WriteEndArray();
        if (next < all.Count)
        {
            json.WriteNumber("next", next);
        }
        else
        {
            json.WriteNull("next");
        }
    });

    /// <summary>Answers a page of one list of a contract: its other properties stay, its other lists are named with their lengths.</summary>
    internal static CallToolResult Page(byte[] contract, string list, Func<JsonElement, bool> wanted, AgentPage page, Action<Utf8JsonWriter> head)
    {
        using JsonDocument document = JsonDocument.Parse(contract);
        JsonElement root = document.RootElement;
        JsonElement[] all = [.. root.GetProperty(list).EnumerateArray().Where(wanted)];
        return Page(all, page, list, static (json, one) => one.WriteTo(json), json =>
        {
            head(json);
            foreach (JsonProperty property in root.EnumerateObject().Where(property => property.Name != list))
            {
                if (property.Value.ValueKind == JsonValueKind.Array && property.Name is not ("sources" or "documents"))
                {
                    json.WriteNumber(property.Name + "Count", property.Value.GetArrayLength());
                }
                else
                {
                    property.WriteTo(json);
                }
            }
        });
    }

    /// <summary>Does what was asked; what cannot be answered is told in both languages.</summary>
    internal static CallToolResult Try(Func<CallToolResult> answer)
    {
        try
        {
            return answer();
        }
        catch (AgentRefusal refusal)
        {
            return Error(refusal.Message);
        }
        catch (RefusedException refusal)
        {
            return Error($"{refusal.Chinese} / {refusal.Message}");
        }
        catch (ArchiveException e)
        {
            return Error($"现在答不了：{e.Chinese} / not available now: {e.Message}");
        }
    }

    /// <summary>A refusal that names the way out.</summary>
    internal static AgentRefusal Refused(string chinese, string english) => new($"{chinese} / {english}");

    private static CallToolResult Error(string words) => new() { IsError = true, Content = [new TextContentBlock { Text = words }] };

    private static long Written(Utf8JsonWriter json) => json.BytesCommitted + json.BytesPending;
}

/// <summary>Why an agent is not answered, in both languages, with the way out.</summary>
internal sealed class AgentRefusal(string words) : Exception(words);

/// <summary>A part of a list.</summary>
internal readonly record struct AgentPage
{
    internal AgentPage(int offset, int limit)
    {
        From = Math.Max(offset, 0);
        Count = Math.Clamp(limit, 1, AgentAnswer.Most);
    }

    /// <summary>The first, from 0.</summary>
    internal int From { get; }

    /// <summary>How many at most.</summary>
    internal int Count { get; }
}
