using System.Threading.Channels;
using Lantu.Archive;
using Lantu.Archive.Accounts;
using Lantu.Archive.Documents;
using Lantu.Site.Accounts;
using Lantu.Site.Features.Downloads;
using Lantu.Site.Library;
using Lantu.Site.Office;

namespace Lantu.Site.Features.Inbox;

/// <summary>Reads what was brought in, one job after the other, and keeps what was read: each document whole, or not at all.</summary>
internal sealed class ReadingJobs
{
    /// <summary>How many bytes may wait to be read.</summary>
    internal const long MostWaiting = 300_000_000;

    private const int MostJobs = 200;
    private const int MostRemembered = 500;

    private readonly Channel<ReadingJob> _queue = Channel.CreateUnbounded<ReadingJob>(new UnboundedChannelOptions { SingleReader = true });
    private readonly Lock _gate = new();
    private readonly Dictionary<string, ReadingJob> _jobs = new(StringComparer.Ordinal);
    private readonly Queue<string> _order = new();
    private readonly Desks _desks;

    internal ReadingJobs(Desks desks)
    {
        _desks = desks;
        _ = Task.Run(Work);
    }

    /// <summary>Puts a job at the end of the queue.</summary>
    /// <returns>Null where too much waits already.</returns>
    internal ReadingJob? Add(IReadOnlyList<BroughtFile> files, Caller caller)
    {
        var job = new ReadingJob(Token.New()[..20], files, caller.Who, caller.SeesTo, _desks.Settings.Clock);
        lock (_gate)
        {
            ReadingJob[] waiting = [.. _jobs.Values.Where(static one => !one.IsDone)];
            if (waiting.Length >= MostJobs || waiting.Sum(static one => one.Size) + job.Size > MostWaiting)
            {
                return null;
            }

            _jobs.Add(job.Id, job);
            _order.Enqueue(job.Id);
            while (_order.Count > MostRemembered && _jobs.TryGetValue(_order.Peek(), out ReadingJob? oldest) && oldest.IsDone)
            {
                _jobs.Remove(_order.Dequeue());
            }
        }

        _queue.Writer.TryWrite(job);
        return job;
    }

    /// <summary>The job of an id; null where there is none.</summary>
    internal ReadingJob? Find(string id)
    {
        lock (_gate)
        {
            return _jobs.GetValueOrDefault(id);
        }
    }

    /// <summary>Jobs that are not done, the first one first.</summary>
    internal IReadOnlyList<ReadingJob> Open()
    {
        lock (_gate)
        {
            return [.. _order.Select(id => _jobs.GetValueOrDefault(id)).OfType<ReadingJob>().Where(static job => !job.IsDone)];
        }
    }

    private async Task Work()
    {
        await foreach (ReadingJob job in _queue.Reader.ReadAllAsync().ConfigureAwait(false))
        {
            job.End(Do(job));
            Prepare(job);
        }
    }

    private IReadOnlyList<JobDocument> Do(ReadingJob job)
    {
        try
        {
            return [.. _desks.Settings.ReadFiles!(job.Begin(), job.Tell).Select(document => Keep(job, document))]; // no job is made where it is null
        }
#pragma warning disable CA1031 // The outermost door of the work beside the requests: a fault of ours becomes a message, and the next job is read.
        catch (Exception e)
#pragma warning restore CA1031
        {
            return [new JobDocument(job.Name, null, false, $"读到一半出了程序错误（{e.GetType().Name}）；请把这份文件报告给我们", $"a fault of the program stopped the reading ({e.GetType().Name}); please report the file")];
        }
    }

    // The pages of a PDF are drawn while the person looks at what was read.
    private void Prepare(ReadingJob job)
    {
        foreach (ShelfEntry entry in job.Documents.Select(static document => document.Entry).OfType<ShelfEntry>())
        {
            try
            {
                if (_desks.Library.Drafts().Open(entry) is { Pages.Count: > 0 } plan)
                {
                    PageImages.Prepare(_desks.Settings, plan);
                }
            }
            catch (ArchiveException)
            {
                // They are drawn when somebody asks for them.
            }
        }
    }

    private JobDocument Keep(ReadingJob job, BroughtDocument document)
    {
        if (document is not { Plan: { } plan, Source: { } source })
        {
            return new JobDocument(document.Name, null, false, document.Chinese, document.English);
        }

        string place = plan.Document.Place is { } known ? known.Code ?? known.Name : "-";
        if (!job.MayKeep(place))
        {
            return new JobDocument(document.Name, null, false, $"这是{plan.Document.Place?.Name ?? "不知哪里"}的文件，这个账号只管别的地方；没有存", "it is of a place that this account does not see to; it was not kept");
        }

        try
        {
            Keeping kept = _desks.Archive.Write(job.Who, work => DocumentIndex.Keep(work, source, plan, _desks.Settings.Version));
            _desks.Library.Forget();
            ShelfEntry entry = _desks.Library.Drafts().Entries.First(entry => entry.Document.Id == kept.Document);
            return new JobDocument(document.Name, entry, kept.IsNewReading, string.Empty, string.Empty);
        }
        catch (ArchiveException e)
        {
            return new JobDocument(document.Name, null, false, $"读成了，可是没有存下：{e.Chinese}；好了以后再传一次", $"it was read, and could not be kept: {e.Message}; bring it in again afterwards");
        }
    }
}
