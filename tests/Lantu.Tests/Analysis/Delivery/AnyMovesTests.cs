using CsCheck;
using Lantu.Analysis.Delivery;
using Xunit;

namespace Lantu.Tests.Analysis.Delivery;

/// <summary>Whatever is tried in whatever order: the procedure never loses its way.</summary>
public sealed class AnyMovesTests
{
    private static readonly Gen<Actor> AnyActor = Gen.OneOf(
        Moves.Office, Moves.Leader, Moves.Lead, Moves.Support, new Actor("吴刚", Role.LeadAgency, "市财政局"), new Actor("李强", Role.Office, null));

    private static readonly Gen<string?> AnyReason = Gen.OneOf<string?>(null, "  ", "供地推迟");

    private static readonly Gen<DateOnly> AnyDay = Gen.Int[0, 120].Select(static days => Moves.Day("2026-02-01").AddDays(days));

    // Days pass by zero to nine from move to move; now and then one is dated back.
    private static readonly Gen<(int Days, MoveKind Kind, Actor By, string? Why, DateOnly Day, int Choice)> AnyStep = Gen.Select(
        Gen.Frequency((20, Gen.Int[0, 9]), (1, Gen.Int[-5, -1])),
        Gen.OneOf(Enum.GetValues<MoveKind>()),
        AnyActor,
        AnyReason,
        AnyDay,
        Gen.Int[0, 9]);

    private static readonly Gen<Move[]> AnyMoves = AnyStep.Array[1, 120].Select(static steps =>
    {
        DateTimeOffset now = Moves.At("2026-02-01");
        return steps.Select(step =>
        {
            DateTimeOffset at = now.AddDays(step.Days);
            now = at > now ? at : now;
            return Make(step.Kind, step.Choice < 7 ? Fitting(step.Kind) : step.By, at, step.Choice % 2 == 0 ? "供地推迟" : step.Why, step.Day, step.Choice);
        }).Prepend(new Move.Propose(Moves.Office, Moves.At("2026-02-01"), null, Moves.What("目标一", "目标二"))).ToArray();
    });

    [Fact]
    public void Ends_each_sequence_in_a_state_that_its_journal_tells() => AnyMoves.Sample(
        static moves =>
        {
            (WorkItem item, List<Move> journal) = Play(moves);
            Assert.True(Enum.IsDefined(item.State));
            Assert.Equal(journal.Count, item.Moves);
            WorkItem again = Procedure.Fold(Moves.Id, journal.Select(static move => MoveJson.Read(MoveJson.Write(move))));
            Assert.Equal(WorkItemJson.Write(item), WorkItemJson.Write(again));
        },
        iter: 2_000);

    [Fact]
    public void Closes_only_what_was_verified() => AnyMoves.Sample(
        static moves =>
        {
            (WorkItem item, List<Move> journal) = Play(moves);
            if (item.State is ItemState.Completed or ItemState.Evaluated or ItemState.Closed or ItemState.Archived)
            {
                int applied = journal.FindLastIndex(static move => move is Move.RequestCompletion);
                int verified = journal.FindLastIndex(static move => move is Move.Verify);
                Assert.True(applied >= 0 && verified > applied);
                Assert.NotEqual(journal[applied].By.Name, journal[verified].By.Name);
                Assert.NotEmpty(item.Evidence);
                Assert.Empty(item.OpenSlips);
            }
        },
        iter: 2_000);

    [Fact]
    public void Never_extends_on_or_after_the_due_date() => AnyMoves.Sample(
        static moves =>
        {
            WorkItem? item = null;
            foreach (Move move in moves)
            {
                WorkItem? before = item;
                item = (Procedure.Take(Moves.Id, item, move) as MoveAnswer.Made)?.Item ?? item;
                if (before?.Due is { } due && item!.Due > due && move is not Move.Assign)
                {
                    Assert.True(move is Move.DecideExtension { Granted: true } && move.By.Role == Role.Leader && move.On < due);
                    Assert.NotEqual(string.Empty, item.Extensions[^1].Why.Trim());
                    Assert.True(item.Extensions[^1].On < due);
                }
            }
        },
        iter: 2_000);

    [Fact]
    public void Changes_nothing_by_a_refused_move() => AnyMoves.Sample(
        static moves =>
        {
            WorkItem item = Play(moves).Item;
            string before = WorkItemJson.Write(item);
            foreach (MoveKind kind in Enum.GetValues<MoveKind>())
            {
                MoveAnswer answer = Procedure.Take(Moves.Id, item, Make(kind, Moves.Support, item.LastMove, null, Moves.Day("2026-03-01"), 1));
                if (answer is MoveAnswer.Refused refused)
                {
                    Assert.NotEqual(string.Empty, refused.Refusal.WayOut.Chinese);
                    Assert.NotEqual(string.Empty, refused.Refusal.WayOut.English);
                }

                Assert.Equal(before, WorkItemJson.Write(item));
            }
        },
        iter: 300);

    // A test that never comes far would prove nothing.
    [Fact]
    public void Reaches_the_end_now_and_then()
    {
        var reached = new System.Collections.Concurrent.ConcurrentDictionary<ItemState, int>();
        AnyMoves.Sample(moves => { _ = reached.AddOrUpdate(Play(moves).Item.State, 1, static (_, count) => count + 1); }, iter: 3_000);

        Assert.All(Enum.GetValues<ItemState>().Except([ItemState.Proposed]), state => Assert.True(reached.ContainsKey(state), $"{state} was never reached"));
    }

    private static (WorkItem Item, List<Move> Journal) Play(Move[] moves)
    {
        WorkItem? item = null;
        var journal = new List<Move>();
        foreach (Move move in moves)
        {
            if (Procedure.Take(Moves.Id, item, move) is MoveAnswer.Made made)
            {
                item = made.Item;
                journal.Add(move);
            }
        }

        return (item!, journal);
    }

    private static Actor Fitting(MoveKind kind) => MoveRight.Of(kind).Roles[0] switch
    {
        Role.Office => Moves.Office,
        Role.Leader => Moves.Leader,
        Role.LeadAgency => Moves.Lead,
        Role.SupportingAgency => Moves.Support,
    };

    private static Move Make(MoveKind kind, Actor by, DateTimeOffset at, string? why, DateOnly day, int choice) => kind switch
    {
        MoveKind.Propose => new Move.Propose(by, at, why, Moves.What()),
        MoveKind.Approve => new Move.Approve(by, at, why),
        MoveKind.Assign => new Move.Assign(by, at, why, new Mandate("市商务局", ["市外办"], "赵副市长", day.AddDays(60), [])),
        MoveKind.Sign => new Move.Sign(by, at, why),
        MoveKind.Proceed => new Move.Proceed(by, at, why),
        MoveKind.Report => new Move.Report(by, at, why, new ReportText { Progress = choice == 0 ? " " : "有进展", Evidence = choice > 3 ? [Moves.Photo] : [] }),
        MoveKind.RequestExtension => new Move.RequestExtension(by, at, why, day.AddDays(90)),
        MoveKind.DecideExtension => new Move.DecideExtension(by, at, why, choice > 2),
        MoveKind.ChangeTarget => new Move.ChangeTarget(by, at, why, choice > 4 ? "目标一" : "目标三", "目标三"),
        MoveKind.IssueSlip => new Move.IssueSlip(by, at, why, $"督〔2026〕{choice}号", "说明情况", day),
        MoveKind.AnswerSlip => new Move.AnswerSlip(by, at, why, $"督〔2026〕{choice}号", "已办"),
        MoveKind.RequestCompletion => new Move.RequestCompletion(by, at, why, "办完了", choice > 5 ? [Moves.Photo] : []),
        MoveKind.Review => new Move.Review(by, at, why),
        MoveKind.SendBack => new Move.SendBack(by, at, why),
        MoveKind.Verify => new Move.Verify(by, at, why, "看过"),
        MoveKind.Evaluate => new Move.Evaluate(by, at, why, Grade.Fair),
        MoveKind.Close => new Move.Close(by, at, why),
        MoveKind.Archive => new Move.Archive(by, at, why),
    };
}
