using System.Collections.Concurrent;
using Lantu.Site.Accounts;

namespace Lantu.Site.Features.Reviewing;

/// <summary>Who looks at which fact just now, as their pages tell every few seconds. It is kept in memory and soon forgotten.</summary>
internal sealed class Presence(TimeProvider clock)
{
    private static readonly TimeSpan Remembered = TimeSpan.FromSeconds(12);

    private readonly ConcurrentDictionary<(long Document, long Account), (string Name, string At, long Seen)> _seen = new();

    /// <summary>Tells where somebody is, and answers where the others are.</summary>
    /// <param name="document">Of which document.</param>
    /// <param name="caller">Who; a program is nowhere.</param>
    /// <param name="at">The key of the fact; empty for none.</param>
    internal IReadOnlyList<(string Name, string At)> Tell(long document, Caller caller, string at)
    {
        long own = caller.Account?.Id ?? 0;
        if (caller is { Account: { } account, Key: null })
        {
            _seen[(document, own)] = (account.Shown, at, clock.GetTimestamp());
        }

        foreach (((long, long) key, (string, string, long Seen) one) in _seen)
        {
            if (clock.GetElapsedTime(one.Seen) > Remembered)
            {
                _seen.TryRemove(key, out _);
            }
        }

        return [.. _seen.Where(one => one.Key.Document == document && one.Key.Account != own).OrderBy(static one => one.Key.Account).Select(static one => (one.Value.Name, one.Value.At))];
    }
}
