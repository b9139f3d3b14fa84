using System.Text;
using Lantu.Analysis.Delivery;
using Lantu.Archive;
using Lantu.Archive.Accounts;
using Lantu.Archive.Deliveries;
using Lantu.Archive.Documents;
using Lantu.Archive.Journaling;
using Lantu.Plans.Model;
using Xunit;

namespace Lantu.App.Tests.Archive;

/// <summary>What every archive does with work items; run once on a file and once on a server.</summary>
public abstract class ItemBookTests : IDisposable
{
    private static readonly Actor Office = new("王敏", Role.Office, null);
    private static readonly Actor Leader = new("赵副市长", Role.Leader, null);
    private static readonly Actor Lead = new("李强", Role.LeadAgency, "市商务局");
    private static readonly SourceFile Photo = new("现场.jpg", "image/jpeg", Encoding.UTF8.GetBytes("a photograph"));

    private readonly List<PlanArchive> _open = [];

    internal abstract ArchiveLocation Location { get; }

    public void Dispose()
    {
        foreach (PlanArchive archive in _open)
        {
            archive.Dispose();
        }

        Clean();
        GC.SuppressFinalize(this);
    }

    internal abstract void Clean();

    [Fact]
    public void Tells_an_item_as_its_journal_leaves_it()
    {
        PlanArchive archive = Make();
        string id = Begun(archive);
        Do(archive, id, Report("2026-03-01"), Photo);

        WorkItem item = archive.Read(session => ItemBook.Find(session, id))!;

        Assert.Equal((ItemState.Reported, 5), (item.State, item.Moves));
        Assert.Equal(WorkItemJson.Write(Procedure.Fold(id, archive.Read(session => ItemBook.Moves(session, id)))), WorkItemJson.Write(item));
        Assert.Equal(
            ["item-propose", "item-approve", "item-assign", "item-sign", "item-report"], archive.Read(session => Journal.About(session, "item/" + id)).Select(static entry => entry.Kind));
        Assert.Equal(Photo.Bytes.ToArray(), archive.Read(session => SourceFile.Find(session, item.Evidence.Single().Sha256))!.Bytes.ToArray());
    }

    [Fact]
    public void Keeps_a_draft_of_an_assignment_and_overwrites_no_other()
    {
        PlanArchive archive = Make();
        string id = Begun(archive);
        var draft = new AssignmentDraft(id, "市商务局", ["市文旅局", "市外办"], "赵副市长", Day("2026-12-31"), [new Milestone(Day("2026-06-30"), "首店50家")], 0);

        AssignmentDraft kept = archive.Write("王敏", work => AssignmentDrafts.Keep(work, draft))!;
        AssignmentDraft? late = archive.Write("林涛", work => AssignmentDrafts.Keep(work, draft with { Lead = "市教育局" }));
        AssignmentDraft open = archive.Write("王敏", work => AssignmentDrafts.Keep(work, kept with { Leader = string.Empty, Due = null, Milestones = [] }))!;

        Assert.Null(late);
        Assert.Equal((1, 2), (kept.Version, open.Version));
        AssignmentDraft read = archive.Read(session => AssignmentDrafts.Find(session, id))!;
        Assert.Equal(("市商务局", "市文旅局、市外办", null, 2), (read.Lead, string.Join('、', read.Support), read.Due, read.Version));
        Assert.Null(read.Mandate);
        Assert.Equal(["王敏", "王敏"], archive.Read(session => Journal.About(session, "draft/" + id)).Select(static entry => entry.Who));
    }

    [Fact]
    public void Remembers_which_reminders_went_out()
    {
        PlanArchive archive = Make();
        _ = Begun(archive);
        long account = archive.Write("test", work => AccountBook.Add(work, new Account { Name = "unit", Shown = "李强", Role = AccountRole.Unit, Stamp = "-" })).Id;
        void Keep(string? trouble) => archive.Write("lantu", work =>
        {
            ReminderBook.Keep(work, account, ["1-001/due", "1-002/due"], trouble);
            return 0;
        });

        Keep("no answer");
        Keep("refused");
        Assert.Equal([(2, "refused"), (2, "refused")], archive.Read(ReminderBook.Waiting).Select(static one => (one.Failures, one.Trouble!)));
        Keep(null);
        Assert.Empty(archive.Read(ReminderBook.Waiting));
        Assert.All(archive.Read(session => ReminderBook.Of(session, account)).Values, static one => Assert.NotNull(one.SentAt));
        Assert.True(archive.Read(ItemFiles.Mark) > 0);
    }

    [Fact]
    public void Tells_an_item_as_it_stood_on_a_day()
    {
        PlanArchive archive = Make();
        string id = Begun(archive);
        Do(archive, id, Report("2026-03-01"), Photo);

        Assert.Null(archive.Read(session => ItemBook.Find(session, id, Day("2026-01-31"))));
        Assert.Equal(ItemState.Approved, archive.Read(session => ItemBook.Find(session, id, Day("2026-02-02")))!.State);
        Assert.Equal(ItemState.Accepted, archive.Read(session => ItemBook.All(session, null, Day("2026-02-28"))).Single().State);
    }

    [Fact]
    public void Keeps_nothing_of_a_refused_move()
    {
        PlanArchive archive = Make();
        string id = Begun(archive);
        int entries = archive.Read(static session => Journal.Read(session)).Count;

        MoveAnswer answer = archive.Write("王敏", work => ItemBook.Make(work, id, new Move.Close(Office, At("2026-03-01"), null), []));

        Assert.Equal("M001", Assert.IsType<MoveAnswer.Refused>(answer).Refusal.Rule.Code);
        Assert.Equal(entries, archive.Read(static session => Journal.Read(session)).Count);
    }

    [Fact]
    public void Keeps_nothing_of_a_report_whose_evidence_is_missing()
    {
        PlanArchive archive = Make();
        string id = Begun(archive);

        Assert.Throws<ArgumentException>(() => archive.Write("李强", work => ItemBook.Make(work, id, Report("2026-03-01"), [])));
        Assert.Empty(archive.Read(session => ItemBook.Find(session, id))!.Reports);
        Assert.Equal(ItemState.Accepted, archive.Read(session => ItemList.Of(session, null, null)).Single().State);
    }

    [Fact]
    public void Gives_a_slip_number_once()
    {
        PlanArchive archive = Make();
        string first = Begun(archive);
        string second = Begun(archive);
        var slip = new Move.IssueSlip(Office, At("2026-03-01"), "未反馈", "督〔2026〕1号", "说明", Day("2026-03-10"));
        Do(archive, first, slip);

        MoveAnswer answer = archive.Write("王敏", work => ItemBook.Make(work, second, slip, []));

        Assert.Equal("M013", Assert.IsType<MoveAnswer.Refused>(answer).Refusal.Rule.Code);
        Do(archive, first, new Move.AnswerSlip(Lead, At("2026-03-02"), null, "督〔2026〕1号", "已办。"));
        Assert.Empty(archive.Read(session => ItemBook.Find(session, first))!.OpenSlips);
    }

    [Fact]
    public void Numbers_items_and_proposes_a_task_once()
    {
        PlanArchive archive = Make();
        var task = new Move.Propose(Office, At("2026-02-01"), null, new Commitment { Title = "甲", TaskId = "t1-2" });

        string one = Propose(archive, task, out MoveAnswer first);
        string two = Propose(archive, task with { What = new Commitment { Title = "乙" } }, out _);

        Assert.Equal(("0-001", "0-002"), (one, two));
        Assert.IsType<MoveAnswer.Made>(first);
    }

    [Fact]
    public void Lists_and_counts_as_the_journals_say()
    {
        PlanArchive archive = Make();
        string[] ids = [Begun(archive), Begun(archive), Begun(archive)];
        Do(archive, ids[0], Report("2026-03-01"), Photo);
        Do(archive, ids[0], new Move.RequestCompletion(Lead, At("2026-10-02"), null, "办完了", []));

        ListedItem[] listed = [.. archive.Read(session => ItemList.Of(session, null, "市商务局"))];

        Assert.Equal([ItemState.CompletionRequested, ItemState.Accepted, ItemState.Accepted], listed.Select(static item => item.State));
        Assert.Equal(Day("2026-10-02"), listed[0].Applied);
        Assert.Empty(archive.Read(session => ItemList.Of(session, null, "市财政局")));
        foreach (ListedItem row in listed)
        {
            WorkItem item = archive.Read(session => ItemBook.Find(session, row.Id))!;
            Assert.Equal((item.State, item.Due, item.Mandate?.Lead, item.Moves), (row.State, row.Due, row.Lead, row.Moves));
        }
    }

    [Fact]
    public void Lists_a_past_day_as_the_journals_tell_it()
    {
        PlanArchive archive = Make();
        var file = new SourceFile("r.md", "text/markdown", [1]);
        long document = archive.Write("test", work => DocumentIndex.Keep(work, file, PlanOf(file), "test").Document);
        string[] ids = ["一", "二", "三"];
        ids = [.. ids.Select(title => archive.Write("王敏", work =>
        {
            Assert.IsType<MoveAnswer.Made>(ItemBook.Propose(work, document, new Move.Propose(Office, At("2026-02-01"), null, new Commitment { Title = title }), out string id));
            return id;
        }))];
        Do(archive, ids[1], new Move.Approve(Leader, At("2026-02-03"), null));
        Do(archive, ids[2], new Move.Approve(Leader, At("2026-02-03"), null));
        Do(archive, ids[2], new Move.Assign(Office, At("2026-02-05"), null, new Mandate("市商务局", [], "赵副市长", Day("2026-09-30"), [])));

        foreach (string day in new[] { "2026-01-31", "2026-02-01", "2026-02-02", "2026-02-03", "2026-02-04", "2026-02-05", "2026-12-31", "9999-12-31" })
        {
            Assert.Equal(
                archive.Read(session => ItemBook.All(session, document, Day(day))).Select(ListedItem.Of),
                archive.Read(session => ItemList.On(session, document, Day(day))));
        }

        Assert.Equal(["Proposed", "Approved", "Approved"], archive.Read(session => ItemList.On(session, document, Day("2026-02-04"))).Select(static item => item.State.ToString()));
        Assert.Equal(Day("2026-09-30"), archive.Read(session => ItemList.On(session, document, Day("2026-02-05")))[2].Due);
    }

    [Fact]
    public void Lets_reports_wait_for_each_other()
    {
        PlanArchive archive = Make();
        string id = Begun(archive);

        Parallel.For(0, 8, i => archive.Write("李强", work => ItemBook.Make(work, id, Report("2026-03-01"), [Photo])));

        Assert.Equal(8, archive.Read(session => ItemBook.Find(session, id))!.Reports.Count);
    }

    [Theory]
    [InlineData("DELETE FROM work_item")]
    [InlineData("UPDATE item_file SET name = 'x'")]
    [InlineData("DELETE FROM item_file")]
    [InlineData("DELETE FROM slip")]
    public void Refuses_to_lose_what_was_written(string sql)
    {
        PlanArchive archive = Make();
        string id = Begun(archive);
        Do(archive, id, Report("2026-03-01"), Photo);
        Do(archive, id, new Move.IssueSlip(Office, At("2026-03-02"), "未反馈", "督〔2026〕1号", "说明", Day("2026-03-10")));

        Assert.Throws<ArchiveException>(() => archive.Write("me", work => work.Change(sql)));
    }

    internal PlanArchive Make()
    {
        PlanArchive archive = PlanArchive.Create(Location, TestClock.At(2026, 3, 1));
        _open.Add(archive);
        return archive;
    }

    private static string Propose(PlanArchive archive, Move.Propose move, out MoveAnswer answer)
    {
        (string id, answer) = archive.Write("王敏", work =>
        {
            MoveAnswer made = ItemBook.Propose(work, null, move, out string given);
            return (given, made);
        });
        return id;
    }

    private static string Begun(PlanArchive archive)
    {
        string id = Propose(archive, new Move.Propose(Office, At("2026-02-01"), null, new Commitment { Title = "激活消费市场" }), out _);
        Do(archive, id, new Move.Approve(Leader, At("2026-02-02"), null));
        Do(archive, id, new Move.Assign(Office, At("2026-02-03"), null, new Mandate("市商务局", ["市外办"], "赵副市长", Day("2026-09-30"), [])));
        Do(archive, id, new Move.Sign(Lead, At("2026-02-04"), null));
        return id;
    }

    private static Move.Report Report(string day) => new(
        Lead, At(day), null, new ReportText { Progress = "首店32家。", Evidence = [new Evidence(Photo.Name, Photo.Sha256, Photo.Bytes.Length)] });

    private static void Do(PlanArchive archive, string id, Move move, params SourceFile[] files) =>
        Assert.IsType<MoveAnswer.Made>(archive.Write(move.By.Name, work => ItemBook.Make(work, id, move, files)));

    private static Plan PlanOf(SourceFile file) => new()
    {
        Source = new PlanSource(file.Name, file.MediaType, file.Sha256, 0),
        Document = new PlanDocument(null, DocumentKind.WorkReport, null, 2026, "zh"),
        Text = string.Empty,
        Sections = [],
        Facts = [],
        Tasks = [],
        Events = [],
        Statements = [],
        Claims = [],
        Problems = [],
    };

    private static DateTimeOffset At(string day) => new(Day(day).ToDateTime(new TimeOnly(9, 0)), TimeSpan.FromHours(8));

    private static DateOnly Day(string day) => DateOnly.ParseExact(day, "yyyy-MM-dd");
}

public sealed class SqliteItemBookTests : ItemBookTests
{
    private readonly TemporaryFolder _folder = new();

    internal override ArchiveLocation Location => new ArchiveLocation.SqliteFile(_folder.At("lantu.db"));

    internal override void Clean() => _folder.Dispose();
}

public sealed class PostgresItemBookTests : ItemBookTests
{
    private ArchiveLocation? _location;

    internal override ArchiveLocation Location => _location ??= ArchiveLocation.Parse(PostgresServer.NewSchema());

    internal override void Clean()
    {
    }
}
