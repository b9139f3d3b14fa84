using System.Diagnostics;
using System.Globalization;
using Lantu.App.Commands.Delivery;
using Lantu.App.Outputs;
using Lantu.Archive.Deliveries;
using Lantu.Archive.Documents;
using Lantu.Archive.Observations;

namespace Lantu.Archive.Bench;

/// <summary>What people ask, each question in a transaction of its own, of something picked at random; wall clock.</summary>
internal static class Questions
{
    private static readonly DateOnly Day = new(2026, 7, 31);

    internal static void AskAll(PlanArchive archive)
    {
        long[] series = [.. archive.Read(SeriesIndex.All).Select(static one => one.Id)];
        Ask("a series as of its first publication", 2000, series, id => archive.Read(session => FigureHistory.AsOf(session, id, new AsOf(new DateOnly(2026, 6, 30), null))).Count, Figures.Months);
        Ask("a series as known now", 2000, series, id => archive.Read(session => FigureHistory.AsOf(session, id, AsOf.Now)).Count, Figures.Months);

        // The plans of a thousand items came first.
        long[] plans = [.. archive.Read(DocumentIndex.All).Select(static plan => plan.Id)];
        (string Size, long[] Plans, int Items)[] sizes = [("50", plans[Items.Large..], Items.SmallItems), ("1000", plans[..Items.Large], Items.LargeItems)];
        foreach ((string size, long[] some, int items) in sizes)
        {
            Ask($"status of a plan of {size} items", 200, some, plan => Status(archive, plan, Day, false), items);
            Ask($"status of a plan of {size} items, as it was half a year ago", 50, some, plan => Status(archive, plan, new DateOnly(2026, 1, 20), false), items);
            Ask($"status of a plan of {size} items, with forecasts", 10, some, plan => Status(archive, plan, Day, true), items);
            Ask($"counts of a plan of {size} items", 200, some, plan => archive.Read(session => ItemList.Count(session, plan, Day)).All, items);
            Ask($"every item of a plan of {size} folded (tasks list, bulletin)", 50, some, plan => archive.Read(session => ItemBook.All(session, plan, Day)).Count, items);
        }
    }

    // All that lantu track status --plan N -f json does, from the opened archive to the bytes.
    private static int Status(PlanArchive archive, long plan, DateOnly day, bool forecasts)
    {
        KeptDocument document = archive.Read(session => DocumentIndex.Find(session, plan)) ?? throw new InvalidOperationException("A plan is gone.");
        var status = PlanStatus.Of(archive, document, day, null, forecasts);
        return StatusJson.Write(status).Length > 0 && status.Targets.Count > 10 ? status.Items.Count : 0;
    }

    private static void Ask(string what, int times, long[] ids, Func<long, int> ask, int expected)
    {
        var random = new Random(7);
        double[] taken = new double[times];
        for (int i = -Math.Max(times / 4, 3); i < times; i++)
        {
            long id = ids[random.Next(ids.Length)];
            long begun = Stopwatch.GetTimestamp();
            int found = ask(id);
            double milliseconds = Stopwatch.GetElapsedTime(begun).TotalMilliseconds;
            if (found != expected)
            {
                throw new InvalidOperationException(string.Create(CultureInfo.InvariantCulture, $"{what}: {found} were found, not {expected}."));
            }

            if (i >= 0)
            {
                taken[i] = milliseconds;
            }
        }

        Array.Sort(taken);
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"{what}: {taken[times / 2]:0.0} ms (median), {taken[times * 99 / 100]:0.0} ms (99 of 100), {taken[^1]:0.0} ms (worst of {times})"));
    }
}
