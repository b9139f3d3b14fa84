using System.Buffers;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Lantu.Analysis.Delivery;

/// <summary>A move as JSON (<c>lantu/move/1</c>), as the journal keeps it; read back, it is the same move.</summary>
public static class MoveJson
{
    private const string TimeFormat = "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFzzz";
    private const string DayFormat = "yyyy-MM-dd";

    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The move in one line.</summary>
    public static string Write(Move move)
    {
        ArgumentNullException.ThrowIfNull(move);
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            Write(json, move);
        }

        return System.Text.Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    /// <summary>The move as an object.</summary>
    public static void Write(Utf8JsonWriter json, Move move)
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(move);
        json.WriteStartObject();
        json.WriteString("move", DeliveryNames.Of(move.Kind));
        json.WriteString("at", Time(move.At));
        WriteActor(json, "by", move.By);
        json.WriteString("why", move.Why);
        MovePayload.Write(json, move);
        json.WriteEndObject();
    }

    /// <summary>Reads a move.</summary>
    /// <exception cref="FormatException">It is none; the message says what is missing.</exception>
    public static Move Read(string line)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(line);
            return MovePayload.Read(document.RootElement);
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException or ArgumentException)
        {
            throw new FormatException($"this is no move of lantu/move/1: {e.Message}", e);
        }
    }

    /// <summary>A time with its distance from UTC.</summary>
    public static string Time(DateTimeOffset at) => at.ToString(TimeFormat, CultureInfo.InvariantCulture);

    /// <summary>A day.</summary>
    public static string Day(DateOnly day) => day.ToString(DayFormat, CultureInfo.InvariantCulture);

    internal static DateTimeOffset ReadTime(JsonElement value) =>
        DateTimeOffset.ParseExact(value.GetString()!, TimeFormat, CultureInfo.InvariantCulture);

    internal static DateOnly ReadDay(JsonElement value) => DateOnly.ParseExact(value.GetString()!, DayFormat, CultureInfo.InvariantCulture);

    internal static void WriteActor(Utf8JsonWriter json, string name, Actor actor)
    {
        json.WriteStartObject(name);
        json.WriteString("name", actor.Name);
        json.WriteString("role", DeliveryNames.Of(actor.Role));
        json.WriteString("agency", actor.Agency);
        json.WriteEndObject();
    }

    internal static Actor ReadActor(JsonElement value) => new(
        value.GetProperty("name").GetString()!,
        DeliveryNames.Read<Role>(value.GetProperty("role").GetString()) ?? throw new FormatException("an unknown role"),
        value.GetProperty("agency").GetString());
}
