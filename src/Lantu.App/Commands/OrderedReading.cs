using System.Runtime.CompilerServices;
using Lantu.App.Inputs;

namespace Lantu.App.Commands;

/// <summary>Reads several documents at a time and hands them on in the order in which they were named.</summary>
internal static class OrderedReading
{
    /// <summary>The outcomes in the order of the items; it ends early, between documents, when asked to stop.</summary>
    /// <param name="items">The documents.</param>
    /// <param name="jobs">How many are read at a time; with 1 no thread is started.</param>
    /// <param name="read">Reads one.</param>
    /// <param name="stop">The wish to stop.</param>
    internal static async IAsyncEnumerable<T> Of<T>(
        IReadOnlyList<InputItem> items, int jobs, Func<InputItem, T> read, [EnumeratorCancellation] CancellationToken stop)
    {
        if (jobs == 1)
        {
            foreach (InputItem item in items)
            {
                if (stop.IsCancellationRequested)
                {
                    yield break;
                }

                yield return read(item);
            }

            yield break;
        }

        // A slow document must not idle the others, and a fast reader must not fill the memory: two rounds ahead.
        var places = new SemaphoreSlim(jobs);
        var ahead = new Queue<Task<T>>();
        int next = 0;
        while (true)
        {
            while (next < items.Count && ahead.Count < 2 * jobs && !stop.IsCancellationRequested)
            {
                InputItem item = items[next++];
                ahead.Enqueue(Task.Run(() => InPlace(places, item, read), CancellationToken.None));
            }

            if (!ahead.TryDequeue(out Task<T>? first))
            {
                yield break;
            }

            yield return await first.ConfigureAwait(false);
        }
    }

    private static async Task<T> InPlace<T>(SemaphoreSlim places, InputItem item, Func<InputItem, T> read)
    {
        await places.WaitAsync().ConfigureAwait(false);
        try
        {
            return read(item);
        }
        finally
        {
            places.Release();
        }
    }
}
