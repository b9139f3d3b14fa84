using System.Text.Json;
using Lantu.Drawing.Lint;
using Lantu.Drawing.Storyboards;
using Lantu.Drawing.Storyboards.Checks;

namespace Lantu.Site.Features.PictureEditor;

/// <summary>Storyboards as JSON: the same keys as in their YAML, so that what comes back is read by the same reader.</summary>
internal static class StoryboardData
{
    internal static void Write(Utf8JsonWriter json, StoryboardFile file)
    {
        Storyboard board = file.Storyboard;
        json.WriteStartObject();
        json.WriteString("schema", StoryboardFile.Schema);
        Text(json, "kicker", board.Kicker);
        Text(json, "year", board.Year);
        json.WriteString("title", board.Title);
        Text(json, "subtitle", board.Subtitle);
        Text(json, "theme", file.Theme);
        Text(json, "language", file.Language);
        if (file.Width is { } width)
        {
            json.WriteNumber("width", width);
        }

        json.WriteStartObject("source");
        json.WriteString("name", board.Source);
        json.WriteString("sha256", board.Sha256);
        json.WriteEndObject();
        List(json, "parts", board.Parts, Write, always: true);
        json.WriteEndObject();
    }

    internal static void Write(Utf8JsonWriter json, StoryItem item)
    {
        json.WriteStartObject();
        json.WriteString("label", item.Label);
        Text(json, "text", item.Text);
        Text(json, "number", item.Number);
        Text(json, "icon", item.Icon);
        Figure(json, "value", item.Value);
        Figure(json, "before", item.Before);
        List(json, "notes", item.Notes, static (to, note) => Figure(to, null, note));
        Ids(json, item.From);
        List(json, "items", item.Items, Write);
        json.WriteEndObject();
    }

    /// <summary>What a storyboard says and its plan does not hold.</summary>
    internal static void Write(Utf8JsonWriter json, IReadOnlyList<StoryFinding> findings)
    {
        json.WriteStartArray("findings");
        foreach (StoryFinding finding in findings)
        {
            json.WriteStartObject();
            json.WriteString("code", finding.Code.Code);
            json.WriteBoolean("refuses", finding.Refuses);
            json.WriteString("path", finding.Path);
            json.WriteString("drawn", finding.Drawn);
            json.WriteString("held", finding.Held);
            json.WriteString("chinese", finding.Chinese);
            json.WriteString("english", finding.English);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    /// <summary>What is wrong with the layout.</summary>
    internal static void Write(Utf8JsonWriter json, IReadOnlyList<LintFinding> faults)
    {
        json.WriteStartArray("lint");
        foreach (LintFinding fault in faults)
        {
            (string chinese, string english) = LintWords.Of(fault.Rule);
            json.WriteStartObject();
            json.WriteString("rule", fault.Rule.ToString());
            json.WriteString("text", fault.Text);
            json.WriteNumber("y", Math.Round(fault.Area.Y));
            json.WriteNumber("measured", Math.Round(fault.Measured, 1));
            json.WriteString("chinese", chinese);
            json.WriteString("english", english);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter json, StoryPart part)
    {
        json.WriteStartObject();
        Text(json, "heading", part.Heading);
        Text(json, "note", part.Note);
        Ids(json, part.From);
        List(json, "blocks", part.Blocks, Write, always: true);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, StoryBlock block)
    {
        json.WriteStartObject();
        json.WriteString("kind", BlockKindNames.Of(block.Kind));
        Text(json, "heading", block.Heading);
        Text(json, "note", block.Note);
        List(json, "items", block.Items, Write, always: true);
        json.WriteEndObject();
    }

    private static void Figure(Utf8JsonWriter json, string? key, StoryFigure? figure)
    {
        if (figure is null)
        {
            return;
        }

        if (key is null)
        {
            json.WriteStartObject();
        }
        else
        {
            json.WriteStartObject(key);
        }

        json.WriteString("text", figure.Text);
        Ids(json, figure.From);
        json.WriteEndObject();
    }

    private static void Text(Utf8JsonWriter json, string key, string? text)
    {
        if (text is not null)
        {
            json.WriteString(key, text);
        }
    }

    private static void Ids(Utf8JsonWriter json, IReadOnlyList<string> ids) => List(json, "from", ids, static (to, id) => to.WriteStringValue(id));

    private static void List<T>(Utf8JsonWriter json, string key, IReadOnlyList<T> all, Action<Utf8JsonWriter, T> write, bool always = false)
    {
        if (all.Count == 0 && !always)
        {
            return;
        }

        json.WriteStartArray(key);
        foreach (T one in all)
        {
            write(json, one);
        }

        json.WriteEndArray();
    }
}
