using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Lantu.Site.Shell;

namespace Lantu.Site.Office;

/// <summary>What the interface for programs answers of the office: records as JSON.</summary>
internal static class JsonAnswer
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        // Chinese stays Chinese; the answer is JSON and nothing else (nosniff).
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower) },
    };

    /// <summary>An answer with a record in it.</summary>
    internal static Answer Of<T>(T told, int status = 200) => Answer.Json(JsonSerializer.SerializeToUtf8Bytes(told, Options), status);

    /// <summary>It was done, and there is nothing to tell.</summary>
    internal static Answer Done { get; } = Answer.Json("{}"u8.ToArray());
}
