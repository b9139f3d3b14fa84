using Lantu.Analysis.Assignments;
using Lantu.Analysis.Checks;
using Lantu.Analysis.Delivery;
using Lantu.Archive.Deliveries;
using Lantu.Site.Api;
using Lantu.Site.Features.Delivery;
using Lantu.Site.Features.Plans;
using Lantu.Site.Library;
using Lantu.Site.Office;
using Lantu.Site.Shell;

namespace Lantu.Site.Features.Assigning;

/// <summary>Takes a filled workbook in: first it says what that would change, then it does it.</summary>
internal static class SheetTaking
{
    /// <summary>The largest workbook, in bytes.</summary>
    internal const long MostBytes = 5L << 20;

    /// <summary>Takes the workbook of a form in.</summary>
    /// <param name="desk">Who brings it.</param>
    /// <param name="place">The place of the plan.</param>
    /// <param name="year">Its year.</param>
    /// <param name="preview">Whether nothing is kept yet.</param>
    internal static async Task<Answer> Take(Desk desk, string place, string year, bool preview)
    {
        if (desk.Draft(place, year) is not { } plan)
        {
            return Problems.Missing($"{place}/{year}");
        }

        if (!desk.Context.Request.HasFormContentType)
        {
            return MoveProblems.Of(415, "请用 multipart/form-data 交一个 xlsx", "send one xlsx as multipart/form-data");
        }

        if (desk.Settings.ReadSheet is not { } read)
        {
            return MoveProblems.Of(501, "这个程序读不了 xlsx", "this program reads no xlsx");
        }

        if ((await desk.Context.Request.ReadFormAsync(desk.Context.RequestAborted).ConfigureAwait(false)).Files is not [{ Length: > 0 and <= MostBytes } file])
        {
            return MoveProblems.Of(422, $"请选一个导出的 xlsx，不超过 {MostBytes >> 20} MB", $"choose one xlsx as it was taken out, of at most {MostBytes >> 20} MB");
        }

        IReadOnlyList<FilledRow> rows;
        try
        {
            using Stream stream = file.OpenReadStream();
            if (read(stream, DeliverySheet.Name) is not { } cells)
            {
                return MoveProblems.Of(422, $"{file.FileName} 没有名为“{DeliverySheet.Name}”的一页；请用这里导出的 xlsx", $"{file.FileName} has no sheet named {DeliverySheet.Name}; use an xlsx taken out here");
            }

            rows = FilledRow.All(cells);
        }
        catch (AssignmentSheetException e)
        {
            return MoveProblems.Of(422, $"{DeliverySheet.Name}!{e.Row} {e.Chinese}", $"{DeliverySheet.Name}!{e.Row} {e.Message}");
        }
        catch (InvalidDataException e)
        {
            return MoveProblems.Of(422, $"不是能读的 xlsx：{e.Message}", $"no xlsx that can be read: {e.Message}");
        }

        var taken = new Taken();
        var plain = AssigningRow.All(desk, plan).Where(static row => row.Item is not null).ToDictionary(static row => row.Item!.Id, StringComparer.Ordinal); // filtered
        if (preview)
        {
            foreach (FilledRow row in rows)
            {
                Look(desk, plan, plain, row, taken);
            }
        }
        else
        {
            _ = desk.Write(work =>
            {
                foreach (FilledRow row in rows)
                {
                    (AssignmentDraft? draft, IReadOnlyList<Move> moves) = Look(desk, plan, plain, row, taken);
                    if (draft is not null && AssignmentDrafts.Keep(work, draft) is null)
                    {
                        throw new OvertakenException(new($"没有收表：{draft.Item} 刚被别人改过，再收一次", $"nothing was taken: somebody just changed {draft.Item}; try again"));
                    }

                    foreach (Move move in moves)
                    {
                        _ = ItemBook.Make(work, row[DeliverySheet.Id], move, []);
                    }
                }

                return 0;
            });
        }

        return taken.Write(rows.Count, preview);
    }

    // Before an item is sent out its cells are a draft; after that a row is what agencies say of it.
    private static (AssignmentDraft? Draft, IReadOnlyList<Move> Moves) Look(Desk desk, OpenPlan plan, Dictionary<string, AssigningRow> known, FilledRow row, Taken taken)
    {
        string id = row[DeliverySheet.Id];
        if (!known.TryGetValue(id, out AssigningRow? now) || now.IsOut)
        {
            Actor office = ItemAccess.Actor(desk, null)!; // the door lets only those in who have one
            RowOutcome outcome = SheetImport.Take(row, now?.Item, office, desk.Settings.Clock.GetLocalNow());
            taken.Refused.AddRange(outcome.Refusals.Select(refusal => ($"{DeliverySheet.Name}!{refusal.Cell}", id, refusal.Reason)));
            taken.Moves.AddRange(outcome.Moves);
            return (null, outcome.Moves);
        }

        var wrong = new List<RefusedCell>();
        AssignmentDraft draft = new AssignmentCells(row[DeliverySheet.Lead], row[DeliverySheet.Support], row[DeliverySheet.Leader], row[DeliverySheet.Due], row[DeliverySheet.Milestones])
            .Read(id, now.Draft?.Version ?? 0, plan.Plan.Document.Year ?? desk.Library.Today.Year, wrong);
        taken.Refused.AddRange(wrong.Select(cell => ($"{DeliverySheet.Name}!{row.Cell(Heading(cell.Column))}", id, cell.Why)));
        bool changed = draft.Lead != now.Lead || string.Join('、', draft.Support) != now.Support || draft.Leader != now.Leader || draft.Due != now.Due || !draft.Milestones.SequenceEqual(now.Milestones);
        if (wrong.Count > 0 || !changed)
        {
            return (null, []);
        }

        taken.Drafts++;
        return (draft, []);
    }

    private static string Heading(string column) => column switch
    {
        "support" => DeliverySheet.Support,
        "leader" => DeliverySheet.Leader,
        "due" => DeliverySheet.Due,
        "milestones" => DeliverySheet.Milestones,
        _ => DeliverySheet.Lead,
    };

    /// <summary>What a workbook comes to.</summary>
    private sealed class Taken
    {
        internal int Drafts { get; set; }

        internal List<Move> Moves { get; } = [];

        internal List<(string Cell, string Item, Bilingual Why)> Refused { get; } = [];

        internal Answer Write(int rows, bool preview) => FactData.Write(json =>
        {
            json.WriteStartObject();
            json.WriteBoolean("preview", preview);
            json.WriteNumber("rows", rows);
            json.WriteNumber("drafts", Drafts);
            json.WriteStartObject("moves");
            foreach (IGrouping<MoveKind, Move> kind in Moves.GroupBy(static move => move.Kind))
            {
                json.WriteNumber(DeliveryNames.Of(kind.Key), kind.Count());
            }

            json.WriteEndObject();
            json.WriteStartArray("refused");
            foreach ((string cell, string item, Bilingual why) in Refused)
            {
                json.WriteStartObject();
                json.WriteString("cell", cell);
                json.WriteString("item", item);
                json.WriteString("detail", why.Chinese);
                json.WriteString("detailEnglish", why.English);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        });
    }
}
