using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Lantu.Analysis.Checks;
using Lantu.Analysis.Delivery;
using Lantu.Archive.Deliveries;

namespace Lantu.Site.Features.Delivery;

/// <summary>A move as somebody asks for it: <c>lantu/move/1</c> without who and when, which the site knows itself.</summary>
internal sealed class MoveBody
{
    private static readonly JsonDocumentOptions Bounded = new() { MaxDepth = 16 };

    private readonly JsonObject _told;

    private MoveBody(JsonObject told, MoveKind kind, int? expected)
    {
        _told = told;
        Kind = kind;
        Expected = expected;
    }

    /// <summary>What is asked for.</summary>
    internal MoveKind Kind { get; }

    /// <summary>How many moves the caller has seen; null where they do not say.</summary>
    internal int? Expected { get; }

    /// <summary>The item that it names; null where it names none.</summary>
    internal string? Item => Words(_told, "item");

    /// <summary>Reads it.</summary>
    /// <returns>Null where it is no JSON object, or names no move that can be asked for here.</returns>
    internal static MoveBody? Read(string json)
    {
        try
        {
            return JsonNode.Parse(json, documentOptions: Bounded) is JsonObject told ? Of(told) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>The same of an object that is read already.</summary>
    internal static MoveBody? Of(JsonObject told)
    {
        if (DeliveryNames.Read<MoveKind>(Words(told, "move")) is not { } kind || kind == MoveKind.Propose)
        {
            return null;
        }

        int? expected = told["expected_moves"] is JsonValue value && value.TryGetValue(out int number) ? number : null;
        return new MoveBody(told, kind, expected);
    }

    /// <summary>The move itself.</summary>
    /// <param name="by">Who asks.</param>
    /// <param name="at">When.</param>
    /// <param name="files">The evidence that was handed in with it.</param>
    /// <param name="draft">What was filled in for the item before; stands in where an assignment names nothing.</param>
    /// <param name="trouble">What is missing; null where the move is whole.</param>
    internal Move? Make(Actor by, DateTimeOffset at, IReadOnlyList<Evidence> files, AssignmentDraft? draft, out Bilingual? trouble)
    {
        trouble = null;
        if (Kind == MoveKind.Assign && _told["to"] is not JsonObject)
        {
            if (draft?.Mandate is { } mandate)
            {
                return new Move.Assign(by, at, Words(_told, "why"), mandate);
            }

            trouble = new("还没有填全牵头单位、责任领导和完成时限，不能交办。在分解表里补上再交办", "lead agency, leader and deadline are not all filled in: fill them in in the table, then send it out");
            return null;
        }

        var whole = (JsonObject)_told.DeepClone();
        Complete(whole, by, at, files);
        if (MissingDay(whole) is { } missing)
        {
            trouble = missing;
            return null;
        }

        try
        {
            return MoveJson.Read(whole.ToJsonString());
        }
        catch (FormatException e)
        {
            trouble = new($"没有看懂这一步：{e.Message}", $"the move is not understood: {e.Message}");
            return null;
        }
    }

    // Evidence is what was handed in, never what is only named: a name would open the files of others.
    private void Complete(JsonObject whole, Actor by, DateTimeOffset at, IReadOnlyList<Evidence> files)
    {
        whole["by"] = new JsonObject { ["name"] = by.Name, ["role"] = DeliveryNames.Of(by.Role), ["agency"] = by.Agency };
        whole["at"] = MoveJson.Time(at);
        whole["why"] = Words(whole, "why");
        foreach (string name in Kind switch
        {
            MoveKind.IssueSlip => (string[])["number", "demand"],
            MoveKind.AnswerSlip => ["number", "answer"],
            MoveKind.RequestCompletion => ["summary"],
            MoveKind.Verify => ["finding"],
            MoveKind.ChangeTarget => ["old", "new"],
            _ => [],
        })
        {
            whole[name] = Words(whole, name) ?? string.Empty;
        }

        if (Kind == MoveKind.RequestCompletion)
        {
            whole["evidence"] = Evidence(files);
        }
        else if (Kind == MoveKind.Report)
        {
            JsonObject text = whole["text"] as JsonObject ?? [];
            text["progress"] = Words(text, "progress") ?? string.Empty;
            text["percent"] = text["percent"] is JsonValue percent && percent.TryGetValue(out decimal number) ? number : null;
            text["problems"] = Words(text, "problems");
            text["next_step"] = Words(text, "next_step");
            text["reached"] = text["reached"] is JsonArray reached ? reached.DeepClone() : new JsonArray();
            text["evidence"] = Evidence(files);
            whole["text"] = text.Parent is null ? text : text.DeepClone();
        }
        else if (Kind == MoveKind.Assign && whole["to"] is JsonObject to)
        {
            to["lead"] = Words(to, "lead") ?? string.Empty;
            to["leader"] = Words(to, "leader") ?? string.Empty;
            to["support"] = to["support"] is JsonArray support ? support.DeepClone() : new JsonArray();
            to["milestones"] = to["milestones"] is JsonArray milestones ? milestones.DeepClone() : new JsonArray();
        }
    }

    private Bilingual? MissingDay(JsonObject whole) => Kind switch
    {
        MoveKind.RequestExtension when !IsDay(whole["until"]) => new("没有写延到哪一天；写成 2026-08-31", "say until when, as 2026-08-31"),
        MoveKind.IssueSlip when !IsDay(whole["answer_by"]) => new("没有写哪一天前答复；写成 2026-07-15", "say by when it must be answered, as 2026-07-15"),
        MoveKind.Assign when !IsDay((whole["to"] as JsonObject)?["due"]) => new("没有写完成时限；写成 2026-12-31", "say by when it must be done, as 2026-12-31"),
        MoveKind.DecideExtension when !(whole["granted"] is JsonValue granted && granted.TryGetValue(out bool _)) => new("没有写批不批准", "say whether it is granted"),
        MoveKind.Evaluate when DeliveryNames.Read<Grade>(Words(whole, "grade")) is null => new("没有评好、较好、一般或差", "grade it good, fair, plain or poor"),
        _ => null,
    };

    private static JsonArray Evidence(IReadOnlyList<Evidence> files) => [.. files.Select(static file => (JsonNode)new JsonObject { ["name"] = file.Name, ["sha256"] = file.Sha256, ["bytes"] = file.Bytes })];

    private static bool IsDay(JsonNode? node) => node is JsonValue value && value.TryGetValue(out string? words) && DateOnly.TryParseExact(words, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _);

    private static string? Words(JsonObject told, string name) => told[name] is JsonValue value && value.TryGetValue(out string? words) && !string.IsNullOrWhiteSpace(words) ? words.Trim() : null;
}
