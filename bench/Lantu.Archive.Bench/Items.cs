using System.Diagnostics;
using System.Globalization;
using System.Text;
using Lantu.Analysis.Delivery;
using Lantu.Archive.Deliveries;
using Lantu.Archive.Documents;
using Lantu.Plans.Model;

namespace Lantu.Archive.Bench;

/// <summary>Fills an archive with a hundred plans of a thousand items each, and times what the status of one plan asks for.</summary>
internal static class Items
{
    private const int Plans = 100;
    private const int Each = 1000;
    private const int Queries = 200;

    private static readonly Actor Office = new("王敏", Role.Office, null);
    private static readonly Actor Leader = new("赵副市长", Role.Leader, null);
    private static readonly DateOnly Day = new(2026, 7, 31);

    internal static void Run(PlanArchive archive)
    {
        IReadOnlyList<KeptDocument> plans = archive.Read(DocumentIndex.All);
        if (plans.Count < Plans)
        {
            long begun = Stopwatch.GetTimestamp();
            int moves = Enumerable.Range(plans.Count, Plans - plans.Count).Sum(plan => Fill(archive, plan));
            double seconds = Stopwatch.GetElapsedTime(begun).TotalSeconds;
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{moves} moves made in {seconds:0.0} s, {moves / seconds:0} a second"));
            plans = archive.Read(DocumentIndex.All);
        }

        Time("counts of one plan of 1000 items", plans, plan => archive.Read(session => ItemList.Count(session, plan, Day)).All);
        Time("list of one plan of 1000 items", plans, plan => archive.Read(session => ItemList.Of(session, plan, null)).Count);
        Time("every item of one plan folded from its journal", plans, plan => archive.Read(session => ItemBook.All(session, plan, Day)).Count);
    }

    private static int Fill(PlanArchive archive, int number) => archive.Write("bench", work =>
    {
        byte[] bytes = Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"# 第{number}市2026年政府工作报告\n"));
        var file = new SourceFile("report.md", "text/markdown", bytes);
        long document = DocumentIndex.Keep(work, file, PlanOf(file, Encoding.UTF8.GetString(bytes)), "bench").Document;
        int moves = 0;
        for (int i = 0; i < Each; i++)
        {
            string agency = string.Create(CultureInfo.InvariantCulture, $"第{i % 20}局");
            var lead = new Actor("李强", Role.LeadAgency, agency);
            var propose = new Move.Propose(Office, At(1), null, new Commitment { Title = string.Create(CultureInfo.InvariantCulture, $"任务{i}") });
            _ = ItemBook.Propose(work, document, propose, out string id);
            Move[] further =
            [
                new Move.Approve(Leader, At(2), null),
                new Move.Assign(Office, At(3), null, new Mandate(agency, [], "赵副市长", new DateOnly(2026, 3 + (i % 10), 28), [])),
                new Move.Sign(lead, At(4), null),
                new Move.Report(lead, At(40), null, new ReportText { Progress = "完成投资3亿元，主体结顶。", Percent = i % 100 }),
            ];
            foreach (Move move in further.Take(1 + (i % 4)))
            {
                moves += ItemBook.Make(work, id, move, []) is MoveAnswer.Made ? 1 : throw new InvalidOperationException("A move was refused.");
            }

            moves++;
        }

        return moves;
    });

    private static Plan PlanOf(SourceFile file, string text) => new()
    {
        Source = new PlanSource(file.Name, file.MediaType, file.Sha256, text.Length),
        Document = new PlanDocument(text.Trim('#', ' ', '\n'), DocumentKind.WorkReport, null, 2026, "zh"),
        Text = text,
        Sections = [],
        Facts = [],
        Tasks = [],
        Events = [],
        Statements = [],
        Claims = [],
        Problems = [],
    };

    private static DateTimeOffset At(int day) => new DateTimeOffset(2026, 1, 1, 9, 0, 0, TimeSpan.FromHours(8)).AddDays(day);

    private static void Time(string what, IReadOnlyList<KeptDocument> plans, Func<long, int> ask)
    {
        var random = new Random(7);
        var times = new double[Queries];
        for (int i = -Queries / 4; i < Queries; i++)
        {
            long plan = plans[random.Next(plans.Count)].Id;
            long begun = Stopwatch.GetTimestamp();
            int found = ask(plan);
            double taken = Stopwatch.GetElapsedTime(begun).TotalMilliseconds;
            if (found != Each)
            {
                throw new InvalidOperationException("A plan is not whole.");
            }

            if (i >= 0)
            {
                times[i] = taken;
            }
        }

        Array.Sort(times);
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"{what}: {times[Queries / 2]:0.0} ms (median), {times[Queries * 99 / 100]:0.0} ms (99 of 100), {times[^1]:0.0} ms (worst of {Queries})"));
    }
}
