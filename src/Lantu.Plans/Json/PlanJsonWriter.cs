using System.Buffers;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Lantu.Plans.Model;
using Lantu.Text;
using Lantu.Text.Formats;
using Places = System.Collections.Generic.IReadOnlyDictionary<Lantu.Text.TextSpan, Lantu.Text.Formats.SpanPlace>;

namespace Lantu.Plans.Json;

/// <summary>Writes a plan as the JSON of the contract <c>lantu/plan/1</c>.</summary>
public static class PlanJsonWriter
{
    /// <summary>What the contract calls this form.</summary>
    public const string Schema = "lantu/plan/1";

    private const decimal Hundredths = 100m;

    /// <summary>Writes a plan.</summary>
    /// <param name="output">Receives UTF-8.</param>
    /// <param name="plan">The plan.</param>
    /// <param name="withText">Whether the text as read goes along.</param>
    /// <param name="indented">Whether lines and indents are added for people.</param>
    public static void Write(IBufferWriter<byte> output, Plan plan, bool withText, bool indented)
    {
        // The relaxed encoder keeps Chinese as it is; the output is never put into a page unescaped.
        var options = new JsonWriterOptions { Indented = indented, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, NewLine = "\n" };
        using var json = new Utf8JsonWriter(output, options);
        json.WriteStartObject();
        json.WriteString("schema", Schema);
        WriteHead(json, plan);
        if (withText)
        {
            json.WriteString("text", plan.Text);
        }

        WriteAll(json, "sections", plan.Sections, plan.Places, Write);
        WriteAll(json, "facts", plan.Facts, plan.Places, Write);
        WriteAll(json, "tasks", plan.Tasks, plan.Places, Write);
        WriteAll(json, "events", plan.Events, plan.Places, Write);
        WriteAll(json, "statements", plan.Statements, plan.Places, Write);
        WriteAll(json, "claims", plan.Claims, plan.Places, Write);
        WriteAll(json, "problems", plan.Problems, plan.Places, Write);
        json.WriteEndObject();
    }

    /// <summary>Writes the fields <c>source</c> and <c>document</c> of an open object, as other contracts have them too.</summary>
    public static void WriteHead(Utf8JsonWriter json, Plan plan)
    {
        WriteSource(json, plan.Source);
        WriteDocument(json, plan.Document);
    }

    /// <summary>Writes one fact as an object, as other contracts quote it.</summary>
    /// <param name="json">Receives the object.</param>
    /// <param name="plan">Where its spans count.</param>
    /// <param name="fact">The fact.</param>
    public static void WriteFact(Utf8JsonWriter json, Plan plan, Fact fact) => WriteObject(json, fact, plan.Places, Write);

    /// <summary>Writes one fact by itself; the places of its spans on a page are left out.</summary>
    /// <param name="output">Receives UTF-8.</param>
    /// <param name="fact">The fact.</param>
    public static void WriteFact(IBufferWriter<byte> output, Fact fact)
    {
        using var json = new Utf8JsonWriter(output, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
        WriteObject(json, fact, new Dictionary<TextSpan, SpanPlace>(), Write);
    }

    /// <summary>Writes one task as an object, as other contracts quote it.</summary>
    /// <param name="json">Receives the object.</param>
    /// <param name="plan">Where its spans count.</param>
    /// <param name="task">The task.</param>
    public static void WriteTask(Utf8JsonWriter json, Plan plan, PlanTask task) => WriteObject(json, task, plan.Places, Write);

    private static void WriteObject<T>(Utf8JsonWriter json, T item, Places places, Action<Utf8JsonWriter, T, Places> write)
    {
        json.WriteStartObject();
        write(json, item, places);
        json.WriteEndObject();
    }

    private static void WriteAll<T>(
        Utf8JsonWriter json, string name, IReadOnlyList<T> items, Places places, Action<Utf8JsonWriter, T, Places> write)
    {
        json.WriteStartArray(name);
        foreach (T item in items)
        {
            WriteObject(json, item, places, write);
        }

        json.WriteEndArray();
    }

    private static void WriteSource(Utf8JsonWriter json, PlanSource source)
    {
        json.WriteStartObject("source");
        json.WriteString("name", source.Name);
        json.WriteString("mediaType", source.MediaType);
        json.WriteString("sha256", source.Sha256);
        json.WriteNumber("characters", source.Characters);
        json.WriteEndObject();
    }

    private static void WriteDocument(Utf8JsonWriter json, PlanDocument document)
    {
        json.WriteStartObject("document");
        json.WriteString("title", document.Title);
        json.WriteString("kind", ContractNames.Of(document.Kind));
        if (document.Place is { } place)
        {
            json.WriteStartObject("place");
            json.WriteString("name", place.Name);
            json.WriteString("level", ContractNames.Of(place.Level));
            json.WriteString("code", place.Code);
            json.WriteEndObject();
        }
        else
        {
            json.WriteNull("place");
        }

        if (document.Year is { } year)
        {
            json.WriteNumber("year", year);
        }
        else
        {
            json.WriteNull("year");
        }

        json.WriteString("language", document.Language);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, PlanSection section, Places places)
    {
        json.WriteString("id", section.Id);
        json.WriteString("parent", section.Parent);
        json.WriteNumber("level", section.Level);
        json.WriteString("number", section.Number);
        json.WriteString("title", section.Title);
        json.WriteString("role", ContractNames.Of(section.Role));
        WriteSpan(json, "span", section.Span, places);
    }

    private static void Write(Utf8JsonWriter json, Fact fact, Places places)
    {
        json.WriteString("id", fact.Id);
        json.WriteString("nature", ContractNames.Of(fact.Nature));
        json.WriteStartObject("indicator");
        json.WriteString("written", fact.Indicator.Written);
        json.WriteString("name", fact.Indicator.Name);
        json.WriteString("id", fact.Indicator.Id);
        json.WriteEndObject();
        json.WriteString("place", fact.Place);
        json.WriteString("measure", ContractNames.Of(fact.Measure));
        json.WriteStartObject("value");
        WriteNumber(json, "number", fact.Value.Number);
        WriteNumber(json, "upper", fact.Value.Upper);
        json.WriteString("unit", fact.Value.Unit);
        json.WriteString("written", fact.Value.Written);
        WriteNumber(json, "low", fact.Value.Low);
        WriteNumber(json, "high", fact.Value.High);
        json.WriteEndObject();
        json.WriteString("comparator", ContractNames.Of(fact.Comparator));
        json.WriteString("firmness", fact.Firmness is { } firmness ? ContractNames.Of(firmness) : null);
        json.WriteString("obligation", fact.Obligation is { } obligation ? ContractNames.Of(obligation) : null);
        json.WriteString("basis", fact.Basis is { } basis ? ContractNames.Of(basis) : null);
        json.WriteString("status", fact.Status is { } status ? ContractNames.Of(status) : null);
        json.WriteString("reference", fact.Reference);
        WritePeriod(json, "period", fact.Period);
        if (fact.Baseline is { } baseline)
        {
            json.WriteStartObject("baseline");
            WriteNumber(json, "number", baseline.Number);
            json.WriteString("written", baseline.Written);
            WritePeriod(json, "period", baseline.Period);
            json.WriteEndObject();
        }
        else
        {
            json.WriteNull("baseline");
        }

        json.WriteString("scope", fact.Scope);
        WriteSpan(json, "span", fact.Span, places);
        WriteSpan(json, "evidence", fact.Evidence, places);
        json.WriteString("section", fact.Section);
        json.WriteString("rule", fact.Rule);
        WriteNumber(json, "confidence", fact.Confidence);
    }

    private static void Write(Utf8JsonWriter json, PlanTask task, Places places)
    {
        json.WriteString("id", task.Id);
        json.WriteString("parent", task.Parent);
        json.WriteString("kind", ContractNames.Of(task.Kind));
        json.WriteString("number", task.Number);
        json.WriteString("title", task.Title);
        json.WriteString("aim", task.Aim);
        json.WriteString("group", task.Group);
        json.WriteString("deadline", task.Deadline);
        json.WriteString("lead", task.Lead);
        WriteStrings(json, "support", task.Support);
        WriteStrings(json, "targets", task.Targets);
        WriteSpan(json, "span", task.Span, places);
        json.WriteString("section", task.Section);
    }

    private static void Write(Utf8JsonWriter json, PlanEvent happening, Places places)
    {
        json.WriteString("id", happening.Id);
        json.WriteString("kind", ContractNames.Of(happening.Kind));
        json.WriteString("text", happening.Text);
        json.WriteString("date", happening.Date);
        WriteSpan(json, "span", happening.Span, places);
    }

    private static void Write(Utf8JsonWriter json, Statement statement, Places places)
    {
        json.WriteString("id", statement.Id);
        json.WriteString("kind", ContractNames.Of(statement.Kind));
        json.WriteString("text", statement.Text);
        WriteSpan(json, "span", statement.Span, places);
        json.WriteString("section", statement.Section);
    }

    private static void Write(Utf8JsonWriter json, Claim claim, Places places)
    {
        json.WriteString("id", claim.Id);
        json.WriteString("kind", "count");
        json.WriteString("written", claim.Written);
        json.WriteNumber("number", claim.Number);
        json.WriteNumber("found", claim.Found);
        WriteSpan(json, "span", claim.Span, places);
    }

    private static void Write(Utf8JsonWriter json, Problem problem, Places places)
    {
        json.WriteString("code", problem.Code);
        json.WriteString("severity", ContractNames.Of(problem.Severity));
        json.WriteString("message", problem.Message);
        WriteSpan(json, "span", problem.Span, places);
    }

    private static void WriteStrings(Utf8JsonWriter json, string name, IReadOnlyList<string> strings)
    {
        json.WriteStartArray(name);
        foreach (string text in strings)
        {
            json.WriteStringValue(text);
        }

        json.WriteEndArray();
    }

    private static void WriteSpan(Utf8JsonWriter json, string name, TextSpan span, Places places)
    {
        json.WriteStartObject(name);
        json.WriteNumber("start", span.Start);
        json.WriteNumber("end", span.End);
        if (places.TryGetValue(span, out SpanPlace? place))
        {
            WritePlace(json, place);
        }

        json.WriteEndObject();
    }

    private static void WritePlace(Utf8JsonWriter json, SpanPlace place)
    {
        json.WriteNumber("page", place.Page);
        if (place.LastPage != place.Page)
        {
            json.WriteNumber("lastPage", place.LastPage);
        }

        json.WriteStartArray("rects");
        foreach (SourceRectangle rectangle in place.Rectangles)
        {
            json.WriteStartArray();
            json.WriteNumberValue(rectangle.Left / Hundredths);
            json.WriteNumberValue(rectangle.Top / Hundredths);
            json.WriteNumberValue(rectangle.Width / Hundredths);
            json.WriteNumberValue(rectangle.Height / Hundredths);
            json.WriteEndArray();
        }

        json.WriteEndArray();
    }

    private static void WritePeriod(Utf8JsonWriter json, string name, Period? period)
    {
        if (period is null)
        {
            json.WriteNull(name);
            return;
        }

        json.WriteStartObject(name);
        json.WriteString("from", period.From.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        json.WriteString("to", period.To.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        json.WriteString("label", period.Label);
        json.WriteEndObject();
    }

    private static void WriteNumber(Utf8JsonWriter json, string name, decimal? number)
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
