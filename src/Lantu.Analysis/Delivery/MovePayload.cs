using System.Text.Json;

namespace Lantu.Analysis.Delivery;

/// <summary>What a move carries besides who, when and why.</summary>
internal static class MovePayload
{
    internal static void Write(Utf8JsonWriter json, Move move)
    {
        switch (move)
        {
            case Move.Propose propose:
                WriteCommitment(json, propose.What);
                break;
            case Move.Assign assign:
                WriteMandate(json, assign.To);
                break;
            case Move.Report report:
                WriteReport(json, report.Text);
                break;
            case Move.RequestExtension request:
                json.WriteString("until", MoveJson.Day(request.Until));
                break;
            case Move.DecideExtension decision:
                json.WriteBoolean("granted", decision.Granted);
                break;
            case Move.ChangeTarget change:
                json.WriteString("old", change.Old);
                json.WriteString("new", change.New);
                break;
            case Move.IssueSlip slip:
                json.WriteString("number", slip.Number);
                json.WriteString("demand", slip.Demand);
                json.WriteString("answer_by", MoveJson.Day(slip.AnswerBy));
                break;
            case Move.AnswerSlip answer:
                json.WriteString("number", answer.Number);
                json.WriteString("answer", answer.Answer);
                break;
            case Move.RequestCompletion request:
                json.WriteString("summary", request.Summary);
                WriteEvidence(json, request.Evidence);
                break;
            case Move.Verify verify:
                json.WriteString("finding", verify.Finding);
                break;
            case Move.Evaluate evaluate:
                json.WriteString("grade", DeliveryNames.Of(evaluate.Grade));
                break;
        }
    }

    internal static Move Read(JsonElement value)
    {
        Actor by = MoveJson.ReadActor(value.GetProperty("by"));
        DateTimeOffset at = MoveJson.ReadTime(value.GetProperty("at"));
        string? why = value.GetProperty("why").GetString();
        string name = value.GetProperty("move").GetString()!;
        return (DeliveryNames.Read<MoveKind>(name) ?? throw new FormatException($"an unknown move '{name}'")) switch
        {
            MoveKind.Propose => new Move.Propose(by, at, why, ReadCommitment(value.GetProperty("what"))),
            MoveKind.Approve => new Move.Approve(by, at, why),
            MoveKind.Assign => new Move.Assign(by, at, why, ReadMandate(value.GetProperty("to"))),
            MoveKind.Sign => new Move.Sign(by, at, why),
            MoveKind.Proceed => new Move.Proceed(by, at, why),
            MoveKind.Report => new Move.Report(by, at, why, ReadReport(value.GetProperty("text"))),
            MoveKind.RequestExtension => new Move.RequestExtension(by, at, why, MoveJson.ReadDay(value.GetProperty("until"))),
            MoveKind.DecideExtension => new Move.DecideExtension(by, at, why, value.GetProperty("granted").GetBoolean()),
            MoveKind.ChangeTarget => new Move.ChangeTarget(by, at, why, Words(value, "old"), Words(value, "new")),
            MoveKind.IssueSlip => new Move.IssueSlip(by, at, why, Words(value, "number"), Words(value, "demand"), MoveJson.ReadDay(value.GetProperty("answer_by"))),
            MoveKind.AnswerSlip => new Move.AnswerSlip(by, at, why, Words(value, "number"), Words(value, "answer")),
            MoveKind.RequestCompletion => new Move.RequestCompletion(by, at, why, Words(value, "summary"), ReadEvidence(value)),
            MoveKind.Review => new Move.Review(by, at, why),
            MoveKind.SendBack => new Move.SendBack(by, at, why),
            MoveKind.Verify => new Move.Verify(by, at, why, Words(value, "finding")),
            MoveKind.Evaluate => new Move.Evaluate(by, at, why, DeliveryNames.Read<Grade>(Words(value, "grade")) ?? throw new FormatException("an unknown grade")),
            MoveKind.Close => new Move.Close(by, at, why),
            MoveKind.Archive => new Move.Archive(by, at, why),
        };
    }

    internal static void WriteCommitment(Utf8JsonWriter json, Commitment what)
    {
        json.WriteStartObject("what");
        json.WriteString("title", what.Title);
        json.WriteString("initiative", what.Initiative);
        WriteStrings(json, "targets", what.Targets);
        json.WriteString("lead", what.Lead);
        WriteStrings(json, "support", what.Support);
        json.WriteString("deadline", what.Deadline);
        json.WriteString("quote", what.Quote);
        if (what.Line is { } line)
        {
            json.WriteNumber("line", line);
        }
        else
        {
            json.WriteNull("line");
        }

        json.WriteString("source", what.Source);
        json.WriteString("task", what.TaskId);
        json.WriteEndObject();
    }

    internal static void WriteMandate(Utf8JsonWriter json, Mandate to)
    {
        json.WriteStartObject("to");
        json.WriteString("lead", to.Lead);
        WriteStrings(json, "support", to.Support);
        json.WriteString("leader", to.Leader);
        json.WriteString("due", MoveJson.Day(to.Due));
        json.WriteStartArray("milestones");
        foreach (Milestone milestone in to.Milestones)
        {
            json.WriteStartObject();
            json.WriteString("due", MoveJson.Day(milestone.Due));
            json.WriteString("demand", milestone.Demand);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    internal static void WriteReport(Utf8JsonWriter json, ReportText text)
    {
        json.WriteStartObject("text");
        json.WriteString("progress", text.Progress);
        if (text.Percent is { } percent)
        {
            json.WriteNumber("percent", percent);
        }
        else
        {
            json.WriteNull("percent");
        }

        json.WriteString("problems", text.Problems);
        json.WriteString("next_step", text.NextStep);
        WriteStrings(json, "reached", text.Reached.Select(MoveJson.Day));
        WriteEvidence(json, text.Evidence);
        json.WriteEndObject();
    }

    internal static void WriteEvidence(Utf8JsonWriter json, IEnumerable<Evidence> files)
    {
        json.WriteStartArray("evidence");
        foreach (Evidence file in files)
        {
            json.WriteStartObject();
            json.WriteString("name", file.Name);
            json.WriteString("sha256", file.Sha256);
            json.WriteNumber("bytes", file.Bytes);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    internal static void WriteStrings(Utf8JsonWriter json, string name, IEnumerable<string> words)
    {
        json.WriteStartArray(name);
        foreach (string word in words)
        {
            json.WriteStringValue(word);
        }

        json.WriteEndArray();
    }

    private static string Words(JsonElement value, string name) => value.GetProperty(name).GetString() ?? throw new FormatException($"{name} is missing");

    private static string[] Strings(JsonElement value, string name) => [.. value.GetProperty(name).EnumerateArray().Select(static word => word.GetString()!)];

    private static Commitment ReadCommitment(JsonElement what) => new()
    {
        Title = Words(what, "title"),
        Initiative = what.GetProperty("initiative").GetString(),
        Targets = Strings(what, "targets"),
        Lead = what.GetProperty("lead").GetString(),
        Support = Strings(what, "support"),
        Deadline = what.GetProperty("deadline").GetString(),
        Quote = what.GetProperty("quote").GetString(),
        Line = what.GetProperty("line") is { ValueKind: JsonValueKind.Number } line ? line.GetInt32() : null,
        Source = what.GetProperty("source").GetString(),
        TaskId = what.GetProperty("task").GetString(),
    };

    private static Mandate ReadMandate(JsonElement to) => new(
        Words(to, "lead"),
        Strings(to, "support"),
        Words(to, "leader"),
        MoveJson.ReadDay(to.GetProperty("due")),
        [.. to.GetProperty("milestones").EnumerateArray().Select(static milestone => new Milestone(MoveJson.ReadDay(milestone.GetProperty("due")), Words(milestone, "demand")))]);

    private static ReportText ReadReport(JsonElement text) => new()
    {
        Progress = Words(text, "progress"),
        Percent = text.GetProperty("percent") is { ValueKind: JsonValueKind.Number } percent ? percent.GetDecimal() : null,
        Problems = text.GetProperty("problems").GetString(),
        NextStep = text.GetProperty("next_step").GetString(),
        Reached = [.. text.GetProperty("reached").EnumerateArray().Select(MoveJson.ReadDay)],
        Evidence = ReadEvidence(text),
    };

    private static Evidence[] ReadEvidence(JsonElement value) =>
    [
        .. value.GetProperty("evidence").EnumerateArray()
            .Select(static file => new Evidence(Words(file, "name"), Words(file, "sha256"), file.GetProperty("bytes").GetInt64())),
    ];
}
