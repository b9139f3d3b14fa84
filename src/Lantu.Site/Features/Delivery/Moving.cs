using System.Diagnostics;
using Lantu.Analysis.Checks;
using Lantu.Analysis.Delivery;
using Lantu.Archive.Deliveries;
using Lantu.Archive.Documents;
using Lantu.Site.Office;
using Lantu.Site.Shell;

namespace Lantu.Site.Features.Delivery;

/// <summary>What became of a move that was asked for.</summary>
/// <param name="Item">As it is after it; null where the move was refused.</param>
/// <param name="Refusal">Why; null where it was made.</param>
internal sealed record Moved(WorkItem? Item, Answer? Refusal);

/// <summary>Makes moves in the name of who asks.</summary>
internal static class Moving
{
    /// <summary>Makes one.</summary>
    /// <param name="desk">Who asks.</param>
    /// <param name="id">The item.</param>
    /// <param name="body">The move.</param>
    /// <param name="files">The evidence that came with it.</param>
    internal static Moved Make(Desk desk, string id, MoveBody body, IReadOnlyList<SourceFile> files)
    {
        if (ItemAccess.Find(desk, id) is not { } known)
        {
            return new(null, MoveProblems.Of(404, $"没有编号为 {id} 的事项，或它不归这个账号看", $"there is no item {id}, or it is not for this account"));
        }

        if (ItemAccess.Actor(desk, known) is not { } actor)
        {
            return new(null, MoveProblems.Of(403, "这个账号（或密钥）不能办理事项；请找管理员", "this account, or its key, may not move items; ask the administrator"));
        }

        // Within the change the item is read anew: somebody else may have moved it meanwhile.
        return desk.Write(work =>
        {
            WorkItem item = ItemBook.Find(work.Session, id) ?? known;
            if (body.Expected is { } expected && expected != item.Moves)
            {
                return new Moved(null, MoveProblems.Overtaken(item, [.. ItemBook.Moves(work.Session, id).Skip(expected)]));
            }

            Move? move = body.Make(actor, At(desk, item), EvidenceFiles.Named(files), AssignmentDrafts.Find(work.Session, id), out Bilingual? trouble);
            return move is null
                ? new Moved(null, MoveProblems.Of(422, trouble!.Chinese, trouble.English)) // told where there is no move
                : Of(ItemBook.Make(work, id, move, files));
        });
    }

    /// <summary>What the procedure answers, as an answer.</summary>
    internal static Moved Of(MoveAnswer answer) => answer switch
    {
        MoveAnswer.Made made => new(made.Item, null),
        MoveAnswer.Refused refused => new(null, MoveProblems.Of(refused.Refusal)),
        _ => throw new UnreachableException(),
    };

    // The journal runs forward; of two moves in one tick the second is not refused.
    private static DateTimeOffset At(Desk desk, WorkItem item)
    {
        DateTimeOffset now = desk.Settings.Clock.GetLocalNow();
        return now < item.LastMove && item.LastMove - now < TimeSpan.FromSeconds(5) ? item.LastMove : now;
    }
}
