using System.Text;
using Lantu.Archive;
using Lantu.Archive.Decisions;
using Lantu.Archive.Documents;
using Lantu.Archive.Journaling;
using Lantu.Plans.Catalogue;
using Lantu.Plans.Model;
using Lantu.Reading;
using Lantu.Text.Decoding;
using Xunit;

namespace Lantu.App.Tests.Archive;

/// <summary>云洲市 and its figures are invented.</summary>
public sealed class DecisionTests
{
    private const string Report = "# 云洲市2026年政府工作报告\n\n## 一、2025年工作回顾\n\n全市生产总值1500亿元，增长7.9%。出口300亿元，增长12%。\n";

    // As another reader might give it: in other spaces and widths, with a line more at the top.
    private const string Reread = "云洲市人民政府文件\n\n# 云洲市2026年政府工作报告\n\n## 一、2025年工作回顾\n\n全市生产总值 1500 亿元，增长 **７.9%**。出口 300亿元，增长12%。\n";

    [Theory]
    [InlineData(Report)]
    [InlineData(Reread)]
    public void Holds_a_correction_when_the_document_is_read_again(string again)
    {
        Plan plan = Read(Report);
        Fact read = FactOf(plan, "7.9%");
        Decision decision = Correct(plan, read, read with { Basis = PriceBasis.Real, Value = read.Value with { Number = 7.8m, Written = "7.8%" } });
        Plan second = Read(again);

        DecidedPlan decided = DecidedPlan.Of(second, [decision]);

        DecisionOutcome outcome = Assert.Single(decided.Outcomes);
        Assert.Equal(DecisionState.Held, outcome.State);
        Assert.Equal(plan.Facts.Count, decided.Plan.Facts.Count);
        Fact stands = Assert.Single(decided.Plan.Facts, static fact => fact.Rule == DecidedPlan.Rule);
        Assert.Equal((7.8m, PriceBasis.Real), (stands.Value.Number, stands.Basis));
        Assert.Contains(".9%", stands.Span.Of(second.Text), StringComparison.Ordinal);
    }

    [Fact]
    public void Leaves_out_what_was_rejected_and_puts_in_what_was_added()
    {
        Plan plan = Read(Report);
        Fact wrong = FactOf(plan, "12%");
        Fact right = FactOf(plan, "300亿元");
        Plan without = With(Read(Reread), static fact => fact.Value.Written != "300亿元");

        DecidedPlan decided = DecidedPlan.Of(without, [Decide(DecisionKind.Rejected, plan, wrong), Decide(DecisionKind.Added, plan, right)]);

        Assert.DoesNotContain(decided.Plan.Facts, static fact => fact.Value.Written == "12%");
        Assert.Contains(decided.Plan.Facts, static fact => fact.Value.Number == 30_000_000_000m && fact.Rule == DecidedPlan.Rule);
        Assert.All(decided.Outcomes, static outcome => Assert.Equal(DecisionState.Held, outcome.State));
    }

    [Fact]
    public void Lists_as_adrift_what_no_longer_finds_its_place()
    {
        Plan plan = Read(Report);
        Decision decision = Decide(DecisionKind.Accepted, plan, FactOf(plan, "7.9%"));

        DecidedPlan decided = DecidedPlan.Of(Read("# 云洲市2026年政府工作报告\n\n出口300亿元，增长12%。\n"), [decision]);

        Assert.Same(decision, Assert.Single(decided.Adrift).Decision);
    }

    [Fact]
    public void Guesses_nothing_where_the_words_stand_twice()
    {
        Plan plan = Read("全市出口300亿元。");
        Decision decision = Decide(DecisionKind.Accepted, plan, FactOf(plan, "300亿元"));

        Assert.Single(DecidedPlan.Of(Read("一、全市出口300亿元。二、全市出口300亿元。"), [decision]).Adrift);
    }

    [Fact]
    public void Lets_a_person_judge_anew_where_a_rejected_fact_is_read_otherwise()
    {
        Plan plan = Read(Report);
        Fact fact = FactOf(plan, "12%");
        Plan better = With(plan, fact, fact with { Period = Period.OfYear(2024) });

        DecidedPlan decided = DecidedPlan.Of(better, [Decide(DecisionKind.Rejected, plan, fact)]);

        Assert.Single(decided.Adrift);
        Assert.Equal(better.Facts.Count, decided.Plan.Facts.Count);
    }

    [Fact]
    public void Says_where_a_reading_differs_from_what_was_accepted()
    {
        Plan plan = Read(Report);
        Fact fact = FactOf(plan, "12%");
        Plan worse = With(plan, fact, fact with { Value = fact.Value with { Number = 2m } });

        DecidedPlan decided = DecidedPlan.Of(worse, [Decide(DecisionKind.Accepted, plan, fact)]);

        Assert.Equal(DecisionState.Differs, Assert.Single(decided.Outcomes).State);
        Assert.Contains(decided.Plan.Facts, static one => one.Value.Number == 12m);
        Assert.DoesNotContain(decided.Plan.Facts, static one => one.Value.Number == 2m);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Keeps_readings_and_decisions_of_a_document(bool onServer)
    {
        using var folder = new TemporaryFolder();
        var clock = TestClock.At(2026, 2, 1);
        using var archive = PlanArchive.Create(
            onServer ? ArchiveLocation.Parse(PostgresServer.NewSchema()) : new ArchiveLocation.SqliteFile(folder.At("lantu.db")), clock);
        var file = new SourceFile("report.md", "text/markdown", Encoding.UTF8.GetBytes(Report));
        Plan plan = Read(Report);

        Keeping first = archive.Write("me", work => DocumentIndex.Keep(work, file, plan, "0.1"));
        Keeping same = archive.Write("me", work => DocumentIndex.Keep(work, file, plan, "0.2"));
        Keeping other = archive.Write("me", work => DocumentIndex.Keep(work, file, With(plan, static fact => fact.Value.Written != "12%"), "0.3"));
        Decision accepted = archive.Write("me", work => DecisionBook.Decide(work, first.Document, Decide(DecisionKind.Accepted, plan, plan.Facts[0])));
        Decision corrected = archive.Write("you", work => DecisionBook.Decide(
            work, first.Document, Correct(plan, plan.Facts[0], plan.Facts[0] with { Place = "全国" }) with { Replaces = accepted.Id, Why = "口径" }));

        Assert.Equal((new Keeping(1, true, true), new Keeping(1, false, false), new Keeping(1, false, true)), (first, same, other));
        KeptDocument kept = Assert.Single(archive.Read(DocumentIndex.All));
        Assert.Equal(("report.md", 2, 2026), (kept.Name, kept.Readings, kept.Year));
        Assert.Equal(plan.Facts.Count - 1, archive.Read(static session => DocumentIndex.Latest(session, 1))!.Facts.Count);
        Assert.Equal(Report, Encoding.UTF8.GetString(archive.Read(session => SourceFile.Find(session, file.Sha256))!.Bytes.Span));
        Decision force = Assert.Single(archive.Read(static session => DecisionBook.InForce(session, 1)));
        Assert.Equal((corrected.Id, "you", "口径", "全国", clock.Now), (force.Id, force.Who, force.Why, force.Fact.Place, force.DecidedAt));
        Assert.Equal(plan.Facts[0], force.Read);
        Assert.Throws<ArchiveException>(() => archive.Write("me", work => DecisionBook.Decide(
            work, first.Document, Decide(DecisionKind.Withdrawn, plan, plan.Facts[0]) with { Replaces = accepted.Id })));
        Assert.Equal(
            ["plan-added", "plan-read-again", "fact-accepted", "fact-corrected"],
            archive.Read(static session => Journal.About(session, "document/1")).Select(static entry => entry.Kind));
    }

    private static Plan Read(string text) => PlanReader.Read(SourceText.FromText(text), "report.md", Catalogues.Default);

    private static Fact FactOf(Plan plan, string written) => plan.Facts.First(fact => fact.Value.Written == written);

    private static Decision Decide(DecisionKind kind, Plan plan, Fact fact) => new()
    {
        Kind = kind,
        Anchor = DecisionAnchor.Of(plan.Text, fact.Span),
        Fact = fact,
    };

    private static Decision Correct(Plan plan, Fact read, Fact decided) => Decide(DecisionKind.Corrected, plan, decided) with { Read = read };

    private static Plan With(Plan plan, Func<Fact, bool> keeps) => Of(plan, [.. plan.Facts.Where(keeps)]);

    private static Plan With(Plan plan, Fact before, Fact after) => Of(plan, [.. plan.Facts.Select(fact => fact == before ? after : fact)]);

    private static Plan Of(Plan plan, IReadOnlyList<Fact> facts) => new()
    {
        Source = plan.Source,
        Document = plan.Document,
        Text = plan.Text,
        Sections = plan.Sections,
        Facts = facts,
        Tasks = plan.Tasks,
        Events = plan.Events,
        Statements = plan.Statements,
        Claims = plan.Claims,
        Problems = plan.Problems,
    };
}
