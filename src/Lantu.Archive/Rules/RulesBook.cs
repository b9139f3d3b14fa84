using System.Globalization;
using System.Text.Json;
using Lantu.Analysis.Progress;
using Lantu.Archive.Journaling;
using Lantu.Archive.Storage;

namespace Lantu.Archive.Rules;

/// <summary>By which methods targets are judged and by which rules lights are lit; set by people, each from a day on, and never altered.</summary>
/// <remarks>Kept in the journal alone: who set what, when, stands there anyway, and a backup carries it along.</remarks>
public static class RulesBook
{
    /// <summary>What the journal calls them.</summary>
    internal const string Subject = "rules";

    private const string Kind = "rules-set";

    /// <summary>The rules that hold on a day: those that began last, of several from one day those set last; else the program's own.</summary>
    public static ProgressConfiguration On(Session session, DateOnly day) =>
        Find(session, day) is { } kept ? ProgressConfiguration.Parse(kept.Text) : ProgressConfiguration.Default;

    /// <summary>The same as somebody set them; null where the program's own hold.</summary>
    public static KeptRules? Find(Session session, DateOnly day) => All(session).Where(rules => rules.From <= day).OrderBy(static rules => rules.From).LastOrDefault();

    /// <summary>All that were ever set, in the order in which they were.</summary>
    public static IReadOnlyList<KeptRules> All(Session session) => [.. Journal.About(session, Subject).Where(static entry => entry.Kind == Kind).Select(Read)];

    /// <summary>Sets the rules from a day on.</summary>
    /// <param name="work">Who sets them.</param>
    /// <param name="text">The JSON as it was written, comments and all.</param>
    /// <param name="from">The first day on which they hold.</param>
    /// <exception cref="ConfigurationFormatException">It is no JSON, or says something that is not known.</exception>
    public static KeptRules Set(UnitOfWork work, string text, DateOnly from)
    {
        ArgumentNullException.ThrowIfNull(work);
        _ = ProgressConfiguration.Parse(text);
        work.Tell(Kind, Subject, JsonSerializer.Serialize(new Dictionary<string, string> { ["from"] = from.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), ["text"] = text }));
        return new KeptRules(text, from, work.Who, work.Now);
    }

    private static KeptRules Read(JournalEntry entry)
    {
        using JsonDocument payload = JsonDocument.Parse(entry.Payload);
        string from = payload.RootElement.GetProperty("from").GetString()!; // Set wrote both
        return new KeptRules(payload.RootElement.GetProperty("text").GetString()!, DateOnly.ParseExact(from, "yyyy-MM-dd", CultureInfo.InvariantCulture), entry.Who, entry.At);
    }
}

/// <summary>Rules that somebody set.</summary>
/// <param name="Text">The JSON as it was written.</param>
/// <param name="From">The first day on which they hold.</param>
/// <param name="Who">Who set them.</param>
/// <param name="At">When, in UTC.</param>
public sealed record KeptRules(string Text, DateOnly From, string Who, DateTimeOffset At);
