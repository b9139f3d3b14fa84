using Lantu.Archive.Journaling;
using Lantu.Archive.Storage;

namespace Lantu.Archive;

/// <summary>One change of the archive: the new state and its entry in the journal, all of it or nothing.</summary>
/// <remarks>It lives within <see cref="PlanArchive.Write{T}"/> and holds the right to write until that returns.</remarks>
public sealed class UnitOfWork
{
    private bool _changed;
    private bool _told;

    internal UnitOfWork(Session session, string who, DateTimeOffset now)
    {
        Session = session;
        Who = who;
        Now = now;
    }

    /// <summary>Reads within the change, and sees what it has done so far.</summary>
    public Session Session { get; }

    /// <summary>Who changes.</summary>
    public string Who { get; }

    /// <summary>When, in UTC; one moment for the whole change.</summary>
    public DateTimeOffset Now { get; }

    /// <summary>Whether it changed something and the journal does not say so: a fault of the program.</summary>
    internal bool IsUntold => _changed && !_told;

    /// <summary>Adds an entry to the journal.</summary>
    /// <param name="kind">What was done, as <c>observations-imported</c>; one word for one kind of move.</param>
    /// <param name="subject">To what, as <c>import/12</c> or <c>document/3</c>.</param>
    /// <param name="payload">The rest, as JSON.</param>
    public void Tell(string kind, string subject, string payload)
    {
        Journal.Append(this, kind, subject, payload);
        _told = true;
    }

    /// <summary>Changes rows; answers how many.</summary>
    internal int Change(string sql, params ReadOnlySpan<(string Name, object? Value)> values)
    {
        _changed = true;
        return Session.Change(sql, values);
    }

    /// <summary>Adds many rows; answers how many.</summary>
    internal long AddRows(string table, IReadOnlyList<string> columns, IEnumerable<object?[]> rows)
    {
        _changed = true;
        return Session.AddRows(table, columns, rows);
    }

    /// <summary>Adds a row and answers its id; the statement ends with <c>RETURNING id</c>.</summary>
    internal long Insert(string sql, params ReadOnlySpan<(string Name, object? Value)> values)
    {
        _changed = true;
        return Session.Query(sql, static row => row.Whole(0), values)[0];
    }
}
