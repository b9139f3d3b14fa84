using System.Globalization;
using Lantu.Archive.Storage;

namespace Lantu.Archive.Hooks;

/// <summary>Remembers what hooks were told, so that nothing is told twice and nothing is left out when the program was away.</summary>
public static class HookMemory
{
    private const string Published = "publication";

    /// <summary>The number of the last publication that was told; null where none was looked at yet.</summary>
    public static long? LastPublication(Session session) => session.Query(
        "SELECT value FROM hook_mark WHERE name = @name", static row => long.Parse(row.Text(0), NumberStyles.None, CultureInfo.InvariantCulture), ("name", Published)) is [var last] ? last : null;

    /// <summary>The number of the latest publication there is; 0 where there is none.</summary>
    public static long LatestPublication(Session session) => session.Query("SELECT COALESCE(MAX(id), 0) FROM publication", static row => row.Whole(0))[0];

    /// <summary>Remembers up to which publication was told.</summary>
    public static void Told(UnitOfWork work, long publication)
    {
        ArgumentNullException.ThrowIfNull(work);
        work.Change("DELETE FROM hook_mark WHERE name = @name", ("name", Published));
        work.Change("INSERT INTO hook_mark (name, value) VALUES (@name, @value)", ("name", Published), ("value", publication.ToString(CultureInfo.InvariantCulture)));
        work.Tell("hooks-looked", "hooks", string.Create(CultureInfo.InvariantCulture, $"{{\"publication\":{publication}}}"));
    }

    /// <summary>The lights of the targets of a document as they were last seen.</summary>
    public static IReadOnlyDictionary<string, string> Lights(Session session, long document) => session.Query(
        "SELECT target, light FROM hook_light WHERE document_id = @document", static row => (row.Text(0), row.Text(1)), ("document", document))
        .ToDictionary(static light => light.Item1, static light => light.Item2, StringComparer.Ordinal);

    /// <summary>Remembers the lights of a document in place of those before.</summary>
    public static void Keep(UnitOfWork work, long document, IReadOnlyDictionary<string, string> lights)
    {
        ArgumentNullException.ThrowIfNull(work);
        ArgumentNullException.ThrowIfNull(lights);
        work.Change("DELETE FROM hook_light WHERE document_id = @document", ("document", document));
        foreach ((string target, string light) in lights)
        {
            work.Change("INSERT INTO hook_light (document_id, target, light) VALUES (@document, @target, @light)", ("document", document), ("target", target), ("light", light));
        }

        work.Tell("lights-seen", string.Create(CultureInfo.InvariantCulture, $"document/{document}"), string.Create(CultureInfo.InvariantCulture, $"{{\"lights\":{lights.Count}}}"));
    }

    /// <summary>Forgets all lights: the next look at them tells nobody of a change.</summary>
    public static void ForgetLights(UnitOfWork work)
    {
        ArgumentNullException.ThrowIfNull(work);
        work.Change("DELETE FROM hook_light");
        work.Tell("lights-forgotten", "hooks", "{}");
    }
}
