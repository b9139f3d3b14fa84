using System.Text.Json;
using Lantu.Analysis.Corrections;
using Lantu.Archive.Decisions;
using Microsoft.AspNetCore.Http;

namespace Lantu.Site.Features.Reviewing;

/// <summary>A fact that is decided on, with the decision that the person saw there.</summary>
/// <param name="Key">Of the fact.</param>
/// <param name="Replaces">The number of the decision that stood there; null where none did.</param>
internal sealed record SeenFact(string Key, long? Replaces);

/// <summary>What somebody asks to decide.</summary>
/// <param name="Kind">What is decided.</param>
/// <param name="Facts">On which facts: one, or several that are accepted at once; none where one is added.</param>
/// <param name="Words">Of a correction or an added fact, how it should read; else null.</param>
/// <param name="Start">Of an added fact, where its words begin in the text.</param>
/// <param name="End">Of an added fact, behind its words.</param>
/// <param name="Why">The reason; may be empty.</param>
internal sealed record DecisionRequest(DecisionKind Kind, IReadOnlyList<SeenFact> Facts, FactWords? Words, int Start, int End, string Why)
{
    private const int MostFacts = 1000;
    private const int LongestReason = 500;

    /// <summary>Reads the body of a request.</summary>
    /// <returns>Null where it is none; then a word says why.</returns>
    internal static async Task<(DecisionRequest? Request, string Chinese, string English)> Of(HttpContext context)
    {
        try
        {
            using JsonDocument body = await JsonDocument.ParseAsync(context.Request.Body, cancellationToken: context.RequestAborted).ConfigureAwait(false);
            return Of(body.RootElement);
        }
        catch (JsonException)
        {
            return (null, "内容不是 JSON", "the body is no JSON");
        }
        catch (InvalidOperationException)
        {
            return (null, "内容里有的字段类型不对；见 /api/v1/openapi.json", "a field of the body has another type; see /api/v1/openapi.json");
        }
    }

    /// <summary>The same of a body that is read already.</summary>
    internal static (DecisionRequest? Request, string Chinese, string English) Of(JsonElement body)
    {
        string why = Text(body, "why") ?? string.Empty;
        DecisionKind? kind = Text(body, "kind") switch
        {
            "accepted" => DecisionKind.Accepted,
            "corrected" => DecisionKind.Corrected,
            "rejected" => DecisionKind.Rejected,
            "added" => DecisionKind.Added,
            _ => null,
        };
        if (kind is not { } known)
        {
            return (null, "kind 要写 accepted、corrected、rejected 或 added 之一", "kind is one of accepted, corrected, rejected, added");
        }

        SeenFact[] facts = Seen(body);
        FactWords? words = body.TryGetProperty("words", out JsonElement form) && form.ValueKind == JsonValueKind.Object ? WordsOf(form) : null;
        (int start, int end) = (Whole(body, "start"), Whole(body, "end"));
        return known switch
        {
            _ when why.Length > LongestReason => (null, $"理由最多 {LongestReason} 字", $"a reason has at most {LongestReason} letters"),
            DecisionKind.Rejected when why.Trim().Length == 0 => (null, "驳回要写理由，例如“这是名称，不是数”", "say why it is rejected, as 'this is a name, no figure'"),
            DecisionKind.Corrected or DecisionKind.Added when words is null => (null, "更正和新增要写 words：这条事实应该怎么读", "a correction or a new fact needs words: how it should read"),
            DecisionKind.Added => (new DecisionRequest(known, [], words, start, end, why.Trim()), string.Empty, string.Empty),
            _ when facts.Length is 0 or > MostFacts || (facts.Length > 1 && known != DecisionKind.Accepted) =>
                (null, $"fact 写一条事实；一次确认几条时写 facts，最多 {MostFacts} 条", $"name one fact; to accept several name them in facts, at most {MostFacts}"),
            _ => (new DecisionRequest(known, facts, words, start, end, why.Trim()), string.Empty, string.Empty),
        };
    }

    private static SeenFact[] Seen(JsonElement body) => body.TryGetProperty("facts", out JsonElement several) && several.ValueKind == JsonValueKind.Array
        ? [.. several.EnumerateArray().Select(One).OfType<SeenFact>()]
        : One(body) is { } one ? [one] : [];

    private static SeenFact? One(JsonElement element) => Text(element, "fact") is { } key
        ? new SeenFact(key, element.TryGetProperty("replaces", out JsonElement replaced) && replaced.ValueKind == JsonValueKind.Number && replaced.TryGetInt64(out long number) ? number : null)
        : null;

    private static FactWords WordsOf(JsonElement form) => new()
    {
        Indicator = Text(form, "indicator") ?? string.Empty,
        Value = Text(form, "value") ?? string.Empty,
        Measure = Text(form, "measure") ?? string.Empty,
        Comparator = Text(form, "comparator") ?? string.Empty,
        Nature = Text(form, "nature") ?? string.Empty,
        Period = Text(form, "period"),
        Place = Text(form, "place"),
        Scope = Text(form, "scope"),
        Basis = Text(form, "basis"),
        Status = Text(form, "status"),
        Firmness = Text(form, "firmness"),
        Obligation = Text(form, "obligation"),
        Reference = Text(form, "reference"),
    };

    private static string? Text(JsonElement element, string name) =>
        element.TryGetProperty(name, out JsonElement value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static int Whole(JsonElement element, string name) =>
        element.TryGetProperty(name, out JsonElement value) && value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out int number) ? number : -1;
}
