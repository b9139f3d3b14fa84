using System.Globalization;
using Lantu.Analysis.Delivery;
using Lantu.Archive.Documents;
using Lantu.Archive.Journaling;
using Lantu.Archive.Storage;

namespace Lantu.Archive.Deliveries;

/// <summary>Keeps work items: each move goes into the journal, and what follows from it into the tables, in one change.</summary>
/// <remarks>The journal is the truth: an item is read by folding its entries, and nothing of it stands anywhere else but for
/// the columns that lists are made of.</remarks>
public static class ItemBook
{
    private const string Kind = "item-";
    private const string Subject = "item/";

    /// <summary>Proposes an item and gives it its id: the number of the document, then its own (<c>1-007</c>); 0 for no document.</summary>
    /// <param name="work">The change it is part of.</param>
    /// <param name="document">The document that promises it; null for none.</param>
    /// <param name="move">The proposal.</param>
    /// <param name="id">Its id; that of the item that is there where the task was broken down before.</param>
    public static MoveAnswer Propose(UnitOfWork work, long? document, Move.Propose move, out string id)
    {
        ArgumentNullException.ThrowIfNull(work);
        ArgumentNullException.ThrowIfNull(move);
        if (document is { } known && move.What.TaskId is { } task && OfTask(work.Session, known, task) is { } there)
        {
            id = there;
            return Procedure.Take(id, Find(work.Session, id), move);
        }

        long number = work.Session.Query(
            "SELECT COALESCE(MAX(number), 0) + 1 FROM work_item WHERE document_id = @document OR (document_id IS NULL AND @none = 1)",
            static row => row.Whole(0),
            ("document", document ?? -1L),
            ("none", document is null ? 1L : 0L))[0];
        id = string.Create(CultureInfo.InvariantCulture, $"{document ?? 0}-{number:000}");
        MoveAnswer answer = Procedure.Take(id, null, move);
        if (answer is MoveAnswer.Made made)
        {
            work.Change(
                """
                INSERT INTO work_item (id, document_id, number, task_id, title, state, moves, moved_ticks)
                VALUES (@id, @document, @number, @task, @title, @state, 1, @moved)
                """,
                ("id", id), ("document", document), ("number", number), ("task", move.What.TaskId), ("title", move.What.Title),
                ("state", DeliveryNames.Of(made.Item.State)), ("moved", move.At.UtcTicks));
            Tell(work, id, move);
        }

        return answer;
    }

    /// <summary>Makes a move, where the procedure allows it.</summary>
    /// <param name="work">The change it is part of.</param>
    /// <param name="id">The item.</param>
    /// <param name="move">The move.</param>
    /// <param name="files">The evidence that it names.</param>
    /// <exception cref="ArgumentException">The move names evidence that is neither among the files nor in the archive.</exception>
    public static MoveAnswer Make(UnitOfWork work, string id, Move move, IReadOnlyList<SourceFile> files)
    {
        ArgumentNullException.ThrowIfNull(work);
        ArgumentNullException.ThrowIfNull(move);
        ArgumentNullException.ThrowIfNull(files);
        WorkItem? item = Find(work.Session, id);
        MoveAnswer answer = Procedure.Take(id, item, move);
        if (answer is not MoveAnswer.Made made)
        {
            return answer;
        }

        if (move is Move.IssueSlip slip && SlipTaken(work.Session, slip.Number) is { } taken)
        {
            return taken;
        }

        Update(work, made.Item);
        KeepFiles(work, made.Item, move, files);
        KeepSlip(work, id, move);
        Tell(work, id, move);
        return answer;
    }

    /// <summary>The item with an id; null where there is none.</summary>
    public static WorkItem? Find(Session session, string id) => Find(session, id, DateOnly.MaxValue);

    /// <summary>The item as it stood at the end of a day; null where there was none.</summary>
    public static WorkItem? Find(Session session, string id, DateOnly asOf)
    {
        Move[] moves = [.. Journal.About(session, Subject + id).Select(static entry => MoveJson.Read(entry.Payload)).TakeWhile(move => move.On <= asOf)];
        return moves.Length == 0 ? null : Procedure.Fold(id, moves);
    }

    /// <summary>The moves of an item, in their order.</summary>
    public static IReadOnlyList<Move> Moves(Session session, string id) => [.. Journal.About(session, Subject + id).Select(static entry => MoveJson.Read(entry.Payload))];

    /// <summary>All items of a document as they stood at the end of a day, in the order of their numbers.</summary>
    /// <param name="session">Where.</param>
    /// <param name="document">The document; null for all items there are.</param>
    /// <param name="asOf">The day.</param>
    public static IReadOnlyList<WorkItem> All(Session session, long? document, DateOnly asOf) => All(session, document, asOf, 0);

    /// <summary>The same of those that were moved at a moment or after it, in UTC ticks.</summary>
    internal static IReadOnlyList<WorkItem> All(Session session, long? document, DateOnly asOf, long since)
    {
        ArgumentNullException.ThrowIfNull(session);
        List<(string Id, Move Move)> moves = session.Query(
            """
            SELECT w.id, j.payload FROM work_item w JOIN journal j ON j.subject = 'item/' || w.id
            WHERE (w.document_id = @document OR @all = 1) AND w.moved_ticks >= @since ORDER BY w.document_id, w.number, j.id
            """,
            static row => (row.Text(0), MoveJson.Read(row.Text(1))),
            ("document", document ?? -1L),
            ("all", document is null ? 1L : 0L),
            ("since", since));
        return [.. moves.GroupBy(static pair => pair.Id, static pair => pair.Move, StringComparer.Ordinal)
            .Select(group => (group.Key, Moves: group.TakeWhile(move => move.On <= asOf).ToArray()))
            .Where(static pair => pair.Moves.Length > 0)
            .Select(static pair => Procedure.Fold(pair.Key, pair.Moves))];
    }

    private static string? OfTask(Session session, long document, string task) => session.Query(
        "SELECT id FROM work_item WHERE document_id = @document AND task_id = @task", static row => row.Text(0), ("document", document), ("task", task)) is [var id] ? id : null;

    private static MoveAnswer.Refused? SlipTaken(Session session, string number) => session.Query(
        "SELECT item_id FROM slip WHERE number = @number", static row => row.Text(0), ("number", number)) is [var other]
        ? new MoveAnswer.Refused(new Refusal(
            MoveRules.Slip,
            new($"督办单 {number} 已经用在事项 {other} 上", $"the slip {number} was sent for the item {other}"),
            new("换一个单号", "Give it another number")))
        : null;

    private static void Update(UnitOfWork work, WorkItem item) => work.Change(
        """
        UPDATE work_item SET state = @state, lead = @lead, leader = @leader, due = @due, applied = @applied, moves = @moves, moved_ticks = @moved WHERE id = @id
        """,
        ("state", DeliveryNames.Of(item.State)), ("lead", item.Mandate?.Lead), ("leader", item.Mandate?.Leader), ("due", Day(item.Due)),
        ("applied", Day(item.Application?.On)), ("moves", (long)item.Moves), ("moved", item.LastMove.UtcTicks), ("id", item.Id));

    private static void KeepFiles(UnitOfWork work, WorkItem item, Move move, IReadOnlyList<SourceFile> files)
    {
        IReadOnlyList<Evidence> named = move switch
        {
            Move.Report report => report.Text.Evidence,
            Move.RequestCompletion request => request.Evidence,
            _ => [],
        };
        foreach (Evidence evidence in named.DistinctBy(static evidence => evidence.Sha256))
        {
            SourceFile file = files.FirstOrDefault(file => file.Sha256 == evidence.Sha256) ?? SourceFile.Find(work.Session, evidence.Sha256)
                ?? throw new ArgumentException($"the evidence {evidence.Name} was not handed in", nameof(files));
            SourceFile.Keep(work, file);
            work.Change(
                "INSERT INTO item_file (item_id, sha256, name, move) VALUES (@item, @sha256, @name, @move)",
                ("item", item.Id), ("sha256", evidence.Sha256), ("name", evidence.Name), ("move", (long)item.Moves));
        }
    }

    private static void KeepSlip(UnitOfWork work, string id, Move move)
    {
        if (move is Move.IssueSlip slip)
        {
            work.Change(
                "INSERT INTO slip (number, item_id, sent, answer_by) VALUES (@number, @item, @sent, @by)",
                ("number", slip.Number), ("item", id), ("sent", Day(slip.On)), ("by", Day(slip.AnswerBy)));
        }
        else if (move is Move.AnswerSlip answer)
        {
            work.Change("UPDATE slip SET answered = @day WHERE number = @number", ("day", Day(answer.On)), ("number", answer.Number));
        }
    }

    private static void Tell(UnitOfWork work, string id, Move move) => work.Tell(Kind + DeliveryNames.Of(move.Kind), Subject + id, MoveJson.Write(move));

    private static string? Day(DateOnly? day) => day is { } known ? MoveJson.Day(known) : null;
}
