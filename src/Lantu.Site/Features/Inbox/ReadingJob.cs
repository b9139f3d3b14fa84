using Lantu.Site.Library;

namespace Lantu.Site.Features.Inbox;

/// <summary>How far a job is.</summary>
internal enum JobState
{
    /// <summary>Others are read first.</summary>
    Waiting,

    /// <summary>It is being read.</summary>
    Reading,

    /// <summary>At least one document of it was read and is kept.</summary>
    Kept,

    /// <summary>Nothing of it was kept.</summary>
    Failed,
}

/// <summary>What became of one document of a job.</summary>
/// <param name="Name">The file, and which of its documents.</param>
/// <param name="Entry">Where it stands now; null where there is a fault.</param>
/// <param name="IsNew">Whether the archive did not know it, or not as it is read now.</param>
/// <param name="Chinese">What is wrong and what helps; empty where nothing is.</param>
/// <param name="English">The same in English.</param>
internal sealed record JobDocument(string Name, ShelfEntry? Entry, bool IsNew, string Chinese, string English);

/// <summary>The reading of what somebody brought in at once.</summary>
/// <remarks>It lives in memory: the files of a job that is not done are gone when the program ends, and nothing of them was kept.</remarks>
/// <param name="id">For its address.</param>
/// <param name="files">One file, or several pictures that are one document.</param>
/// <param name="who">Who brought it, for the journal.</param>
/// <param name="mayKeep">Whether who brought it sees to a place.</param>
/// <param name="clock">The time.</param>
internal sealed class ReadingJob(string id, IReadOnlyList<BroughtFile> files, string who, Func<string, bool> mayKeep, TimeProvider clock)
{
    // Of the bar: opening takes most of the time, and the rest is told at its ends.
    private const double Begun = 0.02;
    private const double Opened = 0.9;
    private const int MostNames = 3;
    private const int Whole = 100;
    private const int Enough = 10;

    private readonly Lock _gate = new();
    private IReadOnlyList<BroughtFile> _files = files;
    private ReadingStep? _step;
    private (int Done, long At)? _first;

    internal string Id => id;

    internal string Name { get; } = string.Join(", ", files.Take(MostNames).Select(static file => file.Name)) + (files.Count > MostNames ? " …" : string.Empty);

    internal int Pictures { get; } = files.Count;

    internal long Size { get; } = files.Sum(static file => file.Bytes.LongLength);

    internal string Who => who;

    internal JobState State { get; private set; } = JobState.Waiting;

    internal IReadOnlyList<JobDocument> Documents { get; private set; } = [];

    internal bool IsDone => State is JobState.Kept or JobState.Failed;

    internal bool MayKeep(string place) => mayKeep(place);

    /// <summary>Begins, and hands the files over: they are not kept in memory longer than they are needed.</summary>
    internal IReadOnlyList<BroughtFile> Begin()
    {
        lock (_gate)
        {
            State = JobState.Reading;
            (IReadOnlyList<BroughtFile> taken, _files) = (_files, []);
            return taken;
        }
    }

    internal void Tell(ReadingStep step)
    {
        lock (_gate)
        {
            _step = step;
            _first ??= step is { Stage: ReadingStage.Opening, All: > 0 } ? (step.Done, clock.GetTimestamp()) : null;
        }
    }

    internal void End(IReadOnlyList<JobDocument> documents)
    {
        lock (_gate)
        {
            Documents = documents;
            State = documents.Any(static document => document.Entry is not null) ? JobState.Kept : JobState.Failed;
        }
    }

    /// <summary>How much is done, from 0 to 1; what is being done; and how many seconds are left, null where nobody can tell yet.</summary>
    internal (double Fraction, string Chinese, string English, int? Seconds) Progress()
    {
        lock (_gate)
        {
            return State switch
            {
                JobState.Waiting => (0, "前面还有别的文件在读，排着队", "others are read first", null),
                JobState.Kept => (1, "读完，已存为草稿", "read and kept as a draft", 0),
                JobState.Failed => (1, "没有读成", "it could not be read", 0),
                JobState.Reading when _step is { Stage: ReadingStage.Opening, All: > 0 } part =>
                    (Begun + ((Opened - Begun) * part.Done / part.All), FormattableString.Invariant($"正在识别，{Percent(part)}%"), FormattableString.Invariant($"recognising, {Percent(part)}%"), Left(part)),
                JobState.Reading when _step is { Stage: ReadingStage.Understanding } => (Opened, "正在读出指标、目标和任务", "reading results, targets and tasks", 1),
                JobState.Reading => (Begun, "正在打开文件", "opening the file", null),
            };
        }
    }

    private static int Percent(ReadingStep part) => (int)((long)part.Done * Whole / part.All);

    // Told once a tenth was done since the first word came: starting the recognition takes long and says nothing of its speed.
    private int? Left(ReadingStep part) => _first is not { } first || part.Done - first.Done < Math.Max(1, part.All / Enough) ? null
        : 1 + (int)Math.Ceiling(clock.GetElapsedTime(first.At).TotalSeconds / (part.Done - first.Done) * (part.All - part.Done));
}
