using System.Globalization;
using System.Text.Json;
using Lantu.Plans.Model;

namespace Lantu.Plans.Json;

/// <summary>Reads the JSON of the contract <c>lantu/plan/1</c> back into the plan it was written from.</summary>
/// <remarks>
/// Fields that the contract does not know are passed over, since fields may be added. JSON written without the text
/// gives a plan whose <see cref="Plan.Text"/> is empty: its spans still count in the document, but quote nothing.
/// </remarks>
public static class PlanJsonReader
{
    private static readonly JsonDocumentOptions Options = new() { AllowDuplicateProperties = false };

    /// <summary>Reads a plan.</summary>
    /// <param name="json">One JSON object in UTF-8.</param>
    /// <exception cref="PlanJsonException">It is no JSON, or no plan; the exception names the place and what was
    /// expected there.</exception>
    public static Plan Read(ReadOnlyMemory<byte> json)
    {
        JsonDocument document;
        try
        {
            document = JsonDocument.Parse(json, Options);
        }
        catch (JsonException e)
        {
            string found = e.LineNumber is { } line && e.BytePositionInLine is { } column
                ? string.Create(CultureInfo.InvariantCulture, $"something else at line {line + 1}, byte {column + 1}: {e.Message}")
                : e.Message;
            throw new PlanJsonException("$", "JSON with every field once", found, e);
        }

        using (document)
        {
            return ReadPlan(new JsonPlace(document.RootElement, "$"));
        }
    }

    /// <summary>Reads one fact as <see cref="PlanJsonWriter"/> writes it.</summary>
    /// <param name="json">One JSON object in UTF-8.</param>
    /// <exception cref="PlanJsonException">It is no fact.</exception>
    public static Fact ReadFact(ReadOnlyMemory<byte> json)
    {
        try
        {
            using var document = JsonDocument.Parse(json, Options);
            return ReadFact(new JsonPlace(document.RootElement, "$"), new SpanReader(int.MaxValue));
        }
        catch (JsonException e)
        {
            throw new PlanJsonException("$", "a fact", e.Message, e);
        }
    }

    private static Plan ReadPlan(JsonPlace json)
    {
        JsonPlace schema = json["schema"];
        if (schema.String() != PlanJsonWriter.Schema)
        {
            throw schema.Fault($"\"{PlanJsonWriter.Schema}\"");
        }

        PlanSource source = ReadSource(json["source"]);
        string text = json.Optional("text")?.String() ?? string.Empty;
        if (json.Optional("text") is not null && text.Length != source.Characters)
        {
            throw json["source"]["characters"].Fault(string.Create(CultureInfo.InvariantCulture, $"{text.Length}, the length of the text"));
        }

        var spans = new SpanReader(source.Characters);
        var plan = new Plan
        {
            Source = source,
            Document = ReadDocument(json["document"]),
            Text = text,
            Sections = json["sections"].List(section => ReadSection(section, spans)),
            Facts = json["facts"].List(fact => ReadFact(fact, spans)),
            Tasks = json["tasks"].List(task => ReadTask(task, spans)),
            Events = json["events"].List(happening => ReadEvent(happening, spans)),
            Statements = json["statements"].List(statement => ReadStatement(statement, spans)),
            Claims = json["claims"].List(claim => ReadClaim(claim, spans)),
            Problems = json["problems"].List(problem => ReadProblem(problem, spans)),
        };
        return spans.Places.Count == 0 ? plan : plan.At(spans.Places);
    }

    private static PlanSource ReadSource(JsonPlace json) => new(
        json["name"].String(), json["mediaType"].String(), json["sha256"].String(), json["characters"].Int32());

    private static PlanDocument ReadDocument(JsonPlace json) => new(
        json["title"].StringOrNull(),
        json["kind"].Word(ContractWords.DocumentKinds),
        json["place"].IsNull ? null : ReadPlace(json["place"]),
        json["year"].Int32OrNull(),
        json["language"].String());

    private static Place ReadPlace(JsonPlace json) => new(
        json["name"].String(), json["level"].Word(ContractWords.PlaceLevels), json["code"].StringOrNull());

    private static PlanSection ReadSection(JsonPlace json, SpanReader spans) => new(
        json["id"].String(),
        json["parent"].StringOrNull(),
        json["level"].Int32(),
        json["number"].StringOrNull(),
        json["title"].String(),
        json["role"].Word(ContractWords.Roles),
        spans.Read(json["span"]));

    private static Fact ReadFact(JsonPlace json, SpanReader spans) => new()
    {
        Id = json["id"].String(),
        Nature = json["nature"].Word(ContractWords.Natures),
        Indicator = new FactIndicator(
            json["indicator"]["written"].String(), json["indicator"]["name"].StringOrNull(), json["indicator"]["id"].StringOrNull()),
        Place = json["place"].StringOrNull(),
        Measure = json["measure"].Word(ContractWords.Measures),
        Value = ReadValue(json["value"]),
        Comparator = json["comparator"].Word(ContractWords.Comparators),
        Firmness = json["firmness"].WordOrNull(ContractWords.Firmnesses),
        Obligation = json["obligation"].WordOrNull(ContractWords.Obligations),
        Basis = json["basis"].WordOrNull(ContractWords.Bases),
        Status = json["status"].WordOrNull(ContractWords.Vintages),
        Reference = json["reference"].StringOrNull(),
        Period = ReadPeriod(json["period"]),
        Baseline = json["baseline"].IsNull ? null : ReadBaseline(json["baseline"]),
        Scope = json["scope"].StringOrNull(),
        Span = spans.Read(json["span"]),
        Evidence = spans.Read(json["evidence"]),
        Section = json["section"].StringOrNull(),
        Rule = json["rule"].String(),
        Confidence = ReadConfidence(json["confidence"]),
    };

    private static FactValue ReadValue(JsonPlace json) => new(
        json["number"].DecimalOrNull(),
        json["upper"].DecimalOrNull(),
        json["unit"].StringOrNull(),
        json["written"].String(),
        json["low"].DecimalOrNull(),
        json["high"].DecimalOrNull());

    private static Baseline ReadBaseline(JsonPlace json) => new(
        json["number"].DecimalOrNull(), json["written"].StringOrNull(), ReadPeriod(json["period"]));

    private static decimal ReadConfidence(JsonPlace json) =>
        json.Decimal() is >= 0 and <= 1 and var confidence ? confidence : throw json.Fault("a number from 0 to 1");

    private static PlanTask ReadTask(JsonPlace json, SpanReader spans) => new(
        json["id"].String(),
        json["parent"].StringOrNull(),
        json["kind"].Word(ContractWords.TaskKinds),
        json["number"].StringOrNull(),
        json["title"].String(),
        json["aim"].StringOrNull(),
        json["group"].StringOrNull(),
        json["deadline"].StringOrNull(),
        json["lead"].StringOrNull(),
        json["support"].List(static agency => agency.String()),
        json["targets"].List(static target => target.String()),
        spans.Read(json["span"]),
        json["section"].StringOrNull());

    private static PlanEvent ReadEvent(JsonPlace json, SpanReader spans) => new(
        json["id"].String(),
        json["kind"].Word(ContractWords.EventKinds),
        json["text"].String(),
        json["date"].StringOrNull(),
        spans.Read(json["span"]));

    private static Statement ReadStatement(JsonPlace json, SpanReader spans) => new(
        json["id"].String(),
        json["kind"].Word(ContractWords.StatementKinds),
        json["text"].String(),
        spans.Read(json["span"]),
        json["section"].StringOrNull());

    private static Claim ReadClaim(JsonPlace json, SpanReader spans)
    {
        if (json["kind"].String() != "count")
        {
            throw json["kind"].Fault("\"count\"");
        }

        return new Claim(
            json["id"].String(),
            json["written"].String(),
            json["number"].Int32(),
            json["found"].Int32(),
            spans.Read(json["span"]));
    }

    private static Problem ReadProblem(JsonPlace json, SpanReader spans) => new(
        json["code"].String(),
        json["severity"].Word(ContractWords.Severities),
        json["message"].String(),
        spans.Read(json["span"]));

    private static Period? ReadPeriod(JsonPlace json)
    {
        if (json.IsNull)
        {
            return null;
        }

        Period period = Period.Parse(json["label"].String())
            ?? throw json["label"].Fault("a period such as 2025, 2021..2025, 2025-06 or 2025-01..2025-03");
        ExpectDay(json["from"], period.From);
        ExpectDay(json["to"], period.To);
        return period;
    }

    private static void ExpectDay(JsonPlace json, DateOnly day)
    {
        string written = day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        if (json.String() != written)
        {
            throw json.Fault($"\"{written}\", as the label says");
        }
    }
}
