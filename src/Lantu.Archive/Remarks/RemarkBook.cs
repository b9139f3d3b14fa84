using System.Globalization;
using System.Text.Json;
using Lantu.Archive.Storage;

namespace Lantu.Archive.Remarks;

/// <summary>What somebody remarked on a plan or on one of its facts. It is never altered.</summary>
/// <param name="Id">Its number; later ones are greater.</param>
/// <param name="Subject">The key of a fact; empty for the plan as a whole.</param>
/// <param name="Words">What was said.</param>
/// <param name="Who">By whom.</param>
/// <param name="At">When, in UTC.</param>
public sealed record Remark(long Id, string Subject, string Words, string Who, DateTimeOffset At);

/// <summary>Keeps remarks.</summary>
public static class RemarkBook
{
    /// <summary>Keeps a remark.</summary>
    /// <param name="work">The change it is part of; who remarks is its <see cref="UnitOfWork.Who"/>.</param>
    /// <param name="document">The number of the document.</param>
    /// <param name="subject">The key of a fact; empty for the plan as a whole.</param>
    /// <param name="words">What is said.</param>
    public static Remark Add(UnitOfWork work, long document, string subject, string words)
    {
        ArgumentNullException.ThrowIfNull(work);
        long id = work.Insert(
            "INSERT INTO remark (document_id, subject, words, who, said_ticks) VALUES (@document, @subject, @words, @who, @said) RETURNING id",
            ("document", document), ("subject", subject), ("words", words), ("who", work.Who), ("said", work.Now.UtcTicks));
        work.Tell(
            "plan-remarked", string.Create(CultureInfo.InvariantCulture, $"document/{document}"),
            JsonSerializer.Serialize(new Dictionary<string, string> { ["fact"] = subject, ["words"] = words }));
        return new Remark(id, subject, words, work.Who, work.Now);
    }

    /// <summary>The remarks on a document behind a number, the first one first; all where it is 0.</summary>
    public static IReadOnlyList<Remark> Of(Session session, long document, long after = 0) => session.Query(
        "SELECT id, subject, words, who, said_ticks FROM remark WHERE document_id = @document AND id > @after ORDER BY id",
        static row => new Remark(row.Whole(0), row.Text(1), row.Text(2), row.Text(3), row.Moment(4)),
        ("document", document), ("after", after));
}
