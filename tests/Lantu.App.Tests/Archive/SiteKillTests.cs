using System.Text;
using Lantu.Archive;
using Lantu.Archive.Accounts;
using Lantu.Archive.Decisions;
using Lantu.Archive.Documents;
using Lantu.Archive.Journaling;
using Lantu.Plans.Catalogue;
using Lantu.Plans.Model;
using Lantu.Reading;
using Lantu.Text.Decoding;
using Xunit;

namespace Lantu.App.Tests.Archive;

/// <summary>The site is killed while reports come in and people decide: what it confirmed is there, and nothing is there by half.</summary>
public sealed class SiteKillTests
{
    private const string Report = "# 2026年义乌市政府工作报告\n\n## 一、2025年工作回顾\n\n全市出口300亿元，增长12%；进口80亿元，增长9%。一般公共预算收入150亿元，增长6%。\n";
    private static readonly string[] Rights = ["read", "read-drafts", "bring-in", "review", "figures"];

    [Fact]
    public void Loses_nothing_and_shows_nothing_half_when_the_site_is_killed_a_hundred_times()
    {
        using var folder = new TemporaryFolder();
        Confirmed[] confirmed = new Confirmed[2];

        // Two at a time, one in a file and one on a server: a kill is then also one in the middle of a busy machine.
        string[] databases = [folder.At("one.db"), PostgresServer.NewSchema()];
        Parallel.For(0, 2, one => confirmed[one] = KillAgainAndAgain(databases[one], 50, one));

        Assert.All(confirmed, static one => Assert.True(
            one.Kept.Count >= 10 && one.Decided.Count >= 10 && one.Imported.Count >= 10,
            $"Only {one.Kept.Count} documents, {one.Decided.Count} decisions and {one.Imported.Count} imports were confirmed between fifty kills: the test has hardly tried."));
    }

    private static Confirmed KillAgainAndAgain(string database, int kills, int seed)
    {
        string key = Token.New();
        using var archive = PlanArchive.Create(ArchiveLocation.Parse(database), TimeProvider.System);
        archive.Write("test", work =>
        {
            Account account = AccountBook.Add(work, new Account { Name = "wang", Shown = "王敏", Role = AccountRole.Office, Stamp = Token.New() });
            return KeyBook.Add(work, key, new ApiKey(0, account.Id, "test", Rights, default, null, null));
        });
        Keep(archive, "base.md", Report);
        var confirmed = new Confirmed();
        var random = new Random(seed);
        for (int round = 0; round < kills; round++)
        {
            KilledSite.Work(database, key, Report, round, random.Next(0, 200), confirmed);
            Check(archive, confirmed);
        }

        if (archive.Location is ArchiveLocation.SqliteFile)
        {
            Assert.Equal(["ok"], archive.Read(static session => session.Query("PRAGMA integrity_check", static row => row.Text(0))));
        }

        return confirmed;
    }

    private static void Check(PlanArchive archive, Confirmed confirmed)
    {
        (IReadOnlyList<KeptDocument> documents, IReadOnlyList<Decision> decisions, IReadOnlyList<JournalEntry> journal) = archive.Read(static session => (
            DocumentIndex.All(session), DecisionBook.All(session, 1), Journal.Read(session)));

        // Nothing confirmed is lost.
        Assert.Superset(confirmed.Kept.ToHashSet(StringComparer.Ordinal), documents.Select(static document => document.Name).ToHashSet(StringComparer.Ordinal));
        Assert.Superset(confirmed.Decided.ToHashSet(), decisions.Select(static decision => decision.Id).ToHashSet());

        CheckImports(archive, confirmed, journal);

        // Nothing is there by half: a document has its source and its reading, a decision its line in the journal.
        foreach (KeptDocument document in documents)
        {
            (SourceFile? source, Plan? plan) = archive.Read(session => (SourceFile.Find(session, document.Sha256), DocumentIndex.Latest(session, document.Id)));
            Assert.Equal(document.Sha256, new SourceFile(document.Name, "text/markdown", source!.Bytes.ToArray()).Sha256);
            Assert.Equal(document.Sha256, plan!.Source.Sha256);
        }

        Assert.Equal(documents.Count, journal.Count(static entry => entry.Kind == "plan-added"));
        Assert.Equal(decisions.Count, journal.Count(static entry => entry.Kind.StartsWith("fact-", StringComparison.Ordinal)));
        Assert.Equal(decisions.Count, decisions.Where(static decision => decision.Replaces is not null).Select(static decision => decision.Replaces).Distinct().Count() + decisions.Count(static decision => decision.Replaces is null));
    }

    // An import is there with all its figures, its file and its line in the journal, or not at all.
    private static void CheckImports(PlanArchive archive, Confirmed confirmed, IReadOnlyList<JournalEntry> journal)
    {
        (long Id, long Taken, long Held)[] imports = [.. archive.Read(static session => session.Query(
            "SELECT i.id, i.taken, (SELECT COUNT(*) FROM observation o WHERE o.import_id = i.id) FROM import i", static row => (row.Whole(0), row.Whole(1), row.Whole(2))))];
        Assert.Superset(confirmed.Imported.ToHashSet(), imports.Select(static one => one.Id).ToHashSet());
        Assert.All(imports, static one => Assert.Equal((KilledSite.Figures, KilledSite.Figures), (one.Taken, one.Held)));
        Assert.Equal(imports.Length, journal.Count(static entry => entry.Kind == "observations-imported"));
    }

    private static void Keep(PlanArchive archive, string name, string text)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(text);
        Plan plan = PlanReader.Read(SourceText.Decode(bytes), name, Catalogues.Default);
        archive.Write("test", work => DocumentIndex.Keep(work, new SourceFile(name, plan.Source.MediaType, bytes), plan, "test"));
    }
}
