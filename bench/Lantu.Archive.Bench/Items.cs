using System.Diagnostics;
using System.Globalization;
using System.Text;
using Lantu.Analysis.Delivery;
using Lantu.Archive.Deliveries;
using Lantu.Archive.Documents;
using Lantu.Plans.Catalogue;
using Lantu.Plans.Model;
using Lantu.Reading;
using Lantu.Text.Decoding;

namespace Lantu.Archive.Bench;

/// <summary>A hundred thousand work items: ten plans of a thousand items, the others of fifty.</summary>
internal static class Items
{
    internal const int Large = 10;
    internal const int LargeItems = 1000;
    internal const int SmallItems = 50;

    private const int All = 100_000;
    private const int Small = (All - (Large * LargeItems)) / SmallItems;

    private static readonly Actor Office = new("王敏", Role.Office, null);
    private static readonly Actor Leader = new("赵副市长", Role.Leader, null);

    internal static void Fill(PlanArchive archive)
    {
        byte[] sample = File.ReadAllBytes(Path.Combine("samples", "yunzhou-2026.md"));
        long begun = Stopwatch.GetTimestamp();
        int moves = Enumerable.Range(0, Large + Small).Sum(plan => Fill(archive, sample, plan, plan < Large ? LargeItems : SmallItems));
        double seconds = Stopwatch.GetElapsedTime(begun).TotalSeconds;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{Large + Small} plans, {All} items, {moves} moves made in {seconds:0.0} s, {moves / seconds:0} a second"));
    }

    private static int Fill(PlanArchive archive, byte[] sample, int number, int items) => archive.Write("bench", work =>
    {
        // The sample report as that of another place: the same facts and targets.
        byte[] bytes = [.. sample, .. Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"\n{number}\n"))];
        var file = new SourceFile("report.md", "text/markdown", bytes);
        long document = DocumentIndex.Keep(work, file, PlanOf(file, Figures.PlaceName(number % Figures.Places)), "bench").Document;
        int moves = 0;
        for (int i = 0; i < items; i++)
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

    private static Plan PlanOf(SourceFile file, string place)
    {
        Plan read = PlanReader.Read(SourceText.Decode(file.Bytes.ToArray()), file.Name, Catalogues.Default);
        return new Plan
        {
            Source = read.Source with { Sha256 = file.Sha256 },
            Document = read.Document with { Place = new Place(place, PlaceLevel.Prefecture, null) },
            Text = read.Text,
            Sections = read.Sections,
            Facts = read.Facts,
            Tasks = read.Tasks,
            Events = read.Events,
            Statements = read.Statements,
            Claims = read.Claims,
            Problems = read.Problems,
        };
    }

    private static DateTimeOffset At(int day) => new DateTimeOffset(2026, 1, 1, 9, 0, 0, TimeSpan.FromHours(8)).AddDays(day);
}
