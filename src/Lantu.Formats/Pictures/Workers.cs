namespace Lantu.Formats.Pictures;

/// <summary>Does pieces of work side by side, none of which knows of another.</summary>
/// <remarks>
/// A model that shares out each of its many small steps keeps a second processor waiting for a third of the time; whole
/// runs of it, one to a processor, do not. What a run gives does not depend on what runs beside it.
/// </remarks>
internal static class Workers
{
    /// <summary>Does every piece once, the first ones first.</summary>
    /// <param name="pieces">How many there are.</param>
    /// <param name="workers">How many may be in work at once, from 1.</param>
    /// <param name="work">Does one of them, told by its index.</param>
    /// <param name="done">Is told which part of all is done, from 0 to 1, by one worker at a time.</param>
    internal static void Do(int pieces, int workers, Action<int> work, Action<double> done)
    {
        var lockDone = new Lock();
        int next = -1;
        int finished = 0;
        Parallel.For(0, Math.Min(pieces, workers), new ParallelOptions { MaxDegreeOfParallelism = workers }, _ =>
        {
            for (int piece = Interlocked.Increment(ref next); piece < pieces; piece = Interlocked.Increment(ref next))
            {
                work(piece);
                lock (lockDone)
                {
                    finished++;
                    done((double)finished / pieces);
                }
            }
        });
    }
}
